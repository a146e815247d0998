import { ratedByBoth } from './agreement';
import { twoSidedZ, type Interval } from './interval';
import {
  comparableRatings,
  countByCategory,
  distanceSum,
  distanceTo,
  givenRatings,
  meanOf,
  meanPairDistance,
  nominalDistance,
  ratedItems,
  type Distance,
  type RatingTable,
} from './ratings';

/**
 * What a disagreement counts: all alike, by the steps between the categories, or by the square of the steps. The last
 * two take the categories as equally far apart.
 */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

export interface CohenKappa {
  /** −1..1; null when both raters put all items into one and the same category: then there is nothing to correct. */
  readonly kappa: number | null;
  /** Large-sample standard error; null without a kappa. */
  readonly standardError: number | null;
  /**
   * 95 %, within −1..1; null when the estimated error is zero, as at full agreement or when one rater used a single
   * category: no sample gives certainty.
   */
  readonly interval: Interval | null;
  /** 0..1, weighted. */
  readonly observedAgreement: number;
  /** 0..1, weighted: what the two raters' shares of categories give by chance. */
  readonly expectedAgreement: number;
  /** Items that both rated. */
  readonly items: number;
}

/** Below this a standard error is a rounding error; the smallest true ones are near 1 ÷ items. */
const NO_ERROR = 1e-12;

/**
 * Cohen's kappa of two raters over the items that both rated (J. Cohen, 1960; weighted, 1968), with the large-sample
 * standard error of J. L. Fleiss, J. Cohen and B. S. Everitt (1969) and the normal interval.
 * @throws RangeError when the table is malformed, has other than two raters, or no item was rated by both
 */
export function cohenKappa(table: RatingTable, weights: KappaWeights): CohenKappa {
  if (table.raters.length !== 2) throw new RangeError("Cohen's kappa compares exactly two raters.");
  const ratings = ratedByBoth(ratedItems(table), 0, 1);
  const items = ratings.length;
  if (items === 0) throw new RangeError('No item was rated by both raters.');
  const distance = kappaDistance(weights, table.categories.length);
  const [first, second] = marginals(ratings, table.categories.length);
  const observed = meanOf(ratings.map(([one, other]) => distance(one, other)));
  const expected = distanceSum(first, second, distance) / items ** 2;
  const agreement = { observedAgreement: 1 - observed, expectedAgreement: 1 - expected, items };
  if (expected === 0) return { kappa: null, standardError: null, interval: null, ...agreement };

  const kappa = 1 - observed / expected;
  // How far each item moves kappa (delta method); the published sum over the cells, written per item.
  const influences = ratings.map(([one, other]) => {
    const byChance = (distanceTo(second, one, distance) + distanceTo(first, other, distance)) / items;
    return observed * byChance - expected * distance(one, other) - observed * expected;
  });
  const standardError = Math.sqrt(meanOf(influences.map((influence) => influence ** 2)) / items) / expected ** 2;
  return { kappa, standardError, interval: normalInterval(kappa, standardError), ...agreement };
}

function kappaDistance(weights: KappaWeights, categories: number): Distance {
  const steps: Distance = (first, second) => Math.abs(first - second) / (categories - 1);
  switch (weights) {
    case 'unweighted':
      return nominalDistance;
    case 'linear':
      return steps;
    case 'quadratic':
      return (first, second) => steps(first, second) ** 2;
  }
}

function marginals(
  ratings: readonly (readonly [number, number])[],
  categories: number,
): readonly [readonly number[], readonly number[]] {
  const first = ratings.map(([one]) => one);
  const second = ratings.map(([, other]) => other);
  return [countByCategory(first, categories), countByCategory(second, categories)];
}

function normalInterval(kappa: number, standardError: number): Interval | null {
  if (standardError < NO_ERROR) return null;
  const half = twoSidedZ(0.95) * standardError;
  return { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) };
}

export interface FleissKappa {
  /** −1..1; null when all ratings are in one category: then there is nothing to correct. */
  readonly kappa: number | null;
  /** 0..1, mean over the items of the share of agreeing pairs. */
  readonly observedAgreement: number;
  /** 0..1, from the shares of the categories in all ratings. */
  readonly expectedAgreement: number;
  readonly items: number;
  readonly ratingsPerItem: number;
}

/**
 * Fleiss' kappa of any number of raters (J. L. Fleiss, 1971). Each item needs the same number of ratings, two or more;
 * they may come from other raters at each item.
 * @throws RangeError when the table is malformed or the number of ratings differs between items or is below two
 */
export function fleissKappa(table: RatingTable): FleissKappa {
  const items = ratedItems(table);
  const given = items.map((item) => givenRatings(item).length);
  if (new Set(given).size > 1) throw new RangeError("Fleiss' kappa needs the same number of ratings for each item.");
  const rated = comparableRatings(items);
  const ratings = rated.flat();
  const counts = countByCategory(ratings, table.categories.length);
  const observed = meanOf(rated.map((item) => meanPairDistance(item, nominalDistance)));
  const expected = distanceSum(counts, counts, nominalDistance) / ratings.length ** 2;
  return {
    kappa: expected === 0 ? null : 1 - observed / expected,
    observedAgreement: 1 - observed,
    expectedAgreement: 1 - expected,
    items: items.length,
    ratingsPerItem: ratings.length / items.length,
  };
}
