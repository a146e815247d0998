import { twoSidedZ, type Interval } from './interval';

/** Answers by category, whole numbers: 9–10, 7–8 and 0–6 of "how likely would you recommend us?" */
export interface NetPromoterCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** In points, −100..100. */
export interface NetPromoterInterval extends Interval {
  readonly centre: number;
  /** Half of the width before it is cut at ±100. */
  readonly margin: number;
}

export interface NetPromoterScore {
  /** Percentage of promoters minus percentage of detractors, −100..100. */
  readonly score: number;
  readonly sample: number;
  /** Adjusted Wald: the one to judge by. Its centre lies slightly nearer to 0 than the score. */
  readonly interval: NetPromoterInterval;
  /** Plain Wald, for comparison: too narrow in small samples, and a point when all answers are of one kind. */
  readonly waldInterval: NetPromoterInterval;
}

/** Answers that the adjustment adds to the counts. */
const ADJUSTMENT: NetPromoterCounts = { promoters: 0.75, passives: 1.5, detractors: 0.75 };

/**
 * Net Promoter Score and its interval, 95 % by default.
 * The interval is the adjusted Wald for the NPS of B. Rocks (*The American Statistician* 70, 2016): three answers are
 * added, ¾ promoter, 1½ passives and ¾ detractor, and the Wald interval is taken of the sum. The plain one rests on the
 * variance of a difference of two shares of one sample, (p + d − (p − d)²)/n. With 50 % promoters and 20 % detractors
 * the adjusted one is ±15.1 at n = 100 and ±7.6 at 400, the plain one ±15.3 and ±7.7.
 * @throws RangeError when the counts are no whole counts or all 0, or the confidence is not between 0 and 1
 */
export function netPromoterScore(counts: NetPromoterCounts, confidence = 0.95): NetPromoterScore {
  const { promoters, passives, detractors } = counts;
  const sample = promoters + passives + detractors;
  if (![promoters, passives, detractors].every((count) => Number.isSafeInteger(count) && count >= 0) || sample === 0) {
    throw new RangeError(`${promoters} promoters, ${passives} passives and ${detractors} detractors give no score.`);
  }
  const z = twoSidedZ(confidence);
  const adjusted = {
    promoters: promoters + ADJUSTMENT.promoters,
    passives: passives + ADJUSTMENT.passives,
    detractors: detractors + ADJUSTMENT.detractors,
  };
  const waldInterval = waldOf(counts, z);
  return { score: waldInterval.centre, sample, interval: waldOf(adjusted, z), waldInterval };
}

function waldOf({ promoters, passives, detractors }: NetPromoterCounts, z: number): NetPromoterInterval {
  const sample = promoters + passives + detractors;
  const net = (promoters - detractors) / sample;
  // The same as (p + d − (p − d)²)/n, but 0 and not a rounding error below it when all answers are of one kind.
  const variance = (promoters * (1 - net) ** 2 + passives * net ** 2 + detractors * (1 + net) ** 2) / sample ** 2;
  const centre = 100 * net;
  const margin = 100 * z * Math.sqrt(variance);
  return { centre, margin, low: Math.max(-100, centre - margin), high: Math.min(100, centre + margin) };
}
