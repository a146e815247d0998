import { type CertificationScheme, schemeId } from '../../framework/rules/certification-scheme';
import {
  CERTIFICATE_FORMAT,
  type CertificateDocument,
  type CertifiedSite,
  readCertificateDocument,
} from '../../report/models/certificate/certificate-document';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { type Certificate, certificateAt } from './certificate';
import { later } from './dates';
import type { GrantCondition } from './proposal';
import { sitesOf } from './scope';

/** First part of the address of the check page, which stands on certificates for good. */
export const CERTIFICATE_PAGE = 'certificate';

/** Address of the check page of a certificate; `origin` as `https://tolok.example`. */
export const certificateAddress = (origin: string, checkId: string): string =>
  `${origin}/${CERTIFICATE_PAGE}/${checkId}`;

/** What a certificate is printed from. Days are YYYY-MM-DD. */
export interface CertificatePrint {
  readonly certificate: Certificate;
  /** Certificates of the same certification before it, the oldest first. */
  readonly earlier: readonly Certificate[];
  readonly decidedOn: string;
  /** Day of issue: the scope is that of this day. */
  readonly issuedOn: string;
  readonly conditions: readonly GrantCondition[];
  readonly scheme: Pick<CertificationScheme, 'framework' | 'number' | 'code' | 'title' | 'provenance'>;
  readonly framework: { readonly title: LocalizedText; readonly version: string };
  /** Title of the level that was reached. */
  readonly level: LocalizedText;
  readonly holder: LocalizedText;
  readonly issuer: LocalizedText;
  /** By id. */
  readonly sites: ReadonlyMap<string, { readonly name: LocalizedText; readonly location: LocalizedText | null }>;
  readonly programmes: ReadonlyMap<string, LocalizedText>;
  readonly checkId: string;
  /** Of the server, as people reach it. */
  readonly origin: string;
  readonly sampleData: boolean;
}

/**
 * The document of a certificate. Conditions that are met by the day of issue are not printed any more.
 * @throws RangeError when the name of a place is missing, or the document could not be drawn
 */
export function certificateDocumentOf(print: CertificatePrint): CertificateDocument {
  const { certificate, earlier, scheme, framework, checkId, issuedOn } = print;
  const { places } = certificateAt(certificate, [], issuedOn);
  const sites = sitesOf(places).map((id): CertifiedSite => {
    const { name, location } = known(print.sites, id);
    const here = places.filter(({ site }) => site === id);
    return { name, location, programmes: here.map(({ programme }) => known(print.programmes, programme)) };
  });
  const open = print.conditions.filter(({ metOn }) => metOn === null || metOn > issuedOn).map(({ due }) => due);
  return readCertificateDocument({
    format: CERTIFICATE_FORMAT,
    number: certificate.number,
    checkId,
    checkUrl: certificateAddress(print.origin, checkId),
    holder: print.holder,
    issuer: print.issuer,
    scheme: { id: schemeId(scheme), code: scheme.code, title: scheme.title, provenance: scheme.provenance },
    framework: { title: framework.title, version: framework.version },
    level: print.level,
    sites,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
    firstCertifiedOn: (earlier[0] ?? certificate).validFrom,
    decidedOn: print.decidedOn,
    conditionsUntil: open.length === 0 ? null : open.reduce(later),
    sampleData: print.sampleData,
  });
}
