import type { Definition, SignatureModel, Tile, Tone } from '../models/blocks';
import { beside, decorated, drawing, gap, stack, whole, type Box } from './box';
import { tint } from './colour';
import type { PdfContext } from './context';
import { panel, panelInside, type PanelStyle } from './panel';
import { newTag, type TagType } from './structure';
import { textWidth, type Content } from './text';
import { MOST_LINES, textBox } from './text-box';
import { GUTTER, type TextStyle } from './theme';
import { toneMark } from './tone';

/** Structure: a box whose parts belong together in the reading order. */
export function grouped(ctx: PdfContext, type: TagType, box: Box, tag = newTag(type)): Box {
  return decorated(
    box,
    (x, y) => {
      ctx.structure.within(tag, () => box.draw(x, y));
    },
    (part) => grouped(ctx, type, part, tag),
  );
}

/** Widest lines that read well, points: about ninety characters. */
const MEASURE = { lead: 500, body: 425, note: 380 } as const;

const HEADINGS = {
  1: { role: 'chapter', tag: 'H1', before: 30, after: 14 },
  2: { role: 'section', tag: 'H2', before: 20, after: 6 },
  3: { role: 'sub', tag: 'H3', before: 12, after: 3 },
} as const;

/**
 * A heading; waits for the block after it, so that it never stands last on a page. Bookmarked and listed in
 * the contents unless told otherwise.
 */
export function heading(
  ctx: PdfContext,
  level: 1 | 2 | 3,
  text: string,
  options: { readonly bookmark?: boolean } = {},
): void {
  const { role, tag, before, after } = HEADINGS[level];
  const words = textBox(ctx, text, { width: ctx.frame.width, role, tag, maxLines: MOST_LINES, balanced: true });
  const above = level === 1 ? 10 : 0;
  const box = drawing(words.height + above, (x, y) => {
    if (options.bookmark !== false) ctx.bookmark(level, text, y);
    if (level === 1) ctx.structure.artifact(() => ctx.canvas.rect(x, y, 28, 2.5, { fill: ctx.theme.accent }));
    words.draw(x, y + above);
  });
  ctx.keepWithNext(box, { before, after });
}

export function paragraph(ctx: PdfContext, content: Content, style: 'lead' | 'body' | 'note' = 'body'): void {
  ctx.place(paragraphBox(ctx, content, ctx.frame.width, style), { after: style === 'lead' ? 12 : 8 });
}

export function paragraphBox(
  ctx: PdfContext,
  content: Content,
  width: number,
  style: 'lead' | 'body' | 'note' = 'body',
): Box {
  const color = style === 'note' ? ctx.theme.grey : ctx.theme.ink;
  return textBox(ctx, content, {
    width: Math.min(width, MEASURE[style]),
    role: style,
    color,
    tag: style === 'note' ? 'Note' : 'P',
  });
}

const BULLET_INDENT = 12;
const BETWEEN_BULLETS = 3;
/** Points up to which entries of a list are held together. */
const SHORT_ENTRIES = 110;

export function bulletsBox(ctx: PdfContext, items: readonly Content[], width: number): Box {
  const style = ctx.style('body');
  const measure = Math.min(width, MEASURE.body);
  const entries = items.map((item) => bulletBox(ctx, item, measure, style));
  return grouped(ctx, 'L', stack(inPairs(entries), BETWEEN_BULLETS));
}

/** The first two and the last two entries held together, as long as they are short: none stands alone on a page. */
function inPairs(entries: readonly Box[]): readonly Box[] {
  const held = (boxes: readonly Box[]): readonly Box[] => {
    const box = stack(boxes, BETWEEN_BULLETS);
    return box.height <= SHORT_ENTRIES ? [whole(box)] : boxes;
  };
  if (entries.length < 4) return held(entries);
  return [...held(entries.slice(0, 2)), ...entries.slice(2, -2), ...held(entries.slice(-2))];
}

function bulletBox(ctx: PdfContext, item: Content, width: number, style: TextStyle): Box {
  const words = textBox(ctx, item, { width: width - BULLET_INDENT, tag: 'LBody' });
  const dot = (x: number, y: number): void => {
    ctx.structure.artifact(() => {
      ctx.canvas.circle(x + 3, y + style.leading / 2 + 0.3, 1.5, { fill: ctx.theme.accent });
    });
  };
  return grouped(ctx, 'LI', withMargin(words, BULLET_INDENT, dot));
}

/** A box moved right by `indent`; `mark` draws in the margin, beside the first part only. */
function withMargin(box: Box, indent: number, mark?: (x: number, y: number) => void): Box {
  return decorated(
    box,
    (x, y) => {
      mark?.(x, y);
      box.draw(x + indent, y);
    },
    (part, first) => withMargin(part, indent, first ? mark : undefined),
  );
}

/** Terms at the left, their texts beside them. `termWidth` is the room for the terms, points. */
export function definitionsBox(
  ctx: PdfContext,
  items: readonly Definition[],
  width: number,
  termWidth = termRoom(ctx, items, width),
): Box {
  const entries = items.map(({ term, text }) => {
    const label = textBox(ctx, term, { width: termWidth - 10, color: ctx.theme.grey, tag: 'Lbl' });
    const body = textBox(ctx, text, { width: Math.min(width - termWidth, MEASURE.body), tag: 'LBody' });
    return grouped(ctx, 'LI', labelled(label, body, termWidth));
  });
  return grouped(ctx, 'L', stack(entries, 4));
}

/** A label at the left and its text, which may go over the page, `indent` points to the right of it. */
export function labelled(label: Box, body: Box, indent: number): Box {
  const text = withMargin(body, indent, (x, y) => label.draw(x, y));
  return label.height > body.height ? drawing(label.height, (x, y) => text.draw(x, y)) : text;
}

/** The widest term, but not more than a third of the width. */
function termRoom(ctx: PdfContext, items: readonly Definition[], width: number): number {
  const style = ctx.style('body');
  const widest = items.reduce((most, { term }) => Math.max(most, textWidth(term, style)), 0);
  return Math.min(widest + 16, width / 3);
}

const CALLOUT = { padding: { x: 12, y: 9 }, whole: true } as const;

/** A tinted box with a coloured edge. */
export function calloutBox(
  ctx: PdfContext,
  callout: { readonly tone: Tone; readonly title?: string; readonly text: Content },
  width: number,
): Box {
  const { colour, text } = toneMark(ctx.theme, callout.tone);
  const neutral = callout.tone === 'neutral';
  const style: PanelStyle = { ...CALLOUT, bar: colour, fill: neutral ? ctx.theme.paper : tint(colour, 0.07) };
  const inside = panelInside(width, style);
  const title =
    callout.title === undefined
      ? []
      : [textBox(ctx, callout.title, { width: inside, role: 'sub', color: neutral ? ctx.theme.ink : text })];
  const words = [...title, textBox(ctx, callout.text, { width: inside })];
  return grouped(ctx, 'Div', panel(ctx, width, stack(words, 2), style));
}

const TILES_IN_ROW = 5;
const TILE = { padding: { x: 10, y: 9 } } as const;

/** Key figures side by side, at most five in a row, rows evenly filled. */
export function tilesBox(ctx: PdfContext, tiles: readonly Tile[], width: number): Box {
  const rows = Math.ceil(tiles.length / TILES_IN_ROW);
  const perRow = Math.ceil(tiles.length / Math.max(1, rows));
  const tileWidth = (width - (perRow - 1) * GUTTER) / Math.max(1, perRow);
  return stack(
    Array.from({ length: rows }, (_, row) => tileRow(ctx, tiles.slice(row * perRow, (row + 1) * perRow), tileWidth)),
    GUTTER,
  );
}

function tileRow(ctx: PdfContext, tiles: readonly Tile[], width: number): Box {
  const inners = tiles.map((tile) => tileInside(ctx, tile, panelInside(width, TILE)));
  const height = inners.reduce((most, inner) => Math.max(most, inner.height), 0);
  const cells = inners.map((inner, at) => {
    const tone = tiles[at]?.tone ?? 'accent';
    const full = { ...inner, height };
    const box = grouped(ctx, 'Div', panel(ctx, width, full, { ...TILE, fill: ctx.theme.paper }));
    return { width, box: topped(ctx, box, width, tone) };
  });
  return beside(cells, GUTTER);
}

function topped(ctx: PdfContext, box: Box, width: number, tone: Tone): Box {
  const { colour } = toneMark(ctx.theme, tone);
  return drawing(box.height, (x, y) => {
    box.draw(x, y);
    ctx.structure.artifact(() =>
      ctx.canvas.rect(x, y, width, 2, { fill: tone === 'neutral' ? ctx.theme.line : colour }),
    );
  });
}

function tileInside(ctx: PdfContext, tile: Tile, width: number): Box {
  const { grey, ink } = ctx.theme;
  const color = tile.tone === undefined || tile.tone === 'neutral' ? ink : toneMark(ctx.theme, tile.tone).text;
  return stack([
    textBox(ctx, tile.label, { width, role: 'note', color: grey, maxLines: MOST_LINES }),
    gap(3),
    textBox(ctx, tile.value, { width, style: figureStyle(ctx, tile.value, width), color, maxLines: MOST_LINES }),
    ...(tile.note === undefined
      ? []
      : [gap(2), textBox(ctx, tile.note, { width, role: 'note', color: grey, maxLines: MOST_LINES })]),
  ]);
}

/** The largest size at which a figure stays on one line; words as values may wrap at the smallest. */
function figureStyle(ctx: PdfContext, value: string, width: number): TextStyle {
  const largest = ctx.style('figure');
  const fitting = [22, 19, 16, 13.5].find((size) => textWidth(value, { ...largest, size }) <= width);
  const size = fitting ?? 11.5;
  return { ...largest, size, leading: fitting === undefined ? 15 : largest.leading };
}

const SIGNATURES_IN_ROW = 3;

/** Lines to sign on, three beside each other. */
export function signaturesBox(ctx: PdfContext, signatures: readonly SignatureModel[], width: number): Box {
  const between = 2 * GUTTER;
  const cell = (width - between * (SIGNATURES_IN_ROW - 1)) / SIGNATURES_IN_ROW;
  const boxes = signatures.map((signature) => ({ width: cell, box: signatureBox(ctx, signature, cell) }));
  const rows = Array.from({ length: Math.ceil(boxes.length / SIGNATURES_IN_ROW) }, (_, row) =>
    beside(boxes.slice(SIGNATURES_IN_ROW * row, SIGNATURES_IN_ROW * (row + 1)), between),
  );
  return stack(rows, 18);
}

function signatureBox(ctx: PdfContext, signature: SignatureModel, width: number): Box {
  const { grey, line } = ctx.theme;
  const dateWidth = width * 0.3;
  const rule = drawing(34, (x, y) => {
    ctx.structure.artifact(() => {
      ctx.canvas.line(x, y + 33, x + width - dateWidth - GUTTER, y + 33, { stroke: line });
      ctx.canvas.line(x + width - dateWidth, y + 33, x + width, y + 33, { stroke: line });
    });
  });
  const label = (text: string, room: number): Box => textBox(ctx, text, { width: room, role: 'note', color: grey });
  return grouped(
    ctx,
    'Div',
    stack(
      [
        label(signature.role, width),
        textBox(ctx, signature.name, { width, bold: true, maxLines: MOST_LINES }),
        rule,
        beside(
          [
            { width: width - dateWidth - GUTTER, box: label(signature.signatureLabel, width - dateWidth - GUTTER) },
            { width: dateWidth, box: label(signature.dateLabel, dateWidth) },
          ],
          GUTTER,
        ),
      ],
      2,
    ),
  );
}

/** A hairline over the width of the frame. */
export function ruleBox(ctx: PdfContext, width: number): Box {
  return drawing(0.5, (x, y) => {
    ctx.structure.artifact(() => ctx.canvas.line(x, y, x + width, y, { stroke: ctx.theme.line, lineWidth: 0.5 }));
  });
}

export function spacer(ctx: PdfContext, height: number): void {
  ctx.space(height);
}
