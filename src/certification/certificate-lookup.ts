import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import type { LocalizedText } from '../shared/text';
import { type CertificateJson, certificateOf } from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import type { Certificate } from './rules/certificate';
import { obligationsIn } from './rules/certification';
import type { CertificationState } from './rules/life-cycle';
import type { NamedPlace } from './rules/named-place';
import type { Nonconformity, Obligation } from './rules/nonconformity';
import type { GrantCondition } from './rules/proposal';
import type { CertificateOnFile } from './rules/public-check';
import { rebuild } from './rules/rebuild';
import type { Place } from './rules/scope';

/** What `check_certificate` tells. */
interface CheckRow extends CertificateJson {
  readonly isLatest: boolean;
  readonly state: CertificationState;
  readonly since: string;
  readonly conditions: readonly GrantCondition[];
  readonly surveillances: readonly string[];
  readonly nonconformities: readonly Nonconformity[];
  readonly isSample: boolean;
}

/** Finds certificates for the public check, which goes by their check id alone. */
@Injectable()
export class CertificateLookup {
  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
  ) {}

  /**
   * Reads on behalf of the public, in one query, so that finding something takes as long as finding nothing.
   * @param checkId as it is stored, or `NO_CHECK_ID`, which nothing has
   * @param today YYYY-MM-DD; what dates brought about by then has happened
   * @returns with the names of every site and programme that it ever covered, and every obligation of its certification
   */
  async byCheckId(scope: Scope, checkId: string, today: string): Promise<CertificateOnFile | null> {
    const schemes = await this.schemes.all();
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<{ found: CheckRow | null }[]>('SELECT check_certificate($1) AS found', [checkId]),
    );
    const found = row?.found;
    const scheme = found && schemes.get(found.scheme);
    if (!found || !scheme) return null;
    const { holder, isSample } = found;
    const standing = found.isLatest
      ? latestOf(found, scheme, today)
      : { certificate: certificateOf(found), obligations: [] };
    return { ...standing, holder, scheme: scheme.title, names: namesIn(found), isSample };
  }
}

/** With what dates alone have brought about since the latest step. */
function latestOf(
  { party, state, since, conditions, surveillances, nonconformities, ...found }: CheckRow,
  scheme: Parameters<typeof rebuild>[1],
  today: string,
): { readonly certificate: Certificate; readonly obligations: readonly Obligation[] } {
  const kept = certificateOf({ ...found, party });
  const round = { hasSamplePlan: false, assessors: [], isRenewalRefused: false };
  const stored = { party, state, since, round, roundBeganAt: '', ruling: null, conditions };
  const facts = {
    ...{ places: kept.places, assessments: [], nonconformities, certificates: [kept], surveillances, declarations: [] },
    ...{ evidence: [], evidenceToday: [], offer: null, accepted: null },
  };
  const { certification } = rebuild(stored, scheme, facts, today);
  return { certificate: certification.certificate ?? kept, obligations: obligationsIn(certification) };
}

/** As its places were named when they were issued. */
function namesIn({ places, events }: CheckRow): CertificateOnFile['names'] {
  const covered: readonly Place[] = [...places, ...events.flatMap((event) => event.places ?? [])];
  const all = covered as readonly NamedPlace[];
  return {
    sites: new Map<string, LocalizedText>(all.map(({ site, siteName }) => [site, siteName])),
    programmes: new Map<string, LocalizedText>(all.map(({ programme, programmeName }) => [programme, programmeName])),
  };
}
