import fc from 'fast-check';
import { judgeTrend } from './trend';
import type { TrendPoint } from './trend-points';

const monthly = (values: readonly number[]): TrendPoint[] => values.map((value, month) => [month, value]);

describe('the verdict on a trend', () => {
  it('is unknown below five points, however steep', () => {
    expect(judgeTrend([], 'higher', 0.05)).toBe('unknown');
    expect(judgeTrend(monthly([60, 70, 80]), 'higher', 0.05)).toBe('unknown');
    expect(judgeTrend(monthly([60, 70, 80, 90]), 'higher', 0.2)).toBe('unknown');
    expect(judgeTrend(monthly([60, 60, 60, 60]), 'higher', 0.05)).toBe('unknown');
  });

  it('follows the direction that is better', () => {
    const rising = monthly([60, 61, 65, 70, 71]);
    expect(judgeTrend(rising, 'higher', 0.05)).toBe('improving');
    expect(judgeTrend(rising, 'lower', 0.05)).toBe('worsening');
  });

  it('is stable where no trend is proven', () => {
    expect(judgeTrend(monthly([60, 61, 65, 71, 70]), 'higher', 0.05)).toBe('stable'); // p = 0.083
    expect(judgeTrend(monthly([60, 61, 65, 71, 70]), 'higher', 0.1)).toBe('improving');
  });

  it('of a constant series is stable', () => {
    expect(judgeTrend(monthly([60, 60, 60, 60, 60]), 'lower', 0.05)).toBe('stable');
  });

  it('is the same with months missing', () => {
    const points: TrendPoint[] = [[11, 71], [2, 61], [1, 60], [9, 70], [5, 65]]; // prettier-ignore
    expect(judgeTrend(points, 'higher', 0.05)).toBe('improving');
  });

  it('is reached at exactly the significance', () => {
    expect(judgeTrend(monthly([60, 61, 65, 70, 71]), 'higher', 2 / 120)).toBe('improving');
  });

  it('turns with the direction', () => {
    const turned = { improving: 'worsening', worsening: 'improving', stable: 'stable', unknown: 'unknown' };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }).map(monthly), (points) => {
        const verdict = judgeTrend(points, 'higher', 0.2);
        expect(judgeTrend(points, 'lower', 0.2)).toBe(turned[verdict]);
      }),
    );
  });

  it.each([0, 1, 5, NaN])('refuses a significance of %p', (significance) => {
    expect(() => judgeTrend(monthly([1, 2, 3, 4, 5]), 'higher', significance)).toThrow(
      new RangeError(`A significance lies between 0 and 1, which ${significance} does not.`),
    );
  });

  it('refuses what is no number even below five points', () => {
    expect(() => judgeTrend([[1, NaN]], 'higher', 0.05)).toThrow(RangeError);
    expect(() => judgeTrend([[0.5, 1]], 'higher', 0.05)).toThrow(RangeError);
  });
});
