import * as fc from 'fast-check';
import { frameworkOf, limitsOf, sourceOf, type Sketches } from '../../../test/support/plan-builders';
import { isAtLeast, percent, plus, toFraction, ZERO } from '../../scoring/ratio';
import { makePlan, type PlanSource } from './make-plan';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20100301, numRuns: 60 };

const sketches: Sketches = {
  policy: {
    items: {
      draft: { owner: 'risk', effort: 8, days: 5 },
      approve: { owner: 'executive', effort: 1, days: 4, after: ['draft'] },
    },
  },
  survey: {
    items: {
      design: { owner: 'analytics', effort: 10, days: 6 },
      launch: { effort: 2, perUnit: 3, days: 5, after: ['design'] },
    },
  },
  monitoring: {
    after: ['policy'],
    items: {
      form: { owner: 'quality', effort: 6, days: 6 },
      sample: { owner: 'quality', effort: 4, perUnit: 4, days: 8, after: ['form'] },
    },
  },
  coaching: {
    after: ['monitoring', 'survey'],
    items: { train: { owner: 'training', effort: 5, perUnit: 5, days: 10 } },
  },
  reviews: { items: { start: { effort: 3, perUnit: 1, days: 3 } } },
};
const templates = Object.keys(sketches);
const refs = templates.flatMap((template) => [`${template}-1`, `${template}-2`]);
const framework = frameworkOf(sketches, {
  requirements: Object.fromEntries(refs.map((ref) => [ref, ref.replace(/-\d$/, '')])),
});

/** One or two assessments of one to four units, with ratings in tens and some requirements left open. */
const ratings = fc
  .integer({ min: 1, max: 4 })
  .chain((units) =>
    fc.tuple(
      ...Array.from({ length: units }, () =>
        fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: refs.length, maxLength: refs.length }),
      ),
    ),
  )
  .map((units) =>
    Object.fromEntries(
      units.map((values, unit) => [
        `U${unit + 1}`,
        Object.fromEntries(
          refs.flatMap((ref, index) => {
            const value = values[index];
            return typeof value === 'number' ? [[ref, value * 10]] : [];
          }),
        ),
      ]),
    ),
  );
const sources: fc.Arbitrary<readonly PlanSource[]> = fc
  .array(ratings, { minLength: 1, maxLength: 2 })
  .map((all) => all.map((each, index) => sourceOf(framework, { key: `assessment-${index}`, ratings: each })));

const limits = fc
  .record({ months: fc.integer({ min: 1, max: 3 }), quality: fc.integer({ min: 1, max: 4 }), holiday: fc.boolean() })
  .map(({ months, quality, holiday }) =>
    limitsOf({
      timeLimitMonths: months,
      capacity: new Map([['quality', quality], ['training', 1]]), // prettier-ignore
      holidays: holiday ? ['2010-03-15', '2010-03-16'] : [],
    }),
  );

describe('any plan', () => {
  it('is the same for the same input, in whatever order', () => {
    const shuffled = sources.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.tuple(...all.map(({ gaps }) => fc.shuffledSubarray([...gaps], { minLength: gaps.length }))).chain((gaps) => {
          const others = all.map((source, index) => ({ ...source, gaps: gaps[index] ?? [] }));
          return fc.shuffledSubarray(others, { minLength: others.length });
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, limits, ([all, others], within) => {
        const plan = makePlan(all, within);
        expect(makePlan(all, within)).toEqual(plan);
        expect(makePlan(others, within)).toEqual(plan);
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  it('links every gap to exactly one workstream', () => {
    fc.assert(
      fc.property(sources, limits, (all, within) => {
        const names = (links: readonly { assessment: string; gap: PlanSource['gaps'][number] }[]): string[] =>
          links.map(({ assessment, gap }) => `${assessment} ${gap.requirement.ref}`).sort();
        const given = all.flatMap(({ assessment, gaps }) => gaps.map((gap) => ({ assessment: assessment.key, gap })));
        expect(names(makePlan(all, within).workstreams.flatMap(({ gaps }) => gaps))).toEqual(names(given));
      }),
      RUNS,
    );
  });

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(sources, limits, (all, within) => {
        const { workstreams, effort, loads, length } = makePlan(all, within);
        const items = workstreams.flatMap(({ workItems }) => workItems);
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        for (const side of ['low', 'likely', 'high'] as const) {
          expect(sum(items.map((item) => item.effort[side]))).toBe(effort[side]);
          expect(sum(workstreams.map((workstream) => workstream.effort[side]))).toBe(effort[side]);
        }
        expect(sum(loads.map((load) => load.effort))).toBe(effort.likely);
        expect(Math.max(0, ...workstreams.map(({ end }) => end))).toBe(length);
        const lost = all.flatMap(({ gaps }) => gaps.map((gap) => gap.lost)).reduce(plus, ZERO);
        expect(toFraction(workstreams.map((workstream) => workstream.lost).reduce(plus, ZERO))).toBe(toFraction(lost));
        expect(workstreams.map(({ number }) => number)).toEqual(workstreams.map((_, index) => index + 1));
      }),
      RUNS,
    );
  });

  it('agrees with its dates', () => {
    fc.assert(
      fc.property(sources, limits, (all, within) => {
        const plan = makePlan(all, within);
        for (const part of plan.workstreams.flatMap((workstream) => [workstream, ...workstream.workItems])) {
          expect([part.startDate, part.endDate]).toEqual([plan.dates[part.start], plan.dates[part.end - 1]]);
        }
        expect(plan.fits).toBe(plan.endDate <= plan.limitDate);
        expect(plan.overrun === null).toBe(plan.fits);
      }),
      RUNS,
    );
  });

  it('raises the score of no assessment before a gap is closed, lowers none, and ends at the target', () => {
    fc.assert(
      fc.property(sources, limits, (all, within) => {
        const { projection } = makePlan(all, within);
        for (const { assessment, gaps } of all) {
          const steps = projection.map(({ scores }) => {
            const outcome = scores.get(assessment.key)?.outcome;
            return outcome?.kind === 'scored' ? outcome.ratio : ZERO;
          });
          expect(steps.every((step, index) => isAtLeast(step, steps[index - 1] ?? ZERO))).toBe(true);
          const last = steps.at(-1);
          if (gaps.length > 0) expect(last && isAtLeast(last, percent(80))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('names people and postponements that make it fit when it is planned again', () => {
    fc.assert(
      fc.property(sources, limits, (all, within) => {
        const { overrun } = makePlan(all, within);
        fc.pre(overrun !== null);
        if (overrun.morePeople) {
          const capacity = new Map(within.capacity);
          for (const { ownerFunction, people } of overrun.morePeople) {
            capacity.set(ownerFunction, (capacity.get(ownerFunction) ?? 2) + people);
          }
          expect(makePlan(all, { ...within, capacity }).fits).toBe(true);
        }
        const kept = all.map((source) => ({
          ...source,
          gaps: source.gaps.filter(({ requirement }) => !overrun.postpone?.includes(`fw/${requirement.workstream}`)),
        }));
        if (overrun.postpone) expect(makePlan(kept, within).fits).toBe(true);
        expect(makePlan(all, { ...within, timeLimitMonths: overrun.monthsNeeded }).fits).toBe(true);
      }),
      RUNS,
    );
  });
});
