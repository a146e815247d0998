import type { ForumDecision } from '../assessment';

export type DecisionDates = Pick<ForumDecision, 'raisedOn' | 'decidedOn' | 'due' | 'closedOn' | 'status'>;

/** Why a decision can not be as it is told. */
export interface DecisionFault {
  readonly property: 'decidedOn' | 'due' | 'closedOn';
  readonly code: 'date-missing' | 'date-not-yet' | 'reversed-dates';
  readonly message: string;
  readonly hint: string;
}

/** A decision has a date on which it was taken and one by which it is carried out; a closed one the day on which it was. */
export function decisionFaults(decision: DecisionDates): DecisionFault[] {
  const { raisedOn, decidedOn, due, closedOn, status } = decision;
  const isTaken = status !== 'proposed' && status !== 'rejected';
  const isClosed = status === 'done' || status === 'rejected';
  const word = STATUS_WORDS[status];
  return [
    ...(isTaken && decidedOn === undefined ? [missing('decidedOn', word, 'the day on which it was decided')] : []),
    ...(isTaken && due === undefined ? [missing('due', word, 'the day by which it is carried out')] : []),
    ...(isClosed && closedOn === undefined ? [missing('closedOn', word, 'the day on which it was closed')] : []),
    ...(status === 'proposed' && decidedOn !== undefined ? [notYet('decidedOn', word, 'decided')] : []),
    ...(!isClosed && closedOn !== undefined ? [notYet('closedOn', word, 'closed')] : []),
    ...reversed('decidedOn', decidedOn, 'raised', raisedOn),
    ...reversed('due', due, 'decided', decidedOn ?? raisedOn),
    ...reversed('closedOn', closedOn, 'decided', decidedOn ?? raisedOn),
  ];
}

const STATUS_WORDS = {
  proposed: 'proposed',
  decided: 'decided',
  inProgress: 'in progress',
  done: 'done',
  rejected: 'rejected',
} as const;

const missing = (property: DecisionFault['property'], status: string, what: string): DecisionFault => ({
  ...{ property, code: 'date-missing', message: `What is ${status} has no "${property}".` },
  hint: `Add "${property}": ${what}.`,
});

const notYet = (property: DecisionFault['property'], status: string, state: string): DecisionFault => ({
  ...{ property, code: 'date-not-yet', message: `What is ${status} has a "${property}".` },
  hint: `Remove it, or correct the status: it is not ${state} yet.`,
});

function reversed(
  property: DecisionFault['property'],
  date: string | undefined,
  step: string,
  before: string,
): DecisionFault[] {
  if (date === undefined || date >= before) return [];
  const message = `"${property}" is ${date}, before it was ${step} on ${before}.`;
  return [{ property, code: 'reversed-dates', message, hint: 'Correct the date that is wrong.' }];
}
