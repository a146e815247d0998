import { mannKendall } from '../../src/statistics/mann-kendall';
import { theilSenSlope } from '../../src/statistics/theil-sen';
import { judgeTrend, type BetterDirection, type TrendVerdict } from '../../src/statistics/trend';
import type { TrendPoint } from '../../src/statistics/trend-points';
import { largestDifference, readResults, type Pair } from './r-results';

interface DataSet {
  readonly index: readonly number[];
  readonly value: readonly number[];
  readonly confidence: number;
  readonly better: BetterDirection;
  readonly statistic: number;
  readonly variance: number;
  readonly p: number;
  readonly slope: number;
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: TrendVerdict;
}

const results = readResults('trend') as Record<'exact' | 'normal', readonly DataSet[]>;

const pointsOf = ({ index, value }: DataSet): TrendPoint[] => index.map((at, position) => [at, value[position]!]);

function intervalPairs(set: DataSet): Pair[] {
  const { interval } = theilSenSlope(pointsOf(set), set.confidence);
  return [
    [interval && interval.low, set.interval && set.interval[0]],
    [interval && interval.high, set.interval && set.interval[1]],
  ];
}

const COMPARED: Record<string, (set: DataSet) => Pair[]> = {
  'the statistic S': (set) => [[mannKendall(pointsOf(set)).statistic, set.statistic]],
  'its variance': (set) => [[mannKendall(pointsOf(set)).variance, set.variance]],
  'the p-value': (set) => [[mannKendall(pointsOf(set)).pValue, set.p]],
  'the slope': (set) => [[theilSenSlope(pointsOf(set), set.confidence).slope, set.slope]],
  'the interval of the slope': intervalPairs,
};

describe.each(['exact', 'normal'] as const)('R agrees on series for the %s distribution:', (method) => {
  const dataSets = results[method];

  it.each(Object.entries(COMPARED))('%s', (_, compare) => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    expect(largestDifference(dataSets.flatMap(compare))).toBeLessThanOrEqual(1e-6);
  });

  it('which distribution applies', () => {
    for (const set of dataSets) expect(mannKendall(pointsOf(set)).method).toBe(method);
  });

  it('the verdict', () => {
    for (const set of dataSets) {
      expect(judgeTrend(pointsOf(set), set.better, 1 - set.confidence)).toBe(set.verdict);
    }
  });
});
