import PDFDocument from 'pdfkit';
import type { Language } from '../../shared/text';
import { writeContents } from './contents';
import { PdfContext } from './context';
import { fontFace } from './fonts';
import { drawFurniture, type Footer, type RunningHeader } from './furniture';
import { infoOf, writeXmp, type PdfMetadata } from './metadata';
import { movePages } from './pages';
import { printable } from './printable';
import type { Theme } from './theme';

export { PdfContext } from './context';

export interface DocumentOptions extends PdfMetadata {
  readonly language: Language;
  readonly theme: Theme;
}

export interface PdfOptions extends DocumentOptions {
  readonly runningHeader: RunningHeader;
  readonly footer: Footer;
  /** False: the first page has a running head and foot as well. Default: true. */
  readonly hasCover?: boolean;
}

/** Opens the document of a report, as `openPdf`, with running heads and feet. The cover page is open when it returns. */
export function createPdf(options: PdfOptions): PdfContext {
  return openPdf(options, (ctx) => complete(ctx, options));
}

/**
 * Opens a PDF 1.7 document (PDF/A-2b, tagged) whose bytes depend on the arguments and on what is drawn, not
 * on the clock. The first page is open when it returns.
 * @param whenDrawn draws what needs all pages to be known
 */
export function openPdf(options: DocumentOptions, whenDrawn: (ctx: PdfContext) => void): PdfContext {
  const metadata: PdfMetadata = {
    title: printable(options.title),
    author: printable(options.author),
    subject: printable(options.subject),
    keywords: options.keywords.map(printable),
    createdOn: options.createdOn,
  };
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: options.language === 'zh' ? 'zh-Hans' : options.language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: '',
    info: infoOf(metadata),
  });
  writeXmp(doc, metadata);
  doc.registerFont('regular', fontFace('regular').font, 'regular');
  doc.registerFont('bold', fontFace('bold').font, 'bold');
  return new PdfContext(doc, options.language, options.theme, whenDrawn);
}

/** Puts the contents into their place, then numbers the pages. */
function complete(ctx: PdfContext, options: PdfOptions): void {
  const place = ctx.contentsPlace;
  if (place !== undefined) {
    const first = ctx.pageIndex + 1;
    writeContents(ctx, place);
    movePages(ctx.doc, first, ctx.pageIndex + 1 - first, place.index);
  }
  drawFurniture(ctx, options.runningHeader, options.footer, options.hasCover === false ? 0 : 1);
}
