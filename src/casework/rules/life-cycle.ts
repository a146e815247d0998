/** Status of an assessment. */
export const ASSESSMENT_STATUSES = ['draft', 'fieldwork', 'review', 'completed'] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

export const TRANSITIONS = {
  /** Units and dates stand; answers can be given. */
  startFieldwork: { from: ['draft', 'review'], to: 'fieldwork' },
  submitForReview: { from: ['fieldwork'], to: 'review' },
  /** Freezes a snapshot. */
  complete: { from: ['review'], to: 'completed' },
  /** Begins a new revision; the snapshot of the old one stays. */
  reopen: { from: ['completed'], to: 'fieldwork' },
} as const satisfies Record<string, { from: readonly AssessmentStatus[]; to: AssessmentStatus }>;

export type Transition = keyof typeof TRANSITIONS;
export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as readonly Transition[];

/** Whether a transition may be taken from a status. */
export function canTake(transition: Transition, status: AssessmentStatus): boolean {
  const { from }: { from: readonly AssessmentStatus[] } = TRANSITIONS[transition];
  return from.includes(status);
}

/** The transitions that may be taken from a status. */
export function transitionsFrom(status: AssessmentStatus): readonly Transition[] {
  return TRANSITION_NAMES.filter((transition) => canTake(transition, status));
}

/** Answers, findings and evidence can be changed. */
export const isOpen = (status: AssessmentStatus): boolean => status === 'fieldwork' || status === 'review';

/** Waits for a signature: what was submitted is what is signed, so nothing in it changes before it is sent back. */
export const awaitsSignature = ({ kind, status }: { readonly kind: string; readonly status: string }): boolean =>
  kind === 'certification' && status === 'review';

/** Title, dates, units and details can be changed. */
export const isChangeable = (status: AssessmentStatus): boolean => status !== 'completed';
