import type { Language } from '../../shared/text';
import { type CertificationWording, en } from './en';
import { id } from './id';
import { zh } from './zh';

export type { CertificationWording, StateWords } from './en';

const WORDINGS: Readonly<Record<Language, CertificationWording>> = { en, id, zh };

export function certificationWordingIn(language: Language): CertificationWording {
  return WORDINGS[language];
}
