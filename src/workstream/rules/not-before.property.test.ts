import * as fc from 'fast-check';
import { isWithinPeople, keepsDependencies, people, RUNS, workstreams } from '../../../test/support/plan-arbitraries';
import { known } from '../../shared/known';
import { criticalChain } from './critical-chain';
import { bindingDependencies, isBoundByDate, waitOf } from './delay';
import { latestStarts } from './float';
import { fewestMorePeople } from './more-people';
import { networkTimes } from './network';
import { peopleOf, type People } from './people';
import type { DerivedWorkstream } from './plan';
import { leastPostponed } from './postpone';
import { placementsByJob, readyDay } from './ready';
import { schedule, type Timetable } from './schedule';

type Plan = readonly DerivedWorkstream[];

/** A plan, and the same plan in which about every third work item is not to start before some day. */
const held: fc.Arbitrary<readonly [Plan, Plan]> = workstreams.chain((plan) => {
  const count = plan.flatMap(({ workItems }) => workItems).length;
  const days = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 1 }), {
    minLength: count,
    maxLength: count,
  });
  return days.map((stated) => {
    let index = 0;
    return [
      plan,
      plan.map((workstream) => ({
        ...workstream,
        workItems: workstream.workItems.map((item) => {
          const release = stated[index] ?? null;
          index += 1;
          return release === null ? item : { ...item, release };
        }),
      })),
    ];
  });
});

const keepsDays = ({ placements }: Timetable): boolean =>
  placements.every(({ job, start }) => start >= (job.item.release ?? 0));

const keepsAll = (timetable: Timetable, available: People): boolean =>
  keepsDays(timetable) && keepsDependencies(timetable) && isWithinPeople(timetable, available);

describe('days before which work does not start', () => {
  it('are kept, with every dependency and the people there are', () => {
    fc.assert(
      fc.property(held, people, ([, plan], available) => keepsAll(schedule(plan, available), available)),
      RUNS,
    );
  });

  it('leave no item that could start a day earlier', () => {
    fc.assert(
      fc.property(held, people, ([, plan], available) => {
        const { placements, length } = schedule(plan, available);
        return placements.every((moved) => {
          const earlier = placements.map((each) =>
            each === moved ? { ...each, start: each.start - 1, end: each.end - 1 } : each,
          );
          return moved.start === 0 || !keepsAll({ placements: earlier, length }, available);
        });
      }),
      RUNS,
    );
  });

  it('never make the plan of unlimited people shorter, nor that of limited people shorter than it', () => {
    fc.assert(
      fc.property(held, people, ([plan, constrained], available) => {
        const { length } = schedule(constrained, 'unlimited');
        expect(length).toBeGreaterThanOrEqual(schedule(plan, 'unlimited').length);
        expect(schedule(constrained, available).length).toBeGreaterThanOrEqual(length);
      }),
      RUNS,
    );
  });

  it('are, with dependencies and people, the reason for every start', () => {
    fc.assert(
      fc.property(held, people, ([, plan], available) => {
        const { placements } = schedule(plan, available);
        const byJob = placementsByJob(placements);
        return placements.every((placement) => {
          const { job, start } = placement;
          const ready = readyDay(job, byJob);
          const isBound = bindingDependencies(job, byJob).length > 0 || isBoundByDate(job, byJob);
          return isBound === ready > 0 && (waitOf(placement, placements, byJob) !== null) === start > ready;
        });
      }),
      RUNS,
    );
  });

  it('are the first days of the network, whose floats still hold', () => {
    fc.assert(
      fc.property(held, ([, plan]) => {
        const { placements, length } = schedule(plan, 'unlimited');
        const times = networkTimes(plan);
        return placements.every(({ job, start, end }) => {
          const time = known(times, job.item.id);
          return time.earliestStart === start && time.totalFloat >= time.freeFloat && end + time.totalFloat <= length;
        });
      }),
      RUNS,
    );
  });

  it('leave floats with which everything still holds', () => {
    fc.assert(
      fc.property(held, people, ([, plan], available) => {
        const timetable = schedule(plan, available);
        const latest = latestStarts(timetable, criticalChain(timetable));
        const placements = timetable.placements.map((each) => {
          const start = known(latest, each.job);
          return { ...each, start, end: start + each.job.days };
        });
        expect(keepsAll({ ...timetable, placements }, available)).toBe(true);
        expect(Math.max(...placements.map(({ end }) => end))).toBe(timetable.length);
      }),
      RUNS,
    );
  });

  it('are kept in mind where something has to give: what is named fits', () => {
    fc.assert(
      fc.property(held, people, fc.integer({ min: 5, max: 60 }), ([, plan], available, limit) => {
        const more = fewestMorePeople(plan, available, limit);
        const fits = schedule(plan, 'unlimited').length <= limit;
        expect(more !== null).toBe(fits);
        const enough = new Map([...available]);
        for (const { ownerFunction, people: count } of more ?? [])
          enough.set(ownerFunction, peopleOf(available, ownerFunction) + count);
        if (more) expect(schedule(plan, enough).length).toBeLessThanOrEqual(limit);
        const postponed = leastPostponed(plan, available, limit);
        const rest = plan.filter(({ id }) => !(postponed ?? plan.map((one) => one.id)).includes(id));
        expect(schedule(rest, available).length).toBeLessThanOrEqual(limit);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});
