const DAY_MS = 86_400_000;

/** The day so many days after another one, both YYYY-MM-DD; no time zone comes into it. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days the later of two comes after the earlier, both YYYY-MM-DD; negative the other way round. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}
