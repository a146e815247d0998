import { funnel, type Funnel } from '../../src/statistics/funnel';
import { meanHomogeneity, shareHomogeneity } from '../../src/statistics/homogeneity';
import type { Counts } from '../../src/statistics/proportion';
import {
  meanComparisons,
  separableMeanRanks,
  separableShareRanks,
  shareComparisons,
  type PairTest,
  type SeparableRanks,
} from '../../src/statistics/separable-ranks';
import { varianceBetweenMeans, varianceBetweenShares, type VarianceBetween } from '../../src/statistics/variance-share';
import { combinedSummary, summaryInterval, welchTest, type MeanSummary } from '../../src/statistics/welch';
import { largestDifference, readResults, type Pair } from './r-results';

type Numbers = readonly number[];

interface DataSet {
  readonly sizes: Numbers;
  readonly homogeneity: Numbers;
  readonly variance: Numbers;
  readonly pValues: Numbers;
  readonly adjusted: Numbers;
  readonly from: Numbers;
  readonly to: Numbers;
}

interface ShareSet extends DataSet {
  readonly successes: Numbers;
  readonly dispersion: Numbers;
  readonly limits: Numbers;
}

interface MeanSet extends DataSet {
  readonly means: Numbers;
  readonly deviations: Numbers;
  readonly combined: Numbers;
  readonly welch: Numbers;
  readonly interval: Numbers;
}

const shareSets = readResults('between-shares') as readonly ShareSet[];
const meanSets = readResults('between-means') as readonly MeanSet[];

const groupsOf = ({ successes, sizes }: ShareSet): Counts[] =>
  successes.map((count, position) => ({ successes: count, sample: sizes[position]! }));

const summariesOf = ({ means, deviations, sizes }: MeanSet): MeanSummary[] =>
  means.map((mean, position) => ({ mean, standardDeviation: deviations[position]!, size: sizes[position]! }));

function paired(ours: readonly (number | null)[], theirs: Numbers): Pair[] {
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, position) => [
    ours[position] ?? null,
    theirs[position] ?? null,
  ]);
}

const variances = (variance: VarianceBetween) => [
  variance.standardDeviation,
  variance.shareOfVariance,
  variance.intraclassCorrelation,
];

const probabilities = (tests: readonly PairTest[], { pValues, adjusted }: DataSet): Pair[] => [
  ...paired(
    tests.map(({ pValue }) => pValue),
    pValues,
  ),
  ...paired(
    tests.map(({ adjustedPValue }) => adjustedPValue),
    adjusted,
  ),
];

const rankPairs = ({ ranks }: SeparableRanks, { from, to }: DataSet): Pair[] => [
  ...paired(
    ranks.map((rank) => rank.from),
    from,
  ),
  ...paired(
    ranks.map((rank) => rank.to),
    to,
  ),
];

const limitsOf = ({ points }: Funnel): number[] =>
  points.flatMap(({ limits: { inner, outer } }) => [inner.low, inner.high, outer.low, outer.high]);

const SHARES: Record<string, (set: ShareSet) => Pair[]> = {
  'the χ² test that all shares are equal': (set) => {
    const { statistic, pValue } = shareHomogeneity(groupsOf(set));
    return paired([statistic, pValue], set.homogeneity);
  },
  'τ, I² and the intraclass correlation': (set) =>
    paired(variances(varianceBetweenShares(groupsOf(set))), set.variance),
  'the p of every pair, adjusted or not': (set) => probabilities(shareComparisons(groupsOf(set)), set),
  'the rank intervals': (set) => rankPairs(separableShareRanks(groupsOf(set), 'higher'), set),
  'the dispersion and what it widens': (set) => {
    const { phi, winsorisedPhi, pValue, widening } = funnel(groupsOf(set)).dispersion;
    return paired([phi, winsorisedPhi, pValue, widening], set.dispersion);
  },
  'the limits of the funnel': (set) => paired(limitsOf(funnel(groupsOf(set))), set.limits),
};

const MEANS: Record<string, (set: MeanSet) => Pair[]> = {
  'the test that all means are equal': (set) => {
    const { statistic, degreesOfFreedom, pValue } = meanHomogeneity(summariesOf(set));
    return paired([statistic, ...degreesOfFreedom, pValue], set.homogeneity);
  },
  'τ, I² and the intraclass correlation': (set) =>
    paired(variances(varianceBetweenMeans(summariesOf(set))), set.variance),
  "Welch's test of the first two": (set) => {
    const [first, second] = summariesOf(set);
    const { t, degreesOfFreedom, pValue, interval } = welchTest(first!, second!);
    return paired([t, degreesOfFreedom, pValue, interval.low, interval.high], set.welch);
  },
  'the interval of the first mean': (set) => {
    const { low, high } = summaryInterval(summariesOf(set)[0]!);
    return paired([low, high], set.interval);
  },
  'all cases taken together': (set) => {
    const { mean, standardDeviation } = combinedSummary(summariesOf(set));
    return paired([mean, standardDeviation], set.combined);
  },
  'the p of every pair, adjusted or not': (set) => probabilities(meanComparisons(summariesOf(set)), set),
  'the rank intervals': (set) => rankPairs(separableMeanRanks(summariesOf(set), 'higher'), set),
};

describe('R agrees, for shares, on', () => {
  it.each(Object.entries(SHARES))('%s', (_, compare) => {
    expect(shareSets.length).toBeGreaterThanOrEqual(500);
    expect(largestDifference(shareSets.flatMap(compare))).toBeLessThanOrEqual(1e-6);
  });

  it('sets of which some are widened, and some told apart', () => {
    expect(shareSets.filter(({ dispersion }) => dispersion[3]! > 1).length).toBeGreaterThan(50);
    expect(shareSets.filter(({ from }) => Math.max(...from) > 1).length).toBeGreaterThan(50);
  });
});

describe('R agrees, for means, on', () => {
  it.each(Object.entries(MEANS))('%s', (_, compare) => {
    expect(meanSets.length).toBeGreaterThanOrEqual(500);
    expect(largestDifference(meanSets.flatMap(compare))).toBeLessThanOrEqual(1e-6);
  });
});
