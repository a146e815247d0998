/**
 * Exact fractions. Scores, weights and thresholds are never floats: 4, 5 and 3 out of 5 are exactly 80 %, and an
 * inclusive gate at 80 % opens. Rounding happens once, where a figure is shown (`roundedTo`).
 */
export interface Ratio {
  readonly numerator: bigint;
  /** Always positive. Not necessarily in lowest terms: `compare` needs none, and `reduced` is for showing. */
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };

/** @throws RangeError when an argument is no integer or the denominator is not positive. */
export function ratio(numerator: number | bigint, denominator: number | bigint = 1): Ratio {
  const result = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  if (result.denominator <= 0n) throw new RangeError(`A ratio needs a positive denominator, not ${denominator}.`);
  return result;
}

/** `percent(80)` is 80 %. Takes a whole number or a decimal such as 62.5, read digit by digit. */
export function percent(value: number): Ratio {
  return fromDecimal(String(value), 100n);
}

/** Reads "12.5" exactly and divides it by `per`. @throws RangeError when the text is no plain decimal number. */
export function fromDecimal(text: string, per = 1n): Ratio {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`"${text}" is no plain decimal number.`);
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  return reduced({ numerator: BigInt(text.replace('.', '')), denominator: 10n ** BigInt(decimals) * per });
}

/**
 * Over the least common denominator, so that long sums of like fractions stay short without reducing each step
 * (D. E. Knuth, The Art of Computer Programming, vol. 2, 4.5.1). Lowest terms when both terms are in theirs.
 */
export function plus(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  const common = greatestCommonDivisor(a.denominator, b.denominator);
  const missing = b.denominator / common;
  const numerator = a.numerator * missing + b.numerator * (a.denominator / common);
  const divisor = common === 1n ? common : greatestCommonDivisor(absolute(numerator), common);
  return divisor === 1n
    ? { numerator, denominator: a.denominator * missing }
    : { numerator: numerator / divisor, denominator: (a.denominator / divisor) * missing };
}

/** sum + weight × value. Not reduced: fractions of one scale keep one denominator, and sums over them stay cheap. */
export function plusWeighted(sum: Ratio, value: Ratio, weight: number): Ratio {
  const numerator = weight === 1 ? value.numerator : value.numerator * BigInt(weight);
  const { denominator } = value;
  return sum.denominator === denominator
    ? { numerator: sum.numerator + numerator, denominator }
    : plus(sum, { numerator, denominator });
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Ratio, b: Ratio): Ratio {
  return reduced({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator });
}

/** @throws RangeError on division by zero. */
export function dividedBy(a: Ratio, b: Ratio): Ratio {
  if (b.numerator === 0n) throw new RangeError('Division by zero.');
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced({ numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator });
}

/** Negative, zero or positive, as a comparator for `sort`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference =
    a.denominator === b.denominator
      ? a.numerator - b.numerator
      : a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isAtLeast = (a: Ratio, b: Ratio): boolean => compare(a, b) >= 0;
export const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) >= 0 ? a : b);

/** Lowest terms. */
export function reduced(value: Ratio): Ratio {
  const divisor = greatestCommonDivisor(absolute(value.numerator), value.denominator);
  return divisor === 1n ? value : { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
}

/** "3/4", in lowest terms; the form in `scores.json`. */
export function toFraction(value: Ratio): string {
  const { numerator, denominator } = reduced(value);
  return `${numerator}/${denominator}`;
}

/**
 * The one rounding: `value × scale` to `digits` decimals, half away from zero, as text ("83.3").
 * `scale` 100 gives percent or points of a hundred.
 */
export function roundedTo(value: Ratio, digits: number, scale = 1): string {
  const factor = 10n ** BigInt(digits);
  const numerator = value.numerator * BigInt(scale) * factor;
  const rounded = (2n * absolute(numerator) + value.denominator) / (2n * value.denominator);
  const text = rounded.toString().padStart(digits + 1, '0');
  const sign = numerator < 0n && rounded > 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** For drawing only; never compare or store it. */
export function toNumber(value: Ratio): number {
  const shift = 10n ** 15n;
  return Number((value.numerator * shift) / value.denominator) / 1e15;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const LARGEST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** Of a ≥ 0 and b > 0. Goes on with plain numbers once they are exact: several times faster. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > LARGEST_EXACT) [a, b] = [b, a % b];
  if (b === 0n) return a;
  let divisor = Number(b);
  let rest = Number(a % b);
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return BigInt(divisor);
}
