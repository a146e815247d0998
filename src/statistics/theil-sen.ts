import { twoSidedZ, type Interval } from './interval';
import { kendallAtLeast, mannKendall } from './mann-kendall';
import { valueAt } from './quantile';
import { checkConfidence } from './sample-checks';
import { mapPairs, orderedPoints, type TrendPoint } from './trend-points';

/** In the unit of the values per step of the index. */
export interface TheilSenSlope {
  readonly slope: number;
  /** Null when there are too few points for an interval with this confidence: every slope remains possible. */
  readonly interval: Interval | null;
}

/**
 * Theil–Sen slope (H. Theil, 1950; P. K. Sen, 1968): the median slope of all pairs of points, which one odd month hardly
 * moves; missing months count by their distance. The interval inverts the Mann–Kendall test: by its exact distribution
 * for up to ten points without ties (M. Hollander and D. A. Wolfe, 1973), else by the normal approximation with
 * interpolated ranks (R. O. Gilbert, 1987). `confidence` in 0..1; the exact interval has at least this confidence.
 * @throws RangeError for fewer than two points, an index that is no whole number or is given twice, a value that is not
 *   finite, and a confidence outside 0..1
 */
export function theilSenSlope(points: readonly TrendPoint[], confidence: number): TheilSenSlope {
  checkConfidence(confidence);
  const { method, variance } = mannKendall(points);
  const slopes = pairSlopes(points);
  const isExact = method === 'exact';
  const width = isExact ? exactWidth(points.length, 1 - confidence) : twoSidedZ(confidence) * Math.sqrt(variance);
  const outside = (slopes.length - width) / 2;
  return {
    slope: valueAt(slopes, (slopes.length - 1) / 2),
    interval: outside < 1 ? null : { low: atRank(slopes, outside), high: atRank(slopes, slopes.length + 1 - outside) },
  };
}

function pairSlopes(points: readonly TrendPoint[]): readonly number[] {
  const slopes = mapPairs(orderedPoints(points), ([start, from], [end, to]) => (to - from) / (end - start));
  return [...slopes].sort((a, b) => a - b);
}

/** Ranks count from 1 and may lie between two slopes. */
function atRank(sorted: readonly number[], rank: number): number {
  return valueAt(sorted, rank - 1);
}

/**
 * Slopes that the interval spans: two less than the smallest S that is significant. All of them when no S is, which
 * leaves none outside.
 */
function exactWidth(n: number, significance: number): number {
  let width = (n * (n - 1)) / 2;
  while (2 * kendallAtLeast(width, n) <= significance) width -= 2;
  return width;
}
