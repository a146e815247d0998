import {
  computedScale,
  evidenceOf,
  groupOf,
  inputOf,
  methodOf,
  modelOf,
  notApplicable,
  ratedOn,
  requirementOf,
  type GivenAnswers,
} from '../../test/support/scoring-builders';
import type { GradedFinding } from './answers';
import { requirementRefs, type GateBlocker, type GateFigure, type GateResult } from './gates';
import type { Gate, GateEffect, Scale, ScoringModel } from './model';
import { percent, toFraction } from './ratio';
import { scoreAssessment } from './score-assessment';

const FAIL: GateEffect = { kind: 'fail' };

/** The gate's verdict on the entity, or on one unit. */
function judged(
  gate: Gate,
  overrides: Partial<ScoringModel>,
  byUnit: Readonly<Record<string, GivenAnswers>>,
  { unit, findings = [] }: { unit?: string; findings?: readonly GradedFinding[] } = {},
): GateResult {
  const score = scoreAssessment(modelOf({ ...overrides, gates: [gate] }), inputOf(byUnit, { findings }));
  const verdict = unit === undefined ? score.entity : score.units.find((one) => one.score.ref === unit)?.verdict;
  const [result] = verdict?.gates ?? [];
  if (!result) throw new Error('The gate was not judged.');
  return result;
}

function text(value: GateFigure | null | undefined): string | number | null {
  if (!value) return null;
  return value.kind === 'ratio' ? toFraction(value.ratio) : value.count;
}

/** "U/A 2/5": unit, node and figure. */
const places = (blockers: readonly GateBlocker[]): string[] =>
  blockers.map(({ unit, ref, value }) => [unit, ref].filter(Boolean).join('/') + (value ? ` ${text(value)}` : ''));

describe('a knock-out', () => {
  const gate = (overrides: Partial<Extract<Gate, { kind: 'knockOut' }>> = {}): Gate => ({
    key: 'knock-out',
    kind: 'knockOut',
    requirements: ['A', 'B'],
    threshold: percent(60),
    effect: FAIL,
    ...overrides,
  });

  it('passes when each requirement reaches the threshold, exactly included', () => {
    const result = judged(gate(), {}, { U: { A: 3, B: 5 } });
    expect(result).toMatchObject({ key: 'knock-out', kind: 'knockOut', effect: FAIL, outcome: 'passed', blockers: [] });
    expect([text(result.threshold), text(result.value)]).toEqual(['3/5', '3/5']);
  });

  it('fails on one requirement in one unit, and names the place with its figure', () => {
    const result = judged(gate(), {}, { U: { A: 4, B: 4 }, V: { A: 2, B: 1 } });
    expect(result.outcome).toBe('failed');
    expect(places(result.blockers)).toEqual(['V/A 2/5', 'V/B 1/5']);
    expect(text(result.value)).toBe('1/5');
  });

  it('judges a unit on its own answers', () => {
    const answers = { U: { A: 4, B: 4 }, V: { A: 2, B: 1 } };
    expect(judged(gate(), {}, answers, { unit: 'U' }).outcome).toBe('passed');
    expect(judged(gate(), {}, answers, { unit: 'V' }).outcome).toBe('failed');
  });

  it('is not determined while a requirement is open and none fails', () => {
    const result = judged(gate(), {}, { U: { A: 4 } });
    expect(result.outcome).toBe('notDetermined');
    expect(places(result.open)).toEqual(['U/B']);
  });

  it('fails although something is open', () => {
    expect(judged(gate(), {}, { U: { A: 2 } })).toMatchObject({ outcome: 'failed', open: [{ ref: 'B', unit: 'U' }] });
  });

  it('lets pass what does not apply, and has no figure when nothing is left', () => {
    expect(judged(gate(), {}, { U: { A: notApplicable(), B: 3 } }).outcome).toBe('passed');
    expect(judged(gate(), {}, { U: { A: notApplicable(), B: notApplicable() } })).toMatchObject({
      outcome: 'passed',
      value: null,
    });
  });

  it('over the critical requirements finds them at any depth', () => {
    const root = groupOf('root', [
      groupOf('left', [groupOf('deep', [requirementOf('A', { critical: true })])]),
      groupOf('right', ['B', requirementOf('C', { critical: true })]),
    ]);
    expect(requirementRefs(modelOf({ root }), 'critical')).toEqual(['A', 'C']);
    const result = judged(gate({ requirements: 'critical' }), { root }, { U: { A: 2, B: 0, C: 5 } });
    expect(places(result.blockers)).toEqual(['U/A 2/5']);
  });

  describe('on one dimension', () => {
    const pair = methodOf({
      dimensions: [
        { dimension: 'approach', scale: 'five', weight: 1 },
        { dimension: 'deployment', scale: 'five', weight: 1 },
      ],
    });
    const root = groupOf('root', [requirementOf('A', { method: pair }), 'B']);
    const onApproach = gate({ dimension: 'approach' });

    it('judges that dimension, not the combined ratio', () => {
      // A: approach 2/5, combined 7/10; B has no approach and is judged by its 3/5
      const result = judged(onApproach, { root }, { U: { A: ratedOn({ approach: 2, deployment: 5 }), B: 3 } });
      expect(places(result.blockers)).toEqual(['U/A 2/5']);
      expect(judged(onApproach, { root }, { U: { A: ratedOn({ approach: 3, deployment: 0 }), B: 3 } }).outcome).toBe(
        'passed',
      );
    });

    it('judges it although the rest is not rated, and stays open without it', () => {
      expect(judged(onApproach, { root }, { U: { A: ratedOn({ approach: 2 }), B: 3 } }).outcome).toBe('failed');
      expect(judged(onApproach, { root }, { U: { A: ratedOn({ deployment: 2 }), B: 3 } }).outcome).toBe(
        'notDetermined',
      );
    });
  });

  it('refuses a ref that stands for no requirement', () => {
    expect(() => judged(gate({ requirements: ['X'] }), {}, { U: {} })).toThrow(
      new RangeError('There is nothing named X.'),
    );
    expect(() => judged(gate({ requirements: ['root'] }), {}, { U: {} })).toThrow(
      new RangeError('root is no requirement.'),
    );
  });
});

describe('a category minimum', () => {
  const root = groupOf('root', [groupOf('left', ['A', 'B']), groupOf('right', [groupOf('deep', ['C']), 'D'])]);
  const gate = (groups: 'all' | readonly string[]): Gate => ({
    key: 'minimum',
    kind: 'categoryMinimum',
    groups,
    threshold: percent(50),
    effect: FAIL,
  });

  it('asks every category, by the roll-up of each', () => {
    // left (5/5 + 0) ÷ 2 = 1/2; right (3/5 + 1/5) ÷ 2 = 2/5
    const result = judged(gate('all'), { root }, { U: { A: 5, B: 0, C: 3, D: 1 } });
    expect(result.outcome).toBe('failed');
    expect(places(result.blockers)).toEqual(['right 2/5']);
    expect(text(result.value)).toBe('2/5');
  });

  it('asks only the groups that it names, at any depth', () => {
    expect(judged(gate(['left', 'deep']), { root }, { U: { A: 5, B: 0, C: 3, D: 0 } }).outcome).toBe('passed');
  });

  it('judges the entity by its own figures: a weak unit may be outweighed', () => {
    const answers = { U: { A: 5, B: 5, C: 5, D: 5 }, V: { A: 1, B: 0, C: 3, D: 3 } };
    expect(judged(gate('all'), { root }, answers).outcome).toBe('passed'); // left (1 + 1/10) ÷ 2 = 11/20
    expect(places(judged(gate('all'), { root }, answers, { unit: 'V' }).blockers)).toEqual(['left 1/10']);
  });

  it('is not determined while a category is not assessed, and lets pass one that does not apply', () => {
    const result = judged(gate('all'), { root }, { U: { A: 5, B: 0 } });
    expect(result.outcome).toBe('notDetermined');
    expect(places(result.open)).toEqual(['right']);
    const none = { C: notApplicable(), D: notApplicable() };
    expect(judged(gate('all'), { root }, { U: { A: 5, B: 0, ...none } }).outcome).toBe('passed');
  });

  it('refuses a ref that the tree does not have', () => {
    expect(() => judged(gate(['middle']), { root }, { U: {} })).toThrow(
      new RangeError('There is nothing named middle.'),
    );
  });
});

describe('a minimum coverage', () => {
  const root = groupOf('root', ['A', 'B', 'C', 'D', 'E']);
  const gate: Gate = { key: 'coverage', kind: 'minimumCoverage', threshold: percent(80), effect: FAIL };

  it('passes at exactly 4 of 5', () => {
    const result = judged(gate, { root }, { U: { A: 1, B: 1, C: 1, D: 1 } });
    expect(result.outcome).toBe('passed');
    expect(text(result.value)).toBe('4/5');
  });

  it('fails below, and counts what does not apply on neither side', () => {
    const result = judged(gate, { root }, { U: { A: 1, B: 1, C: 1, D: notApplicable() } });
    expect(places(result.blockers)).toEqual(['root 3/4']);
  });
});

describe('a finding limit', () => {
  const gate: Gate = { key: 'minors', kind: 'findingLimit', grade: 'minor', maximum: 2, effect: FAIL };
  const minor = (...units: string[]): GradedFinding => ({ grade: 'minor', units });
  const major: GradedFinding = { grade: 'major', units: [] };
  const answers = { U: {}, V: {} };

  it('passes up to the maximum and counts its own grade only', () => {
    const result = judged(gate, {}, answers, { findings: [minor('U'), minor(), major] });
    expect(result).toMatchObject({ outcome: 'passed', open: [] });
    expect([text(result.threshold), text(result.value)]).toEqual([2, 2]);
  });

  it('fails above it', () => {
    const result = judged(gate, {}, answers, { findings: [minor('U'), minor('V'), minor()] });
    expect(result.outcome).toBe('failed');
    expect(places(result.blockers)).toEqual(['root 3']);
  });

  it('counts for a unit what names it and what names none', () => {
    const findings = [minor('U'), minor('U'), minor('U', 'V'), minor('V'), minor()];
    expect(text(judged(gate, {}, answers, { unit: 'U', findings }).value)).toBe(4);
    expect(text(judged(gate, {}, answers, { unit: 'V', findings }).value)).toBe(3);
    expect(text(judged(gate, {}, answers, { findings }).value)).toBe(5);
  });

  it('of zero fails on the first', () => {
    expect(judged({ ...gate, maximum: 0 }, {}, answers, { findings: [minor()] }).outcome).toBe('failed');
    expect(judged({ ...gate, maximum: 0 }, {}, answers).outcome).toBe('passed');
  });
});

describe('an option limit', () => {
  const pair = methodOf({
    dimensions: [
      { dimension: 'approach', scale: 'five', weight: 1 },
      { dimension: 'deployment', scale: 'five', weight: 1 },
    ],
  });
  const other = methodOf({ dimensions: [{ dimension: 'rating', scale: 'six', weight: 1 }] });
  const root = groupOf('root', ['A', 'B', requirementOf('C', { method: pair }), requirementOf('D', { method: other })]);
  const gate: Gate = { key: 'ones', kind: 'optionLimit', scale: 'five', option: '1', maximum: 2, effect: FAIL };
  const rest = { C: ratedOn({ approach: 3, deployment: 3 }), D: 1 };

  it('passes up to the maximum, and counts one scale only', () => {
    const result = judged(gate, { root }, { U: { A: 1, B: 1, ...rest } });
    expect(result.outcome).toBe('passed');
    expect([text(result.threshold), text(result.value)]).toEqual([2, 2]);
  });

  it('fails above it, and counts every dimension at the option', () => {
    const result = judged(gate, { root }, { U: { A: 1, B: 4, C: ratedOn({ approach: 1, deployment: 1 }), D: 0 } });
    expect(result.outcome).toBe('failed');
    expect(places(result.blockers)).toEqual(['U/A 1', 'U/C 2']);
  });

  it('counts per unit: two units may have two each', () => {
    const answers = { U: { A: 1, B: 1, ...rest }, V: { A: 1, B: 1, ...rest } };
    const result = judged(gate, { root }, answers);
    expect(result.outcome).toBe('passed');
    expect(text(result.value)).toBe(2);
  });

  it('names the unit that has too many', () => {
    const tooMany = { A: 1, B: 1, C: ratedOn({ approach: 1, deployment: 3 }), D: 1 };
    expect(places(judged(gate, { root }, { U: { A: 1, B: 1, ...rest }, V: tooMany }).blockers)).toEqual([
      'V/A 1',
      'V/B 1',
      'V/C 1',
    ]);
  });

  it('is not determined while missing ratings could pass the limit', () => {
    // one at the option; B, and the deployment of C, could make three
    const result = judged(gate, { root }, { U: { A: 1, C: ratedOn({ approach: 3 }) } });
    expect(result.outcome).toBe('notDetermined');
    expect(places(result.open)).toEqual(['U/B', 'U/C']);
  });

  it('passes while missing ratings could not, and what does not apply could not either', () => {
    expect(judged(gate, { root }, { U: { A: 1, ...rest } }).outcome).toBe('passed');
    expect(judged(gate, { root }, { U: { A: 1, B: 1, C: notApplicable() } }).outcome).toBe('passed');
    const half = { A: 1, B: 4, C: ratedOn({ approach: 3 }) }; // one at the option, one missing
    expect(judged(gate, { root }, { U: half }).outcome).toBe('passed');
  });
});

describe('a minimum of data months', () => {
  const byEvidence = methodOf({ dimensions: [{ dimension: 'rating', scale: 'result', weight: 1 }] });
  const root = groupOf('root', [
    'A',
    requirementOf('R', { method: byEvidence }),
    requirementOf('S', { method: byEvidence }),
  ]);
  const scales = new Map<string, Scale>([...modelOf().scales, ['result', computedScale()]]);
  const gate: Gate = { key: 'months', kind: 'minimumDataMonths', months: 6, effect: FAIL };
  const months = (count: number) => evidenceOf({ months: count, monthsMet: count });

  it('passes when every rated result has them', () => {
    const result = judged(gate, { root, scales }, { U: { A: 0, R: months(6), S: months(12) } });
    expect(result.outcome).toBe('passed');
    expect([text(result.threshold), text(result.value)]).toEqual([6, 6]);
  });

  it('fails on each result that has fewer', () => {
    const result = judged(gate, { root, scales }, { U: { R: months(5), S: months(7) }, V: { R: months(3) } });
    expect(result.outcome).toBe('failed');
    expect(places(result.blockers)).toEqual(['U/R 5', 'V/R 3']);
    expect(text(result.value)).toBe(3);
  });

  it('looks at ratings from evidence only', () => {
    const mixed = methodOf({
      dimensions: [
        { dimension: 'approach', scale: 'five', weight: 1 },
        { dimension: 'rating', scale: 'result', weight: 1 },
      ],
    });
    const both = groupOf('root', [requirementOf('R', { method: mixed })]);
    const result = judged(gate, { root: both, scales }, { U: { R: ratedOn({ approach: 1, rating: months(7) }) } });
    expect(result.outcome).toBe('passed');
    expect(text(result.value)).toBe(7);
  });

  it('is not determined while no result is rated', () => {
    const result = judged(gate, { root, scales }, { U: { A: 5, S: notApplicable() } });
    expect(result).toMatchObject({ outcome: 'notDetermined', value: null });
    expect(places(result.open)).toEqual(['U/R']);
  });

  it('passes when no result applies', () => {
    expect(judged(gate, { root, scales }, { U: { R: notApplicable(), S: notApplicable() } }).outcome).toBe('passed');
  });
});

describe('mandatory requirements', () => {
  const gate: Gate = { key: 'rated', kind: 'mandatory', requirements: ['A', 'B'], effect: FAIL };

  it('pass when all are rated, however badly', () => {
    const result = judged(gate, {}, { U: { A: 0, B: 0 } });
    expect(result.outcome).toBe('passed');
    expect([text(result.threshold), text(result.value)]).toEqual([2, 2]);
  });

  it('fail when one is open or excluded, in any unit', () => {
    const result = judged(gate, {}, { U: { A: 3 }, V: { A: notApplicable(), B: 5 } });
    expect(result.outcome).toBe('failed');
    expect(places(result.blockers)).toEqual(['U/B', 'V/A']);
    expect([text(result.threshold), text(result.value)]).toEqual([4, 2]);
  });

  it('can be the critical ones', () => {
    const root = groupOf('root', ['A', requirementOf('B', { critical: true })]);
    expect(judged({ ...gate, requirements: 'critical' }, { root }, { U: { B: 1 } }).outcome).toBe('passed');
  });
});
