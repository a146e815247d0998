import type { Language } from '../../shared/text';
import { en, type ResultsWording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { ResultsWording };

const WORDINGS: Readonly<Record<Language, ResultsWording>> = { en, id, zh };

export function resultsWordingIn(language: Language): ResultsWording {
  return WORDINGS[language];
}
