import type { Schemas } from '../../../api/client';
import {
  inputsOf,
  INPUTS_OF,
  leversOf,
  NO_RANGE,
  rangeOf,
  typedRange,
  type InputKey,
  type Lever,
  type TypedRange,
} from '../../../benefit/inputs';
import { textIn } from '../../../language/formats';
import type { Language } from '../../../language/language';
import { numberIn, typedNumber } from '../../../language/numbers';
import { withText } from '../../../rasic/rows';

type Stated = Schemas['BenefitsDto'];

interface TypedCost extends TypedRange {
  readonly title: string;
  readonly when: 'once' | 'yearly';
}

/** The inputs as they are typed. */
export interface Draft {
  readonly wave: string;
  readonly currency: string;
  readonly horizon: string;
  readonly discount: string;
  readonly dayRate: TypedRange;
  readonly levers: readonly Lever[];
  readonly inputs: Readonly<Record<InputKey, TypedRange>>;
  readonly costs: readonly TypedCost[];
  readonly ramp: string;
  readonly observed: { readonly contacts: string; readonly saving: string; readonly source: string };
}

const KEYS = [...new Set(Object.values(INPUTS_OF).flat())];

export function draftOf(stated: Stated | null, language: Language, wave: string): Draft {
  const inputs = Object.fromEntries(
    KEYS.map((key) => [key, typedRange(stated?.inputs[key], language)]),
  ) as unknown as Draft['inputs'];
  const observed = stated?.observed;
  return {
    ...{ wave: stated?.wave ?? wave, currency: stated?.currency ?? '', inputs },
    horizon: typedNumber(stated?.horizonYears ?? 3, language),
    discount: typedNumber(stated?.discountRate ?? 8, language),
    dayRate: stated === null ? NO_RANGE : typedRange(stated.dayRate, language),
    levers: stated === null ? [] : leversOf(stated.inputs),
    costs: (stated?.costs ?? []).map((cost) => ({
      ...typedRange(cost, language),
      ...{ title: textIn(cost.title, language), when: cost.when },
    })),
    ramp: (stated?.ramp ?? []).map((one) => typedNumber(one, language)).join('; '),
    observed: {
      contacts: observed ? typedNumber(observed.contactsAvoided, language) : '',
      saving: observed?.saving === undefined ? '' : typedNumber(observed.saving, language),
      source: observed ? textIn(observed.source, language) : '',
    },
  };
}

interface Statement {
  /** Nothing while something is missing. */
  readonly stated: Stated | undefined;
  readonly missing: readonly string[];
}

/** What the draft states, once it is whole. Texts in other languages stay where they were. */
export function statedOf(draft: Draft, before: Stated | null, language: Language): Statement {
  const ranges = inputsOf(draft.levers).map(
    (key) => [key, rangeOf(draft.inputs[key], before?.inputs[key]?.source, language)] as const,
  );
  const dayRate = rangeOf(draft.dayRate, before?.dayRate.source, language);
  const missing = [...ranges.filter(([, range]) => !range).map(([key]) => key), ...(dayRate ? [] : ['dayRate'])];
  const horizonYears = numberIn(draft.horizon, language);
  const discountRate = numberIn(draft.discount, language);
  const costs = draft.costs.map((cost, at) => {
    const old = before?.costs?.[at];
    const range = rangeOf(cost, old?.source, language);
    if (!range || cost.title.trim() === '') return undefined;
    return { ...range, title: withText(old?.title ?? '', language, cost.title.trim()), when: cost.when };
  });
  const contactsAvoided = numberIn(draft.observed.contacts, language);
  const saving = numberIn(draft.observed.saving, language);
  const ramp = rampOf(draft.ramp, language);
  const isWhole =
    missing.length === 0 &&
    draft.levers.length > 0 &&
    /^[A-Z]{3}$/.test(draft.currency) &&
    costs.every((cost) => cost !== undefined);
  if (
    !isWhole ||
    ramp === undefined ||
    dayRate === undefined ||
    horizonYears === undefined ||
    discountRate === undefined
  ) {
    return { stated: undefined, missing };
  }
  return {
    missing,
    stated: {
      ...{ wave: draft.wave, currency: draft.currency, dayRate, horizonYears, discountRate },
      inputs: Object.fromEntries(ranges),
      ...(costs.length === 0 ? {} : { costs }),
      ...(ramp.length === 0 ? {} : { ramp: [...ramp] }),
      ...(contactsAvoided === undefined
        ? {}
        : {
            observed: {
              contactsAvoided,
              ...(saving === undefined ? {} : { saving }),
              source: withText(before?.observed?.source ?? '', language, draft.observed.source.trim()),
            },
          }),
    },
  };
}

/**
 * Percentages one after the other, with semicolons or spaces between them, or a comma and a space: a comma alone may stand
 * before decimals. "0,0,50,100" can only be a list.
 * @returns nothing when one of them is no figure
 */
export function rampOf(typed: string, language: Language): readonly number[] | undefined {
  const isList = /^\s*\d+(?:,\d+){2,}\s*$/.test(typed);
  const parts = typed.split(isList ? ',' : /[;\s]+|,\s+/).filter((one) => one !== '');
  const numbers = parts.map((one) => numberIn(one.replace(/,$/, ''), language));
  return numbers.every((one) => one !== undefined) ? numbers : undefined;
}
