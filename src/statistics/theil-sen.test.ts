import fc from 'fast-check';
import { mannKendall } from './mann-kendall';
import { theilSenSlope } from './theil-sen';
import type { TrendPoint } from './trend-points';

const monthly = (values: readonly number[]): TrendPoint[] => values.map((value, month) => [month, value]);
const distinct = (maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength }).map(monthly);
const confidences = fc.constantFrom(0.8, 0.9, 0.95, 0.99);

describe('a Theil–Sen slope', () => {
  it('of five years of cloud seeding is the published one', () => {
    // M. Hollander and D. A. Wolfe (1973), examples 9.2 and 9.3.
    const { slope, interval } = theilSenSlope(monthly([1.26, 1.27, 1.12, 1.16, 1.03]), 0.9);
    expect(slope).toBeCloseTo(-0.05625, 12);
    expect(interval?.low).toBeCloseTo(-0.13, 12);
    expect(interval?.high).toBeCloseTo(0.01, 12);
  });

  it('of a straight line is its own, whichever months are missing', () => {
    const points: TrendPoint[] = [1, 2, 5, 9, 10, 14].map((month) => [month, 3 - 2 * month]);
    expect(theilSenSlope(points, 0.95)).toEqual({ slope: -2, interval: { low: -2, high: -2 } });
  });

  it('is hardly moved by one odd month', () => {
    const line = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    expect(theilSenSlope(monthly(line.with(4, 1000)), 0.95).slope).toBe(1);
  });

  it('has its limits at ranks that lie between two slopes beyond ten points or with ties', () => {
    // Slopes 0, 1/2, 2/3, 3/4, 1, 1, 1, 1, 1, 1; width 1.959964 · √15.6667 = 7.757760, so the ranks 1.12112 and 9.87888.
    const { slope, interval } = theilSenSlope(monthly([1, 2, 3, 4, 4]), 0.95);
    expect(slope).toBe(1);
    expect(interval?.low).toBeCloseTo(0.12112 / 2, 6);
    expect(interval?.high).toBe(1);
  });

  it('has no interval where there are too few points for the confidence', () => {
    expect(theilSenSlope(monthly([1, 2, 3, 4]), 0.95).interval).toBeNull();
    expect(theilSenSlope(monthly([1, 2, 3, 4]), 0.9).interval).toEqual({ low: 1, high: 1 });
    expect(theilSenSlope(monthly([1, 2, 2, 4]), 0.95).interval).toBeNull();
    expect(theilSenSlope(monthly([5, 5]), 0.95)).toEqual({ slope: 0, interval: null });
  });

  it('of a constant series is nothing', () => {
    expect(theilSenSlope(monthly([5, 5, 5, 5, 5]), 0.95)).toEqual({ slope: 0, interval: { low: 0, high: 0 } });
  });

  it('has an interval without zero exactly where the exact test is significant', () => {
    fc.assert(
      fc.property(distinct(10), confidences, (points, confidence) => {
        const { interval } = theilSenSlope(points, confidence);
        const excludesZero = interval !== null && (interval.low > 0 || interval.high < 0);
        expect(excludesZero).toBe(mannKendall(points).pValue <= 1 - confidence);
      }),
    );
  });

  it('lies within its interval, which widens with the confidence', () => {
    fc.assert(
      fc.property(distinct(20), (points) => {
        const { slope, interval: narrow } = theilSenSlope(points, 0.8);
        const { interval: wide } = theilSenSlope(points, 0.95);
        if (narrow) expect(narrow.low <= slope && slope <= narrow.high).toBe(true);
        if (narrow && wide) expect(wide.low <= narrow.low && narrow.high <= wide.high).toBe(true);
      }),
    );
  });

  it('mirrors with the values, and does not depend on the order of the points', () => {
    fc.assert(
      fc.property(distinct(20), (points) => {
        const { slope, interval } = theilSenSlope(points, 0.8);
        const mirrored = theilSenSlope(
          points.toReversed().map(([month, value]) => [month, -value]),
          0.8,
        );
        expect(mirrored.slope).toBeCloseTo(-slope, 10);
        expect(mirrored.interval === null).toBe(interval === null);
        if (interval) expect(mirrored.interval?.low).toBeCloseTo(-interval.high, 10);
      }),
    );
  });

  it('refuses a single point, a month given twice, and a confidence in percent', () => {
    expect(() => theilSenSlope([[1, 1]], 0.95)).toThrow(RangeError);
    expect(() => theilSenSlope([[1, 1], [1, 2]], 0.95)).toThrow(RangeError); // prettier-ignore
    expect(() => theilSenSlope(monthly([1, 2, 3]), 95)).toThrow(RangeError);
  });
});
