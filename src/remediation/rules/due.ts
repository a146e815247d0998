import { daysAfter } from './days';
import type { ActionState } from './life-cycle';

/** Days in which an answer to a finding is due unless the finding says otherwise: what certifiers usually ask for. */
export const USUAL_RESPONSE_DAYS = 90;
/** From so many days before it a date is soon. */
export const SOON_DAYS = 14;

/** *none*: nothing is waited for that has a date. */
export const DUE_STATES = ['none', 'open', 'dueSoon', 'overdue'] as const;
export type DueState = (typeof DUE_STATES)[number];

export interface Dates {
  readonly state: ActionState;
  /** When it has to be implemented. */
  readonly due: string;
  /** When its effectiveness is checked. */
  readonly effectivenessDue: string | null;
}

/** The date that is waited for next; null while it is with the verifier, and when it is closed. All dates: YYYY-MM-DD. */
export function nextDue({ state, due, effectivenessDue }: Dates): string | null {
  if (state === 'drafted' || state === 'planned') return due;
  return state === 'verified' ? effectivenessDue : null;
}

/** How near that date is. A date that is today is not over yet. */
export function dueState(dates: Dates, today: string): DueState {
  const next = nextDue(dates);
  if (next === null) return 'none';
  if (next < today) return 'overdue';
  return next <= daysAfter(today, SOON_DAYS) ? 'dueSoon' : 'open';
}
