import * as fc from 'fast-check';
import { workstreamsOf, type Sketches, type ItemSketch } from '../../../test/support/plan-builders';
import { isAtLeast, larger, plus, ratio, times, toFraction, ZERO, type Ratio } from '../../scoring/ratio';
import { criticalChain } from './critical-chain';
import { functionLoads } from './loads';
import { fewestMorePeople } from './more-people';
import { peopleOf, type People } from './people';
import { leastPostponed } from './postpone';
import { schedule, type Placement, type Timetable } from './schedule';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20100301, numRuns: 150 };
const FUNCTIONS = ['operations', 'quality', 'training'] as const;

/** Some of the earlier elements of a list, so that nothing waits in a circle. */
const earlierOf = (index: number, name: (index: number) => string): fc.Arbitrary<string[]> =>
  fc.subarray(
    Array.from({ length: index }, (_, each) => name(each)),
    { maxLength: Math.min(2, index) },
  );

const itemKey = (index: number): string => `item-${index}`;
const templateKey = (index: number): string => `template-${index}`;

const items = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc.record({
        owner: fc.constantFrom(...FUNCTIONS),
        effort: fc.integer({ min: 0, max: 20 }),
        perUnit: fc.integer({ min: 0, max: 2 }),
        days: fc.integer({ min: 1, max: 8 }),
        after: earlierOf(index, itemKey),
      }),
    ),
  ),
);

const sketches: fc.Arbitrary<Sketches> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({ lost: fc.integer({ min: 0, max: 50 }), items, after: earlierOf(index, templateKey) }),
      ),
    ),
  )
  .map((templates) =>
    Object.fromEntries(
      templates.map((template, index) => [
        templateKey(index),
        {
          ...template,
          items: Object.fromEntries(template.items.map((item: ItemSketch, each) => [itemKey(each), item])),
        },
      ]),
    ),
  );

const people: fc.Arbitrary<People> = fc
  .tuple(...FUNCTIONS.map(() => fc.integer({ min: 1, max: 4 })))
  .map((counts) => new Map(FUNCTIONS.map((name, index) => [name, counts[index] ?? 1])));

const workstreams = fc
  .tuple(sketches, fc.integer({ min: 1, max: 5 }))
  .map(([each, units]) => workstreamsOf(each, units));
const limit = fc.integer({ min: 5, max: 60 });

/** People that an item occupies on each of its days. */
function shareOf({ job }: Placement): Ratio {
  return larger(ratio(job.item.effort.likely, job.days), ratio(1, 5));
}

function isWithinPeople({ placements, length }: Timetable, available: People): boolean {
  return FUNCTIONS.every((name) => {
    const own = placements.filter(({ job }) => job.item.ownerFunction === name);
    return Array.from({ length }, (_, day) => own.filter(({ start, end }) => start <= day && day < end)).every(
      (active) => isAtLeast(ratio(peopleOf(available, name)), active.map(shareOf).reduce(plus, ZERO)),
    );
  });
}

function keepsDependencies({ placements }: Timetable): boolean {
  const ends = new Map(placements.map(({ job, end }) => [job.item.id, end]));
  return placements.every(({ job, start }) => job.item.dependsOn.every((id) => (ends.get(id) ?? Infinity) <= start));
}

const with1 = ({ placements, length }: Timetable, moved: Placement): Timetable => ({
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

  it('starts nothing before what it waits for has ended', () => {
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
          const earlier = with1(timetable, placement);
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

  it('has a critical chain that covers every day', () => {
    fc.assert(
      fc.property(workstreams, people, (plan, available) => {
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

describe('any answer to a plan that is too long', () => {
  const more = (available: People, added: readonly { ownerFunction: string; people: number }[]): People =>
    new Map([
      ...available,
      ...added.map(
        ({ ownerFunction, people: count }) => [ownerFunction, peopleOf(available, ownerFunction) + count] as const,
      ),
    ]);

  it('names people with whom it fits, exactly when people help', () => {
    fc.assert(
      fc.property(workstreams, people, limit, (plan, available, days) => {
        const added = fewestMorePeople(plan, available, days);
        expect(added === null).toBe(schedule(plan, 'unlimited').length > days);
        if (added) expect(schedule(plan, more(available, added)).length).toBeLessThanOrEqual(days);
      }),
      RUNS,
    );
  });

  it('stays valid when there are more people still', () => {
    fc.assert(
      fc.property(workstreams, people, people, limit, (plan, available, extra, days) => {
        const added = fewestMorePeople(plan, available, days);
        fc.pre(added !== null);
        const named = more(available, added);
        const wealthy = new Map(FUNCTIONS.map((name) => [name, peopleOf(named, name) + peopleOf(extra, name)]));
        const timetable = schedule(plan, named);
        return (
          timetable.length <= days &&
          isWithinPeople(timetable, wealthy) &&
          fewestMorePeople(plan, wealthy, days) !== null
        );
      }),
      RUNS,
    );
  });

  it('postpones workstreams with all that depends on them, so that the rest fits', () => {
    fc.assert(
      fc.property(workstreams, people, limit, (plan, available, days) => {
        const postponed = leastPostponed(plan, available, days);
        const rest = plan.filter(({ id }) => !(postponed ?? plan.map((each) => each.id)).includes(id));
        expect(rest.every(({ dependsOn }) => dependsOn.every((id) => rest.some((each) => each.id === id)))).toBe(true);
        expect(schedule(rest, available).length).toBeLessThanOrEqual(days);
        expect(rest.length > 0).toBe(postponed !== null);
      }),
      RUNS,
    );
  });

  it('gives up postponing only when no workstream fits even alone with what it waits for', () => {
    fc.assert(
      fc.property(workstreams, people, fc.integer({ min: 1, max: 6 }), (plan, available, days) => {
        fc.pre(leastPostponed(plan, available, days) === null);
        const alone = plan.filter(({ dependsOn }) => dependsOn.length === 0);
        return alone.every((workstream) => schedule([workstream], available).length > days);
      }),
      RUNS,
    );
  });
});
