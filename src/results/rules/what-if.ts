import type { AssessedWave } from '../../report/models/report-context';
import { known } from '../../shared/known';
import type { Plan, ProjectedVerdict } from '../../workstream/rules/plan';
import { projectAfter } from '../../workstream/rules/project';

/** Of one assessment. */
export interface BeforeAndAfter {
  readonly now: ProjectedVerdict;
  readonly then: ProjectedVerdict;
}

/**
 * Score and level of each assessment as it is, and once some workstreams have closed their gaps.
 * @param done ids; undefined: all of the plan
 */
export function outcomesAfter(
  plan: Plan,
  assessed: readonly AssessedWave[],
  done: readonly string[] | undefined,
): ReadonlyMap<string, BeforeAndAfter> {
  const then = projectAfter(
    assessed,
    plan.workstreams.filter(({ id }) => done?.includes(id) ?? true),
  );
  return new Map(
    assessed.map(({ assessment: { key }, result }) => {
      const { capped, level } = result.score.entity;
      return [key, { now: { outcome: capped.outcome, level }, then: known(then, key) }] as const;
    }),
  );
}
