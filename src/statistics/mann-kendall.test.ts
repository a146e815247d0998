import fc from 'fast-check';
import { kendallAtLeast, mannKendall } from './mann-kendall';
import type { TrendPoint } from './trend-points';

const monthly = (values: readonly number[]): TrendPoint[] => values.map((value, month) => [month, value]);
const series = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 20 }).map(monthly);

describe('a Mann–Kendall test', () => {
  it.each([
    [3, 0.333],
    [4, 0.083],
    [5, 0.017],
    [6, 0.003],
  ])('of %p months that only rise, or only fall, has p = %p', (n, p) => {
    const rising = Array.from({ length: n }, (_, month) => month ** 2);
    for (const values of [rising, rising.toReversed()]) {
      const test = mannKendall(monthly(values));
      expect(test.pValue).toBeCloseTo(p, 3);
      expect(test.method).toBe('exact');
    }
  });

  it('finds the published statistic in five years of cloud seeding', () => {
    // M. Hollander and D. A. Wolfe (1973), example 9.1: one-sided 0.117.
    const { statistic, pValue } = mannKendall(monthly([1.26, 1.27, 1.12, 1.16, 1.03]));
    expect(statistic).toBe(-6);
    expect(pValue).toBeCloseTo(2 * 0.1167, 3);
  });

  it('takes the normal approximation from eleven points on', () => {
    const months = Array.from({ length: 11 }, (_, month) => month);
    expect(mannKendall(monthly(months.slice(1))).method).toBe('exact');
    const { statistic, variance, pValue, method } = mannKendall(monthly(months));
    expect({ statistic, variance, method }).toEqual({ statistic: 55, variance: 165, method: 'normal' });
    expect(pValue).toBeCloseTo(2.62e-5, 7); // z = 54 ÷ √165 = 4.204
  });

  it('corrects for ties and continuity', () => {
    const { statistic, variance, pValue, method } = mannKendall(monthly([1, 2, 3, 4, 4]));
    expect(method).toBe('normal');
    expect(statistic).toBe(9);
    expect(variance).toBeCloseTo((5 * 4 * 15 - 2 * 1 * 9) / 18, 12);
    expect(pValue).toBeCloseTo(0.0433, 4); // z = 8 ÷ 3.958 = 2.021
  });

  it('of a constant series has p = 1', () => {
    expect(mannKendall(monthly([7, 7, 7, 7, 7, 7]))).toEqual({
      statistic: 0,
      variance: 0,
      pValue: 1,
      method: 'normal',
    });
  });

  it('counts only the order: of the months, not of the list; of the values, not their distance', () => {
    fc.assert(
      fc.property(series, (points) => {
        const test = mannKendall(points);
        expect(mannKendall(points.toReversed())).toEqual(test);
        expect(mannKendall(points.map(([month, value]) => [3 * month + month ** 2, value ** 3]))).toEqual(test);
      }),
    );
  });

  it('turns its sign with the values and with time, and keeps its p', () => {
    fc.assert(
      fc.property(series, (points) => {
        const { statistic, pValue } = mannKendall(points);
        const mirrored = mannKendall(points.map(([month, value]) => [month, -value]));
        const backwards = mannKendall(points.map(([month, value]) => [-month, value]));
        expect(mirrored.statistic + statistic).toBe(0);
        expect(backwards.statistic + statistic).toBe(0);
        expect([mirrored.pValue, backwards.pValue]).toEqual([pValue, pValue]);
        expect(pValue >= 0 && pValue <= 1).toBe(true);
      }),
    );
  });

  it.each<[string, TrendPoint[]]>([
    ['A trend needs at least two points; there are 1.', [[1, 1]]],
    ['The index 1.5 is no whole number.', [[1, 1], [1.5, 2]]], // prettier-ignore
    ['The index 1 is given twice.', [[1, 1], [1, 2]]], // prettier-ignore
    ['NaN is no value of a sample.', [[1, 1], [2, NaN]]], // prettier-ignore
  ])('refuses: %s', (sentence, points) => {
    expect(() => mannKendall(points)).toThrow(new RangeError(sentence));
  });
});

describe("the exact distribution of Kendall's S", () => {
  it('of three points has the six orderings', () => {
    // S = −3 once, −1 twice, 1 twice, 3 once.
    const sixths = [-5, -3, -1, 1, 3, 5].map((s) => Math.round(6 * kendallAtLeast(s, 3)));
    expect(sixths).toEqual([6, 6, 5, 3, 1, 0]);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 45 }), (n, s) => {
        expect(kendallAtLeast(s, n)).toBeCloseTo(1 - kendallAtLeast(-s + 1, n), 12);
      }),
    );
  });

  it.each([0, 11, 2.5])('is not counted for %p points', (n) => {
    expect(() => kendallAtLeast(1, n)).toThrow(
      new RangeError(`The exact distribution is for 1 to 10 points, not ${n}.`),
    );
  });
});
