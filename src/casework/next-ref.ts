import type { Tx } from '../database';
import type { AssessmentHead } from './assessment-access';

/**
 * The ref after the highest one of the form `F-07`, for a finding or a piece of evidence that comes without. Until the
 * end of the transaction nobody else gets one in this assessment, so no two get the same.
 */
export async function nextRef(
  tx: Tx,
  table: 'finding' | 'evidence',
  prefix: 'F' | 'E',
  { workspaceId, engagementId, id }: AssessmentHead,
): Promise<string> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${table}-ref ${workspaceId} ${id}`]);
  const [row] = await tx.query<{ next: string }[]>(
    `SELECT coalesce(max(substring(ref FROM $4)::bigint), 0) + 1 AS next FROM ${table}
     WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3`,
    [workspaceId, engagementId, id, `^${prefix}-(\\d{1,18})$`],
  );
  return `${prefix}-${String(row?.next ?? 1).padStart(2, '0')}`;
}
