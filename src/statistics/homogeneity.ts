import { chiSquareAbove, fAbove } from './distributions';
import { pooledCounts, shareOf, type Counts } from './proportion';
import { checkSummaries, type MeanSummary } from './welch';

/** Can all groups have the same share? */
export interface ShareHomogeneity {
  /** Pearson's χ²; 0 when all cases or none are successes. */
  readonly statistic: number;
  /** Groups less one. */
  readonly degreesOfFreedom: number;
  /** 0..1 */
  readonly pValue: number;
  /** Smallest count of successes or failures that a group of its size lets expect. */
  readonly smallestExpectedCount: number;
  /** Too many expected counts are small for the χ² distribution: the p is a hint, no proof. */
  readonly isDoubtful: boolean;
}

/** Can all groups have the same mean? */
export interface MeanHomogeneity {
  readonly statistic: number;
  /** Groups less one, and what the spreads and sizes leave of the cases. */
  readonly degreesOfFreedom: readonly [number, number];
  /** 0..1 */
  readonly pValue: number;
}

/**
 * χ² test that groups have the same share of successes (K. Pearson, 1900). For two groups it is `twoProportionTest`
 * squared. Doubtful, by the rule of W. G. Cochran (1954), when an expected count is below 1 or more than a fifth of them
 * are below 5; for two groups that is any below 5.
 * @throws RangeError for fewer than two groups, when counts are no whole counts or a sample is empty
 */
export function shareHomogeneity(groups: readonly Counts[]): ShareHomogeneity {
  if (groups.length < 2) throw new RangeError(`Groups are compared from two on; there are ${groups.length}.`);
  const share = shareOf(pooledCounts(groups));
  const spread = share * (1 - share);
  const distances = groups.map((group) => group.sample * (shareOf(group) - share) ** 2);
  const statistic = spread === 0 ? 0 : sum(distances) / spread;
  const expected = groups.flatMap(({ sample }) => [sample * share, sample * (1 - share)]);
  const smallestExpectedCount = Math.min(...expected);
  const degreesOfFreedom = groups.length - 1;
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareAbove(statistic, degreesOfFreedom),
    smallestExpectedCount,
    isDoubtful: smallestExpectedCount < 1 || expected.filter((count) => count < 5).length > expected.length / 5,
  };
}

/**
 * Test that groups have the same mean whose spreads may differ (B. L. Welch, 1951). For two groups it is `welchTest`
 * squared.
 * @throws RangeError for fewer than two groups, fewer than two cases in one, and a group without spread
 */
export function meanHomogeneity(groups: readonly MeanSummary[]): MeanHomogeneity {
  if (groups.length < 2) throw new RangeError(`Groups are compared from two on; there are ${groups.length}.`);
  checkSummaries(groups);
  const weighted = groups.map(({ mean, standardDeviation, size }) => ({
    mean,
    size,
    weight: size / standardDeviation ** 2,
  }));
  const weights = sum(weighted.map(({ weight }) => weight));
  const centre = sum(weighted.map(({ mean, weight }) => weight * mean)) / weights;
  const numerator = groups.length - 1;
  const between = sum(weighted.map(({ mean, weight }) => weight * (mean - centre) ** 2)) / numerator;
  const unevenness = sum(weighted.map(({ weight, size }) => (1 - weight / weights) ** 2 / (size - 1)));
  const squared = groups.length ** 2 - 1;
  const statistic = between / (1 + (2 * (groups.length - 2) * unevenness) / squared);
  const denominator = squared / (3 * unevenness);
  return {
    statistic,
    degreesOfFreedom: [numerator, denominator],
    pValue: fAbove(statistic, numerator, denominator),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
