import { createHash } from 'node:crypto';
import { type Language, textIn, type LocalizedText } from '../../../shared/text';
import { wordingIn } from '../../wording';
import { type CertificateWording, certificateWordingIn } from '../../wording/certificate';
import type { Cell, TableModel } from '../blocks';
import { Figures } from '../figures';
import type { SealPrint } from '../seal-print';
import { type CertificateDocument, certificateFile, readCertificateDocument } from './certificate-document';
import type { CertificateModel, CertificateSeal, CertifiedSiteModel } from './certificate-model';

export interface CertificateInput {
  readonly document: CertificateDocument;
  readonly language: Language;
  /** Without it a draft is drawn, which says so. */
  readonly seal?: SealPrint;
  /** Colour of the issuer, `#RRGGBB`. */
  readonly accent?: string;
}

/**
 * Words a certificate in one language.
 * @throws RangeError when the document is broken, or the seal is for another one
 */
export function certificateModel({ document, language, seal, accent }: CertificateInput): CertificateModel {
  readCertificateDocument(document);
  const words = certificateWordingIn(language);
  const figures = new Figures(wordingIn(language), []);
  const say = (text: LocalizedText): string => textIn(text, language);
  const { number, checkId, checkUrl, scheme, framework } = document;
  const [holder, issuer, schemeTitle] = [say(document.holder), say(document.issuer), say(scheme.title)];
  const claim = [say(framework.title), framework.version, say(document.level), document.sites.length] as const;
  const sites = document.sites.map((site): CertifiedSiteModel => {
    const programmes = site.programmes.map(say);
    return { name: say(site.name), ...(site.location !== null && { location: say(site.location) }), programmes };
  });
  const count = words.sites(sites.length);
  const isSample = document.sampleData || seal?.demonstration === true;
  const warning = warningOf(words, { isSample, isDraft: seal === undefined });
  return {
    language,
    ...(accent !== undefined && { accent }),
    metadata: {
      title: `${words.kind} ${number}: ${holder}`,
      author: issuer,
      subject: schemeTitle,
      keywords: [number, schemeTitle, ...(isSample ? [words.sampleMark] : [])],
      createdOn: seal?.issuedAt.slice(0, 10) ?? document.decidedOn,
    },
    ...{ issuer, code: scheme.code, kind: words.kind, scheme: schemeTitle, certifies: words.certifies, holder },
    statement: { listed: words.statement(...claim), annexed: words.statementWithAnnex(...claim) },
    scope: {
      title: words.scope,
      sites,
      between: words.between,
      annexed: sites.length === 1 ? words.oneSiteInAnnex : words.sitesInAnnex(figures.whole(sites.length)),
    },
    ...(document.conditionsUntil !== null && { conditions: words.conditions(figures.date(document.conditionsUntil)) }),
    facts: [
      { term: words.number, text: number },
      { term: words.validFrom, text: figures.date(document.validFrom) },
      { term: words.validUntil, text: figures.date(document.validUntil) },
      { term: words.rules, text: scheme.id },
      { term: words.decided, text: figures.date(document.decidedOn) },
      { term: words.firstCertified, text: figures.date(document.firstCertifiedOn) },
    ],
    seal: seal ? sealOf(words, figures, document, seal) : { kind: 'draft', notice: words.draft },
    check: {
      ...{ label: words.check, url: checkUrl, alt: words.qrAlt(number, checkUrl) },
      ...{ idLabel: words.checkId, id: checkId },
    },
    notes: [words.ownRules(issuer), say(scheme.provenance)],
    ...(warning && { warning }),
    annex: {
      title: words.annex,
      intro: words.annexIntro(number, count),
      table: tableOf(words, figures, sites),
      head: words.headOfAnnex(number),
    },
    pageLabel: words.pageLabel,
  };
}

/** A sample says so first, whether or not it is sealed. */
function warningOf(
  words: CertificateWording,
  { isSample, isDraft }: { readonly isSample: boolean; readonly isDraft: boolean },
): CertificateModel['warning'] {
  if (isSample) return { text: words.sample, mark: words.sampleMark };
  return isDraft ? { text: words.draft, mark: words.draftMark } : undefined;
}

function sealOf(
  words: CertificateWording,
  figures: Figures,
  document: CertificateDocument,
  { number, issuedAt, signer, meaning, dataSha256, checkUrl, demonstration }: SealPrint,
): CertificateSeal {
  const hash = createHash('sha256').update(certificateFile(document)).digest('hex');
  if (dataSha256 !== hash) throw new RangeError(`The seal is for other data: ${dataSha256} is not ${hash}.`);
  if (number !== document.number || checkUrl !== document.checkUrl) {
    throw new RangeError('The seal is for another certificate or names another address for checking it.');
  }
  return {
    kind: 'issued',
    signedBy: words.signedBy,
    signer,
    signed: words.signed(meaning, figures.date(issuedAt.slice(0, 10)), issuedAt.slice(11, 19)),
    dataHash: words.dataHash(dataSha256),
    field: {
      name: signer,
      reason: meaning,
      ...((demonstration || document.sampleData) && { remark: words.sample }),
      at: issuedAt,
      label: words.fieldLabel(number, signer),
    },
  };
}

const nameCell = (text: string): Cell => ({ kind: 'text', text, bold: true });

function tableOf(words: CertificateWording, figures: Figures, sites: readonly CertifiedSiteModel[]): TableModel {
  const hasLocations = sites.some(({ location }) => location !== undefined);
  return {
    id: 'sites',
    columns: [
      { header: words.columns.number, width: { points: 34 }, align: 'right' },
      { header: words.columns.site, width: { share: 3 } },
      ...(hasLocations ? [{ header: words.columns.location, width: { share: 2 } }] : []),
      { header: words.columns.programmes, width: { share: 4 } },
    ],
    rows: sites.map(({ name, location = '', programmes }, at) => ({
      kind: 'row',
      cells: [
        figures.whole(at + 1),
        nameCell(name),
        ...(hasLocations ? [location] : []),
        programmes.join(words.between),
      ],
    })),
    emptyText: words.noSites,
  };
}
