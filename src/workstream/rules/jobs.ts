import { compare, dividedBy, ratio, type Ratio } from '../../scoring/ratio';
import { daysNeeded, partsOccupied, partsPerPerson, peopleOf, type People } from './people';
import type { DerivedWorkstream, PlannedWorkItem } from './plan';
import { compareText } from './text-order';

/** A work item as it is placed with a given number of people. */
export interface Job {
  readonly workstream: DerivedWorkstream;
  readonly item: PlannedWorkItem;
  /** Working days with these people. */
  readonly days: number;
  /** Parts of a person that it occupies; see `partsPerPerson`. */
  readonly parts: bigint;
  /** Parts that others may occupy at most while it runs; null when there are as many people as it takes. */
  readonly room: bigint | null;
  /** Jobs that it waits for, and jobs that wait for it. */
  readonly before: readonly Job[];
  readonly after: readonly Job[];
  /** Jobs that wait for it, directly or through others. */
  readonly behind: ReadonlySet<Job>;
  /** Working days from its start to the end of the longest chain behind it. */
  readonly chain: number;
  /**
   * Position of its workstream by lost points per person-day, 0 for the most valuable; the best among itself and all
   * behind it, because what opens a valuable job is as urgent as that job.
   */
  readonly rank: number;
}

interface Draft extends Job {
  readonly before: Draft[];
  readonly after: Draft[];
  readonly behind: Set<Job>;
  chain: number;
  rank: number;
}

/**
 * The work items of a plan, tied to each other, in an order that does not depend on the order of the workstreams:
 * every one stands behind those that it waits for.
 * @throws RangeError when an item waits for one that is not part of the plan, or items wait for each other
 */
export function jobsOf(workstreams: readonly DerivedWorkstream[], people: People | 'unlimited'): readonly Job[] {
  const jobs = inOrder(tieTogether(draftJobs(workstreams, people)), () => 0);
  for (const job of jobs.toReversed()) {
    job.chain = job.days + Math.max(0, ...job.after.map(({ chain }) => chain));
    job.rank = Math.min(job.rank, ...job.after.map(({ rank }) => rank));
    for (const next of job.after) {
      job.behind.add(next);
      for (const later of next.behind) job.behind.add(later);
    }
  }
  return jobs;
}

function draftJobs(workstreams: readonly DerivedWorkstream[], people: People | 'unlimited'): readonly Draft[] {
  const entries = mostValuableFirst(workstreams)
    .flatMap((workstream, rank) =>
      workstream.workItems.map((item) => ({ workstream, rank, ...demandOf(item, people) })),
    )
    .sort((a, b) => compareText(a.item.id, b.item.id));
  const person = partsPerPerson(entries.map(({ days }) => days));
  return entries.map(({ available, ...entry }) => {
    const parts = partsOccupied(entry.item.effort.likely, entry.days, person);
    const room = available === null ? null : BigInt(available) * person - parts;
    return { ...entry, parts, room, before: [], after: [], behind: new Set(), chain: 0 };
  });
}

function demandOf(
  item: PlannedWorkItem,
  people: People | 'unlimited',
): { readonly item: PlannedWorkItem; readonly available: number | null; readonly days: number } {
  if (people === 'unlimited') return { item, available: null, days: item.durationDays };
  const available = peopleOf(people, item.ownerFunction);
  return { item, available, days: daysNeeded(item.effort.likely, item.durationDays, available) };
}

function tieTogether(jobs: readonly Draft[]): readonly Draft[] {
  const byId = new Map(jobs.map((job) => [job.item.id, job]));
  for (const job of jobs) {
    for (const { on } of job.item.dependsOn) {
      const other = byId.get(on);
      if (!other) throw new RangeError(`${job.item.id} waits for ${on}, which is not part of the plan.`);
      job.before.push(other);
      other.after.push(job);
    }
  }
  return jobs;
}

/** As somebody stated, then by lost points per person-day; ties by id. */
function mostValuableFirst(workstreams: readonly DerivedWorkstream[]): readonly DerivedWorkstream[] {
  return workstreams
    .map((workstream) => ({ workstream, worth: worthOf(workstream) }))
    .sort(
      (a, b) =>
        priorityOf(a.workstream) - priorityOf(b.workstream) ||
        compare(b.worth, a.worth) ||
        compareText(a.workstream.id, b.workstream.id),
    )
    .map(({ workstream }) => workstream);
}

const priorityOf = ({ priority }: DerivedWorkstream): number => priority ?? Number.MAX_SAFE_INTEGER;

function worthOf({ lost, effort }: DerivedWorkstream): Ratio {
  return dividedBy(lost, ratio(Math.max(1, effort.likely)));
}

interface Tied<Self> {
  readonly before: readonly Self[];
  readonly after: readonly Self[];
}

/**
 * Always takes the job that comes first by `compareJobs` among those whose predecessors are taken; ties keep the order
 * in which they became ready.
 * @throws RangeError when jobs wait for each other
 */
export function inOrder<Self extends Tied<Self>>(
  jobs: readonly Self[],
  compareJobs: (a: Self, b: Self) => number,
): readonly Self[] {
  const ordered: Self[] = [];
  const taken = new Map<Self, number>();
  const ready = jobs.filter(({ before }) => before.length === 0);
  const takeFirst = (): Self | undefined => ready.sort(compareJobs).shift();
  for (let job = takeFirst(); job; job = takeFirst()) {
    ordered.push(job);
    for (const next of job.after) {
      const count = (taken.get(next) ?? 0) + 1;
      taken.set(next, count);
      if (count === next.before.length) ready.push(next);
    }
  }
  if (ordered.length < jobs.length) throw new RangeError('Some work items of the plan wait for each other.');
  return ordered;
}
