import * as fc from 'fast-check';
import { schemeOf } from '../../../test/support/certification-schemes';
import { type FoundNonconformity, gradeByRule, type GradingContext } from './grading';

const rules = schemeOf();
const minor = (id: string, requirement = 'Q-01'): FoundNonconformity => ({ id, requirement, grade: 'minor' });
const context = (overrides: Partial<GradingContext> = {}): GradingContext => ({
  ...{ earlier: [], knockedOut: new Set<string>() },
  ...overrides,
});
const reasons = (found: readonly FoundNonconformity[], overrides: Partial<GradingContext> = {}, scheme = rules) =>
  gradeByRule(found, context(overrides), scheme).map((one) => [one.proposed, ...one.reasons]);

describe('a minor', () => {
  it('stays one where no rule raises it', () => {
    expect(reasons([minor('a'), minor('b', 'Q-02')])).toEqual([['minor'], ['minor']]);
  });

  it('that comes back in the next assessment is a major', () => {
    expect(reasons([minor('a')], { earlier: [new Set(['Q-01'])] })).toEqual([['major', 'repeated']]);
    expect(reasons([minor('a')], { earlier: [new Set(['Q-02']), new Set(['Q-01'])] })).toEqual([['minor']]);
  });

  it('has to come back as often as the scheme says', () => {
    const thrice = schemeOf({ nonconformities: { ...rules.nonconformities, repeats: 3 } });
    const once = new Set(['Q-01']);
    expect(reasons([minor('a')], { earlier: [once] }, thrice)).toEqual([['minor']]);
    expect(reasons([minor('a')], { earlier: [once, once] }, thrice)).toEqual([['major', 'repeated']]);
  });

  it('is a major with enough others on the same requirement, or where its requirement knocks out', () => {
    const three = [minor('a'), minor('b'), minor('c')];
    expect(reasons(three)).toEqual(three.map(() => ['major', 'sameRequirement']));
    expect(reasons([minor('a')], { knockedOut: new Set(['Q-01']) })).toEqual([['major', 'knockOut']]);
  });
});

it('a rule never lowers a grade, and raises minors only', () => {
  const grades = fc.constantFrom('major' as const, 'minor' as const, 'opportunity' as const);
  const refs = fc.constantFrom('Q-01', 'Q-02');
  const found = fc.array(fc.record({ id: fc.string(), requirement: refs, grade: grades }));
  fc.assert(
    fc.property(found, fc.array(fc.array(refs)), fc.array(refs), (list, earlier, knockedOut) => {
      const graded = gradeByRule(
        list,
        { earlier: earlier.map((one) => new Set(one)), knockedOut: new Set(knockedOut) },
        rules,
      );
      for (const { grade, proposed, reasons: why } of graded) {
        expect(proposed === grade || (grade === 'minor' && proposed === 'major')).toBe(true);
        expect(why.length > 0).toBe(proposed !== grade);
      }
    }),
  );
});
