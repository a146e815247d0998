import type { CertificationTransition } from './life-cycle';

/**
 * What became of a review. *noAction*: somebody decided that nothing has to be done. *audit*: an audit looked at it, and what
 * that found are nonconformities. *suspension*: the certificate is suspended. *ended*: there is no certificate to look at.
 */
export const REVIEW_OUTCOMES = ['noAction', 'audit', 'suspension', 'ended'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

const OUTCOMES: Partial<Readonly<Record<CertificationTransition, ReviewOutcome>>> = {
  ...{ endReview: 'noAction', completeSurveillance: 'audit', beginRecertification: 'audit' },
  ...{ suspend: 'suspension', suspendByRule: 'suspension' },
};

/** By the step that ended it. */
export const outcomeOf = (transition: CertificationTransition): ReviewOutcome => OUTCOMES[transition] ?? 'ended';
