import { meanIntervalOf } from './mean';
import { normalQuantile } from './distributions';
import { twoSidedZ } from './interval';
import { verdictOnTarget, wilsonInterval, type TargetDirection } from './proportion';
import { checkConfidence } from './sample-checks';

export interface MarginOptions {
  /** Expected share, between 0 and 1; 0.5 needs the largest sample and is safe when nothing is known. */
  readonly share?: number;
  readonly confidence?: number;
  /** Size of the population that is drawn from without replacement; without it, as good as endless. */
  readonly population?: number;
}

export interface DetectionOptions {
  /** Probability to find the difference if it is there. */
  readonly power?: number;
  readonly confidence?: number;
}

/**
 * Sample with which a share is known to ± `margin` (0.05 for 5 points), rounded up: z²p(1 − p)/margin², and with a
 * population N/(1 + (N − 1)/n) of that n (W. G. Cochran, *Sampling Techniques*, 1977, section 4.4).
 * @throws RangeError when the margin, share or confidence is not between 0 and 1, or the population is no whole count
 */
export function sampleForMargin(
  margin: number,
  { share = 0.5, confidence = 0.95, population = Infinity }: MarginOptions = {},
): number {
  checkBetween(margin, 'A margin');
  checkBetween(share, 'An expected share');
  const endless = twoSidedZ(confidence) ** 2 * ((share * (1 - share)) / margin ** 2);
  if (population === Infinity) return roundedUp(endless);
  if (!(Number.isSafeInteger(population) && population > 0)) {
    throw new RangeError(`A population of ${population} can not be drawn from.`);
  }
  return roundedUp(population / (1 + (population - 1) / endless));
}

/**
 * Sample that has to be free of defects to claim that at least `share` of everything is: the smallest n with
 * shareⁿ ≤ 1 − confidence. Exact, from the binomial distribution; known as success-run sampling.
 * @throws RangeError when the share or confidence is not between 0 and 1
 */
export function zeroDefectSample(share: number, confidence = 0.95): number {
  checkBetween(share, 'The share to claim');
  checkConfidence(confidence);
  return roundedUp(Math.log1p(-confidence) / Math.log(share));
}

/**
 * Sample of each of two waves to find the difference between two shares (0..1) by a two-sided z test with pooled
 * variance: (z_α √(2p̄(1 − p̄)) + z_β √(p₁(1 − p₁) + p₂(1 − p₂)))² / (p₁ − p₂)², rounded up (J. L. Fleiss, *Statistical
 * Methods for Rates and Proportions*, 1981, without continuity correction). Infinity when there is no difference to find.
 * @throws RangeError when a share is outside 0..1, or the power or confidence is not between 0 and 1
 */
export function sampleToDetect(
  first: number,
  second: number,
  { power = 0.8, confidence = 0.95 }: DetectionOptions = {},
): number {
  checkShare(first);
  checkShare(second);
  checkBetween(power, 'A power');
  const z = twoSidedZ(confidence);
  if (first === second) return Infinity;
  const mean = (first + second) / 2;
  const ifEqual = Math.sqrt(2 * mean * (1 - mean));
  const ifDifferent = Math.sqrt(first * (1 - first) + second * (1 - second));
  // Negative where a test at this level finds as much by chance.
  const errors = Math.max(0, z * ifEqual + normalQuantile(power) * ifDifferent);
  return roundedUp((errors / (first - second)) ** 2);
}

/**
 * Smallest sample that would prove the target if the observed share stayed as it is: its Wilson interval lies on the
 * target's right side. For planning, so the share is kept exactly, even where it means a fraction of a success.
 * Infinity when the share is at the target or on the wrong side, and when it is so close that the sample would pass 2⁵³.
 * @throws RangeError when the share or target is outside 0..1, or the confidence is not between 0 and 1
 */
export function sampleToProve(share: number, target: number, direction: TargetDirection, confidence = 0.95): number {
  checkShare(share);
  checkShare(target);
  checkConfidence(confidence);
  if (direction === 'higher' ? share <= target : share >= target) return Infinity;
  const proves = (sample: number): boolean =>
    verdictOnTarget(wilsonInterval(share * sample, sample, confidence), target, direction) === 'met';
  return fewest(proves, 0);
}

/**
 * Smallest sample that would prove that a mean lies beside a target, if mean and standard deviation stayed as they are:
 * its interval by Student's t does not hold the target. Infinity when the mean is at the target or the sample would pass
 * 2⁵³; 2 when there is no spread.
 * @throws RangeError when a figure is not finite, the deviation is negative, or the confidence is not between 0 and 1
 */
export function sampleToProveMean(mean: number, sd: number, target: number, confidence = 0.95): number {
  const distance = Math.abs(mean - target);
  const proves = (sample: number): boolean => {
    const { low, high } = meanIntervalOf({ mean, sd, sample }, confidence);
    return high - low <= 2 * distance;
  };
  const isProvenByTwo = proves(2);
  if (distance === 0) return Infinity;
  return isProvenByTwo ? 2 : fewest(proves, 2);
}

/** The smallest number above `tooFew` for which something holds that holds for all larger ones; Infinity beyond 2⁵³. */
function fewest(holds: (sample: number) => boolean, tooFew: number): number {
  let enough = Math.max(1, tooFew * 2);
  while (!holds(enough)) {
    if (enough > Number.MAX_SAFE_INTEGER / 2) return Infinity;
    enough *= 2;
  }
  let below = Math.max(tooFew, Math.floor(enough / 2));
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (holds(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

/** At least 1. What is whole but for floating point is not rounded up. */
const roundedUp = (size: number): number => Math.max(1, Math.ceil(size * (1 - 1e-12)));

function checkBetween(value: number, name: string): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} lies between 0 and 1, which ${value} does not.`);
}

function checkShare(share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies from 0 to 1, which ${share} does not.`);
}
