import { pairAgreements, percentAgreement } from '../../src/statistics/agreement';
import { tableOf } from '../support/rating-tables';
import { largestGap, readRatingResults } from './rating-results';

const dataSets = readRatingResults('agreement');

describe('R agrees on', () => {
  it('the pooled agreement', () => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    for (const { ratings, categories, agreement, pairs } of dataSets) {
      const ours = percentAgreement(tableOf(ratings, categories));
      const gap = largestGap([ours.agreement, ours.agreeing, ours.pairs], [agreement, agreement * pairs, pairs]);
      expect(gap).toBeLessThanOrEqual(1e-6);
    }
  });

  it('the agreement by pairs of raters', () => {
    for (const { ratings, categories, byPair, itemsByPair } of dataSets) {
      const ours = pairAgreements(tableOf(ratings, categories));
      const gap = largestGap(
        ours.flatMap(({ agreement, items }) => [agreement, items]),
        byPair.flatMap((agreement, index) => [agreement, itemsByPair[index] ?? null]),
      );
      expect(gap).toBeLessThanOrEqual(1e-6);
    }
  });
});
