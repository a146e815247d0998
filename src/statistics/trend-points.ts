import { checkSample } from './sample-checks';

/** A month (or other period) by its whole-number index, and its value. Indices may have gaps where months are missing. */
export type TrendPoint = readonly [index: number, value: number];

/**
 * The points in the order of their indices.
 * @throws RangeError for an index that is no whole number or is given twice, and a value that is not finite
 */
export function orderedPoints(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const seen = new Set<number>();
  for (const [index, value] of points) {
    if (!Number.isSafeInteger(index)) throw new RangeError(`The index ${index} is no whole number.`);
    if (seen.has(index)) throw new RangeError(`The index ${index} is given twice.`);
    checkSample([value], 1);
    seen.add(index);
  }
  return [...points].sort(([a], [b]) => a - b);
}

/** What `of` makes of each pair of points, the earlier one first. */
export function mapPairs<Result>(
  ordered: readonly TrendPoint[],
  of: (earlier: TrendPoint, later: TrendPoint) => Result,
): readonly Result[] {
  return ordered.flatMap((later, position) => ordered.slice(0, position).map((earlier) => of(earlier, later)));
}
