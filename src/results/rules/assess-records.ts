import type { Engagement } from '../../assessment/assessment';
import type { AssessmentRecord } from '../../casework/rules/record';
import {
  joinEngagements,
  recordToEngagement,
  type RecordedEngagement,
} from '../../casework/rules/record-to-engagement';
import { planOf } from '../../engagement/rules/assess-engagement';
import type { Framework } from '../../framework/framework';
import { assess } from '../../gap/rules/assess';
import type { AssessedWave, ProgressPoint } from '../../report/models/report-context';
import type { Plan } from '../../workstream/rules/plan';
import type { PlanChange } from '../../workstream/rules/plan-change';
import type { TrackingBasis } from '../../workstream/rules/track';

export interface FrameworkRecord {
  readonly record: AssessmentRecord;
  readonly framework: Framework;
}

/** An earlier assessment of the chain, with all that its plan follows from. */
export type EarlierRecords = Pick<ResultRecords, 'current' | 'before' | 'after' | 'planChanges'>;

/** The records that the results of one assessment follow from. */
export interface ResultRecords {
  readonly current: FrameworkRecord;
  /** Where the chain is not at hand. */
  readonly previous?: FrameworkRecord;
  /** The chain that the previous one ends, the first wave first. */
  readonly earlier?: readonly EarlierRecords[];
  /** Other assessments of the same wave that come before and after it in the engagement: they share its plan. */
  readonly before: readonly FrameworkRecord[];
  readonly after: readonly FrameworkRecord[];
  /** What somebody changed in the plan of the wave. */
  readonly planChanges?: readonly PlanChange[];
  /** What the plan is compared with; absent: nothing was agreed, or nobody asks. */
  readonly planTracking?: TrackingBasis | undefined;
}

/** Everything that follows from the records. */
export interface AssessedRecords {
  /** With the assessments of all records. */
  readonly engagement: Engagement;
  readonly current: AssessedWave;
  readonly previous: AssessedWave | undefined;
  /** The chain that the previous one ends, with plans; absent: the chain is not at hand. */
  readonly earlier?: readonly ProgressPoint[];
  /** All assessments of the wave, in the order of the engagement. */
  readonly assessed: readonly [AssessedWave, ...AssessedWave[]];
  /** Undefined when nothing is below target. */
  readonly plan: Plan | undefined;
}

/** Scores, gaps and the shared plan. @throws RangeError when a framework is not the one of its record */
export function assessRecords(records: ResultRecords): AssessedRecords {
  const { engagement, ...wave } = assessWave(records);
  const plan = planOf(engagement, wave.assessed, records.planChanges, records.planTracking);
  if (!records.earlier) return { engagement, ...wave, plan };
  const chain = records.earlier.map(assessRecords);
  return {
    ...wave,
    engagement: withAssessments(
      engagement,
      chain.map((one) => one.engagement),
    ),
    previous: chain.at(-1)?.current,
    earlier: chain.map(({ current, plan: made }) => ({ wave: current, plan: made })),
    plan,
  };
}

/** With those of earlier waves before it; what the engagement is now, the later one says. */
function withAssessments(engagement: Engagement, earlier: readonly Engagement[]): Engagement {
  const all = [...earlier, engagement];
  return {
    ...engagement,
    parties: new Map(all.flatMap(({ parties }) => [...parties])),
    sites: new Map(all.flatMap(({ sites }) => [...sites])),
    units: new Map(all.flatMap(({ units }) => [...units])),
    assessments: [
      ...new Map(all.flatMap(({ assessments }) => assessments.map((one) => [one.key, one] as const))).values(),
    ],
  };
}

/** Without the plan, which takes longer than all the rest. */
function assessWave({ current, previous, before, after }: ResultRecords): Omit<AssessedRecords, 'plan' | 'earlier'> {
  const own = opened(current);
  const earlier = previous && opened(previous);
  const earlierMates = before.map(opened);
  const laterMates = after.map(opened);
  const others = [...(earlier ? [earlier] : []), ...earlierMates, ...laterMates];
  const engagement = joinEngagements(
    own.recorded,
    others.map(({ recorded }) => recorded),
  );
  const result = assessed(own);
  const following = laterMates.map(assessed);
  const [first, ...preceding] = earlierMates.map(assessed);
  const wave: AssessedRecords['assessed'] = first
    ? [first, ...preceding, result, ...following]
    : [result, ...following];
  return {
    engagement,
    current: result,
    previous: earlier && assessed(earlier),
    assessed: wave,
  };
}

/** One assessment by itself: its scores and gaps, without plan. @throws RangeError as `assessRecords` */
export function assessRecord(record: FrameworkRecord): AssessedWave {
  return assessed(opened(record));
}

interface Opened {
  readonly recorded: RecordedEngagement;
  readonly framework: Framework;
}

function opened({ record, framework }: FrameworkRecord): Opened {
  return { recorded: recordToEngagement(record, framework), framework };
}

function assessed({ recorded: { assessment }, framework }: Opened): AssessedWave {
  return { assessment, framework, result: assess(framework, assessment) };
}
