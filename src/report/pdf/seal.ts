import type { SealModel } from '../models/blocks';
import { definitionsBox } from './blocks';
import { beside, drawing, gap, stack, whole, type Box } from './box';
import type { PdfContext } from './context';
import { panel, panelInside, type PanelStyle } from './panel';
import { qrCode } from './qr-code';
import { drawSignatureField } from './signature-field';
import { newTag } from './structure';
import { textBox } from './text-box';
import { GUTTER, mm } from './theme';

const QR_SIDE = mm(34);
const PANEL = { padding: { x: 14, y: 13 }, whole: true } as const;

/** The seal of an issued report: its facts, the QR code beside them, and over both the field for the signature. */
export function sealBox(ctx: PdfContext, seal: SealModel, width: number): Box {
  const { theme } = ctx;
  const style: PanelStyle = { ...PANEL, fill: theme.paper, border: theme.line, bar: theme.accent };
  const inside = panelInside(width, style);
  const between = 2 * GUTTER;
  const left = inside - QR_SIDE - between;
  const notice = seal.notice === undefined ? [] : [noticeBox(ctx, seal.notice, left), gap(7)];
  const words = stack([
    textBox(ctx, seal.title, { width: left, role: 'section', color: theme.accentText, tag: 'H2' }),
    gap(7),
    ...notice,
    definitionsBox(ctx, seal.facts, left),
  ]);
  const top = beside(
    [
      { width: left, box: words },
      { width: QR_SIDE, box: qrBox(ctx, seal) },
    ],
    between,
  );
  const check = textBox(ctx, seal.howToCheck, { width: inside, role: 'note', color: theme.grey, tag: 'Note' });
  const box = whole(panel(ctx, width, stack([top, gap(10), check]), style));
  return drawing(box.height, (x, y) => {
    ctx.structure.within(newTag('Sect'), () => {
      box.draw(x, y);
      drawSignatureField(ctx, { x, y, width, height: box.height }, seal.field);
    });
  });
}

/** What must not be overlooked, in the colour of a warning with its sign. */
function noticeBox(ctx: PdfContext, text: string, width: number): Box {
  const { text: color, shape, colour } = ctx.theme.severity.high;
  const style = ctx.style('body');
  const words = textBox(ctx, text, { width: width - 14, bold: true, color });
  return drawing(words.height, (x, y) => {
    ctx.structure.artifact(() => ctx.canvas.symbol(shape, x + 4, y + style.leading / 2, 8, colour));
    words.draw(x + 14, y);
  });
}

function qrBox(ctx: PdfContext, { qr }: SealModel): Box {
  const { side, runs } = qrCode(qr.url);
  const module = QR_SIDE / side;
  return drawing(QR_SIDE, (x, y) => {
    const tag = newTag('Figure', { alt: qr.alt, bbox: [x, y, x + QR_SIDE, y + QR_SIDE] });
    ctx.structure.mark(tag, () => {
      ctx.canvas.rect(x, y, QR_SIDE, QR_SIDE, { fill: ctx.theme.white });
      ctx.canvas.rects(
        runs.map(({ row, from, length }) => [x + from * module, y + row * module, length * module, module]),
        { fill: '#000000' },
      );
    });
  });
}
