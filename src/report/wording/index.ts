import type { Language } from '../../shared/text';
import { en, type ShortDate, type Wording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { ShortDate, Wording };

const WORDINGS: Readonly<Record<Language, Wording>> = { en, id, zh };

export function wordingIn(language: Language): Wording {
  return WORDINGS[language];
}
