export interface Axis {
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Place of a value on the axis, 0..1. */
  readonly place: (value: number) => number;
}

/** An axis from zero (or a round number below the smallest) to a round number at or above the largest, with a few round ticks. */
export function niceAxis(largest: number, label: (value: number) => string, smallest = 0): Axis {
  const low = Math.min(0, smallest);
  const high = Math.max(0, largest) || 1;
  const step = niceStep((high - low) / 4);
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step;
  const place = (value: number): number => (value - from) / (to - from);
  const count = Math.round((to - from) / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => {
      const value = from + at * step;
      return { at: place(value), label: label(value) };
    }),
    place,
  };
}

/** 1, 2 or 5, times a power of ten, at or above. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((one) => one * power >= raw * 0.999) ?? 10;
  return factor * power;
}

/** The middle value, or the mean of the two middle ones; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
}
