import { CERTIFICATION_TRANSITIONS } from './life-cycle';
import { STEP_EXTRAS, strayExtras, takesExtra } from './step-extras';

describe('what comes with a step', () => {
  it('is places where the scope changes by what is named, and not where two parties agreed on it', () => {
    expect(CERTIFICATION_TRANSITIONS.filter((one) => takesExtra(one, 'places'))).toEqual([
      ...['extendScope', 'reduceScope', 'offerTransfer'],
    ]);
  });

  it('is the other side where a transfer is offered or taken on', () => {
    expect(CERTIFICATION_TRANSITIONS.filter((one) => takesExtra(one, 'counterpart'))).toEqual([
      ...['offerTransfer', 'acceptTransfer'],
    ]);
  });

  it('is a team where an assessment begins or ends', () => {
    expect(takesExtra('beginAssessment', 'team')).toBe(true);
    expect(takesExtra('completeSurveillance', 'team')).toBe(true);
    expect(takesExtra('invite', 'team')).toBe(false);
  });

  it('is said where the step has no use for it, with the steps that have', () => {
    expect(strayExtras('invite', { places: [], team: undefined })).toEqual([
      {
        ...{ pointer: '/places', code: 'certification/not-taken', message: '"invite" takes no "places".' },
        hint: 'Leave it out. It is for: extendScope, reduceScope, offerTransfer.',
      },
    ]);
    expect(strayExtras('offerTransfer', { places: [], counterpart: 'x' })).toEqual([]);
  });

  it.each(STEP_EXTRAS)('has a step for each: %s', (extra) => {
    expect(CERTIFICATION_TRANSITIONS.some((one) => takesExtra(one, extra))).toBe(true);
  });
});
