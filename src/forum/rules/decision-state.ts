import type { ForumDecision } from '../../assessment/assessment';

/** In the order in which a forum looks at them. */
export const DECISION_STATES = ['overdue', 'inProgress', 'decided', 'proposed', 'done', 'rejected'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** A decision as it stands on a day. */
export interface StandingDecision {
  readonly decision: ForumDecision;
  readonly state: DecisionState;
  /** Days by which it is late, or was when it was done; 0: in time; null: nothing was due. */
  readonly daysLate: number | null;
}

/** How far dates are kept. */
export interface Punctuality {
  /** Decisions whose date has come. */
  readonly due: number;
  /** Those of them that were done by their date. */
  readonly onTime: number;
}

const DAY = 86_400_000;

/**
 * What a decision is on a day, from its dates: a log that is read for an earlier day tells what was known then. Null before
 * it was raised. What is due today is not late yet.
 * @param today YYYY-MM-DD
 */
export function stateOf(decision: ForumDecision, today: string): DecisionState | null {
  const { raisedOn, decidedOn, due, closedOn, status } = decision;
  if (raisedOn > today) return null;
  if (closedOn !== undefined && closedOn <= today) return status === 'rejected' ? 'rejected' : 'done';
  if (decidedOn === undefined || decidedOn > today) return 'proposed';
  if (due !== undefined && due < today) return 'overdue';
  return status === 'decided' ? 'decided' : 'inProgress';
}

/** The decisions that are known on a day: overdue first, in each state by date, then by ref. */
export function standingDecisions(decisions: readonly ForumDecision[], today: string): readonly StandingDecision[] {
  return decisions
    .flatMap((decision): StandingDecision[] => {
      const state = stateOf(decision, today);
      return state === null ? [] : [{ decision, state, daysLate: daysLate(decision, state, today) }];
    })
    .sort(
      (one, other) =>
        DECISION_STATES.indexOf(one.state) - DECISION_STATES.indexOf(other.state) ||
        inOrder(dateOf(one), dateOf(other)) ||
        inOrder(one.decision.ref, other.decision.ref),
    );
}

/** Of the decisions that are not rejected: those whose date has come by the day, and how many were done by it. */
export function punctualityOf(decisions: readonly ForumDecision[], today: string): Punctuality {
  const fallenDue = standingDecisions(decisions, today).filter(
    ({ decision: { due }, state }) => due !== undefined && due <= today && state !== 'proposed' && state !== 'rejected',
  );
  return {
    due: fallenDue.length,
    onTime: fallenDue.filter(({ state, daysLate: late }) => state === 'done' && late === 0).length,
  };
}

function daysLate({ due, closedOn }: ForumDecision, state: DecisionState, today: string): number | null {
  if (due === undefined || state === 'proposed' || state === 'rejected') return null;
  const until = closedOn !== undefined && closedOn < today ? closedOn : today;
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(due)) / DAY));
}

/** Open ones by when they are due, closed ones the latest first. */
function dateOf({ decision: { due, closedOn }, state }: StandingDecision): string {
  if (closedOn === undefined || (state !== 'done' && state !== 'rejected')) return due ?? '9999-12-31';
  return closedOn.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
