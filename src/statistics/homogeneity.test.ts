import fc from 'fast-check';
import { meanHomogeneity, shareHomogeneity } from './homogeneity';
import { twoProportionTest, type Counts } from './proportion';
import { welchTest, type MeanSummary } from './welch';

const of = (successes: number, sample: number): Counts => ({ successes, sample });

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((sample) => fc.record({ successes: fc.integer({ min: 0, max: sample }), sample: fc.constant(sample) }));

const summaries = fc.record({
  mean: fc.double({ min: 100, max: 900, noNaN: true }),
  standardDeviation: fc.double({ min: 1, max: 200, noNaN: true }),
  size: fc.integer({ min: 2, max: 500 }),
});

describe('the test that shares are equal', () => {
  it('adds up what the groups deviate from the share of all', () => {
    // 60 of 90: 20 of 30 are expected; (4² + 0² + 4²) ÷ (30 · 2/3 · 1/3) = 4.8
    const test = shareHomogeneity([of(24, 30), of(20, 30), of(16, 30)]);
    expect(test).toMatchObject({ degreesOfFreedom: 2, isDoubtful: false });
    expect(test.statistic).toBeCloseTo(4.8, 12);
    expect(test.pValue).toBeCloseTo(Math.exp(-2.4), 9); // χ² with two degrees of freedom is exponential
    expect(test.smallestExpectedCount).toBeCloseTo(10, 12);
  });

  it('of two groups is that of two proportions', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const both = shareHomogeneity([first, second]);
        const { z, pValue } = twoProportionTest(first, second);
        expect(both.statistic).toBeCloseTo(z ** 2, 7);
        expect(both.pValue).toBeCloseTo(pValue, 6);
      }),
    );
  });

  it('does not depend on the order, or on which outcome is counted', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 8 }), (groups) => {
        const { statistic } = shareHomogeneity(groups);
        const failures = groups.map(({ successes, sample }) => of(sample - successes, sample));
        expect(shareHomogeneity(groups.toReversed()).statistic).toBeCloseTo(statistic, 6);
        expect(shareHomogeneity(failures).statistic).toBeCloseTo(statistic, 6);
      }),
    );
  });

  it.each([0, 10])(
    'sees nothing where %p of 10 are successes everywhere, and says that this is no proof',
    (successes) => {
      expect(shareHomogeneity([of(successes, 10), of(successes, 10)])).toMatchObject({
        ...{ statistic: 0, pValue: 1, smallestExpectedCount: 0, isDoubtful: true },
      });
    },
  );

  it.each<[string, readonly Counts[], boolean]>([
    ['two groups with four successes expected', [of(4, 40), of(4, 40)], true],
    ['five groups of which one is small', [of(4, 8), ...Array.from({ length: 4 }, () => of(40, 80))], false],
    ['five groups of which one has one case', [of(1, 1), ...Array.from({ length: 4 }, () => of(40, 80))], true],
  ])('is doubtful or not for %s', (_, groups, isDoubtful) => {
    expect(shareHomogeneity(groups).isDoubtful).toBe(isDoubtful);
  });

  it('refuses a single group, and what is no proportion', () => {
    expect(() => shareHomogeneity([of(1, 2)])).toThrow('Groups are compared from two on; there are 1.');
    expect(() => shareHomogeneity([of(1, 2), of(3, 2)])).toThrow(RangeError);
  });
});

describe('the test that means are equal', () => {
  it("of two groups is Welch's t test", () => {
    fc.assert(
      fc.property(summaries, summaries, (first, second) => {
        const both = meanHomogeneity([first, second]);
        const { t, degreesOfFreedom, pValue } = welchTest(first, second);
        expect(both.statistic / Math.max(1, t ** 2)).toBeCloseTo(t ** 2 / Math.max(1, t ** 2), 6);
        expect(both.degreesOfFreedom[0]).toBe(1);
        expect(both.degreesOfFreedom[1] / degreesOfFreedom).toBeCloseTo(1, 9);
        expect(both.pValue).toBeCloseTo(pValue, 6);
      }),
    );
  });

  it('does not change with the unit', () => {
    fc.assert(
      fc.property(fc.array(summaries, { minLength: 2, maxLength: 8 }), (groups) => {
        const inMinutes = groups.map(({ mean, standardDeviation, size }) => ({
          ...{ mean: mean / 60, standardDeviation: standardDeviation / 60, size },
        }));
        expect(meanHomogeneity(inMinutes).pValue).toBeCloseTo(meanHomogeneity(groups).pValue, 6);
      }),
    );
  });

  it('refuses a single group, and a group without spread', () => {
    const group: MeanSummary = { mean: 300, standardDeviation: 40, size: 20 };
    expect(() => meanHomogeneity([group])).toThrow('Groups are compared from two on; there are 1.');
    expect(() => meanHomogeneity([group, { ...group, standardDeviation: 0 }])).toThrow('without spread');
  });
});
