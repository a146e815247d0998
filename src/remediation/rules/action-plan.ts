import {
  type ActionEventJson,
  type ActionPlanJson,
  type ActionPlanSummaryJson,
  PLAN_GRADES,
  type PlannedActionJson,
  PLAN_STATES,
  type Standing,
  type StandingCounts,
  STANDINGS,
  type UnansweredJson,
} from '../../report/models/corrective-actions/action-plan-json';
import { daysBetween } from './days';
import { dueState, nextDue } from './due';
import { type ActionTransition, FIRST_STATE, ruleOf } from './life-cycle';

/** What happened to an action, as it is kept. */
export interface KeptEvent {
  readonly transition: ActionTransition | 'open';
  readonly person: string | null;
  readonly reason: string | null;
  /** ISO 8601, UTC. */
  readonly happenedAt: string;
}

/** What follows from the rest, and from the day. */
type Judged = 'standing' | 'nextDue' | 'daysLate' | 'daysToClose' | 'verification' | 'effectiveness' | 'history';

/** An action as it was when the plan was asked for. */
export interface KeptAction extends Omit<PlannedActionJson, Judged> {
  /** The oldest first. */
  readonly history: readonly KeptEvent[];
}

/** Everything that a corrective action plan follows from. */
export interface ActionPlanBasis extends Omit<ActionPlanJson, 'schema' | 'summary' | 'actions'> {
  readonly actions: readonly KeptAction[];
}

/** Closed actions from which on their median time says something. */
export const ENOUGH_CLOSED = 5;

/** Where each action stands on the day of the basis, and how many stand where. Same basis, same plan. */
export function actionPlan({ today, actions: kept, unanswered, ...head }: ActionPlanBasis): ActionPlanJson {
  const actions = kept.map((action) => standingAction(action, today)).sort(byUrgency);
  return {
    schema: 'tolok-corrective-actions/1',
    ...{ today, ...head, summary: summaryOf(actions) },
    unanswered: unanswered && [...unanswered].sort(byGravity),
    actions,
  };
}

function standingAction({ history: kept, ...action }: KeptAction, today: string): PlannedActionJson {
  const history = kept.map(datedEvent);
  const next = nextDue(action);
  const standing = standingOf(action, today);
  const last = history.at(-1);
  return {
    ...action,
    ...{ standing, nextDue: next },
    daysLate: standing === 'overdue' && next !== null ? daysBetween(next, today) : null,
    daysToClose: action.state === 'closed' && last && history[0] ? daysBetween(history[0].on, last.on) : null,
    ...judgementsOf(history),
    history,
  };
}

function standingOf(action: Pick<KeptAction, 'state' | 'due' | 'effectivenessDue'>, today: string): Standing {
  if (action.state === 'closed') return 'closed';
  const due = dueState(action, today);
  if (due === 'none') return 'withVerifier';
  return due === 'open' ? 'later' : due;
}

const datedEvent = ({ transition, person, reason, happenedAt }: KeptEvent): ActionEventJson => ({
  on: happenedAt.slice(0, 10),
  transition,
  state: transition === 'open' ? FIRST_STATE : ruleOf(transition).to,
  ...{ person, reason },
});

/** What was judged last: whether it was done, in this round; whether it was effective, unless it is done anew since. */
function judgementsOf(history: readonly ActionEventJson[]): Pick<PlannedActionJson, 'verification' | 'effectiveness'> {
  const reopened = history.findLastIndex(({ transition }) => transition === 'reopen');
  const round = history.slice(reopened + 1);
  const done = round.findLast(({ transition }) => transition === 'verify' || transition === 'reject');
  const effect = round.findLast(({ transition }) => transition === 'close');
  const failed = done?.transition === 'verify' ? undefined : history[reopened];
  return {
    verification: done ? judged(done, done.transition === 'verify' ? 'verified' : 'rejected') : null,
    effectiveness: effect ? judged(effect, 'effective') : failed ? judged(failed, 'notEffective') : null,
  };
}

const judged = <Result extends string>({ on, person, reason }: ActionEventJson, result: Result) => ({
  ...{ result, on, by: person, reason },
});

/** Overdue first, each standing by the date that is waited for, then by number. */
function byUrgency(a: PlannedActionJson, b: PlannedActionJson): number {
  return (
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    compareText(a.nextDue ?? '', b.nextDue ?? '') ||
    compareRefs(a.ref, b.ref)
  );
}

const byGravity = (a: UnansweredJson, b: UnansweredJson): number =>
  PLAN_GRADES.indexOf(a.grade) - PLAN_GRADES.indexOf(b.grade) || compareRefs(a.ref, b.ref);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** CA-9 before CA-10. */
const compareRefs = (a: string, b: string): number => a.length - b.length || compareText(a, b);

function summaryOf(actions: readonly PlannedActionJson[]): ActionPlanSummaryJson {
  const owners = new Map(actions.map(({ ownerFunction }) => [ownerFunction.key, ownerFunction]));
  const days = actions.flatMap(({ daysToClose }) => daysToClose ?? []).sort((a, b) => a - b);
  return {
    total: actions.length,
    byStanding: countsOf(actions),
    byState: tally(PLAN_STATES, (state) => actions.filter((one) => one.state === state).length),
    byGrade: tally(PLAN_GRADES, (grade) => countsOf(actions.filter((one) => one.grade === grade))),
    byOwner: [...owners.values()]
      .map((ownerFunction) => ({
        ownerFunction,
        counts: countsOf(actions.filter((one) => one.ownerFunction.key === ownerFunction.key)),
      }))
      .sort(
        (a, b) =>
          b.counts.overdue - a.counts.overdue ||
          openOf(b.counts) - openOf(a.counts) ||
          compareText(a.ownerFunction.key, b.ownerFunction.key),
      ),
    closing: { closed: days.length, median: days.length < ENOUGH_CLOSED ? null : medianOf(days) },
  };
}

const countsOf = (actions: readonly PlannedActionJson[]): StandingCounts =>
  tally(STANDINGS, (standing) => actions.filter((one) => one.standing === standing).length);

function tally<Key extends string, Value>(keys: readonly Key[], count: (key: Key) => Value): { [key in Key]: Value } {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as { [key in Key]: Value };
}

/** Everything that is not closed. */
const openOf = (counts: StandingCounts): number =>
  STANDINGS.reduce((sum, standing) => sum + (standing === 'closed' ? 0 : counts[standing]), 0);

/** Of days in ascending order, at least one; between two of them half a day is possible. */
function medianOf(days: readonly number[]): number {
  const middle = days.slice(Math.ceil(days.length / 2) - 1, Math.floor(days.length / 2) + 1);
  return middle.reduce((sum, day) => sum + day, 0) / middle.length;
}
