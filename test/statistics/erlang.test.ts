import { erlangA, erlangC, type Load, type StaffingResult } from '../../src/statistics/erlang';
import { largestDifference, readResults, type Pair } from './r-results';

interface DataSet {
  readonly load: readonly [calls: number, intervalSeconds: number, handlingSeconds: number];
  readonly agents: number;
  readonly limit: number;
  readonly patience: number;
  /** Waiting, service level, speed of answer (null where it is infinite), occupancy. */
  readonly c: readonly (number | null)[];
  /** The same and abandonment. */
  readonly a: readonly number[];
}

const dataSets = readResults('erlang') as readonly DataSet[];

const loadOf = ({ load: [calls, intervalSeconds, handlingSeconds] }: DataSet): Load => ({
  ...{ calls, intervalSeconds, handlingSeconds },
});

const figures = ({ waiting, serviceLevel, averageSpeedOfAnswer, occupancy }: StaffingResult): (number | null)[] => [
  ...[waiting, serviceLevel],
  averageSpeedOfAnswer === Infinity ? null : averageSpeedOfAnswer,
  occupancy,
];

const paired = (ours: readonly (number | null)[], theirs: readonly (number | null)[]): Pair[] =>
  theirs.map((figure, position) => [ours[position] ?? null, figure]);

describe('R agrees on', () => {
  it('Erlang C', () => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    const pairs = dataSets.flatMap((set) => paired(figures(erlangC(loadOf(set), set.agents, set.limit)), set.c));
    expect(largestDifference(pairs)).toBeLessThanOrEqual(1e-6);
  });

  it('Erlang A', () => {
    const pairs = dataSets.flatMap((set) => {
      const result = erlangA(loadOf(set), set.agents, set.limit, set.patience);
      return paired([...figures(result), result.abandonment], set.a);
    });
    expect(largestDifference(pairs)).toBeLessThanOrEqual(1e-6);
  });

  it('groups of which some can not keep up, and some wait hardly ever', () => {
    expect(dataSets.filter(({ c }) => c[1] === 0).length).toBeGreaterThan(50);
    expect(dataSets.filter(({ c }) => c[0]! < 0.01).length).toBeGreaterThan(50);
  });
});
