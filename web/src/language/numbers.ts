import type { Language } from './language';

/** Which mark stands before the decimals. */
const DECIMAL: Readonly<Record<Language, ',' | '.'>> = { en: '.', id: ',', zh: '.' };
/** Between thousands, beside points and commas: spaces of all kinds, and what stands for them. */
const BETWEEN = /[\s\u00A0\u2009\u202F'’_]/g;

/** A typed figure as the mark says: with this mark before the decimals, and the other one between thousands. */
function withDecimal(typed: string, decimal: ',' | '.'): string | undefined {
  const between = decimal === ',' ? '\\.' : ',';
  const pattern = new RegExp(`^(-?)(\\d+|\\d{1,3}(?:${between}\\d{3})+)(?:\\${decimal}(\\d+))?$`);
  const [, sign = '', whole = '', decimals = ''] = pattern.exec(typed) ?? [];
  if (whole === '') return undefined;
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  const kept = decimals.replace(/0+$/, '');
  const number = `${digits}${kept === '' ? '' : `.${kept}`}`;
  return number === '0' ? '0' : `${sign}${number}`;
}

/** "0.125" and "012.500": nobody groups thousands so. */
const isGrouped = (typed: string): boolean => /^-?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?![\d.,])/.test(typed);

/**
 * All that a typed figure can mean, as decimal text, whatever the language: "1.200" is 1200 and 1.2, "1.200,5" is 1200.5
 * only. None: it is no figure.
 */
export function readingsOf(typed: string): readonly string[] {
  const bare = typed.trim().replaceAll(BETWEEN, '');
  const marks: readonly (',' | '.')[] = [',', '.'];
  const readings = marks.flatMap((decimal) => {
    const other = decimal === ',' ? '.' : ',';
    // The other mark would stand between thousands, where no number is grouped like that.
    if (bare.includes(other) && !bare.includes(decimal) && !isGrouped(bare)) return [];
    return withDecimal(bare, decimal) ?? [];
  });
  return [...new Set(readings)];
}

/**
 * Reads a figure as people write it in their language: "1.200" is 1200 in Indonesian. What means one thing only is taken in
 * any language, such as "4.44" and "1,200,000". What has the decimal mark of the language where others have thousands
 * ("1,200" in Indonesian, "1.200" in English) is taken for neither: a factor of a thousand is not to be guessed.
 * @returns decimal text; undefined for what is no figure, or could be two
 */
export function readNumber(typed: string, language: Language): string | undefined {
  const readings = readingsOf(typed);
  if (readings.length < 2) return readings[0];
  const bare = typed.trim().replaceAll(BETWEEN, '');
  return bare.includes(DECIMAL[language]) ? undefined : withDecimal(bare, DECIMAL[language]);
}

/** As `readNumber`, for what reckons with it. */
export function numberIn(typed: string, language: Language): number | undefined {
  const text = readNumber(typed, language);
  return text === undefined ? undefined : Number(text);
}

/** @returns what it can mean between 0 and 100, where that is one thing; a percent sign may follow */
export function readPercent(typed: string): string | undefined {
  const fitting = readingsOf(typed.replace(/\s*%\s*$/, '')).filter((one) => Number(one) >= 0 && Number(one) <= 100);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** @returns the whole number above 0 that it can mean, where that is one: "1.200" people are 1200 in any language */
export function readCount(typed: string): number | undefined {
  const [first, ...others] = readingsOf(typed).filter((one) => /^[1-9]\d{0,8}$/.test(one));
  return first === undefined || others.length > 0 ? undefined : Number(first);
}

/** A number as it stands in a field: as the language writes it, and so that it is read as the same again. */
export function typedNumber(value: number | string, language: Language): string {
  const text = String(value);
  const typed = text.replace('.', DECIMAL[language]);
  // With three decimals it could be thousands; with four it can not.
  return isGrouped(typed) ? `${typed}0` : typed;
}

/** What is said of a figure that is not taken. */
export interface NumberWords {
  readonly invalid: string;
  readonly ambiguous: (typed: string, readings: string) => string;
}

/** @returns what is wrong with a typed figure and what to write in its stead; undefined when nothing is, or nothing is typed */
export function numberFault(typed: string, language: Language, words: NumberWords): string | undefined {
  if (typed.trim() === '' || readNumber(typed, language) !== undefined) return undefined;
  const readings = readingsOf(typed);
  if (readings.length === 0) return words.invalid;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return words.ambiguous(typed.trim(), list.format(readings.map((one) => typedNumber(one, language))));
}
