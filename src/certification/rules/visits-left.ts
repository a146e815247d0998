import type { AuditKind } from '../../framework/rules/certification-scheme';
import { daysAfter } from '../../remediation/rules/days';
import type { Certification } from './certification';
import { monthsAfter } from './dates';
import { plannedSurveillances, surveillanceObligations } from './surveillance-dates';

/**
 * Visits up to the next certification, the one that is planned included, over which every site is to be visited; null where the
 * scheme does not ask for that. A recertification is the last one of its cycle.
 */
export function visitsLeft(
  { scheme, certificate, surveillances }: Certification,
  kind: AuditKind,
  today: string,
): number | null {
  if (!scheme.sampling.everySite) return null;
  if (kind === 'recertification') return 1;
  if (kind === 'surveillance' && certificate) {
    const left = surveillanceObligations(certificate, surveillances, scheme).filter(({ metOn }) => metOn === null);
    // The recertification comes after them.
    return Math.max(1, left.length) + 1;
  }
  const validUntil = daysAfter(monthsAfter(today, scheme.validity.months), -1);
  return 1 + plannedSurveillances({ validFrom: today, validUntil }, scheme).length;
}
