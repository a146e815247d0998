import { ratio, toNumber, type Ratio } from '../../scoring/ratio';
import type { Tick } from './chart-models';
import type { Figures } from './figures';

/** Ticks every 20 % from 0 to 100 %. */
export function percentTicks(figures: Figures): Tick[] {
  return [0, 20, 40, 60, 80, 100].map((value) => ({ at: value / 100, label: figures.percent(ratio(value, 100)) }));
}

export interface Axis {
  /** Highest value of the axis, a round number at or above the largest value. */
  readonly top: number;
  readonly ticks: readonly Tick[];
  /** Place of a value on the axis, 0..1. */
  readonly place: (value: number) => number;
}

/** An axis from zero with three to six round ticks. */
export function axisUpTo(largest: number, label: (value: number) => string): Axis {
  const step = roundStep(Math.max(largest, 1e-9) / 4);
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  const top = count * step;
  return {
    top,
    ticks: Array.from({ length: count + 1 }, (_, index) => ({ at: index / count, label: label(index * step) })),
    place: (value) => value / top,
  };
}

/** 1, 2 or 5 times a power of ten, at or above the value. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value - 1e-12) ?? 10;
  return factor * power;
}

/** For drawing only. */
export const place = (value: Ratio): number => toNumber(value);
