import { partyConcerned } from './party-concerned';

describe('the party that answers a finding', () => {
  it.each([
    [[], null],
    [['a'], 'a'],
    [['a', 'a'], 'a'],
    [['a', 'b'], null],
    [['a', null], null],
    [[null], null],
  ])('of units run by %j is %j', (parties, expected) => {
    expect(partyConcerned(parties)).toBe(expected);
  });
});
