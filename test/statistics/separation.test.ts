import { separationOf } from '../../src/statistics/separation';
import { readAssociationResults } from './association-results';

const samples = readAssociationResults('separation');

describe('R, from the definition,', () => {
  it.each([
    ['finds the same samples without separation', undefined, 500],
    ['finds the same complete separations', 'complete', 200],
    ['finds the same quasi-complete separations, in the same columns', 'quasi', 200],
  ])('%s', (_, extent, atLeast) => {
    const alike = samples.filter(({ separation }) => separation?.extent === extent);
    expect(alike.length).toBeGreaterThanOrEqual(atLeast);
    expect(alike.map(({ columns, outcomes }) => separationOf(columns, outcomes))).toEqual(
      alike.map(({ separation }) => separation),
    );
  });

  it('was asked about 500 samples of either kind', () => {
    expect(samples.filter(({ separation }) => separation).length).toBeGreaterThanOrEqual(500);
    expect(samples.filter(({ separation }) => !separation).length).toBeGreaterThanOrEqual(500);
  });
});
