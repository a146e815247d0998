import { normalBelow, normalQuantile } from './distributions';
import { twoSidedZ, type Interval } from './interval';
import { mean } from './mean';
import { quantile } from './quantile';
import { drawIndex, mulberry32 } from './random';
import { checkConfidence, checkSample } from './sample-checks';
import { entryAt } from './vectors';

export interface BootstrapOptions {
  /** 0..1 */
  readonly confidence: number;
  /** Whole number of at least 1,000. */
  readonly resamples: number;
  /** Whole number from 0 to 2³² − 1; the same seed gives the same interval. */
  readonly seed: number;
}

/** Below this the tails of an interval hang on a handful of resamples (B. Efron and R. J. Tibshirani, 1993). */
const FEWEST_RESAMPLES = 1000;

/** Means that differ by less than this share of the largest differ by the order of summation only. */
const ROUNDING = 1e-12;

/**
 * Percentile interval of the mean (B. Efron, 1979): the middle of the means of resamples drawn with replacement. The
 * order of the values does not matter.
 * @throws RangeError for fewer than two values, values that are not finite, and options outside their ranges
 */
export function bootstrapPercentileInterval(values: readonly number[], options: BootstrapOptions): Interval {
  checkConfidence(options.confidence);
  const tail = (1 - options.confidence) / 2;
  return between(bootstrapMeans(values, options.resamples, options.seed), { low: tail, high: 1 - tail });
}

/**
 * BCa interval of the mean, bias-corrected and accelerated (B. Efron, 1987): the percentile interval moved for skewness,
 * better for times and costs. The order of the values does not matter.
 * @throws RangeError as the percentile interval, and where the correction is undefined (see `biasCorrection`, `bcaLevels`)
 */
export function bootstrapBcaInterval(values: readonly number[], options: BootstrapOptions): Interval {
  checkConfidence(options.confidence);
  const sorted = [...values].sort((a, b) => a - b);
  const means = bootstrapMeans(sorted, options.resamples, options.seed);
  const correction = biasCorrection(means, mean(sorted));
  return between(means, bcaLevels(correction, acceleration(sorted), options.confidence));
}

/**
 * Means of `resamples` samples of the same size, drawn with replacement from the values in ascending order.
 * @throws RangeError for fewer than two values, values that are not finite, fewer than 1,000 resamples, and no seed
 */
export function bootstrapMeans(values: readonly number[], resamples: number, seed: number): readonly number[] {
  checkSample(values, 2);
  checkResamples(resamples);
  const sorted = [...values].sort((a, b) => a - b);
  const random = mulberry32(seed);
  return Array.from({ length: resamples }, () => {
    let total = 0;
    for (let drawn = 0; drawn < sorted.length; drawn += 1) {
      total += entryAt(sorted, drawIndex(random, sorted.length));
    }
    return total / sorted.length;
  });
}

/** @throws RangeError unless it is a whole number of at least 1,000 */
export function checkResamples(resamples: number): void {
  if (Number.isInteger(resamples) && resamples >= FEWEST_RESAMPLES) return;
  throw new RangeError(`A bootstrap takes a whole number of at least ${FEWEST_RESAMPLES} resamples, not ${resamples}.`);
}

/**
 * z₀ of the BCa interval: the normal quantile of the share of replicates below the estimate (B. Efron, 1987). Replicates
 * equal to the estimate count half, so that a scale of few steps, such as 1 to 5, brings no bias of its own.
 * @throws RangeError when all replicates lie on one side, for an empty sample, and for values that are not finite
 */
export function biasCorrection(replicates: readonly number[], estimate: number): number {
  checkSample(replicates, 1);
  checkSample([estimate], 1);
  const tolerance = ROUNDING * replicates.reduce((largest, replicate) => Math.max(largest, Math.abs(replicate)), 0);
  let below = 0;
  for (const replicate of replicates) {
    const distance = replicate - estimate;
    if (Math.abs(distance) <= tolerance) below += 0.5;
    else if (distance < 0) below += 1;
  }
  if (below === 0 || below === replicates.length) {
    throw new RangeError('All replicates lie on one side of the estimate: draw more, or use another interval.');
  }
  return normalQuantile(below / replicates.length);
}

/**
 * Acceleration a of the BCa interval of a mean, by the jackknife (B. Efron and R. J. Tibshirani, 1993, 14.15). Leaving
 * one value out moves the mean against that value's deviation, hence Σd³ ÷ 6(Σd²)^1.5. 0 when all values are equal.
 * @throws RangeError for fewer than two values, and for values that are not finite
 */
export function acceleration(values: readonly number[]): number {
  checkSample(values, 2);
  const centre = mean(values);
  const deviations = values.map((value) => value - centre);
  const largest = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0);
  if (largest === 0) return 0;
  let squares = 0;
  let cubes = 0;
  for (const deviation of deviations) {
    squares += (deviation / largest) ** 2;
    cubes += (deviation / largest) ** 3;
  }
  return cubes / (6 * squares ** 1.5);
}

/**
 * Shares 0..1 of the replicates at which a BCa interval begins and ends (B. Efron, 1987): Φ(z₀ + (z₀ + z) ÷ (1 − a(z₀ + z))).
 * @throws RangeError for a confidence outside 0..1, and where 1 − a(z₀ + z) is not positive (an extreme confidence on a
 *   very skewed sample)
 */
export function bcaLevels(correction: number, accelerated: number, confidence: number): Interval {
  checkConfidence(confidence);
  const level = (z: number): number => {
    const moved = correction + z;
    const divisor = 1 - accelerated * moved;
    if (!(divisor > 0)) throw new RangeError(`The sample is too skewed for a confidence of ${confidence}.`);
    return normalBelow(correction + moved / divisor);
  };
  const z = twoSidedZ(confidence);
  return { low: level(-z), high: level(z) };
}

function between(replicates: readonly number[], levels: Interval): Interval {
  return { low: quantile(replicates, levels.low), high: quantile(replicates, levels.high) };
}
