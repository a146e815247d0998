import { daysInMonth } from '../../shared/calendar-date';
import { monthIndex, monthOf } from '../../shared/month';

/**
 * The same day so many months later, or the last day of a month that has no such day: a year after 29 February is
 * 28 February. Days are YYYY-MM-DD.
 */
export function monthsAfter(day: string, months: number): string {
  const month = monthOf(monthIndex(day) + months);
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

export const earlier = (a: string, b: string): string => (a <= b ? a : b);
export const later = (a: string, b: string): string => (a >= b ? a : b);
