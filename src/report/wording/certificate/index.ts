import type { Language } from '../../../shared/text';
import { type CertificateWording, en } from './en';
import { id } from './id';
import { zh } from './zh';

export type { CertificateWording };

const WORDINGS: Readonly<Record<Language, CertificateWording>> = { en, id, zh };

export function certificateWordingIn(language: Language): CertificateWording {
  return WORDINGS[language];
}
