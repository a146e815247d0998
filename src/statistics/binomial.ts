/** A probability below this part of the likeliest one has no part in any sum. */
const NEGLIGIBLE = 1e-25;

/**
 * Count of successes below which a part of samples stays, made continuous between the counts as D. J. Spiegelhalter
 * (2005) does for funnel plots: with r the smallest count for which P(R ≤ r) ≥ tail, r − (P(R ≤ r) − tail) ÷ P(R = r).
 * Not below 0.
 * @param size of the sample, a whole number above 0
 * @param share of successes, between 0 and 1, exclusive
 * @returns the limit for a tail, which lies between 0 and 0.5, exclusive
 */
export function lowerBinomialLimits(size: number, share: number): (tail: number) => number {
  const { first, likelihoods } = likelihoodsOf(size, share);
  const total = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0);
  return (tail) => limitAt(tail * total, first, likelihoods);
}

function limitAt(target: number, first: number, likelihoods: readonly number[]): number {
  let count = first - 1;
  let reached = 0;
  let last = 0;
  for (const likelihood of likelihoods) {
    if (reached >= target) break;
    count += 1;
    last = likelihood;
    reached += likelihood;
  }
  return Math.max(0, count - (reached - target) / last);
}

/** Likelihoods of the counts from `first` on, relative to the likeliest, from which both sides follow without overflow. */
function likelihoodsOf(size: number, share: number): { readonly first: number; readonly likelihoods: number[] } {
  const odds = share / (1 - share);
  const likeliest = Math.min(size, Math.floor((size + 1) * share));
  const below: number[] = [];
  for (let count = likeliest, likelihood = 1; count > 0 && likelihood > NEGLIGIBLE; count -= 1) {
    likelihood *= count / (size - count + 1) / odds;
    below.push(likelihood);
  }
  const above = [1];
  for (let count = likeliest, likelihood = 1; count < size && likelihood > NEGLIGIBLE; count += 1) {
    likelihood *= ((size - count) / (count + 1)) * odds;
    above.push(likelihood);
  }
  return { first: likeliest - below.length, likelihoods: [...below.reverse(), ...above] };
}
