import type { Block } from '../models/blocks';
import { beside, gap, stack, type Box, type Placing } from './box';
import { bulletsBox, calloutBox, definitionsBox, heading, paragraphBox, signaturesBox, tilesBox } from './blocks';
import { cardBox } from './card';
import type { PdfContext } from './context';
import { figureBoxes } from './figure';
import { checklistBox, notesBox, ratingBoxesBox } from './form-boxes';
import { sealBox } from './seal';
import { tableBox } from './table';
import { textBox } from './text-box';
import { GUTTER } from './theme';

type FlowBlock = Exclude<Block, { kind: 'heading' | 'pageBreak' }>;

/** Air around each kind of block, points. */
const PLACING: Readonly<Record<FlowBlock['kind'], Placing>> = {
  paragraph: { after: 8 },
  bullets: { after: 10 },
  definitions: { after: 12 },
  tiles: { before: 4, after: 14 },
  callout: { before: 6, after: 12 },
  table: { before: 4, after: 12 },
  figure: { before: 6, after: 18 },
  card: { after: 12 },
  signatures: { before: 12, after: 16 },
  seal: { after: 10 },
  checklist: { after: 10 },
  ratingBoxes: { before: 4, after: 10 },
  notes: { before: 4, after: 10 },
  columns: { after: 10 },
};

/** Draws blocks one after the other at the cursor. */
export function drawBlocks(ctx: PdfContext, blocks: readonly Block[]): void {
  for (const block of blocks) drawBlock(ctx, block);
}

export function drawBlock(ctx: PdfContext, block: Block): void {
  switch (block.kind) {
    case 'heading':
      heading(ctx, block.level, block.text, block.bookmark === undefined ? {} : { bookmark: block.bookmark });
      break;
    case 'pageBreak':
      ctx.freshPage(block.orientation === undefined ? {} : { orientation: block.orientation });
      break;
    default:
      for (const box of blockBoxes(ctx, block, ctx.frame.width)) ctx.place(box, PLACING[block.kind]);
  }
}

/** A block as boxes of a given width; all but multi-page figures are one box. */
export function blockBoxes(ctx: PdfContext, block: FlowBlock, width: number): Box[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphBox(ctx, block.text, width, block.style)];
    case 'bullets':
      return [bulletsBox(ctx, block.items, width)];
    case 'definitions':
      return [definitionsBox(ctx, block.items, width)];
    case 'tiles':
      return [tilesBox(ctx, block.tiles, width)];
    case 'callout':
      return [calloutBox(ctx, block, width)];
    case 'table':
      return [tableBox(ctx, block.table, width)];
    case 'figure':
      return figureBoxes(ctx, block.figure, width);
    case 'card':
      return [cardBox(ctx, block.card, width)];
    case 'signatures':
      return [signaturesBox(ctx, block.signatures, width)];
    case 'seal':
      return [sealBox(ctx, block.seal, width)];
    case 'checklist':
      return [checklistBox(ctx, block.items, width)];
    case 'ratingBoxes':
      return [ratingBoxesBox(ctx, block.rows, width)];
    case 'notes':
      return [notesBox(ctx, block, width)];
    case 'columns':
      return [columnsBox(ctx, block.columns, width)];
  }
}

/** Columns of equal width; below each other when they would be higher than a page. */
export function columnsBox(ctx: PdfContext, columns: readonly (readonly Block[])[], width: number): Box {
  const between = 2 * GUTTER;
  const cell = (width - between * (columns.length - 1)) / Math.max(1, columns.length);
  const row = beside(
    columns.map((blocks) => ({ width: cell, box: columnBox(ctx, blocks, cell) })),
    between,
  );
  if (row.height <= ctx.frame.height) return row;
  return stack(
    columns.map((blocks) => columnBox(ctx, blocks, width)),
    14,
  );
}

/** In a column a heading is plain text above its block; page breaks mean nothing there. */
function columnBox(ctx: PdfContext, blocks: readonly Block[], width: number): Box {
  const boxes = blocks.flatMap((block, at): Box[] => {
    if (block.kind === 'pageBreak') return [];
    if (block.kind === 'heading') {
      const words = textBox(ctx, block.text, {
        width,
        role: block.level === 2 ? 'section' : 'sub',
        tag: block.level === 2 ? 'H2' : 'H3',
      });
      return at === 0 ? [words, gap(2)] : [gap(6), words, gap(2)];
    }
    return [...blockBoxes(ctx, block, width), gap(8)];
  });
  return stack(boxes);
}
