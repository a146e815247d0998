import fc from 'fast-check';
import type { Counts } from './proportion';
import { varianceBetweenMeans, varianceBetweenShares } from './variance-share';
import type { MeanSummary } from './welch';

const of = (successes: number, sample: number): Counts => ({ successes, sample });

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((sample) => fc.record({ successes: fc.integer({ min: 0, max: sample }), sample: fc.constant(sample) }));

const summaries = fc.record({
  mean: fc.double({ min: 100, max: 900, noNaN: true }),
  standardDeviation: fc.double({ min: 1, max: 200, noNaN: true }),
  size: fc.integer({ min: 2, max: 500 }),
});

describe('the variance between shares', () => {
  it('is what lies between beyond chance', () => {
    // Shares 0.6 and 0.8 of 100: mean square between 100 · 2 · 0.1² = 2, of a case 0.21; τ² = (2 − 0.21) ÷ 100.
    const { standardDeviation, shareOfVariance, intraclassCorrelation } = varianceBetweenShares([
      of(60, 100),
      of(80, 100),
    ]);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(0.0179), 12);
    expect(shareOfVariance).toBeCloseTo(1.79 / 2, 12);
    // Mean square within: (24 + 16) ÷ 198.
    expect(intraclassCorrelation).toBeCloseTo((2 - 40 / 198) / (2 + (99 * 40) / 198), 12);
  });

  it('is none where all shares are equal, at 0 and 1 as well', () => {
    const none = { standardDeviation: 0, shareOfVariance: 0, intraclassCorrelation: 0 };
    expect(varianceBetweenShares([of(3, 10), of(30, 100), of(6, 20)])).toEqual(none);
    expect(varianceBetweenShares([of(0, 10), of(0, 30)])).toEqual(none);
    expect(varianceBetweenShares([of(10, 10), of(30, 30)])).toEqual(none);
  });

  it('is all where groups differ and nothing within them does', () => {
    expect(varianceBetweenShares([of(0, 50), of(50, 50)]).intraclassCorrelation).toBe(1);
  });

  it('has no correlation where no group has two cases', () => {
    expect(varianceBetweenShares([of(1, 1), of(0, 1), of(1, 1)]).intraclassCorrelation).toBeNull();
  });

  it('stays within 0 and 1, whatever the order and the outcome that is counted', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 10 }), (groups) => {
        const variance = varianceBetweenShares(groups);
        const failures = varianceBetweenShares(groups.map(({ successes, sample }) => of(sample - successes, sample)));
        expect(failures.standardDeviation).toBeCloseTo(variance.standardDeviation, 6);
        expect(failures.shareOfVariance).toBeCloseTo(variance.shareOfVariance, 9);
        for (const share of [variance.shareOfVariance, variance.intraclassCorrelation ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(variance.standardDeviation).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses a single group, and what is no proportion', () => {
    expect(() => varianceBetweenShares([of(1, 2)])).toThrow('Groups are compared from two on; there are 1.');
    expect(() => varianceBetweenShares([of(1, 2), of(-1, 2)])).toThrow(RangeError);
  });
});

describe('the variance between means', () => {
  it('scales with the unit, and its shares do not', () => {
    fc.assert(
      fc.property(fc.array(summaries, { minLength: 2, maxLength: 10 }), (groups) => {
        const variance = varianceBetweenMeans(groups);
        const inMinutes = varianceBetweenMeans(
          groups.map(({ mean, standardDeviation, size }) => ({
            ...{ mean: mean / 60, standardDeviation: standardDeviation / 60, size },
          })),
        );
        expect(inMinutes.standardDeviation * 60).toBeCloseTo(variance.standardDeviation, 4);
        expect(inMinutes.shareOfVariance).toBeCloseTo(variance.shareOfVariance, 9);
        expect(inMinutes.intraclassCorrelation).toBeCloseTo(variance.intraclassCorrelation ?? NaN, 9);
      }),
    );
  });

  it('refuses a group of one case, without spread, or alone', () => {
    const group: MeanSummary = { mean: 300, standardDeviation: 40, size: 20 };
    expect(() => varianceBetweenMeans([group, { ...group, size: 1 }])).toThrow(RangeError);
    expect(() => varianceBetweenMeans([group, { ...group, standardDeviation: 0 }])).toThrow(RangeError);
    expect(() => varianceBetweenMeans([group])).toThrow(RangeError);
  });
});
