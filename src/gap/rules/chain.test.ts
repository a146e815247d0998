import { chainOf, courseOf, mapChain } from './chain';

describe('a chain', () => {
  it('has two members at least', () => {
    expect(chainOf([])).toBeNull();
    expect(chainOf([1])).toBeNull();
    expect(chainOf([1, 2, 3])).toEqual([1, 2, 3]);
  });

  it('is walked from neighbour to neighbour, and from end to end', () => {
    expect(courseOf([1, 4, 9], (before, now) => now - before)).toEqual({ steps: [3, 5], overall: 8 });
    expect(mapChain([1, 4, 9], String)).toEqual(['1', '4', '9']);
  });
});
