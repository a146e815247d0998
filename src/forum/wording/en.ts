/** English. The shape of this object is the contract for the other languages. Names and figures come finished. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

export const en = {
  kind: 'Forum pack',
  subject: (client: string): string => `Weekly forum of ${client}`,
  asOf: (date: string): string => `As of ${date}`,
  painTitle: 'What hurts',
  decisionTitle: 'Decisions and progress',
  covers: (areas: number, share: string, total: string): string =>
    areas === 1
      ? `The largest reason makes up ${share} of the ${total} counted.`
      : `The ${number(areas)} largest reasons make up ${share} of the ${total} counted.`,
  decidedOn: (areas: number, decided: number): string => {
    if (decided === 0) return 'None of them has a decision yet.';
    if (decided === areas) return areas === 1 ? 'It has a decision.' : 'Each of them has a decision.';
    return `${number(decided)} of ${number(areas)} ${decided === 1 ? 'has' : 'have'} a decision.`;
  },
  chartTitle: (areas: number, share: string): string =>
    areas === 1 ? `The largest reason makes up ${share}` : `The ${number(areas)} largest reasons make up ${share}`,
  columns: {
    area: 'Pain area',
    share: 'Share',
    points: 'Change, points',
    relative: 'Change, relative',
    owner: 'Owner',
    decision: 'Decision',
    due: 'Due',
    state: 'State',
  },
  firstWave: 'First wave',
  newReason: 'New',
  undecided: 'No decision yet',
  undecidedFor: (waves: number): string => `No decision for ${s(waves, 'wave')}`,
  further: (count: number): string => `and ${number(count)} more`,
  areasCut: (count: number): string =>
    `${s(count, 'further pain area')} ${count === 1 ? 'stands' : 'stand'} in the data file.`,
  areaNote: (hasChange: boolean): string =>
    hasChange
      ? 'Change: share of this wave less share of the wave before, in points and as part of what it was. * The change is proven (Newcombe, 95%).'
      : 'Share: of all contacts counted. Changes show from the second wave on.',
  warnUndecided: (names: string, waves: number): string =>
    `Among the largest for ${s(waves, 'wave')} or more, and nothing decided: ${names}.`,
  warnOwner: (decision: string, owner: string): string =>
    `${decision} is owned by ${owner}, inside the contact centre, but its cause lies outside.`,
  proposeOwner: (owner: string): string => `Proposal: ${owner}.`,
  proposeNobody: 'Name an owner outside the contact centre.',
  attention: 'Needs attention',
  state: {
    overdue: 'Overdue',
    inProgress: 'In progress',
    decided: 'Decided',
    proposed: 'Proposed',
    done: 'Done',
    rejected: 'Rejected',
  },
  stateGroup: (state: string, count: number): string => `${state} (${number(count)})`,
  decisionColumns: { ref: 'No.', decision: 'Decision', owner: 'Owner', due: 'Due', standing: 'How it stands' },
  none: 'The forum has no decisions yet. Give each pain area an owner outside the contact centre, a decision and a date.',
  punctual: (onTime: number, due: number): string => {
    if (due === 0) return 'No decision has fallen due yet.';
    if (due === 1)
      return onTime === 1
        ? 'The one decision due so far was done on time.'
        : 'The one decision due so far was not done on time.';
    return `Of ${number(due)} decisions due so far, ${number(onTime)} ${onTime === 1 ? 'was' : 'were'} done on time.`;
  },
  late: (days: number): string => `${s(days, 'day')} late`,
  doneLate: (date: string, days: number): string => `Done ${date}, ${s(days, 'day')} late`,
  doneOn: (date: string): string => `Done ${date}, on time`,
  rejectedOn: (date: string): string => `Rejected ${date}`,
  raisedOn: (date: string): string => `Raised ${date}`,
  decisionsCut: (count: number): string =>
    `${s(count, 'further decision')} ${count === 1 ? 'stands' : 'stand'} in the decision log.`,
  progressTitle: 'KPIs since the baseline',
  progressColumns: {
    kpi: 'KPI',
    then: 'Baseline',
    now: 'Now',
    change: 'Change',
    interval: '95% interval of the change',
    relative: 'Relative',
    verdict: 'Verdict',
  },
  noInterval: 'No counts',
  progress: { improved: 'Improved', worse: 'Worse', notProven: 'Not proven' },
  progressCount: (all: number, improved: number, worse: number): string =>
    all === 1
      ? `The one KPI compared has ${improved ? 'improved' : worse ? 'become worse' : 'not provably changed'}.`
      : [
          `Of ${number(all)} KPIs compared, ${improved === 0 ? 'none is' : number(improved) + (improved === 1 ? ' is' : ' are')} proven to have improved`,
          `${worse === 0 ? 'none' : number(worse)} to have become worse.`,
        ].join(' and '),
  progressNote:
    'Units taken together by their volume. The interval covers chance (Newcombe, Welch), not a change in how was measured.',
  noBaseline: 'This wave is the baseline. Progress shows from the next wave on.',
  noProgress: 'No KPI has both a month of the baseline and a later one.',
  kpisCut: (count: number): string =>
    `${s(count, 'further KPI')} ${count === 1 ? 'stands' : 'stand'} in the data file.`,
  nextTitle: 'Next steps',
  next: {
    overdue: (count: number, names: string): string =>
      count === 1
        ? `Close the overdue decision or give it a new date: ${names}.`
        : `Close the ${number(count)} overdue decisions or give them new dates: ${names}.`,
    decide: (count: number, names: string): string =>
      count === 1
        ? `Decide on the pain area without decision: ${names}.`
        : `Decide on the ${number(count)} pain areas without decision: ${names}.`,
    soon: (count: number, names: string): string =>
      count === 1 ? `Due within 14 days: ${names}.` : `Due within 14 days, ${number(count)} decisions: ${names}.`,
    proposed: (count: number, names: string): string =>
      count === 1
        ? `Take or reject the proposal: ${names}.`
        : `Take or reject the ${number(count)} proposals: ${names}.`,
    owner: (names: string): string => `Give an owner outside the contact centre to: ${names}.`,
    nothing: 'Nothing is open. Bring the figures of the next wave.',
  },
};

/** What every language says. */
export type ForumWording = typeof en;
