import {
  comparableRatings,
  givenRatings,
  meanOf,
  meanPairDistance,
  nominalDistance,
  ratedItems,
  sumOf,
  type Distance,
  type RatedItem,
  type RatingTable,
} from './ratings';

export interface GwetCoefficient {
  /** At most 1. AC1 is at least −1; AC2 can be lower when items with one rating spread the shares. */
  readonly coefficient: number;
  /** 0..1: mean over the items rated at least twice of the (weighted) share of agreeing pairs. */
  readonly observedAgreement: number;
  /** 0..1, below 1. */
  readonly expectedAgreement: number;
  /** Items that at least two raters rated. */
  readonly items: number;
}

/**
 * Gwet's AC1 for categories without order, two or more raters, ratings may be missing (K. L. Gwet, 2008; missing
 * ratings, 2014). Unlike kappa it does not collapse when nearly all items belong to one category. An item with one
 * rating counts for the shares of the categories, not for the observed agreement.
 * @throws RangeError when the table is malformed or no item was rated by two raters
 */
export function gwetAc1(table: RatingTable): GwetCoefficient {
  return gwetCoefficient(table, nominalDistance);
}

/**
 * Gwet's AC2 with ordinal weights (K. L. Gwet, 2014): AC1 for ordered categories, where a disagreement over d of all k
 * steps counts (d + 1)d ÷ (k + 1)k.
 * @throws RangeError when the table is malformed or no item was rated by two raters
 */
export function gwetAc2(table: RatingTable): GwetCoefficient {
  const steps = table.categories.length - 1;
  return gwetCoefficient(table, (first, second) => triangle(Math.abs(first - second)) / triangle(steps));
}

const triangle = (steps: number): number => (steps * (steps + 1)) / 2;

function gwetCoefficient(table: RatingTable, distance: Distance): GwetCoefficient {
  const items = ratedItems(table);
  const comparable = comparableRatings(items);
  const observedAgreement = 1 - meanOf(comparable.map((item) => meanPairDistance(item, distance)));
  const expectedAgreement = chanceAgreement(categoryShares(items, table.categories.length), distance);
  return {
    coefficient: (observedAgreement - expectedAgreement) / (1 - expectedAgreement),
    observedAgreement,
    expectedAgreement,
    items: comparable.length,
  };
}

/** Mean over the rated items of the share of their ratings in each category. */
function categoryShares(items: readonly RatedItem[], categories: number): readonly number[] {
  const rated = items.map(givenRatings).filter(({ length }) => length > 0);
  return Array.from({ length: categories }, (_, position) =>
    meanOf(rated.map((ratings) => ratings.filter((rating) => rating === position).length / ratings.length)),
  );
}

function chanceAgreement(shares: readonly number[], distance: Distance): number {
  const weights = shares.flatMap((_, first) => shares.map((__, second) => 1 - distance(first, second)));
  const categories = shares.length;
  return (sumOf(weights) / (categories * (categories - 1))) * sumOf(shares.map((share) => share * (1 - share)));
}
