import type { Language } from '../../../shared/text';
import { type CheckPageWording, en } from './en';
import { id } from './id';
import { zh } from './zh';

export type { CheckPageWording };

const WORDINGS: Readonly<Record<Language, CheckPageWording>> = { en, id, zh };

export function checkPageWordingIn(language: Language): CheckPageWording {
  return WORDINGS[language];
}
