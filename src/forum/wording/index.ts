import type { Language } from '../../shared/text';
import { en, type ForumWording } from './en';
import { id } from './id';
import { zh } from './zh';

export type { ForumWording };

const WORDINGS: Readonly<Record<Language, ForumWording>> = { en, id, zh };

export function forumWordingIn(language: Language): ForumWording {
  return WORDINGS[language];
}
