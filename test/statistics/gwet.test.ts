import { gwetAc1, gwetAc2 } from '../../src/statistics/gwet';
import { tableOf } from '../support/rating-tables';
import { largestGap, readRatingResults } from './rating-results';

const dataSets = readRatingResults('gwet');

describe("R agrees on Gwet's", () => {
  it.each([
    ['AC1', 'ac1', gwetAc1],
    ['AC2', 'ac2', gwetAc2],
  ] as const)('%s', (_, key, coefficientOf) => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    for (const set of dataSets) {
      const ours = coefficientOf(tableOf(set.ratings, set.categories));
      const gap = largestGap([ours.coefficient, ours.observedAgreement, ours.expectedAgreement], set[key]);
      expect(gap).toBeLessThanOrEqual(1e-6);
    }
  });
});
