import { dividedBy, ZERO, type Ratio } from '../../../src/scoring/ratio';

/** Exact fractions as the server reckons with them; rounding happens once, where a figure is shown. */
export { compare, minus, ONE, plus, toNumber, ZERO } from '../../../src/scoring/ratio';
export type Exact = Ratio;

/** A figure of the API: the fraction, and its decimals for reading. */
export interface Figure {
  readonly exact: string;
  readonly decimal: string;
}

/** Reads "47/60". @throws SyntaxError when it is no fraction */
export function exactOf({ exact }: Pick<Figure, 'exact'>): Exact {
  const [numerator = '', denominator = '1'] = exact.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** @returns zero where there is nothing to have a share of */
export function shareOf(part: Exact, whole: Exact): Exact {
  return whole.numerator === 0n ? ZERO : dividedBy(part, whole);
}
