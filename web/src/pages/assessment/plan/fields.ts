import type { Schemas } from '../../../api/client';

/** Effort as it is typed. */
export interface TypedEffort {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

export const NO_EFFORT: TypedEffort = { low: '', likely: '', high: '' };

const whole = (typed: string): number | undefined => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined);

/** @returns nothing unless all three are whole numbers */
export function effortOf({ low, likely, high }: TypedEffort): Schemas['ChangedEffortDto'] | undefined {
  const numbers = { low: whole(low), likely: whole(likely), high: whole(high) };
  if (numbers.low === undefined || numbers.likely === undefined || numbers.high === undefined) return undefined;
  return { low: numbers.low, likely: numbers.likely, high: numbers.high };
}

/** @returns nothing unless it is a whole number of days above 0 */
export function daysOf(typed: string): number | undefined {
  const days = whole(typed);
  return days === undefined || days === 0 ? undefined : days;
}
