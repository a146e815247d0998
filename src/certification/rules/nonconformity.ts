import type { AnswerTimes, CertificationScheme } from '../../framework/rules/certification-scheme';
import { daysAfter } from '../../remediation/rules/days';
import { earlier } from './dates';

export type NonconformityGrade = 'major' | 'minor' | 'opportunity';

/** Something found that a requirement does not allow. Days are YYYY-MM-DD. */
export interface Nonconformity {
  readonly id: string;
  readonly requirement: string;
  readonly grade: NonconformityGrade;
  readonly foundOn: string;
  /** When the team accepted the plan of correction. */
  readonly answeredOn: string | null;
  /** When somebody else had verified the correction. */
  readonly closedOn: string | null;
}

/** What has to be done until a day, or a certificate is suspended. */
export interface Obligation {
  readonly kind: 'majorAnswer' | 'majorClosure' | 'condition' | 'surveillance';
  /** Id of the nonconformity or condition; number of the surveillance. */
  readonly id: string;
  readonly due: string;
  /** Null: not yet. */
  readonly metOn: string | null;
  /** First day on which it suspends when it is not met: after the due day and the days of grace. */
  readonly suspendsFrom: string;
}

export type Rules = Pick<CertificationScheme, 'nonconformities'>;

/** Days on which plan and correction are due; null for an opportunity, which nobody has to answer. */
export function duesOf(
  { grade, foundOn }: Pick<Nonconformity, 'grade' | 'foundOn'>,
  { nonconformities }: Rules,
): { readonly answerDue: string; readonly closeDue: string } | null {
  if (grade === 'opportunity') return null;
  const { answerDays, closeDays }: AnswerTimes = nonconformities[grade];
  return { answerDue: daysAfter(foundOn, answerDays), closeDue: daysAfter(foundOn, closeDays) };
}

/** What a major obliges to: a plan, then a correction. Minors have due days, but never suspend. */
export function obligationsOf(nonconformity: Nonconformity, rules: Rules): readonly Obligation[] {
  const { id, grade, answeredOn, closedOn } = nonconformity;
  const dues = duesOf(nonconformity, rules);
  if (grade !== 'major' || !dues) return [];
  const { graceDays } = rules.nonconformities;
  // Whoever has corrected it needs no plan any more.
  const answered = answeredOn === null || closedOn === null ? (answeredOn ?? closedOn) : earlier(answeredOn, closedOn);
  return [
    obligation('majorAnswer', id, dues.answerDue, answered, graceDays),
    obligation('majorClosure', id, dues.closeDue, closedOn, graceDays),
  ];
}

export const obligation = (
  kind: Obligation['kind'],
  id: string,
  due: string,
  metOn: string | null,
  graceDays: number,
): Obligation => ({ kind, id, due, metOn, suspendsFrom: daysAfter(due, graceDays + 1) });

export type NonconformityState = 'open' | 'answered' | 'closed';

export interface NonconformityStanding {
  readonly state: NonconformityState;
  /** What is waited for; null when it is closed or nobody has to answer. */
  readonly due: string | null;
  /** A due day that is today is not over yet. */
  readonly isOverdue: boolean;
}

/** How far a nonconformity is on a day. */
export function standingOf(nonconformity: Nonconformity, rules: Rules, today: string): NonconformityStanding {
  const { answeredOn, closedOn } = nonconformity;
  const state = isBy(closedOn, today) ? 'closed' : isBy(answeredOn, today) ? 'answered' : 'open';
  const dues = duesOf(nonconformity, rules);
  const due = dues === null || state === 'closed' ? null : state === 'open' ? dues.answerDue : dues.closeDue;
  return { state, due, isOverdue: due !== null && due < today };
}

export const isBy = (day: string | null, today: string): boolean => day !== null && day <= today;

/** Those that were found and are not closed by a day, of one grade. */
export function openOf<Found extends Nonconformity>(
  all: readonly Found[],
  grade: NonconformityGrade,
  today: string,
): readonly Found[] {
  return all.filter((one) => one.grade === grade && one.foundOn <= today && !isBy(one.closedOn, today));
}
