import type { ChangeVerdictJson, KpiVerdictJson, TrendJson } from '../../models/vendor-review/scorecard-json';

/** English. The shape of this object is the contract for the other languages. Names and figures come finished. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

const changes: Readonly<Record<ChangeVerdictJson, string>> = {
  improved: 'Improved, proven',
  worsened: 'Worsened, proven',
  notProven: 'Not proven',
  firstResult: 'First result',
  otherFramework: 'Other framework version',
  notScored: 'Not scored',
};
const kpiVerdicts: Readonly<Record<KpiVerdictJson, string>> = {
  met: 'Met',
  notMet: 'Not met',
  notProven: 'Not proven',
  noTarget: 'No target',
};
const trends: Readonly<Record<TrendJson, string>> = {
  improving: 'The trend over all results is proven: it improves.',
  worsening: 'The trend over all results is proven: it worsens.',
  stable: 'No trend over the results is proven.',
  unknown: 'A trend is told from five results on.',
};

export const en = {
  scorecard: 'Vendor scorecard',
  review: 'Quarterly business review',
  asOf: (date: string): string => `As of ${date}`,
  asOfTerm: 'As of',
  unknownClient: 'Client not shown',
  unknownEngagement: 'Engagement',
  unclassified: 'Confidential',
  of: (count: number, all: number): string => `${number(count)} of ${number(all)}`,
  moreInData: (count: number): string => `and ${number(count)} more in the data file`,
  counted: (title: string, count: string): string => `${title} (${count})`,
  all: (count: number): string => number(count),
  shownOf: (shown: number, more: number): string => `${number(shown)} shown, ${number(more)} more`,

  verdict: {
    reached: (party: string, score: string, target: string, gates: number): string =>
      gates === 0
        ? `${party} stands at ${score}, reaches its target of ${target}, and no gate fails.`
        : `${party} stands at ${score} and reaches its target of ${target}, but ${s(gates, 'gate')} ${gates === 1 ? 'fails' : 'fail'}.`,
    below: (party: string, score: string, target: string, points: string, gates: number): string =>
      `${party} stands at ${score}, ${points} points below its target of ${target}, and ` +
      (gates === 0 ? 'no gate fails.' : `${s(gates, 'gate')} ${gates === 1 ? 'fails' : 'fail'}.`),
    notScored: (party: string, assessed: number, applicable: number): string =>
      `${party} has no score: ${number(assessed)} of ${s(applicable, 'rating')} ${isOrAre(assessed)} there.`,
  },
  change: {
    improved: (date: string, points: string): string =>
      `Since the result of ${date} the score changed by ${points} points; its units improved beyond chance.`,
    worsened: (date: string, points: string): string =>
      `Since the result of ${date} the score changed by ${points} points; its units worsened beyond chance.`,
    withinChance: (date: string, points: string): string =>
      `Since the result of ${date} the score changed by ${points} points, which may be chance.`,
    fewUnits: (date: string, points: string): string =>
      `Since the result of ${date} the score changed by ${points} points; fewer than two units were rated both times, ` +
      'so nothing is proven.',
    noSpread: (date: string, points: string): string =>
      `Since the result of ${date} the score changed by ${points} points; all units moved alike, so nothing is proven.`,
    firstResult: 'This is its first result, so there is nothing to compare with.',
    otherFramework: (date: string): string =>
      `The result of ${date} is by another version of the framework and is not compared.`,
    notScored: (date: string): string =>
      `With the result of ${date} nothing can be compared: one of the two has no score.`,
  },
  changes,
  trends,
  spread: (lowest: string, highest: string): string => `Units lie between ${lowest} and ${highest}.`,
  others: (framework: string, score: string, target: string, gates: number): string =>
    `By ${framework}: ${score}, target ${target}, ${gates === 0 ? 'no gate fails' : `${s(gates, 'gate')} ${gates === 1 ? 'fails' : 'fail'}`}.`,

  /** Its last day comes as it was issued. */
  certificate: {
    none: 'It has applied for a certificate and has none yet.',
    notYetValid: (no: string, until: string): string => `Certificate ${no} is not valid yet; its last day is ${until}.`,
    valid: (no: string, until: string): string => `Certificate ${no} is valid until ${until}.`,
    suspended: (no: string, until: string): string => `Certificate ${no} is suspended; its last day is ${until}.`,
    withdrawn: (no: string): string => `Certificate ${no} is withdrawn.`,
    expired: (no: string, until: string): string => `Certificate ${no} expired after ${until}.`,
    superseded: (no: string): string => `Certificate ${no} is superseded.`,
    majors: (open: number): string =>
      open === 0
        ? 'No major nonconformity is open.'
        : `${s(open, 'major nonconformity', 'major nonconformities')} ${isOrAre(open)} open.`,
  },

  tiles: {
    score: 'Score',
    target: (target: string): string => `target ${target}`,
    level: 'Level',
    before: (before: string): string => `before: ${before}`,
    change: 'Change in points',
    gates: 'Gates that fail',
    units: (risk: number, units: number): string => `${number(risk)} of ${s(units, 'unit')} at risk`,
    actions: 'Open actions',
    overdue: (overdue: number): string => `${number(overdue)} overdue`,
    parties: 'Parties assessed',
    vendors: (count: number): string => s(count, 'vendor'),
    atRisk: 'At risk',
    ofParties: (count: number): string => `of ${s(count, 'party', 'parties')}`,
    unitsAtRisk: 'Units at risk',
    ofUnits: (count: number): string => `of ${s(count, 'unit')}`,
    blocked: 'Results with a failing gate',
    ofResults: (count: number): string => `of ${s(count, 'result')}`,
  },

  trendTitle: (from: string, to: string): string => `From ${from} to ${to}`,
  trendSubtitle: (results: number): string => `Score in percent, ${s(results, 'result')}`,
  trendAlt: (parts: string): string => `Line of the scores. ${parts}`,
  targetLine: (target: string): string => `Target ${target}`,
  categoryTitle: (name: string, score: string): string => `Furthest behind: ${name}, at ${score}`,
  categoryTitleNone: 'Score by category',
  categorySubtitle: (hasBefore: boolean): string =>
    hasBefore ? 'Score by category in percent (the result before)' : 'Score by category in percent',
  categoryAlt: (parts: string): string => `Bars of the categories. ${parts}`,
  target: 'Target',

  blockersTitle: 'What blocks it',
  noBlockers: 'No gate fails.',
  gate: 'Gate',
  fails: 'What fails it',
  wholeGate: 'the whole',
  gapsTitle: 'Gravest gaps',
  noGaps: 'No requirement is below target.',
  requirement: 'Requirement',
  severity: 'Severity',
  where: 'Units',
  actionsTitle: 'Open corrective actions',
  noActions: 'No corrective action is open.',
  actionColumns: { ref: 'No.', finding: 'Finding', grade: 'Grade', next: 'Next date', state: 'State' },
  late: (days: number): string => `${s(days, 'day')} late`,
  noDate: '–',
  kpisTitle: 'KPIs against their targets',
  kpisSaid: (met: number, notMet: number, notProven: number): string => {
    const all = met + notMet + notProven;
    if (all === 0) return 'KPIs without a target';
    return `KPIs: ${number(met)} of ${s(all, 'target')} met, ${number(notMet)} not met, ${number(notProven)} not proven`;
  },
  noKpis: 'No KPI series of its units came with this result.',
  kpiColumns: {
    kpi: 'KPI',
    unit: 'Unit',
    value: 'Latest month (95%\u00a0interval)',
    target: 'Target',
    verdict: 'Verdict',
  },
  kpiVerdicts,
  within: (figure: string, interval: string): string => `${figure} (${interval})`,
  scorecardNote: (assessment: string, period: string, date: string): string =>
    `Result: ${assessment}, ${period}. Dates judged by ${date} (UTC). Made of the results of this party only.`,
  data: (file: string): string => `All figures stand in the file ${file}; the foot has the beginning of its SHA-256.`,

  summaryTitle: 'Where the parties stand',
  reviewLead: (parties: number, vendors: number, atRisk: number): string =>
    `${s(parties, 'party was', 'parties were')} assessed, ${s(vendors, 'vendor')} among them; ` +
    (atRisk === 0
      ? 'all reach their target and pass every gate.'
      : `${number(atRisk)} ${atRisk === 1 ? 'falls short of its target or fails' : 'fall short of their target or fail'} a gate.`),
  lineColumns: {
    party: 'Party',
    score: 'Score',
    target: 'Target',
    level: 'Level',
    change: 'Change',
    gates: 'Gates failing',
    units: 'Units at risk',
    actions: 'Actions overdue',
  },
  leagueTitle: 'Who can be told apart',
  leagueFigure: {
    some: (proven: number, pairs: number): string =>
      `${number(proven)} of ${s(pairs, 'pair')} ${isOrAre(proven)} proven to differ`,
    none: (pairs: number): string =>
      pairs === 0 ? 'Nobody can be compared yet' : `None of ${s(pairs, 'pair')} can be told apart`,
  },
  leagueSubtitle: 'Mean score of the units in percent with its 95% interval, each unit counting once',
  leagueAlt: (parts: string): string => `Bars of the parties, the best mean first. ${parts}`,
  place: (from: number, to: number): string =>
    from === to ? `place ${number(from)}` : `places ${number(from)}–${number(to)}`,
  unplaced: {
    noScore: 'no place: nothing is rated',
    oneUnit: 'no place: one unit only',
    noSpread: 'no place: units score alike',
    noOther: 'no place: nobody to compare with',
  },
  unitsShort: (count: number): string => s(count, 'unit'),
  noMean: 'Not scored',
  interval: '95% interval',
  leagueNote:
    'Every two parties are compared by Welch’s test, adjusted by Holm over the whole table (5%). Who can not be told apart ' +
    'shares a place.',
  moversTitle: 'Who moved',
  moverColumns: {
    party: 'Party',
    before: 'Before',
    now: 'Now',
    change: 'Points',
    interval: 'Units, 95% interval',
    verdict: 'Verdict',
  },
  noMovers: 'No party has two results by the same framework version.',
  moversNote: (count: number): string =>
    count === 0
      ? 'A change is proven by the same units before and now (paired t-test, 95%).'
      : `A change is proven by the same units before and now (paired t-test, 95%). ${s(count, 'party has', 'parties have')} no ` +
        'result to compare with.',
  ownTitle: 'Own operations against vendors',
  own: {
    higher: (own: string, vendor: string, points: string): string =>
      `Units of own operations average ${own}, those of vendors ${vendor}: ${points} points, proven higher.`,
    lower: (own: string, vendor: string, points: string): string =>
      `Units of own operations average ${own}, those of vendors ${vendor}: ${points} points, proven lower.`,
    notProven: (own: string, vendor: string): string =>
      `Units of own operations average ${own}, those of vendors ${vendor}; a difference is not proven.`,
    absent: 'There are no scored units on both sides, so nothing is compared.',
  },
  ownBasis: (own: number, vendor: number): string =>
    `${s(own, 'own unit')} and ${s(vendor, 'vendor unit')}, each counting once (Welch’s test, 95%).`,
  ownInterval: (low: string, high: string): string => `95% interval of the difference: ${low} to ${high} points.`,
  missedTitle: 'What most miss',
  noMissed: 'No party misses a requirement.',
  missedColumns: { requirement: 'Requirement', severity: 'Severity', parties: 'Parties', units: 'Units' },
  commonBlockersTitle: 'What blocks them',
  blockerColumns: { gate: 'Gate', parties: 'Parties', refs: 'Most often failed by' },
  refParties: (ref: string, parties: number): string => `${ref} (${number(parties)})`,
  riskTitle: 'Where the risk sits',
  riskLead: (volume: string, parties: number, of: number): string =>
    `${volume} of the volume runs in units that fall short; ${number(parties)} of ${s(of, 'party', 'parties')} ${isOrAre(parties)} at risk.`,
  risk: {
    volume: 'Volume in units at risk',
    units: 'Units at risk',
    sites: 'Sites with a unit at risk',
    largest: 'Largest share of the volume',
    effective: 'Equal parties that would be as concentrated',
    herfindahl: 'Herfindahl–Hirschman index (0–1)',
  },
  largestOf: (party: string, share: string): string => `${party}, ${share}`,
  riskNote: 'At risk: a unit below its target or with a gate that fails. Volume: the weight of the units.',
  reviewSubtitle: (parties: number): string => `All ${s(parties, 'party', 'parties')} of the engagement`,
  vendorsWord: 'Vendors',
  reviewNote: (date: string): string => `Newest completed results; dates judged by ${date} (UTC).`,
};

export type VendorReviewWording = typeof en;
