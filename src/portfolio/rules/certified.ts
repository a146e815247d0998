import { daysAfter } from '../../remediation/rules/days';

/** As certificates are on a day; *none*: there is not one yet. */
export const CERTIFIED_STATUSES = [
  ...(['none', 'notYetValid', 'valid', 'suspended', 'withdrawn', 'expired', 'superseded'] as const),
];
export type CertifiedStatus = (typeof CERTIFIED_STATUSES)[number];

/**
 * What stands against a certificate. *suspended*: with what suspends it by rule. *majors*: open ones. *overdue*: past its
 * day, but still in its days of grace. *stale*: assessments under it that were reopened or changed.
 */
export const CERTIFICATE_BLOCKERS = ['suspended', 'majors', 'overdue', 'stale'] as const;
export interface CertificateBlocker {
  readonly kind: (typeof CERTIFICATE_BLOCKERS)[number];
  readonly ids: readonly string[];
}

/** Certification of a party in an engagement by one framework, as it is today. Days are YYYY-MM-DD. */
export interface PartyCertificate {
  readonly engagementId: string;
  readonly partyId: string;
  /** Key, without its version. */
  readonly framework: string;
  readonly certificationId: string;
  readonly state: string;
  readonly status: CertifiedStatus;
  readonly number: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly openMajors: number;
  readonly blockers: readonly CertificateBlocker[];
  /** What it covers today; empty where places are not asked for. */
  readonly places: readonly { readonly site: string; readonly programme: string }[];
}

/** Days before its last one from which a certificate is expiring. */
export const EXPIRING_DAYS = 90;

export const CERTIFICATE_FILTERS = ['certified', 'expiring', 'blocked', 'none'] as const;
export type CertificateFilter = (typeof CERTIFICATE_FILTERS)[number];

export const isExpiring = ({ status, validUntil }: PartyCertificate, today: string): boolean =>
  status === 'valid' && validUntil !== null && validUntil <= daysAfter(today, EXPIRING_DAYS);

/** Whether a line with this certificate, or without one, is chosen. */
export function isChosen(certificate: PartyCertificate | null, filter: CertificateFilter, today: string): boolean {
  switch (filter) {
    case 'certified':
      return certificate?.status === 'valid';
    case 'expiring':
      return certificate !== null && isExpiring(certificate, today);
    case 'blocked':
      return certificate !== null && certificate.blockers.length > 0;
    case 'none':
      return certificate === null || certificate.status === 'none';
  }
}

/** The certificate that covers a programme at a site; null where none does. */
export function covering(
  certificate: PartyCertificate | null,
  { siteId, programmeId }: { readonly siteId: string; readonly programmeId: string | null },
): PartyCertificate | null {
  return certificate?.places.some(({ site, programme }) => site === siteId && programme === programmeId) === true
    ? certificate
    : null;
}

/**
 * By engagement, party and framework. Where there are several the one that has not ended counts; of those that ended the
 * latest, which comes last.
 * @param ended states that are the end
 */
export function certificatesByLine(
  all: readonly PartyCertificate[],
  ended: readonly string[] = ['lapsed', 'withdrawn', 'transferred'],
): ReadonlyMap<string, PartyCertificate> {
  const byLine = new Map<string, PartyCertificate>();
  for (const one of all) {
    const key = [one.engagementId, one.partyId, one.framework].join(' ');
    const known = byLine.get(key);
    if (!known || ended.includes(known.state) || !ended.includes(one.state)) byLine.set(key, one);
  }
  return byLine;
}
