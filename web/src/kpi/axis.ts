import type { Tick } from '../charts/model';

/** Where values stand between the ends of an axis, 0..1, and its round ticks. */
export interface Axis {
  readonly ticks: readonly Tick[];
  readonly place: (value: number) => number;
}

const TICKS = 4;

/** The round step that gives about so many ticks: 1, 2 or 5 times a power of ten. */
function stepOf(span: number): number {
  const rough = span / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = rough / power;
  return power * (size > 5 ? 10 : size > 2 ? 5 : size > 1 ? 2 : 1);
}

interface Bounds {
  readonly lowest?: number;
  readonly highest?: number;
}

/** An axis from a round number at or below all values to one at or above them; it never leaves the bounds. */
export function axisBetween(
  values: readonly number[],
  label: (value: number) => string,
  { lowest = -Infinity, highest = Infinity }: Bounds = {},
): Axis {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const step = stepOf(to > from ? to - from : Math.abs(to) || 1);
  const start = Math.max(lowest, Math.floor(from / step) * step);
  const end = Math.min(highest, to > from ? Math.ceil(to / step) * step : start + step);
  const place = (value: number): number => (value - start) / (end - start || 1);
  const ticks: Tick[] = [];
  // Counted in steps, so that no error adds up.
  for (let at = Math.ceil(start / step - 1e-9); at * step <= end + step * 1e-9; at += 1) {
    // Zero has no sign here.
    const value = at === 0 ? 0 : at * step;
    ticks.push({ at: place(value), label: label(value) });
  }
  return { ticks, place };
}

/** An axis from zero, or from below it where there are such values, as bars need it. */
export const axisFromZero = (values: readonly number[], label: (value: number) => string): Axis =>
  axisBetween([0, ...values], label);

/** For bars without ticks: ends where the values end, and begins at zero or at the lowest of them. */
export function barPlaces(values: readonly number[]): (value: number) => number {
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  return (value) => (value - lowest) / (highest - lowest || 1);
}
