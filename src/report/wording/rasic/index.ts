import type { Language } from '../../../shared/text';
import { en, type RasicPrintWording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { RasicPrintWording };

const WORDINGS: Readonly<Record<Language, RasicPrintWording>> = { en, id, zh };

export function rasicPrintWordingIn(language: Language): RasicPrintWording {
  return WORDINGS[language];
}
