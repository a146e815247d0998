import { ratio, toFraction, type Ratio } from '../../scoring/ratio';
import { pareto } from './pareto';

type Item = readonly [owner: string, amount: Ratio];

function table(...items: readonly Item[]): string[][] {
  const entries = pareto(
    items,
    ([owner]) => owner,
    ([, amount]) => amount,
  );
  return entries.map(({ key, amount, share, cumulative }) => [key, ...[amount, share, cumulative].map(toFraction)]);
}

describe('a Pareto table', () => {
  it('sums by key, the largest first, with shares that add up to 1', () => {
    // quality 1/10 + 1/5 = 3/10, operations 1/2; total 4/5
    expect(table(['quality', ratio(1, 10)], ['operations', ratio(1, 2)], ['quality', ratio(1, 5)])).toEqual([
      ['operations', '1/2', '5/8', '5/8'],
      ['quality', '3/10', '3/8', '1/1'],
    ]);
  });

  it('keeps ties in the order in which they came', () => {
    expect(table(['b', ratio(1)], ['c', ratio(1)], ['a', ratio(1)]).map(([key]) => key)).toEqual(['b', 'c', 'a']);
  });

  it('leaves out what sums to zero', () => {
    expect(table(['a', ratio(0)], ['b', ratio(1, 3)]).map(([key]) => key)).toEqual(['b']);
  });

  it('is empty without items or without any amount', () => {
    expect(table()).toEqual([]);
    expect(table(['a', ratio(0)], ['b', ratio(0)])).toEqual([]);
  });
});
