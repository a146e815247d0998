import type { Dependency } from '../../framework/framework';
import { compare, dividedBy, ratio, type Ratio } from '../../scoring/ratio';
import { PriorityQueue } from '../../shared/priority-queue';
import { cycles } from '../../shared/references';
import { daysNeeded, partsOccupied, partsPerPerson, peopleOf, type People } from './people';
import type { DerivedWorkstream, PlannedWorkItem } from './plan';
import { compareText } from './text-order';
import { startsAfter } from './ties';

/** Work items wait for each other in a circle, so that none of them can start. */
export class CircularDependencyError extends RangeError {
  override readonly name = 'CircularDependencyError';

  /** @param cycle ids of work items, each waiting for the next; the last is the first again */
  constructor(readonly cycle: readonly string[]) {
    super(`Work items wait for each other: ${cycle.join(' → ')}.`);
  }
}

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
  /** People of its function; null when there are as many as it takes. */
  readonly people: number | null;
  /** Ties to the jobs that it waits for, and to those that wait for it. */
  readonly before: readonly Tie[];
  readonly after: readonly Tie[];
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

/** The working day before which somebody stated that it does not start. */
export const releaseOf = ({ item: { release = 0 } }: Pick<Job, 'item'>): number => release;

/** A dependency as one end sees it. */
export interface Tie {
  /** The job at the other end. */
  readonly job: Job;
  readonly dependency: Dependency;
  /** Working days that the waiting job starts after the awaited one at least; see `startsAfter`. */
  readonly apart: number;
}

interface Draft extends Job {
  readonly before: Tie[];
  readonly after: Tie[];
  readonly behind: Set<Job>;
  chain: number;
  rank: number;
}

/**
 * The work items of a plan, tied to each other, in an order that does not depend on the order of the workstreams:
 * every one stands behind those that it waits for.
 * @throws RangeError when an item waits for one that is not part of the plan
 * @throws CircularDependencyError when items wait for each other
 */
export function jobsOf(workstreams: readonly DerivedWorkstream[], people: People | 'unlimited'): readonly Job[] {
  const drafts = tieTogether(draftJobs(workstreams, people));
  const jobs = inOrder(drafts, () => 0) as readonly Draft[];
  if (jobs.length < drafts.length) throw new CircularDependencyError(circleOf(drafts));
  for (const job of jobs.toReversed()) {
    job.chain = Math.max(job.days, ...job.after.map(({ apart, job: { chain } }) => apart + chain));
    job.rank = Math.min(job.rank, ...job.after.map(({ job: { rank } }) => rank));
    for (const { job: next } of job.after) {
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
    return { ...entry, people: available, parts, room, before: [], after: [], behind: new Set(), chain: 0 };
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
    for (const dependency of job.item.dependsOn) {
      const { on } = dependency;
      const other = byId.get(on);
      if (!other) throw new RangeError(`${job.item.id} waits for ${on}, which is not part of the plan.`);
      const apart = startsAfter(other, job, dependency);
      job.before.push({ job: other, dependency, apart });
      other.after.push({ job, dependency, apart });
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

/** The first circle by the ids of its work items. */
function circleOf(jobs: readonly Job[]): readonly string[] {
  const [circle = []] = cycles(new Map(jobs.map(({ item }) => [item.id, item.dependsOn.map(({ on }) => on)])));
  return circle;
}

export type Direction = 'forwards' | 'backwards';

/**
 * Always takes the job that comes first by `compareJobs` among those whose predecessors are taken (backwards: whose
 * successors are); ties keep the order in which they became ready. Jobs that wait for each other are left out.
 */
export function inOrder(
  jobs: readonly Job[],
  compareJobs: (a: Job, b: Job) => number,
  direction: Direction = 'forwards',
): readonly Job[] {
  const [awaited, opened] = direction === 'forwards' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const ordered: Job[] = [];
  const taken = new Map<Job, number>();
  const ready = new PriorityQueue(compareJobs);
  for (const job of jobs) if (job[awaited].length === 0) ready.put(job);
  for (let job = ready.take(); job; job = ready.take()) {
    ordered.push(job);
    for (const { job: next } of job[opened]) {
      const count = (taken.get(next) ?? 0) + 1;
      taken.set(next, count);
      if (count === next[awaited].length) ready.put(next);
    }
  }
  return ordered;
}
