import { checkConfidence } from './sample-checks';
import { holm } from './multiple-tests';
import { shareOf, twoProportionTest, type Counts, type TargetDirection } from './proportion';
import { fisherPValue, preferredTest, type TwoByTwoTable } from './two-by-two';
import { entryAt } from './vectors';
import { checkSummaries, welchTest, type MeanSummary } from './welch';

/** Two groups compared, by their positions in the input, the first before the second. */
export interface PairTest {
  readonly first: number;
  readonly second: number;
  /** First minus second estimate. */
  readonly difference: number;
  /** Two-sided, 0..1. */
  readonly pValue: number;
  /** By Holm, for all pairs at once. */
  readonly adjustedPValue: number;
}

/** Ranks count from 1, the best. */
export interface SeparableRank {
  /** Best rank that the group can have: one more than the groups that are proven better. */
  readonly from: number;
  /** Worst one: all groups less those that are proven worse. */
  readonly to: number;
  /**
   * Groups of a tier can not be told from the best estimate in it, counted from 1; each tier begins with a group that is
   * proven worse than the one that the tier before begins with.
   */
  readonly tier: number;
}

export interface SeparableRanks {
  /** Positions in the input, best estimate first; equal ones as they stand. */
  readonly order: readonly number[];
  /** In the order of the input. */
  readonly ranks: readonly SeparableRank[];
  readonly pairs: number;
  /** Pairs of which one is proven better. */
  readonly provenPairs: number;
}

/**
 * Ranks of shares that do not rank what can not be told apart. Every two groups are compared, by `twoProportionTest` or,
 * for expected counts below 5, Fisher's exact test. The p values are adjusted by Holm (1979), not by Benjamini–Hochberg:
 * a league table is read as a whole, by those who stand in it, and Holm bounds the chance of *any* false order in it,
 * however the pairs depend on each other. So all intervals hold together (M. Mogstad, J. Romano, A. Shaikh and
 * D. Wilhelm, 2024, on confidence sets for ranks).
 * @param confidence that nothing is called better by chance, anywhere
 * @throws RangeError for fewer than two groups, when counts are no whole counts, and for a confidence outside 0..1
 */
export function separableShareRanks(
  groups: readonly Counts[],
  direction: TargetDirection,
  confidence = 0.95,
): SeparableRanks {
  return ranksFrom(groups.map(shareOf), shareComparisons(groups), direction, confidence);
}

/**
 * As `separableShareRanks`, of means by `welchTest`.
 * @throws RangeError for fewer than two groups, for one of fewer than two cases or without spread, and for a confidence
 * outside 0..1
 */
export function separableMeanRanks(
  groups: readonly MeanSummary[],
  direction: TargetDirection,
  confidence = 0.95,
): SeparableRanks {
  return ranksFrom(
    groups.map(({ mean }) => mean),
    meanComparisons(groups),
    direction,
    confidence,
  );
}

/**
 * Every two groups compared: the test that `separableShareRanks` describes.
 * @throws RangeError for fewer than two groups, and when counts are no whole counts
 */
export function shareComparisons(groups: readonly Counts[]): readonly PairTest[] {
  return comparisons(groups, (first, second) => {
    const { difference, pValue } = twoProportionTest(first, second);
    const table = tableOf(first, second);
    return { difference, pValue: preferredTest(table) === 'fisher' ? fisherPValue(table) : pValue };
  });
}

/**
 * Every two groups compared by `welchTest`.
 * @throws RangeError for fewer than two groups, and for one of fewer than two cases or without spread
 */
export function meanComparisons(groups: readonly MeanSummary[]): readonly PairTest[] {
  checkSummaries(groups);
  return comparisons(groups, welchTest);
}

function tableOf(first: Counts, second: Counts): TwoByTwoTable {
  return {
    exposedWith: first.successes,
    exposedWithout: first.sample - first.successes,
    unexposedWith: second.successes,
    unexposedWithout: second.sample - second.successes,
  };
}

function comparisons<Group>(
  groups: readonly Group[],
  compare: (first: Group, second: Group) => Pick<PairTest, 'difference' | 'pValue'>,
): readonly PairTest[] {
  if (groups.length < 2) throw new RangeError(`Groups are compared from two on; there are ${groups.length}.`);
  const tests = groups.flatMap((group, first) =>
    groups.slice(first + 1).map((other, offset) => {
      const { difference, pValue } = compare(group, other);
      return { first, second: first + 1 + offset, difference, pValue };
    }),
  );
  const adjusted = holm(tests.map(({ pValue }) => pValue));
  return tests.map((test, index) => ({ ...test, adjustedPValue: entryAt(adjusted, index) }));
}

function ranksFrom(
  estimates: readonly number[],
  tests: readonly PairTest[],
  direction: TargetDirection,
  confidence: number,
): SeparableRanks {
  checkConfidence(confidence);
  const sign = direction === 'higher' ? 1 : -1;
  const proven = tests.filter(({ adjustedPValue }) => adjustedPValue <= 1 - confidence);
  const betterThan = estimates.map(() => new Set<number>());
  const worseThan = estimates.map(() => new Set<number>());
  for (const { first, second, difference } of proven) {
    const [better, worse] = sign * difference > 0 ? [first, second] : [second, first];
    entryAt(betterThan, better).add(worse);
    entryAt(worseThan, worse).add(better);
  }
  const order = [...estimates.keys()].sort((a, b) => sign * (entryAt(estimates, b) - entryAt(estimates, a)));
  const tiers = tiersOf(order, worseThan);
  return {
    order,
    ranks: estimates.map((_, group) => ({
      from: 1 + entryAt(worseThan, group).size,
      to: estimates.length - entryAt(betterThan, group).size,
      tier: entryAt(tiers, group),
    })),
    pairs: tests.length,
    provenPairs: proven.length,
  };
}

/** Tier of each group, walking from the best. */
function tiersOf(order: readonly number[], worseThan: readonly ReadonlySet<number>[]): readonly number[] {
  const tiers: number[] = [];
  let tier = 0;
  let leader: number | undefined;
  for (const group of order) {
    if (leader === undefined || entryAt(worseThan, group).has(leader)) {
      tier += 1;
      leader = group;
    }
    tiers[group] = tier;
  }
  return tiers;
}
