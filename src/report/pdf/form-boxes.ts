import type { Block, RatingRow } from '../models/blocks';
import { beside, drawing, gap, stack, whole, type Box } from './box';
import { grouped, labelled } from './blocks';
import type { PdfContext } from './context';
import { textWidth } from './text';
import { textBox } from './text-box';

const TICK = { size: 9, room: 18 } as const;
const RATING = { size: 17, between: 5, label: 118 } as const;
const LINE_HEIGHT = 22;

/** Texts with an empty square each, to be ticked off. */
export function checklistBox(ctx: PdfContext, items: readonly string[], width: number): Box {
  const style = ctx.style('body');
  const entries = items.map((text) => {
    const square = drawing(style.leading, (x, y) => {
      ctx.structure.artifact(() => {
        const top = y + (style.leading - TICK.size) / 2;
        ctx.canvas.rect(x, top, TICK.size, TICK.size, { stroke: ctx.theme.grey, lineWidth: 0.75 });
      });
    });
    const words = textBox(ctx, text, { width: width - TICK.room, tag: 'LBody' });
    return grouped(ctx, 'LI', labelled(square, words, TICK.room));
  });
  return grouped(ctx, 'L', stack(entries, 5));
}

/** A row of boxes for each dimension, one of which is ticked; on one page. */
export function ratingBoxesBox(ctx: PdfContext, rows: readonly RatingRow[], width: number): Box {
  return grouped(
    ctx,
    'Div',
    whole(
      stack(
        rows.map((row) => ratingRow(ctx, row.label, row.options, width)),
        7,
      ),
    ),
  );
}

function ratingRow(ctx: PdfContext, label: string, options: readonly string[], width: number): Box {
  const { size, between } = RATING;
  const room = Math.min(RATING.label, width / 3);
  const cells = options.map((option) => {
    // Figures fit into the box; words stand beside it.
    const word = textWidth(option, ctx.style('table'));
    const cell = word <= size - 4 ? size : size + 4 + Math.ceil(word) + 1;
    const words = textBox(ctx, option, {
      width: cell - (cell === size ? 0 : size + 4),
      role: 'table',
      align: cell === size ? 'centre' : 'left',
      color: ctx.theme.grey,
      maxLines: 1,
    });
    const box = drawing(size, (x, y) => {
      ctx.structure.artifact(() => ctx.canvas.rect(x, y, size, size, { stroke: ctx.theme.grey, lineWidth: 0.75 }));
      words.draw(cell === size ? x : x + size + 4, y + (size - words.height) / 2);
    });
    return { width: cell, box };
  });
  const name = textBox(ctx, label, { width: room - 8, bold: true });
  const top = Math.max(0, (size - name.height) / 2);
  return beside([{ width: room, box: stack([gap(top), name]) }, ...cells], between);
}

/** Ruled lines to write on: those that the page has room for, so that no page is opened for them while a few fit. */
export function notesBox(
  ctx: PdfContext,
  { label, atLeast, atMost }: Extract<Block, { kind: 'notes' }>,
  width: number,
): Box {
  const head = textBox(ctx, label, { width, role: 'note', color: ctx.theme.grey });
  const fitting = Math.floor((ctx.room - head.height) / LINE_HEIGHT);
  const lines = fitting < atLeast ? atMost : Math.min(fitting, atMost);
  const ruled = Array.from({ length: lines }, () =>
    drawing(LINE_HEIGHT, (x, y) => {
      ctx.structure.artifact(() => {
        ctx.canvas.line(x, y + LINE_HEIGHT - 1, x + width, y + LINE_HEIGHT - 1, {
          stroke: ctx.theme.line,
          lineWidth: 0.75,
        });
      });
    }),
  );
  // The label never stands alone.
  return grouped(ctx, 'Div', stack([whole(stack([head, ...ruled.slice(0, atLeast)])), ...ruled.slice(atLeast)]));
}
