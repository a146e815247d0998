import type { Assessment } from '../../assessment/assessment';
import { countMovements, type GapMovement, type MovementCounts } from '../../gap/rules/movement';
import { progressOf } from '../../gap/rules/progress';
import type { ProgressWave } from '../../gap/rules/standing';
import { minus, plus, ZERO, type Ratio } from '../../scoring/ratio';
import type { Outcome } from '../../scoring/score';
import { known } from '../../shared/known';
import type { Plan, ScheduledWorkstream } from './plan';

/** An assessment that a plan was made of, or that was done after it. */
export interface PlannedFor extends ProgressWave {
  readonly assessment: Pick<Assessment, 'key' | 'period'>;
}

/** What a workstream was to bring to the score of the assessment, and what its gaps have won back since. */
export interface WorkstreamAchievement {
  readonly workstream: ScheduledWorkstream;
  /** It was to end before the later assessment began. */
  readonly isDue: boolean;
  /** What became of its gaps. */
  readonly movements: MovementCounts;
  /** Points that the projection adds with it; null unless there is a score before and after it. */
  readonly projected: Ratio | null;
  /**
   * Points lost on its requirements at first, less those lost on them now, of gaps that can be compared. Negative where
   * they lost more.
   */
  readonly wonBack: Ratio;
}

/**
 * What the plan of an earlier assessment projected, beside what a later one found. That one followed from the other is
 * not said: other things changed as well.
 */
export interface PlanAchievement {
  /** First day of the later assessment (ISO): what was to end before it is due. */
  readonly asOf: string;
  /** Scores after caps: when the plan was made, once all that is due is done, at its end, and as assessed later. */
  readonly before: Outcome;
  readonly projectedByThen: Outcome;
  readonly projectedAtEnd: Outcome;
  readonly achieved: Outcome;
  /** Those that close gaps of the assessment, by number. */
  readonly workstreams: readonly WorkstreamAchievement[];
  /**
   * What the score changed beyond the gaps of these workstreams: requirements that were at target or are not rated any
   * more, units that joined or left, caps. With all `wonBack` it sums exactly to achieved − before; null unless both are
   * scored.
   */
  readonly elsewhere: Ratio | null;
}

/**
 * @param plan made of the earlier assessment, alone or with others of its wave
 * @throws RangeError when the two are not of one framework version
 */
export function achievedOf(plan: Plan, earlier: PlannedFor, later: PlannedFor): PlanAchievement {
  const { key } = earlier.assessment;
  const asOf = later.assessment.period.from;
  const courses = new Map(progressOf([earlier, later]).gaps.map((course) => [course.requirement.ref, course]));
  const before = scoreOf(earlier);
  const achieved = scoreOf(later);
  const own = plan.workstreams.filter(({ gaps }) => gaps.some(({ assessment }) => assessment === key));
  const gains = projectedGains(plan, key, before);
  const workstreams = own.map((workstream): WorkstreamAchievement => {
    const mine = workstream.gaps.flatMap(({ assessment, gap }) =>
      assessment === key ? [known(courses, gap.requirement.ref)] : [],
    );
    return {
      workstream,
      isDue: workstream.endDate < asOf,
      movements: countMovements(mine.map(({ overall }) => overall)),
      projected: known(gains, workstream.id),
      wonBack: mine
        .filter(({ overall }) => isComparable(overall))
        .map(({ lost: [first, last] }) => minus(first, last))
        .reduce(plus, ZERO),
    };
  });
  const due = plan.projection.filter(({ endDate }) => endDate < asOf);
  const projected = ([last]: Plan['projection']): Outcome => (last ? known(last.scores, key).outcome : before);
  return {
    asOf,
    before,
    projectedByThen: projected(due.slice(-1)),
    projectedAtEnd: projected(plan.projection.slice(-1)),
    achieved,
    workstreams,
    elsewhere: workstreams.reduce<Ratio | null>(
      (rest, { wonBack }) => rest && minus(rest, wonBack),
      difference(before, achieved),
    ),
  };
}

const scoreOf = ({ result }: PlannedFor): Outcome => result.score.entity.capped.outcome;

const isComparable = (movement: GapMovement | null): boolean =>
  movement !== 'noLongerRated' && movement !== 'newlyRated';

/** Points that each workstream adds for one assessment, in order of completion. */
function projectedGains(plan: Plan, key: string, before: Outcome): ReadonlyMap<string, Ratio | null> {
  let reached = before;
  return new Map(
    plan.projection.map(({ workstream, scores }) => {
      const { outcome } = known(scores, key);
      const gain = difference(reached, outcome);
      reached = outcome;
      return [workstream, gain];
    }),
  );
}

const difference = (from: Outcome, to: Outcome): Ratio | null =>
  from.kind === 'scored' && to.kind === 'scored' ? minus(to.ratio, from.ratio) : null;
