import { checkResamples, type BootstrapOptions } from './bootstrap';
import type { Interval } from './interval';
import { metricDistance, type AlphaMetric } from './krippendorff';
import { quantile } from './quantile';
import { drawIndex, mulberry32 } from './random';
import {
  comparableRatings,
  countByCategory,
  distanceSum,
  distanceTo,
  ratedItems,
  sumOf,
  type RatingTable,
} from './ratings';
import { checkConfidence } from './sample-checks';
import { entryAt } from './vectors';

/** Pairs of ratings of one item in the categories at two positions, each pair weighing 1 ÷ (ratings − 1). */
interface Coincidence {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** Resamples without variation have no alpha; up to this share of them they are left out, as they lie in no tail. */
const MOST_UNDEFINED = 0.05;

/**
 * Percentile interval of Krippendorff's alpha (B. Efron, 1979): the items that at least two raters rated are drawn anew
 * with replacement, each with all its ratings, and alpha follows from the sum of their coincidences (K. Krippendorff,
 * 2004, chapter 11). Null when more than 1 in 20 resamples has no alpha, because nearly all ratings are in one category.
 * @throws RangeError as `krippendorffAlpha`, and for options outside their ranges
 */
export function alphaInterval(table: RatingTable, metric: AlphaMetric, options: BootstrapOptions): Interval | null {
  const { confidence, resamples, seed } = options;
  checkConfidence(confidence);
  checkResamples(resamples);
  const categories = table.categories.length;
  const items = comparableRatings(ratedItems(table)).map((ratings) => coincidencesOf(ratings, categories));
  const random = mulberry32(seed);
  const drawn = Array.from({ length: resamples }, () => {
    const matrix = emptyMatrix(categories);
    for (let draw = 0; draw < items.length; draw += 1) {
      for (const coincidence of entryAt(items, drawIndex(random, items.length))) count(coincidence, matrix);
    }
    return alphaOf(matrix, metric);
  });
  const alphas = drawn.filter((alpha) => alpha !== null);
  if (alphas.length < resamples * (1 - MOST_UNDEFINED)) return null;
  const tail = (1 - confidence) / 2;
  return { low: quantile(alphas, tail), high: quantile(alphas, 1 - tail) };
}

/** Each pair of categories once. */
function coincidencesOf(ratings: readonly number[], categories: number): readonly Coincidence[] {
  return countByCategory(ratings, categories).flatMap((given, first, counts) =>
    counts.slice(first).flatMap((other, offset) => {
      const pairs = given * (offset === 0 ? given - 1 : other);
      return pairs === 0 ? [] : [{ first, second: first + offset, weight: pairs / (ratings.length - 1) }];
    }),
  );
}

const emptyMatrix = (size: number): number[][] =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

/** Adds to both halves of the matrix, which is symmetric. */
function count({ first, second, weight }: Coincidence, matrix: readonly number[][]): void {
  const row = entryAt(matrix, first);
  row[second] = entryAt(row, second) + weight;
  if (first === second) return;
  const mirrored = entryAt(matrix, second);
  mirrored[first] = entryAt(mirrored, first) + weight;
}

function alphaOf(matrix: readonly (readonly number[])[], metric: AlphaMetric): number | null {
  const counts = matrix.map(sumOf);
  const distance = metricDistance(metric, counts);
  const expected = distanceSum(counts, counts, distance);
  const observed = sumOf(matrix.map((row, position) => distanceTo(row, position, distance)));
  return expected === 0 ? null : 1 - (observed * (sumOf(counts) - 1)) / expected;
}
