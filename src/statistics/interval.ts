import { normalQuantile } from './distributions';
import { checkConfidence } from './sample-checks';

/** Bounds on the scale of what is estimated: 0..1 for a proportion. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** To the last bit: the library's quantile differs in the seventeenth digit, and 95 % is what reports were issued with. */
const Z_95 = 1.959963984540054;

/**
 * The z that encloses the share `confidence` of the standard normal distribution between −z and z: 1.96 for 0.95.
 * @throws RangeError when the confidence is not between 0 and 1
 */
export function twoSidedZ(confidence: number): number {
  checkConfidence(confidence);
  return confidence === 0.95 ? Z_95 : -normalQuantile((1 - confidence) / 2);
}
