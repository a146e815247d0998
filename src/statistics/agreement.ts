import { comparableRatings, nominalDistance, ratedItems, sumOf, type RatedItem, type RatingTable } from './ratings';

export interface PercentAgreement {
  /** 0..1 */
  readonly agreement: number;
  /** Pairs of ratings of the same item in the same category. */
  readonly agreeing: number;
  /** Pairs of ratings of the same item. */
  readonly pairs: number;
}

/**
 * Share of the pairs of ratings of the same item that name the same category, pooled over all items that at least two
 * raters rated. Between two raters it is the share of the items rated by both. An item that more raters rated has more
 * pairs, and so more weight.
 * @throws RangeError when the table is malformed or no item was rated by two raters
 */
export function percentAgreement(table: RatingTable): PercentAgreement {
  const items = comparableRatings(ratedItems(table));
  const pairs = sumOf(items.map(({ length }) => (length * (length - 1)) / 2));
  const agreeing = pairs - sumOf(items.map(differingPairs));
  return { agreement: agreeing / pairs, agreeing, pairs };
}

const differingPairs = (ratings: readonly number[]): number =>
  sumOf(ratings.map((first, index) => sumOf(ratings.slice(index + 1).map((second) => nominalDistance(first, second)))));

export interface PairAgreement {
  readonly raters: readonly [string, string];
  /** 0..1; null when the two rated no item in common. */
  readonly agreement: number | null;
  readonly agreeing: number;
  /** Items that both rated. */
  readonly items: number;
}

/**
 * Agreement of every two raters over the items that both rated, in the order of the raters.
 * @throws RangeError when the table is malformed
 */
export function pairAgreements(table: RatingTable): readonly PairAgreement[] {
  const items = ratedItems(table);
  return table.raters.flatMap((first, column) =>
    table.raters.slice(column + 1).map((second, offset) => {
      const ratings = ratedByBoth(items, column, column + 1 + offset);
      const agreeing = ratings.filter(([one, other]) => one === other).length;
      const agreement = ratings.length === 0 ? null : agreeing / ratings.length;
      return { raters: [first, second] as const, agreement, agreeing, items: ratings.length };
    }),
  );
}

/** The ratings of the raters in two columns, from 0, for each item that both rated. */
export function ratedByBoth(
  items: readonly RatedItem[],
  first: number,
  second: number,
): readonly (readonly [number, number])[] {
  return items.flatMap((item) => {
    const one = item.at(first) ?? null;
    const other = item.at(second) ?? null;
    return one === null || other === null ? [] : [[one, other] as const];
  });
}
