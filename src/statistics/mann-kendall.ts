import { normalAbove } from './distributions';
import { mapPairs, orderedPoints, type TrendPoint } from './trend-points';

export interface MannKendallTest {
  /** S: pairs that rise in time minus pairs that fall. */
  readonly statistic: number;
  /** Variance of S without a trend, corrected for ties; 0 for a constant series. */
  readonly variance: number;
  /** Two-sided, 0..1. */
  readonly pValue: number;
  readonly method: 'exact' | 'normal';
}

/** Up to this many points the distribution of S is counted out. */
const MOST_EXACT = 10;

/**
 * Mann–Kendall test for a monotone trend (H. B. Mann, 1945; M. G. Kendall, 1975). Only the order of the points counts,
 * so missing months do no harm. The p-value is exact for up to ten points without ties; else it is that of the normal
 * approximation with corrections for ties and continuity. A constant series has p = 1. The order in which the points
 * are given does not matter.
 * @throws RangeError for fewer than two points, an index that is no whole number or is given twice, and a value that is
 *   not finite
 */
export function mannKendall(points: readonly TrendPoint[]): MannKendallTest {
  if (points.length < 2) throw new RangeError(`A trend needs at least two points; there are ${points.length}.`);
  const ordered = orderedPoints(points);
  const statistic = mapPairs(ordered, ([, earlier], [, later]) => Math.sign(later - earlier)).reduce(
    (total, sign) => total + sign,
    0,
  );
  const ties = tieSizes(ordered);
  const variance = kendallVariance(ordered.length, ties);
  const method = ordered.length <= MOST_EXACT && ties.every((size) => size === 1) ? 'exact' : 'normal';
  const pValue = method === 'exact' ? exactP(ordered.length, statistic) : normalP(statistic, variance);
  return { statistic, variance, pValue, method };
}

/**
 * P(S ≥ s) of n points without ties and without trend, from the number of orderings with each count of falling pairs
 * (M. G. Kendall, 1938).
 * @throws RangeError unless n is a whole number from 1 to 10
 */
export function kendallAtLeast(s: number, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > MOST_EXACT) {
    throw new RangeError(`The exact distribution is for 1 to ${MOST_EXACT} points, not ${n}.`);
  }
  const orderings = orderingsByFallingPairs(n);
  const mostFalling = Math.floor(((n * (n - 1)) / 2 - s) / 2);
  return total(orderings.slice(0, Math.max(0, mostFalling + 1))) / total(orderings);
}

/** At position k: how many orderings of n values have k falling pairs. The n-th value adds 0 to n − 1 such pairs. */
function orderingsByFallingPairs(n: number): readonly number[] {
  if (n === 1) return [1];
  const before = orderingsByFallingPairs(n - 1);
  return Array.from({ length: (n * (n - 1)) / 2 + 1 }, (_, pairs) =>
    total(before.slice(Math.max(0, pairs - n + 1), pairs + 1)),
  );
}

function exactP(n: number, statistic: number): number {
  return Math.min(1, 2 * kendallAtLeast(Math.abs(statistic), n));
}

function normalP(statistic: number, variance: number): number {
  if (statistic === 0) return 1;
  return 2 * normalAbove((Math.abs(statistic) - 1) / Math.sqrt(variance));
}

/** How often each distinct value occurs. */
function tieSizes(points: readonly TrendPoint[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const [, value] of points) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function kendallVariance(n: number, ties: readonly number[]): number {
  const term = (size: number): number => size * (size - 1) * (2 * size + 5);
  return (term(n) - total(ties.map(term))) / 18;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
