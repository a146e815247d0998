import type { Language } from '../../../shared/text';
import { en, type VendorReviewWording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { VendorReviewWording };

const WORDINGS: Readonly<Record<Language, VendorReviewWording>> = { en, id, zh };

export function vendorReviewWordingIn(language: Language): VendorReviewWording {
  return WORDINGS[language];
}
