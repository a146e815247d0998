import { studentQuantile } from './distributions';
import type { Interval } from './interval';
import { checkConfidence, checkSample } from './sample-checks';

/** In the unit of the values. */
export interface MeanInterval extends Interval {
  readonly mean: number;
}

/**
 * Arithmetic mean, in the unit of the values. Summed twice, the second time over the deviations, so that large values
 * close together keep their digits.
 * @throws RangeError for an empty sample, and for values that are not finite
 */
export function mean(values: readonly number[]): number {
  checkSample(values, 1);
  const rough = sum(values) / values.length;
  return rough + sum(values.map((value) => value - rough)) / values.length;
}

/**
 * Sample variance with the divisor n − 1, in the squared unit of the values.
 * @throws RangeError for fewer than two values, and for values that are not finite
 */
export function variance(values: readonly number[]): number {
  checkSample(values, 2);
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/**
 * Confidence interval of the mean by Student's t distribution (W. S. Gosset, 1908), `confidence` in 0..1. Has no width
 * when all values are equal: such a sample says nothing about its spread.
 * @throws RangeError for fewer than two values, values that are not finite, and a confidence outside 0..1
 */
export function meanInterval(values: readonly number[], confidence: number): MeanInterval {
  checkConfidence(confidence);
  const standardError = Math.sqrt(variance(values) / values.length);
  const centre = mean(values);
  const half = studentQuantile((1 + confidence) / 2, values.length - 1) * standardError;
  return { mean: centre, low: centre - half, high: centre + half };
}

/** A sample by its figures: mean, standard deviation (divisor n − 1) and number of values. */
export interface SampleFigures {
  readonly mean: number;
  readonly sd: number;
  readonly sample: number;
}

/**
 * As `meanInterval`, from the figures of the sample.
 * @throws RangeError for fewer than two values, figures that are not finite or a negative deviation, and a confidence
 *   outside 0..1
 */
export function meanIntervalOf({ mean: centre, sd, sample }: SampleFigures, confidence: number): MeanInterval {
  checkConfidence(confidence);
  checkSample([centre, sd], 2);
  if (sd < 0) throw new RangeError(`A standard deviation is at least 0, which ${sd} is not.`);
  if (!Number.isSafeInteger(sample) || sample < 2) throw new RangeError(`${sample} is no sample of at least two.`);
  const half = (studentQuantile((1 + confidence) / 2, sample - 1) * sd) / Math.sqrt(sample);
  return { mean: centre, low: centre - half, high: centre + half };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
