import type { ConditionKind } from '../../framework/rules/certification-scheme';
import type { CertificateStatus } from '../rules/certificate';
import type { EscalationReason } from '../rules/grading';
import type { Interest } from '../rules/independence';
import type { CertificationState, CertificationTransition } from '../rules/life-cycle';
import type { Obligation } from '../rules/nonconformity';
import type { DecisionBlocker, DecisionProposal } from '../rules/proposal';

type Sentence = string;
type BlockerOf<Kind extends DecisionBlocker['kind']> = Extract<DecisionBlocker, { kind: Kind }>;

export interface StateWords {
  readonly name: string;
  /** What happens now, and who is to act. */
  readonly now: Sentence;
}

/** Figures, names and days come in as finished texts; counts as numbers, for grammar. `where`, `refs`, `sites`: lists. */
interface BlockerWords {
  readonly notDetermined: (coverage: string, minimum: string) => Sentence;
  readonly score: (value: string, needed: string, distance: string) => Sentence;
  /** `where` is empty when the gate is the whole organisation's own. */
  readonly gate: Readonly<Record<BlockerOf<'gate'>['outcome'], (gate: string, where: string) => Sentence>>;
  readonly dataMonths: (months: number, needed: number) => Sentence;
  readonly openMajors: (count: number, allowed: number, refs: string) => Sentence;
  readonly openMinors: (count: number, allowed: number, refs: string) => Sentence;
  readonly minorPlans: (count: number, refs: string) => Sentence;
  readonly sitesNotVisited: (count: number, sites: string) => Sentence;
  readonly pairedEvidence: Readonly<Record<BlockerOf<'pairedEvidence'>['why'], Sentence>>;
}

/** What is said of a certification: for pages, messages and histories. */
export interface CertificationWording {
  readonly states: Readonly<Record<CertificationState, StateWords>>;
  /** On a button, or in a history; those of the clock say what dates alone bring about. */
  readonly transitions: Readonly<Record<CertificationTransition, string>>;
  readonly statuses: Readonly<Record<CertificateStatus, string>>;
  readonly outcomes: Readonly<Record<DecisionProposal['outcome'], string>>;
  /** What would have to change, one sentence for each. */
  readonly blockers: { readonly [Kind in DecisionBlocker['kind']]: BlockerWords[Kind] };
  readonly conditions: Readonly<Record<ConditionKind, string>>;
  /** `what`: reference of the nonconformity, words of the condition, number of the surveillance. */
  readonly obligations: Readonly<Record<Obligation['kind'], (what: string, due: string) => Sentence>>;
  readonly obligationMet: (date: string) => Sentence;
  readonly obligationSuspends: (date: string) => Sentence;
  /** The condition of a grant as its id has it, where it is none that is known. */
  readonly otherCondition: (id: string) => string;
  readonly escalations: Readonly<Record<EscalationReason, Sentence>>;
  readonly interests: Readonly<Record<Interest['kind'], string>>;
  /** One of the places where a gate fails: a requirement, in a unit where there is one, with its figure where there is one. */
  readonly place: (ref: string, unit: string | null, figure: string | null) => string;
}

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
const mayBe = (allowed: number): string => (allowed === 0 ? 'none may be' : `at most ${number(allowed)} may be`);

export const en: CertificationWording = {
  states: {
    applied: {
      name: 'Applied',
      now: 'The vendor manager looks at the scope and invites the vendor to assess itself.',
    },
    readiness: { name: 'Self-assessment', now: 'The vendor assesses itself and hands the result in.' },
    baseline: {
      name: 'Baseline',
      now: 'The team finds out where the vendor stands; then the lead begins remediation or the certification assessment.',
    },
    remediation: {
      name: 'Remediation',
      now: 'The vendor puts right what was found; the lead begins the certification assessment once it is ready.',
    },
    certificationAssessment: {
      name: 'Certification assessment',
      now: 'The team assesses the sites of the sample; the lead submits the result for a decision.',
    },
    decision: {
      name: 'Decision',
      now: 'Somebody who did not assess grants the certificate, refuses it, or defers the decision.',
    },
    refused: {
      name: 'Refused',
      now: 'The vendor can appeal while the time for it runs; for another attempt the vendor manager resumes.',
    },
    appealed: {
      name: 'Refusal appealed',
      now: 'Somebody who neither assessed nor refused upholds the appeal or dismisses it.',
    },
    certified: {
      name: 'Certified',
      now: 'The certificate is valid; the lead begins the next surveillance, or recertification, in time.',
    },
    surveillance: {
      name: 'Surveillance',
      now: 'The certificate is valid; the team looks whether all is still in place, and the lead completes the surveillance.',
    },
    recertification: {
      name: 'Recertification',
      now: 'The certificate is valid until its last day; the team assesses anew, and the lead submits the result before then.',
    },
    renewalDecision: {
      name: 'Decision on renewal',
      now: 'The certificate is valid until its last day; somebody who did not assess renews it or refuses to.',
    },
    renewalAppealed: {
      name: 'Refusal of renewal appealed',
      now: 'The certificate is valid until its last day; somebody who neither assessed nor refused decides on the appeal.',
    },
    suspended: {
      name: 'Suspended',
      now: 'The certificate must not be used; the vendor puts right what is open, and somebody who did not assess reinstates it or withdraws it.',
    },
    suspensionAppealed: {
      name: 'Suspension appealed',
      now: 'The certificate stays suspended; somebody who neither assessed nor suspended it decides on the appeal.',
    },
    expired: {
      name: 'Expired',
      now: 'The certificate is not valid any more; while the time for it runs, the lead can restore it without a new application.',
    },
    lapsed: { name: 'Lapsed', now: 'The certification has ended; the vendor applies anew if it wants to go on.' },
    withdrawn: {
      name: 'Withdrawn',
      now: 'The certificate is withdrawn for good; the vendor applies anew if it wants another one.',
    },
    transferred: {
      name: 'Transferred',
      now: 'Another holder has taken on the whole scope; nobody has to act any more.',
    },
  },
  transitions: {
    invite: 'Invite to assess itself',
    submitReadiness: 'Hand in the self-assessment',
    returnReadiness: 'Return the self-assessment',
    beginRemediation: 'Begin remediation',
    beginAssessment: 'Begin the certification assessment',
    stopAssessment: 'Stop the assessment',
    submitForDecision: 'Submit for decision',
    grant: 'Grant the certificate',
    refuse: 'Refuse the certificate',
    defer: 'Defer the decision',
    appeal: 'Appeal the refusal',
    upholdAppeal: 'Uphold the appeal',
    dismissAppeal: 'Dismiss the appeal',
    resume: 'Resume after the refusal',
    abandon: 'Take the application back',
    lapseApplication: 'Close the idle application',
    beginSurveillance: 'Begin a surveillance',
    raiseReview: 'Begin a review because of KPI figures',
    endReview: 'End the review without further action',
    completeSurveillance: 'Complete the surveillance',
    extendScope: 'Extend the scope',
    reduceScope: 'Reduce the scope',
    transfer: 'Transfer to another holder',
    takeOver: 'Take the scope over',
    resubmit: 'Submit it as it is now',
    resubmitRenewal: 'Submit the renewal as it is now',
    offerTransfer: 'Offer the scope to another party',
    withdrawTransfer: 'Withdraw the offer of transfer',
    acceptTransfer: 'Accept the offered scope',
    refuseTransfer: 'Refuse the transfer',
    transferPart: 'Transfer part of the scope',
    beginRecertification: 'Begin recertification',
    submitRenewal: 'Submit the renewal for decision',
    renew: 'Renew the certificate',
    refuseRenewal: 'Refuse the renewal',
    appealRenewal: 'Appeal the refusal of renewal',
    upholdRenewalAppeal: 'Uphold the appeal on renewal',
    dismissRenewalAppeal: 'Dismiss the appeal on renewal',
    suspend: 'Suspend the certificate',
    suspendByRule: 'Suspend by rule',
    appealSuspension: 'Appeal the suspension',
    upholdSuspensionAppeal: 'Uphold the appeal on suspension',
    dismissSuspensionAppeal: 'Dismiss the appeal on suspension',
    reinstate: 'Reinstate the certificate',
    makeUpSurveillance: 'Make up for a surveillance',
    withdraw: 'Withdraw the certificate',
    withdrawByRule: 'Withdraw by rule',
    surrender: 'Give the certificate up',
    expire: 'Expire by date',
    restore: 'Restore after expiry',
    lapse: 'Lapse by date',
  },
  statuses: {
    notYetValid: 'Not valid yet',
    valid: 'Valid',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    superseded: 'Superseded',
  },
  outcomes: { grant: 'Grant', grantOnConditions: 'Grant on conditions', refuse: 'Refuse' },
  blockers: {
    notDetermined: (coverage, minimum) =>
      `More has to be assessed: ${coverage} of what applies is, at least ${minimum} has to be.`,
    score: (value, needed, distance) => `The score has to rise by ${distance} points, from ${value} to ${needed}.`,
    gate: {
      failed: (gate, where) => `“${gate}” has to be met, and is not${where === '' ? '' : `: ${where}`}.`,
      notDetermined: (gate, where) =>
        `“${gate}” has to be met, and can not be judged yet${where === '' ? '' : `; to be assessed: ${where}`}.`,
    },
    dataMonths: (months, needed) =>
      months === 0
        ? `Every result needs ${s(needed, 'month')} of data; there is one without any.`
        : `Every result needs ${s(needed, 'month')} of data; the one with the fewest has ${number(months)}.`,
    openMajors: (count, allowed, refs) =>
      `The correction of major nonconformities has to be verified: ${number(count)} ${count === 1 ? 'is' : 'are'} open, ${mayBe(allowed)} (${refs}).`,
    openMinors: (count, allowed, refs) =>
      `The correction of minor nonconformities has to be verified: ${number(count)} ${count === 1 ? 'is' : 'are'} open, ${mayBe(allowed)} (${refs}).`,
    minorPlans: (count, refs) =>
      `A plan of correction has to be accepted for ${s(count, 'minor nonconformity', 'minor nonconformities')} (${refs}).`,
    sitesNotVisited: (count, sites) =>
      `${s(count, 'site')} of the sample ${count === 1 ? 'has' : 'have'} to be visited: ${sites}.`,
    pairedEvidence: {
      missing: 'The other side of the contract has to be assessed, too.',
      tooOld: 'The assessment of the other side of the contract is too old and has to be repeated.',
      belowLevel: 'The other side of the contract has to reach the level that the rules ask for.',
    },
  },
  conditions: {
    minorPlans: 'plans for the minor nonconformities',
    openMinors: 'fewer open minor nonconformities',
    sitesNotVisited: 'visits to the rest of the sample',
    pairedEvidence: 'evidence from the other side of the contract',
  },
  obligations: {
    majorAnswer: (ref, due) => `A plan of correction for the major nonconformity ${ref} has to be accepted by ${due}.`,
    majorClosure: (ref, due) => `The correction of the major nonconformity ${ref} has to be verified by ${due}.`,
    condition: (what, due) => `A condition of the grant has to be met by ${due}: ${what}.`,
    surveillance: (which, due) => `Surveillance no. ${which} has to be completed by ${due}.`,
  },
  obligationMet: (date) => `Done on ${date}.`,
  obligationSuspends: (date) => `Otherwise the certificate is suspended from ${date} on.`,
  otherCondition: (id) => `condition ${id}`,
  escalations: {
    repeated: 'It is a major because the requirement had a nonconformity in the assessments before, too.',
    sameRequirement: 'It is a major because so many minors on one requirement show that it fails as a whole.',
    knockOut: 'It is a major because the requirement is below a threshold that a certificate can not do without.',
  },
  interests: {
    employed: 'Employed by the party',
    advised: 'Advised the party',
    family: 'Family at the party',
    financial: 'Financial interest in the party',
  },
  place: (ref, unit, figure) => [unit === null ? ref : `${ref} in ${unit}`, figure].filter(Boolean).join(' at '),
};
