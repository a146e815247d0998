import type { Framework } from '../../src/framework/framework';
import { toFraction } from '../../src/scoring/ratio';
import { scoreAssessment, type AssessmentScore } from '../../src/scoring/score-assessment';
import { figure, figureIn, inputOf, ratedOn, type GivenAnswers } from '../support/scoring-builders';
import { testFramework } from '../support/test-frameworks';

/** Seven criteria of 1,000 points; enablers by approach, deployment and assessment, not above their approach. */
describe('an award matrix', () => {
  let framework: Framework;
  beforeAll(async () => {
    framework = await testFramework('radar-matrix');
  });

  const enabler = (approach: number, deployment: number, assessment: number) =>
    ratedOn({ approach, deployment, assessment });
  const outcome = (results: number) => ratedOn({ results });
  const compared = (results: number, comparison: number) => ratedOn({ results, comparison });

  const DIRECTION: GivenAnswers = { '1.1': enabler(60, 50, 40), '1.2': enabler(40, 60, 50) };
  const REST: GivenAnswers = {
    '2.1': enabler(50, 40, 30),
    '2.2': enabler(30, 30, 30),
    '3.1': enabler(70, 50, 60),
    '3.2': enabler(20, 50, 80),
    '4.1': enabler(55, 50, 45),
    '4.2': enabler(40, 40, 25),
    '5.1': enabler(45, 45, 45),
    '6.1': outcome(50),
    '6.2': outcome(40),
    '7.1': outcome(30),
    '7.2': compared(60, 20),
  };

  /** Everything at one percentage, but for the answers given. */
  const even = (value: number, overrides: GivenAnswers = {}): GivenAnswers => ({
    ...Object.fromEntries(
      Object.keys({ ...DIRECTION, ...REST }).map((ref) => {
        if (ref === '7.2') return [ref, compared(value, value)];
        return [ref, /^[67]/.test(ref) ? outcome(value) : enabler(value, value, value)];
      }),
    ),
    ...overrides,
  });

  function score(given: GivenAnswers, entity: GivenAnswers = given): AssessmentScore {
    return scoreAssessment(framework.model, inputOf({ U: given }, { entity }));
  }

  it('adds up 426 of 1,000 points and gives four stars', () => {
    const result = score(REST, DIRECTION);
    const figures = framework.categories.map(({ ref }) => figureIn(result, ref));
    expect(figures).toEqual([
      '9/20', // 50 × 50 % + 50 × 40 % (mean 50 %, approach 40 %) = 45 of 100
      '9/25', // 60 × 40 % + 40 × 30 % = 36 of 100
      '2/5', // 50 × 60 % + 50 × 20 % (mean 50 %, approach 20 %) = 40 of 100
      '11/25', // 120 × 50 % + 80 × 35 % = 88 of 200
      '9/20', // 45 of 100
      '23/50', // 120 × 50 % + 80 × 40 % = 92 of 200
      '2/5', // 100 × 30 % + 100 × (3 × 60 % + 20 %) ÷ 4 = 80 of 200
    ]);
    expect(figure(result.entity.outcome)).toBe('213/500');
    expect(result.entity.level).toMatchObject({ reached: 'four-star', next: 'five-star' });
    expect(
      result.entity.level.kind === 'determined' &&
        result.entity.level.blockers.map((one) => one.kind === 'score' && toFraction(one.distance)),
    ).toEqual(['37/500']); // 74 points to 500
  });

  it('holds an enabler at its approach, and says what it would be without', () => {
    const node = score(REST, DIRECTION).units[0]?.score.nodes.get('3.2');
    expect(node?.kind === 'requirement' && node.uncapped && toFraction(node.uncapped)).toBe('1/2');
    expect(figure(node?.outcome)).toBe('1/5');
  });

  it('caps the score at 45 % while the approach to leadership is below 20 %', () => {
    // 940 × 80 % + 60 × 15 % = 761
    const { entity } = score(even(80, { '2.1': enabler(15, 80, 80) }));
    expect([figure(entity.outcome), figure(entity.capped.outcome), entity.capped.cappedBy]).toEqual([
      '761/1000',
      '9/20',
      ['sound-leadership'],
    ]);
    expect(entity.level).toMatchObject({ reached: 'four-star', next: 'five-star', blockers: [{ kind: 'score' }] });
  });

  it('does not cap it at exactly 20 %', () => {
    // 752 + 60 × 20 % = 764
    const { entity } = score(even(80, { '2.1': enabler(20, 80, 80) }));
    expect(figure(entity.capped.outcome)).toBe('191/250');
    expect(entity.level).toMatchObject({ reached: 'five-star', next: null });
  });

  it('ends at four stars while a result criterion is below 25 %', () => {
    // 800 × 70 % + 200 × 20 % = 600
    const { entity } = score(even(70, { '6.1': outcome(20), '6.2': outcome(20) }));
    expect(figure(entity.capped.outcome)).toBe('3/5');
    expect(entity.level).toMatchObject({
      reached: 'four-star',
      next: 'five-star',
      blockers: [{ kind: 'gate', gate: 'results-floor', outcome: 'failed' }],
    });
  });

  it('counts a missing answer as zero, and needs 80 % of the answers for a verdict', () => {
    // without 7.1 and 7.2: 800 of 1,000; 11 of 13 = 84.6 %
    const eleven = score(even(100, { '7.1': null, '7.2': null }));
    expect(figure(eleven.entity.outcome)).toBe('4/5');
    expect(eleven.entity.level).toMatchObject({ kind: 'determined' });
    const ten = score(even(100, { '6.2': null, '7.1': null, '7.2': null }));
    expect(figure(ten.entity.outcome)).toBe('18/25');
    expect(ten.entity.level).toMatchObject({ kind: 'notDetermined' });
  });

  it('weighs units by volume, with the purpose answered once', () => {
    // U 426 × 3; V 45 + 900 = 945 × 1: 2,223 of 4,000
    const units = [
      { ref: 'U', weight: 3 },
      { ref: 'V', weight: 1 },
    ];
    const result = scoreAssessment(framework.model, inputOf({ U: REST, V: even(100) }, { entity: DIRECTION, units }));
    expect(figureIn(result, 'radar-matrix', 'V')).toBe('189/200');
    expect(figure(result.entity.outcome)).toBe('2223/4000');
  });
});
