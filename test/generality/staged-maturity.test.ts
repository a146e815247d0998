import type { Framework } from '../../src/framework/framework';
import { entityLoss } from '../../src/scoring/lost-points';
import { ScoringError } from '../../src/scoring/rate';
import { minus, ONE } from '../../src/scoring/ratio';
import { scoreAssessment, type AssessmentScore } from '../../src/scoring/score-assessment';
import {
  figure,
  figureIn,
  fractions,
  inputOf,
  notApplicable,
  ratedOn,
  type GivenAnswers,
} from '../support/scoring-builders';
import { testFramework } from '../support/test-frameworks';

/** Process areas on stages 2 to 5; the level is the highest stage at which this and all lower ones are satisfied. */
describe('staged maturity', () => {
  let framework: Framework;
  beforeAll(async () => {
    framework = await testFramework('staged-maturity');
  });

  const rate = (rating: string | number) => ratedOn({ implementation: rating });
  const ENTITY = { 'SP-1': rate('L'), 'SD-1': rate('F') };
  const unit = (overrides: GivenAnswers = {}): GivenAnswers => ({
    'WP-1': rate('L'),
    'WP-2': rate('F'),
    'ME-1': rate('F'),
    'ME-2': rate('F'),
    'SA-1': notApplicable('Nothing is bought in.'),
    'SP-2': rate('L'),
    'SD-2': rate('L'),
    'QC-1': rate('P'),
    'QC-2': rate('F'),
    'CR-1': rate('F'),
    'CR-2': rate('F'),
    ...overrides,
  });

  function score(...units: readonly GivenAnswers[]): AssessmentScore {
    const byUnit = Object.fromEntries(units.map((given, index) => [`U${index + 1}`, given]));
    return scoreAssessment(framework.model, inputOf(byUnit, { entity: ENTITY }));
  }

  it('reaches level 3 when stages 2 and 3 are satisfied and stage 4 is not, though stage 5 is', () => {
    const result = score(unit());
    const figures = Object.fromEntries(framework.categories.map(({ ref }) => [ref, figureIn(result, ref, 'U1')]));
    expect(figures).toEqual({
      WP: '17/20', // the weaker of L (85 %) and F
      ME: '1/1',
      SA: 'notApplicable', // satisfies its stage
      SP: '17/20',
      SD: '17/20',
      QC: '2/5', // P
      CR: '1/1',
    });
    expect(figure(result.entity.outcome)).toBe('1/2'); // 2 of 4 stages
    expect(result.entity.level).toMatchObject({ reached: 'ml-3', next: 'ml-4', blockers: [{ kind: 'score' }] });
  });

  it('reaches the top when every stage is satisfied', () => {
    const { entity } = score(unit({ 'QC-1': rate('L') }));
    expect(figure(entity.outcome)).toBe('1/1');
    expect(entity.level).toMatchObject({ reached: 'ml-5', next: null });
  });

  it('falls to level 1 when an area of stage 2 is not satisfied, whatever stands above', () => {
    const { entity } = score(unit({ 'QC-1': rate('F'), 'SA-1': rate('P') }));
    expect(figure(entity.outcome)).toBe('0/1');
    expect(entity.level).toMatchObject({ reached: 'ml-1', next: 'ml-2' });
  });

  it('takes percentages as letters: 85 % is L and satisfies, 50 % is P and does not', () => {
    const figures = [85, 85.1, 50].map((achieved) => figureIn(score(unit({ 'QC-1': rate(achieved) })), 'QC', 'U1'));
    expect(figures).toEqual(['17/20', '1/1', '2/5']);
  });

  it('is as mature as its weakest unit', () => {
    const { entity, units } = score(unit(), unit({ 'WP-2': rate('N') }));
    expect(units.map(({ verdict }) => figure(verdict.outcome))).toEqual(['1/2', '0/1']);
    expect(figure(entity.outcome)).toBe('0/1');
    expect(entity.level).toMatchObject({ reached: 'ml-1' });
  });

  it('has no verdict while one practice is open', () => {
    const { entity } = score(unit({ 'QC-2': null }));
    expect(entity.gates).toMatchObject([{ key: 'all-rated', outcome: 'failed' }, { key: 'measured' }]);
    expect(entity.level).toMatchObject({ kind: 'notDetermined' });
  });

  it('lets suppliers be left out, and measurement not', () => {
    expect(() => score(unit({ 'ME-1': notApplicable() }))).toThrow(ScoringError);
  });

  it('loses its points at the practice that fails its stage', () => {
    const { units, entity } = score(unit());
    if (entity.outcome.kind !== 'scored') throw new Error('There is no score.');
    const { byNode } = entityLoss(
      framework.model,
      units.map((one) => one.score),
      minus(ONE, entity.outcome.ratio),
    );
    const lost = Object.entries(fractions(byNode)).filter(([, part]) => part !== '0/1');
    expect(lost).toEqual([
      ['staged-maturity', '1/2'],
      ['QC', '1/2'],
      ['QC-1', '1/2'],
    ]);
  });
});
