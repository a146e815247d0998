import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { known } from '../shared/known';
import { ResultSummaryEntity } from './result-summary.entity';
import type { PartyExtractSource } from './rules/party-extract';
import { resultSummaries } from './rules/result-summary';

/** Bound to one statement each, so that many units do not make one huge insert. */
const ROWS_AT_ONCE = 50;

interface Completion {
  readonly assessmentId: string;
  readonly snapshotId: string;
  readonly completedAt: Date;
}

interface UnitPlace {
  readonly engagementId: string;
  readonly ref: string;
  readonly unitId: string;
  readonly siteId: string;
  readonly programmeId: string | null;
  readonly partyId: string;
}

/**
 * Sums up what an assessment found, beside the snapshot that it follows from. The caller holds the assessment alone.
 * @throws DomainError precondition/failed when a site changed hands at this very moment
 */
export async function keepSummaries(
  tx: Tx,
  { workspaceId }: Scope,
  { assessmentId, snapshotId, completedAt }: Completion,
  source: PartyExtractSource,
): Promise<void> {
  const places = new Map(
    (await placesOf(tx, workspaceId, assessmentId, snapshotId)).map((place) => [place.ref, place]),
  );
  const engagementId = [...places.values()][0]?.engagementId ?? '';
  const summaries = resultSummaries(source);
  if (summaries.some(({ unit }) => unit !== null && !places.has(unit))) {
    throw new DomainError('precondition/failed', 'A site changed hands in the meantime. Try again.');
  }
  const partyIds = new Map(
    summaries.flatMap(({ party, unit }) =>
      party === null || unit === null ? [] : [[party, known(places, unit).partyId] as const],
    ),
  );
  const { framework, assessment } = source;
  const rows: ResultSummaryEntity[] = summaries.map(({ subject, party, unit, figures, requirements }, position) => ({
    ...{ workspaceId, engagementId, snapshotId, position, assessmentId, subject },
    partyId: party === null ? null : known(partyIds, party),
    ...idsOf(unit === null ? undefined : known(places, unit)),
    ...{ frameworkId: framework.id, revision: assessment.revision, reportedOn: assessment.reportDate },
    ...{ completedAt, stands: true, figures, requirements },
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx.insert(ResultSummaryEntity, rows.slice(start, start + ROWS_AT_ONCE));
  }
}

/** What was summed up of earlier revisions does not stand any more. */
export async function fellSummaries(tx: Tx, { workspaceId }: Scope, assessmentId: string): Promise<void> {
  await tx.query(`UPDATE result_summary SET stands = false WHERE workspace_id = $1 AND assessment_id = $2 AND stands`, [
    workspaceId,
    assessmentId,
  ]);
}

const idsOf = (place: UnitPlace | undefined): Pick<ResultSummaryEntity, 'unitId' | 'siteId' | 'programmeId'> => ({
  unitId: place?.unitId ?? null,
  siteId: place?.siteId ?? null,
  programmeId: place?.programmeId ?? null,
});

/** Who ran a unit is kept with the extracts of the parties: a site may have changed hands since. */
function placesOf(tx: Tx, workspaceId: string, assessmentId: string, snapshotId: string): Promise<UnitPlace[]> {
  return tx.query<UnitPlace[]>(
    // Materialized: documents are long, and are read once each.
    `WITH own AS MATERIALIZED (
       SELECT workspace_id, engagement_id, party_id, json_array_elements(document::json -> 'units') ->> 'ref' AS ref
       FROM party_extract WHERE workspace_id = $1 AND assessment_id = $2 AND snapshot_id = $3
     )
     SELECT unit.engagement_id AS "engagementId", unit.ref, unit.id AS "unitId", unit.site_id AS "siteId",
       unit.programme_id AS "programmeId", own.party_id AS "partyId"
     FROM own
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.ref) = (own.workspace_id, own.engagement_id, own.ref)`,
    [workspaceId, assessmentId, snapshotId],
  );
}
