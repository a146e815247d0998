/**
 * Sites to visit: so many tenths of the square root of their number, rounded up (practice of multi-site certification, IAF MD 1:
 * √n at first, 0.6√n at surveillance, 0.8√n at recertification). In whole numbers, so that no rounding error asks for a site
 * more: the smallest s with (10 s)² ≥ tenths² · n. Never more than there are.
 * @throws RangeError when sites or tenths are no whole numbers from 1 on
 */
export function sampleSize(sites: number, tenths: number): number {
  if (!(Number.isInteger(sites) && sites >= 1 && sites <= 1_000_000))
    throw new RangeError(`${sites} is no number of sites.`);
  if (!(Number.isInteger(tenths) && tenths >= 1 && tenths <= 100)) throw new RangeError(`${tenths} is no factor.`);
  const wanted = tenths * tenths * sites;
  const near = Math.max(1, Math.floor(Math.sqrt(wanted) / 10) - 1);
  let size = near;
  while (100 * size * size < wanted) size += 1;
  return Math.min(size, sites);
}

/** Part of a sample that is drawn at random, rounded up. */
export const randomShare = (size: number, percent: number): number => Math.ceil((size * percent) / 100);
