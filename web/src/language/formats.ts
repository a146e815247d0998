import { useMemo } from 'react';
import { localeOf, useLanguage, type Language } from './language';

/** A text of the API: the same for all languages, or by language with English always there. */
export type ApiText = string | { readonly en: string; readonly id?: string; readonly zh?: string };

/** @returns the text in this language, in English where it is not translated */
export function textIn(text: ApiText, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}

export interface Formats {
  readonly language: Language;
  readonly text: (text: ApiText) => string;
  readonly number: (value: number, digits?: number) => string;
  /** Of a share 0..1, as a number or as the API's decimal text. */
  readonly percent: (share: number | string, digits?: number) => string;
  /** Of a day, `2026-03-31`, or an instant. */
  readonly date: (day: string) => string;
  readonly dateTime: (instant: string) => string;
  /** How long ago, in words: "3 hours ago". */
  readonly ago: (instant: string, now: Date) => string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function formatsOf(language: Language): Formats {
  const locale = localeOf(language);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const localDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    language,
    text: (text) => textIn(text, language),
    number: (value, digits = 0) =>
      value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    percent: (share, digits = 0) =>
      Number(share).toLocaleString(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    date: (day) => (DAY.test(day) ? days : localDays).format(new Date(day)),
    dateTime: (instant) => times.format(new Date(instant)),
    ago: (instant, now) => {
      const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
      const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
      return relative.format(Math.round(seconds / length), unit);
    },
  };
}

/** Numbers, dates and texts as the language of the page writes them. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
