import type { CoverModel, LogoModel } from '../models/blocks';
import { definitionsBox } from './blocks';
import type { PdfContext } from './document';
import { drawLogo } from './svg-logo';
import { textBox } from './text-box';
import { mm } from './theme';

const LOGO = { width: mm(62), height: mm(22) } as const;
const TITLE_TOP = mm(96);

/** The first page: who, what, for whom, when; the client's colour as a band at the edge. */
export function drawCover(ctx: PdfContext, cover: CoverModel): void {
  const { canvas, structure, theme, frame } = ctx;
  const pageHeight = frame.bottom + mm(20);
  structure.artifact(() => canvas.rect(0, 0, mm(6), pageHeight, { fill: theme.accent }));
  drawMasthead(ctx, cover.client, cover.clientLogo, frame.left, mm(24));
  let y = TITLE_TOP;
  const write = (text: string, options: Parameters<typeof textBox>[2], after: number): void => {
    const box = textBox(ctx, text, options);
    box.draw(frame.left, y);
    y += box.height + after;
  };
  const width = frame.width * 0.86;
  write(cover.documentKind, { width, role: 'section', color: theme.accentText, tag: 'P' }, 8);
  write(cover.title, { width, role: 'cover', tag: 'H1' }, 10);
  write(cover.subtitle, { width, role: 'lead', color: theme.grey }, 26);
  const facts = definitionsBox(ctx, cover.facts, width);
  facts.draw(frame.left, y);
  drawFoot(ctx, cover);
  ctx.y = frame.bottom;
}

/** The logo, or the name where there is none. */
function drawMasthead(ctx: PdfContext, name: string, logo: LogoModel | undefined, x: number, y: number): void {
  if (logo && drawLogo(ctx, logo, { x, y, ...LOGO, align: 'left', alt: name })) {
    const caption = textBox(ctx, name, { width: ctx.frame.width * 0.7, role: 'lead', bold: true });
    caption.draw(x, y + LOGO.height + 8);
    return;
  }
  textBox(ctx, name, { width: ctx.frame.width * 0.7, role: 'chapter' }).draw(x, y);
}

function drawFoot(ctx: PdfContext, cover: CoverModel): void {
  const { frame, theme, structure, canvas } = ctx;
  const half = frame.width / 2;
  const notice =
    cover.notice === undefined
      ? undefined
      : textBox(ctx, cover.notice, { width: frame.width, role: 'note', color: theme.grey });
  const top = frame.bottom - mm(24) - (notice ? notice.height + 8 : 0);
  structure.artifact(() => canvas.line(frame.left, top, frame.right, top, { stroke: theme.line, lineWidth: 0.75 }));
  const name = textBox(ctx, cover.consultancy, { width: half, role: 'body', bold: true });
  const place = { x: frame.left, y: top + 10, width: LOGO.width * 0.75, height: LOGO.height * 0.62 };
  const isDrawn =
    cover.consultancyLogo !== undefined && drawLogo(ctx, cover.consultancyLogo, { ...place, alt: cover.consultancy });
  name.draw(frame.left, isDrawn ? place.y + place.height + 4 : top + 12);
  textBox(ctx, cover.classification, {
    width: half,
    role: 'body',
    bold: true,
    align: 'right',
    color: theme.accentText,
  }).draw(frame.left + half, top + 12);
  notice?.draw(frame.left, frame.bottom - notice.height);
}
