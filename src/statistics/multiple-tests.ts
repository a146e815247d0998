/*
 * Adjusted p values for many tests at once. An adjusted p is compared with the level as a single one would be; each
 * stands where its p stood.
 */

/**
 * Benjamini–Hochberg (1995): at level α at most a share α of what is called significant is expected to be so by chance,
 * for tests that are independent or depend on each other positively.
 * @param pValues 0..1, in any order
 * @throws RangeError when there is none, or one is no probability
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const count = pValues.length;
  const falling = ranked(pValues).reverse();
  return cumulated(falling, (p, index) => (p * count) / (count - index), Math.min);
}

/**
 * Holm (1979): at level α the probability of any significance by chance is at most α, whatever the dependence. Stricter
 * than Benjamini–Hochberg.
 * @param pValues 0..1, in any order
 * @throws RangeError when there is none, or one is no probability
 */
export function holm(pValues: readonly number[]): number[] {
  const count = pValues.length;
  return cumulated(ranked(pValues), (p, index) => p * (count - index), Math.max);
}

interface RankedP {
  readonly p: number;
  readonly position: number;
}

/** Rising. */
function ranked(pValues: readonly number[]): RankedP[] {
  if (pValues.length === 0) throw new RangeError('There is no p value to adjust.');
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no probability.`);
  return pValues.map((p, position) => ({ p, position })).sort((first, second) => first.p - second.p);
}

/** Running extreme of the stretched p values, at most 1, back in the order of the input. */
function cumulated(
  ordered: readonly RankedP[],
  stretched: (p: number, index: number) => number,
  extreme: (first: number, second: number) => number,
): number[] {
  const adjusted: number[] = [];
  let running: number | undefined;
  for (const [index, { p, position }] of ordered.entries()) {
    const own = Math.min(1, stretched(p, index));
    running = running === undefined ? own : extreme(running, own);
    adjusted[position] = running;
  }
  return adjusted;
}
