import type { AssociationVerdict } from '../../kpi/rules/judge-drivers';
import type { Gate, RollUp } from '../../scoring/model';
import type { LabelKey, LeftOutReason } from '../rules/figure';

type Sentence = string;
type WithThreshold = (threshold: string) => Sentence;

/** What explanations say. Names, units and figures come in as finished texts. */
export interface ResultsWording {
  /** "Coverage: Policies" and where. */
  readonly inUnit: (label: string, unit: string) => string;
  readonly labels: Readonly<Record<LabelKey, (name: string) => string>>;
  readonly rollUp: Readonly<Record<RollUp['kind'], WithThreshold>>;
  readonly combination: Readonly<
    Record<'weightedMean' | 'min' | 'product' | 'cappedBy', (dimension: string) => Sentence>
  >;
  readonly notApplicable: Sentence;
  readonly notAssessed: Sentence;
  readonly caps: Sentence;
  readonly gate: Readonly<Record<Gate['kind'], WithThreshold>>;
  readonly levels: WithThreshold;
  readonly coverage: Sentence;
  readonly sum: Sentence;
  readonly complement: Sentence;
  readonly shareOfLoss: Readonly<Record<RollUp['kind'], WithThreshold>>;
  readonly shareAlike: Sentence;
  readonly gap: WithThreshold;
  readonly workItem: Sentence;
  readonly start: Sentence;
  /** Working days, name of the function, its people. */
  readonly waits: (days: number, owner: string, people: number) => Sentence;
  /** The day that somebody stated (ISO). */
  readonly notBefore: (date: string) => Sentence;
  /** The same, and a whole sentence about the people that it waits for then. */
  readonly notBeforeAndWaits: (date: string, waits: string) => Sentence;
  readonly leftOut: Readonly<Record<LeftOutReason, Sentence>>;
  /** A reason with the words of the assessor. */
  readonly stated: (reason: string, words: string) => string;
  readonly values: {
    readonly coverage: (assessed: string, applicable: string, share: string) => string;
    readonly effort: (likely: string, low: string, high: string) => string;
    /** Outcome of a gate and the worst figure that it found. */
    readonly gate: (outcome: string, worst: string) => string;
  };
  readonly drivers: {
    readonly association: Readonly<Record<AssociationVerdict, (error: string) => Sentence>>;
    /** Of the contacts with the error, and of those without. */
    readonly shares: (withError: string, without: string) => Sentence;
    readonly odds: (value: string, interval: string, pValue: string) => Sentence;
    readonly incomparable: Sentence;
  };
}

const plain = (name: string): string => name;

export const en: ResultsWording = {
  inUnit: (label, unit) => `${label} (${unit})`,
  labels: {
    plain,
    score: () => 'Score',
    beforeCaps: () => 'Score before caps',
    coverage: (name) => `Coverage: ${name}`,
    level: () => 'Level',
    gate: (name) => `Gate: ${name}`,
    cap: (name) => `Cap of the gate: ${name}`,
    lost: (name) => `Points lost: ${name}`,
    gap: (name) => `Gap: ${name}`,
    planEffort: () => 'Effort of the plan',
    workstream: (name) => `Workstream: ${name}`,
    workItem: (name) => `Work item: ${name}`,
    start: (name) => `Start: ${name}`,
    fixedEffort: () => 'Fixed effort',
    effortPerUnit: () => 'Effort for each unit with a gap',
    finding: (name) => `Finding: ${name}`,
  },
  rollUp: {
    weightedMean: () => 'Weighted mean: each figure times its weight, summed and divided by the sum of the weights.',
    sumOfPoints: () =>
      'Points reached divided by points that could be reached; a group weighs as much as what counts in it.',
    min: () => 'The lowest figure that counts.',
    max: () => 'The highest figure that counts.',
    countShare: (threshold) => `The share of the figures, by weight, that are at ${threshold} or more.`,
    stagedAnd: (threshold) =>
      `Stages satisfied in unbroken order from the lowest, divided by all stages; each figure of a stage has to be at ${threshold} or more, or not applicable.`,
  },
  combination: {
    weightedMean: () => 'Weighted mean of the rated dimensions.',
    min: () => 'The lowest of the rated dimensions.',
    product: () => 'The product of the rated dimensions.',
    cappedBy: (dimension) => `Weighted mean of the rated dimensions, but never higher than ${dimension}.`,
  },
  notApplicable: 'Left out with a reason: it counts nowhere.',
  notAssessed: 'Not rated completely: there is no figure yet.',
  caps: 'The score before caps, but no higher than the lowest cap of a failing gate.',
  gate: {
    knockOut: (threshold) => `Each figure has to be at ${threshold} or more.`,
    categoryMinimum: (threshold) => `Each figure has to be at ${threshold} or more.`,
    minimumCoverage: (threshold) => `Coverage has to be at ${threshold} or more.`,
    findingLimit: (threshold) => `Findings of this grade allowed: ${threshold}.`,
    optionLimit: (threshold) => `Ratings at this option allowed in each unit: ${threshold}.`,
    minimumDataMonths: (threshold) => `Months of data that each result needs: ${threshold}.`,
    mandatory: (threshold) => `All have to be rated, ${threshold} in number; none may be left open or out.`,
  },
  levels: (threshold) =>
    `Levels are climbed one by one; the first whose minimum score or gates are not met ends the climb. Below a coverage of ${threshold} no level is determined.`,
  coverage: 'Requirements assessed divided by requirements that apply.',
  sum: 'The sum of the parts.',
  complement: 'Full marks less the score before caps; nothing where there is no score.',
  shareOfLoss: {
    weightedMean: () => 'A part of the loss above, in proportion to weight times what is missing to full marks.',
    sumOfPoints: () => 'A part of the loss above, in proportion to the points that are missing.',
    min: () => 'A part of the loss above, which the lowest figures bear alike.',
    max: () => 'A part of the loss above, which the highest figures bear alike.',
    countShare: (threshold) => `A part of the loss above, which the figures below ${threshold} bear by weight.`,
    stagedAnd: (threshold) =>
      `A part of the loss above, which those bear alike that do not satisfy their stage at ${threshold}.`,
  },
  shareAlike: 'A part of the loss above, which the open parts bear alike.',
  gap: (threshold) => `The points lost wherever the requirement is below ${threshold}.`,
  workItem: 'Fixed days, plus the days for each unit with a gap times the number of these units.',
  start: 'The first working day of the plan that its dependencies allow.',
  notBefore: (date) =>
    `It was stated not to start before ${date}; its dependencies alone would allow an earlier start.`,
  notBeforeAndWaits: (date, waits) => `It was stated not to start before ${date}. From then on: ${waits}`,
  waits: (days, owner, people) =>
    `Its dependencies allow a start ${days} ${days === 1 ? 'working day' : 'working days'} earlier, but ${owner} has ${people} ${people === 1 ? 'person' : 'people'} for the plan; other work items hold them until then.`,
  leftOut: {
    notApplicable: 'Not applicable',
    notAssessed: 'Not assessed',
    noWeight: 'Carries no weight',
    notRated: 'Not rated',
    incomplete: 'Another dimension is not rated',
    gateHolds: 'The gate does not fail',
    capNotReached: 'The cap is not below the score',
    atTarget: 'At target or above',
    leavesRoom: 'Would allow an earlier start',
  },
  stated: (reason, words) => `${reason}: ${words}`,
  values: {
    coverage: (assessed, applicable, share) => `${assessed} of ${applicable} (${share})`,
    effort: (likely, low, high) => `${likely} person-days (${low} to ${high})`,
    gate: (outcome, worst) => `${outcome} (${worst})`,
  },
  drivers: {
    association: {
      associated: (error) => `“${error}” is associated with dissatisfaction; that is no proof that it is the cause.`,
      protective: (error) =>
        `“${error}” is associated with less dissatisfaction; that is no proof that it is the cause.`,
      notProven: (error) => `“${error}” is not proven to be associated with dissatisfaction.`,
    },
    shares: (withError, without) =>
      `Dissatisfied are ${withError} of the customers whose contact has the error, and ${without} of the others.`,
    odds: (value, interval, pValue) =>
      `Odds ratio ${value} (95% interval ${interval}); ${pValue}, adjusted for the number of errors.`,
    incomparable: 'It was found in all contacts or in none, so that nothing can be compared.',
  },
};
