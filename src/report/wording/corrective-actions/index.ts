import type { Language } from '../../../shared/text';
import { type ActionPlanWording, en } from './en';
import { id } from './id';
import { zh } from './zh';

export type { ActionPlanWording };

const WORDINGS: Readonly<Record<Language, ActionPlanWording>> = { en, id, zh };

export function actionPlanWordingIn(language: Language): ActionPlanWording {
  return WORDINGS[language];
}
