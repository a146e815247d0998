import type { CoverModel } from '../models/blocks';
import type { PdfContext } from './document';
import { drawLogo } from './svg-logo';
import { textBox } from './text-box';
import { mm } from './theme';

const LOGO = { width: mm(40), height: mm(14) } as const;
const MOST_TITLE_LINES = 2;

/** The head of a paper without cover: what it is, of what day, for whom; the client's logo at the right. */
export function drawPaperHead(ctx: PdfContext, cover: CoverModel): void {
  const { frame, theme, structure, canvas } = ctx;
  const width = frame.width - LOGO.width - mm(6);
  const place = { x: frame.right - LOGO.width, y: frame.top, ...LOGO, align: 'right' } as const;
  if (cover.clientLogo) drawLogo(ctx, cover.clientLogo, { ...place, alt: cover.client });
  const about = [cover.date, cover.subtitle, ...cover.facts.map(({ text }) => text)].filter(Boolean).join(' · ');
  const boxes = [
    textBox(ctx, cover.documentKind, { width, role: 'sub', color: theme.accentText, tag: 'P', maxLines: 1 }),
    textBox(ctx, cover.title, { width, role: 'section', tag: 'H1', maxLines: MOST_TITLE_LINES, balanced: true }),
    textBox(ctx, about, { width, role: 'note', color: theme.grey, maxLines: MOST_TITLE_LINES }),
    ...(cover.notice === undefined
      ? []
      : [textBox(ctx, cover.notice, { width, role: 'note', color: theme.grey, maxLines: MOST_TITLE_LINES })]),
  ];
  let y = frame.top;
  for (const box of boxes) {
    box.draw(frame.left, y);
    y += box.height + 1;
  }
  const bottom = Math.max(y, frame.top + LOGO.height) + 6;
  structure.artifact(() =>
    canvas.line(frame.left, bottom, frame.right, bottom, { stroke: theme.line, lineWidth: 0.75 }),
  );
  ctx.y = bottom;
}
