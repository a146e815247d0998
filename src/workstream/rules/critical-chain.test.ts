import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { criticalChain, waitedForPeople } from './critical-chain';
import { schedule } from './schedule';

function criticalItems(sketches: Sketches, people: Readonly<Record<string, number>> | 'unlimited'): string[] {
  const capacity = people === 'unlimited' ? people : new Map(Object.entries(people));
  const chain = criticalChain(schedule(workstreamsOf(sketches), capacity));
  return [...chain].map(({ job }) => job.item.id.replace('fw/', '')).sort();
}

describe('the critical chain', () => {
  it('follows the longest chain of dependencies', () => {
    const sketches: Sketches = {
      long: { items: { a: { effort: 5, days: 5 }, b: { effort: 5, days: 5, after: ['a'] } } },
      short: { items: { c: { effort: 9, days: 9 } } },
    };
    expect(criticalItems(sketches, 'unlimited')).toEqual(['long/a', 'long/b']);
  });

  it('goes through people where an item waited for them', () => {
    const sketches: Sketches = {
      first: { lost: 50, items: { a: { effort: 5, days: 5 } } },
      second: { lost: 5, items: { b: { effort: 5, days: 5 } } },
      beside: { items: { c: { owner: 'quality', effort: 3, days: 3 } } },
    };
    expect(criticalItems(sketches, { operations: 1 })).toEqual(['first/a', 'second/b']);
  });

  it('holds what takes the same people until the day on which they are needed', () => {
    // b starts when a has ended and did not wait; but c occupies the only person of quality until that day.
    const sketches: Sketches = {
      ready: { items: { a: { effort: 5, days: 5 }, b: { owner: 'quality', effort: 5, days: 5, after: ['a'] } } },
      beside: { items: { c: { owner: 'quality', effort: 5, days: 5 } } },
    };
    expect(criticalItems(sketches, { quality: 1 })).toEqual(['beside/c', 'ready/a', 'ready/b']);
    expect(criticalItems(sketches, { quality: 2 })).toEqual(['ready/a', 'ready/b']);
  });

  it('holds all that only together took the people', () => {
    // a and b take 3/5 of a person each, c a whole one: with two people c fits beside one of them, not beside both.
    const sketches: Sketches = {
      first: { lost: 90, items: { a: { effort: 3, days: 5 }, b: { effort: 3, days: 5 } } },
      second: { lost: 1, items: { c: { effort: 5, days: 5 } } },
    };
    expect(criticalItems(sketches, { operations: 2 })).toEqual(['first/a', 'first/b', 'second/c']);
  });
});

describe('waiting for people', () => {
  it('is counted from the end of the items before', () => {
    const { placements } = schedule(
      workstreamsOf({
        first: { lost: 90, items: { a: { effort: 4, days: 4 }, b: { effort: 5, days: 5, after: ['a'] } } },
        second: {
          lost: 1,
          items: { c: { owner: 'quality', effort: 2, days: 2 }, d: { effort: 1, days: 1, after: ['c'] } },
        },
      }),
      new Map([['operations', 1]]),
    );
    const waited = placements.map((placement) => [
      placement.job.item.template.key,
      waitedForPeople(placement, placements),
    ]);
    // d could start on day 2; the only person of operations is free on day 9.
    expect(Object.fromEntries(waited)).toEqual({ a: 0, b: 0, c: 0, d: 7 });
  });
});
