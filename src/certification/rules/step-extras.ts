import type { ProblemDetail } from '../../shared/domain-error';
import { CERTIFICATION_TRANSITIONS, ruleOf, type CertificationTransition, type Condition } from './life-cycle';

/** What can come with a step beside its reason, each with the conditions that look at it. */
const LOOKED_AT_BY = {
  team: ['teamIndependent'],
  places: ['placesNew', 'placesHeld'],
  counterpart: ['receiverFits', 'transferGiven'],
} as const satisfies Readonly<Record<string, readonly Condition[]>>;
export type StepExtra = keyof typeof LOOKED_AT_BY;
export const STEP_EXTRAS = Object.keys(LOOKED_AT_BY) as readonly StepExtra[];

/** With these, two parties agreed before on what goes to whom. */
const AGREED: readonly Condition[] = ['receiverAccepted', 'transferAccepted'];

/** Whether anything in a step looks at this extra. */
export function takesExtra(transition: CertificationTransition, extra: StepExtra): boolean {
  const { needs } = ruleOf(transition);
  const isAgreed = extra !== 'team' && AGREED.some((condition) => needs.includes(condition));
  return !isAgreed && LOOKED_AT_BY[extra].some((condition) => needs.includes(condition));
}

/** What was sent with a step that has no use for it: said instead of passed over, since somebody meant something by it. */
export function strayExtras(
  transition: CertificationTransition,
  sent: Readonly<Partial<Record<StepExtra, unknown>>>,
): readonly ProblemDetail[] {
  return STEP_EXTRAS.filter((extra) => sent[extra] !== undefined && !takesExtra(transition, extra)).map((extra) => ({
    pointer: `/${extra}`,
    code: 'certification/not-taken',
    message: `"${transition}" takes no "${extra}".`,
    hint: `Leave it out. It is for: ${CERTIFICATION_TRANSITIONS.filter((one) => takesExtra(one, extra)).join(', ')}.`,
  }));
}
