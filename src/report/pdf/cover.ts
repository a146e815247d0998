import type { CoverModel, LogoModel } from '../models/blocks';
import { definitionsBox } from './blocks';
import { gap, stack, type Box } from './box';
import type { PdfContext } from './document';
import { drawLogo } from './svg-logo';
import { textBox } from './text-box';
import { mm } from './theme';

const LOGO = { width: mm(62), height: mm(22) } as const;
const TITLE_TOP = mm(96);

/** Lines that a name may take: the client's beside or below its logo, and those at the foot. */
const MOST_NAME_LINES = 3;
const MOST_SUBTITLE_LINES = 4;
/** Air above and below the middle of the page where it is full. */
const AIR = 14;

/** The first page: who, what, for whom, when; the client's colour as a band at the edge. */
export function drawCover(ctx: PdfContext, cover: CoverModel): void {
  const { canvas, structure, theme, frame } = ctx;
  const pageHeight = frame.bottom + mm(20);
  structure.artifact(() => canvas.rect(0, 0, mm(6), pageHeight, { fill: theme.accent }));
  const top = drawMasthead(ctx, cover.client, cover.clientLogo, frame.left, mm(24)) + AIR;
  const bottom = footOf(ctx, cover).top - AIR;
  const middle = middleBox(ctx, cover, bottom - top);
  middle.draw(frame.left, Math.max(top, Math.min(TITLE_TOP, bottom - middle.height)));
  drawFoot(ctx, cover);
  ctx.y = frame.bottom;
}

/** Kind, title, subtitle and facts. A title that leaves no room for the facts is cut, visibly. */
function middleBox(ctx: PdfContext, cover: CoverModel, room: number): Box {
  const { theme, frame } = ctx;
  const width = frame.width * 0.86;
  const title = (maxLines?: number): Box =>
    textBox(ctx, cover.title, {
      width,
      role: 'cover',
      tag: 'H1',
      balanced: true,
      ...(maxLines !== undefined && { maxLines }),
    });
  const around = (box: Box): Box =>
    stack([
      textBox(ctx, cover.documentKind, { width, role: 'section', color: theme.accentText, tag: 'P' }),
      gap(8),
      box,
      gap(10),
      textBox(ctx, cover.subtitle, { width, role: 'lead', color: theme.grey, maxLines: MOST_SUBTITLE_LINES }),
      gap(26),
      definitionsBox(ctx, cover.facts, width),
    ]);
  const full = title();
  const whole = around(full);
  if (whole.height <= room) return whole;
  const lines = Math.floor((room - (whole.height - full.height)) / ctx.style('cover').leading);
  return around(title(Math.max(1, lines)));
}

/** The logo with the name below it, or the name where there is none; returns the lower edge. */
function drawMasthead(ctx: PdfContext, name: string, logo: LogoModel | undefined, x: number, y: number): number {
  const isDrawn = logo !== undefined && drawLogo(ctx, logo, { x, y, ...LOGO, align: 'left', alt: name });
  const options = { width: ctx.frame.width * 0.7, maxLines: MOST_NAME_LINES };
  const caption = isDrawn
    ? textBox(ctx, name, { ...options, role: 'lead', bold: true })
    : textBox(ctx, name, { ...options, role: 'chapter' });
  const top = isDrawn ? y + LOGO.height + 8 : y;
  caption.draw(x, top);
  return top + caption.height;
}

/** Upper edge of the foot, and the notice that stands at its lower edge. */
function footOf(ctx: PdfContext, { notice }: CoverModel): { readonly top: number; readonly notice: Box | undefined } {
  const { frame, theme } = ctx;
  const box =
    notice === undefined ? undefined : textBox(ctx, notice, { width: frame.width, role: 'note', color: theme.grey });
  return { top: frame.bottom - mm(24) - (box ? box.height + 8 : 0), notice: box };
}

function drawFoot(ctx: PdfContext, cover: CoverModel): void {
  const { frame, theme, structure, canvas } = ctx;
  const half = frame.width / 2;
  const { top, notice } = footOf(ctx, cover);
  structure.artifact(() => canvas.line(frame.left, top, frame.right, top, { stroke: theme.line, lineWidth: 0.75 }));
  const name = textBox(ctx, cover.consultancy, { width: half, role: 'body', bold: true, maxLines: MOST_NAME_LINES });
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
    maxLines: MOST_NAME_LINES,
  }).draw(frame.left + half, top + 12);
  notice?.draw(frame.left, frame.bottom - notice.height);
}
