import * as fc from 'fast-check';
import { daysAfter } from './days';
import { type Dates, DUE_STATES, dueState, nextDue, SOON_DAYS } from './due';
import { ACTION_STATES } from './life-cycle';

const TODAY = '2026-03-02';
const dates = (overrides: Partial<Dates>): Dates => ({
  ...{ state: 'planned', due: '2026-05-01', effectivenessDue: null },
  ...overrides,
});

describe('what is due', () => {
  it.each([
    ['2026-03-01', 'overdue'],
    ['2026-03-02', 'dueSoon'],
    ['2026-03-16', 'dueSoon'],
    ['2026-03-17', 'open'],
  ])('on %s is %s', (due, expected) => {
    expect(dueState(dates({ due }), TODAY)).toBe(expected);
    expect(dueState(dates({ state: 'verified', due: '2020-01-01', effectivenessDue: due }), TODAY)).toBe(expected);
  });

  it('is the due date until it is implemented, then the check of effectiveness, and nothing after that', () => {
    const both = { due: '2026-04-01', effectivenessDue: '2026-07-01' };
    expect(ACTION_STATES.map((state) => nextDue({ ...both, state }))).toEqual([
      ...['2026-04-01', '2026-04-01', null, '2026-07-01', null],
    ]);
    expect(dueState({ ...both, state: 'implemented' }, '2030-01-01')).toBe('none');
  });

  it('only gets nearer as days pass', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter('2026-01-01', days));
    fc.assert(
      fc.property(day, day, (due, today) => {
        const rank = (on: string): number => DUE_STATES.indexOf(dueState(dates({ due }), on));
        expect(rank(daysAfter(today, 1))).toBeGreaterThanOrEqual(rank(today));
      }),
    );
  });
});

describe('days', () => {
  it('are counted over the ends of months and leap years', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-12-25', SOON_DAYS)).toBe('2027-01-08');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});
