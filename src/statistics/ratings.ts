/** Ratings of the same items by several raters. */
export interface RatingTable {
  /** At least two keys in their order, for example worst first. The order counts for weights and ordinal metrics. */
  readonly categories: readonly string[];
  /** At least two keys, in the order of the columns. */
  readonly raters: readonly string[];
  /** A row per item, a category key per rater; null where the rater did not rate the item. */
  readonly items: readonly (readonly (string | null)[])[];
}

/** An item's ratings as positions in the list of categories, from 0; null where a rater did not rate it. */
export type RatedItem = readonly (number | null)[];

/** How far apart two categories are, given by their positions: 0 for the same one, symmetric. */
export type Distance = (first: number, second: number) => number;

/** 0 for the same category, 1 for any two others. */
export const nominalDistance: Distance = (first, second) => (first === second ? 0 : 1);

/**
 * The table with positions instead of keys.
 * @throws RangeError when there are fewer than two categories or raters, keys are given twice, there are no items, a
 *   row has not one entry per rater, or a rating is none of the categories
 */
export function ratedItems({ categories, raters, items }: RatingTable): readonly RatedItem[] {
  checkKeys('categories', categories);
  checkKeys('raters', raters);
  if (items.length === 0) throw new RangeError('There are no items to compare.');
  return items.map((item, index) => {
    if (item.length !== raters.length) {
      throw new RangeError(`Item ${index + 1} has ${item.length} entries for ${raters.length} raters.`);
    }
    return positionsOf(item, categories);
  });
}

function checkKeys(what: 'categories' | 'raters', keys: readonly string[]): void {
  if (keys.length < 2) throw new RangeError(`Agreement needs at least two ${what}.`);
  if (new Set(keys).size < keys.length) throw new RangeError(`The ${what} are not distinct.`);
}

/**
 * Positions of the keys in the list of categories, from 0; null stays null.
 * @throws RangeError when a key is none of the categories
 */
export function positionsOf(keys: readonly (string | null)[], categories: readonly string[]): RatedItem {
  const positions = new Map(categories.map((category, position) => [category, position]));
  return keys.map((key) => {
    if (key === null) return null;
    const position = positions.get(key);
    if (position === undefined) throw new RangeError(`"${key}" is none of the categories.`);
    return position;
  });
}

/** The ratings that were given, in the order of the raters. */
export const givenRatings = (item: RatedItem): readonly number[] => item.filter((position) => position !== null);

/**
 * The ratings of those items that at least two raters rated: only they say something about agreement.
 * @throws RangeError when there is none
 */
export function comparableRatings(items: readonly RatedItem[]): readonly (readonly number[])[] {
  const comparable = items.map(givenRatings).filter(({ length }) => length >= 2);
  if (comparable.length === 0) throw new RangeError('No item was rated by two raters.');
  return comparable;
}

/** How often each of the first `categories` positions occurs. */
export function countByCategory(ratings: readonly number[], categories: number): readonly number[] {
  return Array.from({ length: categories }, (_, position) => ratings.filter((rating) => rating === position).length);
}

/**
 * The value at a position that is known to be there.
 * @throws RangeError when it is not: then the caller counted wrongly
 */
export function valueAt(values: readonly number[], position: number): number {
  const value = values[position];
  if (value === undefined) throw new RangeError(`There is no position ${position}.`);
  return value;
}

/** Mean distance over all pairs of at least two ratings of one item. */
export function meanPairDistance(ratings: readonly number[], distance: Distance): number {
  const distances = ratings.flatMap((first, index) =>
    ratings.slice(index + 1).map((second) => distance(first, second)),
  );
  return meanOf(distances);
}

/** Sum of distances from each of the first ratings to each of the second ones, both given as counts by category. */
export function distanceSum(first: readonly number[], second: readonly number[], distance: Distance): number {
  return sumOf(first.map((count, position) => count * distanceTo(second, position, distance)));
}

/** Sum of distances from one category to ratings given as counts by category. */
export function distanceTo(counts: readonly number[], from: number, distance: Distance): number {
  return sumOf(counts.map((count, position) => count * distance(from, position)));
}

export const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Arithmetic mean of at least one value. */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
