import * as fc from 'fast-check';
import {
  analyseTwoByTwo,
  chiSquare,
  fisherPValue,
  oddsRatio,
  populationAttributableShare,
  relativeRisk,
  yatesChiSquare,
  type RatioEstimate,
  type TwoByTwoTable,
} from './two-by-two';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20260311, numRuns: 300 };

const tableOf = (
  exposedWith: number,
  exposedWithout: number,
  unexposedWith: number,
  unexposedWithout: number,
): TwoByTwoTable => ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout });

const swapGroups = ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout }: TwoByTwoTable): TwoByTwoTable =>
  tableOf(unexposedWith, unexposedWithout, exposedWith, exposedWithout);

const swapOutcomes = ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout }: TwoByTwoTable): TwoByTwoTable =>
  tableOf(exposedWithout, exposedWith, unexposedWithout, unexposedWith);

const transpose = ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout }: TwoByTwoTable): TwoByTwoTable =>
  tableOf(exposedWith, unexposedWith, exposedWithout, unexposedWithout);

/** Tables without an empty row or column. */
const tables = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
  .filter(([a, b, c, d]) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0)
  .map(([a, b, c, d]) => tableOf(a, b, c, d));

function existing<Value>(value: Value | null): Value {
  if (value === null) throw new Error('There is no such statistic.');
  return value;
}

describe('odds ratio and relative risk', () => {
  it('narrow with a larger sample and widen with the confidence', () => {
    const width = ({ interval }: RatioEstimate) => interval.high / interval.low;
    fc.assert(
      fc.property(
        tables.filter((table) => !existing(oddsRatio(table)).isCorrected),
        (table) => {
          const twice = tableOf(
            2 * table.exposedWith,
            2 * table.exposedWithout,
            2 * table.unexposedWith,
            2 * table.unexposedWithout,
          );
          for (const ratio of [oddsRatio, relativeRisk]) {
            const once = existing(ratio(table));
            expect(existing(ratio(twice)).value).toBeCloseTo(once.value, 9);
            expect(width(existing(ratio(twice)))).toBeLessThan(width(once));
            expect(width(existing(ratio(table, 0.99)))).toBeGreaterThan(width(once));
          }
        },
      ),
      RUNS,
    );
  });

  it('turn round with the groups, the odds ratio with the outcome as well', () => {
    const expectInverse = (one: RatioEstimate | null, other: RatioEstimate | null) => {
      const [first, second] = [existing(one), existing(other)];
      expect(first.value * second.value).toBeCloseTo(1, 9);
      expect(first.interval.low * second.interval.high).toBeCloseTo(1, 9);
      expect(first.interval.low).toBeLessThan(first.value);
      expect(first.interval.high).toBeGreaterThan(first.value);
    };
    fc.assert(
      fc.property(tables, (table) => {
        expectInverse(oddsRatio(table), oddsRatio(swapGroups(table)));
        expectInverse(oddsRatio(table), oddsRatio(swapOutcomes(table)));
        expectInverse(relativeRisk(table), relativeRisk(swapGroups(table)));
      }),
      RUNS,
    );
  });

  it('lie on the same side of 1, the odds ratio farther away', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const odds = Math.log(existing(oddsRatio(table)).value);
        const risk = Math.log(existing(relativeRisk(table)).value);
        expect(odds * risk).toBeGreaterThanOrEqual(0);
        expect(Math.abs(odds)).toBeGreaterThanOrEqual(Math.abs(risk) - 1e-12);
      }),
      RUNS,
    );
  });
});

describe('the χ² test', () => {
  it('is smaller with the correction, and does not depend on what is row, column or first', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { statistic, pValue } = existing(chiSquare(table));
        const corrected = existing(yatesChiSquare(table));
        expect(corrected.statistic).toBeLessThanOrEqual(statistic);
        expect(corrected.pValue).toBeGreaterThanOrEqual(pValue);
        for (const turned of [swapGroups(table), swapOutcomes(table)]) {
          expect(chiSquare(turned)?.statistic).toBeCloseTo(statistic, 9);
          expect(yatesChiSquare(turned)?.statistic).toBeCloseTo(corrected.statistic, 9);
        }
      }),
      RUNS,
    );
  });
});

describe("Fisher's exact test", () => {
  it('lies within 0 and 1, and does not depend on what is row, column or first', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const pValue = fisherPValue(table);
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
        for (const turned of [swapGroups(table), swapOutcomes(table), transpose(swapGroups(table))]) {
          expect(fisherPValue(turned)).toBeCloseTo(pValue, 12);
        }
      }),
      RUNS,
    );
  });

  it('falls as the groups part, margins unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (size, position) => {
        const nearer = Math.ceil(size / 2) + (position % Math.ceil(size / 2));
        const at = (count: number) => fisherPValue(tableOf(count, size - count, size - count, count));
        fc.pre(nearer < size);
        expect(at(nearer + 1)).toBeLessThan(at(nearer));
      }),
      RUNS,
    );
  });
});

describe('the population-attributable share', () => {
  it("is Levin's: prevalence and relative risk", () => {
    fc.assert(
      fc.property(
        tables.filter(({ unexposedWith }) => unexposedWith > 0),
        (table) => {
          const { exposedRisk, unexposedRisk } = analyseTwoByTwo(table);
          const exposed = table.exposedWith + table.exposedWithout;
          const prevalence = exposed / (exposed + table.unexposedWith + table.unexposedWithout);
          const excess = prevalence * (exposedRisk / unexposedRisk - 1);
          expect(populationAttributableShare(table)).toBeCloseTo(excess / (1 + excess), 9);
        },
      ),
      RUNS,
    );
  });
});
