export interface Interval {
  /** 0..1 */
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
const Z_95 = 1.959963984540054;

/**
 * Wilson score interval of a proportion, 95 % by default (E. B. Wilson, 1927). Holds its level for small samples and
 * for shares near 0 and 1, where the textbook ± formula does not.
 * Begins at exactly 0 without successes and ends at exactly 1 without failures, so that such a target is never disproved
 * by a rounding error.
 * @throws RangeError when the counts are no counts or the sample is empty
 */
export function wilsonInterval(successes: number, sample: number, z = Z_95): Interval {
  if (!(sample > 0 && successes >= 0 && successes <= sample)) {
    throw new RangeError(`${successes} of ${sample} is no proportion.`);
  }
  const share = successes / sample;
  const z2 = z * z;
  const centre = (share + z2 / (2 * sample)) / (1 + z2 / sample);
  const half = (z / (1 + z2 / sample)) * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample * sample));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === sample ? 1 : Math.min(1, centre + half),
  };
}
