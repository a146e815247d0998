import type { PlanState, PlanTransition, Standing } from '../../models/corrective-actions/action-plan-json';

/** English. The shape of this object is the contract for the other languages. Names and figures come finished. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

const states: Readonly<Record<PlanState, string>> = {
  drafted: 'Draft',
  planned: 'Planned',
  implemented: 'Implemented',
  verified: 'Verified',
  closed: 'Closed',
};
const standings: Readonly<Record<Standing, string>> = {
  overdue: 'Overdue',
  dueSoon: 'Due within 14 days',
  later: 'Due later',
  withVerifier: 'With the verifier',
  closed: 'Closed',
};
const transitions: Readonly<Record<PlanTransition, string>> = {
  open: 'Begun',
  plan: 'Planned',
  replan: 'Taken back to the draft',
  implement: 'Reported as implemented',
  reject: 'Sent back',
  verify: 'Verified',
  reschedule: 'Check moved to another day',
  close: 'Closed as effective',
  reopen: 'Opened again: not effective',
};

export const en = {
  kind: 'Corrective action plan',
  asOf: 'As of',
  scopeEngagement: 'All corrective actions of the engagement',
  scopeAssessment: (assessment: string): string => `Corrective actions of ${assessment}`,
  scopeParty: (party: string): string => `Corrective actions that ${party} answers`,
  scopeBoth: (party: string, assessment: string): string => `Corrective actions of ${assessment} that ${party} answers`,
  theAssessment: 'one assessment',
  theParty: 'one party',
  shown: 'Actions',
  unknownClient: 'Client not shown',
  unknownEngagement: 'Title not shown',
  unclassified: 'Confidential',

  summaryTitle: 'Where the actions stand',
  empty: 'There is no corrective action yet.',
  emptyWhatToDo:
    'Complete the assessment, open a finding and begin a corrective action for it: with its cause, what is done, who ' +
    'does it and until when. Ask for this plan again afterwards.',
  emptyForParty:
    'Nothing has been asked of this party so far. The team begins an action from a finding; it then stands here.',
  total: (total: number, open: number): string =>
    open === 0
      ? `${s(total, 'corrective action')}, ${total === 1 ? 'closed' : 'all of them closed'}.`
      : `${s(total, 'corrective action')}, ${total === open ? (total === 1 ? 'open' : 'all of them open') : `${number(open)} of them open`}.`,
  urgent: (overdue: number, soon: number): string => {
    const next = `${s(soon, 'date')} ${soon === 1 ? 'falls' : 'fall'} within the next 14 days`;
    if (overdue === 0) return soon === 0 ? 'No date is overdue or close.' : `Nothing is overdue; ${next}.`;
    return soon === 0
      ? `${number(overdue)} ${isOrAre(overdue)} overdue.`
      : `${number(overdue)} ${isOrAre(overdue)} overdue; ${next}.`;
  },
  waiting: (count: number): string =>
    `${number(count)} ${count === 1 ? 'waits' : 'wait'} for somebody to verify what was done.`,
  closing: (days: string, closed: number): string =>
    `From beginning to closure an action took ${days} (median of ${number(closed)} closed).`,
  tooFewClosed: (closed: number, enough: number): string =>
    `${number(closed)} ${isOrAre(closed)} closed; how long it takes is stated from ${number(enough)} on.`,
  days: (days: string): string => (days === '1' ? '1 day' : `${days} days`),
  unansweredTitle: (count: number): string =>
    count === 1
      ? 'One nonconformity has no corrective action'
      : `${number(count)} nonconformities have no corrective action`,
  unanswered: 'Begin an action for each of them:',
  unansweredMore: (count: number): string => `${number(count)} more in the data file`,
  byState: 'By state',
  byGrade: 'By grade of the finding',
  byOwner: 'By responsible function',
  grade: 'Grade',
  function: 'Function',
  all: 'All',
  states,
  standings,
  howJudged: (date: string): string =>
    `Judged by ${date} (UTC). Overdue: the date that is waited for next, of implementation or of the check of ` +
    'effectiveness, was before that day. What is with the verifier has no date.',
  data: (file: string, hash: string): string =>
    `All figures stand in the data file ${file}, whose SHA-256 is ${hash}; its first twelve characters stand at the ` +
    'foot of each page.',

  listTitle: 'Actions by urgency',
  columns: {
    ref: 'No.',
    finding: 'Finding',
    grade: 'Grade',
    owner: 'Who',
    next: 'Next date',
    state: 'State',
  },
  group: (standing: string, count: number): string => `${standing} (${number(count)})`,
  late: (days: number): string => `${s(days, 'day')} late`,
  check: (date: string): string => `Check ${date}`,
  noDate: '–',

  partsTitle: 'The actions one by one',
  meta: {
    state: 'State',
    due: 'Due',
    check: 'Check',
    owner: 'Function',
    responsible: 'Responsible',
    party: 'Party',
    units: 'Where',
  },
  everywhere: 'Whole organisation',
  nobody: 'nobody named yet',
  hidden: 'name not shown',
  parts: {
    condition: 'Found',
    correction: 'Correction',
    cause: 'Cause',
    action: 'Action',
    due: 'Due',
    evidence: 'Evidence',
    verification: 'Verification',
    effectiveness: 'Effectiveness',
  },
  notStated: 'Not stated yet.',
  noEvidence: 'None shown yet.',
  verified: (by: string, date: string): string => `Verified by ${by} on ${date}.`,
  rejected: (by: string, date: string): string => `Sent back by ${by} on ${date}.`,
  notReported: 'Not reported as implemented yet.',
  waits: (date: string): string => `Reported as implemented on ${date}; waits for somebody else to verify it.`,
  effective: (by: string, date: string): string => `Effective: closed by ${by} on ${date}.`,
  notEffective: (by: string, date: string): string => `Not effective: opened again by ${by} on ${date}.`,
  checkDue: (date: string): string => `To be checked on ${date}.`,
  checkOverdue: (date: string, days: number): string => `Was to be checked on ${date}: ${s(days, 'day')} late.`,
  checkLater: 'To be checked once it is verified.',
  dueOverdue: (date: string, days: number): string => `${date}: ${s(days, 'day')} late`,
  history: (ref: string): string => `History of ${ref}`,
  historyColumns: { date: 'Date', what: 'What happened', who: 'By', reason: 'Reason' },
  transitions,
};

export type ActionPlanWording = typeof en;
