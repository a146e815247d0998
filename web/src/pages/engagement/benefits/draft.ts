import type { Schemas } from '../../../api/client';
import {
  inputsOf,
  INPUTS_OF,
  leversOf,
  NO_RANGE,
  rangeOf,
  readNumber,
  typedRange,
  type InputKey,
  type Lever,
  type TypedRange,
} from '../../../benefit/inputs';
import { textIn } from '../../../language/formats';
import type { Language } from '../../../language/language';
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
    ...{ horizon: String(stated?.horizonYears ?? 3), discount: String(stated?.discountRate ?? 8) },
    dayRate: stated === null ? NO_RANGE : typedRange(stated.dayRate, language),
    levers: stated === null ? [] : leversOf(stated.inputs),
    costs: (stated?.costs ?? []).map((cost) => ({
      ...typedRange(cost, language),
      ...{ title: textIn(cost.title, language), when: cost.when },
    })),
    ramp: (stated?.ramp ?? []).join(', '),
    observed: {
      contacts: observed ? String(observed.contactsAvoided) : '',
      saving: observed?.saving === undefined ? '' : String(observed.saving),
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
  const horizonYears = readNumber(draft.horizon);
  const discountRate = readNumber(draft.discount);
  const costs = draft.costs.map((cost, at) => {
    const old = before?.costs?.[at];
    const range = rangeOf(cost, old?.source, language);
    if (!range || cost.title.trim() === '') return undefined;
    return { ...range, title: withText(old?.title ?? '', language, cost.title.trim()), when: cost.when };
  });
  const contactsAvoided = readNumber(draft.observed.contacts);
  const ramp = draft.ramp
    .split(/[,;\s]+/)
    .filter((one) => one !== '')
    .map(Number);
  const isWhole =
    missing.length === 0 &&
    draft.levers.length > 0 &&
    /^[A-Z]{3}$/.test(draft.currency) &&
    costs.every((cost) => cost !== undefined) &&
    ramp.every((one) => Number.isFinite(one));
  if (!isWhole || dayRate === undefined || horizonYears === undefined || discountRate === undefined) {
    return { stated: undefined, missing };
  }
  return {
    missing,
    stated: {
      ...{ wave: draft.wave, currency: draft.currency, dayRate, horizonYears, discountRate },
      inputs: Object.fromEntries(ranges),
      ...(costs.length === 0 ? {} : { costs }),
      ...(ramp.length === 0 ? {} : { ramp }),
      ...(contactsAvoided === undefined
        ? {}
        : {
            observed: {
              contactsAvoided,
              ...(readNumber(draft.observed.saving) === undefined ? {} : { saving: readNumber(draft.observed.saving) }),
              source: withText(before?.observed?.source ?? '', language, draft.observed.source.trim()),
            },
          }),
    },
  };
}
