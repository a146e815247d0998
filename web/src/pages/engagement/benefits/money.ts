import { useMemo } from 'react';
import { PERCENTS, type InputKey } from '../../../benefit/inputs';
import { useFormats } from '../../../language/formats';
import { localeOf, useLanguage, useTexts } from '../../../language/language';
import { INPUTS } from './inputs-wording';

export interface MoneyFormats {
  /** With its currency, short where it is large: "GBP 1.4M". */
  readonly money: (value: number | string) => string;
  /** Without its currency, to be read beside others. */
  readonly amount: (value: number | string) => string;
  readonly unitOf: (input: InputKey) => string;
  /** A value that the API reckoned with: shares of 1 are shown as percent. */
  readonly valueOf: (input: InputKey, value: string) => string;
}

const DIGITS = 3;

/** Amounts and inputs as the language of the page writes them. */
export function useMoney(currency: string): MoneyFormats {
  const { language } = useLanguage();
  const { number, percent } = useFormats();
  const t = useTexts(INPUTS);
  return useMemo(() => {
    const short = new Intl.NumberFormat(localeOf(language), { notation: 'compact', maximumSignificantDigits: DIGITS });
    const unitOf = (input: InputKey): string => {
      if (PERCENTS.has(input)) return t.units.percent;
      if (/^cost|Cost$/.test(input)) return currency;
      if (input.startsWith('handleTime')) return t.units.seconds;
      return input === 'agents' ? t.units.people : t.units.count;
    };
    return {
      money: (value) => `${currency} ${short.format(Number(value))}`,
      amount: (value) => number(Number(value)),
      unitOf,
      valueOf: (input, value) =>
        PERCENTS.has(input) ? percent(value, (Number(value) * 100) % 1 === 0 ? 0 : 1) : short.format(Number(value)),
    };
  }, [language, currency, number, percent, t]);
}
