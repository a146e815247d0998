const DAY_MS = 86_400_000;

/** The day so many days after another one, both YYYY-MM-DD; no time zone comes into it. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
