import { workstreamsOf, type ItemSketch } from '../../../test/support/plan-builders';
import type { Dependency, DependencyKind } from '../../framework/framework';
import { CircularDependencyError } from './jobs';
import { networkTimes } from './network';

/** Activity → [ES, EF, LS, LF, total float, free float]; its effort does not matter here. */
function timesOf(network: Readonly<Record<string, readonly [number, ...Dependency[]]>>): Record<string, number[]> {
  const items = Object.fromEntries(
    Object.entries(network).map(([key, [days, ...after]]): [string, ItemSketch] => [key, { effort: 9, days, after }]),
  );
  const times = networkTimes(workstreamsOf({ net: { items } }));
  return Object.fromEntries(
    [...times].map(([id, time]) => [
      id.replace('fw/net/', ''),
      [time.earliestStart, time.earliestFinish, time.latestStart, time.latestFinish, time.totalFloat, time.freeFloat],
    ]),
  );
}

const tie =
  (kind: DependencyKind) =>
  (on: string, lagDays = 0): Dependency => ({ on, kind, lagDays });
const [fs, ss, ff, sf] = [
  tie('finishToStart'),
  tie('startToStart'),
  tie('finishToFinish'),
  tie('startToFinish'),
] as const;

/** Every network was worked out by hand; the comments show the steps that are not plain additions. */
describe('the critical path method', () => {
  it('gives times and floats of a network from finish to start', () => {
    expect(
      timesOf({
        a: [3],
        b: [4, fs('a')],
        c: [2, fs('a')],
        d: [5, fs('b')],
        e: [1, fs('c')],
        f: [2, fs('d'), fs('e')], // max(12, 6)
        g: [4, fs('c')],
      }),
    ).toEqual({
      a: [0, 3, 0, 3, 0, 0], // LF = min(3 of b, 8 of c)
      b: [3, 7, 3, 7, 0, 0],
      c: [3, 5, 8, 10, 5, 0], // LF = min(11 of e, 10 of g)
      d: [7, 12, 7, 12, 0, 0],
      e: [5, 6, 11, 12, 6, 6],
      f: [12, 14, 12, 14, 0, 0],
      g: [5, 9, 10, 14, 5, 5],
    });
  });

  it('gives times and floats of a network with all four kinds, lags and a lead', () => {
    expect(
      timesOf({
        a: [6],
        b: [8, ss('a', 2)],
        c: [4, ff('b', 1)], // ends on 10 + 1, so starts on 7
        d: [5, fs('b', -2)], // 10 − 2
        e: [3, sf('d', 4)], // ends on 8 + 4, so starts on 9
        f: [2, fs('c', 3), fs('e')], // max(11 + 3, 12)
      }),
    ).toEqual({
      a: [0, 6, 0, 6, 0, 0], // LS = 2 − 2
      b: [2, 10, 2, 10, 0, 0], // LF = min(11 − 1 of c, 10 + 2 of d)
      c: [7, 11, 7, 11, 0, 0], // LF = 14 − 3
      d: [8, 13, 10, 15, 2, 0], // LS = min(14 − 4 of e, 16 − 5 of the end); e is tied without a day between
      e: [9, 12, 11, 14, 2, 2],
      f: [14, 16, 14, 16, 0, 0],
    });
  });

  it('gives times and floats of a network in which the first day holds work up and ends differ', () => {
    expect(
      timesOf({
        a: [2],
        b: [10, ff('a')], // could end on day 2, takes 10 from day 0
        c: [3, ss('b', 4), ff('b', 1)], // max(0 + 4, 10 + 1 − 3)
        d: [6, sf('c')], // ends on day 8, when c starts
        e: [4, fs('d', -3)], // 8 − 3
        g: [1, fs('a', 1)], // 2 + 1
      }),
    ).toEqual({
      a: [0, 2, 7, 9, 7, 0], // LF = min(10 of b, 10 − 1 of g)
      b: [0, 10, 0, 10, 0, 0], // LS = min(8 − 4, 11 − 1 − 10)
      c: [8, 11, 8, 11, 0, 0],
      d: [2, 8, 4, 10, 2, 0], // LF = min(7 + 3 of e, 11)
      e: [5, 9, 7, 11, 2, 2],
      g: [3, 4, 10, 11, 7, 7],
    });
  });

  it('takes a branch with its own end up to the end of the network', () => {
    // From start to start only: what waits does not hold the long first activity, whose own finish is the end.
    expect(timesOf({ a: [9], b: [3, ss('a', 2)] })).toEqual({ a: [0, 9, 0, 9, 0, 0], b: [2, 5, 6, 9, 4, 4] });
  });

  it('is empty without work', () => {
    expect(networkTimes([])).toEqual(new Map());
  });

  it('refuses a circle and names it in order', () => {
    expect(() => timesOf({ a: [1, sf('c')], b: [1, ss('a')], c: [1, ff('b', -5)] })).toThrow(
      new CircularDependencyError(['fw/net/a', 'fw/net/c', 'fw/net/b', 'fw/net/a']),
    );
  });
});
