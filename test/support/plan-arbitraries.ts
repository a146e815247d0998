import * as fc from 'fast-check';
import { DEPENDENCY_KINDS, type Dependency } from '../../src/framework/framework';
import { known } from '../../src/shared/known';
import { isAtLeast, larger, plus, ratio, ZERO, type Ratio } from '../../src/scoring/ratio';
import { peopleOf, type People } from '../../src/workstream/rules/people';
import type { DerivedWorkstream } from '../../src/workstream/rules/plan';
import type { Placement, Timetable } from '../../src/workstream/rules/schedule';
import { workstreamsOf, type ItemSketch, type Sketches } from './plan-builders';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
export const RUNS = { seed: 20100301, numRuns: 150 };
export const FUNCTIONS = ['operations', 'quality', 'training'] as const;

type After = readonly (string | Dependency)[];

/** Of any kind, with lags and leads; or a plain key half the time. */
const dependencyOn = (on: string): fc.Arbitrary<string | Dependency> =>
  fc.oneof(
    fc.constant(on),
    fc.record({
      on: fc.constant(on),
      kind: fc.constantFrom(...DEPENDENCY_KINDS),
      lagDays: fc.integer({ min: -6, max: 6 }),
    }),
  );

/** Some of the earlier elements of a list, so that nothing waits in a circle. */
const earlierOf =
  (on: (name: string) => fc.Arbitrary<string | Dependency>) =>
  (index: number, name: (index: number) => string): fc.Arbitrary<After> =>
    fc
      .subarray(
        Array.from({ length: index }, (_, each) => name(each)),
        { maxLength: Math.min(2, index) },
      )
      .chain((names) => fc.tuple(...names.map(on)));

const itemKey = (index: number): string => `item-${index}`;
const templateKey = (index: number): string => `template-${index}`;

const itemsWith = (after: ReturnType<typeof earlierOf>): fc.Arbitrary<ItemSketch[]> =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({
          owner: fc.constantFrom(...FUNCTIONS),
          effort: fc.integer({ min: 0, max: 20 }),
          perUnit: fc.integer({ min: 0, max: 2 }),
          days: fc.integer({ min: 1, max: 8 }),
          after: after(index, itemKey),
        }),
      ),
    ),
  );

const sketchesWith = (after: ReturnType<typeof earlierOf>): fc.Arbitrary<Sketches> =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            lost: fc.integer({ min: 0, max: 50 }),
            items: itemsWith(after),
            after: after(index, templateKey),
          }),
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

const workstreamsWith = (after: ReturnType<typeof earlierOf>): fc.Arbitrary<readonly DerivedWorkstream[]> =>
  fc.tuple(sketchesWith(after), fc.integer({ min: 1, max: 5 })).map(([each, units]) => workstreamsOf(each, units));

/** One to six workstreams of one to four items, in one to five units, with dependencies of every kind. */
export const workstreams = workstreamsWith(earlierOf(dependencyOn));

/** The same with dependencies from finish to start, without lags. */
export const plainWorkstreams = workstreamsWith(earlierOf((name) => fc.constant(name)));

/** A plan, and the same plan with one dependency more, between two of its items in their order by id. */
export function withDependency(
  plan: readonly DerivedWorkstream[],
): fc.Arbitrary<readonly [readonly DerivedWorkstream[], readonly DerivedWorkstream[]]> {
  const ids = plan.flatMap(({ workItems }) => workItems.map(({ id }) => id)).sort();
  const last = ids.length - 1;
  return fc
    .tuple(fc.nat(last), fc.nat(last), fc.constantFrom(...DEPENDENCY_KINDS), fc.integer({ min: -6, max: 6 }))
    .map(([a, b, kind, lagDays]) => {
      const [on, to] = [ids[Math.min(a, b)] ?? '', ids[Math.max(a, b)] ?? ''];
      if (on === to) return [plan, plan];
      const constrained = plan.map((workstream) => ({
        ...workstream,
        workItems: workstream.workItems.map((item) =>
          item.id === to ? { ...item, dependsOn: [...item.dependsOn, { on, kind, lagDays }] } : item,
        ),
      }));
      return [plan, constrained];
    });
}

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

/** Read off the days of both work items, apart from the scheduler's own arithmetic. */
export function keepsDependencies({ placements }: Timetable): boolean {
  const byId = new Map(placements.map((placement) => [placement.job.item.id, placement]));
  return placements.every(({ job, start, end }) =>
    job.item.dependsOn.every(({ on, kind, lagDays }) => {
      const other = known(byId, on);
      const from = kind.startsWith('finish') ? other.end : other.start;
      return (kind.endsWith('Finish') ? end : start) >= from + lagDays;
    }),
  );
}
