import {
  frameworkAround,
  groupOf,
  inputOf,
  methodOf,
  modelOf,
  notApplicable,
  requirementOf,
  type GivenAnswers,
} from '../../../test/support/scoring-builders';
import { entityLoss } from '../../scoring/lost-points';
import type { Gate, ScoringModel } from '../../scoring/model';
import { minus, ONE, percent, plus, ratio, toFraction, ZERO, type Ratio } from '../../scoring/ratio';
import { scoreAssessment } from '../../scoring/score-assessment';
import { findGaps, knockOutThresholds, SEVERITIES, severityOf, type Gap, type GapOptions } from './gap';

const knockOut = (
  key: string,
  threshold: number,
  requirements: 'critical' | readonly string[],
  dimension?: string,
): Gate => ({
  key,
  kind: 'knockOut',
  requirements,
  threshold: percent(threshold),
  effect: { kind: 'fail' },
  ...(dimension === undefined ? {} : { dimension }),
});

describe('the severity of a gap', () => {
  const TARGET = percent(80);
  const plain = { critical: false, knockOut: null };

  it.each([
    ['critical below a knock-out threshold', 49, { critical: true, knockOut: percent(50) }, 'critical'],
    ['critical by a knock-out on any requirement', 49, { critical: false, knockOut: percent(50) }, 'critical'],
    [
      'high for a critical requirement at its knock-out threshold',
      50,
      { critical: true, knockOut: percent(50) },
      'high',
    ],
    ['high for a critical requirement just below target', 79, { critical: true, knockOut: null }, 'high'],
    ['high at 40 points below target', 40, plain, 'high'],
    ['medium just above that', 41, plain, 'medium'],
    ['medium at 20 points below target', 60, plain, 'medium'],
    ['low just above that', 61, plain, 'low'],
    ['low just below target', 79, plain, 'low'],
  ])('is %s', (_, value, requirement, severity) => {
    expect(severityOf(percent(value), TARGET, requirement)).toBe(severity);
  });

  it('ranks from critical to low', () => {
    expect(SEVERITIES).toEqual(['critical', 'high', 'medium', 'low']);
  });

  it('is medium at exactly 20 points, though thirds are no decimals', () => {
    expect(severityOf(ratio(7, 15), ratio(2, 3), plain)).toBe('medium'); // 10/15 − 7/15 = 1/5
  });
});

describe('knock-out thresholds', () => {
  const root = groupOf('root', ['A', groupOf('deep', [requirementOf('B', { critical: true })])]);

  it('are the highest over each requirement; gates on one dimension and other gates count for none', () => {
    const gates: Gate[] = [
      knockOut('all', 40, ['A', 'B']),
      knockOut('critical', 60, 'critical'),
      knockOut('approach', 90, ['A'], 'approach'),
      { key: 'coverage', kind: 'minimumCoverage', threshold: percent(95), effect: { kind: 'fail' } },
    ];
    const thresholds = knockOutThresholds(modelOf({ root, gates }));
    expect([...thresholds].map(([ref, value]) => [ref, toFraction(value)])).toEqual([
      ['A', '2/5'],
      ['B', '3/5'],
    ]);
  });

  it('keep the higher one, whichever comes first', () => {
    const gates = [knockOut('high', 60, ['A']), knockOut('low', 40, ['A'])];
    expect(toFraction(knockOutThresholds(modelOf({ root, gates })).get('A') ?? ZERO)).toBe('3/5');
  });
});

describe('the gaps of an assessment', () => {
  const OPTIONS: GapOptions = { target: percent(80), systemicShare: percent(50) };

  function gapsOf(
    overrides: Partial<ScoringModel>,
    byUnit: Readonly<Record<string, GivenAnswers>>,
    { entity = {}, ...options }: Partial<GapOptions> & { entity?: GivenAnswers } = {},
  ): readonly Gap[] {
    const model = modelOf(overrides);
    const score = scoreAssessment(model, inputOf(byUnit, { entity }));
    const units = score.units.map((unit) => unit.score);
    const { outcome } = score.entity;
    const loss = entityLoss(model, units, outcome.kind === 'scored' ? minus(ONE, outcome.ratio) : ZERO);
    return findGaps(frameworkAround(model), score, loss, { ...OPTIONS, ...options });
  }

  const refs = (gaps: readonly Gap[]): string[] => gaps.map(({ requirement }) => requirement.ref);
  const fraction = (value: Ratio | undefined): string | undefined => value && toFraction(value);

  it('are the requirements below target: at target is none', () => {
    const root = groupOf('root', ['A', 'B', 'C', 'D']);
    expect(refs(gapsOf({ root }, { U: { A: 4, B: 3, C: null, D: notApplicable() } }))).toEqual(['B']);
  });

  it('carry each place with its distance, lost points and severity', () => {
    // U 3/5, V 1/5: entity (3/5 + 1/5 + 1 + 1) ÷ 4; lost at A 1/10 in U and 1/5 in V
    const [gap, ...others] = gapsOf({}, { U: { A: 3, B: 5 }, V: { A: 1, B: 5 } });
    expect(others).toEqual([]);
    expect(
      gap?.places.map(({ unit, ratio: value, distance, lost, severity }) => [
        unit,
        ...[value, distance, lost].map(toFraction),
        severity,
      ]),
    ).toEqual([
      ['U', '3/5', '1/5', '1/10', 'medium'],
      ['V', '1/5', '3/5', '1/5', 'high'],
    ]);
    expect(gap).toMatchObject({ assessed: 2, severity: 'high' });
    expect([fraction(gap?.share), fraction(gap?.lost), fraction(gap?.widest)]).toEqual(['1/1', '3/10', '3/5']);
  });

  it('take the worst severity of their places, in whichever order these stand', () => {
    const severities = (...values: readonly number[]) =>
      gapsOf({}, Object.fromEntries(values.map((value, index) => [`U${index}`, { A: value }])))[0]?.severity;
    expect(severities(3, 1)).toBe('high');
    expect(severities(1, 3)).toBe('high');
    expect(severities(3, 3)).toBe('medium');
  });

  it('are critical where a knock-out gate fails', () => {
    const root = groupOf('root', [requirementOf('A', { critical: true }), requirementOf('B', { critical: true })]);
    const gates = [knockOut('floor', 40, ['A'])];
    const gaps = gapsOf({ root, gates }, { U: { A: 1, B: 1 } });
    expect(gaps.map(({ requirement, severity }) => [requirement.ref, severity])).toEqual([
      ['A', 'critical'],
      ['B', 'high'],
    ]);
  });

  it('are sorted by what they cost, ties in the order of the framework', () => {
    const root = groupOf('root', ['A', 'B', requirementOf('C', { weight: 5 }), 'D']);
    expect(refs(gapsOf({ root }, { U: { A: 3, B: 1, C: 3, D: 3 } }))).toEqual(['C', 'B', 'A', 'D']);
  });

  describe('are systemic', () => {
    const units = (...values: readonly (number | null)[]) =>
      Object.fromEntries(values.map((value, index) => [`U${index + 1}`, { A: value, B: 5 }]));
    const scope = (byUnit: Readonly<Record<string, GivenAnswers>>): string | undefined => gapsOf({}, byUnit)[0]?.scope;

    it('on at least the systemic share of the units assessed, exactly included', () => {
      expect(scope(units(3, 3, 5, 5))).toBe('systemic');
      expect(scope(units(3, 5, 5, 5))).toBe('local');
    });

    it('counting only units where the requirement is rated', () => {
      const [gap] = gapsOf({}, units(3, 5, null, null));
      expect(gap).toMatchObject({ scope: 'systemic', assessed: 2 });
      expect(fraction(gap?.share)).toBe('1/2');
    });

    it('never in an assessment of one unit', () => {
      expect(scope(units(3))).toBe('local');
      expect(scope(units(3, null))).toBe('local');
    });
  });

  describe('on a requirement answered once', () => {
    const root = groupOf('root', [requirementOf('A', { answeredPer: 'entity' }), 'B']);

    it('are one place without a unit, which lost what all units lost', () => {
      // each unit (2/5 + 1) ÷ 2, so 3/10 lost in each, 3/10 of the entity's score
      const [gap, ...others] = gapsOf({ root }, { U: { B: 5 }, V: { B: 5 } }, { entity: { A: 2 } });
      expect(others).toEqual([]);
      expect(gap).toMatchObject({ scope: 'organisation', assessed: 1 });
      expect(gap?.places).toHaveLength(1);
      expect(gap?.places[0]).not.toHaveProperty('unit');
      expect([fraction(gap?.lost), fraction(gap?.share)]).toEqual(['3/10', '1/1']);
    });

    it('are none when it is open or at target', () => {
      expect(gapsOf({ root }, { U: { B: 5 } })).toEqual([]);
      expect(gapsOf({ root }, { U: { B: 5 } }, { entity: { A: 4 } })).toEqual([]);
    });
  });

  it('together lost all that the entity lost, when every requirement below 100 % is a gap', () => {
    const root = groupOf('root', [
      groupOf('left', [requirementOf('A', { weight: 3, answeredPer: 'entity' }), 'B'], { weight: 2 }),
      groupOf('right', ['C', 'D'], { rollUp: { kind: 'min' } }),
    ]);
    const byUnit = { U: { B: 1, C: 4, D: 2 }, V: { B: 5, C: 3, D: null } };
    const gaps = gapsOf({ root }, byUnit, { entity: { A: 3 }, target: ONE });
    const { outcome } = scoreAssessment(modelOf({ root }), inputOf(byUnit, { entity: { A: 3 } })).entity;
    const lost = gaps.map((gap) => gap.lost).reduce(plus, ZERO);
    expect(outcome.kind === 'scored' && toFraction(minus(ONE, outcome.ratio))).toBe(toFraction(lost));
  });

  it('refuse a score of another framework', () => {
    const other = frameworkAround(modelOf({ root: groupOf('root', ['Z']) }));
    const model = modelOf({ root: groupOf('root', [requirementOf('A', { method: methodOf() })]) });
    const score = scoreAssessment(model, inputOf({ U: { A: 3 } }));
    const loss = entityLoss(model, [], ZERO);
    expect(() => findGaps(other, score, loss, OPTIONS)).toThrow(new RangeError('There is nothing named Z.'));
  });
});
