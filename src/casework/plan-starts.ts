import { checkPlanStarts, type PlanDocument, type PlanStart } from '../assessment';
import type { Tx } from '../database';
import { refuseProblems } from './rules/problem-details';

interface EngagementKey {
  readonly workspaceId: string;
  readonly engagementId: string;
}

/** Until the transaction ends, nobody else changes the engagement or what its assessments are to each other. */
export async function holdEngagement(
  tx: Tx,
  { workspaceId, engagementId }: EngagementKey,
): Promise<{ readonly key: string; readonly plan: PlanDocument | null } | undefined> {
  const [engagement] = await tx.query<{ key: string; plan: PlanDocument | null }[]>(
    `SELECT key, plan FROM engagement WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [workspaceId, engagementId],
  );
  return engagement;
}

/**
 * The start of the plan as an assessment would have it, beside the others of its wave. The engagement is held.
 * @throws DomainError assessment/invalid
 */
export async function refuseWrongStart(
  tx: Tx,
  place: EngagementKey & { readonly id: string },
  plan: PlanDocument | null,
  assessment: Omit<PlanStart, 'path'>,
): Promise<void> {
  const others = (await readStarts(tx, place)).filter(({ id, wave }) => id !== place.id && wave === assessment.wave);
  const problems = checkPlanStarts(plan, [...others, { ...assessment, path: '' }], 'engagement');
  refuseProblems(
    problems.filter(({ path }) => !path.startsWith(OTHERS)),
    'assessment/invalid',
  );
}

/**
 * A new plan beside the assessments that there are. The engagement is held.
 * @throws DomainError engagement/invalid
 */
export async function refuseWrongPlan(tx: Tx, place: EngagementKey, plan: PlanDocument | null): Promise<void> {
  const problems = checkPlanStarts(plan, await readStarts(tx, place), 'engagement');
  const path = plan ? '/plan/start' : '/plan';
  refuseProblems(
    problems.map((problem) => ({ ...problem, path })),
    'engagement/invalid',
  );
}

/** Before the keys of assessments that are not the one spoken of. */
const OTHERS = '/others/';

function readStarts(tx: Tx, { workspaceId, engagementId }: EngagementKey): Promise<(PlanStart & { id: string })[]> {
  return tx.query(
    `SELECT id, key, wave, plan_start AS "planStart", period_to AS "periodTo", $3 || key AS path
     FROM assessment WHERE workspace_id = $1 AND engagement_id = $2 ORDER BY id`,
    [workspaceId, engagementId, OTHERS],
  );
}
