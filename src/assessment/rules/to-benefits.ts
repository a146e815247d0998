import { fromDecimal, larger, smaller } from '../../scoring/ratio';
import type { NumberText } from '../../shared/source-document';
import {
  BENEFIT_INPUT_KEYS,
  type BenefitInput,
  type Benefits,
  type BenefitsDocument,
  type InputRange,
  inputRule,
  type RangeDocument,
} from './benefits';

/** A checked benefit model with its figures exact. */
export function toBenefits(document: BenefitsDocument, numberText: NumberText): Benefits {
  const { wave, currency, inputs, dayRate, costs = [], ramp, horizonYears, observed } = document;
  return {
    ...{ wave, currency, horizonYears },
    inputs: Object.fromEntries(
      BENEFIT_INPUT_KEYS.flatMap((key): [BenefitInput, InputRange][] => {
        const range = inputs[key];
        return range ? [[key, rangeOf(range, numberText, inputRule(key).unit === 'percent' ? 100n : 1n)]] : [];
      }),
    ),
    dayRate: rangeOf(dayRate, numberText),
    costs: costs.map((cost) => ({ title: cost.title, when: cost.when, ...rangeOf(cost, numberText) })),
    ...(ramp && { ramp: ramp.map((_, month) => fromDecimal(numberText(ramp, month), 100n)) }),
    discountRate: fromDecimal(numberText(document, 'discountRate'), 100n),
    ...(observed && {
      observed: {
        contactsAvoided: fromDecimal(numberText(observed, 'contactsAvoided')),
        ...(observed.saving === undefined ? {} : { saving: fromDecimal(numberText(observed, 'saving')) }),
        source: observed.source,
      },
    }),
  };
}

function rangeOf(range: RangeDocument, numberText: NumberText, per = 1n): InputRange {
  const end = (property: 'low' | 'likely' | 'high') => fromDecimal(numberText(range, property), per);
  const [one, other] = [end('low'), end('high')];
  return { low: smaller(one, other), likely: end('likely'), high: larger(one, other), source: range.source };
}
