import { scaleLinear } from 'd3-scale';
import type { Tick } from './model';

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Place of a value on the axis, 0..1. */
  readonly place: (value: number) => number;
}

const TICKS = 4;

/** As in the reports: from zero to a round number at or above the largest value; below zero where the smallest is. */
export function axisUpTo(largest: number, label: (value: number) => string, smallest = 0): Axis {
  const scale = scaleLinear()
    .domain([Math.min(0, smallest), Math.max(0, largest) || 1])
    .nice(TICKS);
  return { ticks: scale.ticks(TICKS).map((value) => ({ at: scale(value), label: label(value) })), place: scale };
}
