import type { CertificationType, ReminderType } from './event-types';
import type { WaitsFor } from './payload';

/** Days before a date on which it is called to mind. */
export const DAYS_AHEAD = [14, 3] as const;
/** Dates further ahead than this need not be looked at. */
export const HORIZON_DAYS = DAYS_AHEAD[0];

const DAY_MS = 86_400_000;

/** What is to be told of a date, once. */
export interface Reminder {
  readonly type: ReminderType;
  /** With the subject and the type the key of the event: whoever finds it is there already says nothing. */
  readonly occasion: string;
}

/** Whole days from one day to another, both YYYY-MM-DD. */
export function daysBetween(today: string, date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS;
}

/**
 * What a date of a corrective action calls for: the nearest stage that it has reached, undefined before the first. A stage
 * whose day was missed, because no server ran, is made up for until the next one.
 */
export function actionReminder({ what, date, daysLeft }: WaitsFor): Reminder | undefined {
  const occasion = (stage: string): string => `${what} ${date} ${stage}`;
  if (daysLeft < 0) return { type: 'corrective_action.overdue', occasion: occasion('overdue') };
  if (daysLeft === 0) return { type: 'corrective_action.due', occasion: occasion('today') };
  const stage = DAYS_AHEAD.findLast((days) => daysLeft <= days);
  return stage === undefined ? undefined : { type: 'corrective_action.due_soon', occasion: occasion(String(stage)) };
}

/** Days before the end of a certificate: a renewal takes longer than a correction. */
export const EXPIRY_DAYS_AHEAD = [90, 30, 14, 3] as const;

/** Dates of certifications further ahead than this need not be looked at. */
export const CERTIFICATION_HORIZON_DAYS = EXPIRY_DAYS_AHEAD[0];

/**
 * What a date of a certification calls for, as `actionReminder`. That a certificate ends is told before and by its end, not as
 * something that anybody owes.
 * @param ref what it is about, of several of a kind
 */
export function certificationReminder({
  what,
  ref,
  date,
  daysLeft,
}: {
  readonly what: string;
  readonly ref: string | null;
  readonly date: string;
  readonly daysLeft: number;
}): { readonly type: CertificationType; readonly occasion: string } | undefined {
  const occasion = (stage: string): string => [what, ...(ref === null ? [] : [ref]), date, stage].join(' ');
  const isExpiry = what === 'expiry';
  if (daysLeft < 0) return isExpiry ? undefined : { type: 'certification.overdue', occasion: occasion('overdue') };
  if (daysLeft === 0 && !isExpiry) return { type: 'certification.due', occasion: occasion('today') };
  const stage = (isExpiry ? EXPIRY_DAYS_AHEAD : DAYS_AHEAD).findLast((days) => daysLeft <= days);
  if (stage === undefined) return undefined;
  return { type: isExpiry ? 'certificate.expiring' : 'certification.due_soon', occasion: occasion(String(stage)) };
}

/** What the date of an open decision calls for once it has passed. */
export function decisionReminder(date: string, daysLeft: number): Reminder | undefined {
  return daysLeft < 0 ? { type: 'forum_decision.overdue', occasion: `${date} overdue` } : undefined;
}
