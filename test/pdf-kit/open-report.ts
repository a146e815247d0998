import { createPdf, type PdfContext, type PdfOptions } from '../../src/report/pdf/document';
import { createTheme } from '../../src/report/pdf/theme';
import type { Language } from '../../src/shared/text';

/** A document with its cover passed, so that what follows has running heads. */
export function openReport(language: Language = 'en', changes: Partial<PdfOptions> = {}): PdfContext {
  const ctx = createPdf({
    language,
    theme: createTheme(),
    title: 'Gap report',
    author: 'Consultancy',
    subject: 'Baseline',
    keywords: ['gap', 'baseline'],
    createdOn: '2026-03-31',
    runningHeader: { left: 'Client left', right: 'Report right', classification: 'CONFIDENTIAL' },
    footer: { documentNumber: 'TLK-001', hash: '4f9a22c1', pageLabel: (page, pages) => `Page ${page} of ${pages}` },
    ...changes,
  });
  ctx.addPage();
  return ctx;
}
