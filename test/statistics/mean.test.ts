import {
  acceleration,
  bcaLevels,
  biasCorrection,
  bootstrapBcaInterval,
  bootstrapMeans,
  bootstrapPercentileInterval,
} from '../../src/statistics/bootstrap';
import { mean, meanInterval, variance } from '../../src/statistics/mean';
import { percentile, quantile } from '../../src/statistics/quantile';
import { largestDifference, readResults, type Pair } from './r-results';

type Two = readonly [low: number, high: number];

interface DataSet {
  readonly values: readonly number[];
  readonly confidence: number;
  readonly seed: number;
  readonly p: number;
  readonly mean: number;
  readonly variance: number;
  readonly t: Two;
  readonly quantile: number;
  readonly p90: number;
  readonly z0: number;
  readonly a: number;
  readonly levels: Two;
  readonly percentile: Two;
  readonly bca: Two;
}

const { resamples, dataSets } = readResults('mean') as {
  readonly resamples: number;
  readonly dataSets: readonly DataSet[];
};

const ends = ({ low, high }: { low: number; high: number }, [first, second]: Two): Pair[] => [
  [low, first],
  [high, second],
];

const COMPARED: Record<string, (set: DataSet) => Pair[]> = {
  'the mean': (set) => [[mean(set.values), set.mean]],
  'the variance': (set) => [[variance(set.values), set.variance]],
  'the t interval': (set) => ends(meanInterval(set.values, set.confidence), set.t),
  'the quantile of type 7': (set) => [[quantile(set.values, set.p), set.quantile]],
  P90: (set) => [[percentile(set.values, 90), set.p90]],
  'the bias correction': (set) => [
    [biasCorrection(bootstrapMeans(set.values, resamples, set.seed), mean(set.values)), set.z0],
  ],
  'the acceleration': (set) => [[acceleration(set.values), set.a]],
  'the levels of a BCa interval': (set) => ends(bcaLevels(set.z0, set.a, set.confidence), set.levels),
  'the percentile interval, on the same resamples': (set) =>
    ends(bootstrapPercentileInterval(set.values, { ...set, resamples }), set.percentile),
  'the BCa interval, on the same resamples': (set) =>
    ends(bootstrapBcaInterval(set.values, { ...set, resamples }), set.bca),
};

describe('R agrees on', () => {
  it.each(Object.entries(COMPARED))('%s', (_, compare) => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    expect(largestDifference(dataSets.flatMap(compare))).toBeLessThanOrEqual(1e-6);
  });
});
