import type { CertificateDocument, CertifiedSite } from '../../report/models/certificate/certificate-document';
import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import { schemeId } from '../../framework/rules/certification-scheme';
import type { Language, LocalizedText } from '../../shared/text';
import type { NamedPlace } from './named-place';

/** What a certificate prints, as it lies in the register. Days are YYYY-MM-DD. */
export interface CertificateToPrint {
  readonly number: string;
  readonly checkId: string;
  readonly holder: LocalizedText;
  readonly validFrom: string;
  readonly validUntil: string;
  /** What it covers now, in its order. */
  readonly places: readonly NamedPlace[];
  /** Of its sites, by id, as far as they are known. */
  readonly locations: ReadonlyMap<string, LocalizedText | null>;
  readonly decidedOn: string;
  readonly firstCertifiedOn: string;
  /** Days until which conditions of the grant are due. */
  readonly conditions: readonly { readonly due: string }[];
}

/** Who issues it, against what, and where it is checked. */
export interface CertificateIssuer {
  readonly issuer: LocalizedText;
  readonly scheme: CertificationScheme;
  readonly framework: { readonly title: LocalizedText; readonly version: string; readonly level: LocalizedText };
  /** `https://tolok.example` */
  readonly origin: string;
  readonly sampleData: boolean;
}

/** First part of the address of the check page, which stands on certificates for good. */
export const CERTIFICATE_PAGE = 'certificate';

/** The data of a printed certificate; its level is the one that the scheme asks for. */
export function documentOf(
  certificate: CertificateToPrint,
  { issuer, scheme, framework, origin, sampleData }: CertificateIssuer,
): CertificateDocument {
  const { number, checkId, holder, validFrom, validUntil, decidedOn, firstCertifiedOn, conditions } = certificate;
  const { code, title, provenance } = scheme;
  return {
    format: 'tolok-certificate/1',
    ...{ number, checkId, checkUrl: `${origin}/${CERTIFICATE_PAGE}/${checkId}`, holder, issuer },
    scheme: { id: schemeId(scheme), code, title, provenance },
    framework: { title: framework.title, version: framework.version },
    level: framework.level,
    sites: sitesOf(certificate),
    ...{ validFrom, validUntil, firstCertifiedOn, decidedOn },
    conditionsUntil: conditions.map(({ due }) => due).reduce<string | null>(latest, null),
    sampleData,
  };
}

const latest = (a: string | null, b: string): string => (a === null || b > a ? b : a);

/** Each site once, where it comes first, with its programmes. */
function sitesOf({ places, locations }: CertificateToPrint): readonly CertifiedSite[] {
  const sites = new Map<string, CertifiedSite>();
  for (const { site, siteName, programmeName } of places) {
    const known = sites.get(site);
    sites.set(site, {
      name: siteName,
      location: locations.get(site) ?? null,
      programmes: [...(known?.programmes ?? []), programmeName],
    });
  }
  return [...sites.values()];
}

/** What the name of whoever decided stands for on a certificate. */
export const GRANTED_BY_DECISION: Readonly<Record<Language, string>> = {
  en: 'granted by decision',
  id: 'diberikan berdasarkan keputusan',
  zh: '依决定颁发',
};
