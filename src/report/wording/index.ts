import type { Language } from '../../shared/text';
import { en, type Wording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { Wording };

const WORDINGS: Readonly<Record<Language, Wording>> = { en, id, zh };

export function wordingIn(language: Language): Wording {
  return WORDINGS[language];
}
