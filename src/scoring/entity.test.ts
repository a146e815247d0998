import {
  figure,
  groupOf,
  inputOf,
  modelOf,
  notApplicable,
  requirementOf,
  type GivenAnswers,
} from '../../test/support/scoring-builders';
import { entityBounds, scoreEntity, type EntityNodeScore } from './entity';
import type { RollUp, ScoringModel } from './model';
import { percent, toFraction } from './ratio';
import { scoreUnit, type UnitScore } from './score';

/** Units of weights 1, 2, 3 … in the order given. */
function unitsOf(
  model: ScoringModel,
  byUnit: Readonly<Record<string, GivenAnswers>>,
  entity: GivenAnswers = {},
): UnitScore[] {
  const units = Object.keys(byUnit).map((ref, index) => ({ ref, weight: index + 1 }));
  const input = inputOf(byUnit, { entity, units });
  return units.map((unit) => scoreUnit(model, unit, input));
}

function entityOf(
  overrides: Partial<ScoringModel>,
  byUnit: Readonly<Record<string, GivenAnswers>>,
  entity: GivenAnswers = {},
): ReadonlyMap<string, EntityNodeScore> {
  const model = modelOf(overrides);
  return scoreEntity(model, unitsOf(model, byUnit, entity));
}

const rootOf = (nodes: ReadonlyMap<string, EntityNodeScore>): string | undefined => figure(nodes.get('root')?.outcome);

describe('a roll-up across units', () => {
  // weights 1, 2, 3: 1/5, 3/5 and 4/5
  const three = { U: { A: 1 }, V: { A: 3 }, W: { A: 4 } };

  it.each<[string, RollUp, string]>([
    ['mean by volume', { kind: 'weightedMean' }, '19/30'], // (1 × 1/5 + 2 × 3/5 + 3 × 4/5) ÷ 6
    ['sum of points as the mean', { kind: 'sumOfPoints' }, '19/30'],
    ['weakest unit', { kind: 'min' }, '1/5'],
    ['best unit', { kind: 'max' }, '4/5'],
    ['share of volume at 60 %', { kind: 'countShare', threshold: percent(60) }, '5/6'],
    ['all units at 20 %', { kind: 'stagedAnd', threshold: percent(20) }, '1/1'],
    ['all units at 60 %', { kind: 'stagedAnd', threshold: percent(60) }, '0/1'],
  ])('%s', (_, acrossUnits, expected) => {
    expect(rootOf(entityOf({ acrossUnits }, three))).toBe(expected);
  });

  it('holds at every node of the tree, with the figures that it combined', () => {
    const root = groupOf('root', [groupOf('left', ['A']), groupOf('right', ['B'])]);
    const nodes = entityOf({ root, acrossUnits: { kind: 'min' } }, { U: { A: 1, B: 5 }, V: { A: 4, B: 2 } });
    expect([...nodes].map(([ref, { outcome }]) => [ref, figure(outcome)])).toEqual([
      ['A', '1/5'],
      ['left', '1/5'],
      ['B', '2/5'],
      ['right', '2/5'],
      ['root', '3/5'], // of the units' (1/5 + 5/5) ÷ 2 and (4/5 + 2/5) ÷ 2, not of the lines above
    ]);
    expect(nodes.get('left')?.inputs.map(({ unit, weight, outcome }) => [unit, weight, figure(outcome)])).toEqual([
      ['U', 1, '1/5'],
      ['V', 2, '4/5'],
    ]);
  });

  it('leaves a unit without a score out, and its weight with it', () => {
    const nodes = entityOf({}, { U: { A: 1 }, V: {}, W: { A: notApplicable(), B: notApplicable() } });
    expect(rootOf(nodes)).toBe('1/5');
  });

  it('is not assessed while a unit is open and none is scored', () => {
    expect(rootOf(entityOf({}, { U: { A: notApplicable(), B: notApplicable() }, V: {} }))).toBe('notAssessed');
  });

  it('is not applicable when it is so in every unit', () => {
    const none = { A: notApplicable(), B: notApplicable() };
    const nodes = entityOf({}, { U: none, V: none });
    expect(nodes.get('root')?.outcome).toEqual({ kind: 'notApplicable' });
  });

  it('keeps the reason that all units share, and none where they differ', () => {
    const outcomeOf = (first: string, second: string) =>
      entityOf({}, { U: { A: notApplicable(first) }, V: { A: notApplicable(second) } }).get('A')?.outcome;
    expect(outcomeOf('No counters.', 'No counters.')).toEqual({ kind: 'notApplicable', reason: 'No counters.' });
    expect(outcomeOf('No counters.', 'No night work.')).toEqual({ kind: 'notApplicable' });
  });
});

describe('coverage of the entity', () => {
  const root = groupOf('root', [requirementOf('A', { answeredPer: 'entity' }), 'B', 'C']);

  it('counts a requirement per unit, and once when it is answered once', () => {
    // A 1 of 1, B 2 of 2, C 1 of 1 (not applicable in V)
    const nodes = entityOf({ root }, { U: { B: 1, C: 2 }, V: { B: 3, C: notApplicable() } }, { A: 4 });
    expect(nodes.get('A')?.coverage).toEqual({ assessed: 1, applicable: 1 });
    expect(nodes.get('B')?.coverage).toEqual({ assessed: 2, applicable: 2 });
    expect(nodes.get('root')?.coverage).toEqual({ assessed: 4, applicable: 4 });
  });

  it('shows what is open', () => {
    const nodes = entityOf({ root }, { U: { B: 1 }, V: {} });
    expect(nodes.get('root')?.coverage).toEqual({ assessed: 1, applicable: 5 });
  });
});

describe('bounds of the entity', () => {
  const boundsOf = (byUnit: Readonly<Record<string, GivenAnswers>>): string[] | null => {
    const model = modelOf();
    const bounds = entityBounds(model, unitsOf(model, byUnit));
    return bounds && [toFraction(bounds.lower), toFraction(bounds.upper)];
  };

  it('combine the bounds of the units', () => {
    // U (4/5 + 0..1) ÷ 2 = 2/5..9/10, V 3/5; (1 × U + 2 × V) ÷ 3
    expect(boundsOf({ U: { A: 4 }, V: { A: 3, B: 3 } })).toEqual(['8/15', '7/10']);
  });

  it('leave out a unit where nothing applies', () => {
    expect(boundsOf({ U: { A: 4 }, V: { A: notApplicable(), B: notApplicable() } })).toEqual(['2/5', '9/10']);
  });

  it('are null when nothing applies anywhere', () => {
    expect(boundsOf({ U: { A: notApplicable(), B: notApplicable() } })).toBeNull();
  });
});
