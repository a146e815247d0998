import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { readCheckId } from '../issuing';
import { dayOf } from '../remediation';
import type { LocalizedText } from '../shared/text';
import { type CertificateJson, certificateOf } from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import { certificateAt, type CertificateStatus } from './rules/certificate';
import { obligationsIn } from './rules/certification';
import type { CertificationState } from './rules/life-cycle';
import type { NamedPlace } from './rules/named-place';
import type { Nonconformity } from './rules/nonconformity';
import type { GrantCondition } from './rules/proposal';
import { rebuild } from './rules/rebuild';

/** All that anybody may learn of a certificate whose check id they hold. */
export interface CheckedCertificate {
  readonly number: string;
  /** Id of the scheme, and its title. */
  readonly scheme: string;
  readonly title: LocalizedText;
  /** Named as it was when it was issued. */
  readonly holder: LocalizedText;
  readonly status: Exclude<CertificateStatus, 'notYetValid'>;
  readonly since: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** What it covers on that day, or covered at its end. */
  readonly places: readonly { readonly site: LocalizedText; readonly programme: LocalizedText }[];
  /** Number of the certificate that took its place. */
  readonly supersededBy: string | null;
  /** What happened to it, the first first; what a date brought about counts from that date. */
  readonly events: readonly { readonly on: string; readonly kind: string }[];
}

/** What `check_certificate` tells. */
interface CheckRow extends CertificateJson {
  readonly isLatest: boolean;
  readonly state: CertificationState;
  readonly since: string;
  readonly conditions: readonly GrantCondition[];
  readonly surveillances: readonly string[];
  readonly nonconformities: readonly Nonconformity[];
}

/** The public check of certificates: for whoever holds one, without an account. */
@Injectable()
export class CertificateCheck {
  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
  ) {}

  /**
   * @param typed a check id, in whatever way it was typed
   * @returns undefined when there is none, or not yet
   */
  async byCheckId(scope: Scope, typed: string, now: Date): Promise<CheckedCertificate | undefined> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<{ found: CheckRow | null }[]>('SELECT check_certificate($1) AS found', [readCheckId(typed)]),
    );
    const scheme = row?.found && (await this.schemes.all()).get(row.found.scheme);
    if (!row?.found || !scheme) return undefined;
    const { found } = row;
    const today = dayOf(now);
    const { certificate, obligations } = found.isLatest
      ? latestOf(found, scheme, today)
      : { certificate: certificateOf(found), obligations: [] };
    const { status, since, places, supersededBy } = certificateAt(certificate, obligations, today);
    if (status === 'notYetValid') return undefined;
    const { number, validFrom, validUntil, events } = certificate;
    return {
      ...{
        number,
        scheme: found.scheme,
        title: scheme.title,
        holder: found.holder,
        status,
        since,
        validFrom,
        validUntil,
      },
      places: (places as readonly NamedPlace[]).map(({ siteName, programmeName }) => ({
        ...{ site: siteName, programme: programmeName },
      })),
      supersededBy,
      events: events.filter(({ on }) => on <= today).map(({ on, kind }) => ({ on, kind })),
    };
  }
}

/** With what dates alone have brought about since the latest step. */
function latestOf(
  { party, state, since, conditions, surveillances, nonconformities, ...found }: CheckRow,
  scheme: Parameters<typeof rebuild>[1],
  today: string,
) {
  const kept = certificateOf({ ...found, party });
  const round = { hasSamplePlan: false, assessors: [], isRenewalRefused: false };
  const stored = { party, state, since, round, roundBeganAt: '', ruling: null, conditions };
  const facts = {
    ...{ places: kept.places, assessments: [], nonconformities, certificates: [kept], surveillances, declarations: [] },
  };
  const { certification } = rebuild(stored, scheme, facts, today);
  return { certificate: certification.certificate ?? kept, obligations: obligationsIn(certification) };
}
