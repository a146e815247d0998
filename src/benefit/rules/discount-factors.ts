import { dividedBy, ONE, plus, type Ratio } from '../../scoring/ratio';

/** Decimals that are reckoned with, and decimals of a factor. */
const WORKING = 10n ** 30n;
const KEPT = 10n ** 12n;

/**
 * Present value of 1 at the end of month 1, 2, …: (1 + yearly rate)^(−month/12), to twelve decimals. The rate is the
 * effective one of a year; months compound to it. With whole numbers only, so that every machine has the same digits.
 * @param yearlyRate at least 0
 */
export function discountFactors(yearlyRate: Ratio, months: number): Ratio[] {
  const yearly = dividedBy(ONE, plus(ONE, yearlyRate));
  const monthly = twelfthRoot((yearly.numerator * WORKING) / yearly.denominator);
  const factors: Ratio[] = [];
  let power = WORKING;
  for (let month = 1; month <= months; month += 1) {
    power = (power * monthly) / WORKING;
    factors.push({ numerator: (power * KEPT + WORKING / 2n) / WORKING, denominator: KEPT });
  }
  return factors;
}

/** Of a value 0..1, both as multiples of 1 ÷ `WORKING`; rounded to the nearest that is not above. Bisection. */
function twelfthRoot(value: bigint): bigint {
  const goal = value * WORKING ** 11n;
  let low = 0n;
  let high = WORKING + 1n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** 12n <= goal) low = middle;
    else high = middle;
  }
  return low;
}
