import type { Language } from '../../shared/text';
import { en, type RasicWording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { RasicWording };

const WORDINGS: Readonly<Record<Language, RasicWording>> = { en, id, zh };

export function rasicWordingIn(language: Language): RasicWording {
  return WORDINGS[language];
}
