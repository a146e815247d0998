import type { Ratio } from '../../scoring/ratio';
import type { LocalizedText } from '../../shared/text';

/** How much a plan brings: the inputs as they are written, and as the model takes them. */

/** What an input is counted in. Contacts, complaints and rates of leaving are those of a year. */
export type BenefitUnit = 'contacts' | 'complaints' | 'people' | 'percent' | 'seconds' | 'money';

interface InputRule {
  readonly unit: BenefitUnit;
  /** The numerical end of its range that gives the least benefit. */
  readonly weak: 'low' | 'high';
  /** Bounds of the figure as it is written; percentages are written as percent. */
  readonly above0?: true;
  readonly most: number;
}

const MOST_MONEY = 1_000_000_000_000;
const MOST_COUNT = 1_000_000_000_000;
const DAY_SECONDS = 86_400;

/** The inputs of the model, in the order in which they are shown. */
export const BENEFIT_INPUTS = {
  /** Contacts that people handle in a year. */
  contacts: { unit: 'contacts', weak: 'low', above0: true, most: MOST_COUNT },
  /** What falls away with one contact. */
  costPerContact: { unit: 'money', weak: 'low', above0: true, most: MOST_MONEY },
  /** Of the customers whose issue is not resolved, those who contact again. */
  callBack: { unit: 'percent', weak: 'low', most: 100 },
  resolutionNow: { unit: 'percent', weak: 'high', above0: true, most: 100 },
  resolutionTarget: { unit: 'percent', weak: 'low', above0: true, most: 100 },
  /** Of the contacts that people handle, those that automation takes. */
  automatedShare: { unit: 'percent', weak: 'low', most: 100 },
  /** Of these, those that it does not resolve: they come back to people. */
  containedUnresolved: { unit: 'percent', weak: 'high', most: 100 },
  handleTimeNow: { unit: 'seconds', weak: 'low', above0: true, most: DAY_SECONDS },
  handleTimeTarget: { unit: 'seconds', weak: 'high', above0: true, most: DAY_SECONDS },
  /** Of one agent handling contacts. */
  costPerHour: { unit: 'money', weak: 'low', above0: true, most: MOST_MONEY },
  complaintsNow: { unit: 'complaints', weak: 'low', above0: true, most: MOST_COUNT },
  complaintsTarget: { unit: 'complaints', weak: 'high', most: MOST_COUNT },
  costPerComplaint: { unit: 'money', weak: 'low', above0: true, most: MOST_MONEY },
  agents: { unit: 'people', weak: 'low', above0: true, most: 10_000_000 },
  attritionNow: { unit: 'percent', weak: 'low', above0: true, most: 1000 },
  attritionTarget: { unit: 'percent', weak: 'high', most: 1000 },
  /** Of one agent who leaves: hiring, training, learning. */
  replacementCost: { unit: 'money', weak: 'low', above0: true, most: MOST_MONEY },
} as const satisfies Record<string, InputRule>;

export type BenefitInput = keyof typeof BENEFIT_INPUTS;
export const BENEFIT_INPUT_KEYS = Object.keys(BENEFIT_INPUTS) as BenefitInput[];

export const inputRule = (input: BenefitInput): InputRule => BENEFIT_INPUTS[input];

/** What brings money, in the order in which it is reckoned: each lever works on what those before it leave. */
export const LEVERS = ['resolution', 'automation', 'handleTime', 'complaints', 'attrition'] as const;
export type Lever = (typeof LEVERS)[number];

/** What each lever follows from; an input of its own, not shared with another lever, brings the lever in. */
export const LEVER_INPUTS = {
  resolution: ['contacts', 'costPerContact', 'callBack', 'resolutionNow', 'resolutionTarget'],
  automation: ['contacts', 'costPerContact', 'automatedShare', 'containedUnresolved'],
  handleTime: ['contacts', 'handleTimeNow', 'handleTimeTarget', 'costPerHour'],
  complaints: ['complaintsNow', 'complaintsTarget', 'costPerComplaint'],
  attrition: ['agents', 'attritionNow', 'attritionTarget', 'replacementCost'],
} as const satisfies Record<Lever, readonly BenefitInput[]>;

/** Now and target of the levers that move a figure. */
export const MOVED_INPUTS = {
  resolution: ['resolutionNow', 'resolutionTarget'],
  handleTime: ['handleTimeNow', 'handleTimeTarget'],
  complaints: ['complaintsNow', 'complaintsTarget'],
  attrition: ['attritionNow', 'attritionTarget'],
} as const satisfies Partial<Record<Lever, readonly [now: BenefitInput, target: BenefitInput]>>;

/** A figure that is not known exactly. Either end may stand first. */
export interface RangeDocument {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: LocalizedText;
}

/** The benefit model as a case file or a request states it. Percentages are percent; money has the one currency. */
export interface BenefitsDocument {
  /** The wave whose plan brings the benefits. */
  readonly wave: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly inputs: Readonly<Partial<Record<BenefitInput, RangeDocument>>>;
  /** Of a person-day of the plan. */
  readonly dayRate: RangeDocument;
  readonly costs?: readonly CostDocument[];
  /**
   * Percent of the yearly benefit that is reached in each month from the start of the plan; the last one stays. Default: as
   * the workstreams end.
   */
  readonly ramp?: readonly number[];
  readonly horizonYears: number;
  /** Percent a year. */
  readonly discountRate: number;
  readonly observed?: ObservedDocument;
}

/** Beside the person-days of the plan. */
export interface CostDocument extends RangeDocument {
  readonly title: LocalizedText;
  readonly when: 'once' | 'yearly';
}

/** An effect that was seen already: the model is solved back for the volume that it implies. */
export interface ObservedDocument {
  /** In a year. */
  readonly contactsAvoided: number;
  readonly saving?: number;
  readonly source: LocalizedText;
}

/** Ascending; percentages as shares, so that 66 % is 0.66. */
export interface InputRange {
  readonly low: Ratio;
  readonly likely: Ratio;
  readonly high: Ratio;
  readonly source: LocalizedText;
}

/** The benefit model with its figures exact. */
export interface Benefits {
  readonly wave: string;
  readonly currency: string;
  readonly inputs: Readonly<Partial<Record<BenefitInput, InputRange>>>;
  readonly dayRate: InputRange;
  readonly costs: readonly (InputRange & Pick<CostDocument, 'title' | 'when'>)[];
  /** Shares 0..1; at least one. Absent: as the workstreams end. */
  readonly ramp?: readonly Ratio[];
  readonly horizonYears: number;
  /** A year. */
  readonly discountRate: Ratio;
  readonly observed?: {
    readonly contactsAvoided: Ratio;
    readonly saving?: Ratio;
    readonly source: LocalizedText;
  };
}
