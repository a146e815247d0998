import { raterDrift, type RaterDrift } from '../../src/statistics/rater-drift';
import { categoryKeys, tableOf } from '../support/rating-tables';
import { largestGap, readRatingResults } from './rating-results';

const dataSets = readRatingResults('rater-drift');

/** In the order of the table, which R kept. */
const figures = (drifts: readonly RaterDrift[], categories: number): (number | null)[] =>
  drifts
    .toSorted((one, other) => one.rater.localeCompare(other.rater))
    .flatMap(({ agreement, items, deviations }) => {
      const counts = (field: 'missed' | 'added') =>
        categoryKeys(categories).map((key) => deviations.find(({ category }) => category === key)?.[field] ?? 0);
      return [agreement, items, ...counts('missed'), ...counts('added')];
    });

describe('R agrees on the drift from', () => {
  it('a reference', () => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    for (const { ratings, categories, reference, byReference } of dataSets) {
      const expected = Array.from(reference, (key) => (key === '.' ? null : key));
      const ours = raterDrift(tableOf(ratings, categories), expected);
      expect(largestGap(figures(ours, categories), byReference.flat())).toBeLessThanOrEqual(1e-6);
    }
  });

  it('the majority of the other raters', () => {
    for (const { ratings, categories, byMajority } of dataSets) {
      const ours = raterDrift(tableOf(ratings, categories), 'majority');
      expect(largestGap(figures(ours, categories), byMajority.flat())).toBeLessThanOrEqual(1e-6);
    }
  });
});
