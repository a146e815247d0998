import { compare, plus, ZERO, type Ratio } from '../../scoring/ratio';
import { peopleOf, type People } from './people';
import type { DerivedWorkstream } from './plan';
import { schedule } from './schedule';
import { compareText } from './text-order';

type Selection = ReadonlySet<DerivedWorkstream>;

/**
 * Workstreams to move after the limit so that the rest fits into `limit` working days, the least valuable first; whatever
 * depends on one of them is moved too. Null when nothing would be left.
 *
 * Two ways are tried, and the one that postpones fewer lost points is taken, among equals fewer workstreams:
 * 1. one workstream with everything that depends on it
 * 2. one after the other from the least valuable until the rest fits; then, from the most valuable, whichever fits in
 *    again
 *
 * Every step is a new timetable, unless the people of one function alone need longer, however it is ordered.
 */
export function leastPostponed(
  workstreams: readonly DerivedWorkstream[],
  people: People,
  limit: number,
): readonly string[] | null {
  const ascending = [...workstreams].sort((a, b) => compare(a.lost, b.lost) || compareText(a.id, b.id));
  const fitsWithout = (postponed: Selection): boolean => {
    const rest = ascending.filter((workstream) => !postponed.has(workstream));
    return leastDays(rest, people) <= limit && schedule(rest, people).length <= limit;
  };

  const one = single(ascending, fitsWithout);
  const more = several(ascending, fitsWithout);
  const best = one && costs(one, more) <= 0 ? one : more;
  if (best.size === workstreams.length) return null;
  return ascending.filter((workstream) => best.has(workstream)).map(({ id }) => id);
}

/** Working days in which the busiest function can do its work if nobody ever waits. */
function leastDays(workstreams: readonly DerivedWorkstream[], people: People): number {
  const efforts = new Map<string, number>();
  for (const { ownerFunction, effort } of workstreams.flatMap(({ workItems }) => workItems)) {
    efforts.set(ownerFunction, (efforts.get(ownerFunction) ?? 0) + effort.likely);
  }
  return Math.max(0, ...[...efforts].map(([key, effort]) => Math.ceil(effort / peopleOf(people, key))));
}

function single(
  ascending: readonly DerivedWorkstream[],
  fitsWithout: (postponed: Selection) => boolean,
): Selection | undefined {
  return ascending
    .map((workstream) => withDependents(workstream, ascending))
    .sort(costs)
    .find(fitsWithout);
}

function several(ascending: readonly DerivedWorkstream[], fitsWithout: (postponed: Selection) => boolean): Selection {
  let postponed: Selection = new Set();
  for (const workstream of ascending) {
    if (fitsWithout(postponed)) break;
    postponed = new Set([...postponed, ...withDependents(workstream, ascending)]);
  }
  for (const workstream of ascending.toReversed()) {
    const brought = withPredecessors(workstream, ascending);
    const fewer = new Set([...postponed].filter((each) => !brought.has(each)));
    if (fewer.size < postponed.size && fitsWithout(fewer)) postponed = fewer;
  }
  return postponed;
}

/** Fewer lost points first, then fewer workstreams. */
function costs(a: Selection, b: Selection): number {
  return compare(lostBy(a), lostBy(b)) || a.size - b.size;
}

function lostBy(selection: Selection): Ratio {
  return [...selection].map(({ lost }) => lost).reduce(plus, ZERO);
}

function withDependents(workstream: DerivedWorkstream, all: readonly DerivedWorkstream[]): Selection {
  return reachable(workstream, ({ id }) => all.filter(({ dependsOn }) => dependsOn.includes(id)));
}

function withPredecessors(workstream: DerivedWorkstream, all: readonly DerivedWorkstream[]): Selection {
  return reachable(workstream, ({ dependsOn }) => all.filter(({ id }) => dependsOn.includes(id)));
}

function reachable(
  from: DerivedWorkstream,
  next: (workstream: DerivedWorkstream) => readonly DerivedWorkstream[],
): Selection {
  const reached = new Set([from]);
  // A set visits what is added while it is walked.
  for (const workstream of reached) {
    for (const each of next(workstream)) reached.add(each);
  }
  return reached;
}
