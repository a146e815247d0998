import { jStat } from 'jstat';

/*
 * Distribution functions, the only place that knows jstat. Upper tails have functions of their own where the library has
 * an accurate one, because 1 − cdf loses the digits of a small probability.
 */

/** P(Z ≤ z) of the standard normal distribution. */
export const normalBelow = (z: number): number => jStat.normal.cdf(z, 0, 1);

/** P(Z ≥ z). */
export const normalAbove = (z: number): number => normalBelow(-z);

/** The z with P(Z ≤ z) = p, for 0 < p < 1. */
export const normalQuantile = (p: number): number => jStat.normal.inv(p, 0, 1);

/** P(T ≤ t) of Student's distribution with `df` > 0 degrees of freedom. */
export const studentBelow = (t: number, df: number): number => jStat.studentt.cdf(t, df);

/** P(T ≥ t). */
export const studentAbove = (t: number, df: number): number => studentBelow(-t, df);

/** The t with P(T ≤ t) = p. */
export const studentQuantile = (p: number, df: number): number =>
  df > LIBRARY_DF ? normalExpansion(normalQuantile(p), df) : jStat.studentt.inv(p, df);

/** Beyond it the library's quantile loses digits, and from 10⁸ on is wrong in the third. */
const LIBRARY_DF = 1000;

/** t from z for many degrees of freedom (R. A. Fisher and E. A. Cornish, 1960): the next term is of the order df⁻³. */
function normalExpansion(z: number, df: number): number {
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2);
}

/** P(X ≥ x) of the χ² distribution with `df` > 0 degrees of freedom. */
export const chiSquareAbove = (x: number, df: number): number => (x <= 0 ? 1 : 1 - jStat.chisquare.cdf(x, df));

/** The x with P(X ≤ x) = p of the β distribution with shapes a, b > 0. */
export const betaQuantile = (p: number, a: number, b: number): number => jStat.beta.inv(p, a, b);

/** P(X ≤ x) of the β distribution. */
export const betaBelow = (x: number, a: number, b: number): number => jStat.beta.cdf(x, a, b);

/** P(X ≥ x) of the F distribution with `df1` and `df2` degrees of freedom. */
export const fAbove = (x: number, df1: number, df2: number): number =>
  x <= 0 ? 1 : 1 - jStat.centralF.cdf(x, df1, df2);

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => jStat.gammaln(x);

/** ln of n choose k, for 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
