import { krippendorffAlpha } from '../../src/statistics/krippendorff';
import { tableOf } from '../support/rating-tables';
import { largestGap, readRatingResults } from './rating-results';

const dataSets = readRatingResults('krippendorff');

describe("R agrees on Krippendorff's alpha by metric", () => {
  it.each(['nominal', 'ordinal', 'interval'] as const)('%s', (kind) => {
    for (const set of dataSets) {
      const metric = kind === 'interval' ? { kind, values: set.values } : { kind };
      const { alpha } = krippendorffAlpha(tableOf(set.ratings, set.categories), metric);
      expect(largestGap([alpha], [set[kind]])).toBeLessThanOrEqual(1e-6);
    }
  });

  it('in 500 data sets that vary', () => {
    expect(dataSets.filter(({ nominal }) => nominal !== null).length).toBeGreaterThanOrEqual(500);
  });
});
