import { Injectable } from '@nestjs/common';
import { arrayPage, Database, type Page, type Scope, type SortText, type Tx } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import {
  type CertificationRow,
  findCertification,
  type StoredCertificate,
  visibleCertifications,
  withPlaces,
} from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import { opened, type OpenedCertification, placeView, type PlaceView } from './certification.view';
import { certificateAt, type CertificateEvent, type CertificateStatus } from './rules/certificate';
import { CERTIFICATE_CSV_HEADER, certificateCsvRow } from './rules/certificate-csv';
import { obligationsIn } from './rules/certification';
import { later } from './rules/dates';
import { forecastOf, type ForecastMonth } from './rules/forecast';
import type { NamedPlace } from './rules/named-place';
import type { Obligation } from './rules/nonconformity';
import { datesOf } from './rules/surveillance-dates';

/** A certificate as it stands on a day. */
export interface CertificateView {
  readonly id: string;
  readonly certificationId: string;
  readonly engagementId: string;
  readonly number: string;
  readonly checkId: string;
  readonly framework: string;
  readonly scheme: string;
  readonly title: LocalizedText;
  /** Named as it was when it was issued. */
  readonly holder: { readonly id: string; readonly name: LocalizedText };
  /** The day that the status is told for. */
  readonly on: string;
  readonly status: CertificateStatus;
  readonly since: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** What it covers on the day. */
  readonly places: readonly PlaceView[];
  readonly supersededBy: string | null;
  /** Number of the certificate whose scope it took over; null where it was granted by an audit. */
  readonly takenFrom: string | null;
  readonly nextSurveillance: string | null;
  readonly renewalOpens: string | null;
  /** What suspends it by rule, and what is late but still in its days of grace. */
  readonly unmet: readonly Obligation[];
  readonly inGrace: readonly Obligation[];
  readonly events: readonly CertificateEvent[];
}

export type CertificateSort = 'number' | 'validUntil' | 'validFrom';

export interface CertificateQuery {
  /** YYYY-MM-DD; left out: today. */
  readonly day?: string | undefined;
  readonly status?: CertificateStatus | undefined;
  readonly framework?: string | undefined;
  readonly partyId?: string | undefined;
  readonly engagementId?: string | undefined;
  /** Valid until a day before this one. */
  readonly expiringBefore?: string | undefined;
  readonly sort?: SortText<CertificateSort> | undefined;
}

/** The register of certificates. What one is on a day is reckoned when it is asked for. */
@Injectable()
export class CertificateRegister {
  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
  ) {}

  /** Those that were given to the caller; those before the latest, too. */
  async list(
    scope: Scope,
    principal: Principal,
    { limit, cursor, ...query }: CertificateQuery & { readonly limit: number; readonly cursor?: string | undefined },
    now: Date,
  ): Promise<Page<CertificateView>> {
    const { sort = 'number', ...filters } = query;
    await this.schemes.all();
    return this.database.readConsistently(scope, async (tx) => {
      const all = await this.chosen(tx, scope, principal, query, now);
      const identity = { ...filters, '': 'certificates' };
      const page = arrayPage(all, { limit, cursor, keyOf: ({ view }) => view.id, sort, filters: identity });
      return { ...page, items: await this.full(tx, page.items, query.day, now) };
    });
  }

  /** All that are chosen, as a table for spreadsheets. */
  async csv(
    scope: Scope,
    principal: Principal,
    query: CertificateQuery,
    language: Language,
    now: Date,
  ): Promise<string> {
    await this.schemes.all();
    const rows = await this.database.readConsistently(scope, async (tx) =>
      this.full(tx, await this.chosen(tx, scope, principal, query, now), query.day, now),
    );
    return CERTIFICATE_CSV_HEADER + rows.map((row) => certificateCsvRow(row, language)).join('');
  }

  /** @param day YYYY-MM-DD; undefined: today. @throws DomainError certificate/not-found */
  async get(scope: Scope, id: string, day: string | undefined, now: Date): Promise<CertificateView> {
    const schemes = await this.schemes.all();
    const row = await this.database.readConsistently(scope, (tx) => certificationOf(tx, scope, id));
    const scheme = schemes.get(row.scheme);
    const today = dayOf(now);
    const on = day ?? today;
    const views = scheme ? viewsOf(opened(row, scheme, later(on, today)), on) : [];
    const found = views.find((one) => one.id === id);
    if (!found) throw notFound(id);
    return found;
  }

  /** What expires and which surveillances fall due, month by month from the present one on, if nobody acts. */
  async forecast(
    scope: Scope,
    principal: Principal,
    {
      months,
      ...query
    }: Pick<CertificateQuery, 'framework' | 'partyId' | 'engagementId'> & { readonly months: number },
    now: Date,
  ): Promise<readonly ForecastMonth[]> {
    await this.schemes.all();
    const all = await this.database.readConsistently(scope, (tx) => this.chosen(tx, scope, principal, query, now));
    return forecastOf(
      all
        .map(({ view }) => view)
        .filter(({ status }) => status === 'valid' || status === 'suspended' || status === 'notYetValid'),
      dayOf(now),
      months,
    );
  }

  /** Without their places, as they stand on the day; chosen and sorted. */
  private async chosen(
    tx: Tx,
    scope: Scope,
    principal: Principal,
    { day, status, expiringBefore, sort = 'number', ...filter }: CertificateQuery,
    now: Date,
  ): Promise<readonly ListedCertificate[]> {
    const rows = await visibleCertifications(tx, scope, principal, filter, now);
    const all = (await this.viewsIn(rows, day, now)).filter(
      ({ view }) =>
        (status === undefined || view.status === status) &&
        (expiringBefore === undefined || view.validUntil < expiringBefore),
    );
    return sorted(all, sort);
  }

  /** The same with their places. */
  private async full(
    tx: Tx,
    chosen: readonly ListedCertificate[],
    day: string | undefined,
    now: Date,
  ): Promise<readonly CertificateView[]> {
    const rows = new Map(chosen.map(({ row }) => [row.id, row]));
    const found = await this.viewsIn(await withPlaces(tx, [...rows.values()]), day, now);
    const views = new Map(found.map(({ view }) => [view.id, view]));
    return chosen.flatMap(({ view }) => views.get(view.id) ?? []);
  }

  private async viewsIn(
    rows: readonly CertificationRow[],
    day: string | undefined,
    now: Date,
  ): Promise<readonly ListedCertificate[]> {
    const schemes = await this.schemes.all();
    const today = dayOf(now);
    const on = day ?? today;
    return rows.flatMap((row) => {
      const scheme = schemes.get(row.scheme);
      return scheme ? viewsOf(opened(row, scheme, later(on, today)), on).map((view) => ({ row, view })) : [];
    });
  }
}

interface ListedCertificate {
  readonly row: CertificationRow;
  readonly view: CertificateView;
}

/** All certificates of a certification, as they stand on a day; the latest alone has obligations. */
function viewsOf({ row, scheme, certification }: OpenedCertification, on: string): readonly CertificateView[] {
  const { certificate: latest, earlier, surveillances } = certification;
  const all = [...earlier, ...(latest ? [latest] : [])];
  return all.flatMap((certificate): CertificateView[] => {
    const stored: StoredCertificate | undefined = row.facts.certificates.find(
      ({ number }) => number === certificate.number,
    );
    if (!stored) return [];
    const isLatest = certificate === latest;
    const standing = certificateAt(certificate, isLatest ? obligationsIn(certification) : [], on);
    const dates = isLatest ? datesOf(certificate, surveillances, scheme) : null;
    // One literal without spreads: lists make a thousand.
    return [
      {
        id: stored.id,
        certificationId: row.id,
        engagementId: row.engagementId,
        number: certificate.number,
        checkId: stored.checkId,
        framework: row.framework,
        scheme: certificate.scheme,
        title: scheme.title,
        holder: { id: row.partyId, name: stored.holder },
        on,
        status: standing.status,
        since: standing.since,
        validFrom: certificate.validFrom,
        validUntil: certificate.validUntil,
        supersededBy: standing.supersededBy,
        unmet: standing.unmet,
        inGrace: standing.inGrace,
        // Named as they were issued.
        places: (standing.places as readonly NamedPlace[]).map(placeView),
        takenFrom: stored.takenFrom,
        nextSurveillance: dates?.nextSurveillance ?? null,
        renewalOpens: dates?.renewalOpens ?? null,
        events: certificate.events,
      },
    ];
  });
}

async function certificationOf(tx: Tx, scope: Scope, certificateId: string): Promise<CertificationRow> {
  const [row] = await tx.query<{ id: string }[]>(
    'SELECT certification_id AS id FROM certificate WHERE workspace_id = $1 AND id = $2',
    [scope.workspaceId, certificateId],
  );
  if (!row) throw notFound(certificateId);
  return findCertification(tx, scope, row.id);
}

const notFound = (id: string): DomainError =>
  new DomainError('certificate/not-found', `There is no certificate ${id}.`);

function sorted(all: readonly ListedCertificate[], sort: SortText<CertificateSort>): readonly ListedCertificate[] {
  const isDown = sort.startsWith('-');
  const name = (isDown ? sort.slice(1) : sort) as CertificateSort;
  const keyOf = ({ view }: ListedCertificate): string => `${view[name]} ${view.number}`;
  const up = [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return isDown ? up.reverse() : up;
}
