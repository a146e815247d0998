const DAY = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** Days on which nobody works although they are no weekend, as ISO dates. */
export type Holidays = ReadonlySet<string>;

/** Monday to Friday, and no holiday. @throws RangeError when the text is no date of the calendar */
export function isWorkingDay(date: string, holidays: Holidays): boolean {
  const weekday = new Date(daysOf(date) * DAY).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(date);
}

/** The first `count` working days on or after a date: index i is working day i of a plan that starts there. */
export function workingDays(start: string, count: number, holidays: Holidays): readonly string[] {
  const dates: string[] = [];
  for (let day = start; dates.length < count; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) dates.push(day);
  }
  return dates;
}

/** @throws RangeError when the index lies outside the dates */
export function dateOf(dates: readonly string[], index: number): string {
  const date = dates[index];
  if (date === undefined) throw new RangeError(`There is no date for working day ${index}.`);
  return date;
}

/** Working days from the first date to the last, both included; 0 when the last lies before the first. */
export function countWorkingDays(first: string, last: string, holidays: Holidays): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}

/** The same day so many calendar months later, or the last of that month where it is shorter: 31 January + 1 → 28 February. */
export function addMonths(date: string, months: number): string {
  const day = new Date(daysOf(date) * DAY);
  const firstOfMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  firstOfMonth.setUTCDate(Math.min(day.getUTCDate(), lastOfMonth.getUTCDate()));
  return isoOf(firstOfMonth.getTime() / DAY);
}

/** More than any plan takes: a search that goes on longer has lost its way. */
const MOST_MONTHS = 12_000;

/** Last calendar day within a limit of so many months: 3 months from 1 March end on 31 May. */
export function lastDayWithin(start: string, months: number): string {
  return addDays(addMonths(start, months), -1);
}

/**
 * Fewest calendar months from the start whose limit holds the date; 1 at least.
 * @throws RangeError when a text is no date, or when it would take a thousand years
 */
export function monthsUntil(start: string, date: string): number {
  daysOf(date);
  for (let months = 1; months <= MOST_MONTHS; months += 1) {
    if (lastDayWithin(start, months) >= date) return months;
  }
  throw new RangeError(`From ${start} to ${date} it is more than ${MOST_MONTHS} months.`);
}

function addDays(date: string, days: number): string {
  return isoOf(daysOf(date) + days);
}

const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY;

/** Days since 1970-01-01. ISO dates of four-digit years sort as they read, so that texts can be compared. */
export function daysOf(date: string): number {
  const days = Date.parse(date) / DAY;
  if (!Number.isInteger(days) || isoOf(days) !== date)
    throw new RangeError(`"${date}" is no date of the form YYYY-MM-DD.`);
  return days;
}

/** @throws RangeError outside the years 1000 to 9999, whose texts do not sort as their dates do */
export function isoOf(days: number): string {
  if (!(days >= FIRST_DAY && days <= LAST_DAY)) throw new RangeError('The date lies outside the years 1000 to 9999.');
  return new Date(days * DAY).toISOString().slice(0, 10);
}
