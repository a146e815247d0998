import { cohenKappa, fleissKappa, type KappaWeights } from '../../src/statistics/kappa';
import { tableOf } from '../support/rating-tables';
import { largestGap, readRatingResults } from './rating-results';

const { cohen, fleiss } = readRatingResults('kappa');

describe("R agrees on Cohen's kappa, its error and interval", () => {
  it.each<KappaWeights>(['unweighted', 'linear', 'quadratic'])('%s', (weights) => {
    for (const set of cohen) {
      const ours = cohenKappa(tableOf(set.ratings, set.categories), weights);
      const interval = [ours.interval?.low ?? null, ours.interval?.high ?? null];
      const agreement = [ours.observedAgreement, ours.expectedAgreement];
      const gap = largestGap([ours.kappa, ours.standardError, ...interval, ...agreement], set[weights]);
      expect(gap).toBeLessThanOrEqual(1e-6);
    }
  });

  it('in 500 data sets that have an interval', () => {
    expect(cohen.filter(({ quadratic }) => quadratic[2] !== null).length).toBeGreaterThanOrEqual(500);
  });
});

it("R agrees on Fleiss' kappa, which exists in 500 data sets", () => {
  expect(fleiss.filter((set) => set.fleiss[0] !== null).length).toBeGreaterThanOrEqual(500);
  for (const set of fleiss) {
    const ours = fleissKappa(tableOf(set.ratings, set.categories));
    const gap = largestGap([ours.kappa, ours.observedAgreement, ours.expectedAgreement], set.fleiss);
    expect(gap).toBeLessThanOrEqual(1e-6);
  }
});
