import {
  figure,
  groupOf,
  inputOf,
  methodOf,
  modelOf,
  notApplicable,
  requirementOf,
  scoreOf,
} from '../../test/support/scoring-builders';
import type { Gate } from './model';
import { percent, ratio, toFraction } from './ratio';
import { ENGINE_VERSION, scoreAssessment } from './score-assessment';

describe('an assessment', () => {
  it('carries the engine and framework that scored it', () => {
    const score = scoreOf({ framework: 'service@2.1.0' }, { A: 3 });
    expect(score).toMatchObject({ engine: ENGINE_VERSION, framework: 'service@2.1.0' });
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('needs a unit', () => {
    expect(() => scoreAssessment(modelOf(), inputOf({}))).toThrow(
      new RangeError('An assessment needs at least one unit.'),
    );
  });

  it('scores each unit and the entity, with bounds, coverage and level of each', () => {
    const model = modelOf({ levels: [{ key: 'good', minimum: percent(70), gates: [] }], minimumCoverage: percent(75) });
    const units = [
      { ref: 'U', weight: 3 },
      { ref: 'V', weight: 1 },
    ];
    // U (4/5 + 3/5) ÷ 2 = 7/10; V 1/5, half assessed; entity (3 × 7/10 + 1/5) ÷ 4 = 23/40, 3 of 4 assessed
    const score = scoreAssessment(model, inputOf({ U: { A: 4, B: 3 }, V: { A: 1 } }, { units }));
    const [u, v] = score.units.map(({ verdict }) => verdict);
    expect([figure(u?.outcome), figure(v?.outcome), figure(score.entity.outcome)]).toEqual(['7/10', '1/5', '23/40']);
    expect(u?.level).toEqual({ kind: 'determined', reached: 'good', next: null, blockers: [] });
    expect(v?.level).toMatchObject({ kind: 'notDetermined' });
    expect(score.entity.level).toMatchObject({ kind: 'determined', reached: null, next: 'good' });
    expect(score.entity.coverage).toEqual({ assessed: 3, applicable: 4 });
    // V (1/5 + 0..1) ÷ 2 = 1/10..3/5; entity (21/10 + V) ÷ 4
    expect(score.entity.bounds && toFraction(score.entity.bounds.lower)).toBe('11/20');
    expect(score.entity.bounds && toFraction(score.entity.bounds.upper)).toBe('27/40');
    expect(figure(score.nodes.get('A')?.outcome)).toBe('13/20'); // (3 × 4/5 + 1/5) ÷ 4
  });

  it('judges the level on the score after caps, and keeps the score before them', () => {
    const gate: Gate = {
      key: 'floor',
      kind: 'knockOut',
      requirements: ['B'],
      threshold: percent(40),
      effect: { kind: 'capScore', ratio: percent(45) },
    };
    const levels = [{ key: 'good', minimum: percent(50), gates: [] }];
    // (5/5 + 1/5) ÷ 2 = 3/5, capped at 45 %
    const { entity } = scoreOf({ gates: [gate], levels }, { A: 5, B: 1 });
    expect([figure(entity.outcome), figure(entity.capped.outcome), entity.capped.cappedBy]).toEqual([
      '3/5',
      '9/20',
      ['floor'],
    ]);
    expect(entity.level).toMatchObject({ reached: null, next: 'good' });
  });

  it('refuses an answer that does not fit, from any unit', () => {
    expect(() => scoreAssessment(modelOf(), inputOf({ U: { A: 3 }, V: { A: 9 } }))).toThrow('A: the scale five has no');
  });

  it('keeps an answered requirement that the tree does not have out of sight', () => {
    expect(figure(scoreOf({}, { A: 3, Z: 0 }).entity.outcome)).toBe('3/5');
  });

  it('takes answers for the entity in every unit', () => {
    const root = groupOf('root', [requirementOf('A', { answeredPer: 'entity' }), 'B']);
    const input = inputOf({ U: { B: 1 }, V: { B: 3 } }, { entity: { A: 5 } });
    // U (1 + 1/5) ÷ 2 = 3/5, V (1 + 3/5) ÷ 2 = 4/5
    const score = scoreAssessment(modelOf({ root }), input);
    expect(figure(score.entity.outcome)).toBe('7/10');
    expect(figure(score.nodes.get('A')?.outcome)).toBe('1/1');
  });

  it('has no score and no level when nothing applies', () => {
    const { entity } = scoreOf({}, { A: notApplicable(), B: notApplicable() });
    expect(entity).toMatchObject({
      outcome: { kind: 'notApplicable' },
      bounds: null,
      level: { kind: 'notDetermined' },
    });
  });
});

describe('an inclusive gate', () => {
  const gate = (threshold: number): Gate => ({
    key: 'minimum',
    kind: 'categoryMinimum',
    groups: 'all',
    threshold: percent(threshold),
    effect: { kind: 'fail' },
  });

  function outcomes(threshold: number, scale: string, points: readonly number[]) {
    const method = methodOf({ dimensions: [{ dimension: 'rating', scale, weight: 1 }] });
    const refs = points.map((_, index) => `Q${index + 1}`);
    const root = groupOf('root', [
      groupOf(
        'category',
        refs.map((ref) => requirementOf(ref, { method })),
      ),
    ]);
    const given = Object.fromEntries(points.map((value, index) => [`Q${index + 1}`, value]));
    const { entity, units } = scoreAssessment(modelOf({ root, gates: [gate(threshold)] }), inputOf({ U: given }));
    return [figure(entity.outcome), entity.gates[0]?.outcome, units[0]?.verdict.gates[0]?.outcome];
  }

  it('at 80 % opens for 4, 5 and 3 of 5', () => {
    expect(outcomes(80, 'five', [4, 5, 3])).toEqual(['4/5', 'passed', 'passed']);
  });

  it('at 75 % opens for 3, 5, 5 and 5 of 6', () => {
    expect(outcomes(75, 'six', [3, 5, 5, 5])).toEqual(['3/4', 'passed', 'passed']);
  });

  it('stays shut a hair below', () => {
    expect(outcomes(80, 'five', [4, 5, 3, 3])).toEqual(['3/4', 'failed', 'failed']);
    expect(outcomes(75.1, 'six', [3, 5, 5, 5])).toEqual(['3/4', 'failed', 'failed']);
  });
});

describe('a projection of the assessment', () => {
  it('raises named requirements wherever they are rated, and never lowers one', () => {
    const input = {
      ...inputOf({ U: { A: 1, B: 2 }, V: { A: 5 } }),
      atLeast: new Map([['A', ratio(4, 5)]]),
    };
    // U (4/5 + 2/5) ÷ 2 = 3/5; V 5/5
    expect(figure(scoreAssessment(modelOf(), input).entity.outcome)).toBe('4/5');
  });
});
