import * as fc from 'fast-check';
import { actionReminder, certificationReminder, daysBetween, decisionReminder, HORIZON_DAYS } from './reminders';

const DATE = '2026-03-15';
const on = (daysLeft: number): ReturnType<typeof actionReminder> =>
  actionReminder({ what: 'implementation', date: DATE, daysLeft });

describe('days between dates', () => {
  it.each([
    ['2026-03-01', '2026-03-15', 14],
    ['2026-03-15', '2026-03-15', 0],
    ['2026-03-16', '2026-03-15', -1],
    ['2024-02-28', '2024-03-01', 2],
    // Summer time begins and ends somewhere: days of UTC all have 24 hours.
    ['2026-03-28', '2026-03-30', 2],
    ['2025-12-31', '2026-01-01', 1],
  ])('%s → %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('what a date of a corrective action calls for', () => {
  it.each([
    [15, undefined, undefined],
    [14, 'due_soon', '14'],
    [4, 'due_soon', '14'],
    [3, 'due_soon', '3'],
    [1, 'due_soon', '3'],
    [0, 'due', 'today'],
    [-1, 'overdue', 'overdue'],
    [-400, 'overdue', 'overdue'],
  ])('with %i days left: %s', (daysLeft, type, stage) => {
    const expected = type && { type: `corrective_action.${type}`, occasion: `implementation ${DATE} ${stage}` };
    expect(on(daysLeft)).toEqual(expected);
  });

  it('is told anew for another date, and for the check of effectiveness', () => {
    const told = [
      on(3)?.occasion,
      actionReminder({ what: 'effectivenessCheck', date: DATE, daysLeft: 3 })?.occasion,
      actionReminder({ what: 'implementation', date: '2026-04-15', daysLeft: 3 })?.occasion,
    ];
    expect(new Set(told).size).toBe(3);
  });

  it('is four things at most, however often it is asked, and each for one stretch of days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 60 }), (days) => {
        const sorted = [...days].sort((a, b) => b - a).map((left) => on(left)?.occasion);
        const changes = sorted.filter((one, index) => one !== sorted[index - 1] && one !== undefined);
        expect(new Set(changes).size).toBe(changes.length);
        expect(changes.length).toBeLessThanOrEqual(4);
        for (const left of days) expect(on(left) === undefined).toBe(left > HORIZON_DAYS);
      }),
    );
  });
});

describe('what the date of a decision calls for', () => {
  it.each([
    [1, undefined],
    [0, undefined],
    [-1, { type: 'forum_decision.overdue', occasion: `${DATE} overdue` }],
  ])('with %i days left: %j', (daysLeft, expected) => {
    expect(decisionReminder(DATE, daysLeft)).toEqual(expected);
  });
});

describe('the date of a certification', () => {
  const on = (what: string, daysLeft: number, ref: string | null = null) =>
    certificationReminder({ what, ref, date: '2027-02-28', daysLeft });

  it('is called to mind in the stages of corrective actions', () => {
    expect([15, 14, 3, 0, -1].map((days) => on('surveillance', days, 'N/1'))).toEqual([
      undefined,
      { type: 'certification.due_soon', occasion: 'surveillance N/1 2027-02-28 14' },
      { type: 'certification.due_soon', occasion: 'surveillance N/1 2027-02-28 3' },
      { type: 'certification.due', occasion: 'surveillance N/1 2027-02-28 today' },
      { type: 'certification.overdue', occasion: 'surveillance N/1 2027-02-28 overdue' },
    ]);
  });

  it('on which a certificate ends is told further ahead, and never as overdue', () => {
    expect([91, 90, 30, 14, 3, 0, -1].map((days) => on('expiry', days)?.occasion)).toEqual([
      ...[undefined, 'expiry 2027-02-28 90', 'expiry 2027-02-28 30', 'expiry 2027-02-28 14', 'expiry 2027-02-28 3'],
      ...['expiry 2027-02-28 3', undefined],
    ]);
    expect(on('expiry', 30)?.type).toBe('certificate.expiring');
  });
});
