/** What the document says about itself; dates are ISO (`2026-03-31`), read as midnight UTC. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly createdOn: string;
}

const PRODUCER = 'Tolok';

export function infoOf(metadata: PdfMetadata): PDFKit.DocumentInfo {
  const created = new Date(`${metadata.createdOn.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(created.getTime())) throw new RangeError(`createdOn is not an ISO date: ${metadata.createdOn}`);
  return {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.subject,
    Keywords: metadata.keywords.join(', '),
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: created,
    ModDate: created,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Replaces pdfkit's own XMP writer, which leaves `&` and `<` of a title as they are (no XML reader accepts
 * that) and omits the date of modification, which PDF/A wants to agree with the document's.
 */
export function writeXmp(doc: PDFKit.PDFDocument, metadata: PdfMetadata): void {
  const date = `${metadata.createdOn.slice(0, 10)}T00:00:00Z`;
  const single = (text: string): string => `<rdf:Seq><rdf:li>${escaped(text)}</rdf:li></rdf:Seq>`;
  const localized = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  doc._addInfo = () => {
    doc.appendXML(`<rdf:Description rdf:about=""
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<dc:title>${localized(metadata.title)}</dc:title><dc:creator>${single(metadata.author)}</dc:creator>
<dc:description>${localized(metadata.subject)}</dc:description>
<pdf:Producer>${PRODUCER}</pdf:Producer><pdf:Keywords>${escaped(metadata.keywords.join(', '))}</pdf:Keywords>
</rdf:Description>`);
  };
}
