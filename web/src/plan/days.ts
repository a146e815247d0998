const DAY_MS = 86_400_000;

/** Days since 1970 of a calendar day, `2026-03-31`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The calendar day of a number of days since 1970. */
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** Monday is 0. */
const weekday = (number: number): number => (number + 3) % 7;

/** Moved by days; a weekend is stepped over, on to Monday or back to Friday. */
export function moveDay(day: string, by: number): string {
  const to = dayNumber(day) + by;
  const at = weekday(to);
  if (at < 5) return dayOf(to);
  return dayOf(by < 0 ? to - (at - 4) : to + (7 - at));
}

export interface Tick {
  /** Days since 1970. */
  readonly at: number;
  readonly day: string;
  readonly isMonth: boolean;
}

/** Mondays and firsts of months between two days. */
export function ticksBetween(from: string, to: string): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let at = dayNumber(from); at <= dayNumber(to); at += 1) {
    const day = dayOf(at);
    const isMonth = day.endsWith('-01');
    if (isMonth || weekday(at) === 0) ticks.push({ at, day, isMonth });
  }
  return ticks;
}
