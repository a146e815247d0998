import { monthsUntil } from './calendar';
import { fewestMorePeople } from './more-people';
import type { People } from './people';
import type { DerivedWorkstream, Overrun, ScheduledWorkstream } from './plan';
import { leastPostponed } from './postpone';
import { schedule } from './schedule';

/** A plan that is longer than its limit. */
export interface LatePlan {
  readonly derived: readonly DerivedWorkstream[];
  readonly scheduled: readonly ScheduledWorkstream[];
  readonly people: People;
  /** Working days. */
  readonly length: number;
  readonly limitLength: number;
  /** Stated start, from which the limit counts, and last day of the plan. */
  readonly start: string;
  readonly endDate: string;
}

/** What would have to give: more people, fewer workstreams, or more time. Every answer was tried by a new timetable. */
export function overrunOf({ derived, scheduled, people, length, limitLength, start, endDate }: LatePlan): Overrun {
  return {
    daysOver: length - limitLength,
    lateWorkstreams: inOrderOfCompletion(scheduled)
      .filter(({ end }) => end > limitLength)
      .map(({ id }) => id),
    lengthWithUnlimitedPeople: schedule(derived, 'unlimited').length,
    morePeople: fewestMorePeople(derived, people, limitLength),
    postpone: leastPostponed(derived, people, limitLength),
    monthsNeeded: monthsUntil(start, endDate),
  };
}

/** By last day; several on the same day by number. */
export function inOrderOfCompletion(workstreams: readonly ScheduledWorkstream[]): readonly ScheduledWorkstream[] {
  return [...workstreams].sort((a, b) => a.end - b.end || a.number - b.number);
}
