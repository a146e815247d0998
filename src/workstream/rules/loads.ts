import { larger, plus, ratio, times, ZERO, type Ratio } from '../../scoring/ratio';
import { peopleOf, type People } from './people';
import type { FunctionLoad } from './plan';
import type { Placement, Timetable } from './schedule';
import { compareText } from './text-order';

const WEEK = 5;

/** People at work on each day of a placement: its likely effort spread evenly over its days. */
export function loadOf({ job }: Placement): Ratio {
  return ratio(job.item.effort.likely, job.days);
}

/** What the plan asks of each function, the busiest first; ties by key. */
export function functionLoads({ placements, length }: Timetable, people: People): readonly FunctionLoad[] {
  const functions = [...new Set(placements.map(({ job }) => job.item.ownerFunction))];
  return functions
    .map((ownerFunction): FunctionLoad => {
      const own = placements.filter(({ job }) => job.item.ownerFunction === ownerFunction);
      return {
        ownerFunction,
        capacity: peopleOf(people, ownerFunction),
        effort: own.reduce((sum, { job }) => sum + job.item.effort.likely, 0),
        peak: own.map(({ start }) => loadOn(own, start)).reduce(larger, ZERO),
        weekly: weeksOf(length).map((monday) => loadBetween(own, monday, monday + WEEK)),
      };
    })
    .sort((a, b) => b.effort - a.effort || compareText(a.ownerFunction, b.ownerFunction));
}

/** People at work on one day. The load only rises where a placement starts. */
function loadOn(placements: readonly Placement[], day: number): Ratio {
  return loadBetween(placements, day, day + 1);
}

/** Person-days from one day to before another. */
function loadBetween(placements: readonly Placement[], from: number, until: number): Ratio {
  return placements
    .map((placement) => {
      const days = Math.min(placement.end, until) - Math.max(placement.start, from);
      return times(loadOf(placement), ratio(Math.max(0, days)));
    })
    .reduce(plus, ZERO);
}

/** First working day of each week that the plan reaches into. */
function weeksOf(length: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / WEEK) }, (_, week) => week * WEEK);
}
