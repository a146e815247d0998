import type { ProblemDetail } from '../../shared/domain-error';
import { type ActionState, type ActionTransition, type Condition, ruleOf } from './life-cycle';

/** What the conditions of transitions look at. Dates: YYYY-MM-DD. */
export interface ActionFacts {
  readonly state: ActionState;
  readonly hasCorrection: boolean;
  readonly hasCause: boolean;
  readonly hasAction: boolean;
  /** A person of the workspace, by id. */
  readonly responsibleId: string | null;
  /** Somebody who is no person of the workspace, or not known as one. */
  readonly responsibleName: string | null;
  /** Pieces. */
  readonly evidence: number;
  /** Of them, those that were not named yet when the action was last reopened. */
  readonly freshEvidence: number;
  readonly due: string;
  readonly effectivenessDue: string | null;
  /** Id of the person who reported it implemented. */
  readonly implementedBy: string | null;
  readonly verifiedOn: string | null;
}

/** Somebody who takes a transition, on a day. */
export interface Taking {
  readonly personId: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly reason: string | null;
}

/** Faults that another person has to come in for. */
export const SECOND_PERSON_CODES: ReadonlySet<string> = new Set(['action/own-action', 'action/own-report']);

/**
 * Everything that keeps somebody from taking a transition; empty when nothing does. `effectivenessDue` of the facts is the
 * date that the transition sets, where it sets one. Whether the state fits is not asked here: `canTake`.
 */
export function refusals(transition: ActionTransition, facts: ActionFacts, taking: Taking): readonly ProblemDetail[] {
  return ruleOf(transition).needs.flatMap((condition) => {
    const { isMet, fault } = CONDITIONS[condition];
    return isMet(facts, taking) ? [] : [fault(facts)];
  });
}

export const canTake = (transition: ActionTransition, state: ActionState): boolean =>
  ruleOf(transition).from.includes(state);

interface ConditionRule {
  readonly isMet: (facts: ActionFacts, taking: Taking) => boolean;
  readonly fault: (facts: ActionFacts) => ProblemDetail;
}

const said = (pointer: string, code: string, message: string, hint: string) => (): ProblemDetail => ({
  ...{ pointer, code, message, hint },
});

const CONDITIONS: Readonly<Record<Condition, ConditionRule>> = {
  cause: {
    isMet: ({ hasCause }) => hasCause,
    fault: said('/cause', 'action/no-cause', 'The cause is not stated.', 'Write why it happened.'),
  },
  action: {
    isMet: ({ hasAction }) => hasAction,
    fault: said(
      '/action',
      'action/no-action',
      'The action is not stated.',
      'Write what is done so that it does not happen again.',
    ),
  },
  responsible: {
    isMet: ({ responsibleId, responsibleName }) => responsibleId !== null || responsibleName !== null,
    fault: said('/responsibleName', 'action/no-responsible', 'Nobody is responsible.', 'Name who carries it out.'),
  },
  dueAhead: {
    isMet: ({ due }, { today }) => due >= today,
    fault: ({ due }) => ({
      ...{ pointer: '/due', code: 'action/due-passed', message: `The due date ${due} has passed.` },
      hint: 'Set one that can be kept.',
    }),
  },
  correction: {
    isMet: ({ hasCorrection }) => hasCorrection,
    fault: said(
      '/correction',
      'action/no-correction',
      'The correction is not stated.',
      'Write what was put right at once, or why there was nothing to put right.',
    ),
  },
  evidence: {
    isMet: ({ freshEvidence }) => freshEvidence > 0,
    fault: ({ evidence }) =>
      evidence === 0
        ? {
            ...{ pointer: '/evidence', code: 'action/no-evidence', message: 'There is no evidence.' },
            hint: 'Name at least one piece that shows it.',
          }
        : {
            ...{ pointer: '/evidence', code: 'action/no-new-evidence' },
            message: 'All evidence was there before the action was reopened.',
            hint: 'Name at least one piece that shows what was done since.',
          },
  },
  notResponsible: {
    isMet: (facts, taking) => !isResponsible(facts, taking),
    fault: () => ({
      ...{ code: 'action/own-action', message: 'Whoever is responsible for an action does not judge it.' },
      hint: 'Somebody else has to do this.',
    }),
  },
  notImplementer: {
    isMet: ({ implementedBy }, { personId }) => implementedBy !== personId,
    fault: () => ({
      ...{
        code: 'action/own-report',
        message: 'Whoever reported an action as implemented does not judge that report.',
      },
      hint: 'Somebody else has to do this.',
    }),
  },
  checkAhead: {
    isMet: ({ effectivenessDue, verifiedOn }, { today }) =>
      effectivenessDue !== null && effectivenessDue > (verifiedOn ?? today) && effectivenessDue >= today,
    fault: ({ effectivenessDue, verifiedOn }) => ({
      ...{ pointer: '/effectivenessDue', code: 'action/no-check-ahead' },
      message:
        effectivenessDue === null
          ? 'There is no date for the check of effectiveness.'
          : `The check of effectiveness on ${effectivenessDue} does not come later.`,
      hint: `Set a day after ${verifiedOn ?? 'today'}, when it can be seen whether it was effective.`,
    }),
  },
  checkReached: {
    isMet: ({ effectivenessDue }, { today }) => effectivenessDue !== null && effectivenessDue <= today,
    fault: ({ effectivenessDue }) => ({
      code: 'action/check-not-reached',
      message: `Effectiveness is judged from ${effectivenessDue ?? 'its date'} on.`,
      hint: 'Wait until then, or set another date with "reschedule" and say why.',
    }),
  },
  reason: {
    isMet: (_, { reason }) => reason !== null,
    fault: said('/reason', 'action/no-reason', 'No reason is given.', 'Say why, or what shows it.'),
  },
};

/** By the account; and by the name, where the responsible person is known by nothing else. */
function isResponsible({ responsibleId, responsibleName }: ActionFacts, { personId, name }: Taking): boolean {
  if (responsibleId === personId) return true;
  return responsibleName !== null && plainName(responsibleName) === plainName(name);
}

/** Capitals, accents as they are composed, and spaces do not make another person. */
const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
