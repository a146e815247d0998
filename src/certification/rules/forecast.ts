import { monthIndex, monthOf } from '../../shared/month';

/** What the forecast looks at of a certificate. Days are YYYY-MM-DD. */
export interface CertificateAhead {
  readonly id: string;
  readonly number: string;
  readonly validUntil: string;
  readonly nextSurveillance: string | null;
}

export interface DueCertificate {
  readonly id: string;
  readonly number: string;
  readonly on: string;
}

export interface ForecastMonth {
  /** YYYY-MM */
  readonly month: string;
  /** By their last day. */
  readonly expiring: readonly DueCertificate[];
  /** By the day until which they are due. */
  readonly surveillances: readonly DueCertificate[];
}

/**
 * What comes, month by month from that of `today` on; each list by day, then by number. A surveillance that is late stands in
 * the first month: it is due at once.
 * @param months how many, from 1
 */
export function forecastOf(
  certificates: readonly CertificateAhead[],
  today: string,
  months: number,
): readonly ForecastMonth[] {
  const first = monthIndex(today);
  const dues = (dayOf: (one: CertificateAhead) => string | null, month: string, isFirst: boolean): DueCertificate[] =>
    certificates
      .flatMap((one) => {
        const on = dayOf(one);
        const isDue = on !== null && (on.startsWith(month) || (isFirst && on < today));
        return isDue ? [{ id: one.id, number: one.number, on }] : [];
      })
      .sort((a, b) => (`${a.on} ${a.number}` < `${b.on} ${b.number}` ? -1 : 1));
  return Array.from({ length: months }, (_, index) => {
    const month = monthOf(first + index);
    return {
      month,
      expiring: dues(({ validUntil }) => validUntil, month, false),
      surveillances: dues(({ nextSurveillance }) => nextSurveillance, month, index === 0),
    };
  });
}
