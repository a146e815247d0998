import { scaleLinear } from 'd3-scale';
import { ratio, toNumber, type Ratio } from '../../scoring/ratio';
import type { Tick } from './chart-models';
import type { Figures } from './figures';

/** Ticks every 20 % from 0 to 100 %. */
export function percentTicks(figures: Figures): Tick[] {
  return [0, 20, 40, 60, 80, 100].map((value) => ({ at: value / 100, label: figures.percent(ratio(value, 100)) }));
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Place of a value on the axis, 0..1. */
  readonly place: (value: number) => number;
}

const TICKS = 4;

/**
 * An axis from zero to a round number at or above the largest value, with round ticks; it begins below zero where the
 * smallest value is negative, as net promoter scores can be.
 */
export function axisUpTo(largest: number, label: (value: number) => string, smallest = 0): Axis {
  const scale = scaleLinear()
    .domain([Math.min(0, smallest), Math.max(0, largest) || 1])
    .nice(TICKS);
  return { ticks: scale.ticks(TICKS).map((value) => ({ at: scale(value), label: label(value) })), place: scale };
}

/**
 * An axis from a round number at or below the smallest value to one at or above the largest, for dots, which need no zero;
 * it never leaves the bounds.
 */
export function axisBetween(
  values: readonly number[],
  label: (value: number) => string,
  { lowest, highest = Infinity }: { readonly lowest: number; readonly highest?: number },
): Axis {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const nice = scaleLinear()
    .domain(from < to ? [from, to] : [from - 0.05, to + 0.05])
    .nice(TICKS);
  const [start = from, end = to] = nice.domain();
  const scale = scaleLinear().domain([Math.max(lowest, start), Math.min(highest, end)]);
  return { ticks: scale.ticks(TICKS).map((value) => ({ at: scale(value), label: label(value) })), place: scale };
}

/** For drawing only. */
export const place = (value: Ratio): number => toNumber(value);
