import * as fc from 'fast-check';
import {
  isWithinPeople,
  keepsDependencies,
  people,
  plainWorkstreams,
  RUNS,
  workstreams,
} from '../../../test/support/plan-arbitraries';
import { isAtLeast, plus, ratio, times, toFraction, ZERO } from '../../scoring/ratio';
import { criticalChain } from './critical-chain';
import { functionLoads } from './loads';
import { peopleOf } from './people';
import { schedule, type Placement, type Timetable } from './schedule';

const oneDayEarlier = ({ placements, length }: Timetable, moved: Placement): Timetable => ({
  length,
  placements: placements.map((each) => (each === moved ? { ...each, start: each.start - 1, end: each.end - 1 } : each)),
});

describe('any timetable', () => {
  it('places every work item once, from day 0 to its length', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        const { placements, length } = schedule(plan, available);
        expect(placements.map(({ job }) => job.item.id).sort()).toEqual(
          plan.flatMap(({ workItems }) => workItems.map(({ id }) => id)).sort(),
        );
        expect(Math.min(...placements.map(({ start }) => start))).toBe(0);
        expect(Math.max(...placements.map(({ end }) => end))).toBe(length);
      }),
      RUNS,
    );
  });

  it('never asks for more people than there are', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => isWithinPeople(schedule(plan, available), available)),
      RUNS,
    );
  });

  it('keeps every dependency, whatever its kind and lag', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => keepsDependencies(schedule(plan, available))),
      RUNS,
    );
  });

  it('leaves no item that could start a day earlier', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        const timetable = schedule(plan, available);
        return timetable.placements.every((placement) => {
          const earlier = oneDayEarlier(timetable, placement);
          return placement.start === 0 || !isWithinPeople(earlier, available) || !keepsDependencies(earlier);
        });
      }),
      RUNS,
    );
  });

  it('stretches an item only where its effort needs more people than there are, and as little as possible', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) =>
        schedule(plan, available).placements.every(({ job, start, end }) => {
          const count = peopleOf(available, job.item.ownerFunction);
          const { effort, durationDays } = job.item;
          const isEnough = (days: number): boolean => effort.likely <= days * count;
          return (
            end - start === job.days &&
            isEnough(job.days) &&
            (job.days === durationDays || (job.days > durationDays && !isEnough(job.days - 1)))
          );
        }),
      ),
      RUNS,
    );
  });

  it('is never shorter than with unlimited people', () => {
    fc.assert(
      fc.property(
        workstreams,
        people,
        (plan, available) => schedule(plan, available).length >= schedule(plan, 'unlimited').length,
      ),
      RUNS,
    );
  });

  it('has a critical chain that covers every day where no dependency has a lag', () => {
    fc.assert(
      fc.property(plainWorkstreams, people, (plan, available) => {
        const timetable = schedule(plan, available);
        const chain = [...criticalChain(timetable)];
        return Array.from({ length: timetable.length }, (_, day) => day).every((day) =>
          chain.some(({ start, end }) => start <= day && day < end),
        );
      }),
      RUNS,
    );
  });

  it('loads each function with exactly its effort, week by week', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        for (const { effort, weekly, peak, capacity } of functionLoads(schedule(plan, available), available)) {
          expect(toFraction(weekly.reduce(plus, ZERO))).toBe(`${effort}/1`);
          expect(isAtLeast(ratio(capacity), peak)).toBe(true);
          expect(weekly.every((load) => isAtLeast(times(peak, ratio(5)), load))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is the same for workstreams in another order', () => {
    fc.assert(
      fc.property(
        workstreams.chain((plan) =>
          fc.tuple(fc.constant(plan), fc.shuffledSubarray([...plan], { minLength: plan.length })),
        ),
        people,
        ([plan, shuffled], available) => {
          expect(timesOf(schedule(shuffled, available))).toEqual(timesOf(schedule(plan, available)));
        },
      ),
      RUNS,
    );
  });
});

const timesOf = ({ placements }: Timetable): unknown =>
  placements.map(({ job, start, end }) => [job.item.id, start, end]);
