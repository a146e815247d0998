import type { Schemas } from '../api/client';

type Scale = Schemas['TreeScaleDto'];

/**
 * The option that a number key stands for: the one with that key ("0" to "5"), else the one at that place (1 is the
 * first); on percentage scales tens (5 is 50 %, 0 is 100 %).
 * @returns undefined when the key stands for nothing here
 */
export function ratingOfKey(scale: Scale, digit: string): string | number | undefined {
  if (scale.kind === 'percentage') return digit === '0' ? 100 : Number(digit) * 10;
  if (scale.kind === 'computed') return undefined;
  const byKey = scale.options.find(({ key }) => key === digit);
  const hasDigits = scale.options.some(({ key }) => /^\d$/.test(key));
  return hasDigits ? byKey?.key : scale.options[Number(digit) - 1]?.key;
}

/** The key that rates with this option, to be shown beside it. */
export function keyOfOption(scale: Scale, at: number): string {
  const option = scale.options[at];
  const hasDigits = scale.options.some(({ key }) => /^\d$/.test(key));
  return hasDigits ? (option?.key ?? '') : String(at + 1);
}

/** The dimension to rate next: the first without a rating, else the one after `current`, else the first. */
export function nextDimension(
  dimensions: readonly { readonly key: string }[],
  ratings: Readonly<Record<string, unknown>>,
  current: string | undefined,
): string | undefined {
  const open = dimensions.find(({ key }) => !(key in ratings));
  if (open) return open.key;
  return dimensions.some(({ key }) => key === current) ? current : dimensions[0]?.key;
}
