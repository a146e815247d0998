import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import { daysAfter } from '../../remediation/rules/days';
import type { Certificate } from './certificate';
import { monthsAfter } from './dates';
import { obligation, type Obligation } from './nonconformity';

type Validity = Pick<Certificate, 'number' | 'validFrom' | 'validUntil'>;

export interface PlannedSurveillance {
  /** First day from which a surveillance counts: half an interval before it is due. */
  readonly opens: string;
  readonly due: string;
}

/** Surveillances within the validity of a certificate; the last interval ends with recertification. */
export function plannedSurveillances(
  { validFrom, validUntil }: Pick<Validity, 'validFrom' | 'validUntil'>,
  { validity: { surveillanceMonths } }: Pick<CertificationScheme, 'validity'>,
): readonly PlannedSurveillance[] {
  const planned: PlannedSurveillance[] = [];
  // Expiry is the day before the same day of its month.
  const end = daysAfter(validUntil, 1);
  for (let months = surveillanceMonths; monthsAfter(validFrom, months) < end; months += surveillanceMonths) {
    const opens = monthsAfter(validFrom, months - Math.ceil(surveillanceMonths / 2));
    planned.push({ opens, due: monthsAfter(validFrom, months) });
  }
  return planned;
}

/**
 * Surveillances as obligations: each is met by the first one that was completed once it had opened, and that met none before.
 * @param completed days of surveillances of the certificate, ascending
 */
export function surveillanceObligations(
  certificate: Validity,
  completed: readonly string[],
  scheme: Pick<CertificationScheme, 'validity'>,
): readonly Obligation[] {
  let left = completed;
  return plannedSurveillances(certificate, scheme).map(({ opens, due }, index) => {
    const [metOn = null, ...later] = left.filter((day) => day >= opens);
    left = later;
    const id = `${certificate.number}/${index + 1}`;
    return obligation('surveillance', id, due, metOn, scheme.validity.surveillanceGraceDays);
  });
}

export interface CertificateDates {
  /** Null when all are done. */
  readonly nextSurveillance: string | null;
  /** First day on which recertification can begin. */
  readonly renewalOpens: string;
  readonly validUntil: string;
  /** Last day on which the way back needs no new application. */
  readonly restorableUntil: string;
}

/** The days that a holder has to keep in mind. */
export function datesOf(
  certificate: Validity,
  completed: readonly string[],
  scheme: Pick<CertificationScheme, 'validity'>,
): CertificateDates {
  const { validUntil } = certificate;
  const next = surveillanceObligations(certificate, completed, scheme).find(({ metOn }) => metOn === null);
  return {
    nextSurveillance: next?.due ?? null,
    renewalOpens: daysAfter(validUntil, -scheme.validity.renewalDays),
    validUntil,
    restorableUntil: daysAfter(validUntil, scheme.validity.restorationDays),
  };
}

/** Days ahead for which expiry is foretold unless asked otherwise. */
export const FORECAST_DAYS = 90;

/** Of those that count from `today` on, the ones whose last day comes within the days, the soonest first; ties by number. */
export function expiringWithin<One extends Validity>(
  certificates: readonly One[],
  today: string,
  days = FORECAST_DAYS,
): readonly One[] {
  const last = daysAfter(today, days);
  const order = ({ validUntil, number }: One): string => `${validUntil} ${number}`;
  return certificates
    .filter(({ validUntil }) => validUntil >= today && validUntil <= last)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
