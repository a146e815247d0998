import type { ControlSignal } from '../../src/statistics/control-signals';
import { laneyChart, laneySigmaZ, pChart, type ControlChart, type CountedSample } from '../../src/statistics/p-chart';
import { largestDifference, readResults, type Pair } from './r-results';

/** Per signal the positions of the points that give it. */
type Marks = Partial<Record<string, readonly number[]>> | null;

interface Limits {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly signals: { readonly up: Marks; readonly down: Marks };
}

interface DataSet {
  readonly count: readonly number[];
  readonly size: readonly number[];
  readonly centre: number;
  readonly sigmaZ: number;
  readonly p: Limits;
  readonly laney: Limits;
}

const { dataSets } = readResults('p-chart') as { readonly dataSets: readonly DataSet[] };

const samplesOf = ({ count, size }: DataSet): CountedSample[] =>
  count.map((counted, position) => ({ count: counted, size: size[position]! }));

const limitPairs = ({ points }: ControlChart, { low, high }: Limits): Pair[] =>
  points.flatMap((point, position): Pair[] => [
    [point.low, low[position] ?? null],
    [point.high, high[position] ?? null],
  ]);

const COMPARED: Record<string, (set: DataSet) => Pair[]> = {
  'the centre line': (set) => [[pChart(samplesOf(set)).centre, set.centre]],
  'the limits of a p-chart': (set) => limitPairs(pChart(samplesOf(set)), set.p),
  "Laney's sigma": (set) => [[laneySigmaZ(samplesOf(set)), set.sigmaZ]],
  "the limits of Laney's chart": (set) => limitPairs(laneyChart(samplesOf(set)), set.laney),
};

function marksOf(signals: readonly ControlSignal[], direction: ControlSignal['direction']): Marks {
  const marks: Record<string, number[]> = {};
  for (const { key, first, last } of signals.filter((signal) => signal.direction === direction)) {
    const positions = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    marks[key] = [...(marks[key] ?? []), ...positions];
  }
  return Object.keys(marks).length === 0 ? null : marks;
}

const marked = ({ signals }: ControlChart) => ({ up: marksOf(signals, 'up'), down: marksOf(signals, 'down') });

describe('R agrees on', () => {
  it.each(Object.entries(COMPARED))('%s', (_, compare) => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    expect(dataSets.every((set) => set.count.length === pChart(samplesOf(set)).points.length)).toBe(true);
    expect(largestDifference(dataSets.flatMap(compare))).toBeLessThanOrEqual(1e-6);
  });

  it('the points that give each signal', () => {
    for (const set of dataSets) {
      expect(marked(pChart(samplesOf(set)))).toEqual(set.p.signals);
      expect(marked(laneyChart(samplesOf(set)))).toEqual(set.laney.signals);
    }
  });

  it('data sets of which each signal occurs in some, and does not in others', () => {
    const keys = dataSets.map(({ p }) => new Set(Object.keys({ ...p.signals.up, ...p.signals.down })));
    for (const key of ['beyondLimits', 'eightOnOneSide', 'sixRisingOrFalling', 'twoOfThreeBeyondTwoSigma']) {
      const withSignal = keys.filter((found) => found.has(key)).length;
      expect(withSignal).toBeGreaterThan(10);
      expect(withSignal).toBeLessThan(490);
    }
  });
});
