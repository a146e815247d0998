import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { type Certificate, certificateAt, type CertificateStatus } from './certificate';
import type { Obligation } from './nonconformity';
import { sitesOf } from './scope';

/** A certificate as the register has it, with the names that its ids stand for. */
export interface CertificateOnFile {
  readonly certificate: Certificate;
  /** Everything that suspends it by rule when it is not done. */
  readonly obligations: readonly Obligation[];
  readonly holder: LocalizedText;
  /** Title of the scheme. */
  readonly scheme: LocalizedText;
  /** Of every site and programme that it ever covered, by id. */
  readonly names: {
    readonly sites: ReadonlyMap<string, LocalizedText>;
    readonly programmes: ReadonlyMap<string, LocalizedText>;
  };
  /** Made of invented data. */
  readonly isSample: boolean;
}

export interface CheckedSite {
  readonly name: LocalizedText;
  readonly programmes: readonly LocalizedText[];
}

/** As `CertificateStatus`, but one that is not valid yet is not known yet. */
export type KnownStatus = Exclude<CertificateStatus, 'notYetValid'>;
export const PUBLIC_STATUSES = [
  ...(['valid', 'suspended', 'withdrawn', 'expired', 'superseded', 'unknown'] as const),
] satisfies readonly (KnownStatus | 'unknown')[];

/** All that anybody may learn of a certificate whose check id they hold. Days are YYYY-MM-DD. */
export type PublicCheck =
  | {
      readonly status: KnownStatus;
      readonly number: string;
      readonly holder: LocalizedText;
      readonly scheme: LocalizedText;
      /** Sites, and places: a programme counts once for each site. */
      readonly scope: { readonly sites: number; readonly places: number };
      /** What it covers; of one that ended, what it covered then. */
      readonly sites: readonly CheckedSite[];
      readonly validFrom: string;
      /** Last day, as it was issued. */
      readonly validUntil: string;
      /** First day of the status. */
      readonly since: string;
      /** Number of the certificate that took its place. */
      readonly supersededBy: string | null;
      readonly isSample: boolean;
    }
  | typeof UNKNOWN;

const UNKNOWN = {
  status: 'unknown',
  number: null,
  holder: null,
  scheme: null,
  scope: null,
  sites: [],
  validFrom: null,
  validUntil: null,
  since: null,
  supersededBy: null,
  isSample: false,
} as const;

/**
 * What the public is told on a day: each member is listed here, so that nothing else gets out: no reason, no grade, no person,
 * no obligation. What there is none of, and what is not valid yet, get the same answer.
 * @throws RangeError when the name of a place is missing
 */
export function publicCheckOf(found: CertificateOnFile | null, day: string): PublicCheck {
  if (!found) return UNKNOWN;
  const { certificate, obligations, holder, scheme, names, isSample } = found;
  const { status, since, places, supersededBy } = certificateAt(certificate, obligations, day);
  if (status === 'notYetValid') return UNKNOWN;
  const sites = sitesOf(places).map((id): CheckedSite => {
    const programmes = places.filter(({ site }) => site === id).map(({ programme }) => programme);
    return { name: known(names.sites, id), programmes: programmes.map((one) => known(names.programmes, one)) };
  });
  const { number, validFrom, validUntil } = certificate;
  const scope = { sites: sites.length, places: places.length };
  return { status, number, holder, scheme, scope, sites, validFrom, validUntil, since, supersededBy, isSample };
}
