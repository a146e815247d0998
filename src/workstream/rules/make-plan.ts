import type { Assessment, PlanLimits } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import type { Gap } from '../../gap/rules/gap';
import { applyPlanChanges } from './apply-plan-changes';
import { addMonths, countWorkingDays, dateOf, lastDayWithin, workingDays } from './calendar';
import { deriveWorkstreams, sumEffort } from './derive';
import { inOrderOfCompletion, overrunOf } from './fit';
import { functionLoads } from './loads';
import type { DerivedWorkstream, Plan } from './plan';
import type { PlanChange } from './plan-change';
import { projectScores } from './project';
import { schedule } from './schedule';
import { scheduledWorkstreams } from './scheduled';
import { compareText } from './text-order';
import { workCalendar } from './work-calendar';

/** One assessment of the wave that the plan is for. */
export interface PlanSource {
  readonly assessment: Assessment;
  /** The version that the assessment is pinned to. */
  readonly framework: Framework;
  /** As `findGaps` returns them, in any order. */
  readonly gaps: readonly Gap[];
}

/** Nothing is held back longer than that after the start of the plan. */
const FAR_MONTHS = 120;

/** Working days, some forty years: beyond it an effort or a number of people in the input is wrong. */
const LONGEST_PLAN = 10_000;

/**
 * The improvement plan of one wave: workstreams from the gaps of its assessments, on dates, within the people there are,
 * with the critical chain, the load of each function, what would have to give if the time limit is too short, and the
 * score after each step. Starts at the earliest `planStart` of the assessments, else at the start of the limits.
 * Deterministic; the order of assessments and gaps does not matter.
 * @param changes what somebody changed in the workstreams that follow from the gaps, in the order in which it was done
 * @throws RangeError when templates wait for each other, a requirement names none of its framework, a date is none, or
 * the plan takes more than 10 000 working days
 */
export function makePlan(
  sources: readonly PlanSource[],
  limits: PlanLimits,
  changes: readonly PlanChange[] = [],
): Plan {
  const start = statedStart(sources, limits);
  const people = limits.capacity;
  const fromGaps = deriveWorkstreams(
    sources.map(({ assessment, framework, gaps }) => ({ assessment: assessment.key, framework, gaps })),
  );
  const changed = applyPlanChanges(fromGaps, changes, addMonths(start, FAR_MONTHS));
  const derived = withReleases(changed.workstreams, start, limits.holidays);
  const timetable = schedule(derived, people);
  const { length } = timetable;
  if (length > LONGEST_PLAN) {
    throw new RangeError(`The plan takes ${length} working days; check the efforts and the people of its functions.`);
  }

  const holidays = new Set(limits.holidays);
  const limitDate = lastDayWithin(start, limits.timeLimitMonths);
  const limitLength = countWorkingDays(start, limitDate, holidays);
  const dates = workingDays(start, Math.max(length, limitLength) + 1, holidays);
  const endDate = dateOf(dates, Math.max(0, length - 1));
  const scheduled = scheduledWorkstreams(derived, timetable, dates, limits.quickWinDays);
  const fits = length <= limitLength;
  return {
    startDate: dateOf(dates, 0),
    limitDate,
    holidays: [...limits.holidays],
    endDate,
    length,
    limitLength,
    fits,
    workstreams: scheduled,
    effort: sumEffort(scheduled.map(({ effort }) => effort)),
    loads: functionLoads(timetable, people),
    overrun: fits ? null : overrunOf({ derived, scheduled, people, length, limitLength, start, endDate }),
    postponed: changed.postponed,
    changes: changes.map((change, index) => ({
      change,
      refusal: changed.lapsed.find((lapsed) => lapsed.index === index)?.refusal ?? null,
    })),
    titles: titlesOf([...fromGaps, ...derived, ...changed.postponed]),
    projection: projectScores(sources, inOrderOfCompletion(scheduled)),
    dates,
  };
}

/** With the working day that each stated day is. */
function withReleases(
  workstreams: readonly DerivedWorkstream[],
  start: string,
  holidays: readonly string[],
): readonly DerivedWorkstream[] {
  if (workstreams.every(({ workItems }) => workItems.every(({ notBefore }) => notBefore === undefined)))
    return workstreams;
  const { firstFrom } = workCalendar(holidays);
  const first = firstFrom(start);
  return workstreams.map((workstream) => ({
    ...workstream,
    workItems: workstream.workItems.map((item) =>
      item.notBefore === undefined ? item : { ...item, release: Math.max(0, firstFrom(item.notBefore) - first) },
    ),
  }));
}

function statedStart(sources: readonly PlanSource[], limits: PlanLimits): string {
  const [earliest] = sources.flatMap(({ assessment }) => assessment.planStart ?? []).sort(compareText);
  return earliest ?? limits.start;
}

/** Of several titles of one thing, the last. */
function titlesOf(workstreams: readonly DerivedWorkstream[]): Plan['titles'] {
  return new Map(
    workstreams.flatMap(({ id, template, workItems }) => [
      [id, template.title] as const,
      ...workItems.map((item) => [item.id, item.template.title] as const),
    ]),
  );
}
