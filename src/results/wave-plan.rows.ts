import type { Scope, Tx } from '../database';
import type { PlanChange } from '../workstream';

export interface WavePlan {
  readonly changes: readonly PlanChange[];
  /** 0: nothing was changed yet. */
  readonly version: number;
}

/** What somebody changed in the plan of a wave. */
export async function wavePlanOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, wave }: { readonly engagementId: string; readonly wave: string },
): Promise<WavePlan> {
  const [row] = await tx.query<WavePlan[]>(
    `SELECT changes, version FROM wave_plan WHERE workspace_id = $1 AND engagement_id = $2 AND wave = $3`,
    [workspaceId, engagementId, wave],
  );
  return row ?? { changes: [], version: 0 };
}
