import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { criticalChain } from './critical-chain';
import { latestStarts } from './float';
import { schedule } from './schedule';

/** Item → [start, latest start] */
function leewayOf(
  sketches: Sketches,
  people: Readonly<Record<string, number>> | 'unlimited',
): Record<string, number[]> {
  const timetable = schedule(
    workstreamsOf(sketches),
    people === 'unlimited' ? people : new Map(Object.entries(people)),
  );
  const latest = latestStarts(timetable, criticalChain(timetable));
  return Object.fromEntries(
    timetable.placements.map(({ job, start }) => [job.item.id.replace('fw/', ''), [start, latest.get(job) ?? NaN]]),
  );
}

describe('float within the people there are', () => {
  it('is that of the dependencies where people are without limit', () => {
    const sketches: Sketches = {
      long: { items: { a: { effort: 9, days: 9 } } },
      short: {
        items: {
          b: { effort: 2, days: 2 },
          c: { effort: 3, days: 3, after: [{ on: 'b', kind: 'finishToStart', lagDays: 1 }] },
        },
      },
    };
    expect(leewayOf(sketches, 'unlimited')).toEqual({ 'long/a': [0, 0], 'short/b': [0, 3], 'short/c': [3, 6] });
  });

  it('is less where the people are needed later', () => {
    // Operations ends on day 12. Quality has one person: survey may move up to the day on which the review starts, no further.
    const sketches: Sketches = {
      main: {
        lost: 90,
        items: {
          build: { effort: 8, days: 8 },
          review: { owner: 'quality', effort: 4, days: 4, after: ['build'] },
        },
      },
      beside: { lost: 1, items: { survey: { owner: 'quality', effort: 3, days: 3 } } },
    };
    expect(leewayOf(sketches, { operations: 1, quality: 1 })['beside/survey']).toEqual([0, 5]);
    expect(leewayOf(sketches, { operations: 1, quality: 2 })['beside/survey']).toEqual([0, 9]);
  });

  it('lets those behind slip too', () => {
    const sketches: Sketches = {
      main: { lost: 90, items: { build: { effort: 10, days: 10 } } },
      beside: {
        lost: 1,
        items: {
          a: { owner: 'quality', effort: 2, days: 2 },
          b: { owner: 'quality', effort: 2, days: 2 },
          c: { owner: 'training', effort: 1, days: 1, after: ['a'] },
        },
      },
    };
    // The only person of quality does a, then b: b may move to day 8, then a to day 6, with c behind it on day 9.
    expect(leewayOf(sketches, { operations: 1, quality: 1, training: 1 })).toMatchObject({
      'beside/b': [2, 8],
      'beside/a': [0, 6],
      'beside/c': [2, 9],
    });
  });

  it('is none on the critical chain', () => {
    const sketches: Sketches = {
      first: { lost: 50, items: { a: { effort: 5, days: 5 } } },
      second: { lost: 5, items: { b: { effort: 5, days: 5 } } },
    };
    expect(leewayOf(sketches, { operations: 1 })).toEqual({ 'first/a': [0, 0], 'second/b': [5, 5] });
  });
});
