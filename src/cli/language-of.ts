import { LANGUAGES, type Language } from '../shared/text';
import { UsageError } from './usage-error';

/** @throws UsageError for a language that reports are not written in */
export function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined;
  const language = LANGUAGES.find((known) => known === text);
  if (!language) throw new UsageError(`--lang is one of ${LANGUAGES.join(', ')}, not "${text}".`);
  return language;
}
