import { flatMapUpTo } from './flat-map-up-to';

describe('flatMapUpTo', () => {
  it('gives what flatMap gives while that is not too much', () => {
    expect(flatMapUpTo([1, 2, 3], 10, (entry, index) => [entry, index])).toEqual([1, 0, 2, 1, 3, 2]);
    expect(flatMapUpTo([], 10, () => [1])).toEqual([]);
    expect(flatMapUpTo([1, 2], 10, () => [])).toEqual([]);
  });

  it('does not ask for more once there is enough', () => {
    const asked: number[] = [];
    const results = flatMapUpTo([1, 2, 3], 2, (entry) => {
      asked.push(entry);
      return [entry, entry];
    });
    expect([results, asked]).toEqual([[1, 1], [1]]);
  });
});
