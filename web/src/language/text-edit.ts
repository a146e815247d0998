import type { ApiText } from './formats';
import type { Language } from './language';

const LANGUAGES = ['en', 'id', 'zh'] as const satisfies readonly Language[];

/** A text while it is typed: the same for all languages, or by language with parts that may still be empty. */
export type TypedText = string | Readonly<Partial<Record<Language, string>>>;

/** @returns what was typed, for a form */
export function typedOf(text: ApiText | null | undefined): TypedText {
  return text ?? '';
}

/** @returns the text as the API takes it, without empty parts and spaces at its ends; undefined when nothing is left */
export function textOfTyped(typed: TypedText): ApiText | undefined {
  if (typeof typed === 'string') return typed.trim() === '' ? undefined : typed.trim();
  const parts = LANGUAGES.flatMap((language) => {
    const part = (typed[language] ?? '').trim();
    return part === '' ? [] : [[language, part] as const];
  });
  const { en, ...others } = Object.fromEntries(parts) as Partial<Record<Language, string>>;
  return en === undefined ? undefined : { en, ...others };
}

/** @returns the same of a text that was seen to be filled in */
export function filledText(typed: TypedText): ApiText {
  const text = textOfTyped(typed);
  if (text === undefined) throw new TypeError('The text is empty.');
  return text;
}

/** Whether something was typed, but not the English that stands in for all other languages. */
export function lacksEnglish(typed: TypedText): boolean {
  if (typeof typed === 'string' || (typed.en ?? '').trim() !== '') return false;
  return LANGUAGES.some((language) => (typed[language] ?? '').trim() !== '');
}

/** @returns the same, by language: what stood for all stands for each in English and this language */
export function byLanguage(typed: TypedText, language: Language): TypedText {
  if (typeof typed !== 'string') return typed;
  return { en: typed, ...(language === 'en' ? {} : { [language]: typed }) };
}

/** @returns one wording for all: that of this language, else the English one */
export function forAll(typed: TypedText, language: Language): string {
  if (typeof typed === 'string') return typed;
  return [typed[language], typed.en].find((part) => (part ?? '').trim() !== '') ?? '';
}

/** @returns a key made of a title, as the API takes it; empty when no letter of it can stand in a key */
export function keyOf(title: string, longest = 60): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+/g, '');
  return plain.slice(0, longest).replaceAll(/-+$/g, '');
}

/** @returns the wanted key, or the first one like it that is not taken */
export function freeKey(wanted: string, taken: ReadonlySet<string>, longest = 60): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const key = `${wanted.slice(0, longest - tail.length)}${tail}`;
    if (!taken.has(key)) return key;
  }
}
