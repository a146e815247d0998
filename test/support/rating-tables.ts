import fc from 'fast-check';
import type { RatingTable } from '../../src/statistics/ratings';

/** Category keys "1", "2" …, in this order. */
export const categoryKeys = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}`);

/** A table from items like "12.3": a category per rater (keys "A", "B" …), a point where there is no rating. */
export function tableOf(items: string, categories: number): RatingTable {
  const rows = items.split(' ').map((item) => Array.from(item, (key) => (key === '.' ? null : key)));
  const raters = rows[0]!.map((_, column) => String.fromCharCode(65 + column));
  return { categories: categoryKeys(categories), raters, items: rows };
}

/** Two raters' items from a cross table of counts: rows are the first rater's categories. */
export function crossTable(counts: readonly (readonly number[])[]): RatingTable {
  const items = counts.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [`${first + 1}`, `${second + 1}`])),
  );
  return { categories: categoryKeys(counts.length), raters: ['A', 'B'], items };
}

/** A table from counts of ratings by item and category, for statistics that do not ask who rated. */
export function countTable(counts: readonly (readonly number[])[]): RatingTable {
  const items = counts.map((row) => row.flatMap((count, index) => Array.from({ length: count }, () => `${index + 1}`)));
  const raters = items[0]!.map((_, column) => `rater ${column + 1}`);
  return { categories: categoryKeys(counts[0]!.length), raters, items };
}

/** The reliability data of K. Krippendorff (2004): four observers, twelve units, five categories. */
export const KRIPPENDORFF = tableOf('11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 .3..', 5);

/** Two raters agree on 2 errors and on 90 calls without one, and differ on 8: the paradox of kappa. */
export const RARE_ERRORS = crossTable([
  [2, 4],
  [4, 90],
]);

/** Two to five raters; the first item is rated by at least two. */
export const arbitraryTable = ({ missing = true, raters = { min: 2, max: 5 } } = {}): fc.Arbitrary<RatingTable> =>
  fc
    .record({ categories: fc.integer({ min: 2, max: 5 }), raters: fc.integer(raters) })
    .chain(({ categories, raters: count }) => {
      const key = fc.constantFrom(...categoryKeys(categories));
      const full = fc.array(key, { minLength: count, maxLength: count });
      const partial = fc.array(missing ? fc.option(key, { freq: 4 }) : key, { minLength: count, maxLength: count });
      return fc.tuple(full, fc.array(partial, { maxLength: 12 })).map(([first, rest]) => ({
        categories: categoryKeys(categories),
        raters: Array.from({ length: count }, (_, column) => String.fromCharCode(65 + column)),
        items: [first, ...rest],
      }));
    });

/** The same ratings with the raters in the opposite order, and with the items so. */
export const turnedRaters = (table: RatingTable): RatingTable => ({
  ...table,
  raters: table.raters.toReversed(),
  items: table.items.map((item) => item.toReversed()),
});
export const turnedItems = (table: RatingTable): RatingTable => ({ ...table, items: table.items.toReversed() });

/** The same ratings on a scale that is read from the other end. */
export const turnedScale = (table: RatingTable): RatingTable => ({
  ...table,
  categories: table.categories.toReversed(),
});

/** Each item twice. */
export const doubled = (table: RatingTable): RatingTable => ({ ...table, items: [...table.items, ...table.items] });
