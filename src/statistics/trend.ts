import { mannKendall } from './mann-kendall';
import { orderedPoints, type TrendPoint } from './trend-points';

/** *stable*: no trend is proven. *unknown*: too few points to prove any. */
export type TrendVerdict = 'improving' | 'stable' | 'worsening' | 'unknown';

/** Which values are the better ones. */
export type BetterDirection = 'higher' | 'lower';

/** With fewer points not even a perfectly monotone series is significant at 5 % (exact p of four: 0.083). */
const FEWEST_POINTS = 5;

/**
 * Whether a series gets better, by the Mann–Kendall test: improving or worsening when its two-sided p is at most
 * `significance` (0..1), else stable; unknown below five points. A constant series of five or more is stable.
 * @throws RangeError for an index that is no whole number or is given twice, a value that is not finite, and a
 *   significance outside 0..1
 */
export function judgeTrend(points: readonly TrendPoint[], better: BetterDirection, significance: number): TrendVerdict {
  if (!(significance > 0 && significance < 1)) {
    throw new RangeError(`A significance lies between 0 and 1, which ${significance} does not.`);
  }
  const ordered = orderedPoints(points);
  if (ordered.length < FEWEST_POINTS) return 'unknown';
  const { statistic, pValue } = mannKendall(ordered);
  if (pValue > significance) return 'stable';
  return statistic > 0 === (better === 'higher') ? 'improving' : 'worsening';
}
