/** An exact fraction, as the API tells figures. Rounding happens once, where a figure is shown. */
export interface Exact {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

/** A figure of the API: the fraction, and its decimals for reading. */
export interface Figure {
  readonly exact: string;
  readonly decimal: string;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };
export const ONE: Exact = { numerator: 1n, denominator: 1n };

/** Reads "47/60". @throws SyntaxError when it is no fraction */
export function exactOf({ exact }: Pick<Figure, 'exact'>): Exact {
  const [numerator = '', denominator = '1'] = exact.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

export function plus(a: Exact, b: Exact): Exact {
  return reduced({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  });
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** @returns zero where the divisor is zero: a share of nothing */
export function dividedBy(a: Exact, b: Exact): Exact {
  if (b.numerator === 0n) return ZERO;
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced({ numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator });
}

/** Negative, zero or positive, as a comparator for `sort`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** For drawing and sorting only. */
export function toNumber({ numerator, denominator }: Exact): number {
  return Number((numerator * 10n ** 15n) / denominator) / 1e15;
}

/** `value × scale` to `digits` decimals, half away from zero, as text ("83.3"): the rounding of the reports. */
export function roundedTo({ numerator, denominator }: Exact, digits: number, scale = 1): string {
  const scaled = numerator * BigInt(scale) * 10n ** BigInt(digits);
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * size + denominator) / (2n * denominator);
  const text = rounded.toString().padStart(digits + 1, '0');
  const sign = scaled < 0n && rounded > 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function reduced(value: Exact): Exact {
  let [a, b] = [value.numerator < 0n ? -value.numerator : value.numerator, value.denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? value : { numerator: value.numerator / a, denominator: value.denominator / a };
}
