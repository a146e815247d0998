const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text of the form YYYY-MM-DD names a day of the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year > 0 && day >= 1 && day <= daysInMonth(year, month);
}

/** Dates of cases lie between these; far enough for any plan, and no slip of the keyboard passes for a year. */
export const DATE_RANGE = { first: '1900-01-01', last: '2199-12-31' } as const;

/** Whether an ISO date, or a month (YYYY-MM), lies in the range that cases may use. */
export function isInDateRange(text: string): boolean {
  return text >= DATE_RANGE.first.slice(0, text.length) && text <= DATE_RANGE.last.slice(0, text.length);
}

/** 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}
