import {
  figure,
  figureIn,
  groupOf,
  inputOf,
  methodOf,
  modelOf,
  notApplicable,
  ratedOn,
  requirementOf,
  scoreOf,
  type Given,
  type GivenAnswers,
} from '../../test/support/scoring-builders';
import type { GroupNode, ScoringModel } from './model';
import { ScoringError } from './rate';
import { ONE, percent, ratio, toFraction } from './ratio';
import { coverageRatio, scoreUnit, type GroupScore, type RequirementScore, type UnitScore } from './score';

function unitOf(overrides: Partial<ScoringModel>, given: GivenAnswers): UnitScore {
  return scoreUnit(modelOf(overrides), { ref: 'U', weight: 1 }, inputOf({ U: given }));
}

function groupIn(unit: UnitScore, ref: string): GroupScore {
  const node = unit.nodes.get(ref);
  if (node?.kind !== 'group') throw new Error(`${ref} is no group.`);
  return node;
}

function requirementIn(unit: UnitScore, ref: string): RequirementScore {
  const node = unit.nodes.get(ref);
  if (node?.kind !== 'requirement') throw new Error(`${ref} is no requirement.`);
  return node;
}

const bounds = (unit: UnitScore): string[] | null =>
  unit.bounds && [toFraction(unit.bounds.lower), toFraction(unit.bounds.upper)];

describe('a tree of groups', () => {
  const root = groupOf('root', [
    groupOf('people', [requirementOf('P1', { weight: 2 }), 'P2'], { weight: 3 }),
    groupOf('process', ['S1'], { weight: 1 }),
  ]);
  const given = { P1: 4, P2: 1, S1: 5 };

  it('rolls up by weight at every level', () => {
    // people (2 × 4/5 + 1/5) ÷ 3 = 3/5; root (3 × 3/5 + 1 × 1) ÷ 4 = 7/10
    const unit = unitOf({ root }, given);
    expect(figure(unit.nodes.get('people')?.outcome)).toBe('3/5');
    expect(figure(unit.root.outcome)).toBe('7/10');
  });

  it('explains each figure by what went in, with which weight and use', () => {
    const people = groupIn(unitOf({ root }, { ...given, P2: notApplicable() }), 'people');
    expect(people.rule).toEqual({ kind: 'weightedMean' });
    expect(people.contributions.map(({ score, weight, use }) => [score.ref, weight, use])).toEqual([
      ['P1', 2, 'counted'],
      ['P2', 1, 'leftOutNotApplicable'],
    ]);
  });

  it('keeps every node, children before their parent', () => {
    expect([...unitOf({ root }, given).nodes.keys()]).toEqual(['P1', 'P2', 'people', 'S1', 'process', 'root']);
  });

  it('keeps the stage of a child', () => {
    const staged = groupOf('root', [requirementOf('A', { stage: 2 }), 'B'], {
      rollUp: { kind: 'stagedAnd', threshold: percent(80) },
    });
    expect(unitOf({ root: staged }, { A: 4, B: 4 }).root.contributions.map(({ stage }) => stage)).toEqual([
      2,
      undefined,
    ]);
  });
});

describe('a requirement', () => {
  const pair = methodOf({
    dimensions: [
      { dimension: 'approach', scale: 'five', weight: 1 },
      { dimension: 'deployment', scale: 'five', weight: 1 },
    ],
    combine: { kind: 'cappedBy', dimension: 'approach' },
  });
  const root = groupOf('root', [requirementOf('A', { method: pair }), 'B']);

  it('that is partly rated is not assessed, and says what is missing', () => {
    const unit = unitOf({ root }, { A: ratedOn({ deployment: 5 }), B: 3 });
    const score = requirementIn(unit, 'A');
    expect(score).toMatchObject({
      outcome: { kind: 'notAssessed' },
      missing: ['approach'],
      coverage: { assessed: 0, applicable: 1 },
      ratings: { deployment: 5 },
    });
    expect(score.dimensions.map(({ ratio: value }) => toFraction(value))).toEqual(['1/1']);
    expect(figure(unit.root.outcome)).toBe('3/5');
  });

  it('keeps what its ratio would be without the cap', () => {
    // mean (2/5 + 4/5) ÷ 2 = 3/5, capped by 2/5
    const score = requirementIn(unitOf({ root }, { A: ratedOn({ approach: 2, deployment: 4 }) }), 'A');
    expect(figure(score.outcome)).toBe('2/5');
    expect(score.uncapped && toFraction(score.uncapped)).toBe('3/5');
  });

  it('that is not applicable keeps the reason and leaves coverage', () => {
    const score = requirementIn(unitOf({}, { A: notApplicable('No counters.') }), 'A');
    expect(score).toMatchObject({
      outcome: { kind: 'notApplicable', reason: 'No counters.' },
      coverage: { assessed: 0, applicable: 0 },
      dimensions: [],
      missing: [],
    });
  });

  it('refuses to be excluded where the framework forbids it', () => {
    const strict = groupOf('root', [requirementOf('A', { notApplicable: 'forbidden' }), 'B']);
    expect(() => unitOf({ root: strict }, { A: notApplicable() })).toThrow(
      new ScoringError('A can not be excluded as not applicable.'),
    );
    expect(figureIn(scoreOf({ root: strict }, { B: 1 }), 'A')).toBe('notAssessed');
  });

  it('answered for the entity counts alike in every unit, and answers per unit are not looked at', () => {
    const model = modelOf({ root: groupOf('root', [requirementOf('A', { answeredPer: 'entity' }), 'B']) });
    const input = inputOf({ U: { A: 0, B: 1 }, V: { B: 2 } }, { entity: { A: 5, B: 5 } });
    const [first, second] = input.units.map((unit) => scoreUnit(model, unit, input));
    expect([figure(first?.root.outcome), figure(second?.root.outcome)]).toEqual(['3/5', '7/10']);
  });

  it('of a unit without any answer is not assessed', () => {
    const unit = scoreUnit(modelOf(), { ref: 'W', weight: 1 }, inputOf({ U: { A: 5 } }));
    expect(figure(unit.nodes.get('A')?.outcome)).toBe('notAssessed');
  });
});

describe('not applicable', () => {
  const root = groupOf('root', [
    groupOf('left', [requirementOf('A', { weight: 3 }), requirementOf('B', { weight: 1 })]),
    groupOf('right', ['C', 'D']),
  ]);

  it('leaves the weights to the rest', () => {
    // left: only A 2/5; right (5/5 + 1/5) ÷ 2 = 3/5; root 1/2
    const unit = unitOf({ root }, { A: 2, B: notApplicable(), C: 5, D: 1 });
    expect(figure(unit.nodes.get('left')?.outcome)).toBe('2/5');
    expect(figure(unit.root.outcome)).toBe('1/2');
    expect(unit.root.coverage).toEqual({ assessed: 3, applicable: 3 });
  });

  it('on every child makes the parent not applicable', () => {
    const unit = unitOf({ root }, { A: notApplicable(), B: notApplicable(), C: 5, D: 1 });
    expect(figure(unit.nodes.get('left')?.outcome)).toBe('notApplicable');
    expect(unit.root.contributions.map(({ use }) => use)).toEqual(['leftOutNotApplicable', 'counted']);
    expect(figure(unit.root.outcome)).toBe('3/5');
  });

  it('everywhere leaves nothing to score, and coverage is full', () => {
    const none = notApplicable();
    const unit = unitOf({ root }, { A: none, B: none, C: none, D: none });
    expect(figure(unit.root.outcome)).toBe('notApplicable');
    expect(unit.root.coverage).toEqual({ assessed: 0, applicable: 0 });
    expect(toFraction(coverageRatio(unit.root.coverage))).toBe('1/1');
    expect(unit.bounds).toBeNull();
  });

  it('on all that has weight makes the parent not applicable, though a child for information is rated', () => {
    const informed = groupOf('root', [
      groupOf('left', ['A', requirementOf('B', { weight: 0 })], { weight: 3 }),
      groupOf('right', ['C']),
    ]);
    for (const notAssessed of ['excluded', 'zero'] as const) {
      const unit = unitOf({ root: informed, notAssessed }, { A: notApplicable(), B: 5, C: 4 });
      expect(figure(unit.nodes.get('left')?.outcome)).toBe('notApplicable');
      expect(figure(unit.root.outcome)).toBe('4/5');
    }
  });
});

describe('not assessed', () => {
  const root = groupOf('root', [groupOf('left', ['A', 'B']), groupOf('right', ['C'])]);
  const given = { A: 4 };

  it('is left out where the framework says so, and coverage shows it', () => {
    const unit = unitOf({ root, notAssessed: 'excluded' }, given);
    expect(figure(unit.nodes.get('left')?.outcome)).toBe('4/5');
    expect(figure(unit.nodes.get('right')?.outcome)).toBe('notAssessed');
    expect(figure(unit.root.outcome)).toBe('4/5');
    expect(unit.root.coverage).toEqual({ assessed: 1, applicable: 3 });
    expect(unit.root.contributions.map(({ use }) => use)).toEqual(['counted', 'leftOutNotAssessed']);
  });

  it('counts as zero where the framework says so, and coverage still shows it', () => {
    // left (4/5 + 0) ÷ 2 = 2/5, right 0; root 1/5
    const unit = unitOf({ root, notAssessed: 'zero' }, given);
    expect(figure(unit.nodes.get('C')?.outcome)).toBe('notAssessed');
    expect(figure(unit.nodes.get('right')?.outcome)).toBe('0/1');
    expect(figure(unit.root.outcome)).toBe('1/5');
    expect(unit.root.coverage).toEqual({ assessed: 1, applicable: 3 });
    expect(groupIn(unit, 'left').contributions.map(({ use }) => use)).toEqual(['counted', 'countedAsZero']);
  });

  it('everywhere gives no score when left out, and zero when it counts so', () => {
    expect(figure(unitOf({ root }, {}).root.outcome)).toBe('notAssessed');
    expect(figure(unitOf({ root, notAssessed: 'zero' }, {}).root.outcome)).toBe('0/1');
  });

  it('on a child without weight does not keep the parent open, unless its rule knows no weights', () => {
    const informed = (rollUp: GroupNode['rollUp']) =>
      groupOf('root', [groupOf('left', ['A', requirementOf('B', { weight: 0 })], { rollUp }), groupOf('right', ['C'])]);
    const left = (rollUp: GroupNode['rollUp']) =>
      figure(unitOf({ root: informed(rollUp) }, { A: notApplicable(), C: 4 }).nodes.get('left')?.outcome);
    expect(left({ kind: 'weightedMean' })).toBe('notApplicable');
    expect(left({ kind: 'countShare', threshold: percent(50) })).toBe('notApplicable');
    expect(left({ kind: 'min' })).toBe('notAssessed');
  });

  it('beside not applicable leaves the parent not assessed', () => {
    const unit = unitOf({ root }, { A: notApplicable() });
    expect(figure(unit.nodes.get('left')?.outcome)).toBe('notAssessed');
    expect(toFraction(coverageRatio(unit.root.coverage))).toBe('0/1');
  });
});

describe('a points scheme', () => {
  const points = (ref: string, weight: number) => requirementOf(ref, { weight });
  const SUM: Pick<GroupNode, 'rollUp'> = { rollUp: { kind: 'sumOfPoints' } };
  const root = groupOf(
    'root',
    [groupOf('1', [points('A', 60), points('B', 40)], SUM), groupOf('2', [points('C', 300), points('D', 100)], SUM)],
    SUM,
  );

  it('sums points: 110 of 500', () => {
    // 60 × 1/5 + 40 × 1/5 + 300 × 1/5 + 100 × 3/10 → 12 + 8 + 60 + 30 = 110
    const tenths = methodOf({ dimensions: [{ dimension: 'rating', scale: 'percentage', weight: 1 }] });
    const mixed = groupOf(
      'root',
      [
        groupOf('1', [points('A', 60), points('B', 40)], SUM),
        groupOf('2', [points('C', 300), requirementOf('D', { weight: 100, method: tenths })], SUM),
      ],
      SUM,
    );
    const unit = unitOf({ root: mixed }, { A: 1, B: 1, C: 1, D: 30 });
    expect(figure(unit.root.outcome)).toBe('11/50');
    expect(unit.root.contributions.map(({ weight }) => weight)).toEqual([100, 400]);
  });

  it('takes the points of what does not apply off the total', () => {
    // 60 × 4/5 + 300 × 2/5 + 100 × 1 = 268 of 460 points
    const unit = unitOf({ root }, { A: 4, B: notApplicable(), C: 2, D: 5 });
    expect(unit.root.contributions.map(({ weight }) => weight)).toEqual([60, 400]);
    expect(figure(unit.root.outcome)).toBe('67/115');
  });

  it('takes the points of what is not assessed off the total, or counts them as zero, by policy', () => {
    const given = { A: 4, C: 2, D: 5 }; // 48 + 120 + 100 = 268
    expect(figure(unitOf({ root, notAssessed: 'excluded' }, given).root.outcome)).toBe('67/115'); // of 460
    expect(figure(unitOf({ root, notAssessed: 'zero' }, given).root.outcome)).toBe('67/125'); // of 500
  });

  it('shows what a group could weigh that is not assessed yet', () => {
    const unit = unitOf({ root }, { A: notApplicable(), C: 5, D: 5 });
    expect(unit.root.contributions.map(({ weight, use }) => [weight, use])).toEqual([
      [40, 'leftOutNotAssessed'],
      [400, 'counted'],
    ]);
  });

  it('weighs nothing for a group without a counting child', () => {
    const unit = unitOf({ root }, { A: notApplicable(), B: notApplicable(), C: 5, D: 0 });
    expect(unit.root.contributions.map(({ weight }) => weight)).toEqual([0, 400]);
    expect(figure(unit.root.outcome)).toBe('3/4');
  });

  it('keeps a group under a weighted mean at its own weight', () => {
    const mixed = groupOf('root', [
      groupOf('1', [points('A', 60), points('B', 40)], { ...SUM, weight: 3 }),
      groupOf('2', ['C'], { weight: 1 }),
    ]);
    // (3 × (60 × 1 + 40 × 0) / 100 + 1 × 1) ÷ 4 = 7/10
    expect(figure(unitOf({ root: mixed }, { A: 5, B: 0, C: 5 }).root.outcome)).toBe('7/10');
  });

  it('counts a group of another rule by the points below it', () => {
    const mixed = groupOf(
      'root',
      [groupOf('1', [points('A', 60), points('B', 40)], { rollUp: { kind: 'min' } }), points('C', 300)],
      SUM,
    );
    // (100 × min(4/5, 2/5) + 300 × 1) ÷ 400 = 340 of 400
    const unit = unitOf({ root: mixed }, { A: 4, B: 2, C: 5 });
    expect(unit.root.contributions.map(({ weight }) => weight)).toEqual([100, 300]);
    expect(figure(unit.root.outcome)).toBe('17/20');
  });
});

describe('bounds', () => {
  const root = groupOf('root', [groupOf('left', ['A', 'B']), groupOf('right', ['C'])]);

  it('equal the score when everything is rated', () => {
    expect(bounds(unitOf({ root }, { A: 4, B: 2, C: 5 }))).toEqual(['4/5', '4/5']); // ((4/5 + 2/5) ÷ 2 + 1) ÷ 2
  });

  it.each(['excluded', 'zero'] as const)('put everything open at zero and at 100 %%, under the policy %s', (policy) => {
    // left (4/5 + 0..1) ÷ 2 = 2/5..9/10, right 0..1; root 1/5..19/20
    expect(bounds(unitOf({ root, notAssessed: policy }, { A: 4 }))).toEqual(['1/5', '19/20']);
  });

  it('leave out what does not apply', () => {
    expect(bounds(unitOf({ root }, { A: 4, B: notApplicable() }))).toEqual(['2/5', '9/10']); // (4/5 + 0..1) ÷ 2
  });

  it('are 0 and 1 when nothing is rated', () => {
    expect(bounds(unitOf({ root }, {}))).toEqual(['0/1', '1/1']);
  });

  it('count the points of what is open in a points scheme', () => {
    const SUM: Pick<GroupNode, 'rollUp'> = { rollUp: { kind: 'sumOfPoints' } };
    const points = groupOf(
      'root',
      [
        groupOf('1', [requirementOf('A', { weight: 60 }), requirementOf('B', { weight: 40 })], SUM),
        groupOf('2', [requirementOf('C', { weight: 100 })], SUM),
      ],
      SUM,
    );
    // 60 × 4/5 = 48 sure, 40 + 100 open, of 200
    expect(bounds(unitOf({ root: points }, { A: 4 }))).toEqual(['6/25', '47/50']);
    // 48 + 100 × 2/5 = 88 sure, 40 open
    expect(bounds(unitOf({ root: points }, { A: 4, C: 2 }))).toEqual(['11/25', '16/25']);
  });

  it('treat an open stage as failed, and as satisfied', () => {
    const staged = groupOf(
      'root',
      [groupOf('s2', ['A'], { stage: 2 }), groupOf('s3', ['B'], { stage: 3 }), groupOf('s4', ['C'], { stage: 4 })],
      { rollUp: { kind: 'stagedAnd', threshold: percent(80) } },
    );
    expect(bounds(unitOf({ root: staged }, { A: 4, C: 2 }))).toEqual(['1/3', '2/3']);
  });
});

describe('a projection', () => {
  const raisedTo = (given: Given, atLeast = percent(70)) => {
    const input = inputOf({ U: { A: given } }, { atLeast: new Map([['A', atLeast]]) });
    return requirementIn(scoreUnit(modelOf(), { ref: 'U', weight: 1 }, input), 'A');
  };

  it('raises a rated requirement to the target and keeps what it was', () => {
    const score = raisedTo(2);
    expect(figure(score.outcome)).toBe('7/10');
    expect(score.raisedFrom && toFraction(score.raisedFrom)).toBe('2/5');
  });

  it('leaves what is at or above the target, not assessed or not applicable as it is', () => {
    expect(raisedTo(4)).toMatchObject({ outcome: { kind: 'scored', ratio: ratio(4, 5) } });
    expect(raisedTo(4).raisedFrom).toBeUndefined();
    expect(raisedTo(5, ONE).raisedFrom).toBeUndefined();
    expect(figure(raisedTo(null).outcome)).toBe('notAssessed');
    expect(figure(raisedTo(notApplicable()).outcome)).toBe('notApplicable');
  });
});
