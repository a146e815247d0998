import type { ApiText } from '../language/formats';
import type { Language } from '../language/language';

/** A text while it is written: `base` is English, or for all languages while there is no translation. */
export interface TranslatedDraft {
  readonly base: string;
  readonly id: string;
  readonly zh: string;
}

export const EMPTY_DRAFT: TranslatedDraft = { base: '', id: '', zh: '' };

export function draftOf(text: ApiText | null | undefined): TranslatedDraft {
  if (text === null || text === undefined) return EMPTY_DRAFT;
  if (typeof text === 'string') return { ...EMPTY_DRAFT, base: text };
  return { base: text.en, id: text.id ?? '', zh: text.zh ?? '' };
}

/** @returns what the API takes; null where nothing is written */
export function textOfDraft({ base, id, zh }: TranslatedDraft): ApiText | null {
  const [en, indonesian, chinese] = [base.trim(), id.trim(), zh.trim()];
  if (indonesian === '' && chinese === '') return en === '' ? null : en;
  // Translations stand beside English; where that is missing, the first of them is for all who read none.
  return {
    en: en === '' ? indonesian || chinese : en,
    ...(indonesian === '' ? {} : { id: indonesian }),
    ...(chinese === '' ? {} : { zh: chinese }),
  };
}

/** The part of a draft that a language is written in. */
export const partOf = (language: Language): keyof TranslatedDraft => (language === 'en' ? 'base' : language);

export const isBlank = ({ base, id, zh }: TranslatedDraft): boolean => `${base}${id}${zh}`.trim() === '';
