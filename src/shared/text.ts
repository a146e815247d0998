/** Languages that reports are written in. */
export type Language = 'en' | 'id' | 'zh';
export const LANGUAGES: readonly Language[] = ['en', 'id', 'zh'];

/** One text in the source language, or one per language. */
export type LocalizedText = string | { readonly en: string; readonly id?: string; readonly zh?: string };

/** The text in the language asked for, else in English. */
export function textIn(text: LocalizedText, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}
