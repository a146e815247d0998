import type { Dependency } from '../../framework/framework';
import { known } from '../../shared/known';
import { type Job, releaseOf } from './jobs';
import { readyDay, type ByJob } from './ready';
import type { Placement } from './schedule';

/** A work item for want of people starts later than its dependencies and its stated day allow; working days, ends exclusive. */
export interface Wait {
  readonly ownerFunction: string;
  /** People of the function. */
  readonly people: number;
  /** The days on which it could have been at work; from the first that its dependencies allow. */
  readonly from: number;
  readonly until: number;
  /** Who has the people meanwhile, by first day; at least one. */
  readonly heldBy: readonly Hold[];
}

/** A work item that takes people for which another one waits. */
export interface Hold {
  readonly placement: Placement;
  /** The first and the last day, exclusive, on which the other one would have needed these people. */
  readonly from: number;
  readonly until: number;
}

/** The dependencies without which a placement could have started earlier; none when it could start on day 0. */
export function bindingDependencies(job: Job, byJob: ByJob): readonly Dependency[] {
  const ready = readyDay(job, byJob);
  return job.before
    .filter((tie) => ready > 0 && known(byJob, tie.job).start + tie.apart === ready)
    .map(({ dependency }) => dependency);
}

/** Whether it could start earlier without the day stated for it, as far as its dependencies go. */
export function isBoundByDate(job: Job, byJob: ByJob): boolean {
  return releaseOf(job) > 0 && releaseOf(job) === readyDay(job, byJob);
}

/**
 * Why a placement starts later than its dependencies and its stated day allow; null when it does not. On every day on which it could not have
 * been at work, those count without whom it could; where only several together leave too few people, all of them.
 * @param placements of a timetable in which nothing could start a day earlier
 */
export function waitOf(placement: Placement, placements: readonly Placement[], byJob: ByJob): Wait | null {
  const { job, start } = placement;
  const from = readyDay(job, byJob);
  const { room, people } = job;
  if (start === from || room === null || people === null) return null;
  const { ownerFunction } = job.item;
  const colleagues = placements.filter(
    (other) => other.job.item.ownerFunction === ownerFunction && other.end > from && other.start < start,
  );
  const holds = new Map<Placement, { from: number; until: number }>();
  for (let day = from; day < start; day += 1) {
    for (const other of holdersOn(day, room, colleagues)) {
      holds.set(other, { from: holds.get(other)?.from ?? day, until: day + 1 });
    }
  }
  const heldBy = [...holds].map(([other, days]) => ({ placement: other, ...days }));
  return { ownerFunction, people, from, until: start, heldBy };
}

/** Nobody when there is room on this day. */
function holdersOn(day: number, room: bigint, colleagues: readonly Placement[]): readonly Placement[] {
  const active = colleagues.filter(({ start, end }) => start <= day && day < end);
  const taken = active.reduce((sum, { job }) => sum + job.parts, 0n);
  if (taken <= room) return [];
  const decisive = active.filter(({ job }) => taken - job.parts <= room);
  return decisive.length > 0 ? decisive : active;
}
