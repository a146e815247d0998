import { daysAfter } from '../../remediation/rules/days';
import type { Certificate } from './certificate';
import { type Certification, obligationsIn } from './certification';
import { upcoming } from './clock';
import { type CertificationRole, type CertificationState, HOLDING, IN_FORCE, type Part, PARTS } from './life-cycle';
import { duesOf, isBy, type Nonconformity } from './nonconformity';
import { datesOf } from './surveillance-dates';

interface KindOfDate {
  /** Whether somebody is late once it has passed; else it only says from when on something is the case. */
  readonly isDeadline: boolean;
  /** Who answers for it. */
  readonly of: readonly Part[];
}

/**
 * Dates of certifications. *suspension*: the days of grace of something that is late end. *restoration*: until then the way
 * back from an expired certificate needs no new application. *decision* and *review* wait for somebody since their day.
 */
export const DATE_KINDS = {
  surveillance: { isDeadline: true, of: ['lead'] },
  suspension: { isDeadline: true, of: ['lead', 'applicant'] },
  withdrawal: { isDeadline: true, of: ['decider', 'applicant'] },
  renewalOpens: { isDeadline: false, of: ['lead'] },
  expiry: { isDeadline: true, of: ['lead', 'applicant'] },
  restoration: { isDeadline: true, of: ['lead', 'applicant'] },
  nonconformityPlan: { isDeadline: true, of: ['applicant'] },
  nonconformityClosure: { isDeadline: true, of: ['applicant'] },
  condition: { isDeadline: true, of: ['lead', 'applicant'] },
  decision: { isDeadline: false, of: ['decider'] },
  review: { isDeadline: false, of: ['suspender'] },
} as const satisfies Readonly<Record<string, KindOfDate>>;
export type DateKind = keyof typeof DATE_KINDS;

export interface DateAhead {
  readonly kind: DateKind;
  /** Which of several: number of the certificate or surveillance, ref of the nonconformity, id of the condition. */
  readonly ref: string | null;
  readonly date: string;
  /** Nobody waits for it any more: it was met, or what it belongs to has ended. */
  readonly isSettled: boolean;
}

const DECIDING: readonly CertificationState[] = [
  ...(['decision', 'appealed', 'renewalDecision', 'renewalAppealed', 'suspensionAppealed'] as const),
];

/** Whether somebody with these roles answers for it. */
export function isUpTo(kind: DateKind, roles: readonly CertificationRole[]): boolean {
  return DATE_KINDS[kind].of.some((part) => {
    const of: readonly CertificationRole[] = PARTS[part];
    return roles.some((role) => of.includes(role));
  });
}

/** Every date of a certification as it stands on a day, by date; what is settled stays named, so that calendars take it out. */
export function datesIn(certification: Certification, today: string): readonly DateAhead[] {
  const { certificate, earlier, nonconformities, state, since, reviewRaisedOn } = certification;
  const all = [
    ...earlier.map((one) => date('expiry', one.number, one.validUntil, true)),
    ...(certificate ? ofCertificate(certification, certificate, today) : []),
    ...nonconformities.flatMap((one) => ofNonconformity(certification, one, today)),
    ...obligationsIn(certification)
      .filter(({ kind }) => kind === 'condition')
      .map(({ id, due, metOn }) => date('condition', id, due, isBy(metOn, today))),
    ...(DECIDING.includes(state) ? [date('decision', null, since, false)] : []),
    ...(reviewRaisedOn === null ? [] : [date('review', null, reviewRaisedOn, false)]),
  ];
  return all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ date: day, kind, ref }: DateAhead): string => `${day} ${kind} ${ref ?? ''}`;
const date = (kind: DateKind, ref: string | null, day: string, isSettled: boolean): DateAhead => ({
  ...{ kind, ref, date: day, isSettled },
});

function ofCertificate(certification: Certification, certificate: Certificate, today: string): readonly DateAhead[] {
  const { state, scheme, surveillances } = certification;
  const { number, validUntil } = certificate;
  const isHeld = HOLDING.some((one) => one === state);
  const next = upcoming(certification);
  const obligations = obligationsIn(certification);
  const { renewalOpens, restorableUntil } = datesOf(certificate, surveillances, scheme);
  // What suspends names its last day of grace, once that is what is left.
  const inGrace = obligations.filter(({ metOn, due }) => !isBy(metOn, today) && due < today);
  const isInForce = IN_FORCE.some((one) => one === state);
  return [
    date('expiry', number, validUntil, !isHeld && state !== 'expired'),
    ...obligations
      .filter(({ kind }) => kind === 'surveillance')
      .map(({ id, due, metOn }) => date('surveillance', id, due, !isHeld || isBy(metOn, today))),
    ...(isInForce
      ? inGrace.map(({ id, suspendsFrom }) => date('suspension', id, daysAfter(suspendsFrom, -1), false))
      : []),
    ...(state === 'certified' || state === 'surveillance' ? [date('renewalOpens', number, renewalOpens, false)] : []),
    ...(state === 'expired' ? [date('restoration', number, restorableUntil, false)] : []),
    ...(next?.transition === 'withdrawByRule' ? [date('withdrawal', number, daysAfter(next.on, -1), false)] : []),
  ];
}

function ofNonconformity(
  certification: Certification,
  nonconformity: Nonconformity,
  today: string,
): readonly DateAhead[] {
  const dues = duesOf(nonconformity, certification.scheme);
  if (!dues) return [];
  const { id, answeredOn, closedOn } = nonconformity;
  const isClosed = isBy(closedOn, today);
  return [
    date('nonconformityPlan', id, dues.answerDue, isClosed || isBy(answeredOn, today)),
    date('nonconformityClosure', id, dues.closeDue, isClosed),
  ];
}
