import type { Block } from '../models/blocks';
import { beside, gap, stack, withTail, type Box, type Placing } from './box';
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
  blocks.forEach((block, at) => {
    if (noteOn(blocks, at - 1)) return;
    if ((block.kind === 'paragraph' || block.kind === 'callout') && isLeadIn(blocks, at)) leadIn(ctx, block);
    else drawBlock(ctx, block, noteOn(blocks, at));
  });
}

/** Points up to which a text stays with what it leads to or speaks of. */
const SHORT = 120;

/** Does a text lead to what follows: a callout to its table, a paragraph from a heading to whatever it introduces? */
function isLeadIn(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1]?.kind ?? '';
  if (blocks[at]?.kind === 'callout') return next === 'table' || (next === 'callout' && isLeadIn(blocks, at + 1));
  return blocks[at - 1]?.kind === 'heading' && ['table', 'figure', 'columns', 'callout', 'heading'].includes(next);
}

function leadIn(ctx: PdfContext, block: Extract<FlowBlock, { kind: 'paragraph' | 'callout' }>): void {
  for (const box of measuredBoxes(ctx, block)) {
    if (box.height <= SHORT) ctx.keepWithNext(box, PLACING[block.kind]);
    else ctx.place(box, PLACING[block.kind]);
  }
}

type NoteBlock = Extract<FlowBlock, { kind: 'paragraph' }>;

/** The note that stands directly below a table or chart. */
function noteOn(blocks: readonly Block[], at: number): NoteBlock | undefined {
  const [kind, next] = [blocks[at]?.kind, blocks[at + 1]];
  const isNote = next?.kind === 'paragraph' && next.style === 'note';
  return isNote && (kind === 'table' || kind === 'figure') ? next : undefined;
}

function drawBlock(ctx: PdfContext, block: Block, note: NoteBlock | undefined): void {
  switch (block.kind) {
    case 'heading':
      heading(ctx, block.level, block.text, block.bookmark === undefined ? {} : { bookmark: block.bookmark });
      break;
    case 'pageBreak':
      ctx.freshPage(block.orientation === undefined ? {} : { orientation: block.orientation });
      break;
    default: {
      const boxes = measuredBoxes(ctx, block);
      const notes = note ? measuredBoxes(ctx, note) : [];
      for (const box of withNotes(boxes, notes, NOTE_GAP * ctx.tightness.air)) ctx.place(box, PLACING[block.kind]);
    }
  }
}

/** Air between a table and the note on it, points. */
const NOTE_GAP = 8;

/** Boxes with what is noted on them: short notes stay with the end of the last one. */
function withNotes(boxes: readonly Box[], notes: readonly Box[], air: number): readonly Box[] {
  const [last] = boxes.slice(-1);
  const [note] = notes;
  if (last === undefined || note === undefined || note.height > SHORT) return [...boxes, ...notes];
  return [...boxes.slice(0, -1), withTail(last, stack([gap(air), note]))];
}

/** Boxes over the width of the frame. Those that a trial has measured are drawn, once. */
function measuredBoxes(ctx: PdfContext, block: FlowBlock): readonly Box[] {
  const key = measureOf(ctx, block);
  const known = ctx.measured.get(block)?.get(key);
  const boxes = known ?? blockBoxes(ctx, block, ctx.frame.width);
  if (!ctx.isTrial) ctx.measured.delete(block);
  else if (known === undefined)
    ctx.measured.set(block, (ctx.measured.get(block) ?? new Map<string, readonly Box[]>()).set(key, boxes));
  return boxes;
}

/** What the boxes of a block depend on besides the block itself. */
function measureOf({ frame, fullRoom, room, tightness }: PdfContext, block: FlowBlock): string {
  switch (block.kind) {
    case 'notes':
      return [frame.width, room].join(' ');
    case 'table':
      return [frame.width, tightness.rows].join(' ');
    case 'figure':
      return [frame.width, fullRoom, tightness.charts, ...(block.figure.chart.kind === 'heatMap' ? [room] : [])].join(
        ' ',
      );
    case 'columns':
      return [frame.width, frame.height, fullRoom, tightness.rows, tightness.charts].join(' ');
    default:
      return String(frame.width);
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
      return figureBoxes(ctx, block.figure, width, ctx.fullRoom, ctx.room - (PLACING.figure.before ?? 0));
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
