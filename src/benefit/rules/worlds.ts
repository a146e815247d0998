import {
  BENEFIT_INPUT_KEYS,
  type BenefitInput,
  type Benefits,
  type InputRange,
  inputRule,
} from '../../assessment/rules/benefits';
import type { Ratio } from '../../scoring/ratio';
import type { InputValues, Worlds } from './benefit';

/** Every input at its likely value. */
export function likelyValues(inputs: Benefits['inputs']): InputValues {
  return valuesOf(inputs, ({ likely }) => likely);
}

/** The values of the inputs in the three worlds. */
export function worldsOf(inputs: Benefits['inputs']): Worlds<InputValues> {
  return {
    low: valuesOf(inputs, weakEnd),
    likely: likelyValues(inputs),
    high: valuesOf(inputs, strongEnd),
  };
}

/** The end of a range that gives the least benefit. */
export function weakEnd({ low, high }: InputRange, input: BenefitInput): Ratio {
  return inputRule(input).weak === 'low' ? low : high;
}

export function strongEnd({ low, high }: InputRange, input: BenefitInput): Ratio {
  return inputRule(input).weak === 'low' ? high : low;
}

export function mapWorlds<T, U>({ low, likely, high }: Worlds<T>, to: (one: T) => U): Worlds<U> {
  return { low: to(low), likely: to(likely), high: to(high) };
}

function valuesOf(inputs: Benefits['inputs'], pick: (range: InputRange, input: BenefitInput) => Ratio): InputValues {
  return Object.fromEntries(
    BENEFIT_INPUT_KEYS.flatMap((input) => {
      const range = inputs[input];
      return range ? [[input, pick(range, input)]] : [];
    }),
  );
}
