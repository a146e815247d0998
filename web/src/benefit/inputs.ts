import type { Schemas } from '../api/client';
import type { ApiText } from '../language/formats';
import type { Language } from '../language/language';
import { numberIn, typedNumber } from '../language/numbers';
import { withText } from '../rasic/rows';

export type InputKey = keyof Schemas['BenefitInputsDto'];
export type Lever = Schemas['LeverBenefitDto']['lever'];

export const LEVERS = [
  'resolution',
  'automation',
  'handleTime',
  'complaints',
  'attrition',
] as const satisfies readonly Lever[];

/** What each lever needs; contacts and their cost are shared. */
export const INPUTS_OF: Readonly<Record<Lever, readonly InputKey[]>> = {
  resolution: ['contacts', 'costPerContact', 'callBack', 'resolutionNow', 'resolutionTarget'],
  automation: ['contacts', 'costPerContact', 'automatedShare', 'containedUnresolved'],
  handleTime: ['contacts', 'handleTimeNow', 'handleTimeTarget', 'costPerHour'],
  complaints: ['complaintsNow', 'complaintsTarget', 'costPerComplaint'],
  attrition: ['agents', 'attritionNow', 'attritionTarget', 'replacementCost'],
};

/** Inputs that several levers share. */
const SHARED: ReadonlySet<InputKey> = new Set<InputKey>(['contacts', 'costPerContact']);

/** Inputs whose unit is percent; the API reckons with shares of 1 and states percent. */
export const PERCENTS: ReadonlySet<InputKey> = new Set<InputKey>([
  ...(['callBack', 'resolutionNow', 'resolutionTarget', 'automatedShare'] as const),
  ...(['containedUnresolved', 'attritionNow', 'attritionTarget'] as const),
]);

/** A range as it is typed. */
export interface TypedRange {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly source: string;
}

export const NO_RANGE: TypedRange = { low: '', likely: '', high: '', source: '' };

/** @returns the levers that have an input of their own */
export function leversOf(inputs: Schemas['BenefitInputsDto']): readonly Lever[] {
  return LEVERS.filter((lever) => INPUTS_OF[lever].some((key) => !SHARED.has(key) && inputs[key] !== undefined));
}

/** @returns the inputs of these levers, none twice */
export const inputsOf = (levers: readonly Lever[]): readonly InputKey[] => [
  ...new Set(levers.flatMap((lever) => INPUTS_OF[lever])),
];

type Range = Schemas['BenefitRangeDto'];

export function typedRange(range: Range | undefined, language: Language): TypedRange {
  if (!range) return NO_RANGE;
  const { low, likely, high, source } = range;
  return {
    low: typedNumber(low, language),
    likely: typedNumber(likely, language),
    high: typedNumber(high, language),
    source: typeof source === 'string' ? source : (source[language] ?? source.en),
  };
}

/** @returns nothing while something is missing; a figure without ends has them where it is */
export function rangeOf(typed: TypedRange, before: ApiText | undefined, language: Language): Range | undefined {
  const likely = numberIn(typed.likely, language);
  if (likely === undefined || typed.source.trim() === '') return undefined;
  const low = typed.low.trim() === '' ? likely : numberIn(typed.low, language);
  const high = typed.high.trim() === '' ? likely : numberIn(typed.high, language);
  if (low === undefined || high === undefined) return undefined;
  const source = before === undefined ? typed.source.trim() : withText(before, language, typed.source.trim());
  return { low, likely, high, source };
}
