import { schemeId } from '../../framework/rules/certification-scheme';
import { daysAfter } from '../../remediation/rules/days';
import { type Certificate, type CertificateEvent, withEvent } from './certificate';
import type { Certification, Round, Step } from './certification';
import { assessorsOf } from './conditions';
import { monthsAfter } from './dates';
import { type CertificationTransition, ruleOf } from './life-cycle';
import { extended, reduced } from './scope';

type Effect = (certification: Certification, step: Step) => Partial<Certification>;

/** The certification after a step that nothing refuses. */
export function afterStep(certification: Certification, step: Step): Certification {
  const effect: Effect | undefined = EFFECTS[step.transition];
  const state = ruleOf(step.transition).to;
  // A review ends with the surveillance that it is.
  const reviewRaisedOn = state === 'surveillance' ? certification.reviewRaisedOn : null;
  const moved = { ...certification, state, since: step.on, reviewRaisedOn };
  return effect ? { ...moved, ...effect(certification, step) } : moved;
}

const inRound =
  (changes: Partial<Round>): Effect =>
  ({ round }) => ({ round: { ...round, ...changes } });

/** The people of a new round take the place of those of the last one. */
const beginRound: Effect = (certification, step) => ({
  round: {
    ...certification.round,
    ...{ isAssessed: false, isRenewalRefused: false, assessors: assessorsOf(certification, step) },
  },
});

/** From now on it rests on what was completed in this round. */
const endAssessment: Effect = (certification, step) => ({
  round: { ...certification.round, assessors: assessorsOf(certification, step) },
  stale: [],
});

/** What comes next needs a sample and an assessment of its own. */
const done = (round: Round): Round => ({ ...round, hasSamplePlan: false, isAssessed: false, isRenewalRefused: false });

const ruled: Effect = (_, { on, personId }) => ({ ruling: { on, by: personId, isAppealed: false } });
const appealed: Effect = ({ ruling }) => ({ ruling: ruling && { ...ruling, isAppealed: true } });

const event = ({ certificate }: Certification, happened: CertificateEvent): { certificate: Certificate | null } => ({
  certificate: certificate && withEvent(certificate, happened),
});

const suspended: Effect = (certification, step) => ({
  ...event(certification, { kind: 'suspended', on: step.on }),
  ...ruled(certification, step),
});
const reinstated: Effect = (certification, { on }) => ({
  ...event(certification, { kind: 'reinstated', on }),
  ruling: null,
});
const withdrawn: Effect = (certification, { on }) => event(certification, { kind: 'withdrawn', on });

/** From the day of the step; the one before it, where there is one, becomes one of the earlier. */
function issued(
  certification: Certification,
  { on, number = '', proposal }: Step,
  validUntil: string,
): Partial<Certification> {
  const { scheme, party, places, certificate, earlier, round } = certification;
  return {
    certificate: { number, scheme: schemeId(scheme), party, validFrom: on, validUntil, places, events: [] },
    earlier: certificate ? [...earlier, certificate] : earlier,
    conditions: proposal?.conditions ?? [],
    round: done(round),
    ...{ surveillances: [], ruling: null },
  };
}

/** The day before the same day so many months later. */
const lastDay = (from: string, months: number): string => daysAfter(monthsAfter(from, months), -1);

function renewed(certification: Certification, step: Step): Partial<Certification> {
  const { scheme, certificate, conditions } = certification;
  const { number = '', on } = step;
  // No day is lost: validity goes on from the old last day, while the new certificate takes the place of the old at once.
  const from = certificate ? daysAfter(certificate.validUntil, 1) : on;
  const superseded = { ...certification, ...event(certification, { kind: 'superseded', on, by: number }) };
  const next = issued(superseded, step, lastDay(from, scheme.validity.months));
  const unmet = conditions.filter(({ metOn }) => metOn === null);
  return { ...next, conditions: [...unmet, ...(step.proposal?.conditions ?? [])] };
}

/** What a transition does beside the change of state. */
const EFFECTS: Partial<Readonly<Record<CertificationTransition, Effect>>> = {
  returnReadiness: inRound({ hasSelfAssessment: false }),
  beginAssessment: beginRound,
  stopAssessment: inRound({ isAssessed: false }),
  submitForDecision: endAssessment,
  grant: (certification, step) => issued(certification, step, lastDay(step.on, certification.scheme.validity.months)),
  refuse: ruled,
  defer: inRound({ isAssessed: false }),
  appeal: appealed,
  resume: ({ round }) => ({ round: done(round), ruling: null }),
  beginSurveillance: beginRound,
  raiseReview: inRound({ isAssessed: false }),
  completeSurveillance: (certification, step) => ({
    surveillances: [...certification.surveillances, step.on],
    round: done({ ...certification.round, assessors: assessorsOf(certification, step) }),
    stale: [],
  }),
  makeUpSurveillance: (certification, step) => ({
    surveillances: [...certification.surveillances, step.on],
    round: done({ ...certification.round, assessors: assessorsOf(certification, step) }),
    stale: [],
  }),
  extendScope: (certification, { on, places = [] }) => ({
    ...event(certification, { kind: 'extended', on, places }),
    places: extended(certification.places, places),
  }),
  reduceScope: (certification, { on, places = [] }) => ({
    ...event(certification, { kind: 'reduced', on, places }),
    places: reduced(certification.places, places),
  }),
  resubmit: endAssessment,
  resubmitRenewal: endAssessment,
  offerTransfer: (_, { receiver, places = [] }) => ({ offer: { receiver: receiver?.id ?? '', places } }),
  withdrawTransfer: () => ({ offer: null }),
  acceptTransfer: (_, { given }) => ({ accepted: given?.giver ?? null }),
  refuseTransfer: () => ({ accepted: null }),
  transfer: (certification, { on, number = '' }) => ({
    ...event(certification, { kind: 'superseded', on, by: number }),
    offer: null,
  }),
  transferPart: (certification, { on, number = '', places = [] }) => ({
    ...event(certification, { kind: 'reduced', on, places, by: number }),
    places: reduced(certification.places, places),
    offer: null,
  }),
  takeOver: (certification, step) => ({
    ...issued(certification, step, step.given?.validUntil ?? step.on),
    conditions: step.given?.conditions ?? [],
    accepted: null,
  }),
  beginRecertification: beginRound,
  // It looks at everything that a surveillance would.
  submitRenewal: (certification, step) => ({
    ...endAssessment(certification, step),
    surveillances: [...certification.surveillances, step.on],
    ruling: null,
  }),
  renew: renewed,
  refuseRenewal: (certification, step) => ({
    ...ruled(certification, step),
    round: { ...certification.round, isAssessed: false, isRenewalRefused: true },
  }),
  appealRenewal: appealed,
  suspend: suspended,
  suspendByRule: suspended,
  appealSuspension: appealed,
  upholdSuspensionAppeal: reinstated,
  reinstate: reinstated,
  withdraw: withdrawn,
  withdrawByRule: withdrawn,
  surrender: withdrawn,
  restore: beginRound,
};
