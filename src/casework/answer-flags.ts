import type { Scope, Tx } from '../database';
import type { PlacedFlag } from './rules/answer-grid';

interface FlagRow extends Omit<PlacedFlag, 'flaggedAt'> {
  readonly flaggedAt: Date;
}

export interface FlagPlaces {
  readonly engagementId: string;
  readonly assessmentId: string;
  /** Of a unit, with those of the entity; all without. */
  readonly unitId?: string | undefined;
}

/** Columns of a flag with the name of who set it, if there is one still. */
export const FLAG_COLUMNS = `unit.ref AS unit, flag.requirement_ref AS requirement, flag.remark,
  flag.flagged_by AS "flaggedBy", setter.name AS "flaggedByName", flag.flagged_at AS "flaggedAt"`;
export const FLAG_TABLES = `answer_flag AS flag
  JOIN unit ON unit.workspace_id = flag.workspace_id AND unit.engagement_id = flag.engagement_id
    AND unit.id = flag.unit_id
  LEFT JOIN person_profile AS setter ON setter.workspace_id = flag.workspace_id AND setter.person_id = flag.flagged_by`;

/** By unit and requirement. */
export async function readFlags(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, assessmentId, unitId }: FlagPlaces,
): Promise<PlacedFlag[]> {
  const rows = await tx.query<FlagRow[]>(
    `SELECT ${FLAG_COLUMNS} FROM ${FLAG_TABLES}
     WHERE flag.workspace_id = $1 AND flag.engagement_id = $2 AND flag.assessment_id = $3
       AND ($4::uuid IS NULL OR unit.id = $4 OR unit.kind = 'entity')
     ORDER BY unit.ref, flag.requirement_ref`,
    [workspaceId, engagementId, assessmentId, unitId ?? null],
  );
  return rows.map(placedFlag);
}

export const placedFlag = ({ flaggedAt, ...flag }: FlagRow): PlacedFlag => ({
  ...flag,
  flaggedAt: flaggedAt.toISOString(),
});
