import {
  fractions,
  groupOf,
  inputOf,
  modelOf,
  notApplicable,
  requirementOf,
  type GivenAnswers,
} from '../../test/support/scoring-builders';
import { entityLoss, lostByNode } from './lost-points';
import type { RollUp, ScoringModel } from './model';
import { minus, ONE, percent, toFraction, ZERO } from './ratio';
import { scoreAssessment } from './score-assessment';

function assessed(overrides: Partial<ScoringModel>, byUnit: Readonly<Record<string, GivenAnswers>>, weights = [1, 1]) {
  const units = Object.keys(byUnit).map((ref, index) => ({ ref, weight: weights[index] ?? 1 }));
  const model = modelOf(overrides);
  const { entity, units: results } = scoreAssessment(model, inputOf(byUnit, { units }));
  const scores = results.map(({ score }) => score);
  const loss = entity.outcome.kind === 'scored' ? minus(ONE, entity.outcome.ratio) : ZERO;
  return { scores, loss, ...entityLoss(model, scores, loss) };
}

function lostInUnit(overrides: Partial<ScoringModel>, given: GivenAnswers): Readonly<Record<string, string>> {
  const [unit] = assessed(overrides, { U: given }).scores;
  return unit ? fractions(lostByNode(unit.root)) : {};
}

const STAGED: RollUp = { kind: 'stagedAnd', threshold: percent(80) };

describe('what a unit lost', () => {
  const root = groupOf('root', [
    groupOf('left', [requirementOf('A', { weight: 3 }), 'B'], { weight: 3 }),
    groupOf('right', ['C']),
  ]);

  it('is split down the tree, the parts summing to 1 − score', () => {
    // left (3 × 2/5 + 1) ÷ 4 = 11/20, right 4/5; root (3 × 11/20 + 4/5) ÷ 4 = 49/80, lost 31/80
    // left 3 × 9/20 ÷ 4 = 27/80, all of it at A; right 1/5 ÷ 4 = 4/80
    expect(lostInUnit({ root }, { A: 2, B: 5, C: 4 })).toEqual({
      root: '31/80',
      left: '27/80',
      A: '27/80',
      B: '0/1',
      right: '1/20',
      C: '1/20',
    });
  });

  it('includes what counts as zero because it is open', () => {
    // lost 3/4 × 3/4 at A, 3/4 × 1/4 × 1/5 at B, 1/4 at C
    expect(lostInUnit({ root, notAssessed: 'zero' }, { B: 4 })).toEqual({
      root: '17/20',
      left: '3/5',
      A: '9/16',
      B: '3/80',
      right: '1/4',
      C: '1/4',
    });
  });

  it('spares what is left out', () => {
    expect(lostInUnit({ root }, { A: notApplicable(), B: 4 })).toEqual({
      root: '1/5',
      left: '1/5',
      A: '0/1',
      B: '1/5',
      right: '0/1',
      C: '0/1',
    });
  });

  it('is empty without a score', () => {
    expect(lostInUnit({ root }, {})).toEqual({});
  });

  it('through a stage that is not assessed reaches the open requirements that count, alike', () => {
    const staged = groupOf(
      'root',
      [
        groupOf('s1', ['A'], { stage: 1 }),
        groupOf('s2', [requirementOf('B', { weight: 0 }), requirementOf('C', { weight: 7 }), 'D', 'E'], { stage: 2 }),
      ],
      { rollUp: STAGED },
    );
    expect(lostInUnit({ root: staged }, { A: 5, D: notApplicable() })).toEqual({
      root: '1/2',
      s1: '0/1',
      A: '0/1',
      s2: '1/2',
      B: '0/1',
      C: '1/4',
      D: '0/1',
      E: '1/4',
    });
  });
});

describe('what the entity lost', () => {
  const root = groupOf('root', ['A', 'B']);
  const answers = { U: { A: 5, B: 3 }, V: { A: 1, B: 3 } };

  it('is split over the units by weight × distance, and sums up by node', () => {
    // U 4/5 × 1, V 2/5 × 3: entity 1/2; lost 1/20 in U, 9/20 in V
    const { byUnit, byNode, loss } = assessed({ root }, answers, [1, 3]);
    expect(toFraction(loss)).toBe('1/2');
    expect(fractions(byUnit.get('U') ?? new Map())).toEqual({ root: '1/20', A: '0/1', B: '1/20' });
    expect(fractions(byUnit.get('V') ?? new Map())).toEqual({ root: '9/20', A: '3/10', B: '3/20' });
    expect(fractions(byNode)).toEqual({ root: '1/2', A: '3/10', B: '1/5' });
  });

  it('falls on the weakest unit where that decides', () => {
    const { byUnit } = assessed({ root, acrossUnits: { kind: 'min' } }, answers);
    expect([...byUnit].map(([unit, lost]) => [unit, fractions(lost)['root']])).toEqual([
      ['U', '0/1'],
      ['V', '3/5'],
    ]);
  });

  it('spares a unit without a score', () => {
    const { byUnit } = assessed({ root }, { U: { A: 4, B: 4 }, V: {} });
    expect(fractions(byUnit.get('V') ?? new Map())).toEqual({ root: '0/1', A: '0/1', B: '0/1' });
  });

  it('falls on a unit that is not assessed where every unit has to be', () => {
    const { byUnit, loss } = assessed({ root, acrossUnits: STAGED }, { U: { A: 4, B: 4 }, V: {} });
    expect(toFraction(loss)).toBe('1/1');
    expect(fractions(byUnit.get('V') ?? new Map())).toEqual({ root: '1/1', A: '1/2', B: '1/2' });
  });

  it('is nothing without a score', () => {
    expect(fractions(assessed({ root }, { U: {} }).byNode)).toEqual({ root: '0/1', A: '0/1', B: '0/1' });
  });
});
