import type { Framework } from '../../src/framework/framework';
import type { GradedFinding } from '../../src/scoring/answers';
import { toFraction } from '../../src/scoring/ratio';
import { scoreAssessment, type AssessmentScore } from '../../src/scoring/score-assessment';
import { figure, figureIn, inputOf, notApplicable, ratedOn, type GivenAnswers } from '../support/scoring-builders';
import { testFramework } from '../support/test-frameworks';

/** Plus, Full, Partial, None; three Partials and one None allowed; the share of units at 75 % counts. */
describe('limits on the number of partials', () => {
  let framework: Framework;
  beforeAll(async () => {
    framework = await testFramework('count-limits');
  });

  const GIVEN: Readonly<Record<string, string>> = {
    'KNOW-1': 'Full',
    'KNOW-2': 'Partial',
    'KNOW-3': 'Plus',
    'HEAR-1': 'None',
    'HEAR-2': 'Partial',
    'HEAR-3': 'Full',
    'KEEP-1': 'yes',
    'KEEP-2': 'Full',
    'KEEP-3': 'Partial',
    'MEET-1': 'n/a',
    'MEET-2': 'Partial',
    'MEET-3': 'no',
  };

  const answers = (overrides: Readonly<Record<string, string | null>> = {}): GivenAnswers =>
    Object.fromEntries(
      Object.entries({ ...GIVEN, ...overrides }).map(([ref, option]) => {
        if (option === null) return [ref, null];
        return [ref, option === 'n/a' ? notApplicable('No counters.') : ratedOn({ compliance: option })];
      }),
    );

  function score(
    overrides: Readonly<Record<string, string | null>> = {},
    findings: GradedFinding[] = [],
  ): AssessmentScore {
    return scoreAssessment(framework.model, inputOf({ U: answers(overrides) }, { findings }));
  }

  /** Figure and level of the unit: the entity's is the share of units that reach 75 %. */
  function verdict({ units }: AssessmentScore) {
    const [unit] = units;
    if (unit?.verdict.level.kind !== 'determined') throw new Error('There is no level.');
    const { reached, next, blockers } = unit.verdict.level;
    return {
      score: figure(unit.verdict.capped.outcome),
      reached,
      next,
      blockers: blockers.map((one) =>
        one.kind === 'score' ? `score ${toFraction(one.distance)}` : `${one.gate} ${one.outcome}`,
      ),
    };
  }

  it('is listed at 79.5 %: half a point and one Partial short of the certificate', () => {
    const result = score();
    expect(['KNOW', 'HEAR', 'KEEP', 'MEET'].map((ref) => figureIn(result, ref))).toEqual([
      '9/10', // (2 × 1 + 1 × 1/2 + 2 × 1) ÷ 5; Plus counts as Full
      '1/1', // the best route
      '3/4', // 1 + 2 of 4 reach 75 %
      '1/2', // MEET-1 left out, MEET-3 has no weight
    ]);
    // (3 × 9/10 + 2 × 1 + 3 × 3/4 + 2 × 1/2) ÷ 10
    expect(verdict(result)).toEqual({
      score: '159/200',
      reached: 'listed',
      next: 'certified',
      blockers: ['score 1/200', 'partial-limit failed'],
    });
  });

  it('is certified with three Partials', () => {
    // (3 × 1 + 2 + 9/4 + 1) ÷ 10
    expect(verdict(score({ 'KNOW-2': 'Full' }))).toEqual({
      score: '33/40',
      reached: 'certified',
      next: null,
      blockers: [],
    });
  });

  it('ends at listed with two Nones, although the score is enough', () => {
    expect(verdict(score({ 'KNOW-2': 'Full', 'HEAR-2': 'None' }))).toEqual({
      score: '33/40',
      reached: 'listed',
      next: 'certified',
      blockers: ['none-limit failed'],
    });
  });

  it.each(['KNOW-1', 'KEEP-2'])('is not listed with None on the critical %s', (ref) => {
    const judged = verdict(score({ [ref]: 'None', 'HEAR-1': 'Full' }));
    expect(judged).toMatchObject({ reached: 'not-listed', next: 'listed' });
    expect(judged.blockers).toContain('no-critical-none failed');
  });

  it('counts five minor findings as within the limit, six as above', () => {
    const minors = (count: number): GradedFinding[] =>
      Array.from({ length: count }, () => ({ grade: 'minor', units: ['U'] }));
    expect(verdict(score({ 'KNOW-2': 'Full' }, minors(5))).reached).toBe('certified');
    expect(verdict(score({ 'KNOW-2': 'Full' }, minors(6)))).toMatchObject({
      reached: 'listed',
      blockers: ['minor-limit failed'],
    });
  });

  it('does not certify while an open element could become the fourth Partial or the second None', () => {
    // MEET only in place: (3 + 2 + 9/4 + 2) ÷ 10; three Partials, one None, MEET-2 open; 11 of 12 assessed
    expect(verdict(score({ 'KNOW-2': 'Full', 'KNOW-3': 'Partial', 'MEET-1': 'yes', 'MEET-2': null }))).toEqual({
      score: '173/200', // KNOW (2 + 1 + 1) ÷ 5 = 4/5: (12/5 + 2 + 9/4 + 2) ÷ 10
      reached: 'listed',
      next: 'certified',
      blockers: ['partial-limit notDetermined', 'none-limit notDetermined'],
    });
  });

  it('gives the entity the share of its volume at units that reach 75 %', () => {
    const units = [
      { ref: 'U', weight: 3 },
      { ref: 'V', weight: 1 },
    ];
    // U 79.5 %; V without KEEP-2: (27/10 + 2 + 3 × 1/4 + 1) ÷ 10 = 64.5 %
    const result = scoreAssessment(
      framework.model,
      inputOf({ U: answers(), V: answers({ 'KEEP-2': 'Partial' }) }, { units }),
    );
    expect(result.units.map(({ verdict: one }) => figure(one.outcome))).toEqual(['159/200', '129/200']);
    expect(figure(result.entity.outcome)).toBe('3/4');
  });
});
