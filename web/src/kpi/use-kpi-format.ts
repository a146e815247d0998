import { useMemo } from 'react';
import { useFormats } from '../language/formats';
import { localeOf, useLanguage, useTexts } from '../language/language';
import { asWritten, decimalsIn, digitsOf } from './figures';
import { KPI } from './wording';

type Suffixed = keyof (typeof KPI)['en']['suffix'];

export interface KpiFormat {
  /** A figure in the KPI's unit, with the unit: "85.2%", "412 s". */
  readonly figure: (unit: string, figure: number) => string;
  /** A figure that somebody stated, with the decimals that it was written with: "85%". */
  readonly stated: (unit: string, figure: string) => string;
  /** A figure of the API, where KPIs in percent are shares 0..1. */
  readonly shared: (unit: string, figure: number | string) => string;
  /** An interval of the API: "76.7–90.7%". */
  readonly interval: (unit: string, interval: { readonly low: string; readonly high: string }) => string;
  /** A difference of two figures of the API, with its sign; of percentages it is in points. */
  readonly change: (unit: string, difference: string) => string;
  /** `2026-01` as "Jan 2026". */
  readonly month: (month: string) => string;
}

/** Figures of KPIs and months as the language of the page writes them. */
export function useKpiFormat(): KpiFormat {
  const { number } = useFormats();
  const { language } = useLanguage();
  const { suffix, pointsOfPercent } = useTexts(KPI);
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(localeOf(language), { year: 'numeric', month: 'short', timeZone: 'UTC' });
    const of = (unit: string): string => (unit in suffix ? suffix[unit as Suffixed] : '');
    const bare = (unit: string, value: number): string => number(value, digitsOf(unit, value));
    return {
      stated: (unit, value) => `${number(Number(value), decimalsIn(value))}${of(unit)}`,
      figure: (unit, value) => `${bare(unit, value)}${of(unit)}`,
      shared: (unit, value) => {
        const written = asWritten(unit, Number(value));
        return `${bare(unit, written)}${of(unit)}`;
      },
      change: (unit, difference) => {
        const written = asWritten(unit, Number(difference));
        // What is rounded to nothing has no sign.
        const size = number(Math.abs(written), digitsOf(unit, written));
        const sign = size === number(0, digitsOf(unit, written)) ? '' : written > 0 ? '+' : '−';
        return `${sign}${size}${unit === 'percent' ? pointsOfPercent : of(unit)}`;
      },
      interval: (unit, { low, high }) => {
        const [from, to] = [asWritten(unit, Number(low)), asWritten(unit, Number(high))];
        return `${bare(unit, from)}–${bare(unit, to)}${of(unit)}`;
      },
      month: (month) => (/^\d{4}-\d{2}$/.test(month) ? months.format(new Date(`${month}-01`)) : month),
    };
  }, [language, number, suffix, pointsOfPercent]);
}
