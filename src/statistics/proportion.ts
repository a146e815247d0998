import { betaQuantile, normalAbove } from './distributions';
import { twoSidedZ, type Interval } from './interval';
import { checkConfidence } from './sample-checks';

/** Successes in a sample, both whole numbers. */
export interface Counts {
  readonly successes: number;
  readonly sample: number;
}

/** Which way is better: *higher* wants the proportion at or above its target, *lower* at or below. */
export type TargetDirection = 'higher' | 'lower';

/** *notProven*: the target lies inside the interval, so the sample can not tell. */
export type TargetVerdict = 'met' | 'notMet' | 'notProven';

export interface ProportionTest {
  /** First minus second, −1..1. */
  readonly difference: number;
  /** Difference in standard errors; 0 when there is none. */
  readonly z: number;
  /** Two-sided, 0..1. */
  readonly pValue: number;
}

/**
 * Wilson score interval of a proportion, 95 % by default (E. B. Wilson, 1927). Holds its level for small samples and
 * for shares near 0 and 1, where the textbook ± formula does not.
 * Begins at exactly 0 without successes and ends at exactly 1 without failures, so that such a target is never disproved
 * by a rounding error. Takes fractions as well as counts: an effective sample is seldom whole.
 * @throws RangeError when the counts are no counts or the sample is empty, or the confidence is not between 0 and 1
 */
export function wilsonInterval(successes: number, sample: number, confidence = 0.95): Interval {
  if (!(sample > 0 && sample < Infinity && successes >= 0 && successes <= sample)) {
    throw new RangeError(`${successes} of ${sample} is no proportion.`);
  }
  const z = twoSidedZ(confidence);
  const share = successes / sample;
  const z2 = z * z;
  const centre = (share + z2 / (2 * sample)) / (1 + z2 / sample);
  const half = (z / (1 + z2 / sample)) * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample * sample));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === sample ? 1 : Math.min(1, centre + half),
  };
}

/**
 * Wilson interval for the share of a finite population of which the sample was drawn without replacement. The variance
 * of the sample's share is p(1 − p)/n · (N − n)/(N − 1) (W. G. Cochran, *Sampling Techniques*, 1977, theorem 3.2), so
 * the score test inverts to Wilson's interval for an effective sample of n(N − 1)/(N − n). Once everything was looked at
 * the share is known, and the interval is a point.
 * @throws RangeError when the counts are no whole counts, the sample is empty or exceeds the population, or the
 * confidence is not between 0 and 1
 */
export function finiteWilsonInterval(
  successes: number,
  sample: number,
  population: number,
  confidence = 0.95,
): Interval {
  const share = shareOf({ successes, sample });
  if (!(Number.isSafeInteger(population) && population >= sample)) {
    throw new RangeError(`A sample of ${sample} can not come from a population of ${population}.`);
  }
  checkConfidence(confidence);
  if (sample === population) return { low: share, high: share };
  const effective = (sample * (population - 1)) / (population - sample);
  return wilsonInterval(share * effective, effective, confidence);
}

/**
 * Exact interval of a proportion, from the binomial distribution itself (C. J. Clopper and E. S. Pearson, 1934). Never
 * covers less than its confidence, and is wider than Wilson's for it: for contracts rather than for steering.
 * @throws RangeError when the counts are no whole counts, the sample is empty, or the confidence is not between 0 and 1
 */
export function clopperPearsonInterval(successes: number, sample: number, confidence = 0.95): Interval {
  checkCounts({ successes, sample });
  checkConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return {
    low: lowestShare(successes, sample, tail),
    high: 1 - lowestShare(sample - successes, sample, tail),
  };
}

/** The share at which so many successes or more have the probability `tail`. */
function lowestShare(successes: number, sample: number, tail: number): number {
  if (successes === 0) return 0;
  return successes === sample ? tail ** (1 / sample) : betaQuantile(tail, successes, sample - successes + 1);
}

/**
 * Interval of the difference first − second of two independent proportions, −1..1: R. G. Newcombe's hybrid score method
 * (1998, method 10), which combines the Wilson intervals of both.
 * @throws RangeError when the counts are no whole counts, a sample is empty, or the confidence is not between 0 and 1
 */
export function newcombeInterval(first: Counts, second: Counts, confidence = 0.95): Interval {
  const [share1, share2] = [shareOf(first), shareOf(second)];
  const wilson1 = wilsonInterval(first.successes, first.sample, confidence);
  const wilson2 = wilsonInterval(second.successes, second.sample, confidence);
  const difference = share1 - share2;
  return {
    low: difference - Math.hypot(share1 - wilson1.low, wilson2.high - share2),
    high: difference + Math.hypot(wilson1.high - share1, share2 - wilson2.low),
  };
}

/**
 * Two-sided z test that two independent proportions are equal, with the pooled variance and without continuity
 * correction; z² is Pearson's χ² of the 2 × 2 table (K. Pearson, 1900). Samples that both have only successes or only
 * failures do not differ: z 0, p 1.
 * Rests on the normal approximation: for expected counts below 5 use Fisher's exact test.
 * @throws RangeError when the counts are no whole counts or a sample is empty
 */
export function twoProportionTest(first: Counts, second: Counts): ProportionTest {
  const difference = shareOf(first) - shareOf(second);
  const pooled = (first.successes + second.successes) / (first.sample + second.sample);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.sample + 1 / second.sample));
  const z = difference === 0 ? 0 : difference / error;
  return { difference, z, pValue: 2 * normalAbove(Math.abs(z)) };
}

/**
 * Judges an interval against a target of the same unit. A bound exactly at the target meets it.
 * @throws RangeError when the target or a bound is no number, or the bounds are swapped
 */
export function verdictOnTarget({ low, high }: Interval, target: number, direction: TargetDirection): TargetVerdict {
  if (!(low <= high)) throw new RangeError(`${low} to ${high} is no interval.`);
  if (!Number.isFinite(target)) throw new RangeError(`${target} is no target.`);
  if (direction === 'higher') return low >= target ? 'met' : high < target ? 'notMet' : 'notProven';
  return high <= target ? 'met' : low > target ? 'notMet' : 'notProven';
}

/**
 * Successes ÷ sample.
 * @throws RangeError when the counts are no whole counts or the sample is empty
 */
export function shareOf(counts: Counts): number {
  checkCounts(counts);
  return counts.successes / counts.sample;
}

/**
 * All groups taken together, so that each counts by its size.
 * @throws RangeError without a group, when counts are no whole counts or a sample is empty
 */
export function pooledCounts(groups: readonly Counts[]): Counts {
  groups.forEach(checkCounts);
  const pooled = {
    successes: groups.reduce((sum, { successes }) => sum + successes, 0),
    sample: groups.reduce((sum, { sample }) => sum + sample, 0),
  };
  checkCounts(pooled);
  return pooled;
}

function checkCounts({ successes, sample }: Counts): void {
  const areWhole = Number.isSafeInteger(successes) && Number.isSafeInteger(sample);
  if (!(areWhole && sample > 0 && successes >= 0 && successes <= sample)) {
    throw new RangeError(`${successes} of ${sample} is no proportion of whole counts.`);
  }
}
