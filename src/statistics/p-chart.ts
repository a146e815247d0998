import { controlSignals, type ChartedPoint, type ControlSignal } from './control-signals';

/** Of `size` contacts checked, `count` had the feature. */
export interface CountedSample {
  readonly count: number;
  readonly size: number;
}

export interface ControlChartPoint extends ChartedPoint {
  /** Share with the feature, 0..1. */
  readonly value: number;
  /** Limits at 3 sigma for a sample of this size, cut at 0 and 1. */
  readonly low: number;
  readonly high: number;
}

export interface ControlChart {
  /** Share of all samples together, 0..1. */
  readonly centre: number;
  /** What the binomial standard errors were multiplied by: 1 on a p-chart. */
  readonly sigmaZ: number;
  /** In the order of the samples. */
  readonly points: readonly ControlChartPoint[];
  readonly signals: readonly ControlSignal[];
}

/** Expected range of two values from a standard normal distribution, d₂ = 2 ÷ √π ≈ 1.128. */
const EXPECTED_RANGE = 2 / Math.sqrt(Math.PI);

/**
 * p-chart (W. A. Shewhart, 1931): shares in the order of time, with limits of 3 binomial standard errors for each
 * sample's own size.
 * @throws RangeError for fewer than two samples, an empty sample, and counts that are no counts
 */
export function pChart(samples: readonly CountedSample[]): ControlChart {
  checkSamples(samples);
  return chart(samples, 1);
}

/**
 * p′-chart (D. B. Laney, 2002): a p-chart whose limits are widened (or narrowed) to the variation between the samples.
 * For large samples, where the share itself varies from day to day and a p-chart signals everywhere.
 * @throws RangeError for fewer than two samples, an empty sample, and counts that are no counts
 */
export function laneyChart(samples: readonly CountedSample[]): ControlChart {
  return chart(samples, laneySigmaZ(samples));
}

/**
 * Laney's σz: mean moving range of the samples' deviations in binomial standard errors ÷ d₂. About 1 when the binomial
 * distribution explains the variation, above 1 when there is more; 0 when all shares are equal.
 * @throws RangeError for fewer than two samples, an empty sample, and counts that are no counts
 */
export function laneySigmaZ(samples: readonly CountedSample[]): number {
  checkSamples(samples);
  let ranges = 0;
  let before: number | undefined;
  for (const { deviation } of chart(samples, 1).points) {
    if (before !== undefined) ranges += Math.abs(deviation - before);
    before = deviation;
  }
  return ranges / (samples.length - 1) / EXPECTED_RANGE;
}

function chart(samples: readonly CountedSample[], sigmaZ: number): ControlChart {
  const centre = total(samples.map(({ count }) => count)) / total(samples.map(({ size }) => size));
  const points = samples.map(({ count, size }) => {
    const value = count / size;
    const sigma = sigmaZ * Math.sqrt((centre * (1 - centre)) / size);
    return {
      value,
      deviation: sigma === 0 ? 0 : (value - centre) / sigma,
      low: Math.max(0, centre - 3 * sigma),
      high: Math.min(1, centre + 3 * sigma),
    };
  });
  return { centre, sigmaZ, points, signals: controlSignals(points) };
}

function checkSamples(samples: readonly CountedSample[]): void {
  if (samples.length < 2) throw new RangeError(`A chart needs at least two samples; there are ${samples.length}.`);
  for (const { count, size } of samples) {
    const areCounts = Number.isSafeInteger(count) && Number.isSafeInteger(size);
    if (!areCounts || size < 1 || count < 0 || count > size) {
      throw new RangeError(`${count} of ${size} is no proportion.`);
    }
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
