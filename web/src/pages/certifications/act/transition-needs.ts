import type { components } from '../../../api/schema';

type Transition = components['schemas']['TakenStepDto']['transition'];

/** A team begins anew, and has to be named. */
const NEW_TEAM: ReadonlySet<Transition> = new Set([
  ...(['beginAssessment', 'beginSurveillance', 'beginRecertification', 'makeUpSurveillance', 'restore'] as const),
]);
/** People can be added to the team that there is. */
const MORE_TEAM: ReadonlySet<Transition> = new Set([
  ...(['submitForDecision', 'resubmit', 'completeSurveillance', 'submitRenewal', 'resubmitRenewal'] as const),
]);
/** All others are kept with their reason. */
const WITHOUT_REASON: ReadonlySet<Transition> = new Set([
  ...(['invite', 'submitReadiness', 'beginRemediation', 'beginAssessment', 'submitForDecision'] as const),
  ...(['beginSurveillance', 'beginRecertification', 'submitRenewal', 'restore'] as const),
]);
/** What takes a certificate or an application away, or says no. */
const GRAVE: ReadonlySet<Transition> = new Set([
  ...(['refuse', 'abandon', 'dismissAppeal', 'refuseRenewal', 'dismissRenewalAppeal', 'suspend'] as const),
  ...(['dismissSuspensionAppeal', 'withdraw', 'surrender', 'reduceScope', 'refuseTransfer', 'stopAssessment'] as const),
]);

export interface TransitionNeeds {
  readonly team: 'none' | 'new' | 'more';
  readonly isReasonNeeded: boolean;
  /** Which places are chosen from: those that it has, or new ones. */
  readonly places: 'none' | 'own' | 'new';
  readonly isGrave: boolean;
}

/** What whoever takes a step has to say. The server decides; this only asks the right things. */
export function needsOf(transition: Transition): TransitionNeeds {
  return {
    team: NEW_TEAM.has(transition) ? 'new' : MORE_TEAM.has(transition) ? 'more' : 'none',
    isReasonNeeded: !WITHOUT_REASON.has(transition),
    places:
      transition === 'extendScope'
        ? 'new'
        : transition === 'reduceScope' || transition === 'offerTransfer'
          ? 'own'
          : 'none',
    isGrave: GRAVE.has(transition),
  };
}
