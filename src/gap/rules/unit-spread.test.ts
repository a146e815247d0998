import { groupOf, inputOf, modelOf } from '../../../test/support/scoring-builders';
import { percent, ratio, toFraction } from '../../scoring/ratio';
import { scoreAssessment } from '../../scoring/score-assessment';
import { rankUnits, spreadOf } from './unit-spread';

describe('a ranking of units', () => {
  const root = groupOf('root', ['A']);

  it('has the best first, ties in the order of the assessment, and no unit without a score', () => {
    const score = scoreAssessment(modelOf({ root }), inputOf({ U: { A: 2 }, V: { A: 5 }, W: {}, X: { A: 2 } }));
    expect(rankUnits(score.units).map(({ unit, ratio: value }) => [unit, toFraction(value)])).toEqual([
      ['V', '1/1'],
      ['U', '2/5'],
      ['X', '2/5'],
    ]);
  });

  it('ranks by the score after caps', () => {
    const model = modelOf({
      root,
      gates: [
        {
          key: 'minors',
          kind: 'findingLimit',
          grade: 'minor',
          maximum: 0,
          effect: { kind: 'capScore', ratio: percent(30) },
        },
      ],
    });
    const findings = [{ grade: 'minor', units: ['V'] } as const];
    const score = scoreAssessment(model, inputOf({ U: { A: 2 }, V: { A: 5 } }, { findings }));
    expect(rankUnits(score.units).map(({ unit }) => unit)).toEqual(['U', 'V']);
  });
});

describe('a spread', () => {
  function spread(...tenths: readonly number[]): (string | number)[] | null {
    const found = spreadOf(tenths.map((value) => ratio(value, 10)));
    if (!found) return null;
    const { count, lowest, lowerQuartile, median, upperQuartile, highest, range } = found;
    return [count, ...[lowest, lowerQuartile, median, upperQuartile, highest, range].map(toFraction)];
  }

  it('of five takes the quartiles from the values themselves', () => {
    expect(spread(9, 1, 5, 7, 3)).toEqual([5, '1/10', '3/10', '1/2', '7/10', '9/10', '4/5']);
  });

  it('of four interpolates as QUARTILE.INC does', () => {
    // positions 0.75, 1.5 and 2.25 of 1, 2, 4, 8: 1.75, 3 and 5
    expect(spread(8, 4, 2, 1)).toEqual([4, '1/10', '7/40', '3/10', '1/2', '4/5', '7/10']);
  });

  it('of two lies a quarter, half and three quarters of the way', () => {
    expect(spread(2, 6)).toEqual([2, '1/5', '3/10', '2/5', '1/2', '3/5', '2/5']);
  });

  it('of one is that value throughout', () => {
    expect(spread(4)).toEqual([1, '2/5', '2/5', '2/5', '2/5', '2/5', '0/1']);
  });

  it('of none is none', () => {
    expect(spread()).toBeNull();
  });

  it('leaves the values in their order', () => {
    const values = [ratio(3), ratio(1), ratio(2)];
    spreadOf(values);
    expect(values).toEqual([ratio(3), ratio(1), ratio(2)]);
  });
});
