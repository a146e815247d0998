import type { Language } from '../../../shared/text';
import { en, type FigureWording, type ShortDate } from './en';
import { id } from './id';
import { zh } from './zh';

export type { FigureWording, ShortDate };

const WORDINGS: Readonly<Record<Language, FigureWording>> = { en, id, zh };

export function figureWordingIn(language: Language): FigureWording {
  return WORDINGS[language];
}
