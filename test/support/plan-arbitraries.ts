import * as fc from 'fast-check';
import { isAtLeast, larger, plus, ratio, ZERO, type Ratio } from '../../src/scoring/ratio';
import { peopleOf, type People } from '../../src/workstream/rules/people';
import type { Placement, Timetable } from '../../src/workstream/rules/schedule';
import { workstreamsOf, type ItemSketch, type Sketches } from './plan-builders';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
export const RUNS = { seed: 20100301, numRuns: 150 };
export const FUNCTIONS = ['operations', 'quality', 'training'] as const;

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

/** One to four in each function. */
export const people: fc.Arbitrary<People> = fc
  .tuple(...FUNCTIONS.map(() => fc.integer({ min: 1, max: 4 })))
  .map((counts) => new Map(FUNCTIONS.map((name, index) => [name, counts[index] ?? 1])));

/** One to six workstreams of one to four items, in one to five units. */
export const workstreams = fc
  .tuple(sketches, fc.integer({ min: 1, max: 5 }))
  .map(([each, units]) => workstreamsOf(each, units));

/** People that an item occupies on each of its days. */
function shareOf({ job }: Placement): Ratio {
  return larger(ratio(job.item.effort.likely, job.days), ratio(1, 5));
}

/** Counted day by day, apart from the scheduler's own books. */
export function isWithinPeople({ placements, length }: Timetable, available: People): boolean {
  return FUNCTIONS.every((name) => {
    const own = placements.filter(({ job }) => job.item.ownerFunction === name);
    return Array.from({ length }, (_, day) => own.filter(({ start, end }) => start <= day && day < end)).every(
      (active) => isAtLeast(ratio(peopleOf(available, name)), active.map(shareOf).reduce(plus, ZERO)),
    );
  });
}

export function keepsDependencies({ placements }: Timetable): boolean {
  const ends = new Map(placements.map(({ job, end }) => [job.item.id, end]));
  return placements.every(({ job, start }) =>
    job.item.dependsOn.every(({ on }) => (ends.get(on) ?? Infinity) <= start),
  );
}
