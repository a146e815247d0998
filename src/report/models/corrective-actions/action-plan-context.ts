import { type ActionPlanWording, actionPlanWordingIn } from '../../wording/corrective-actions';
import type { Language, LocalizedText } from '../../../shared/text';
import type { Tone } from '../blocks';
import { LanguageContext } from '../report-context';
import type { ActionPlanJson, PlannedActionJson, PlanGrade, Standing } from './action-plan-json';

export const GRADE_TONE: Readonly<Record<PlanGrade, Tone>> = {
  major: 'bad',
  minor: 'warning',
  opportunity: 'neutral',
};

export const STANDING_TONE: Readonly<Record<Standing, Tone>> = {
  overdue: 'bad',
  dueSoon: 'warning',
  later: 'neutral',
  withVerifier: 'accent',
  closed: 'good',
};

/** The words and figures of a corrective action plan. */
export class ActionPlanContext extends LanguageContext {
  readonly plan: ActionPlanWording;

  constructor(
    readonly data: ActionPlanJson,
    language: Language,
  ) {
    super(language);
    this.plan = actionPlanWordingIn(language);
  }

  /** A text that may be missing, or the words for that. */
  said(text: LocalizedText | null, otherwise = this.plan.notStated): string {
    return text === null ? otherwise : this.text(text);
  }

  owner({ ownerFunction: { key, title } }: Pick<PlannedActionJson, 'ownerFunction'>): string {
    return this.said(title, key);
  }

  responsible({ responsible }: PlannedActionJson): string {
    return responsible === null ? this.plan.nobody : this.person(responsible.name);
  }

  /** Of somebody who did something. */
  person(name: string | null): string {
    return name ?? this.plan.hidden;
  }
}
