import { compare } from '../../scoring/ratio';
import { dateOf } from './calendar';
import { criticalChain, waitedForPeople } from './critical-chain';
import { loadOf } from './loads';
import type { DerivedWorkstream, ScheduledWorkItem, ScheduledWorkstream } from './plan';
import type { Placement, Timetable } from './schedule';
import { compareText } from './text-order';

/**
 * The workstreams with dates, critical chain and numbers. They are numbered by start, then by lost points, then by id.
 * @param quickWinDays a workstream is a quick win when it takes at most so many working days from first to last
 */
export function scheduledWorkstreams(
  workstreams: readonly DerivedWorkstream[],
  timetable: Timetable,
  dates: readonly string[],
  quickWinDays: number,
): readonly ScheduledWorkstream[] {
  const chain = criticalChain(timetable);
  return workstreams
    .map((workstream) => {
      const workItems = workstream.workItems.flatMap((item) =>
        timetable.placements
          .filter(({ job }) => job.item === item)
          .map((placement) => scheduledItem(placement, timetable, chain.has(placement), dates)),
      );
      const start = Math.min(...workItems.map((item) => item.start));
      const end = Math.max(...workItems.map((item) => item.end));
      return {
        ...workstream,
        workItems,
        start,
        end,
        ...datesOf(start, end, dates),
        critical: workItems.some(({ critical }) => critical),
        quickWin: end - start <= quickWinDays,
      };
    })
    .sort((a, b) => a.start - b.start || compare(b.lost, a.lost) || compareText(a.id, b.id))
    .map((workstream, index) => ({ ...workstream, number: index + 1 }));
}

function scheduledItem(
  placement: Placement,
  timetable: Timetable,
  critical: boolean,
  dates: readonly string[],
): ScheduledWorkItem {
  const { job, start, end } = placement;
  return {
    ...job.item,
    start,
    end,
    ...datesOf(start, end, dates),
    critical,
    waitedForCapacity: waitedForPeople(placement, timetable.placements),
    stretchedBy: job.days - job.item.durationDays,
    load: loadOf(placement),
  };
}

function datesOf(start: number, end: number, dates: readonly string[]): { startDate: string; endDate: string } {
  return { startDate: dateOf(dates, start), endDate: dateOf(dates, end - 1) };
}
