import type { CertificateModel } from '../../models/certificate/certificate-model';
import { heading, paragraph } from '../blocks';
import type { PdfContext } from '../context';
import { drawBlocks } from '../draw-block';
import { layoutText } from '../text';
import { drawLines } from '../text-box';
import { MARGIN, mm } from '../theme';
import { fittedText } from './fitted-text';
import { FRAME_INSIDE } from './ornament';

/** Top of the head, and its rule. */
const HEAD = mm(6.5);
const HEAD_RULE = MARGIN.top - 13;

/** The pages that name every site with its programmes. */
export function drawAnnex(ctx: PdfContext, { annex }: CertificateModel): void {
  ctx.addPage();
  ctx.section(() => {
    heading(ctx, 1, annex.title);
    paragraph(ctx, annex.intro);
    drawBlocks(ctx, [{ kind: 'table', table: annex.table }]);
  });
}

/** On every page what page it is; on those of the annex of which certificate, whose, and where to check it. */
export function drawPageMarks(ctx: PdfContext, model: CertificateModel): void {
  const { count } = ctx.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    ctx.doc.switchToPage(index);
    const label = model.pageLabel.replace('{n}', String(index + 1)).replace('{m}', String(count));
    ctx.structure.artifact(() => {
      if (index > 0) drawAnnexMarks(ctx, model);
      drawLabel(ctx, label, index === 0);
    }, 'Pagination');
  }
}

function drawLabel(ctx: PdfContext, label: string, isFront: boolean): void {
  const { width, height } = ctx.doc.page;
  const style = ctx.style('note');
  const { lines } = layoutText(label, { style, width });
  const inner = width - MARGIN.left - MARGIN.right;
  const place = { color: ctx.theme.grey, align: isFront ? 'centre' : 'right', width: inner } as const;
  const y = isFront ? height - FRAME_INSIDE - style.leading - 5 : height - MARGIN.bottom + mm(6);
  drawLines(ctx, style, lines, MARGIN.left, y, place);
}

function drawAnnexMarks(ctx: PdfContext, model: CertificateModel): void {
  const { canvas, theme } = ctx;
  const { width, height } = ctx.doc.page;
  const inner = width - MARGIN.left - MARGIN.right;
  const half = inner / 2;
  const note = ctx.style('note');
  const line = (text: string, room: number): ReturnType<typeof layoutText>['lines'] =>
    layoutText(text, { style: note, width: room, maxLines: 2 }).lines;
  const { warning, annex, check } = model;
  drawLines(ctx, note, line(annex.head, half), MARGIN.left, HEAD, { color: theme.grey, align: 'left', width: half });
  if (warning) {
    const place = { color: theme.severity.high.text, align: 'right', width: half } as const;
    drawLines(ctx, note, line(warning.mark, half), MARGIN.left + half, HEAD, place);
  }
  const holder = { width: inner, sizes: [8.5, 7.5, 6.5, 5.5], lines: 2, weight: 'bold' } as const;
  fittedText(ctx, model.holder, holder).draw(MARGIN.left, HEAD + note.leading + 1);
  canvas.line(MARGIN.left, HEAD_RULE, width - MARGIN.right, HEAD_RULE, { stroke: theme.line, lineWidth: 0.5 });
  const foot = height - MARGIN.bottom + mm(4.5);
  canvas.line(MARGIN.left, foot, width - MARGIN.right, foot, { stroke: theme.line, lineWidth: 0.5 });
  drawLines(ctx, note, line(check.url, inner * 0.8), MARGIN.left, height - MARGIN.bottom + mm(6), {
    ...{ color: theme.grey, align: 'left', width: inner * 0.8 },
  });
}
