import type { Scope, Tx } from '../database';

/**
 * One version for all answers of an assessment: how many there are, and the sum of their versions. Every change of an
 * answer raises its version and so the sum. The highest version would not do: of two people who write at the same time
 * the one with the lower version may be committed last, and nothing would show it.
 */
export async function answersVersion(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  assessmentId: string,
): Promise<string> {
  const [row] = await tx.query<{ version: string }[]>(
    `SELECT count(*) || '.' || coalesce(sum(version), 0) AS version FROM answer
     WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3`,
    [workspaceId, engagementId, assessmentId],
  );
  return row?.version ?? '0.0';
}
