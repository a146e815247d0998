import { compare } from '../../scoring/ratio';
import { known } from '../../shared/known';
import { dateOf } from './calendar';
import { criticalChain } from './critical-chain';
import { bindingDependencies, isBoundByDate, waitOf, type Wait } from './delay';
import { latestStarts } from './float';
import type { Job } from './jobs';
import { loadOf } from './loads';
import { networkTimes, type NetworkTimes } from './network';
import type { Delay, DerivedWorkstream, ScheduledWorkItem, ScheduledWorkstream } from './plan';
import { placementsByJob, type ByJob } from './ready';
import type { Placement, Timetable } from './schedule';
import { compareText } from './text-order';

/**
 * The workstreams with dates, critical chain, floats, reasons of delay and numbers. They are numbered by start, then by
 * lost points, then by id.
 * @param quickWinDays a workstream is a quick win when it takes at most so many working days from first to last
 */
export function scheduledWorkstreams(
  workstreams: readonly DerivedWorkstream[],
  timetable: Timetable,
  dates: readonly string[],
  quickWinDays: number,
): readonly ScheduledWorkstream[] {
  const critical = criticalChain(timetable);
  const around: Surroundings = {
    timetable,
    dates,
    critical,
    byJob: placementsByJob(timetable.placements),
    latest: latestStarts(timetable, critical),
    network: networkTimes(workstreams),
  };
  const byItem = new Map(timetable.placements.map((placement) => [placement.job.item, placement]));
  return workstreams
    .map((workstream) => {
      const workItems = workstream.workItems.map((item) => scheduledItem(known(byItem, item), around));
      const start = Math.min(...workItems.map((item) => item.start));
      const end = Math.max(...workItems.map((item) => item.end));
      return {
        ...workstream,
        workItems,
        ...period(start, end, dates),
        critical: workItems.some((item) => item.critical),
        levelledFloat: Math.max(...workItems.map((item) => item.end + item.levelledFloat)) - end,
        quickWin: end - start <= quickWinDays,
      };
    })
    .sort((a, b) => a.start - b.start || compare(b.lost, a.lost) || compareText(a.id, b.id))
    .map((workstream, index) => ({ ...workstream, number: index + 1 }));
}

/** What a work item is seen against. */
interface Surroundings {
  readonly timetable: Timetable;
  readonly dates: readonly string[];
  readonly critical: ReadonlySet<Placement>;
  readonly byJob: ByJob;
  readonly latest: ReadonlyMap<Job, number>;
  readonly network: ReadonlyMap<string, NetworkTimes>;
}

function scheduledItem(placement: Placement, around: Surroundings): ScheduledWorkItem {
  const { job, start, end } = placement;
  const { timetable, dates, byJob } = around;
  const { totalFloat, freeFloat } = known(around.network, job.item.id);
  const wait = waitOf(placement, timetable.placements, byJob);
  const delay = wait && delayOf(wait, dates);
  return {
    ...job.item,
    ...period(start, end, dates),
    critical: around.critical.has(placement),
    waitedForCapacity: delay?.days ?? 0,
    boundBy: bindingDependencies(job, byJob),
    boundByDate: isBoundByDate(job, byJob),
    delay,
    totalFloat,
    freeFloat,
    levelledFloat: known(around.latest, job) - start,
    stretchedBy: job.days - job.item.durationDays,
    load: loadOf(placement),
  };
}

function delayOf({ ownerFunction, people, from, until, heldBy }: Wait, dates: readonly string[]): Delay {
  return {
    ownerFunction,
    people,
    days: until - from,
    ...period(from, until, dates),
    heldBy: heldBy.map((hold) => ({
      workItem: hold.placement.job.item.id,
      ...period(hold.from, hold.until, dates),
    })),
  };
}

/** @param end exclusive */
function period(
  start: number,
  end: number,
  dates: readonly string[],
): { readonly start: number; readonly end: number; readonly startDate: string; readonly endDate: string } {
  return { start, end, startDate: dateOf(dates, start), endDate: dateOf(dates, end - 1) };
}
