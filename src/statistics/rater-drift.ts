import { givenRatings, positionsOf, ratedItems, type RatedItem, type RatingTable } from './ratings';

export interface CategoryDeviation {
  readonly category: string;
  /** Compared items that belong here. */
  readonly expected: number;
  /** Compared items that the rater put here. */
  readonly given: number;
  /** Items that belong here and that the rater put elsewhere. */
  readonly missed: number;
  /** Items that belong elsewhere and that the rater put here. */
  readonly added: number;
}

export interface RaterDrift {
  readonly rater: string;
  /** 0..1; null when nothing of the rater could be compared. */
  readonly agreement: number | null;
  readonly agreeing: number;
  /** Items that could be compared. */
  readonly items: number;
  /** Categories missed or added at least once, most often first. */
  readonly deviations: readonly CategoryDeviation[];
}

/** The right category of each item, null where there is none, or the majority of the other raters. */
export type DriftReference = readonly (string | null)[] | 'majority';

/**
 * How far each rater is from the reference, and in which categories; the one furthest off first. A majority is more
 * than half of at least two ratings by the *other* raters, so that no rater is measured against their own rating; an
 * item without one is not compared. Few items prove little: judge the share with an interval.
 * @throws RangeError when the table is malformed, the reference has not one known category or null per item, or a
 *   majority is asked of two raters, who can not show which of them drifts
 */
export function raterDrift(table: RatingTable, reference: DriftReference): readonly RaterDrift[] {
  const items = ratedItems(table);
  const expectedFor = expectations(table, items, reference);
  return table.raters
    .map((rater, column) => driftOf(rater, table.categories, comparisons(items, column, expectedFor(column))))
    .sort((one, other) => (one.agreement ?? NOT_COMPARED) - (other.agreement ?? NOT_COMPARED));
}

/** Sorts after full agreement. */
const NOT_COMPARED = 2;

/** What is expected of the rater in a column, item by item. */
function expectations(
  { raters, categories }: RatingTable,
  items: readonly RatedItem[],
  reference: DriftReference,
): (column: number) => RatedItem {
  if (reference === 'majority') {
    if (raters.length < 3) throw new RangeError('A majority needs at least three raters.');
    return (column) => items.map((item) => majority(givenRatings(item.toSpliced(column, 1))));
  }
  if (reference.length !== items.length) {
    throw new RangeError(`The reference has ${reference.length} entries for ${items.length} items.`);
  }
  const expected = positionsOf(reference, categories);
  return () => expected;
}

function majority(ratings: readonly number[]): number | null {
  if (ratings.length < 2) return null;
  const isMajority = (rating: number) => ratings.filter((other) => other === rating).length * 2 > ratings.length;
  return ratings.find(isMajority) ?? null;
}

interface Comparison {
  readonly expected: number;
  readonly given: number;
}

function comparisons(items: readonly RatedItem[], column: number, reference: RatedItem): readonly Comparison[] {
  return items.flatMap((item, index) => {
    const given = item.at(column) ?? null;
    const expected = reference.at(index) ?? null;
    return given === null || expected === null ? [] : [{ expected, given }];
  });
}

function driftOf(rater: string, categories: readonly string[], compared: readonly Comparison[]): RaterDrift {
  const agreeing = compared.filter(({ expected, given }) => expected === given).length;
  return {
    rater,
    agreement: compared.length === 0 ? null : agreeing / compared.length,
    agreeing,
    items: compared.length,
    deviations: categories
      .map((category, position) => deviationIn(category, position, compared))
      .filter((deviation) => deviating(deviation) > 0)
      .sort((one, other) => deviating(other) - deviating(one)),
  };
}

const deviating = ({ missed, added }: CategoryDeviation): number => missed + added;

function deviationIn(category: string, position: number, compared: readonly Comparison[]): CategoryDeviation {
  const expected = compared.filter((comparison) => comparison.expected === position);
  const given = compared.filter((comparison) => comparison.given === position);
  return {
    category,
    expected: expected.length,
    given: given.length,
    missed: expected.filter((comparison) => comparison.given !== position).length,
    added: given.filter((comparison) => comparison.expected !== position).length,
  };
}
