import {
  comparableRatings,
  countByCategory,
  distanceSum,
  meanPairDistance,
  nominalDistance,
  ratedItems,
  sumOf,
  valueAt,
  type Distance,
  type RatingTable,
} from './ratings';

/** What lies between two categories. An interval metric needs a value for each category, rising in their order. */
export type AlphaMetric =
  | { readonly kind: 'nominal' }
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'interval'; readonly values: readonly number[] };

export interface KrippendorffAlpha {
  /** −1..1; null when all ratings are in one category: without variation there is nothing to be reliable about. */
  readonly alpha: number | null;
  /** In units of the metric, squared. */
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Items that at least two raters rated; the others do not count. */
  readonly items: number;
  /** Ratings of these items. */
  readonly ratings: number;
}

/**
 * Krippendorff's alpha of any number of raters, with missing ratings (K. Krippendorff, 2004, chapter 11): 1 − observed ÷
 * expected disagreement, where a pair of ratings of an item with m ratings counts 1 ÷ (m − 1).
 * @throws RangeError when the table is malformed, no item was rated by two raters, or the values of an interval metric
 *   are not one finite number per category, rising
 */
export function krippendorffAlpha(table: RatingTable, metric: AlphaMetric): KrippendorffAlpha {
  const items = comparableRatings(ratedItems(table));
  const ratings = items.flat();
  const total = ratings.length;
  const counts = countByCategory(ratings, table.categories.length);
  const distance = metricDistance(metric, counts);
  const observed = sumOf(items.map((item) => item.length * meanPairDistance(item, distance))) / total;
  const expected = distanceSum(counts, counts, distance) / (total * (total - 1));
  return {
    alpha: expected === 0 ? null : 1 - observed / expected,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    items: items.length,
    ratings: total,
  };
}

/**
 * Squared distance between two categories.
 * @param counts ratings in each category, of the items that at least two raters rated
 * @throws RangeError when the values of an interval metric are not one finite number per category, rising
 */
export function metricDistance(metric: AlphaMetric, counts: readonly number[]): Distance {
  switch (metric.kind) {
    case 'nominal':
      return nominalDistance;
    case 'ordinal':
      return squaredDifference(midRanks(counts));
    case 'interval':
      checkValues(metric.values, counts.length);
      return squaredDifference(metric.values);
  }
}

/**
 * Mean rank of the ratings in each category. The published ordinal metric, the ratings from one category to the other
 * less half of those in the two, is the difference of these.
 */
function midRanks(counts: readonly number[]): readonly number[] {
  return counts.map((count, position) => sumOf(counts.slice(0, position)) + (count + 1) / 2);
}

const squaredDifference =
  (values: readonly number[]): Distance =>
  (first, second) =>
    (valueAt(values, first) - valueAt(values, second)) ** 2;

function checkValues(values: readonly number[], categories: number): void {
  const isInRange = values.every((value) => Math.abs(value) <= LARGEST);
  const isRising = values.every((value, index) => index === 0 || value - valueAt(values, index - 1) > 1 / LARGEST);
  if (values.length !== categories || !isInRange || !isRising) {
    throw new RangeError('An interval metric needs one number per category, rising with their order.');
  }
}

/** Beyond this size the square of a value, and below its inverse that of a step, would leave floating point. */
const LARGEST = 1e100;
