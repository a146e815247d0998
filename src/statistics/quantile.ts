import { checkSample } from './sample-checks';

/**
 * The value below which a share `p` (0..1) of the sample lies, in the unit of the values: linear between the order
 * statistics, type 7 of R. J. Hyndman and Y. Fan (1996), as R and spreadsheets (PERCENTILE.INC) have it.
 * @throws RangeError for an empty sample, values that are not finite, and a share outside 0..1
 */
export function quantile(values: readonly number[], p: number): number {
  checkSample(values, 1);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is taken at a share from 0 to 1, not at ${p}.`);
  return valueAt(
    [...values].sort((a, b) => a - b),
    (values.length - 1) * p,
  );
}

/**
 * Percentile, for example 90 for P90: the quantile (type 7) at `percent` ÷ 100.
 * @throws RangeError for an empty sample, values that are not finite, and a percentage outside 0..100
 */
export function percentile(values: readonly number[], percent: number): number {
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`There is no percentile ${percent}: it lies in 0 to 100.`);
  return quantile(values, percent / 100);
}

/**
 * Reads sorted values at a position that may lie between two of them, linearly. Positions count from 0.
 * @throws RangeError when the position lies before the first or after the last value
 */
export function valueAt(sorted: readonly number[], position: number): number {
  const index = Math.floor(position);
  const below = sorted[index];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) {
    throw new RangeError(`There is no position ${position} among ${sorted.length} values.`);
  }
  return below + (position - index) * (above - below);
}
