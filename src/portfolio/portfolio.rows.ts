import { reachedIds, type Scope, type Tx } from '../database';
import { liveGrants, type Principal } from '../identity';
import type { PartyStanding, UnitStanding } from './rules/standing';

/** Which results are read. */
export interface RowFilter {
  readonly engagementId?: string | undefined;
  readonly partyId?: string | undefined;
}

/** Who reads; what they were given decides what there is. */
export interface Reader {
  readonly scope: Scope;
  readonly principal: Principal;
  readonly now: Date;
}

const RESULT = `summary.engagement_id AS "engagementId", summary.assessment_id AS "assessmentId",
  summary.snapshot_id AS "snapshotId", summary.party_id AS "partyId", summary.framework_id AS "frameworkId",
  summary.revision, to_char(summary.reported_on, 'YYYY-MM-DD') AS "reportedOn",
  to_char(summary.completed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "completedAt", summary.figures`;

/** The wall of the application, `$1` to `$4`: whole engagements that are reached, and parties that were given. */
const VISIBLE = `summary.workspace_id = $1 AND summary.stands
  AND ($2::uuid[] IS NULL OR summary.engagement_id = ANY ($2)
    OR (summary.engagement_id, summary.party_id) IN (SELECT * FROM unnest($3::uuid[], $4::uuid[])))`;

function visible({ scope, principal, now }: Reader): readonly unknown[] {
  const parties = liveGrants(principal, now.toISOString()).flatMap((grant) =>
    grant.scope.kind === 'party' ? [{ engagementId: grant.engagementId, partyId: grant.scope.partyId }] : [],
  );
  return [
    ...[scope.workspaceId, reachedIds(scope).engagements],
    ...[parties.map(({ engagementId }) => engagementId), parties.map(({ partyId }) => partyId)],
  ];
}

/** Engagements and snapshots, each once, for the index; then each snapshot with its party. */
const placesOf = (results: readonly PartyStanding[]): readonly (readonly string[])[] => [
  [...new Set(results.map(({ engagementId }) => engagementId))],
  [...new Set(results.map(({ snapshotId }) => snapshotId))],
  results.map(({ snapshotId }) => snapshotId),
  results.map(({ partyId }) => partyId),
];

/** What the assessments that are completed found about parties. */
export function partyStandings(
  tx: Tx,
  reader: Reader,
  { engagementId, partyId }: RowFilter,
): Promise<readonly PartyStanding[]> {
  return tx.query<PartyStanding[]>(
    `SELECT ${RESULT} FROM result_summary AS summary
     WHERE ${VISIBLE} AND summary.subject = 'party'
       AND ($5::uuid IS NULL OR summary.engagement_id = $5) AND ($6::uuid IS NULL OR summary.party_id = $6)`,
    [...visible(reader), engagementId ?? null, partyId ?? null],
  );
}

/** The units of some parties in some results, in the order of the assessments. */
export function unitStandings(
  tx: Tx,
  reader: Reader,
  results: readonly PartyStanding[],
): Promise<readonly UnitStanding[]> {
  return tx.query<UnitStanding[]>(
    `SELECT ${RESULT}, summary.unit_id AS "unitId", summary.site_id AS "siteId", summary.programme_id AS "programmeId"
     FROM result_summary AS summary
     WHERE ${VISIBLE} AND summary.subject = 'unit'
       AND summary.engagement_id = ANY ($5) AND summary.snapshot_id = ANY ($6)
       AND (summary.snapshot_id, summary.party_id) IN (SELECT * FROM unnest($7::uuid[], $8::uuid[]))
     ORDER BY summary.snapshot_id, summary.position`,
    [...visible(reader), ...placesOf(results)],
  );
}

/** The results with the requirements that were rated. */
export async function withRequirements(
  tx: Tx,
  reader: Reader,
  results: readonly PartyStanding[],
): Promise<readonly PartyStanding[]> {
  const rows = await tx.query<Required<Pick<PartyStanding, 'snapshotId' | 'partyId' | 'requirements'>>[]>(
    `SELECT summary.snapshot_id AS "snapshotId", summary.party_id AS "partyId", summary.requirements
     FROM result_summary AS summary
     WHERE ${VISIBLE} AND summary.subject = 'party'
       AND summary.engagement_id = ANY ($5) AND summary.snapshot_id = ANY ($6)
       AND (summary.snapshot_id, summary.party_id) IN (SELECT * FROM unnest($7::uuid[], $8::uuid[]))`,
    [...visible(reader), ...placesOf(results)],
  );
  const found = new Map(rows.map((row) => [`${row.snapshotId} ${row.partyId}`, row.requirements]));
  return results.map((result) => ({
    ...result,
    requirements: found.get(`${result.snapshotId} ${result.partyId}`) ?? [],
  }));
}
