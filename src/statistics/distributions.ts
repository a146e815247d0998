import { jStat } from 'jstat';
import { incompleteBeta } from './incomplete-beta';
import { upperGamma } from './incomplete-gamma';

/*
 * Distribution functions; with the two incomplete functions the only place that knows jstat. Upper tails do not come from
 * 1 − cdf, which loses the digits of a small probability.
 */

/** P(Z ≥ z) of the standard normal distribution: half of P(χ² ≥ z²) with one degree of freedom, for z ≥ 0. */
export const normalAbove = (z: number): number => (z < 0 ? 1 - normalAbove(-z) : upperGamma(0.5, (z * z) / 2) / 2);

/** P(Z ≤ z). */
export const normalBelow = (z: number): number => normalAbove(-z);

/** The z with P(Z ≤ z) = p, for 0 < p < 1. */
export const normalQuantile = (p: number): number => jStat.normal.inv(p, 0, 1);

/** P(T ≥ t) of Student's distribution with `df` > 0 degrees of freedom: half of P(F ≥ t²), for t ≥ 0. */
export const studentAbove = (t: number, df: number): number =>
  t < 0 ? 1 - studentAbove(-t, df) : fAbove(t * t, 1, df) / 2;

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
export const chiSquareAbove = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/** The x with P(X ≤ x) = p of the β distribution with shapes a, b > 0. */
export const betaQuantile = (p: number, a: number, b: number): number => jStat.beta.inv(p, a, b);

/** P(X ≤ x) of the β distribution. */
export const betaBelow = (x: number, a: number, b: number): number => incompleteBeta(x, 1 - x, a, b);

/** P(X ≥ x) of the F distribution with `df1` and `df2` degrees of freedom, x finite. */
export const fAbove = (x: number, df1: number, df2: number): number => {
  const sum = df2 + df1 * Math.max(0, x);
  return incompleteBeta(df2 / sum, (df1 * x) / sum, df2 / 2, df1 / 2);
};

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => jStat.gammaln(x);

/** ln of n choose k, for 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
