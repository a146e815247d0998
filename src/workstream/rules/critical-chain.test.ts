import type { Dependency, DependencyKind } from '../../framework/framework';
import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { criticalChain } from './critical-chain';
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

describe('the critical chain through dependencies of other kinds', () => {
  const after = (kind: DependencyKind, lagDays: number): Dependency => ({ on: 'a', kind, lagDays });
  const chainOf = (dependency: Dependency): string[] =>
    criticalItems(
      {
        ws: { items: { a: { effort: 4, days: 4 }, b: { effort: 6, days: 6, after: [dependency] } } },
        beside: { items: { c: { effort: 5, days: 5 } } },
      },
      'unlimited',
    );

  it('goes on where the dependency leaves not a day', () => {
    expect(chainOf(after('startToStart', 3))).toEqual(['ws/a', 'ws/b']); // a 0–4, b 3–9
    expect(chainOf(after('finishToFinish', 4))).toEqual(['ws/a', 'ws/b']); // b ends on day 4 + 4
    expect(chainOf(after('startToFinish', 7))).toEqual(['ws/a', 'ws/b']); // b ends on day 0 + 7
    expect(chainOf(after('finishToStart', -1))).toEqual(['ws/a', 'ws/b']); // b 3–9
  });

  it('ends where the work could start on the first day all the same', () => {
    expect(chainOf(after('finishToFinish', 1))).toEqual(['ws/b']); // b may end on day 5, but takes 6
    expect(chainOf(after('startToFinish', 2))).toEqual(['ws/b']);
  });
});
