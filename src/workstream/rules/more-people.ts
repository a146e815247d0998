import { known } from '../../shared/known';
import { criticalChain } from './critical-chain';
import { inOrder, releaseOf, type Job } from './jobs';
import { peopleOf, type People } from './people';
import type { DerivedWorkstream } from './plan';
import { placementsByJob, readyDay } from './ready';
import { schedule, type Placement, type Timetable } from './schedule';
import { compareText } from './text-order';
import { arrivesAtFinish, leavesFromFinish } from './ties';

export interface AddedPeople {
  readonly ownerFunction: string;
  readonly people: number;
}

/** A tenth of a function's people is added at once, so that the search stays short where there are dozens. */
const STEP_SHARE = 10;

/**
 * The fewest more people found with which the plan fits into `limit` working days, by owner function; null when no
 * number of people helps, because the dependencies and stated days alone take longer.
 *
 * 1. Every function gets the people without which it can not do its work in time whatever the order (`leastPeople`).
 * 2. As long as the plan is too long, one of the functions that hold up the critical chain grows: the one that shortens
 *    the plan most, and among equals the one that leaves the least work behind the limit.
 * 3. Whoever turns out superfluous is taken out again, where most were added first.
 *
 * Every step is a new timetable; the people returned are those of a timetable that fits.
 */
export function fewestMorePeople(
  workstreams: readonly DerivedWorkstream[],
  people: People,
  limit: number,
): readonly AddedPeople[] | null {
  const unlimited = schedule(workstreams, 'unlimited');
  if (unlimited.length > limit) return null;
  const least = leastPeople(unlimited, people, limit);
  const enough = grow(workstreams, least, limit);
  return added(people, thin(workstreams, least, enough, limit));
}

/**
 * People without whom a function can not finish in time: its work lies between its earliest start and the shortest chain
 * behind it, and each of its items between its own earliest start and the chain behind it.
 */
function leastPeople({ placements }: Timetable, people: People, limit: number): People {
  const margins = marginsOf(placements);
  const functions = new Set(placements.map(({ job }) => job.item.ownerFunction));
  return new Map(
    [...functions].map((ownerFunction) => {
      const own = placements.filter(({ job }) => job.item.ownerFunction === ownerFunction);
      const needed = [own, ...own.map((placement) => [placement])].map((group) => leastFor(group, margins, limit));
      return [ownerFunction, Math.max(peopleOf(people, ownerFunction), ...needed)];
    }),
  );
}

function leastFor(placements: readonly Placement[], margins: Margins, limit: number): number {
  const effort = placements.reduce((sum, { job }) => sum + job.item.effort.likely, 0);
  const head = Math.min(...placements.map(({ job }) => known(margins, job).head));
  const tail = Math.min(...placements.map(({ job }) => known(margins, job).tail));
  return Math.ceil(effort / (limit - head - tail));
}

/** Job → working days of the plan before its start and after its end, at least, however long people take over it. */
type Margins = ReadonlyMap<Job, { readonly head: number; readonly tail: number }>;

/** A dependency that ends at a finish says nothing about starts here: with few people the work before it takes longer. */
function marginsOf(placements: readonly Placement[]): Margins {
  const jobs = inOrder(
    placements.map(({ job }) => job),
    () => 0,
  );
  const heads = new Map<Job, { start: number; end: number }>();
  for (const job of jobs) {
    const bounds = job.before.map(({ job: other, dependency: { kind, lagDays } }) => {
      const { start, end } = known(heads, other);
      return { atFinish: arrivesAtFinish(kind), day: (leavesFromFinish(kind) ? end : start) + lagDays };
    });
    const start = Math.max(releaseOf(job), ...bounds.filter(({ atFinish }) => !atFinish).map(({ day }) => day));
    const end = Math.max(start + job.days, ...bounds.filter(({ atFinish }) => atFinish).map(({ day }) => day));
    heads.set(job, { start, end });
  }
  const tails = new Map<Job, { fromStart: number; fromEnd: number }>();
  for (const job of jobs.toReversed()) {
    const bounds = job.after.map(({ job: other, dependency: { kind, lagDays } }) => {
      const { fromStart, fromEnd } = known(tails, other);
      return { fromFinish: leavesFromFinish(kind), days: (arrivesAtFinish(kind) ? fromEnd : fromStart) + lagDays };
    });
    const fromEnd = Math.max(0, ...bounds.filter(({ fromFinish }) => fromFinish).map(({ days }) => days));
    const others = bounds.filter(({ fromFinish }) => !fromFinish).map(({ days }) => days);
    tails.set(job, { fromEnd, fromStart: Math.max(job.days + fromEnd, ...others) });
  }
  return new Map(jobs.map((job) => [job, { head: known(heads, job).start, tail: known(tails, job).fromEnd }]));
}

function grow(workstreams: readonly DerivedWorkstream[], least: People, limit: number): People {
  let people = least;
  let timetable = schedule(workstreams, people);
  while (timetable.length > limit) {
    const best = heldUpFunctions(timetable)
      .map((ownerFunction) => {
        const count = peopleOf(people, ownerFunction);
        const more = withPeople(people, ownerFunction, count + Math.max(1, Math.floor(count / STEP_SHARE)));
        const next = schedule(workstreams, more);
        return { more, next, late: daysBehind(next, limit) };
      })
      .reduce((a, b) => ((b.next.length - a.next.length || b.late - a.late) < 0 ? b : a));
    people = best.more;
    timetable = best.next;
  }
  return people;
}

/** Functions of critical items that waited for people or were stretched for want of them, by key. */
function heldUpFunctions(timetable: Timetable): readonly string[] {
  const byJob = placementsByJob(timetable.placements);
  const heldUp = [...criticalChain(timetable)].filter(
    ({ job, start }) => job.days > job.item.durationDays || start > readyDay(job, byJob),
  );
  return [...new Set(heldUp.map(({ job }) => job.item.ownerFunction))].sort(compareText);
}

/** Working days that items end after the limit, summed. */
function daysBehind({ placements }: Timetable, limit: number): number {
  return placements.reduce((sum, { end }) => sum + Math.max(0, end - limit), 0);
}

function thin(workstreams: readonly DerivedWorkstream[], least: People, enough: People, limit: number): People {
  const surplus = (ownerFunction: string): number => peopleOf(enough, ownerFunction) - peopleOf(least, ownerFunction);
  const functions = [...enough.keys()].sort((a, b) => surplus(b) - surplus(a) || compareText(a, b));
  let people = enough;
  for (const ownerFunction of functions) {
    let tooFew = peopleOf(least, ownerFunction) - 1;
    while (peopleOf(people, ownerFunction) - tooFew > 1) {
      const middle = Math.floor((tooFew + peopleOf(people, ownerFunction)) / 2);
      const fewer = withPeople(people, ownerFunction, middle);
      if (schedule(workstreams, fewer).length <= limit) people = fewer;
      else tooFew = middle;
    }
  }
  return people;
}

function withPeople(people: People, ownerFunction: string, count: number): People {
  return new Map([...people, [ownerFunction, count]]);
}

function added(before: People, after: People): readonly AddedPeople[] {
  return [...after]
    .map(([ownerFunction, count]) => ({ ownerFunction, people: count - peopleOf(before, ownerFunction) }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || compareText(a.ownerFunction, b.ownerFunction));
}
