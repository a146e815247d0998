import type { Obligation } from './nonconformity';
import { daysAfter } from '../../remediation/rules/days';
import { earlier, later } from './dates';
import { extended, type Place, reduced } from './scope';

/** What happened to a certificate on a day, YYYY-MM-DD. */
export type CertificateEvent = { readonly on: string } & (
  | { readonly kind: 'suspended' | 'reinstated' | 'withdrawn' }
  /** By another certificate, which is named by its number. */
  | { readonly kind: 'superseded'; readonly by: string }
  /** `by`: number of the certificate that covers the places from then on, where another holder took them over. */
  | { readonly kind: 'extended' | 'reduced'; readonly places: readonly Place[]; readonly by?: string }
);

/** As it was issued, and everything that happened to it since, in order. */
export interface Certificate {
  readonly number: string;
  /** Id of the scheme, whose rules it keeps to. */
  readonly scheme: string;
  readonly party: string;
  /** First and last day of validity. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly places: readonly Place[];
  readonly events: readonly CertificateEvent[];
}

export const CERTIFICATE_STATUSES = [
  ...(['notYetValid', 'valid', 'suspended', 'withdrawn', 'expired', 'superseded'] as const),
];
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

export interface CertificateStanding {
  readonly status: CertificateStatus;
  /** First day of the status. */
  readonly since: string;
  /** What it covers on that day, or covered at its end. */
  readonly places: readonly Place[];
  /** What suspends it by rule. */
  readonly unmet: readonly Obligation[];
  /** Due, but still in its days of grace: the certificate is valid, not for long. */
  readonly inGrace: readonly Obligation[];
  /** Number of the certificate that took its place. */
  readonly supersededBy: string | null;
}

/**
 * What a certificate is on a day: a function of its history, its obligations and the day, so that it is true whether or not
 * anybody noticed a date that passed. What ended it first counts; of several things on one day the last in order.
 */
export function certificateAt(
  certificate: Certificate,
  obligations: readonly Obligation[],
  day: string,
): CertificateStanding {
  const { validFrom, validUntil } = certificate;
  const events = certificate.events.filter(({ on }) => on <= day);
  const end = events.find(({ kind, on }) => (kind === 'withdrawn' || kind === 'superseded') && on <= validUntil);
  const at = (status: CertificateStatus, since: string, more: Partial<CertificateStanding> = {}) => ({
    ...{ status, since, places: placesOf(certificate, events), unmet: [], inGrace: [], supersededBy: null },
    ...more,
  });
  if (end) {
    const supersededBy = end.kind === 'superseded' ? end.by : null;
    return at(end.kind === 'superseded' ? 'superseded' : 'withdrawn', end.on, { supersededBy });
  }
  if (day < validFrom) return at('notYetValid', day);
  if (day > validUntil) return at('expired', daysAfter(validUntil, 1));
  const overdue = obligations.filter(({ due, metOn }) => due < day && (metOn === null || metOn > day));
  const unmet = overdue.filter(({ suspendsFrom }) => suspendsFrom <= day);
  const inGrace = overdue.filter(({ suspendsFrom }) => suspendsFrom > day);
  const suspended = suspendedSince(validFrom, events, obligations, day);
  if (suspended !== null) return at('suspended', suspended, { unmet, inGrace });
  const reinstated = events.findLast(({ kind }) => kind === 'reinstated');
  return at('valid', reinstated ? later(validFrom, reinstated.on) : validFrom, { inGrace });
}

/**
 * The day since when it is suspended without a break; null when it is not. A suspension, decided or by rule, lasts until it is
 * lifted, even when its reason is gone; and lifting it helps nothing while an obligation is unmet beyond its grace.
 */
function suspendedSince(
  validFrom: string,
  events: readonly CertificateEvent[],
  obligations: readonly Obligation[],
  day: string,
): string | null {
  const liftedAt = events.findLastIndex(({ kind }) => kind === 'reinstated');
  const lifted = events[liftedAt]?.on ?? '';
  const decided = events.slice(liftedAt + 1).find(({ kind }) => kind === 'suspended')?.on;
  const byRule = obligations
    .map(({ suspendsFrom, metOn }) => ({ from: later(suspendsFrom, validFrom), metOn }))
    .filter(({ from, metOn }) => from <= day && (metOn === null || metOn > from))
    .filter(({ from, metOn }) => from > lifted || metOn === null || metOn > day);
  const starts = [...(decided === undefined ? [] : [decided]), ...byRule.map(({ from }) => from)];
  return starts.length === 0 ? null : starts.reduce(earlier);
}

function placesOf({ places }: Certificate, events: readonly CertificateEvent[]): readonly Place[] {
  return events.reduce<readonly Place[]>((now, event) => {
    if (event.kind === 'extended') return extended(now, event.places);
    return event.kind === 'reduced' ? reduced(now, event.places) : now;
  }, places);
}

/** With one more event. */
export const withEvent = (certificate: Certificate, event: CertificateEvent): Certificate => ({
  ...certificate,
  events: [...certificate.events, event],
});
