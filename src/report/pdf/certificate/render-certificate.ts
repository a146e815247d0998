import type { CertificateModel } from '../../models/certificate/certificate-model';
import { openPdf } from '../document';
import { createTheme } from '../theme';
import { drawAnnex, drawPageMarks } from './annex';
import { drawFrontPage } from './front-page';

/**
 * Draws a certificate as a tagged PDF, A4: one page, and an annex where its sites do not fit on it. Same model, same bytes.
 * An issued one has an empty signature field, to be signed as a report is.
 */
export async function renderCertificate(model: CertificateModel): Promise<Buffer> {
  const { language, accent, metadata } = model;
  const theme = createTheme(accent === undefined ? {} : { accent });
  const ctx = openPdf({ language, theme, ...metadata }, (open) => drawPageMarks(open, model));
  const isListed = drawFrontPage(ctx, model);
  if (!isListed) drawAnnex(ctx, model);
  return ctx.finish();
}
