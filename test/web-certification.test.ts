import { CERTIFICATION_TRANSITIONS, ruleOf } from '../src/certification/rules/life-cycle';
import { needsOf } from '../web/src/pages/certifications/act/transition-needs';

describe('what the pages ask whoever takes a step', () => {
  it.each(CERTIFICATION_TRANSITIONS.filter((one) => ruleOf(one).by !== 'clock'))(
    '%s: a reason and a team as the rules have it',
    (one) => {
      const needed: readonly string[] = ruleOf(one).needs;
      expect(needsOf(one).isReasonNeeded).toBe(needed.includes('reason'));
      expect(needsOf(one).team !== 'none').toBe(needed.includes('teamIndependent'));
    },
  );
});
