import type { Framework } from '../../src/framework/framework';
import { ScoringError } from '../../src/scoring/rate';
import { toFraction } from '../../src/scoring/ratio';
import { scoreAssessment, type AssessmentScore } from '../../src/scoring/score-assessment';
import { figure, figureIn, inputOf, notApplicable, ratedOn, type GivenAnswers } from '../support/scoring-builders';
import { testFramework } from '../support/test-frameworks';

/** Four sections of 1,000 points, quality times reach; 60 % overall and 50 % in every section. */
describe('points with a minimum per section', () => {
  let framework: Framework;
  beforeAll(async () => {
    framework = await testFramework('points-minimum');
  });

  const quality = (value: number) => ratedOn({ quality: value });
  const both = (value: number, reach: number) => ratedOn({ quality: value, reach });
  const GIVEN: GivenAnswers = {
    'PL-1': quality(80),
    'PL-2': quality(60),
    'PE-1': both(80, 50),
    'PE-2': both(90, 80),
    'PE-3': both(50, 50),
    'PE-4': notApplicable('No night work.'),
    'CU-1': both(100, 80),
    'CU-2': both(70, 60),
    'CU-3': both(40, 50),
    'ME-1': quality(70),
    'ME-2': quality(90),
  };
  const full: GivenAnswers = Object.fromEntries(
    Object.keys(GIVEN).map((ref) => [ref, /^(PL|ME)/.test(ref) ? quality(100) : both(100, 100)]),
  );

  /** The first two are answered for the entity, the rest for the unit. */
  function score(given: GivenAnswers): AssessmentScore {
    return scoreAssessment(framework.model, inputOf({ U: given }, { entity: given }));
  }

  const gates = ({ entity }: AssessmentScore) =>
    Object.fromEntries(entity.gates.map(({ key, outcome }) => [key, outcome]));

  it('is accredited with 602.2 of 960 points', () => {
    const result = score(GIVEN);
    expect(['PL', 'PE', 'PE-A', 'PE-B', 'CU', 'ME'].map((ref) => figureIn(result, ref))).toEqual([
      '18/25', // 120 × 80 % + 80 × 60 % = 144 of 200
      '651/1300', // 115.2 + 15 = 130.2 of 260: the 40 points of PE-4 leave the total
      '72/125', // 90 × 40 % + 110 × 72 % = 115.2 of 200
      '1/4', // 60 × 25 %, PE-4 left out
      '43/75', // 150 × 80 % + 100 × 42 % + 50 × 20 % = 172 of 300
      '39/50', // 120 × 70 % + 80 × 90 % = 156 of 200
    ]);
    expect(figure(result.entity.outcome)).toBe('3011/4800'); // 602.2 of 960 = 62.7 %
    expect(gates(result)).toEqual({
      'section-minimum': 'passed',
      'mandatory-rated': 'passed',
      'mandatory-met': 'passed',
      'joining-minimum': 'passed',
    });
    expect(result.entity.level).toMatchObject({ reached: 'accredited', next: 'accredited-with-merit' });
  });

  it('passes a section at exactly 50 %, and fails below', () => {
    // 120 × 50 % + 80 × 50 % = 100 of 200; 120 × 50 % + 80 × 40 % = 92
    expect(gates(score({ ...GIVEN, 'ME-1': quality(50), 'ME-2': quality(50) }))['section-minimum']).toBe('passed');
    const below = score({ ...full, 'ME-1': quality(50), 'ME-2': quality(40) });
    expect(gates(below)['section-minimum']).toBe('failed');
    expect(figure(below.entity.outcome)).toBe('223/250'); // 892 of 1,000 do not help
    expect(below.entity.level).toMatchObject({
      reached: 'not-accredited',
      next: 'accredited',
      blockers: [{ kind: 'gate', gate: 'section-minimum', outcome: 'failed' }],
    });
  });

  it('counts what is open as zero and gives no verdict below 95 % coverage', () => {
    const result = score({ ...GIVEN, 'PE-4': null });
    expect(figure(result.entity.outcome)).toBe('3011/5000'); // 602.2 of 1,000
    expect(figureIn(result, 'PE')).toBe('217/500'); // 130.2 of 300
    expect(gates(result)['section-minimum']).toBe('failed');
    expect(result.entity.level).toMatchObject({ kind: 'notDetermined' }); // 10 of 11 = 90.9 %
  });

  it('shows how far an open item could carry', () => {
    const { bounds } = score({ ...GIVEN, 'PE-4': null }).entity;
    expect(bounds && [bounds.lower, bounds.upper].map(toFraction)).toEqual(['3011/5000', '3211/5000']); // + 40 points
  });

  it('asks for the mandatory items: rated, and half done', () => {
    expect(gates(score({ ...full, 'CU-1': null }))).toMatchObject({
      'mandatory-rated': 'failed',
      'mandatory-met': 'notDetermined',
    });
    expect(gates(score({ ...full, 'CU-1': both(70, 70) }))['mandatory-met']).toBe('failed'); // 49 %
    expect(gates(score({ ...full, 'CU-1': both(50, 100) }))['mandatory-met']).toBe('passed');
    expect(() => score({ ...full, 'CU-1': notApplicable() })).toThrow(ScoringError);
  });

  it('caps the score at 59.5 % while joining, a sub-section, is below 40 %', () => {
    // PE-A 90 × 15 % + 110 × 56 % = 75.1 of 200 = 37.6 %; all 875.1 of 1,000
    const result = score({ ...full, 'PE-1': both(30, 50), 'PE-2': both(80, 70) });
    expect(gates(result)).toMatchObject({ 'section-minimum': 'passed', 'joining-minimum': 'failed' });
    expect(figure(result.entity.outcome)).toBe('8751/10000');
    expect(figure(result.entity.capped.outcome)).toBe('119/200');
    expect(result.entity.level).toMatchObject({ reached: 'not-accredited', next: 'accredited' });
  });

  it('begins merit at exactly 82.5 %', () => {
    const given = { ...full, 'CU-2': both(50, 100), 'CU-3': both(50, 100), 'PL-2': quality(0) };
    // 1,000 − 50 − 25 − 80 = 845, less 20 for half of PE-4
    const exact = score({ ...given, 'PE-4': both(50, 100) });
    expect(figure(exact.entity.outcome)).toBe('33/40');
    expect(exact.entity.level).toMatchObject({ reached: 'accredited-with-merit', next: null });
    expect(score({ ...given, 'PE-4': both(40, 100) }).entity.level).toMatchObject({ reached: 'accredited' });
  });
});
