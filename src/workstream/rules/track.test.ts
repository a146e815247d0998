import { baselineWith, day, finished, idsOf, progressOf } from '../../../test/support/tracked-plans';
import { toFraction } from '../../scoring/ratio';
import type { PlanBaseline } from './baseline';
import type { ItemProgress } from './progress';
import { trackPlan, type TrackedItem, type TrackedWorkstream, type Tracking } from './track';

/** a (days 0–4) → b (5–9) → c (10–14), and d (0–9) with 5 days of float; the limit is day 19. */
const CHAIN = baselineWith(
  {
    first: { a: { from: 0, to: 4 }, b: { from: 5, to: 9, after: ['a'] } },
    second: { c: { from: 10, to: 14, after: ['b'], effort: 20 }, d: { from: 0, to: 9, float: 5 } },
  },
  19,
);

const track = (
  progress: readonly ItemProgress[],
  today: number,
  baseline: PlanBaseline = CHAIN,
  inPlan: readonly string[] = idsOf(baseline),
): Tracking => trackPlan(baseline, progress, new Set(inPlan), day(today));

const item = ({ workstreams }: Tracking, id: string): TrackedItem =>
  workstreams.flatMap(({ items }) => items).find(({ baseline }) => baseline.id === id)!;
const workstream = ({ workstreams }: Tracking, id: string): TrackedWorkstream =>
  workstreams.find(({ baseline }) => baseline.id === id)!;

describe('a plan against its baseline', () => {
  it('is green without slip before its first day', () => {
    const tracking = track([], -3);
    expect(tracking).toMatchObject({
      slip: 0,
      end: day(14),
      status: { rag: 'green', reason: { code: 'onTime' }, cause: null },
    });
    expect(tracking.counts).toEqual({ notStarted: 4, inProgress: 0, done: 0, dropped: 0 });
    expect([tracking.done, tracking.planned].map((share) => toFraction(share!))).toEqual(['0/1', '0/1']);
  });

  it('has not slipped on the day on which work should start, and has a day later', () => {
    expect(item(track([], 0), 'a')).toMatchObject({ slip: 0, lateStart: 0 });
    expect(item(track([], 1), 'a')).toMatchObject({
      ...{ slip: 1, lateStart: 1, state: 'notStarted' },
      status: {
        rag: 'amber',
        reason: { code: 'withinTolerance', days: 1, bound: 5 },
        cause: { kind: 'startsLate', workItem: 'a' },
      },
    });
  });

  it('carries a slip to what waits, and to the end', () => {
    const tracking = track([finished('a', 0, 7)], 8);
    expect(item(tracking, 'a')).toMatchObject({ slip: 3, status: { cause: { kind: 'finishedLate', workItem: 'a' } } });
    expect(item(tracking, 'b')).toMatchObject({
      ...{ slip: 3, carried: 0, lateStart: 3, end: day(12) },
    });
    expect(item(tracking, 'c')).toMatchObject({
      ...{ slip: 3, carried: 3, lateStart: 0, end: day(17) },
      status: { rag: 'amber', cause: { kind: 'waits', workItem: 'b' } },
    });
    expect(tracking).toMatchObject({
      slip: 3,
      end: day(17),
      status: { rag: 'amber', cause: { kind: 'startsLate', workItem: 'b' } },
    });
  });

  it('does not draw work forward when others finish early', () => {
    const tracking = track([finished('a', 0, 1)], 2);
    expect(item(tracking, 'a')).toMatchObject({
      slip: -3,
      status: { rag: 'green', reason: { code: 'onTime', days: -3, bound: 0 } },
    });
    expect(item(tracking, 'b')).toMatchObject({ slip: 0 });
  });

  it('stays green inside the float', () => {
    const started = progressOf('d', { startedOn: day(0), percent: 50 });
    expect(item(track([started, finished('a', 0, 4)], 9), 'd')).toMatchObject({
      ...{ slip: 4, state: 'inProgress', end: day(13) },
      status: {
        rag: 'green',
        reason: { code: 'withinFloat', days: 4, bound: 5 },
        cause: { kind: 'endsLate', workItem: 'd' },
      },
    });
  });

  it('expects work that began on the stated day, today at the earliest', () => {
    const expected = (end: number, today: number) =>
      item(track([progressOf('a', { startedOn: day(0), percent: 40, expectedEnd: day(end) })], today), 'a').end;
    expect([expected(3, 2), expected(6, 2), expected(3, 5)]).toEqual([day(3), day(6), day(5)]);
  });

  it('expects work that began to take its length, and longer where too little is done', () => {
    const expected = (percent: number, today: number) =>
      item(track([progressOf('a', { startedOn: day(1), percent })], today), 'a').end;
    expect([expected(99, 1), expected(0, 1), expected(0, 3), expected(60, 4), expected(61, 8)]).toEqual([
      day(5),
      day(5),
      day(7),
      day(5),
      day(9),
    ]);
  });

  it('believes a stated end of work that has not begun, unless what it waits for rules it out', () => {
    const stated = progressOf('b', { expectedEnd: day(11) });
    expect(item(track([finished('a', 0, 4), stated], 5), 'b')).toMatchObject({
      slip: 2,
      status: { cause: { kind: 'endsLate' } },
    });
    expect(item(track([finished('a', 0, 10), stated], 11), 'b')).toMatchObject({ end: day(11) });
    const late = progressOf('a', { startedOn: day(0), expectedEnd: day(8) });
    expect(item(track([late, stated], 3), 'b')).toMatchObject({ end: day(13), carried: 2 });
  });

  it('is red past the limit, and names what drives it there', () => {
    const tracking = track([progressOf('a', { startedOn: day(0), expectedEnd: day(10) })], 3);
    expect(item(tracking, 'a').status).toMatchObject({ rag: 'red', reason: { code: 'pastLimit', days: 6, bound: 1 } });
    expect(tracking.status).toMatchObject({
      ...{ rag: 'red', reason: { code: 'pastLimit', days: 6, bound: 1 } },
      cause: { kind: 'endsLate', workItem: 'a' },
    });
    expect(workstream(tracking, 'first').status).toMatchObject({ rag: 'red', cause: { workItem: 'a' } });
    expect(workstream(tracking, 'second').status).toMatchObject({
      rag: 'red',
      cause: { kind: 'endsLate', workItem: 'a' },
    });
  });

  it('is red beyond what is tolerated, which grows with its length', () => {
    const roomy = baselineWith({ one: { short: { from: 0, to: 9 }, long: { from: 0, to: 99 } } }, 300);
    const slipped = (id: string, from: number, to: number) =>
      item(track([finished(id, from, to)], 200, roomy), id).status;
    expect(slipped('short', 0, 14)).toMatchObject({ rag: 'amber', reason: { bound: 5 } });
    expect(slipped('short', 0, 15)).toMatchObject({
      rag: 'red',
      reason: { code: 'beyondTolerance', days: 6, bound: 5 },
    });
    expect(slipped('long', 0, 109)).toMatchObject({ rag: 'amber', reason: { bound: 10 } });
    expect(slipped('long', 0, 110)).toMatchObject({ rag: 'red', reason: { bound: 10 } });
  });

  it('is not red for being past its limit from the start, but for what is added', () => {
    const over = { ...CHAIN, limitDate: day(9) };
    expect(track([], 0, over).status?.rag).toBe('green');
    expect(track([finished('a', 0, 5)], 6, over).status).toMatchObject({
      rag: 'red',
      reason: { code: 'pastLimit', bound: 6 },
    });
  });

  it('keeps work that left the plan in view, and waits for it no longer', () => {
    const tracking = track([progressOf('a', { startedOn: day(0), percent: 40 })], 8, CHAIN, ['b', 'c', 'd']);
    expect(item(tracking, 'a')).toMatchObject({ state: 'dropped', end: null, slip: null, status: null, percent: 40 });
    expect(item(tracking, 'b')).toMatchObject({ slip: 3, status: { cause: { kind: 'startsLate' } } });
    expect(tracking.counts.dropped).toBe(1);
    const done = track([finished('a', 0, 4)], 5, CHAIN, ['b', 'c', 'd']);
    expect(item(done, 'a')).toMatchObject({ state: 'done', slip: 0 });
  });

  it('says nothing of the end once nothing of it is in the plan', () => {
    const tracking = track([], 8, CHAIN, []);
    expect(tracking).toMatchObject({ end: null, slip: null, status: null, done: null, planned: null });
    expect(workstream(tracking, 'first')).toMatchObject({ baselineEnd: day(9), end: null, slip: null, status: null });
  });

  it('weighs what is done and what should be by likely effort', () => {
    // a: 10 of 50 days, finished; d: 10, half done; b and c: 30, untouched. By day 7: a all, b 2 of 5, d 7 of 10 days.
    const tracking = track([finished('a', 0, 4), progressOf('d', { startedOn: day(0), percent: 50 })], 7);
    expect([tracking.done, tracking.planned].map((share) => toFraction(share!))).toEqual(['3/10', '21/50']);
    // c is 20 of 30 days.
    expect(toFraction(workstream(tracking, 'second').done!)).toBe('1/6');
  });

  it('counts a working day of the calendar of the baseline, not of the week', () => {
    // Day 11 is Tuesday, 17 March; day 12 is Thursday, after a holiday.
    expect([day(11), day(12)]).toEqual(['2026-03-17', '2026-03-19']);
    const single = baselineWith({ one: { a: { from: 11, to: 11 } } });
    expect(track([finished('a', 11, 12)], 13, single).slip).toBe(1);
    const saturday = progressOf('a', { startedOn: '2026-03-21', finishedOn: '2026-03-21', percent: 100 });
    expect(item(track([saturday], 30, single), 'a')).toMatchObject({ slip: 2, end: '2026-03-20' });
  });

  it('names the work itself where what it waits for has not slipped', () => {
    const overlapping = baselineWith({
      one: {
        a: { from: 0, to: 4 },
        b: { from: 2, to: 8, after: [{ on: 'a', kind: 'startToStart', lagDays: 2 }] },
      },
    });
    const late = progressOf('a', { startedOn: day(2), expectedEnd: day(4) });
    const tracking = track([late], 2, overlapping);
    expect(item(tracking, 'a').slip).toBe(0);
    expect(tracking.status).toMatchObject({ cause: { kind: 'waits', workItem: 'a' }, reason: { days: 2 } });
  });

  it('knows nothing of reports on work that the baseline does not have', () => {
    expect(track([progressOf('x', { startedOn: day(0) })], 0)).toEqual(track([], 0));
  });
});
