import * as fc from 'fast-check';
import { countWorkingDays, isoOf, isWorkingDay, workingDays } from './calendar';
import { workCalendar } from './work-calendar';

/** Wednesday, Saturday, Monday. */
const HOLIDAYS = ['2026-03-18', '2026-03-21', '2026-03-23'];
const date = fc.integer({ min: -4000, max: 30_000 }).map(isoOf);
const holidays = fc.array(fc.integer({ min: -50, max: 400 }).map(isoOf), { maxLength: 30 });

describe('the work calendar', () => {
  it('counts no weekend and no holiday', () => {
    const { lastUpTo } = workCalendar(HOLIDAYS);
    const friday = lastUpTo('2026-03-13');
    expect(
      ['2026-03-15', '2026-03-17', '2026-03-18', '2026-03-20', '2026-03-24'].map((day) => lastUpTo(day) - friday),
    ).toEqual([0, 2, 2, 4, 5]);
  });

  it('takes a day on which nobody works as the working day before it at an end, and after it at a start', () => {
    const { lastUpTo, firstFrom, dateOf } = workCalendar(HOLIDAYS);
    expect([dateOf(lastUpTo('2026-03-22')), dateOf(firstFrom('2026-03-22'))]).toEqual(['2026-03-20', '2026-03-24']);
    expect([dateOf(lastUpTo('2026-03-19')), dateOf(firstFrom('2026-03-19'))]).toEqual(['2026-03-19', '2026-03-19']);
  });

  it('counts as many days as going through them one by one', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(200), holidays, (from, length, closed) => {
        const { lastUpTo } = workCalendar(closed);
        const [first, last] = [isoOf(from), isoOf(from + length)];
        expect(lastUpTo(last) - lastUpTo(isoOf(from - 1))).toBe(countWorkingDays(first, last, new Set(closed)));
      }),
    );
  });

  it('gives back the date of every working day, and only working days', () => {
    fc.assert(
      fc.property(date, holidays, (day, closed) => {
        const { firstFrom, dateOf } = workCalendar(closed);
        const found = dateOf(firstFrom(day));
        expect(isWorkingDay(found, new Set(closed))).toBe(true);
        expect(found).toBe(workingDays(day, 1, new Set(closed))[0]);
      }),
    );
  });

  it('refuses days after the year 9999', () => {
    const { dateOf, lastUpTo } = workCalendar([]);
    expect(() => dateOf(lastUpTo('9999-12-31') + 1)).toThrow(RangeError);
  });
});
