import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { bindingDependencies, waitOf } from './delay';
import { placementsByJob } from './ready';
import { schedule } from './schedule';

/** Item → what it waits for people: [function, people, from, until, [who holds them, from, until]…]. */
function waitsOf(sketches: Sketches, people: Readonly<Record<string, number>> | 'unlimited'): Record<string, unknown> {
  const capacity = people === 'unlimited' ? people : new Map(Object.entries(people));
  const { placements } = schedule(workstreamsOf(sketches), capacity);
  const byJob = placementsByJob(placements);
  return Object.fromEntries(
    placements.flatMap((placement) => {
      const wait = waitOf(placement, placements, byJob);
      if (!wait) return [];
      const { ownerFunction, people: count, from, until, heldBy } = wait;
      const holds = heldBy.map((hold) => [short(hold.placement.job.item.id), hold.from, hold.until]);
      return [[short(placement.job.item.id), [ownerFunction, count, from, until, ...holds]]];
    }),
  );
}

function bindingOf(sketches: Sketches): Record<string, string[]> {
  const { placements } = schedule(workstreamsOf(sketches), 'unlimited');
  const byJob = placementsByJob(placements);
  return Object.fromEntries(
    placements.map(({ job }) => [short(job.item.id), bindingDependencies(job, byJob).map(({ on }) => short(on))]),
  );
}

const short = (id: string): string => id.replace('fw/', '');

describe('waiting for people', () => {
  it('is counted from the day that dependencies allow, and names who has the people', () => {
    const sketches: Sketches = {
      first: { lost: 90, items: { a: { effort: 4, days: 4 }, b: { effort: 5, days: 5, after: ['a'] } } },
      second: {
        lost: 1,
        items: { c: { owner: 'quality', effort: 2, days: 2 }, d: { effort: 1, days: 1, after: ['c'] } },
      },
    };
    // d could start on day 2; the only person of operations is free on day 9.
    expect(waitsOf(sketches, { operations: 1 })).toEqual({
      'second/d': ['operations', 1, 2, 9, ['first/a', 2, 4], ['first/b', 4, 9]],
    });
  });

  it('names those without whom there would be room, not who takes the rest', () => {
    // Of two people big takes 8/5, small 1/5, and late needs a whole one: without big it could start, without small not.
    const sketches: Sketches = {
      big: { lost: 90, items: { x: { effort: 8, days: 5 } } },
      small: { lost: 50, items: { x: { effort: 2, days: 10 } } },
      late: { lost: 1, items: { x: { effort: 5, days: 5 } } },
    };
    expect(waitsOf(sketches, { operations: 2 })).toEqual({
      'late/x': ['operations', 2, 0, 5, ['big/x', 0, 5]],
    });
  });

  it('names all who only together leave too few people', () => {
    // a and b take 3/5 of a person each, c a whole one: with two people c fits beside one of them, not beside both.
    const sketches: Sketches = {
      first: { lost: 90, items: { a: { effort: 3, days: 5 }, b: { effort: 3, days: 5 } } },
      second: { lost: 1, items: { c: { effort: 5, days: 5 } } },
    };
    expect(waitsOf(sketches, { operations: 2 })).toEqual({
      'second/c': ['operations', 2, 0, 5, ['first/a', 0, 5], ['first/b', 0, 5]],
    });
  });

  it('names several of whom none alone would free enough', () => {
    // Each takes a fifth of the only person, whole needs all of it: without one of them there would still be too little.
    const little = { effort: 1, days: 5 };
    const sketches: Sketches = {
      first: { lost: 90, items: { a: little, b: little } },
      second: { lost: 1, items: { whole: { effort: 3, days: 3 } } },
    };
    expect(waitsOf(sketches, { operations: 1 })).toEqual({
      'second/whole': ['operations', 1, 0, 5, ['first/a', 0, 5], ['first/b', 0, 5]],
    });
  });

  it('starts when the lag is over', () => {
    const sketches: Sketches = {
      busy: { lost: 90, items: { x: { owner: 'quality', effort: 9, days: 9 } } },
      ws: {
        lost: 1,
        items: {
          a: { effort: 2, days: 2 },
          b: { owner: 'quality', effort: 1, days: 1, after: [{ on: 'a', kind: 'finishToStart', lagDays: 3 }] },
        },
      },
    };
    expect(waitsOf(sketches, { operations: 1, quality: 1 })).toEqual({
      'ws/b': ['quality', 1, 5, 9, ['busy/x', 5, 9]],
    });
  });

  it('does not happen with people without limit', () => {
    expect(waitsOf({ a: { items: { x: { effort: 9, days: 1 }, y: { effort: 9, days: 1 } } } }, 'unlimited')).toEqual(
      {},
    );
  });
});

describe('the dependencies that bind a start', () => {
  const item = (days: number, ...after: NonNullable<Sketches[string]['items'][string]['after']>) => ({
    effort: 1,
    days,
    after,
  });

  it('are those that leave not a day, all of them', () => {
    const items = {
      a: item(4),
      b: item(2),
      c: item(3),
      d: item(1, 'a', 'b', { on: 'c', kind: 'finishToStart', lagDays: 1 }),
    };
    expect(bindingOf({ ws: { items } })['ws/d']).toEqual(['ws/a', 'ws/c']);
  });

  it('are none where the work starts on the first day', () => {
    const items = { a: item(2), b: item(5, { on: 'a', kind: 'startToStart', lagDays: 0 }) };
    expect(bindingOf({ ws: { items } })).toEqual({ 'ws/a': [], 'ws/b': [] });
  });
});
