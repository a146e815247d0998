import { jStat } from 'jstat';

/** Terms below this part of their sum change nothing. */
const NEGLIGIBLE = 1e-17;

/** A factor that differs from 1 by less ends a continued fraction: well above what rounding leaves of it. */
const SETTLED = 1e-14;

/**
 * Regularised upper incomplete Γ function Q(a, x), the probability that a Γ variable of shape a > 0 exceeds x. Small
 * values keep their digits: from the continued fraction where x > a + 1, else 1 − the power series (M. Abramowitz and
 * I. Stegun, 1964, 6.5.29 and 6.5.31).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - jStat.gammaln(a));
  return x > a + 1 ? front * gammaFraction(a, x) : 1 - front * gammaSeries(a, x);
}

/** 1/a + x/(a(a + 1)) + x²/(a(a + 1)(a + 2)) + … */
function gammaSeries(a: number, x: number): number {
  let sum = 1 / a;
  for (let term = sum, next = a + 1; term > NEGLIGIBLE * sum; next += 1) {
    term *= x / next;
    sum += term;
  }
  return sum;
}

/** 1 ÷ (x + 1 − a − 1(1 − a) ÷ (x + 3 − a − 2(2 − a) ÷ (x + 5 − a − …))), from the front (W. J. Lentz, 1976). */
function gammaFraction(a: number, x: number): number {
  let divisor = x + 1 - a;
  let numerator = Infinity;
  let denominator = 1 / divisor;
  let value = denominator;
  let factor = Infinity;
  for (let step = 1; Math.abs(factor - 1) > SETTLED; step += 1) {
    const part = -step * (step - a);
    divisor += 2;
    denominator = 1 / (part * denominator + divisor);
    numerator = divisor + part / numerator;
    factor = denominator * numerator;
    value *= factor;
  }
  return value;
}
