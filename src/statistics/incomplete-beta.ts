import { jStat } from 'jstat';

/** A factor that differs from 1 by less ends a continued fraction: well above what rounding leaves of it. */
const SETTLED = 1e-14;

/**
 * Regularised incomplete β function I_x(a, b), the probability that a β variable of shapes a, b > 0 is at most x. Small
 * values keep their digits, by the continued fraction of M. Abramowitz and I. Stegun (1964, 26.5.8), for shapes up to
 * millions.
 * @param rest 1 − x, which the caller often knows better than a subtraction does
 */
export function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const logFront = a * Math.log(x) + b * Math.log(rest) - logBeta(a, b);
  return x < (a + 1) / (a + b + 2)
    ? Math.exp(logFront) * (betaFraction(x, a, b) / a)
    : 1 - Math.exp(logFront) * (betaFraction(rest, b, a) / b);
}

const logBeta = (a: number, b: number): number => jStat.gammaln(a) + jStat.gammaln(b) - jStat.gammaln(a + b);

/** 1 ÷ (1 + d₁ ÷ (1 + d₂ ÷ …)), from the front (W. J. Lentz, 1976). */
function betaFraction(x: number, a: number, b: number): number {
  let numerator = Infinity;
  let denominator = 1;
  let value = 1;
  let factor = Infinity;
  for (let step = 1; Math.abs(factor - 1) > SETTLED; step += 1) {
    const part = betaPart(step, x, a, b);
    denominator = 1 / (1 + part * denominator);
    numerator = 1 + part / numerator;
    factor = denominator * numerator;
    value *= factor;
  }
  return value;
}

/** d₁, d₂ and so on. */
function betaPart(step: number, x: number, a: number, b: number): number {
  const half = Math.floor(step / 2);
  return step % 2 === 0
    ? (half * (b - half) * x) / ((a + step - 1) * (a + step))
    : (-(a + half) * (a + b + half) * x) / ((a + step - 1) * (a + step));
}
