import type { Tx } from '../database';
import type { AssessmentHead } from './assessment-access';

/** A unit of the engagement, and whether the assessment covers it. */
export interface NamedUnit {
  readonly ref: string;
  readonly covered: boolean;
}

/** The units are held as they are: their refs stand in the details from now on. */
export async function readUnits(
  tx: Tx,
  { workspaceId, engagementId, id }: AssessmentHead,
): Promise<readonly NamedUnit[]> {
  return tx.query<NamedUnit[]>(
    `SELECT unit.ref, EXISTS (
       SELECT FROM assessment_unit
       WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND unit_id = unit.id
     ) AS covered
     FROM unit WHERE workspace_id = $1 AND engagement_id = $2 AND kind = 'unit' ORDER BY id FOR KEY SHARE OF unit`,
    [workspaceId, engagementId, id],
  );
}
