import type { CardModel, Definition } from '../models/blocks';
import { beside, gap, stack, type Box } from './box';
import { grouped, labelled } from './blocks';
import type { PdfContext } from './context';
import { panel, panelInside, type PanelStyle } from './panel';
import type { Run } from './text';
import { textBox } from './text-box';
import { badgeBox, badgeMark } from './tone';

/** A finding with the colour of its severity at its edge. Moves as a whole; splits only when higher than a page. */
export function cardBox(ctx: PdfContext, card: CardModel, width: number): Box {
  const { theme } = ctx;
  const style: PanelStyle = {
    border: theme.line,
    bar: badgeMark(theme, card.badge).colour,
    padding: { x: 12, y: 10 },
    whole: true,
  };
  const inside = panelInside(width, style);
  const boxes = [
    cardHead(ctx, card, inside),
    ...(card.meta.length === 0 ? [] : [gap(3), metaBox(ctx, card.meta, inside)]),
    gap(7),
    stack(
      card.parts.map((part) => partBox(ctx, part, inside)),
      5,
    ),
  ];
  return grouped(ctx, 'Sect', panel(ctx, width, stack(boxes), style));
}

/** Lines of a title up to which the badge stands beside it. */
const MOST_TITLE_LINES = 8;

/** Reference and title at the left, the badge at the right; above a very long title, so that it can go over a page. */
function cardHead(ctx: PdfContext, card: CardModel, width: number): Box {
  const badge = badgeBox(ctx, card.badge, { width: width * 0.3 });
  const titleWidth = width - badge.width - 12;
  const runs: Run[] = [{ text: `${card.ref}  `, color: ctx.theme.grey }, { text: card.title }];
  const title = textBox(ctx, runs, { width: titleWidth, role: 'sub', tag: 'H4' });
  if (title.height > MOST_TITLE_LINES * ctx.style('sub').leading) {
    return stack([badge, textBox(ctx, runs, { width, role: 'sub', tag: 'H4' })], 4);
  }
  return beside(
    [
      { width: titleWidth, box: title },
      { width: badge.width, box: { height: badge.height + 1.5, draw: (x, y) => badge.draw(x, y + 1.5) } },
    ],
    12,
  );
}

/** Facts in one running line: "Owner Operations · Due 30 June 2026"; a line ends between facts rather than in one. */
function metaBox(ctx: PdfContext, meta: readonly Definition[], width: number): Box {
  const { grey, ink } = ctx.theme;
  const runs = meta.flatMap(({ term, text }, at): Run[] => [
    ...(at === 0 ? [] : [{ text: '   ' }]),
    { text: `${term}\u00a0`, color: grey, keep: `${at}` },
    { text, color: ink, weight: 'bold', keep: `${at}` },
  ]);
  return textBox(ctx, runs, { width, role: 'note' });
}

const TERM = 0.19;

function partBox(ctx: PdfContext, { term, text }: Definition, width: number): Box {
  const termWidth = width * TERM;
  const style = ctx.style('table');
  const label = textBox(ctx, term, { width: termWidth - 8, style, bold: true, color: ctx.theme.grey });
  const { size, leading, weight } = ctx.style('body');
  const body = textBox(ctx, text, {
    width: width - termWidth,
    style: { size: size - 0.5, leading: leading - 0.5, weight },
  });
  return labelled(label, body, termWidth);
}
