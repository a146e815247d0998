import type { Interval } from './interval';
import { mean, variance } from './mean';
import { newcombeInterval, pooledCounts, shareOf, type Counts } from './proportion';
import { combinedSummary, welchTest, type MeanSummary, type WelchTest } from './welch';

/** How far two sets of groups lie apart, first minus second, told in two ways. */
export interface GroupDifference {
  /** Of all cases of a side together: large groups weigh more. */
  readonly pooled: {
    readonly difference: number;
    /** As if all cases of a side were drawn alike: too narrow where its groups differ among each other. */
    readonly interval: Interval;
  };
  /**
   * Of the groups' own values, each counting once: what may be said of further groups of either side. Null when a side
   * has fewer than two groups, or no group differs from the others of its side.
   */
  readonly byGroup: WelchTest | null;
}

/**
 * Difference of shares: of the pooled ones with Newcombe's interval, and of the groups' mean shares with Welch's.
 * @throws RangeError when a side has no group, counts are no whole counts, or the confidence is out of bounds
 */
export function differenceOfShares(
  first: readonly Counts[],
  second: readonly Counts[],
  confidence = 0.95,
): GroupDifference {
  const [pooled1, pooled2] = [pooledCounts(first), pooledCounts(second)];
  return {
    pooled: {
      difference: shareOf(pooled1) - shareOf(pooled2),
      interval: newcombeInterval(pooled1, pooled2, confidence),
    },
    byGroup: byGroup(first.map(shareOf), second.map(shareOf), confidence),
  };
}

/**
 * Difference of means: of all cases and of the groups' means, both with Welch's interval.
 * @throws RangeError when a side has no group, when one has fewer than two cases, when no case differs from another, or
 * for a confidence out of bounds
 */
export function differenceOfMeans(
  first: readonly MeanSummary[],
  second: readonly MeanSummary[],
  confidence = 0.95,
): GroupDifference {
  const { difference, interval } = welchTest(combinedSummary(first), combinedSummary(second), confidence);
  const means = (summaries: readonly MeanSummary[]): number[] => summaries.map((summary) => summary.mean);
  return { pooled: { difference, interval }, byGroup: byGroup(means(first), means(second), confidence) };
}

function byGroup(first: readonly number[], second: readonly number[], confidence: number): WelchTest | null {
  if (first.length < 2 || second.length < 2) return null;
  const [summary1, summary2] = [summarised(first), summarised(second)];
  const isSpread = summary1.standardDeviation > 0 || summary2.standardDeviation > 0;
  return isSpread ? welchTest(summary1, summary2, confidence) : null;
}

function summarised(values: readonly number[]): MeanSummary {
  return { mean: mean(values), standardDeviation: Math.sqrt(variance(values)), size: values.length };
}
