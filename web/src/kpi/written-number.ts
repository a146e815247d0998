import type { Language } from '../language/language';
import { readNumber } from '../language/numbers';

/**
 * Reads a figure as somebody typed it, as their language writes it.
 * @returns the decimal text that the API takes; null for nothing; undefined for what is no figure
 */
export function writtenNumber(typed: string, language: Language): string | null | undefined {
  if (typed.trim() === '') return null;
  const text = readNumber(typed, language);
  return text !== undefined && /^-?\d{1,9}(?:\.\d{1,6})?$/.test(text) ? text : undefined;
}
