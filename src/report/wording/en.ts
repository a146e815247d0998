import { en as figures } from './figures/en';

/**
 * English. The shape of this object is the contract for the other languages: a missing or extra entry does not compile.
 * Sentences are functions of finished texts and of counts; counts are passed as numbers so that grammar can follow them.
 */
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
/** Not earlier than: "5 working days after". */
const apart = (days: number): string => {
  if (days === 0) return 'not before';
  return `${s(Math.abs(days), 'working day')} ${days > 0 ? 'after' : 'before'}`;
};
const areOrIs = (count: number): string => (count === 1 ? 'is' : 'are');

export const en = {
  ...figures,
  labelled: (label: string, text: string): string => `${label}: ${text}`,
  /** One entry of a chart's alternative text. */
  altPart: (label: string, value: string): string => `${label}: ${value}.`,
  sentences: (sentences: readonly string[]): string => sentences.join(' '),
  pair: (first: string, second: string): string => `${first}, ${second}`,
  notes: (notes: readonly string[]): string => notes.join('; '),
  /** "Operations. Needed for …": a name and a sentence about it. */
  namedSentence: (name: string, sentence: string): string => `${name}. ${sentence}`,
  inUnit: (figure: string, unit: string): string => `${figure} ${unit}`,
  pageLabel: 'Page {n} of {m}',
  contents: 'Contents',
  none: 'None',
  entity: 'Whole organisation',
  sampleData: 'Sample data',
  sampleNotice: 'Sample data: names, ratings and monthly values are invented for demonstration.',
  notStated: 'Not stated',
  units: (count: number): string => s(count, 'unit'),
  workingDays: (count: number): string => s(count, 'working day'),
  placesOf: (places: number, assessed: number): string =>
    places === assessed ? `all\u00a0${number(assessed)}` : `${number(places)}\u00a0of\u00a0${number(assessed)}`,
  allUnits: (count: number): string => `All ${s(count, 'unit')}`,
  /** References in a row, as E-03, E-07. */
  refs: (refs: readonly string[]): string => refs.join(', '),
  weighted: (name: string, weight: number): string => `${name} (×${weight})`,
  pointsUnit: (points: string): string => `${points} points`,

  outcome: { notApplicable: 'Not applicable', notAssessed: 'Not assessed' },
  level: { none: 'Below the lowest level', notDetermined: 'Not determined' },
  severity: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
  gapScope: { organisation: 'Organisation-wide', systemic: 'Systemic', local: 'Local' },
  grade: { strength: 'Strength', major: 'Major', minor: 'Minor', opportunity: 'Opportunity' },
  gateOutcome: { passed: 'Passed', failed: 'Failed', notDetermined: 'Not determined' },
  verdict: { met: 'Met', notMet: 'Not met', notProven: 'Not proven' },
  resultLevel: { met: 'target met', notMet: 'target not met', notProven: 'target not proven' },
  resultTrend: { improving: 'improving', stable: 'stable', worsening: 'worsening', unknown: 'trend unknown' },
  partyKind: { client: 'Client', own: 'Own operation', vendor: 'Vendor' },
  status: { draft: 'Draft', final: 'Final' },
  evidenceKind: {
    document: 'Document',
    interview: 'Interview',
    observation: 'Observation',
    dataSample: 'Data sample',
    systemCheck: 'System check',
    survey: 'Survey',
  },
  sensitivity: { normal: 'Normal', confidential: 'Confidential', personal: 'Personal data' },
  cause: {
    agent: 'Front line',
    policy: 'Policy',
    process: 'Process',
    product: 'Product',
    technology: 'Technology',
    supplier: 'Supplier',
    customer: 'Customer',
    place: 'Place',
  },
  rollUp: {
    weightedMean: 'weighted mean',
    sumOfPoints: 'sum of points',
    min: 'lowest value',
    max: 'highest value',
    countShare: (threshold: string): string => `share at ${threshold} or more`,
    stagedAnd: (threshold: string): string => `stages satisfied in order, each at ${threshold} or more`,
  },

  guide: {
    kind: 'Field guide',
    subject: 'What to ask, watch and sample, requirement by requirement',
    imprint: 'Tolok field guide',
    classification: 'Assessment material',
    requirements: 'Requirements',
    blanks: ['Unit', 'Assessor', 'Days on site'],
    howTo: 'How to use this guide',
    howToSteps: [
      'Before the visit, read the statement and “When it is missing”: they say what the requirement is for. ★ marks a ' +
        'critical requirement: a low rating blocks or caps the level of the whole.',
      'Tick each item under “Ask, watch, sample” that you have done, and write down counts (12 of 50), not impressions.',
      'Rate each dimension by what you saw, with the descriptors of 1, 3 and 5; 2 and 4 lie between. 0 means that nothing was found.',
      'Results are rated from the KPI evidence that is entered: check level, trend and months, and tick the rating that you expect, to compare.',
      'Write the number of the evidence beside the rating. What was not looked at stays unrated; it is neither 0 nor not applicable.',
      'Not applicable stands for the whole requirement and needs a written reason; where its box is missing, it is not allowed.',
      'Mistakes, causes and the recommendation are starting points for findings, not findings. Person-days are low, likely and high.',
    ],
    answered: 'Rated',
    answeredPer: { unit: 'in every unit', entity: 'once for the whole organisation' },
    owner: 'Who acts',
    kpis: 'KPIs',
    intent: 'When it is missing',
    critical: 'Why it is critical',
    probes: 'Ask, watch, sample',
    levels: 'What it looks like',
    results: 'What the rating rests on',
    level: 'Level',
    resultColumns: { part: 'Part', meaning: 'What counts here' },
    resultPart: { level: 'Level', trend: 'Trend', sustained: 'Sustained' },
    evidence: 'Typical evidence',
    mistakes: 'Common mistakes',
    causes: 'Likely causes',
    recommendation: 'Where a recommendation can start',
    workItem: 'Work to close a gap',
    partOf: (workstream: string) => `Step of the workstream “${workstream}”`,
    effort: 'Person-days',
    notes: 'Notes, counts and evidence numbers',
  },

  cover: {
    gapReport: 'Gap report',
    workstreamPlan: 'Workstream plan',
    scope: 'Scope',
    period: 'Period',
    reportDate: 'Report date',
    documentNumber: 'Document number',
    status: 'Status',
    planPeriod: 'Plan period',
    scopeText: (units: number, sites: number, parties: number): string =>
      `${s(units, 'unit')} at ${s(sites, 'site')} of ${s(parties, 'party', 'parties')}`,
    frameworkText: (title: string, version: string): string => `${title}, version ${version}`,
    statusText: (status: string, revision: number): string => `${status}, revision ${revision}`,
    subject: (kind: string, client: string): string => `${kind} for ${client}`,
  },

  control: {
    title: 'Document control',
    versions: 'Version',
    versionColumns: { revision: 'Revision', status: 'Status', date: 'Date', author: 'Author' },
    roles: { author: 'Author', reviewer: 'Reviewer', approver: 'Approver' },
    signature: 'Signature',
    date: 'Date',
    signatures: 'Responsibilities',
    distribution: 'Distribution',
    integrity: 'Integrity',
    dataHash: (file: string): string => `Data (SHA-256 of ${file})`,
    frameworkHash: 'Framework (SHA-256)',
    engine: 'Scoring engine',
    frameworkId: 'Framework version',
    howToVerify: (file: string): string =>
      `Every figure in this report was computed from the data file ${file} that was issued with it. To check that the ` +
      'file is unchanged, compute its SHA-256 hash (for example with sha256sum) and compare all 64 characters with the ' +
      'value above. The first twelve stand at the foot of each page.',
    team: 'Assessment team',
  },

  seal: {
    title: 'Issued and sealed',
    number: 'Number',
    issuedAt: 'Issued',
    signedBy: 'Signed by',
    checkAt: 'Check at',
    supersedes: 'Replaces',
    /** Coordinated universal time, to the second. */
    instant: (date: string, time: string): string => `${date}, ${time} UTC`,
    demonstration: 'Demonstration: issued from invented data. It attests nothing about any organisation.',
    howToCheck:
      'Three ways to check this document. Scan the code, or open the address beside it: the page says whether the number ' +
      'was issued and is still valid. Drop the file there: it is compared with the one that was issued. Without a ' +
      'network, run “tolok verify” on the file with the issuer’s public keys: it tells whether any byte was changed.',
    qrAlt: (number: string, url: string): string => `QR code with the address for checking document ${number}: ${url}`,
    issuedAs: (number: string): string => `Issued as ${number}`,
    fieldLabel: (number: string, signer: string): string => `Electronic signature of document ${number} by ${signer}`,
  },

  executive: {
    title: 'Summary for the board',
    verdict: (client: string, score: string, target: string, level: string): string =>
      `${client} reaches ${score} against a target of ${target}. Level: ${level}.`,
    verdictOpen: (client: string, coverage: string, minimum: string, lower: string, upper: string): string =>
      `The level of ${client} is not determined: ${coverage} of the requirements were assessed and ${minimum} are needed. ` +
      `The score lies between ${lower} and ${upper}.`,
    verdictEmpty: (client: string): string => `Nothing has been assessed at ${client} yet, so there is no score.`,
    systemic: (share: string, systemicGaps: number, gaps: number, open: number): string =>
      gaps === 0
        ? open === 0
          ? 'There is no gap.'
          : `No gap was found in what was assessed; ${s(open, 'rating')} ${areOrIs(open)} still open.`
        : `${number(systemicGaps)} of ${s(gaps, 'gap')} ${areOrIs(systemicGaps)} systemic or organisation-wide; ` +
          `${systemicGaps === 1 ? 'it costs' : 'together they cost'} ${share} of the points lost in gaps.`,
    change: (score: string, change: string, previous: string, title: string): string =>
      `The score is ${score}: ${change} points on the ${previous} of the previous wave (${title}).`,
    score: 'Score',
    scoreNote: (target: string): string => `target ${target}`,
    capped: (uncapped: string): string => `capped, ${uncapped} before caps`,
    level: 'Level',
    levelNote: (next: string): string => `next: ${next}`,
    levelTop: 'highest level',
    coverage: 'Coverage',
    coverageNote: (assessed: number, applicable: number): string =>
      `${number(assessed)} of ${number(applicable)} ratings`,
    gaps: 'Gaps',
    gapsNote: (critical: number): string => `${number(critical)} critical`,
    blocksVerdict: 'What keeps the level open',
    blocks: (next: string): string => `What blocks ${next}`,
    noBlocks: 'The highest level of the framework is reached.',
    blockScore: (score: string, needed: string, distance: string): string =>
      `The score of ${score} is ${distance} points below the ${needed} needed.`,
    blockGate: (gate: string, where: string): string => `“${gate}” does not hold: ${where}.`,
    blockGateOpen: (gate: string): string => `“${gate}” is not determined, because ratings are missing.`,
    blockCoverage: (coverage: string, minimum: string): string =>
      `Coverage is ${coverage}; ${minimum} is needed before a level can be given.`,
    topGaps: 'The gaps that cost most',
    topGapsNone: 'No requirement is below target.',
    gapColumns: { requirement: 'Requirement', owner: 'Owner', where: 'Where', lost: 'Points lost' },
    strengths: 'Strengths',
    nextStep: 'Next step',
    nextStepDefault: (workstream: string, date: string): string => `Start ${workstream} on ${date}.`,
    nextStepNoGaps: (open: number): string =>
      open === 0
        ? 'Agree the date of the next assessment.'
        : `Complete the assessment: ${s(open, 'rating')} ${areOrIs(open)} still open.`,
  },

  scope: {
    title: 'Scope and method',
    purpose: 'Purpose and background',
    facts: 'Facts',
    factColumns: { label: 'Fact', value: 'Value', source: 'Source' },
    units: 'Units assessed',
    unitColumns: {
      unit: 'Unit',
      site: 'Site',
      party: 'Run by',
      programme: 'Programme',
      weight: 'Weight',
      coverage: 'Coverage',
    },
    partyColumns: {
      party: 'Run by',
      kind: 'Kind',
      sites: 'Sites',
      units: 'Units',
      weight: 'Weight',
      coverage: 'Coverage',
    },
    allUnits: (annex: string): string => `All units are listed in “${annex}”.`,
    method: 'Method',
    limits: 'Limits',
    limitsDefault: 'An assessment is a sample: what was not seen may differ from what was.',
    scales: 'Rating scales',
    scaleColumns: { rating: 'Rating', meaning: 'Meaning', worth: 'Worth' },
    percentageScale: (title: string, step: number): string => `${title}: 0 to 100% in steps of ${number(step)}.`,
    how: 'How the scores are made',
    combination: {
      weightedMean: (dimensions: string): string => `A rating combines ${dimensions} by weighted mean.`,
      min: (dimensions: string): string => `A rating is the lowest of ${dimensions}.`,
      product: (dimensions: string): string => `A rating is the product of ${dimensions}.`,
      cappedBy: (dimensions: string, cap: string): string =>
        `A rating combines ${dimensions} by weighted mean, but is never higher than ${cap}.`,
      single: (dimension: string): string => `Requirements rated on ${dimension} alone take that rating.`,
    },
    rollUps: (group: string, root: string, units: string): string =>
      `Requirements combine into categories by ${group}, categories into the unit’s score by ${root}, and units into the whole by ${units}.`,
    exclusions:
      'What is not applicable is left out, with its reason, and the other weights are scaled up. What is not assessed is ' +
      'never counted as not applicable; coverage shows how much of the framework was rated.',
    openAsZero: 'A requirement that is not assessed counts as zero.',
    openExcluded:
      'A requirement that is not assessed is left out of the score, and coverage stands beside every score.',
    exact:
      'Scores are computed as exact fractions and rounded once, where they are printed; thresholds include their own ' +
      'value. Decimals stand only where a whole number would show the wrong side of a threshold.',
    severityRule:
      'A gap is critical when its requirement is critical (★) and scores below the threshold of the gate on critical ' +
      'requirements; high when its requirement is critical, or 40 points or more below target; medium from 20 points; ' +
      'otherwise low. Assessors grade findings by what they saw, so that a grade may differ from the severity of the gap.',
    systemicRule: (share: string): string =>
      `A gap is systemic when it stands on at least ${share} of the units assessed, otherwise local. Requirements ` +
      'answered once are organisation-wide.',
    example: 'A worked example from this report',
    exampleText: (x: {
      requirement: string;
      unit: string;
      ratings: string;
      combined: string;
      worth: string;
      lost: string;
    }): string =>
      `${x.requirement}, ${x.unit}: ${x.ratings} combine to ${x.combined}. Met in full it would be worth ${x.worth} points of 100 in the score of the whole; as it is, it costs ${x.lost}.`,
    exampleRating: (dimension: string, rating: string, ratio: string): string => `${dimension} ${rating} (${ratio})`,
  },

  scorecard: {
    title: 'Scorecard',
    radarTitle: (lowest: string, value: string): string => `Furthest behind: ${lowest}, at ${value}`,
    radarTitleNone: 'Score by category',
    radarSubtitle: (units: string, period: string): string => `Score by category in percent; ${units}; ${period}`,
    current: 'This assessment',
    target: 'Target',
    previous: (title: string): string => `Previous: ${title}`,
    columns: {
      category: 'Category',
      weight: 'Weight',
      score: 'Score',
      target: 'Target',
      previous: 'Previous',
      change: 'Change',
      lost: 'Points lost',
      coverage: 'Coverage',
    },
    total: 'Total',
    bounds: (lower: string, upper: string): string =>
      `Not everything was assessed. Were all open ratings zero, the score would be ${lower}; were they all full, ${upper}.`,
    compare: 'Change since the previous wave',
    compareText: (from: string, to: string, change: string, better: number, worse: number, same: number): string =>
      `The score moved from ${from} to ${to} (${change}). Of the requirements scored in both waves, ` +
      `${number(better)} improved, ${number(worse)} fell and ${number(same)} stayed.`,
    compareColumns: { requirement: 'Requirement', before: 'Before', now: 'Now', change: 'Change' },
    gained: 'Largest gains',
    fallen: 'Largest falls',
    noFall: 'No requirement fell.',
    noGain: 'No requirement improved.',
    relative: (points: string, relative: string): string => `${points} points, ${relative} relative`,
    alt: (parts: string): string => `Radar chart of the categories. ${parts}`,
  },
  progress: {
    title: 'Progress since the previous wave',
    summary: (
      title: string,
      gaps: number,
      closed: number,
      improved: number,
      unchanged: number,
      worsened: number,
    ): string =>
      `${gaps === 1 ? 'Of the one gap' : `Of the ${number(gaps)} gaps`} then (${title}), ${number(closed)} closed, ` +
      `${number(improved)} improved, ${number(unchanged)} stayed and ${number(worsened)} regressed.`,
    noGaps: (title: string): string => `There was no gap then (${title}).`,
    notRated: (count: number): string =>
      `${number(count)} can not be compared, because a place that was below target is not rated any more.`,
    opened: (count: number): string =>
      count === 0 ? 'No gap is new.' : count === 1 ? 'One gap is new.' : `${number(count)} gaps are new.`,
    newlyRated: (count: number): string =>
      count === 1
        ? 'One more stands only where there was no rating before.'
        : `${number(count)} more stand only where there was no rating before.`,
    rule:
      'Gaps are compared where both waves have a rating. Closed: at target now wherever it was below. Improved and ' +
      'regressed: below target in both waves, now rated higher or lower. Points lost also depend on what else is rated, ' +
      'so that they may move where a rating does not.',
    otherTarget: (before: string, now: string): string =>
      `The target was ${before} then and is ${now} now; each wave is judged by its own.`,
    columns: {
      category: 'Category',
      closed: 'Closed',
      improved: 'Improved',
      unchanged: 'Unchanged',
      worsened: 'Regressed',
      opened: 'New',
      notComparable: 'Not comparable',
    },
    closed: 'Closed gaps',
    noneClosed: 'No gap was closed.',
    worse: 'New and regressed gaps',
    noneWorse: 'No gap is new, and none regressed.',
    gapColumns: { requirement: 'Requirement', movement: 'Movement', before: 'Lost before', now: 'Lost now' },
    movement: {
      closed: 'Closed',
      opened: 'New',
      improved: 'Improved',
      worsened: 'Regressed',
      unchanged: 'Unchanged',
      noLongerRated: 'Not comparable',
      newlyRated: 'Not comparable',
    },
    more: (count: number): string => `${number(count)} more; all are in the data file.`,
    plan: 'Projected and achieved',
    projected: (title: string, date: string, projected: string, achieved: string): string =>
      `The plan of that time (${title}) projected a score of ${projected} from the work due before ${date}; ` +
      `achieved: ${achieved}.`,
    caveat: 'Other things changed as well: the difference is not the effect of the plan alone.',
    planColumns: {
      workstream: 'Workstream',
      end: 'Planned end',
      closed: 'Gaps closed',
      projected: 'Points projected',
      wonBack: 'Points won back',
    },
    closedOf: (closed: number, gaps: number): string => `${number(closed)} of ${number(gaps)}`,
    elsewhere: (points: string): string =>
      `Beyond these gaps the score moved by ${points} points: other requirements, units that joined or left, caps.`,
    course: 'The waves so far',
    courseColumns: { wave: 'Wave', period: 'Period', target: 'Target', score: 'Score', level: 'Level', gaps: 'Gaps' },
  },

  lost: {
    title: 'Where the points went',
    waterfallTitle: (category: string, share: string): string => `${share} of the points lost are in ${category}`,
    waterfallTitleNone: 'No point is lost',
    waterfallSubtitle: 'Points of 100 lost in each category, from full score to the score reached',
    full: 'Full score',
    reached: 'Score',
    caps: 'Caps',
    paretoTitle: (count: number, share: string): string =>
      count === 1
        ? `One requirement accounts for ${share} of the points lost in gaps`
        : `The ${number(count)} costliest requirements account for ${share} of the points lost in gaps`,
    paretoSubtitle: (shown: number): string =>
      `Points lost by requirement below target, the ${number(shown)} largest, and their cumulative share`,
    owners: 'By owner function',
    ownersTitle: (owner: string, share: string): string =>
      `${share} of the points lost in gaps are for ${owner} to recover.`,
    ownerColumns: {
      owner: 'Owner function',
      gaps: 'Gaps',
      lost: 'Points lost',
      share: 'Share',
      cumulative: 'Cumulative',
    },
    scopes: 'Systemic and local gaps',
    scopeColumns: { scope: 'Scope', gaps: 'Gaps', lost: 'Points lost', share: 'Share' },
    outside: (share: string): string =>
      `${share} of the points lost in gaps belong to functions other than operations.`,
    noGaps: 'No requirement is below target.',
    alt: (kind: string, parts: string): string => `${kind}. ${parts}`,
    waterfallKind: 'Waterfall chart of points lost',
    paretoKind: 'Pareto chart of points lost',
  },

  differences: {
    title: 'Differences between units',
    spreadTitle: (range: string, best: string, worst: string): string =>
      `${range} points lie between ${best} and ${worst}`,
    spreadTitleOne: 'One unit was assessed.',
    spreadSubtitle: 'Score of each unit in percent',
    spreadText: (lowest: string, lower: string, median: string, upper: string, highest: string): string =>
      `Scores run from ${lowest} to ${highest}; half of the units lie between ${lower} and ${upper}, the median is ${median}.`,
    best: 'Best',
    worst: 'Furthest behind',
    unitColumns: { unit: 'Unit', party: 'Run by', score: 'Score', level: 'Level', gaps: 'Gaps', critical: 'Critical' },
    groups: 'Own operations and vendors',
    groupColumns: {
      group: 'Group',
      units: 'Units',
      score: 'Score',
      lowest: 'Lowest',
      median: 'Median',
      highest: 'Highest',
    },
    groupNote:
      'Group scores use the same rule as the whole. Differences between groups are descriptive: units were not drawn at random.',
    spreadLegend: { unit: 'One unit', middleHalf: 'Middle half', median: 'Median' },
    categories: 'Categories',
    missed: 'Most commonly missed requirements',
    missedColumns: {
      requirement: 'Requirement',
      where: 'Below target',
      share: 'Share',
      lost: 'Points lost',
    },
    categoryMap: 'Category by unit',
    categoryMapTitle: 'Score of each category in each unit',
    requirementMap: 'Requirement by unit',
    requirementMapTitle: 'Score of each requirement in each unit',
    mapSubtitle: 'Percent; darker is better; units sorted by score within their group',
    legend: {
      notAssessed: 'Not assessed',
      notApplicable: 'Not applicable',
      bands: ['below 20', '20–39', '40–59', '60–79', '80–99', '100'],
    },
    mapAlt: (best: string, worst: string): string =>
      `Heat map. Best: ${best}. Furthest behind: ${worst}. The figures stand in the data file.`,
    spreadAlt: (parts: string): string => `Scores by unit. ${parts}`,
  },

  findings: {
    title: 'Findings',
    strengthsTitle: 'Strengths',
    noStrengths: 'No strengths were recorded.',
    none: 'No findings were recorded.',
    intro: (major: number, minor: number, opportunity: number): string => {
      const parts = [
        ...(major > 0 ? [s(major, 'major finding')] : []),
        ...(minor > 0 ? [s(minor, 'minor finding')] : []),
        ...(opportunity > 0 ? [s(opportunity, 'opportunity', 'opportunities')] : []),
      ];
      return `${[parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ')}.`;
    },
    requirement: 'Requirement',
    where: 'Where',
    owner: 'Owner',
    due: 'Due',
    condition: 'What was seen',
    cause: 'Cause',
    consequence: 'Consequence',
    recommendation: 'Recommendation',
    evidence: 'Evidence',
  },

  register: {
    title: 'Gap register',
    intro: (gaps: number, places: number): string =>
      `${s(gaps, 'requirement')} below target, in ${s(places, 'place')}. Sorted by points lost within each category.`,
    columns: {
      requirement: 'Requirement',
      severity: 'Severity',
      where: 'Where',
      widest: 'Widest gap',
      lost: 'Points lost',
      owner: 'Owner',
    },
    empty: 'No requirement is below target.',
  },

  readiness: {
    title: 'Readiness',
    intro: (reached: string, next: string): string => `Level reached: ${reached}. Next level: ${next}.`,
    introTop: (reached: string): string => `Level reached: ${reached}, the highest of the framework.`,
    introOpen: (coverage: string, minimum: string): string =>
      `The level is not determined: coverage is ${coverage}, and ${minimum} is needed.`,
    levels: 'Levels',
    levelColumns: { level: 'Level', minimum: 'Minimum score', gates: 'Gates', state: 'State' },
    levelReached: 'Reached',
    levelNext: 'Next',
    levelOpen: 'Not reached',
    levelUndetermined: 'Not determined',
    gates: 'Gates',
    gateColumns: {
      number: 'No.',
      gate: 'Gate',
      needed: 'Needed',
      found: 'Found',
      distance: 'Distance',
      outcome: 'Outcome',
    },
    atMost: (count: number): string => `at most ${number(count)}`,
    atLeast: (figure: string): string => `at least ${figure}`,
    atLeastMonths: (months: number): string => `at least ${s(months, 'month')}`,
    allOf: (count: number): string => `all ${number(count)}`,
    months: (months: number): string => s(months, 'month'),
    pointsShort: (points: string): string => `${points} points short`,
    countOver: (count: number): string => `${number(count)} too many`,
    countShort: (count: number): string => `${number(count)} short`,
    monthsShort: (months: number): string => `${s(months, 'month')} short`,
    noDistance: 'none',
    nothingToJudge: 'nothing to judge',
    effects: {
      fail: (levels: string): string => `Needed for ${levels}.`,
      capLevel: (level: string): string => `While it fails, the level is at most ${level}.`,
      capScore: (ratio: string): string => `While it fails, the score is at most ${ratio}.`,
    },
    todo: 'What to do',
    blockerPlaces: (places: number, requirements: number): string =>
      `${s(places, 'place')} in ${s(requirements, 'requirement')}`,
    blockerColumns: { requirement: 'Requirement or category', where: 'Where', lowest: 'Lowest value' },
    nothing: 'Every gate passes.',
    unitsTitle: 'Readiness by unit',
    unitsNote: 'Gates by their number in the table of gates.',
    unitColumns: {
      unit: 'Unit',
      score: 'Score',
      coverage: 'Coverage',
      level: 'Level',
      failed: 'Gates not passed',
    },
  },

  kpis: {
    title: 'KPI evidence',
    columns: {
      kpi: 'KPI',
      first: 'First month',
      last: 'Latest month',
      sample: 'n',
      interval: '95%\u00a0interval',
      target: 'Target',
      verdict: 'Verdict',
    },
    summary: (all: number, met: number, notMet: number, notProven: number): string => {
      if (all === 1) return `The one target is ${met ? 'met' : notMet ? 'missed' : 'not proven either way'}.`;
      return (
        [
          met === 0
            ? `None of ${s(all, 'target')} is met`
            : `${number(met)} of ${s(all, 'target')} ${areOrIs(met)} met`,
          ...(notMet > 0 ? [`${number(notMet)} ${areOrIs(notMet)} missed`] : []),
          ...(notProven > 0 ? [`${number(notProven)} ${areOrIs(notProven)} not proven either way`] : []),
        ].join('; ') + '.'
      );
    },
    note:
      'n: cases in the latest month. 95% interval: where the true figure lies, given so many cases; it misses 1 time in 20 ' +
      '(Wilson). “Not proven”: the target lies inside the interval, so that the cases cannot tell. Figures without counts ' +
      'are compared as they stand. Targets are those of this assessment; a contract may name others.',
    rangeNote:
      'A target that is a range belongs to a KPI of which too much and too little are both wrong. It is met where the whole ' +
      'interval lies within the range, ends included, and missed where all of it lies outside. The trend is that of the ' +
      'distance from the range; months within it count as months at target.',
    unfit: {
      needsRange: (kpi: string): string =>
        `${kpi}: no verdict. Too much and too little are both wrong, so that its target has to be a range with a lower and an upper bound.`,
      needsOneFigure: (kpi: string): string =>
        `${kpi}: no verdict. Its target is a range, but one side of this KPI is the better one: it needs one figure.`,
    },
    missingForm: { needsRange: 'Needs a range', needsOneFigure: 'Needs one figure' },
    proofTitle: 'What the months prove',
    trends: (all: number, improving: number, worsening: number): string => {
      if (all === 1)
        return `The one KPI is ${improving ? 'improving' : worsening ? 'worsening' : 'not proven to move'}.`;
      return (
        [
          improving === 0
            ? `None of ${s(all, 'KPI')} is proven to improve`
            : `${number(improving)} of ${s(all, 'KPI')} ${areOrIs(improving)} improving`,
          worsening === 0 ? 'none is proven to worsen' : `${number(worsening)} ${areOrIs(worsening)} worsening`,
        ].join('; ') + '.'
      );
    },
    proofColumns: {
      kpi: 'KPI',
      trend: 'Trend',
      slope: 'Change a month',
      sustained: 'Months at target',
      settling: 'What would settle it',
      signals: 'Signals',
    },
    trend: { improving: 'Improving', stable: 'No trend proven', worsening: 'Worsening', unknown: 'Too few months' },
    ofMonths: (met: number, months: number): string => `${number(met)} of ${number(months)}`,
    settling: {
      met: (sample: string): string => `${sample} cases in a month would prove it met`,
      notMet: (sample: string): string => `${sample} cases in a month would prove it missed`,
    },
    settled: 'Settled',
    unsettled: 'No sample: the figure is at its target',
    unsettledInRange: 'No sample: the figure is at an end of its range',
    smallSample: (fewest: string): string => `fewer cases than the ${fewest} the KPI asks for`,
    signal: {
      beyondLimits: { up: 'far above its usual range', down: 'far below its usual range' },
      eightOnOneSide: { up: 'eight months above its mean', down: 'eight months below its mean' },
      sixRisingOrFalling: { up: 'six months rising', down: 'six months falling' },
      twoOfThreeBeyondTwoSigma: { up: 'two of three months well above', down: 'two of three months well below' },
    },
    signalList: (signals: readonly string[]): string => signals.join('; '),
    signalIn: (signal: string, month: string): string => `${signal} (${month})`,
    proofNote:
      'Trend: over the latest twelve months, from five months on; proven when chance alone would show it less than 1 time ' +
      'in 20 (Mann–Kendall test). Change a month: the typical step (Theil–Sen slope). Months at target: of the latest six, ' +
      'by the figure alone. Signals: months that the usual variation does not explain (p-chart, its limits widened where ' +
      'the share itself varies more than counting explains); the latest two.',
    channel: (kpi: string, channel: string): string => `${kpi}, ${channel}`,
    because: {
      interval: (value: string, cases: string, interval: string, target: string): string =>
        `${value} from ${cases} cases; 95% interval ${interval}; target ${target}.`,
      bare: (value: string, target: string): string => `${value}; target ${target}.`,
      notStated: (value: string): string => `${value}; no target is set, so nothing is judged.`,
      needsRange: (value: string): string =>
        `${value}; nothing is judged: too much and too little are both wrong, so this KPI needs a lower and an upper bound as its target.`,
      needsOneFigure: (value: string): string =>
        `${value}; nothing is judged: the target is a range, but one side of this KPI is the better one, so it needs one figure.`,
      verdict: {
        met: 'The whole interval reaches the target: met.',
        notMet: 'The whole interval misses the target: not met.',
        notProven: 'The target lies inside the interval: the sample cannot tell.',
      },
      bareVerdict: {
        met: 'The figure reaches the target; without counts chance is not weighed.',
        notMet: 'The figure misses the target; without counts chance is not weighed.',
      },
      settling: {
        met: (sample: string): string => `If the figure stays, ${sample} cases in a month would prove it met.`,
        notMet: (sample: string): string => `If the figure stays, ${sample} cases in a month would prove it missed.`,
      },
      withheld: 'The figure reaches the target, but the survey that it comes from is biased: it proves nothing.',
      unsettled: 'The figure is at its target: no sample settles that.',
      range: {
        verdict: {
          met: 'The whole interval lies within the range: met.',
          notMet: 'The whole interval lies outside the range: not met.',
          notProven: 'The interval lies partly within the range and partly outside: the sample cannot tell.',
        },
        bareVerdict: {
          met: 'The figure lies within the range; without counts chance is not weighed.',
          notMet: 'The figure lies outside the range; without counts chance is not weighed.',
        },
        withheld: 'The figure lies within the range, but the survey that it comes from is biased: it proves nothing.',
        unsettled: 'The figure is at an end of the range: no sample settles that.',
      },
    },
    noInterval: '–',
    noTarget: 'none set',
    runTitle: (kpi: string, first: string, last: string): string =>
      first === last ? `${kpi}: ${last}, as at the start` : `${kpi}: ${first} to ${last}`,
    runSubtitle: (period: string): string => `By month, ${period}`,
    target: 'Target',
    runAlt: (kpi: string, parts: string): string => `Run chart of ${kpi}. ${parts}`,
    byUnitAlt: (kpi: string, parts: string): string => `Bar chart of ${kpi} by unit. ${parts}`,
    byUnitTitle: (kpi: string, low: string, high: string): string => `${kpi} runs from ${low} to ${high} between units`,
    byUnitSubtitle: (month: string, units: string, sample: string): string => `${month}, ${units}${sample}`,
    ofCounts: (count: string, all: string): string => `${count}/${all}`,
    withheld: (kpi: string, surveys: string): string =>
      `${kpi}: the interval lies beyond the target, but its survey (${surveys}) is biased and flatters, so that the target is not proven.`,
    flagged: (kpi: string, surveys: string): string =>
      `${kpi}: to be read with care, as its survey (${surveys}) has weaknesses.`,
    soundSurvey: 'A survey without bias',
    concentration: (five: string, ten: string): string =>
      `The five most frequent reasons make up ${five}, the ten most frequent ${ten}.`,
    causeShares: (parts: string): string => `Outside the front line, by cause: ${parts}.`,
    changeTitle: 'Changes since the previous wave',
    changeColumns: {
      reason: 'Reason',
      before: 'Share before',
      now: 'Share now',
      change: 'Change, points',
      interval: '95% interval, points',
      verdict: 'Proven?',
    },
    changeVerdict: { proven: 'Proven', notProven: 'Not proven' },
    changeFound: {
      grown: (reasons: string): string => `Proven to have grown: ${reasons}.`,
      shrunk: (reasons: string): string => `Proven to have shrunk: ${reasons}.`,
      none: 'No change since the previous wave is proven.',
    },
    changeNote: (before: string, now: string): string =>
      `n = ${before} before and ${now} now. Proven: the interval of the difference (Newcombe) does not hold 0. A reason that a wave does not name counts as none.`,
    between: {
      title: 'Between units',
      found: (differing: number, tested: number): string =>
        differing === 0
          ? `In none of ${s(tested, 'KPI')} tested is it proven that the units differ by more than chance.`
          : `In ${number(differing)} of ${s(tested, 'KPI')} tested the units differ by more than chance.`,
      note:
        'Latest month that most units report. Whole: all cases together, so that units weigh by volume; mean of units: each ' +
        'counts once. p: how often chance alone would show such differences; below 5% they are proven (χ² test of shares, ' +
        'Welch’s of means). Between units: part of the spread of their figures that is more than chance (I²). Rank: the ' +
        'places that a unit may hold, as far as pairs of units can be told apart (Holm, 5%). Own less vendor: of the mean ' +
        'unit of either side (Welch), or of all cases where a side has one unit (Newcombe).',
      cases: (count: string): string => `n = ${count}`,
      rank: (from: number, to: number): string => (from === to ? `rank\u00a0${from}` : `rank\u00a0${from}–${to}`),
      rankRange: (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`),
      notApart: '; no unit can be told from another',
      unranked: 'Too much and too little are both wrong here, so that units have no ranks.',
      untested: 'Not tested: how far chance moves these figures is not known.',
      differ: {
        proven: (p: string): string => `The units differ by more than chance (${p}).`,
        notProven: (p: string): string => `That the units differ by more than chance is not proven (${p}).`,
        doubtful: (p: string): string => `Too few cases to tell whether the units differ (${p} is a hint only).`,
      },
      variance: (share: string): string => `${share} of the spread between their figures is more than chance.`,
      whole: (whole: string, interval: string, mean: string): string =>
        `All cases together: ${whole} (95% interval ${interval}); mean of units: ${mean}.`,
      ownVendor: {
        proven: (difference: string, interval: string): string =>
          `Own units less vendors’: ${difference} (95% interval ${interval}), which is proven.`,
        notProven: (difference: string, interval: string): string =>
          `Own units less vendors’: ${difference} (95% interval ${interval}), which proves no difference.`,
      },
      leftOut: (units: string): string => `Left out: ${units}.`,
      outside: {
        otherMonth: (unit: string, month: string): string => `${unit} (last reported for ${month})`,
        noCases: (unit: string): string => `${unit} (no cases stated)`,
        oneCase: (unit: string): string => `${unit} (a single case)`,
        noSpread: (unit: string): string => `${unit} (no spread)`,
      },
      funnelTitle: (kpi: string, outside: number, units: number): string =>
        outside === 0
          ? `${kpi}: ${units === 1 ? 'the unit lies' : `all ${number(units)} units lie`} within the 99.8% limits`
          : `${kpi}: ${number(outside)} of ${s(units, 'unit')} ${outside === 1 ? 'lies' : 'lie'} outside the 99.8% limits`,
      wideTitle: (kpi: string, outside: number): string =>
        outside === 0
          ? `${kpi}: units differ by more than chance; none stands out from the others`
          : `${kpi}: units differ by more than chance; ${number(outside)} ${outside === 1 ? 'stands' : 'stand'} out even so`,
      funnelSubtitle: (month: string, units: string): string => `${month}, ${units}; share by number of cases`,
      widened: (factor: string): string => `; limits widened ×${factor} for what all units differ by`,
      funnelAlt: (kpi: string, all: string, parts: string): string => `Funnel plot of ${kpi}. ${all}. ${parts}`,
      allUnits: 'All units',
      casesAxis: 'Cases in the month',
      inner: '95% limits',
      outer: '99.8% limits',
      best: 'Best three',
      worst: 'Worst three',
      highest: 'Highest three',
      lowest: 'Lowest three',
      endColumns: {
        unit: 'Unit',
        party: 'Run by',
        value: 'Figure',
        interval: '95%\u00a0interval',
        cases: 'Cases',
        rank: 'Rank',
      },
      summary: 'All comparisons of units',
      columns: {
        kpi: 'KPI',
        units: 'Units',
        whole: 'Whole',
        mean: 'Mean of units',
        range: 'Lowest and highest',
        differ: 'Do they differ?',
        variance: 'Between units',
        ownVendor: 'Own less vendor',
      },
      verdict: { proven: 'Yes', notProven: 'Not proven', doubtful: 'Too few cases' },
      range: (low: string, high: string): string => `${low}; ${high}`,
    },
    reasonsTitle: (share: string): string => `${share} have a cause that the front line cannot resolve`,
    reasonsSubtitle: (count: string, period: string): string => `By reason, n = ${count}, ${period}`,
    reasonColumns: {
      reason: 'Reason',
      count: 'Number',
      share: 'Share',
      cause: 'Cause',
      owner: 'Owner',
      frontLine: 'Front line?',
    },
    yes: 'Yes',
    no: 'No',
    systemicText: (systemic: string, total: string, share: string, interval: string): string =>
      `Of the ${total} in the sample, ${systemic} (${share}; 95% interval ${interval}) have a cause outside the front line’s authority.`,
    reasonsAlt: (parts: string): string => `Pareto chart of the reasons. ${parts}`,
    frontLine: 'Front line can resolve',
    outside: 'Cause lies elsewhere',
    units: { seconds: 's', minutes: 'min', hours: 'h', days: 'days', perThousand: 'per 1,000', points: 'points' },
  },

  survey: {
    title: 'Survey health',
    found: (all: number, weakened: number, biased: number): string => {
      if (biased > 0)
        return `${number(biased)} of ${s(all, 'survey')} ${areOrIs(biased)} biased: good figures prove nothing.`;
      if (weakened > 0)
        return `${number(weakened)} of ${s(all, 'survey')} ${areOrIs(weakened)} weakened: figures need care.`;
      return all === 1 ? 'The survey is sound.' : `All ${s(all, 'survey')} are sound.`;
    },
    verdict: { sound: 'Sound', weakened: 'Weakened', biased: 'Biased' },
    meaning: {
      sound: 'All checks were passed.',
      weakened: 'No check rules the figures out, but they say less than they could.',
      biased:
        'Who is asked, or what is answered, is selected. A good figure proves nothing; a bad one is bad all the same.',
    },
    notCounted: 'Invitations and answers were not counted, so that the response is not known.',
    response: (answered: string, invited: string, share: string, interval: string): string =>
      `${answered} of ${invited} invited answered: ${share} (95% interval ${interval}).`,
    bounds: (kpi: string, low: string, high: string): string =>
      `Whatever those who did not answer think, ${kpi} of all invited lies between ${low} and ${high}.`,
    columns: { check: 'Check', answer: 'Answer', effect: 'What it may do to the figure', note: 'Note' },
    answers: { no: 'No', partly: 'Partly', unknown: 'Not known' },
    checks: {
      'everyone-invitable': {
        check: 'Every customer can be invited',
        effect: 'Groups that are left out are not in the figure, often those with trouble.',
      },
      'random-invitation': {
        check: 'Invitations are random',
        effect: 'The sample need not resemble the contacts, and intervals are too narrow.',
      },
      'not-agent-chosen': {
        check: 'Agents do not choose whom to invite',
        effect: 'Angry customers are not asked: the figure flatters.',
      },
      'all-contact-types': {
        check: 'All contact types are included',
        effect: 'Difficult contacts are missing: the figure flatters.',
      },
      'open-cases-included': {
        check: 'Open cases are included',
        effect: 'Customers who still wait are not asked: the figure flatters.',
      },
      timely: {
        check: 'The invitation follows soon',
        effect: 'Memory fades, and other contacts are mixed in.',
      },
      'neutral-method': {
        check: 'The method is neutral',
        effect: 'Wording or channel pushes answers, mostly upwards.',
      },
      'no-incentive-for-score': {
        check: 'Nobody is paid for the score',
        effect: 'Customers are asked for good marks: the figure flatters.',
      },
      'response-rate': {
        check: 'Enough customers answer',
        effect: 'Those who answer may differ from those who do not.',
      },
      'full-scale': {
        check: 'The full scale is reported',
        effect: 'Marks that are merged or dropped hide dissatisfaction.',
      },
      'dissatisfaction-asked': {
        check: 'Dissatisfaction is reported apart',
        effect: 'A stable mean can hide a growing share of dissatisfied customers.',
      },
      'top-box-reported': {
        check: 'Shares are reported, not means',
        effect: 'A mean mixes satisfied and dissatisfied customers.',
      },
      'acted-upon': {
        check: 'Results are acted upon',
        effect: 'Customers stop answering when nothing changes.',
      },
    },
  },

  calibration: {
    title: 'Calibration',
    agreement: (share: string, interval: string, sought: string, raters: number, items: number): string =>
      `${s(raters, 'rater')} agree in ${share} of the pairs of ratings of ${s(items, 'item')} (95% interval ${interval}); ${sought} are asked for.`,
    paradox:
      'Kappa is low although the raters agree, because nearly all items fall into one category: read Gwet’s AC1 instead.',
    columns: { coefficient: 'Coefficient', value: 'Value', interval: '95%\u00a0interval', reading: 'Reading' },
    statistic: {
      cohen: 'Cohen’s kappa',
      weightedCohen: 'Cohen’s kappa, weighted by steps',
      fleiss: 'Fleiss’ kappa',
    },
    alpha: 'Krippendorff’s alpha',
    ac1: 'Gwet’s AC1',
    missing: {
      noVariation: 'All ratings are in one category',
      ratingsDiffer: 'Needs equally many ratings of each item',
    },
    band: {
      poor: 'Poor',
      slight: 'Slight',
      fair: 'Fair',
      moderate: 'Moderate',
      substantial: 'Substantial',
      almostPerfect: 'Almost perfect',
    },
    reading: {
      reliable: 'Reliable',
      tentative: 'For tentative conclusions only',
      unreliable: 'Not reliable',
    },
    driftColumns: {
      rater: 'Rater',
      agreement: { consensus: 'Agrees with consensus', majority: 'Agrees with majority' },
      interval: '95%\u00a0interval',
      deviations: 'Where the rater differs',
    },
    deviation: (category: string, missed: number, added: number): string =>
      `${category}: ${number(missed)} missed, ${number(added)} added`,
    disputed: 'Items with most disagreement',
    disputedItem: (item: string, share: string): string => `${item} (${share})`,
    note:
      'Ratings as given before anybody talked. Coefficients: agreement beyond chance; 1 is full agreement, 0 no more than ' +
      'chance (bands: Landis and Koch; reading of alpha: Krippendorff). The interval of the agreement takes the items as ' +
      'sample. Disagreement of an item: mean distance of two ratings.',
  },

  drivers: {
    sample: (contacts: string, dissatisfied: string, period: string): string =>
      `${contacts} monitored contacts of ${period} whose customers were asked; ${dissatisfied} customers were dissatisfied.`,
    found: (associated: number, errors: number): string =>
      associated === 0
        ? `None of ${s(errors, 'error')} is proven to be associated with dissatisfaction.`
        : `${number(associated)} of ${s(errors, 'error')} ${areOrIs(associated)} associated with dissatisfaction.`,
    strongest: (error: string, withError: string, without: string): string =>
      `Of contacts with “${error}”, ${withError} left customers dissatisfied; of those without, ${without}.`,
    columns: {
      error: 'Error (class)',
      withError: 'With error',
      without: 'Without',
      odds: 'Odds ratio, adjusted p',
      adjusted: 'Adjusted odds ratio (95%)',
      attributable: 'Associated share',
      verdict: 'Verdict',
    },
    named: (error: string, errorClass: string): string => `${error} (${errorClass})`,
    class: { customer: 'customer', business: 'business', compliance: 'compliance' },
    verdict: { associated: 'Associated', notProven: 'Not proven', protective: 'Fewer dissatisfied' },
    share: (share: string, counts: string): string => `${share} (${counts})`,
    note:
      'With error, without: share of dissatisfied customers. Odds ratio, with its 95% interval: 1 is no difference; above 1 dissatisfaction is more ' +
      'frequent with the error. p: how often chance alone would show as much (χ² test, or Fisher’s where cases are few), ' +
      'adjusted for the number of errors (Benjamini–Hochberg). Associated share: part of all dissatisfied customers that ' +
      'goes with the error. An association is no proof of a cause: contacts with an error may differ in other ways.',
    adjusted: {
      errors: 'Adjusted odds ratios hold the other errors equal (logistic regression).',
      unit: 'Adjusted odds ratios hold the other errors and the unit equal (logistic regression).',
      reason: 'Adjusted odds ratios hold the other errors and the contact reason equal (logistic regression).',
      both: 'Adjusted odds ratios hold the other errors, the unit and the contact reason equal (logistic regression).',
    },
    /** An odds ratio and its p. */
    tested: (odds: string, pValue: string): string => `${odds}, ${pValue}`,
    setAside: (contacts: string): string =>
      `${contacts} contacts are left aside there: all that share an error, a unit or a reason with them gave the same answer.`,
    notFitted: {
      nothingToCompare: 'No adjusted odds ratios: no error is found in some contacts and not in others.',
      tooManyTerms: 'No adjusted odds ratios: there are too many errors, units and reasons.',
      tooFewEvents: 'No adjusted odds ratios: too few dissatisfied customers for so many errors, units and reasons.',
      collinear: 'No adjusted odds ratios: some errors always occur together.',
      separated: 'No adjusted odds ratios: an error goes with one answer only.',
      notConverged: 'No adjusted odds ratios: the estimate did not settle.',
    },
  },

  staffing: {
    title: 'Staffing check',
    asked: (calls: string, minutes: string, handling: string, share: string, limit: string, required: number): string =>
      `${calls} calls in ${minutes} minutes at ${handling} s each: ${s(required, 'agent')} ${areOrIs(required)} needed to answer ${share} within ${limit} s.`,
    verdict: {
      enough: (agents: number, spare: number): string =>
        spare === 0
          ? `${s(agents, 'agent')} ${areOrIs(agents)} at work: enough, with none to spare.`
          : `${s(agents, 'agent')} ${areOrIs(agents)} at work: enough, with ${number(spare)} to spare.`,
      short: (agents: number, missing: number): string =>
        `${s(agents, 'agent')} ${areOrIs(agents)} at work: ${number(missing)} too few.`,
      overstaffed: (agents: number, spare: number): string =>
        `${s(agents, 'agent')} ${areOrIs(agents)} at work: ${number(spare)} more than needed.`,
    },
    unknown: 'How many are at work is not stated.',
    scheduled: (agents: number): string => `With shrinkage, ${s(agents, 'agent')} must be scheduled.`,
    occupancyHigh: 'Occupancy is above 90%, which wears people out.',
    columns: {
      agents: 'Agents',
      serviceLevel: 'Service level',
      answer: 'Speed of answer',
      occupancy: 'Occupancy',
      abandonment: 'Abandonment',
      remark: 'Remark',
    },
    required: 'fewest that reach the service level',
    atWork: 'at work',
    endless: 'without end',
    note: 'Erlang C, or Erlang A where the patience of callers is known. Erlang C lets nobody give up, and so overstates waits.',
  },

  roadmap: {
    title: 'Roadmap in brief',
    intro: (count: number, from: string, to: string, document: string): string =>
      `${s(count, 'workstream')} from ${from} to ${to} close the gaps. The workstream plan ${document} holds work items, owners and dates. Numbers are those of the plan.`,
    columns: {
      number: 'No.',
      title: 'Workstream',
      owner: 'Owner',
      period: 'Period',
      gaps: 'Gaps',
      after: 'Score after',
    },
    fits: (limit: string): string => `The plan fits its time limit, ${limit}.`,
    late: (limit: string, days: number): string =>
      `The plan runs ${s(days, 'working day')} past its time limit, ${limit}; the plan says what would have to give.`,
    noGaps: 'No requirement is below target, so there is nothing to plan.',
  },

  annex: {
    units: 'Annex: units',
    answers: 'Annex: ratings by requirement',
    answersIntro: 'For each requirement the number of units rated, and the lowest, mean and highest score.',
    answersIntroFew: (dimensions: string): string =>
      `Each cell holds the ratings of ${dimensions}, in this order; where a requirement is rated once, that rating. The last column is the score of the whole.`,
    answerColumns: {
      requirement: 'Requirement',
      rated: 'Rated',
      open: 'Not assessed',
      excluded: 'Not applicable',
      score: 'Mean',
      lowest: 'Lowest',
      highest: 'Highest',
    },
    singleColumns: { requirement: 'Requirement' },
    perUnitColumns: { whole: 'Whole' },
    notApplicable: 'Not applicable, with reasons',
    notApplicableColumns: { requirement: 'Requirement', where: 'Where', reason: 'Reason' },
    notAssessed: 'Not assessed',
    notAssessedColumns: { requirement: 'Requirement', where: 'Where' },
    nothingExcluded: 'Nothing was excluded.',
    everythingAssessed: 'Everything that applies was assessed.',
    results: 'Result requirements, from KPI evidence',
    resultColumns: { requirement: 'Requirement', unit: 'Unit', evidence: 'Evidence', rating: 'Rating' },
    overruled: (evidence: string, reason: string): string =>
      `overruled; the KPI series show: ${evidence}. Reason: ${reason}`,
    resultText: (
      level: string,
      trend: string,
      met: number,
      months: number,
      reported: number,
      required: number,
    ): string =>
      `${level}, ${trend}; ${months === 0 ? 'no monthly data' : `all targets met in ${number(met)} of ${s(months, 'month')}`}; ${number(reported)} of ${s(required, 'required metric')} reported`,
    evidence: 'Annex: evidence register',
    evidenceColumns: {
      ref: 'Ref',
      title: 'Evidence',
      kind: 'Kind',
      date: 'Date',
      requirements: 'Requirements',
      sensitivity: 'Sensitivity',
    },
    noEvidence: 'No evidence was registered.',
    interviews: 'Annex: interviews',
    interviewColumns: { role: 'Role', unit: 'Unit', count: 'People' },
    noInterviews: 'No interviews were recorded.',
    opinions: 'Annex: diverging opinions',
    opinionColumns: { by: 'By', statement: 'Statement', response: 'Response of the assessors' },
    noOpinions: 'No diverging opinions were recorded.',
    glossary: 'Annex: glossary',
    glossaryTerms: [
      {
        term: 'Approach, deployment',
        text: 'How well something is designed; how far and how consistently it is used.',
      },
      { term: 'Coverage', text: 'Requirements rated, of those that apply.' },
      { term: 'Gap', text: 'A requirement scored below target, with the points that it costs.' },
      { term: 'Gate', text: 'A condition that must hold for a level, whatever the score.' },
      { term: 'Not applicable', text: 'Excluded from the score, with a reason.' },
      { term: 'Not assessed', text: 'Applies, but was not rated; neither zero nor excluded.' },
      {
        term: 'Points lost',
        text: 'What the score lacks of 100. Points lost in gaps are those of requirements below target only.',
      },
      { term: 'Systemic', text: 'Standing on so many units that the cause lies above the single site.' },
      { term: 'Unit', text: 'One programme at one site, assessed on its own.' },
      { term: '★', text: 'Critical requirement: while it is not met, a level is withheld or capped.' },
    ],
  },

  plan: {
    summary: 'The plan on one page',
    closesAll: 'close all gaps',
    closesSome: 'close the gaps that are not left for later',
    verdictFits: (count: number, from: string, to: string, limit: string, gaps: string): string =>
      `${s(count, 'workstream')} from ${from} to ${to} ${gaps}, within the limit of ${limit}.`,
    verdictLate: (count: number, from: string, to: string, limit: string, days: number, gaps: string): string =>
      `${s(count, 'workstream')} from ${from} to ${to} ${gaps}. That is ${s(days, 'working day')} past the limit of ${limit}.`,
    workstreams: 'Workstreams',
    workstreamsNote: (quick: number): string => s(quick, 'quick win'),
    length: 'Length',
    lengthNote: (limit: string): string => `limit ${limit}`,
    effort: 'Likely effort',
    effortNote: (low: string, high: string): string => `range ${low}–${high}`,
    effortValue: (days: string): string => `${days} days`,
    effect: (assessment: string): string => `Score: ${assessment}`,
    effectValue: (now: string, after: string): string => `${now} → ${after}`,
    effectNote: (level: string): string => `projected level: ${level}`,
    projectionCaveat:
      'Projected scores assume that each workstream lifts its linked requirements to target and that nothing else changes. ' +
      'Result requirements follow practice with delay: months of data have to show them.',
    tableColumns: {
      number: 'No.',
      title: 'Workstream',
      owner: 'Owner',
      period: 'Dates',
      gaps: 'Gaps',
      lost: 'Points lost',
    },
    critical: 'Critical chain',
    marks: (quickWin: string, days: string, critical: string): string =>
      `${quickWin} Quick win: takes at most ${days}. ${critical} Critical chain: a delay here delays the end of the plan.`,
    gantt: 'Schedule',
    ganttTitle: (end: string, critical: string): string => `The plan ends on ${end}; ${critical} set the pace`,
    ganttSubtitle:
      'Work items on working days within each owner function’s capacity; dark bars form the critical chain',
    limit: 'Limit',
    ganttAlt: (parts: string): string => `Gantt chart. ${parts}`,
    ganttAltPart: (label: string, from: string, to: string): string => `${label}: ${from} to ${to}.`,
    grid: 'Effort and effect',
    gridTitle: (count: number): string =>
      count === 0 ? 'No workstream is a quick win' : `${s(count, 'quick win')} to start with`,
    gridSubtitle: 'Likely effort in person-days against points recovered',
    gridEffort: 'Likely effort, person-days',
    gridEffect: 'Points recovered',
    quadrants: { quick: 'Quick wins', big: 'Large projects', fill: 'Fill-ins', last: 'Last' },
    gridAlt: (parts: string): string => `Workstreams by effort and effect. ${parts}`,
    gridAltPart: (label: string, effort: string, effect: string): string =>
      `${label}: ${effort} person-days, ${effect} points.`,
    phases: 'The first 30, 60 and 90 days',
    phase: (days: number, date: string): string => `By day ${days}, ${date}`,
    phaseAfter: (days: number): string => `After day ${days}`,
    phaseColumns: { milestone: 'Milestone', workstream: 'Workstream', owner: 'Owner', date: 'Date' },
    phaseNone: 'No milestone falls in these days.',
    finished: 'Finished',
    problem: 'Problem',
    problemText: (gaps: number, lost: string, critical: number): string =>
      `${s(gaps, 'requirement')} below target ${gaps === 1 ? 'costs' : 'cost'} ${lost} points; ${number(critical)} of them ${areOrIs(critical)} critical.`,
    ownerLabel: 'Owner',
    periodLabel: 'Period',
    effortLabel: 'Effort',
    effortText: (likely: string, low: string, high: string): string => `${likely} person-days (${low}–${high})`,
    dependsOn: 'After',
    units: 'Units',
    gapsClosed: 'Gaps closed',
    gapsCostliest: (shown: number, all: number): string =>
      `Gaps closed: the ${number(shown)} costliest of ${number(all)}`,
    gapColumns: { requirement: 'Requirement', severity: 'Severity', where: 'Where', lost: 'Points lost' },
    items: 'Work items',
    itemColumns: { item: 'Work item', owner: 'Owner', dates: 'Dates', effort: 'Person-days' },
    milestones: 'Milestones',
    waited: (days: number, period: string, owner: string, people: number, holders: string): string =>
      `waits ${s(days, 'working day')} for people (${period}): ${owner} has ${number(people)}, held by ${holders}`,
    notBefore: (date: string): string => `not before ${date}, as stated`,
    notBeforeLegend: 'Not before a stated day',
    floatLabel: 'Float',
    float: (days: number): string =>
      days === 0
        ? 'its end may not slip'
        : `its end may slip ${s(days, 'working day')} without moving the end of the plan`,
    dependency: {
      finishToStart: (ref: string, days: number): string =>
        days < 0
          ? `${ref} (from ${s(-days, 'working day')} before its end)`
          : `${ref} (${s(days, 'working day')} after its end)`,
      startToStart: (ref: string, days: number): string => `${ref} (starts ${apart(days)} its start)`,
      finishToFinish: (ref: string, days: number): string => `${ref} (ends ${apart(days)} its end)`,
      startToFinish: (ref: string, days: number): string => `${ref} (ends ${apart(days)} its start)`,
    },
    dependencyLegend: 'Waits for',
    kpis: 'KPIs',
    kpiBaseline: (figure: string, month: string): string => `${figure} in ${month}`,
    kpiTarget: (figure: string): string => `target ${figure}`,
    noBaseline: 'not measured',
    noTarget: 'target to be agreed',
    deliverables: 'Deliverables',
    risks: 'Risks',
    capacity: 'Capacity by function',
    capacityColumns: {
      owner: 'Owner function',
      people: 'People',
      effort: 'Person-days',
      peak: 'Peak load',
      use: 'Use of capacity',
    },
    loads: {
      title: (owner: string, days: string, most: string, week: string): string =>
        `${owner} is busiest: ${days} of ${most} person-days in week ${week}`,
      subtitle:
        'Person-days in each week of five working days from the start of the plan; each row has a scale of its own',
      row: (owner: string, most: string, weeks: string): string =>
        `${owner}, at most ${most} person-days a week: ${weeks}.`,
      capacity: (most: string): string => `${most} person-days a week`,
      week: (number: string): string => `W${number}`,
      load: 'Person-days',
      full: 'Person-days, nobody is free',
      most: 'What the function can do in a week',
    },
    tracking: {
      title: 'Baseline against actual',
      intro: (today: string, agreed: string, end: string): string =>
        `As of ${today}: the plan was agreed to end on ${agreed}, and is expected to end on ${end}.`,
      nothingLeft: (today: string): string => `As of ${today}: nothing of what was agreed is in the plan any more.`,
      earned: (done: string, planned: string): string =>
        `${done} of the work is done, weighted by effort; by now it should be ${planned}.`,
      slipped: 'Work items that slip',
      moreSlipped: (items: number): string => `and ${number(items)} more in the data file`,
      noneSlipped: 'No work item slips.',
      dropped: (items: string): string => `No longer in the plan: ${items}.`,
      rule: (days: string, percent: number): string =>
        `Slips are working days. Green: no slip, or one inside the float. Amber: up to ${days}, or ${percent}% of the length where that is more. Red: more, or it moves the end of the plan past its limit. A slip is carried to what waits for it; people are not levelled anew.`,
      columns: {
        workstream: 'Workstream',
        item: 'Work item',
        state: 'State',
        baselineEnd: 'Agreed end',
        end: 'Actual or expected end',
        slip: 'Slip',
        done: 'Done',
        status: 'Status',
        why: 'Why',
      },
      rag: { green: 'Green: on track', amber: 'Amber: at risk', red: 'Red: off track' },
      states: { notStarted: 'Not started', inProgress: 'In progress', done: 'Done', dropped: 'No longer in the plan' },
      days: (days: number): string => (days > 0 ? `+${number(days)}` : days < 0 ? `−${number(-days)}` : '0'),
      quoted: (title: string): string => `“${title}”`,
      because: (found: string, cause: string): string => `${found} ${cause}`,
      reasons: {
        onTime: (days: number): string => (days < 0 ? `${s(-days, 'working day')} early.` : 'As agreed.'),
        withinFloat: (days: number, bound: number): string =>
          `${s(days, 'working day')} late, inside the float of ${number(bound)}.`,
        withinTolerance: (days: number, bound: number): string =>
          `${s(days, 'working day')} late; up to ${number(bound)} are tolerated.`,
        beyondTolerance: (days: number, bound: number): string =>
          `${s(days, 'working day')} late; more than the ${number(bound)} that are tolerated.`,
        pastLimit: (days: number, bound: number): string =>
          `${s(days, 'working day')} late; it moves the end of the plan ${s(bound, 'working day')} past its limit.`,
      },
      causes: {
        finishedLate: (item: string): string => `${item} was finished late.`,
        startsLate: (item: string): string => `${item} is due and has not started.`,
        endsLate: (item: string): string => `${item} is expected to end late.`,
        waits: (item: string): string => `It waits for ${item}.`,
      },
    },
    changes: {
      title: 'What was changed in the plan',
      intro: (changes: number): string =>
        `${s(changes, 'change')} ${changes === 1 ? 'was' : 'were'} made in the plan that follows from the gaps, in this order.`,
      quoted: (title: string): string => `“${title}”`,
      postponed: (workstreams: string, lost: string): string =>
        `Left for after this plan: ${workstreams}. That leaves ${lost} points for later.`,
      lapsed: (changes: number): string =>
        changes === 1
          ? '1 change no longer fits the gaps that there are, and was left out.'
          : `${number(changes)} changes no longer fit the gaps that there are, and were left out.`,
      merge: (from: string, into: string): string => `${from} was merged into ${into}.`,
      split: (part: string, from: string): string => `${part} was taken out of ${from}.`,
      move: (item: string, to: string): string => `The work item ${item} went to ${to}.`,
      postpone: (workstream: string): string => `${workstream} was left for after this plan.`,
      order: (workstreams: string): string => `People are given first to ${workstreams}.`,
      describe: (workstream: string): string => `Title, objective or owner of ${workstream} was stated.`,
      adjust: (item: string): string => `Effort, duration or assignment of the work item ${item} was stated.`,
      add: (item: string, to: string): string => `The work item ${item} was added to ${to}.`,
      drop: (item: string): string => `The work item ${item} was dropped.`,
      link: (item: string, on: string): string => `The work item ${item} waits for ${on}.`,
      unlink: (item: string, on: string): string => `The work item ${item} no longer waits for ${on}.`,
      notBefore: (part: string, date: string): string => `${part} does not start before ${date}.`,
      begin: (workstream: string): string => `${workstream} was added as a workstream.`,
    },
    noGap: 'Closes no gap itself; it was added to the plan.',
    capacityNote:
      'People are those who can work on the plan at the same time. Functions without a stated capacity are planned with two.',
    fit: 'Does it fit?',
    fitYes: (end: string, limit: string, days: number): string =>
      `The plan ends on ${end}. The limit is ${limit}, so ${s(days, 'working day')} ${areOrIs(days)} in reserve.`,
    fitNo: (end: string, limit: string, days: number): string =>
      `The plan ends on ${end}, ${s(days, 'working day')} after its limit of ${limit}.`,
    give: 'What would have to give',
    giveTime: (months: number): string => `Time: allow ${s(months, 'month')}.`,
    givePeople: (parts: string): string => `People: add ${parts}; then the plan fits.`,
    givePeoplePart: (people: number, owner: string): string => `${number(people)} in ${owner}`,
    giveNoPeople: (days: number): string =>
      `People: more people alone do not help; the chain of dependent work items takes ${s(days, 'working day')}.`,
    giveScope: (workstreams: string, lost: string): string =>
      `Scope: postpone ${workstreams}; that leaves ${lost} points for later.`,
    giveNoScope: 'Scope: no set of workstreams can be postponed so that the rest fits.',
    late: (workstreams: string): string => `Finished after the limit: ${workstreams}.`,
    projection: 'Projected score, step by step',
    projectionTitle: (now: string, after: string): string => `From ${now} to ${after}`,
    projectionSubtitle: (assessment: string): string =>
      `${assessment}: projected score after each workstream, in order of completion`,
    projectionStart: 'Today',
    projectionColumns: { step: 'After', date: 'Date', score: 'Score', change: 'Change', level: 'Level' },
    projectionAlt: (parts: string): string => `Step chart of projected scores. ${parts}`,
    benefits: {
      title: 'Benefits',
      scales: { thousands: 'thousand', millions: 'million' },
      money: (currency: string, amount: string, scale: string): string =>
        scale === '' ? `${currency} ${amount}` : `${currency} ${amount} ${scale}`,
      moneyUnit: (currency: string, scale: string): string => (scale === '' ? currency : `${currency} ${scale}`),
      message: (benefit: string, low: string, high: string): string =>
        `At full effect the plan brings ${benefit} a year; by the ranges of its inputs, from ${low} to ${high}.`,
      paysBack: (cost: string, months: number): string =>
        `It costs ${cost} once, which is paid back ${months === 0 ? 'at once' : `after ${s(months, 'month')}`}.`,
      neverPaysBack: (cost: string, reason: string): string =>
        `It costs ${cost} once, which is never paid back: ${reason}.`,
      never: 'never',
      reasons: { noBenefit: 'there is no benefit', runningCosts: 'running costs take all of it' },
      summary: (benefit: string, cost: string, payback: string, npv: string): string =>
        `Benefit at full effect: ${benefit} a year. Cost: ${cost} once. Payback: ${payback}. Net present value: ${npv}.`,
      tiles: {
        benefit: 'Benefit a year, at full effect',
        cost: 'Cost, once',
        payback: 'Payback',
        npv: (years: number): string => `Net present value, ${s(years, 'year')}`,
      },
      range: (low: string, high: string): string => `range ${low} to ${high}`,
      months: (count: number): string => s(count, 'month'),
      rate: (percent: string): string => `at ${percent} a year`,
      levers: {
        resolution: 'Better resolution, fewer repeat contacts',
        automation: 'Contacts resolved without a person',
        handleTime: 'Shorter handling',
        complaints: 'Fewer complaints',
        attrition: 'Fewer leavers',
      },
      quantities: {
        resolution: (count: string): string => `${count} contacts`,
        automation: (count: string): string => `${count} contacts`,
        handleTime: (count: string): string => `${count} agent hours`,
        complaints: (count: string): string => `${count} complaints`,
        attrition: (count: string): string => `${count} leavers`,
      },
      leverColumns: { lever: 'Lever', quantity: 'Falls away in a year (likely)' },
      worlds: { low: 'Low', likely: 'Likely', high: 'High' },
      total: 'All levers',
      leverHeading: (unit: string): string => `What each lever brings in a year, ${unit}`,
      worldsNote:
        'Low: every input at the end of its range that gives least, every cost at its highest. High: the other way round. This is a ' +
        'range of inputs, not a confidence interval. Levers are reckoned in this order, each on what those before it leave, so that ' +
        'nothing is counted twice.',
      valueHeading: (unit: string): string => `Cost and value of the plan, ${unit}`,
      valueColumn: 'Item',
      rows: {
        effort: (days: string): string => `Person-days of the plan (${days} likely)`,
        extra: 'Other costs, once',
        yearly: 'Running costs a year',
        payback: 'Payback, months',
        npv: 'Net present value',
      },
      yearsHeading: (unit: string): string => `Year by year, likely, ${unit}`,
      yearColumns: {
        year: 'Year',
        benefit: 'Benefit',
        running: 'Running costs',
        once: 'Paid once',
        present: 'Present value',
      },
      yearsTotal: 'Together',
      rampPlan:
        'The benefit grows as workstreams end, by the points that each wins back: an assumption. What is paid once counts at the ' +
        'start; benefit and running costs count at the end of each month, discounted month by month at the effective yearly rate.',
      rampStated: (shares: string): string =>
        `Share of the yearly benefit reached, month by month: ${shares}; the last one stays. What is paid once counts at the start; ` +
        'benefit and running costs count at the end of each month, discounted month by month at the effective yearly rate.',
      moved: {
        resolution: (now: string, target: string, points: string, relative: string): string =>
          `Resolution ${now} → ${target}: ${points} points, ${relative}.`,
        handleTime: (now: string, target: string, difference: string, relative: string): string =>
          `Handling time ${now} → ${target} seconds: ${difference} seconds, ${relative}.`,
        complaints: (now: string, target: string, difference: string, relative: string): string =>
          `Complaints a year ${now} → ${target}: ${difference}, ${relative}.`,
        attrition: (now: string, target: string, points: string, relative: string): string =>
          `Leavers a year ${now} → ${target}: ${points} points, ${relative}.`,
      },
      tornadoTitle: (input: string): string => `What matters most: ${input}`,
      tornadoSubtitle: (unit: string): string =>
        `Benefit a year at full effect, ${unit}: one input over its range, all others likely`,
      tornadoAlt: (likely: string, parts: string): string => `Likely ${likely}. ${parts}`,
      tornadoPart: (input: string, range: string, result: string): string => `${input} (${range}): ${result}.`,
      tornadoLikely: (amount: string): string => `likely ${amount}`,
      gridHeading: (unit: string): string => `Saving by better resolution, ${unit}`,
      gridCorner: 'Contact again when unresolved',
      gridColumn: (contacts: string): string => `${contacts} contacts a year`,
      observed: (contacts: string, source: string): string =>
        `${contacts} fewer contacts were seen in a year (${source}).`,
      observedSaving: (saving: string, perContact: string): string => `They saved ${saving}, ${perContact} a contact.`,
      observedVolume: 'The volume before the change that this implies:',
      implied: (callBack: string, change: string, contacts: string): string =>
        `${callBack} contact again until it is resolved: contacts ${change}, ${contacts} contacts a year.`,
      impliedOnce: (callBack: string, change: string, contacts: string): string =>
        `${callBack} contact again, once at most: contacts ${change}, ${contacts} contacts a year.`,
      impliedNone: (callBack: string): string =>
        `${callBack} contact again: the observed effect can not come from resolution.`,
      inputsHeading: 'Inputs and where they come from',
      inputColumns: {
        input: 'Input',
        unit: 'Unit',
        low: 'Lowest',
        likely: 'Likely',
        high: 'Highest',
        source: 'Source',
      },
      inputs: {
        contacts: 'Contacts that people handle',
        costPerContact: 'Cost of a contact',
        callBack: 'Customers who contact again when unresolved',
        resolutionNow: 'Resolution today',
        resolutionTarget: 'Resolution, target',
        automatedShare: 'Contacts that automation takes',
        containedUnresolved: 'Of these, not resolved',
        handleTimeNow: 'Handling time today',
        handleTimeTarget: 'Handling time, target',
        costPerHour: 'Cost of an agent hour',
        complaintsNow: 'Complaints today',
        complaintsTarget: 'Complaints, target',
        costPerComplaint: 'Cost of a complaint',
        agents: 'Agents',
        attritionNow: 'Leavers today',
        attritionTarget: 'Leavers, target',
        replacementCost: 'Cost to replace an agent',
      },
      dayRate: 'Cost of a person-day',
      units: { contacts: 'a year', complaints: 'a year', people: 'people', percent: '%', seconds: 'seconds' },
      costUnits: {
        once: (currency: string): string => `${currency}, once`,
        yearly: (currency: string): string => `${currency} a year`,
      },
      methodHeading: 'How it is reckoned',
      formulas: {
        resolution:
          'contacts × (1 − k(target) ÷ k(today)) × cost of a contact. k = 1 ÷ (1 − c × (1 − r)) is the number of contacts that one ' +
          'issue takes, with resolution r and the share c of customers who contact again when unresolved.',
        automation: 'contacts left × share that automation takes × (1 − share not resolved) × cost of a contact.',
        handleTime: 'contacts left × seconds saved ÷ 3,600 × cost of an agent hour.',
        complaints: '(complaints today − target) × cost of a complaint.',
        attrition: 'agents × share of work left × (leavers today − target) × cost to replace an agent.',
      },
    },
    rasic: {
      title: 'Who does what',
      verdict: (errors: number, warnings: number): string => {
        const noted =
          warnings === 0 ? '' : ` ${s(warnings, 'warning')} to look at ${areOrIs(warnings)} listed behind it.`;
        return errors === 0
          ? `Every work item has one role that does it and answers for it; no rule of the convention is broken.${noted}`
          : `Accountability is broken in ${s(errors, 'place')}: listed behind the matrix, with what to do.${noted}`;
      },
      matrixTitle: (items: number, roles: number): string => `${s(items, 'work item')}, ${s(roles, 'role')}`,
      matrixSubtitle: (convention: string): string =>
        `Convention: ${convention}. Roles, not names; one row for each work item`,
      matrixAlt: (parts: string): string => `RASIC matrix. ${parts}`,
      roles: 'Roles',
      byRole: 'What each role answers for',
      byRoleNote:
        'Work items that a role does and answers for, or approves, in the order of their dates. Where it supports, is ' +
        'consulted or informed, the matrix shows; here it is counted.',
      issues: 'What to look at',
      columns: {
        part: 'Part',
        item: 'Work item',
        workstream: 'Workstream',
        dates: 'Dates',
        severity: 'Severity',
        issue: 'What is wrong',
        advice: 'What to do',
      },
    },
    nothing: 'No requirement is below target, so there is nothing to plan.',
    joint: (titles: string): string => `One plan for ${titles}.`,
  },
};

export type Wording = typeof en;
