import type { Dependency, DependencyKind } from '../../framework/framework';
import { keepsDependencies } from '../../../test/support/plan-arbitraries';
import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { CircularDependencyError } from './jobs';
import { schedule } from './schedule';
import type { People } from './people';

/** item → [start, end] */
function timesOf(sketches: Sketches, people: Readonly<Record<string, number>> | 'unlimited'): Record<string, number[]> {
  const { placements } = schedule(workstreamsOf(sketches), people === 'unlimited' ? people : peopleIn(people));
  return Object.fromEntries(placements.map(({ job, start, end }) => [job.item.id.replace('fw/', ''), [start, end]]));
}

const peopleIn = (people: Readonly<Record<string, number>>): People => new Map(Object.entries(people));

describe('a timetable', () => {
  it('starts a workstream when the one that it depends on has ended', () => {
    const times = timesOf(
      {
        policy: { items: { draft: { effort: 5, days: 5 }, approve: { effort: 1, days: 3, after: ['draft'] } } },
        training: { after: ['policy'], items: { build: { effort: 4, days: 4 } } },
      },
      { operations: 9 },
    );
    expect(times).toEqual({ 'policy/draft': [0, 5], 'policy/approve': [5, 8], 'training/build': [8, 12] });
  });

  it('lets an item wait until its function has enough people', () => {
    const sketches: Sketches = {
      monitoring: { lost: 50, items: { start: { owner: 'quality', effort: 10, days: 5 } } }, // 2 people
      calibration: { lost: 5, items: { start: { owner: 'quality', effort: 5, days: 5 } } }, // 1 person
      survey: { lost: 5, items: { start: { owner: 'customer-experience', effort: 5, days: 5 } } },
    };
    expect(timesOf(sketches, { quality: 2 })).toEqual({
      'monitoring/start': [0, 5],
      'calibration/start': [5, 10],
      'survey/start': [0, 5],
    });
    expect(timesOf(sketches, { quality: 3 })['calibration/start']).toEqual([0, 5]);
  });

  it('stretches an item that needs more people than its function has', () => {
    const sketches: Sketches = { rollout: { items: { train: { owner: 'training', effort: 12, days: 4 } } } };
    expect(timesOf(sketches, { training: 3 })).toEqual({ 'rollout/train': [0, 4] });
    expect(timesOf(sketches, { training: 2 })).toEqual({ 'rollout/train': [0, 6] });
    expect(timesOf(sketches, 'unlimited')).toEqual({ 'rollout/train': [0, 4] });
  });

  it('adds three thirds of a person up to exactly one', () => {
    const third = { effort: 1, days: 3 };
    const times = timesOf({ three: { items: { a: third, b: third, c: third } } }, { operations: 1 });
    expect(Object.values(times)).toEqual([[0, 3], [0, 3], [0, 3]]); // prettier-ignore
  });

  it('gives nobody more than five small items at once', () => {
    const small = { effort: 1, days: 20 };
    const items = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, small]));
    const starts = Object.values(timesOf({ six: { items } }, { operations: 1 })).map(([start]) => start);
    expect(starts.sort()).toEqual([0, 0, 0, 0, 0, 20]);
  });

  it('serves the workstream with more lost points per person-day first', () => {
    const items = { only: { effort: 5, days: 5 } };
    const times = timesOf(
      { a: { lost: 10, items }, b: { lost: 30, items }, c: { lost: 20, items } },
      { operations: 1 },
    );
    expect(times).toEqual({ 'b/only': [0, 5], 'c/only': [5, 10], 'a/only': [10, 15] });
  });

  it('opens the long chain first where that makes the plan shorter', () => {
    // One person in operations. Value first would end on day 15: quick 0–5, then first 5–10, then second 10–15.
    const times = timesOf(
      {
        quick: { lost: 90, items: { only: { effort: 5, days: 5 } } },
        long: {
          lost: 1,
          items: {
            first: { effort: 5, days: 5 },
            second: { owner: 'training', effort: 5, days: 5, after: ['first'] },
          },
        },
      },
      { operations: 1 },
    );
    expect(times).toEqual({ 'long/first': [0, 5], 'quick/only': [5, 10], 'long/second': [5, 10] });
  });

  it('does first what opens the most valuable work', () => {
    const items = { only: { effort: 5, days: 5 } };
    const times = timesOf(
      { opener: { lost: 1, items }, treasure: { lost: 90, items, after: ['opener'] }, other: { lost: 30, items } },
      { operations: 1 },
    );
    expect(times).toEqual({ 'opener/only': [0, 5], 'treasure/only': [5, 10], 'other/only': [10, 15] });
  });

  it('is empty without workstreams', () => {
    expect(schedule([], new Map())).toEqual({ placements: [], length: 0 });
  });

  it('rejects items that wait for each other', () => {
    const items = { a: { effort: 1, days: 1, after: ['b'] }, b: { effort: 1, days: 1, after: ['a'] } };
    expect(() => timesOf({ loop: { items } }, 'unlimited')).toThrow(
      new CircularDependencyError(['fw/loop/a', 'fw/loop/b', 'fw/loop/a']),
    );
  });

  it('names a circle through several workstreams and kinds in order', () => {
    const item = { effort: 1, days: 1 };
    const sketches: Sketches = {
      a: { items: { x: item }, after: [{ on: 'b', kind: 'startToStart', lagDays: -3 }] },
      b: { items: { x: item }, after: ['c'] },
      c: { items: { x: item, y: { ...item, after: ['x'] } }, after: [{ on: 'a', kind: 'finishToFinish', lagDays: 2 }] },
    };
    expect(() => timesOf(sketches, 'unlimited')).toThrow(
      'Work items wait for each other: fw/a/x → fw/b/x → fw/c/y → fw/a/x.',
    );
  });

  it('rejects an item that waits for one outside the plan', () => {
    const items = { a: { effort: 1, days: 1, after: ['gone'] } };
    expect(() => timesOf({ ws: { items } }, 'unlimited')).toThrow(
      'fw/ws/a waits for fw/ws/gone, which is not part of the plan.',
    );
  });
});

describe('a timetable with dependencies of every kind', () => {
  const first = { effort: 4, days: 4 };
  const second = (kind: DependencyKind, lagDays: number) => ({
    owner: 'quality',
    effort: 3,
    days: 3,
    after: [{ on: 'first', kind, lagDays }],
  });
  const startOf = (kind: DependencyKind, lagDays: number): number | undefined =>
    timesOf({ ws: { items: { first, second: second(kind, lagDays) } } }, { operations: 1, quality: 1 })[
      'ws/second'
    ]?.[0];

  it.each([
    ['finishToStart', 0, 4],
    ['finishToStart', 2, 6],
    ['finishToStart', -1, 3],
    ['startToStart', 0, 0],
    ['startToStart', 2, 2],
    ['finishToFinish', 0, 1], // ends on day 4 with the first
    ['finishToFinish', 5, 6],
    ['startToFinish', 5, 2], // ends 5 days after the first has started
    ['startToFinish', 3, 0],
  ] as const)('%s with a lag of %i days starts on day %i', (kind, lagDays, day) => {
    expect(startOf(kind, lagDays)).toBe(day);
  });

  it('starts nothing before the first day, however long the lead', () => {
    expect(startOf('finishToStart', -9)).toBe(0);
    expect(startOf('startToFinish', -9)).toBe(0);
  });

  it('holds them where work is stretched for want of people', () => {
    // second needs three people for its 9 days of work in 3 days; one person takes 9 days and still ends 5 days after.
    const items = { first, second: { ...second('finishToFinish', 5), effort: 9 } };
    expect(timesOf({ ws: { items } }, { operations: 1, quality: 1 })['ws/second']).toEqual([0, 9]);
    expect(timesOf({ ws: { items } }, { operations: 1, quality: 3 })['ws/second']).toEqual([6, 9]);
  });

  it('keeps the shortest length where work may start before what it waits for', () => {
    // Seven days of operations for one person; quality fits beside them.
    const timetable = schedule(
      workstreamsOf({
        a: { lost: 31, items: { x: { effort: 2, days: 2 }, y: { owner: 'quality', effort: 4, days: 4 } } },
        b: {
          lost: 1,
          items: {
            x: { effort: 5, days: 5 },
            y: { owner: 'quality', effort: 1, days: 1, after: [{ on: 'x', kind: 'startToFinish', lagDays: 1 }] },
          },
        },
      }),
      peopleIn({ operations: 1, quality: 1 }),
    );
    expect(keepsDependencies(timetable)).toBe(true);
    expect(timetable.length).toBe(7);
  });

  it('follows a change: training starts five days after the material has started', () => {
    const plan = (after: readonly (string | Dependency)[]) =>
      timesOf(
        {
          material: { items: { write: { effort: 20, days: 20 } } },
          training: { after, items: { hold: { owner: 'training', effort: 4, days: 4 } } },
        },
        { operations: 1, training: 1 },
      )['training/hold'];
    expect(plan(['material'])).toEqual([20, 24]);
    expect(plan([{ on: 'material', kind: 'startToStart', lagDays: 5 }])).toEqual([5, 9]);
  });
});

describe('the shortest timetable', () => {
  const item = (owner: string, days: number, ...after: string[]) => ({ owner, effort: days, days, after });
  const lengthOf = (sketches: Sketches): number =>
    schedule(workstreamsOf(sketches), peopleIn({ operations: 1, quality: 1 })).length;

  // In each example the other rules, and this one without tightening in the last, end one day later or more.
  it('is found by value', () => {
    expect(
      lengthOf({
        a: { lost: 21, items: { x: item('operations', 3) } },
        b: { lost: 21, after: ['a'], items: { x: item('quality', 2) } },
        c: { lost: 31, items: { x: item('quality', 2), y: item('operations', 5, 'x'), z: item('quality', 5, 'y') } },
      }),
    ).toBe(13);
  });

  it('is found by the number of items behind', () => {
    expect(
      lengthOf({
        a: { lost: 41, items: { x: item('quality', 2), y: item('operations', 2, 'x'), z: item('quality', 5) } },
        b: {
          lost: 1,
          after: ['a'],
          items: { x: item('quality', 1), y: item('operations', 1, 'x'), z: item('quality', 4, 'x') },
        },
      }),
    ).toBe(12);
  });

  it('is found by the length of the chain behind', () => {
    expect(
      lengthOf({
        a: { lost: 21, items: { x: item('operations', 4) } },
        b: { lost: 31, items: { x: item('quality', 1), y: item('operations', 3, 'x') } },
        c: { lost: 21, after: ['b'], items: { x: item('operations', 1) } },
        d: { lost: 41, items: { x: item('operations', 2) } },
        e: { lost: 1, items: { x: item('quality', 5), y: item('quality', 3, 'x') } },
      }),
    ).toBe(10);
  });

  it('is found by tightening', () => {
    expect(
      lengthOf({
        a: { lost: 31, items: { x: item('operations', 2), y: item('quality', 4) } },
        b: { lost: 1, items: { x: item('operations', 5), y: item('quality', 1, 'x') } },
        c: {
          lost: 41,
          after: ['a'],
          items: { x: item('operations', 1), y: item('operations', 1), z: item('quality', 4, 'x') },
        },
      }),
    ).toBe(11);
  });
});
