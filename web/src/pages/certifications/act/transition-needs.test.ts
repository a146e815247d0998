import { ruleOf } from '../../../../../src/certification/rules/life-cycle';
import { CERTIFICATION_TRANSITIONS } from '../../../../../src/certification/rules/life-cycle';
import { needsOf } from './transition-needs';

describe('what a step asks for', () => {
  it.each(CERTIFICATION_TRANSITIONS.filter((one) => ruleOf(one).by !== 'clock'))('%s: as the rules have it', (one) => {
    const needed: readonly string[] = ruleOf(one).needs;
    expect(needsOf(one).isReasonNeeded).toBe(needed.includes('reason'));
    expect(needsOf(one).team !== 'none').toBe(needed.includes('teamIndependent'));
  });
});
