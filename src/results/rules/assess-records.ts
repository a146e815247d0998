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
import type { AssessedWave } from '../../report/models/report-context';
import type { Plan } from '../../workstream/rules/plan';
import type { PlanChange } from '../../workstream/rules/plan-change';
import type { TrackingBasis } from '../../workstream/rules/track';

export interface FrameworkRecord {
  readonly record: AssessmentRecord;
  readonly framework: Framework;
}

/** The records that the results of one assessment follow from. */
export interface ResultRecords {
  readonly current: FrameworkRecord;
  readonly previous?: FrameworkRecord;
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
  /** All assessments of the wave, in the order of the engagement. */
  readonly assessed: readonly [AssessedWave, ...AssessedWave[]];
  /** Undefined when nothing is below target. */
  readonly plan: Plan | undefined;
}

/** Scores, gaps and the shared plan. @throws RangeError when a framework is not the one of its record */
export function assessRecords(records: ResultRecords): AssessedRecords {
  const wave = assessWave(records);
  return { ...wave, plan: planOf(wave.engagement, wave.assessed, records.planChanges, records.planTracking) };
}

/** Without the plan, which takes longer than all the rest. @throws RangeError as `assessRecords` */
export function assessWave({ current, previous, before, after }: ResultRecords): Omit<AssessedRecords, 'plan'> {
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
