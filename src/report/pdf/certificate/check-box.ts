import type { CertificateModel } from '../../models/certificate/certificate-model';
import { drawing, gap, stack, type Box } from '../box';
import type { PdfContext } from '../context';
import { qrCode } from '../qr-code';
import { newTag } from '../structure';
import { GUTTER, mm } from '../theme';
import { fittedText } from './fitted-text';
import type { Density } from './density';

const QR_SIDE = mm(29);
/** The check id in two lines under the code. */
const HALF_OF_ID = 20;

/** The QR code with the check id under it; beside it who signed, and where to check. */
export function checkBox(ctx: PdfContext, model: CertificateModel, width: number, density: Density): Box {
  const left = codeBox(ctx, model);
  const between = 3 * GUTTER;
  const right = wordsBox(ctx, model, width - QR_SIDE - between, density);
  const height = Math.max(left.height, right.height);
  return drawing(height, (x, y) => {
    left.draw(x, y + (height - left.height) / 2);
    right.draw(x + QR_SIDE + between, y + (height - right.height) / 2);
  });
}

function codeBox(ctx: PdfContext, { check }: CertificateModel): Box {
  const { side, runs } = qrCode(check.url);
  const module = QR_SIDE / side;
  const code = drawing(QR_SIDE, (x, y) => {
    const tag = newTag('Figure', { alt: check.alt, bbox: [x, y, x + QR_SIDE, y + QR_SIDE] });
    ctx.structure.mark(tag, () => {
      ctx.canvas.rect(x, y, QR_SIDE, QR_SIDE, { fill: ctx.theme.white });
      ctx.canvas.rects(
        runs.map(({ row, from, length }) => [x + from * module, y + row * module, length * module, module]),
        { fill: '#000000' },
      );
    });
  });
  const line = { width: QR_SIDE + 8, sizes: [6.6], lines: 2, align: 'centre' } as const;
  const id = stack([
    fittedText(ctx, check.idLabel, { ...line, color: ctx.theme.grey }),
    fittedText(ctx, check.id.slice(0, HALF_OF_ID), line),
    fittedText(ctx, check.id.slice(HALF_OF_ID), line),
  ]);
  return stack([code, drawing(id.height, (x, y) => id.draw(x - 4, y))], 1);
}

function wordsBox(ctx: PdfContext, { seal, check }: CertificateModel, width: number, density: Density): Box {
  const { theme } = ctx;
  const small = { width, sizes: [8, 7.5], lines: 3, color: theme.grey } as const;
  const signature =
    seal.kind === 'issued'
      ? [
          fittedText(ctx, seal.signedBy, small),
          fittedText(ctx, seal.signer, { width, sizes: [13, 11, 9.5], lines: 2, weight: 'bold' }),
          fittedText(ctx, seal.signed, small),
        ]
      : [fittedText(ctx, seal.notice, { width, sizes: [11, 10], lines: 2, weight: 'bold', color: theme.bad })];
  return stack([
    ...signature,
    gap(density.air),
    fittedText(ctx, check.label, small),
    fittedText(ctx, check.url, {
      width,
      sizes: [8.5, 8, 7.5, 7, 6.5],
      lines: 2,
      weight: 'bold',
      color: theme.accentText,
    }),
    ...(seal.kind === 'issued' ? [gap(3), fittedText(ctx, seal.dataHash, { ...small, sizes: [6.6, 6.2, 5.8] })] : []),
  ]);
}
