/**
 * Fractions and their printing, written for the tests alone: what the product prints is compared with what this file
 * makes of the exact figures in the data file.
 */
export interface Exact {
  readonly over: bigint;
  /** Positive. */
  readonly under: bigint;
}

/** Reads "3/5", "-1/2" or "12.5". */
export function exact(text: string | number): Exact {
  const [upper = '', lower] = String(text).split('/');
  if (lower !== undefined) return { over: BigInt(upper), under: BigInt(lower) };
  const [whole = '', decimals = ''] = upper.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export const ZERO: Exact = exact(0);
export const ONE: Exact = exact(1);

export const add = (a: Exact, b: Exact): Exact => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
export const subtract = (a: Exact, b: Exact): Exact => add(a, { over: -b.over, under: b.under });
export const multiply = (a: Exact, b: Exact): Exact => ({ over: a.over * b.over, under: a.under * b.under });
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO);

export function divide(a: Exact, b: Exact): Exact {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

/** Negative, zero or positive. */
export function order(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Lowest terms, "1/2". */
export function fraction({ over, under }: Exact): string {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? '0/1' : `${over / a}/${under / a}`;
}

/** With so many decimals, half away from zero: "-0.4" for −0.36 and one decimal, "0.0" for −0.04. */
export function decimals(value: Exact, places: number): string {
  const negative = value.over < 0n;
  const shifted = (negative ? -value.over : value.over) * 10n ** BigInt(places);
  const rest = shifted % value.under;
  const units = shifted / value.under + (rest * 2n >= value.under ? 1n : 0n);
  const digits = units.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, digits.length - places)}.${digits.slice(-places)}`;
  return negative && units > 0n ? `-${text}` : text;
}

/** Five-number summary with quartiles between the values next to them, as QUARTILE.INC of a spreadsheet. */
export function quantile(values: readonly Exact[], quarters: number): Exact {
  const sorted = [...values].sort(order);
  const place = quarters * (sorted.length - 1);
  const below = sorted[Math.floor(place / 4)] ?? ZERO;
  const above = sorted[Math.min(sorted.length - 1, Math.floor(place / 4) + 1)] ?? below;
  return add(below, multiply(subtract(above, below), { over: BigInt(place % 4), under: 4n }));
}
