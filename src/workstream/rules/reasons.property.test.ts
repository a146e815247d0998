import * as fc from 'fast-check';
import {
  isWithinPeople,
  keepsDependencies,
  people,
  RUNS,
  withDependency,
  workstreams,
} from '../../../test/support/plan-arbitraries';
import { known } from '../../shared/known';
import { criticalChain } from './critical-chain';
import { bindingDependencies, waitOf } from './delay';
import { latestStarts } from './float';
import { networkTimes } from './network';
import { placementsByJob, readyDay } from './ready';
import { schedule, type Placement, type Timetable } from './schedule';

const movedTo = (timetable: Timetable, startOf: (placement: Placement) => number): Timetable => ({
  ...timetable,
  placements: timetable.placements.map((placement) => {
    const start = startOf(placement);
    return { ...placement, start, end: start + placement.job.days };
  }),
});

describe('the reasons in any timetable', () => {
  it('tell of every start later than dependencies allow who has the people on days that would be short', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        const { placements } = schedule(plan, available);
        const byJob = placementsByJob(placements);
        for (const placement of placements) {
          const wait = waitOf(placement, placements, byJob);
          const ready = readyDay(placement.job, byJob);
          expect(placement.start - ready).toBe(wait ? wait.until - wait.from : 0);
          if (!wait) continue;
          expect(wait.heldBy.length).toBeGreaterThan(0);
          expect(Math.max(...wait.heldBy.map(({ until }) => until))).toBe(placement.start);
          for (const { placement: other, from, until } of wait.heldBy) {
            expect(other.job.item.ownerFunction).toBe(wait.ownerFunction);
            expect(other).not.toBe(placement);
            expect([from >= other.start, until <= other.end, from >= ready, from < until]).not.toContain(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('name a dependency for every start after the first day that people do not explain alone', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        const { placements } = schedule(plan, available);
        const byJob = placementsByJob(placements);
        return placements.every(({ job }) => bindingDependencies(job, byJob).length > 0 === readyDay(job, byJob) > 0);
      }),
      RUNS,
    );
  });

  it('trace every critical start back to the first day, a dependency or people who are critical too', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        const { placements, length } = schedule(plan, available);
        const byJob = placementsByJob(placements);
        const chain = criticalChain({ placements, length });
        return [...chain].every(({ job, start }) => {
          const awaited = job.before.filter((tie) => known(byJob, tie.job).start + tie.apart === start);
          const released = [...chain].some((other) => other.end === start);
          return start === 0 || released || awaited.some((tie) => chain.has(known(byJob, tie.job)));
        });
      }),
      RUNS,
    );
  });
});

describe('the floats of any timetable', () => {
  it('within people leave a timetable that keeps everything when all slip to their latest start', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
        const timetable = schedule(plan, available);
        const chain = criticalChain(timetable);
        const latest = latestStarts(timetable, chain);
        const late = movedTo(timetable, ({ job }) => known(latest, job));
        expect(isWithinPeople(late, available)).toBe(true);
        expect(keepsDependencies(late)).toBe(true);
        expect(Math.max(...late.placements.map(({ end }) => end))).toBe(timetable.length);
        for (const placement of timetable.placements) {
          const slip = known(latest, placement.job) - placement.start;
          expect(slip).toBeGreaterThanOrEqual(0);
          if (chain.has(placement)) expect(slip).toBe(0);
        }
      }),
      RUNS,
    );
  });

  it('of the network are what it may slip, and a day more moves what they promise', () => {
    fc.assert(
      fc.property(workstreams, (plan) => {
        const timetable = schedule(plan, 'unlimited');
        const times = networkTimes(plan);
        const alone = (moved: Placement, days: number): Timetable =>
          movedTo(timetable, (each) => (each === moved ? each.start + days : each.start));
        const holds = (moved: Timetable): boolean =>
          keepsDependencies(moved) && moved.placements.every(({ end }) => end <= timetable.length);
        for (const placement of timetable.placements) {
          const time = known(times, placement.job.item.id);
          expect([time.earliestStart, time.earliestFinish]).toEqual([placement.start, placement.end]);
          expect(time.freeFloat).toBeGreaterThanOrEqual(0);
          expect(time.totalFloat).toBeGreaterThanOrEqual(time.freeFloat);
          expect(holds(alone(placement, time.freeFloat))).toBe(true);
          expect(holds(alone(placement, time.freeFloat + 1))).toBe(false);
        }
        expect(holds(movedTo(timetable, ({ job }) => known(times, job.item.id).latestStart))).toBe(true);
        expect([...times.values()].some(({ totalFloat }) => totalFloat === 0)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('one dependency more', () => {
  it('never makes the plan of unlimited people shorter, nor that of limited people shorter than it', () => {
    fc.assert(
      fc.property(workstreams.chain(withDependency), people, ([plan, constrained], available) => {
        const { length } = schedule(constrained, 'unlimited');
        expect(length).toBeGreaterThanOrEqual(schedule(plan, 'unlimited').length);
        expect(schedule(constrained, available).length).toBeGreaterThanOrEqual(length);
      }),
      RUNS,
    );
  });

  it('leaves a timetable that the plan without it could have, too', () => {
    fc.assert(
      fc.property(workstreams.chain(withDependency), people, ([plan, constrained], available) => {
        const { placements } = schedule(constrained, available);
        const starts = new Map(placements.map(({ job, start }) => [job.item.id, start]));
        const same = movedTo(schedule(plan, available), ({ job }) => known(starts, job.item.id));
        return isWithinPeople(same, available) && keepsDependencies(same);
      }),
      RUNS,
    );
  });
});
