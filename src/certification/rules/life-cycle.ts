/**
 * States of a certification: one party, one scheme. Before a certificate *applied* → *readiness* (the vendor assesses itself)
 * → *baseline* → *remediation* → *certificationAssessment* → *decision*; with one *certified*, *surveillance* (one is going
 * on), *recertification*, *renewalDecision*, *suspended*; after it *expired*, from where there is a way back for a while.
 * *refused*, *appealed*, *renewalAppealed* and *suspensionAppealed* say what became of a decision. *lapsed*, *withdrawn* and
 * *transferred* (the whole scope went to another holder) are the end.
 */
export const CERTIFICATION_STATES = [
  ...(['applied', 'readiness', 'baseline', 'remediation', 'certificationAssessment', 'decision'] as const),
  ...(['refused', 'appealed', 'certified', 'surveillance', 'recertification', 'renewalDecision'] as const),
  ...(['renewalAppealed', 'suspended', 'suspensionAppealed'] as const),
  ...(['expired', 'lapsed', 'withdrawn', 'transferred'] as const),
];
export type CertificationState = (typeof CERTIFICATION_STATES)[number];
export const FIRST_STATE: CertificationState = 'applied';
export const FINAL_STATES: readonly CertificationState[] = ['lapsed', 'withdrawn', 'transferred'];

/** In these states there is a certificate that has not ended. */
export const HOLDING = [
  ...(['certified', 'surveillance', 'recertification', 'renewalDecision', 'renewalAppealed'] as const),
  ...(['suspended', 'suspensionAppealed'] as const),
] satisfies readonly CertificationState[];
/** Of them, those in which the certificate is suspended. */
export const SUSPENDED = ['suspended', 'suspensionAppealed'] as const satisfies readonly CertificationState[];
/** Of them, those in which it can be. */
export const IN_FORCE = [
  ...(['certified', 'surveillance', 'recertification', 'renewalDecision', 'renewalAppealed'] as const),
] satisfies readonly CertificationState[];

/** Who asks: what somebody is in the workspace, or the clock, which takes what dates alone bring about. */
export const CERTIFICATION_ROLES = [
  ...(['respondent', 'vendorManager', 'assessor', 'lead', 'owner', 'auditor', 'clock'] as const),
];
export type CertificationRole = (typeof CERTIFICATION_ROLES)[number];

/** Parts in a certification, and the roles that can have them. A decider or suspender, moreover, did not assess. */
export const PARTS = {
  vendor: ['respondent'],
  applicant: ['respondent', 'vendorManager'],
  manager: ['vendorManager', 'lead', 'owner'],
  /** Whoever answers for the vendor can take it out of use; giving back what was taken is up to deciders. */
  suspender: ['lead', 'owner', 'vendorManager'],
  lead: ['lead', 'owner'],
  decider: ['lead', 'owner'],
  clock: ['clock'],
} as const satisfies Readonly<Record<string, readonly CertificationRole[]>>;
export type Part = keyof typeof PARTS;

/** What has to be there, or to hold, for a transition; `conditions` words each of them. */
export const CONDITIONS = [
  ...(['scope', 'selfAssessed', 'baseline', 'samplePlan', 'teamIndependent', 'assessed'] as const),
  ...(['notAssessor', 'declared', 'independent', 'notEarlierDecider', 'grantable', 'scopeFree'] as const),
  ...(['majorsWithinLimit', 'nothingOverdue', 'withinValidity', 'validityOver', 'renewalOpen'] as const),
  ...(['withinRestoration', 'restorationOver', 'appealOpen', 'notAppealed', 'renewalRefused'] as const),
  ...(['unmetObligation', 'suspendedTooLong', 'idleTooLong', 'reviewRaised', 'receiverAccepted'] as const),
  ...(['transferGiven', 'placesNew', 'placesAssessed', 'placesHeld', 'placesLeft', 'reason'] as const),
  ...(['evidenceCurrent', 'evidenceStale', 'receiverFits', 'notOffered', 'offered', 'transferAccepted'] as const),
  ...(['nothingOpen', 'partySound', 'dataEnough'] as const),
];
export type Condition = (typeof CONDITIONS)[number];

interface TransitionRule {
  readonly from: readonly CertificationState[];
  readonly to: CertificationState;
  readonly by: Part;
  readonly needs: readonly Condition[];
}

/** What whoever decides has to be (ISO/IEC 17021-1: nobody who audited decides; interests are declared). */
const DECIDER = ['notAssessor', 'declared', 'independent'] as const;
/** Somebody else decides what an appeal reopened. */
const FRESH_DECIDER = [...DECIDER, 'notEarlierDecider'] as const;
const APPEAL_DECIDER = [...FRESH_DECIDER, 'reason'] as const;

export const TRANSITIONS = {
  invite: { from: ['applied'], to: 'readiness', by: 'manager', needs: ['scope'] },
  submitReadiness: { from: ['readiness'], to: 'baseline', by: 'vendor', needs: ['selfAssessed'] },
  /** The self-assessment says too little. */
  returnReadiness: { from: ['baseline'], to: 'readiness', by: 'lead', needs: ['reason'] },
  beginRemediation: { from: ['baseline'], to: 'remediation', by: 'lead', needs: ['baseline'] },
  beginAssessment: {
    from: ['baseline', 'remediation'],
    to: 'certificationAssessment',
    by: 'lead',
    needs: ['baseline', 'samplePlan', 'teamIndependent'],
  },
  /** Not ready: more has to be put right first. */
  stopAssessment: { from: ['certificationAssessment'], to: 'remediation', by: 'lead', needs: ['reason'] },
  submitForDecision: {
    from: ['certificationAssessment'],
    to: 'decision',
    by: 'lead',
    needs: ['assessed', 'teamIndependent'],
  },
  grant: {
    from: ['decision'],
    to: 'certified',
    by: 'decider',
    needs: [...FRESH_DECIDER, 'evidenceCurrent', 'grantable', 'majorsWithinLimit', 'scopeFree', 'reason'],
  },
  refuse: { from: ['decision'], to: 'refused', by: 'decider', needs: [...FRESH_DECIDER, 'evidenceCurrent', 'reason'] },
  /** What it rests on was reopened and completed again: it is submitted as it is now. */
  resubmit: {
    from: ['decision'],
    to: 'decision',
    by: 'lead',
    needs: ['evidenceStale', 'assessed', 'teamIndependent', 'reason'],
  },
  /** More has to be looked at before a decision. */
  defer: { from: ['decision'], to: 'certificationAssessment', by: 'decider', needs: [...FRESH_DECIDER, 'reason'] },
  appeal: { from: ['refused'], to: 'appealed', by: 'vendor', needs: ['appealOpen', 'notAppealed', 'reason'] },
  upholdAppeal: { from: ['appealed'], to: 'decision', by: 'decider', needs: APPEAL_DECIDER },
  dismissAppeal: { from: ['appealed'], to: 'refused', by: 'decider', needs: APPEAL_DECIDER },
  /** Another attempt after a refusal. */
  resume: { from: ['refused'], to: 'remediation', by: 'manager', needs: ['reason'] },
  abandon: {
    from: [
      'applied',
      'readiness',
      'baseline',
      'remediation',
      'certificationAssessment',
      'decision',
      'refused',
      'appealed',
    ],
    to: 'lapsed',
    by: 'applicant',
    needs: ['reason'],
  },
  lapseApplication: {
    from: ['applied', 'readiness', 'baseline', 'remediation', 'refused'],
    to: 'lapsed',
    by: 'clock',
    needs: ['idleTooLong'],
  },

  beginSurveillance: { from: ['certified'], to: 'surveillance', by: 'lead', needs: ['samplePlan', 'teamIndependent'] },
  raiseReview: { from: ['certified'], to: 'surveillance', by: 'clock', needs: ['reviewRaised'] },
  completeSurveillance: {
    from: ['surveillance'],
    to: 'certified',
    by: 'lead',
    needs: ['assessed', 'teamIndependent', 'nothingOverdue', 'reason'],
  },
  /** Somebody has looked at the figures that raised the review, and nothing has to be done. */
  endReview: { from: ['surveillance'], to: 'certified', by: 'decider', needs: [...DECIDER, 'reviewRaised', 'reason'] },
  extendScope: {
    from: ['certified'],
    to: 'certified',
    by: 'decider',
    needs: [...DECIDER, 'evidenceCurrent', 'placesNew', 'placesAssessed', 'majorsWithinLimit', 'scopeFree', 'reason'],
  },
  reduceScope: {
    from: ['certified'],
    to: 'certified',
    by: 'decider',
    needs: [...DECIDER, 'placesHeld', 'placesLeft', 'reason'],
  },
  /** The holder offers its scope, or a part, to another party that has applied under the same scheme. */
  offerTransfer: {
    from: ['certified'],
    to: 'certified',
    by: 'applicant',
    needs: ['notOffered', 'placesHeld', 'receiverFits', 'reason'],
  },
  withdrawTransfer: { from: ['certified'], to: 'certified', by: 'applicant', needs: ['offered', 'reason'] },
  /** The other party takes the offer on; whoever certifies decides. */
  acceptTransfer: { from: ['applied'], to: 'applied', by: 'applicant', needs: ['transferGiven', 'reason'] },
  refuseTransfer: {
    from: ['applied'],
    to: 'applied',
    by: 'decider',
    needs: [...DECIDER, 'transferAccepted', 'reason'],
  },
  /** The whole scope goes to another holder. */
  transfer: {
    from: ['certified', 'surveillance'],
    to: 'transferred',
    by: 'decider',
    needs: [...DECIDER, 'evidenceCurrent', 'receiverAccepted', 'nothingOpen', 'nothingOverdue', 'reason'],
  },
  /** Some places go to another holder. */
  transferPart: {
    from: ['certified'],
    to: 'certified',
    by: 'decider',
    needs: [
      ...DECIDER,
      'evidenceCurrent',
      'receiverAccepted',
      'nothingOpen',
      'nothingOverdue',
      'placesHeld',
      'placesLeft',
      'reason',
    ],
  },
  /** What another holder gives up is taken on: the rest of its validity, without an audit of its own. */
  takeOver: {
    from: ['applied'],
    to: 'certified',
    by: 'decider',
    needs: [
      'scope',
      ...DECIDER,
      'transferGiven',
      'transferAccepted',
      'majorsWithinLimit',
      'partySound',
      'dataEnough',
      'scopeFree',
      'reason',
    ],
  },

  beginRecertification: {
    from: ['certified', 'surveillance'],
    to: 'recertification',
    by: 'lead',
    needs: ['renewalOpen', 'samplePlan', 'teamIndependent'],
  },
  submitRenewal: {
    from: ['recertification'],
    to: 'renewalDecision',
    by: 'lead',
    needs: ['assessed', 'teamIndependent'],
  },
  resubmitRenewal: {
    from: ['renewalDecision'],
    to: 'renewalDecision',
    by: 'lead',
    needs: ['evidenceStale', 'assessed', 'teamIndependent', 'reason'],
  },
  renew: {
    from: ['renewalDecision'],
    to: 'certified',
    by: 'decider',
    needs: [
      ...FRESH_DECIDER,
      'evidenceCurrent',
      'grantable',
      'majorsWithinLimit',
      'nothingOverdue',
      'withinValidity',
      'scopeFree',
      'reason',
    ],
  },
  /** The present certificate holds until it expires. */
  refuseRenewal: {
    from: ['renewalDecision'],
    to: 'recertification',
    by: 'decider',
    needs: [...FRESH_DECIDER, 'evidenceCurrent', 'reason'],
  },
  appealRenewal: {
    from: ['recertification'],
    to: 'renewalAppealed',
    by: 'vendor',
    needs: ['renewalRefused', 'appealOpen', 'notAppealed', 'reason'],
  },
  upholdRenewalAppeal: { from: ['renewalAppealed'], to: 'renewalDecision', by: 'decider', needs: APPEAL_DECIDER },
  dismissRenewalAppeal: { from: ['renewalAppealed'], to: 'recertification', by: 'decider', needs: APPEAL_DECIDER },

  suspend: { from: IN_FORCE, to: 'suspended', by: 'suspender', needs: [...DECIDER, 'reason'] },
  suspendByRule: { from: IN_FORCE, to: 'suspended', by: 'clock', needs: ['unmetObligation'] },
  appealSuspension: {
    from: ['suspended'],
    to: 'suspensionAppealed',
    by: 'vendor',
    needs: ['appealOpen', 'notAppealed', 'reason'],
  },
  upholdSuspensionAppeal: {
    from: ['suspensionAppealed'],
    to: 'certified',
    by: 'decider',
    needs: [...APPEAL_DECIDER, 'nothingOverdue', 'withinValidity'],
  },
  dismissSuspensionAppeal: { from: ['suspensionAppealed'], to: 'suspended', by: 'decider', needs: APPEAL_DECIDER },
  reinstate: {
    from: ['suspended'],
    to: 'certified',
    by: 'decider',
    needs: [...DECIDER, 'majorsWithinLimit', 'nothingOverdue', 'withinValidity', 'reason'],
  },
  /** The visit that was missing, or that shows that the reason is gone; the certificate stays suspended until it is reinstated. */
  makeUpSurveillance: {
    from: ['suspended'],
    to: 'suspended',
    by: 'lead',
    needs: ['samplePlan', 'assessed', 'teamIndependent', 'reason'],
  },
  /** Nobody loses a certificate at once: suspension comes before, and can be appealed. */
  withdraw: { from: ['suspended'], to: 'withdrawn', by: 'decider', needs: [...DECIDER, 'reason'] },
  withdrawByRule: { from: ['suspended'], to: 'withdrawn', by: 'clock', needs: ['suspendedTooLong'] },
  /** The holder gives it up. */
  surrender: { from: HOLDING, to: 'withdrawn', by: 'vendor', needs: ['reason'] },
  expire: { from: HOLDING, to: 'expired', by: 'clock', needs: ['validityOver'] },
  restore: {
    from: ['expired'],
    to: 'certificationAssessment',
    by: 'lead',
    needs: ['withinRestoration', 'samplePlan', 'teamIndependent'],
  },
  lapse: { from: ['expired'], to: 'lapsed', by: 'clock', needs: ['restorationOver'] },
} as const satisfies Readonly<Record<string, TransitionRule>>;

export type CertificationTransition = keyof typeof TRANSITIONS;
export const CERTIFICATION_TRANSITIONS = Object.keys(TRANSITIONS) as readonly CertificationTransition[];

export const ruleOf = (transition: CertificationTransition): TransitionRule => TRANSITIONS[transition];

/** The transitions that lead out of a state; those that a role can have a part in, where one is given. */
export function transitionsFrom(
  state: CertificationState,
  role?: CertificationRole,
): readonly CertificationTransition[] {
  return CERTIFICATION_TRANSITIONS.filter(
    (transition) => ruleOf(transition).from.includes(state) && (role === undefined || mayHavePart(transition, role)),
  );
}

export function mayHavePart(transition: CertificationTransition, role: CertificationRole): boolean {
  const roles: readonly CertificationRole[] = PARTS[ruleOf(transition).by];
  return roles.includes(role);
}

/** Whether it is kept with its reason, who decided, and opinions that diverge. */
export const isDecision = (transition: CertificationTransition): boolean =>
  ruleOf(transition).by === 'decider' || ruleOf(transition).by === 'suspender';
export const DECISIONS = CERTIFICATION_TRANSITIONS.filter(isDecision);
