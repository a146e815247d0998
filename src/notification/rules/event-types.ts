/** What can have become of a corrective action, as `event-types` names it. */
const OF_TRANSITION = {
  open: 'corrective_action.opened',
  plan: 'corrective_action.planned',
  replan: 'corrective_action.replanned',
  implement: 'corrective_action.implemented',
  reject: 'corrective_action.rejected',
  verify: 'corrective_action.verified',
  reschedule: 'corrective_action.rescheduled',
  close: 'corrective_action.closed',
  reopen: 'corrective_action.reopened',
} as const;

/** Transitions of a corrective action, and that it began. */
export type Happening = keyof typeof OF_TRANSITION;

export const REMINDER_TYPES = [
  'corrective_action.due_soon',
  'corrective_action.due',
  'corrective_action.overdue',
  'forum_decision.overdue',
] as const;
export type ReminderType = (typeof REMINDER_TYPES)[number];

/** What becomes of certificates, their reviews because of KPI figures, and dates of certifications. */
export const CERTIFICATION_TYPES = [
  ...(['certificate.issued', 'certificate.suspended', 'certificate.reinstated', 'certificate.withdrawn'] as const),
  ...(['certificate.expired', 'certificate.expiring'] as const),
  ...(['certification.review_raised', 'certification.review_ended'] as const),
  ...(['certification.due_soon', 'certification.due', 'certification.overdue'] as const),
] as const;
export type CertificationType = (typeof CERTIFICATION_TYPES)[number];

/** Told once for each date: kept as long as the date may come up again. */
export const DATED_TYPES: readonly string[] = [
  ...REMINDER_TYPES,
  ...(['certificate.expiring', 'certification.due_soon', 'certification.due', 'certification.overdue'] as const),
] satisfies readonly (ReminderType | CertificationType)[];

/** What a webhook can be told, in the form that the Standard Webhooks convention gives to types. */
export const EVENT_TYPES = [...Object.values(OF_TRANSITION), ...REMINDER_TYPES, ...CERTIFICATION_TYPES] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Goes to one webhook, when its owner asks for it. */
export const TEST_TYPE = 'webhook.test';

export const typeOfTransition = (transition: Happening): EventType => OF_TRANSITION[transition];
