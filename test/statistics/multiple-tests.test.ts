import { benjaminiHochberg, holm } from '../../src/statistics/multiple-tests';
import { largestDifference, paired, readAssociationResults } from './association-results';

const dataSets = readAssociationResults('multiple-tests');

describe('R agrees on the adjustment of', () => {
  it.each([
    ['benjaminiHochberg', benjaminiHochberg],
    ['holm', holm],
  ] as const)('%s', (method, adjust) => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    const pairs = dataSets.flatMap((set) => paired(adjust(set.pValues), set[method]));
    expect(largestDifference(pairs)).toBeLessThanOrEqual(1e-6);
  });
});
