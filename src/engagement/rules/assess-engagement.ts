import type { Assessment, Engagement, PlanLimits } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import { assess } from '../../gap/rules/assess';
import { rateFromEvidence } from '../../kpi/rules/rate-from-evidence';
import type { AssessedWave } from '../../report/models/report-context';
import { makePlan } from '../../workstream/rules/make-plan';
import type { Plan } from '../../workstream/rules/plan';
import type { PlanChange } from '../../workstream/rules/plan-change';
import { trackPlan, type TrackingBasis } from '../../workstream/rules/track';
import { statedChanges, statedTracking } from './stated-plan';

/** Assessments of one wave share one plan, so that their work competes for the same people. */
export interface PlannedWave {
  readonly wave: string;
  readonly assessed: readonly [AssessedWave, ...AssessedWave[]];
  /** Undefined when nothing is below target. */
  readonly plan: Plan | undefined;
}

/** Used for an engagement that states no limits. */
export const DEFAULT_PLAN = { timeLimitMonths: 6, quickWinDays: 20 } as const;

/**
 * Everything that follows from an engagement: scores, gaps and plans, wave by wave in the order of the file.
 * @throws RangeError when a framework is missing; ScoringError when an answer does not fit its framework
 */
export function assessEngagement(
  engagement: Engagement,
  frameworks: ReadonlyMap<string, Framework>,
): readonly PlannedWave[] {
  const waves = new Map<string, [AssessedWave, ...AssessedWave[]]>();
  for (const stated of engagement.assessments) {
    const framework = frameworks.get(stated.framework);
    if (!framework) throw new RangeError(`There is no framework ${stated.framework}.`);
    const assessment = rateFromEvidence(framework, stated);
    const assessed: AssessedWave = { assessment, framework, result: assess(framework, assessment) };
    const wave = waves.get(assessment.wave);
    if (wave) wave.push(assessed);
    else waves.set(assessment.wave, [assessed]);
  }
  return [...waves].map(([wave, assessed]) => ({ wave, assessed, plan: statedPlanOf(engagement, wave, assessed) }));
}

/** With what the case states of it: it is compared with what was agreed, which is the plan itself. */
function statedPlanOf(
  engagement: Pick<Engagement, 'plan' | 'plans'>,
  wave: string,
  assessed: PlannedWave['assessed'],
): Plan | undefined {
  const stated = engagement.plans.find((one) => one.wave === wave);
  const plan = planOf(engagement, assessed, statedChanges(stated));
  return plan && tracked(plan, statedTracking(plan, stated));
}

/**
 * The plan that the assessments of one wave share, as it was changed; undefined when nothing is below target.
 * @param basis what it is compared with; undefined: nothing was agreed
 */
export function planOf(
  engagement: Pick<Engagement, 'plan'>,
  assessed: readonly [AssessedWave, ...AssessedWave[]],
  changes: readonly PlanChange[] = [],
  basis?: TrackingBasis,
): Plan | undefined {
  const sources = assessed.map(({ assessment, framework, result }) => ({ assessment, framework, gaps: result.gaps }));
  if (sources.every(({ gaps }) => gaps.length === 0)) return undefined;
  const plan = makePlan(sources, engagement.plan ?? defaultLimits(assessed[0].assessment), changes);
  return tracked(plan, basis);
}

function tracked(plan: Plan, basis: TrackingBasis | undefined): Plan {
  if (!basis) return plan;
  const inPlan = new Set(plan.workstreams.flatMap(({ workItems }) => workItems.map(({ id }) => id)));
  return { ...plan, tracking: trackPlan(basis.baseline, basis.progress, inPlan, basis.today) };
}

/** Starts the day after the report. */
function defaultLimits({ reportDate }: Assessment): PlanLimits {
  const start = new Date(Date.parse(reportDate) + 86_400_000).toISOString().slice(0, 10);
  return { ...DEFAULT_PLAN, start, holidays: [], capacity: new Map() };
}
