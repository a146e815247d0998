import { reachedIds, type Scope, type Tx } from '../database';
import { liveGrants, type Principal } from '../identity';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { Certificate, CertificateEvent } from './rules/certificate';
import type { Declaration } from './rules/independence';
import { type CertificationState, type CertificationTransition, FINAL_STATES } from './rules/life-cycle';
import type { LinkedAssessment } from './rules/linked-assessments';
import type { Nonconformity } from './rules/nonconformity';
import type { GrantCondition } from './rules/proposal';
import type { StoredRound } from './rules/rebuild';
import type { Evidence, EvidenceToday } from './rules/evidence';
import type { Ruling, TransferOffer, TransferReceiver } from './rules/certification';
import type { ReviewReason } from './rules/review-reasons';
import type { NamedPlace } from './rules/named-place';
import type { Place } from './rules/scope';

export interface LinkedRow extends LinkedAssessment {
  readonly key: string;
  readonly title: LocalizedText;
  readonly frameworkId: string;
  readonly status: string;
  readonly snapshotId: string | null;
}

interface EventJson {
  readonly on: string;
  readonly kind: CertificateEvent['kind'];
  readonly by: string | null;
  readonly places: readonly Place[] | null;
}

export interface CertificateJson extends Omit<Certificate, 'events'> {
  readonly id: string;
  readonly holder: LocalizedText;
  readonly events: readonly EventJson[];
}

export interface StoredCertificate extends Certificate {
  readonly id: string;
  readonly checkId: string;
  readonly holder: LocalizedText;
  /** Number of the certificate whose scope it took over. */
  readonly takenFrom: string | null;
}

/** What `certification_facts` tells. */
interface FactsJson {
  readonly partyName: LocalizedText;
  readonly places: readonly NamedPlace[];
  readonly assessments: readonly LinkedRow[];
  readonly nonconformities: readonly Nonconformity[];
  readonly certificates: readonly (CertificateJson & { readonly checkId: string; readonly takenFrom: string | null })[];
  readonly surveillances: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Left out where the assessments themselves are told. */
  readonly evidenceToday?: readonly EvidenceToday[];
  readonly offer: TransferOffer | null;
  readonly accepted: string | null;
  readonly offered: readonly OfferedScope[];
}

/** What a holder offers to the certification. */
export interface OfferedScope {
  /** Id of its certification. */
  readonly giver: string;
  /** Its name. */
  readonly party: LocalizedText;
  readonly number: string;
  readonly scheme: string;
  readonly validUntil: string;
  readonly places: readonly NamedPlace[];
}

export interface Facts extends Omit<FactsJson, 'certificates' | 'evidenceToday'> {
  readonly certificates: readonly StoredCertificate[];
  readonly evidenceToday: readonly EvidenceToday[];
}

/** A review because of KPI figures. */
export interface StoredReview {
  readonly seq: number;
  readonly raisedOn: string;
  readonly reasons: readonly ReviewReason[];
  /** The step that ended it; null: it is going on. */
  readonly end: {
    readonly transition: CertificationTransition;
    readonly on: string;
    readonly reason: string | null;
    readonly personId: string | null;
  } | null;
}

/** A certification as it was written down, with what it follows from. */
export interface CertificationRow {
  readonly id: string;
  readonly engagementId: string;
  /** Null where the caller knows of the engagement only what concerns one party. */
  readonly engagement: LocalizedText | null;
  readonly partyId: string;
  readonly framework: string;
  readonly scheme: string;
  readonly state: CertificationState;
  readonly since: string;
  readonly round: StoredRound;
  readonly roundBeganAt: Date;
  readonly ruling: Ruling | null;
  readonly conditions: readonly GrantCondition[];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly facts: Facts;
  /** Rises with each change of the certification or of its nonconformities. */
  readonly changes: number;
  readonly changedAt: Date;
  /** The oldest first; in lists only the one that is going on. */
  readonly reviews: readonly StoredReview[];
}

/** As the rules know it. */
export const certificateOf = ({ number, scheme, party, validFrom, validUntil, places, events }: CertificateJson) => ({
  ...{ number, scheme, party, validFrom, validUntil, places },
  events: events.map(eventOf),
});

function eventOf({ on, kind, by, places }: EventJson): CertificateEvent {
  if (kind === 'superseded') return { on, kind, by: by ?? '' };
  if (kind !== 'extended' && kind !== 'reduced') return { on, kind };
  return { on, kind, places: places ?? [], ...(by === null ? {} : { by }) };
}

const REVIEWS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('seq', r.seq, 'raisedOn', to_char(r.raised_on, 'YYYY-MM-DD'),
    'reasons', r.reasons, 'end', CASE WHEN r.ended_seq IS NOT NULL THEN jsonb_build_object('transition', t.transition,
      'on', to_char(t.on_day, 'YYYY-MM-DD'), 'reason', t.reason, 'personId', t.person_id) END) ORDER BY r.seq), '[]')
  FROM certification_review AS r LEFT JOIN certification_step AS t
    ON (t.workspace_id, t.engagement_id, t.certification_id, t.seq)
      = (r.workspace_id, r.engagement_id, r.certification_id, r.ended_seq)
  WHERE (r.workspace_id, r.engagement_id, r.certification_id) = (c.workspace_id, c.engagement_id, c.id))`;

const COLUMNS = `c.id, c.engagement_id AS "engagementId", engagement.title AS engagement, c.party_id AS "partyId",
    c.framework, c.scheme, c.state, to_char(c.since, 'YYYY-MM-DD') AS since, c.round,
    c.round_began_at AS "roundBeganAt", c.ruling, c.conditions, c.version, c.created_at AS "createdAt",
    c.updated_at AS "updatedAt", c.version + coalesce(changed.versions, 0) AS changes,
    greatest(c.updated_at, changed.at) AS "changedAt"`;
const FROM = `FROM certification AS c
  LEFT JOIN engagement ON (engagement.workspace_id, engagement.id) = (c.workspace_id, c.engagement_id)`;
const CHANGED = 'sum(n.version)::integer AS versions, max(n.updated_at) AS at FROM certification_nonconformity AS n';
/** SELECT and FROM of certifications, up to the workspace `$1`. */
const SELECT = `SELECT ${COLUMNS}, ${REVIEWS} AS reviews, certification_facts(c.engagement_id, c.id) AS facts ${FROM}
  CROSS JOIN LATERAL (
    SELECT ${CHANGED} WHERE (n.workspace_id, n.engagement_id, n.certification_id) = (c.workspace_id, c.engagement_id, c.id)
  ) AS changed WHERE c.workspace_id = $1`;
/** The same of many, without facts: each table is read once, and of reviews only those that are going on. */
const SELECT_MANY = `SELECT ${COLUMNS}, CASE WHEN open.seq IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object(
    'seq', open.seq, 'raisedOn', to_char(open.raised_on, 'YYYY-MM-DD'), 'reasons', open.reasons, 'end', NULL)) END AS reviews
  ${FROM}
  LEFT JOIN (SELECT n.workspace_id, n.engagement_id, n.certification_id, ${CHANGED} GROUP BY 1, 2, 3) AS changed
    ON (changed.workspace_id, changed.engagement_id, changed.certification_id) = (c.workspace_id, c.engagement_id, c.id)
  LEFT JOIN certification_review AS open ON open.ended_seq IS NULL
    AND (open.workspace_id, open.engagement_id, open.certification_id) = (c.workspace_id, c.engagement_id, c.id)
  WHERE c.workspace_id = $1`;

type RawRow = Omit<CertificationRow, 'facts'> & { readonly facts: FactsJson };

const factsOf = (facts: FactsJson): Facts => ({
  ...facts,
  evidenceToday: facts.evidenceToday ?? facts.assessments,
  certificates: facts.certificates.map(storedCertificate),
});

/** One literal without spreads: lists make a thousand. */
const storedCertificate = (one: FactsJson['certificates'][number]): StoredCertificate => ({
  id: one.id,
  checkId: one.checkId,
  holder: one.holder,
  takenFrom: one.takenFrom,
  number: one.number,
  scheme: one.scheme,
  party: one.party,
  validFrom: one.validFrom,
  validUntil: one.validUntil,
  places: one.places,
  events: one.events.map(eventOf),
});

/** @throws DomainError certification/not-found */
export async function findCertification(tx: Tx, { workspaceId }: Scope, id: string): Promise<CertificationRow> {
  const [row] = await tx.query<RawRow[]>(`${SELECT} AND c.id = $2`, [workspaceId, id]);
  if (!row) throw notFound(id);
  return { ...row, facts: factsOf(row.facts) };
}

/** All that have not ended, as the server itself sees them; ids ascending. */
export async function livingCertifications(tx: Tx, { workspaceId }: Scope): Promise<readonly CertificationRow[]> {
  const rows = await tx.query<RawRow[]>(`${SELECT} AND c.state <> ALL ($2::text[]) ORDER BY c.id`, [
    workspaceId,
    FINAL_STATES,
  ]);
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }));
}

/** Nobody else takes a step until the end of the transaction. @throws DomainError certification/not-found */
export async function lockCertification(tx: Tx, scope: Scope, id: string): Promise<CertificationRow> {
  const held = await tx.query<unknown[]>(`SELECT 1 FROM certification WHERE workspace_id = $1 AND id = $2 FOR UPDATE`, [
    scope.workspaceId,
    id,
  ]);
  if (held.length === 0) throw notFound(id);
  return findCertification(tx, scope, id);
}

const notFound = (id: string): DomainError =>
  new DomainError('certification/not-found', `There is no certification ${id}.`);

export interface CertificationFilter {
  readonly engagementId?: string | undefined;
  readonly partyId?: string | undefined;
  readonly framework?: string | undefined;
  readonly frameworks?: readonly string[] | undefined;
}

/**
 * Those that the caller was given, by the wall of the application; in the order in which they were applied for. Without
 * assessments, people, transfers and, in short, places: what lists do not say, and what takes long.
 */
export async function visibleCertifications(
  tx: Tx,
  scope: Scope,
  principal: Principal,
  { engagementId, partyId, framework, frameworks }: CertificationFilter,
  now: Date,
  depth: 'short' | 'withPlaces' = 'short',
): Promise<readonly CertificationRow[]> {
  const { engagements } = reachedIds(scope);
  const parties = liveGrants(principal, now.toISOString()).flatMap((grant) =>
    grant.scope.kind === 'party' ? [{ engagementId: grant.engagementId, partyId: grant.scope.partyId }] : [],
  );
  const rows = await tx.query<Omit<RawRow, 'facts'>[]>(
    `${SELECT_MANY}
     AND ($2::uuid[] IS NULL OR c.engagement_id = ANY ($2)
       OR (c.engagement_id, c.party_id) IN (SELECT * FROM unnest($3::uuid[], $4::uuid[])))
     AND ($5::uuid IS NULL OR c.engagement_id = $5) AND ($6::uuid IS NULL OR c.party_id = $6)
     AND ($7::text[] IS NULL OR c.framework = ANY ($7)) ORDER BY c.created_at, c.id`,
    [
      ...[scope.workspaceId, engagements],
      ...[parties.map((one) => one.engagementId), parties.map((one) => one.partyId)],
      ...[engagementId ?? null, partyId ?? null, framework === undefined ? (frameworks ?? null) : [framework]],
    ],
  );
  return withOutlines(tx, rows, depth);
}

/** The same rows with their places. */
export const withPlaces = (tx: Tx, rows: readonly CertificationRow[]): Promise<readonly CertificationRow[]> =>
  withOutlines(tx, rows, 'withPlaces');

/** The same rows with the places that they cover; their certificates stay without. */
export async function withScopes(tx: Tx, rows: readonly CertificationRow[]): Promise<readonly CertificationRow[]> {
  const found = await tx.query<{ id: string; places: readonly NamedPlace[] }[]>(
    'SELECT id, places FROM certification_scopes($1::uuid[])',
    [rows.map(({ id }) => id)],
  );
  const places = new Map(found.map((one) => [one.id, one.places]));
  return rows.map((row) => ({ ...row, facts: { ...row.facts, places: places.get(row.id) ?? [] } }));
}

async function withOutlines(
  tx: Tx,
  rows: readonly Omit<RawRow, 'facts'>[],
  depth: 'short' | 'withPlaces',
): Promise<readonly CertificationRow[]> {
  if (rows.length === 0) return [];
  const found = await tx.query<{ id: string; facts: FactsJson }[]>(
    'SELECT id, facts FROM certification_outlines($1::uuid[], $2)',
    [rows.map(({ id }) => id), depth === 'withPlaces'],
  );
  const facts = new Map(found.map((one) => [one.id, one.facts]));
  return rows.flatMap((row) => {
    const own = facts.get(row.id);
    return own ? [{ ...row, facts: factsOf(own) }] : [];
  });
}

/** Whoever a scope can be offered to; undefined where it is none. */
export async function transferReceiver(
  tx: Tx,
  giver: string,
  id: string,
): Promise<(TransferReceiver & { readonly id: string }) | undefined> {
  const [row] = await tx.query<{ found: (TransferReceiver & { id: string }) | null }[]>(
    'SELECT transfer_receiver($1, $2) AS found',
    [giver, id],
  );
  return row?.found ?? undefined;
}

/** As far as the caller may see them: everybody their own, whoever leads those of all. */
export async function declarationsOf(tx: Tx, { workspaceId }: Scope): Promise<readonly Declaration[]> {
  return tx.query<Declaration[]>(
    `SELECT person_id AS "personId", to_char(declared_on, 'YYYY-MM-DD') AS on, interests FROM interest_declaration
     WHERE workspace_id = $1 ORDER BY declared_at, id`,
    [workspaceId],
  );
}

/** Certificates of all others in the workspace under a framework, which is held until the end of the transaction. */
export async function certificatesBeside(
  tx: Tx,
  { workspaceId }: Scope,
  framework: string,
  certificationId: string,
): Promise<readonly Certificate[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`certificates ${workspaceId} ${framework}`]);
  const rows = await tx.query<{ certificate: CertificateJson }[]>(
    'SELECT certificate FROM certificates_beside($1, $2)',
    [framework, certificationId],
  );
  return rows.map(({ certificate }) => certificateOf(certificate));
}
