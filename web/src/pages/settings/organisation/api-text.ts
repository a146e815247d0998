import type { ApiText } from '../../../language/formats';

/** A text as it is typed: one field for each language, of which only the English one has to be filled. */
export interface TypedText {
  readonly en: string;
  readonly id: string;
  readonly zh: string;
}

export const EMPTY_TEXT: TypedText = { en: '', id: '', zh: '' };

export function typedOf(text: ApiText | null): TypedText {
  if (text === null) return EMPTY_TEXT;
  if (typeof text === 'string') return { ...EMPTY_TEXT, en: text };
  return { en: text.en, id: text.id ?? '', zh: text.zh ?? '' };
}

/** @returns the text as the API takes it: plain where it is the same in all languages */
export function textOf({ en, id, zh }: TypedText): ApiText {
  const others = { ...(id.trim() === '' ? {} : { id: id.trim() }), ...(zh.trim() === '' ? {} : { zh: zh.trim() }) };
  return Object.keys(others).length === 0 ? en.trim() : { en: en.trim(), ...others };
}
