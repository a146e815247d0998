import type { ProblemDetail } from '../../shared/domain-error';
import type { Certification, Step } from './certification';
import { CONDITION_RULES } from './conditions';
import { mayHavePart, PARTS, ruleOf } from './life-cycle';

/** Faults that another person has to come in for. */
export const OTHER_PERSON_CODES: ReadonlySet<string> = new Set([
  ...['certification/own-assessment', 'certification/own-decision', 'certification/conflict-of-interest'],
]);

/**
 * Everything that keeps a step from being taken; empty when nothing does. A step that is out of place (wrong state, wrong part,
 * before the latest step) is refused for that alone.
 */
export function refusals(certification: Certification, step: Step): readonly ProblemDetail[] {
  const misplaced = misplacement(certification, step);
  if (misplaced) return [misplaced];
  return ruleOf(step.transition).needs.flatMap((condition) => {
    const { isMet, fault } = CONDITION_RULES[condition];
    return isMet(certification, step) ? [] : [fault(certification, step)];
  });
}

function misplacement({ state, since }: Certification, { transition, role, on }: Step): ProblemDetail | undefined {
  const { from, by } = ruleOf(transition);
  if (!from.includes(state)) {
    const message = `"${transition}" is not possible while the certification is in the state "${state}".`;
    return { code: 'certification/wrong-state', message, hint: `It is possible in: ${from.join(', ')}.` };
  }
  if (!mayHavePart(transition, role)) {
    const hint = `It is up to: ${PARTS[by].join(', ')}.`;
    return { code: 'certification/wrong-part', message: `"${transition}" is not up to you.`, hint };
  }
  if (on >= since) return undefined;
  const message = `The latest step was taken on ${since}.`;
  return { pointer: '/on', code: 'certification/before-latest-step', message, hint: 'Steps follow each other.' };
}
