import type { Cell, TableModel } from '../models/blocks';
import type { PdfContext } from './context';
import { levelWidth } from './table-cells';
import { textWidth } from './text';
import { bold, type TextStyle } from './theme';
import { badgeWidth } from './tone';

export const PADDING = { x: 4, y: 3.5 } as const;
/** Between figures at the right of their column and what begins at the left of the next, beyond the padding. */
const AFTER_FIGURES = 9;
/** A column grows by this factor at most so that no word of it breaks. */
const MOST_GROWTH = 1.6;

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
}

/** Width of a column without its padding. */
export const inside = ({ width }: Column): number => Math.max(1, width - 2 * PADDING.x);

/**
 * Fixed columns first; the rest is shared out. A column takes from the others what its longest word needs, and in a
 * long table those that wrap take what the others leave empty. Columns that ask for more than there is are all narrowed.
 */
export function columnsOf(ctx: PdfContext, model: TableModel, width: number): Column[] {
  const { columns } = model;
  const points = columns.reduce((sum, column) => sum + ('points' in column.width ? column.width.points : 0), 0);
  const shares = columns.reduce((sum, column) => sum + ('share' in column.width ? column.width.share : 0), 0);
  const squeeze = points > (shares > 0 ? width * 0.8 : width) ? (width * (shares > 0 ? 0.8 : 1)) / points : 1;
  const perShare = shares > 0 ? (width - points * squeeze) / shares : 0;
  const leads = columns.map(({ align = 'left' }, at) =>
    at > 0 && columns[at - 1]?.align === 'right' && align === 'left' ? AFTER_FIGURES : 0,
  );
  const edges = leads.map((lead) => lead + 2 * PADDING.x);
  const lengths = lengthsOf(ctx, model);
  const wanted = columns.map(({ width: own }, at): Wanted => {
    if ('points' in own) return { width: own.points * squeeze, least: own.points * squeeze };
    const [share, edge] = [own.share * perShare, edges[at] ?? 0];
    const least = leastInside(ctx, model, lengths, { at, inside: share - edge }) + edge;
    // A word that is wider still breaks anyhow.
    return { width: share, least: least <= share * MOST_GROWTH ? least : 0 };
  });
  const widths = filled(ctx, model, lengths, { widths: grown(wanted), edges });
  let x = 0;
  return columns.map(({ align = 'left' }, at) => {
    const [lead, full] = [leads[at] ?? 0, widths[at] ?? 0];
    const column = { x: x + lead, width: full - lead, align };
    x += full;
    return column;
  });
}

interface Wanted {
  readonly width: number;
  readonly least: number;
}

const sum = (parts: readonly number[]): number => parts.reduce((whole, part) => whole + part, 0);

/** Widths with the same sum, each at least as wide as it needs to be, as far as the others can spare it. */
function grown(columns: readonly Wanted[]): number[] {
  const missing = columns.map(({ width, least }) => Math.max(0, least - width));
  const spare = columns.map(({ width, least }) => Math.max(0, width - least));
  const moved = Math.min(sum(missing), sum(spare));
  if (moved === 0) return columns.map(({ width }) => width);
  const [given, taken] = [moved / sum(missing), moved / sum(spare)];
  return columns.map(({ width }, at) => width + (missing[at] ?? 0) * given - (spare[at] ?? 0) * taken);
}

/** Shorter tables keep the widths that they are given, so that tables below each other stand in line. */
const LONG_TABLE = 12;
/** What is left empty is dealt out in steps, points. */
const STEP = 4;
/** Lines are never filled to their end. */
const RAGGED = 1.06;

/** Widths with the same sum where no column is wider than its widest text while another wraps. */
function filled(
  ctx: PdfContext,
  { columns, rows }: TableModel,
  lengths: Lengths,
  { widths, edges }: { readonly widths: readonly number[]; readonly edges: readonly number[] },
): number[] {
  const result = [...widths];
  if (lengths.length < LONG_TABLE) return result;
  const own = rows.flatMap((row) => (row.kind === 'row' ? [row] : []));
  const style = ctx.style('table');
  let left = 0;
  columns.forEach((column, at) => {
    if (!('share' in column.width) || own.some(({ cells }) => isBar(cells[at]))) return;
    const head = headWidth(column.header, bold(style));
    const most = lengths.reduce((widest, row) => Math.max(widest, row[at] ?? 0), head) + (edges[at] ?? 0) + 1;
    const spare = Math.max(0, (result[at] ?? 0) - most);
    left += spare;
    result[at] = (result[at] ?? 0) - spare;
  });
  const linesIn = (at: number, width: number): ((row: readonly number[]) => number) => {
    const room = Math.max(1, width - (edges[at] ?? 0));
    return (row) => ((row[at] ?? 0) <= room ? 1 : Math.ceil(((row[at] ?? 0) * RAGGED) / room));
  };
  const heightWith = (wider: number): number =>
    sum(
      lengths.map((row) => Math.max(...result.map((width, at) => linesIn(at, width + (at === wider ? STEP : 0))(row)))),
    );
  const wraps = (at: number): number => sum(lengths.map((row) => linesIn(at, result[at] ?? 0)(row) - 1));
  for (; left > 0; left -= STEP) {
    const tried = columns.map((_, at) => ({ at, height: heightWith(at), wraps: wraps(at) }));
    const [best] = tried
      .filter((one) => one.wraps > 0)
      .sort((a, b) => a.height - b.height || b.wraps - a.wraps || a.at - b.at);
    // Nothing wraps any more: all are a little wider.
    if (best === undefined) return result.map((width) => width + left / result.length);
    result[best.at] = (result[best.at] ?? 0) + Math.min(STEP, left);
  }
  return result;
}

const isBar = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell.kind === 'bar';

/** Where a line may end in any case; Chinese may break between any two characters. */
const BREAKS = /[\s\-/\u2e80-\u9fff\uff00-\uffef]+/u;

/** Of each cell, row by row without the group headings: the points that it takes on one line. */
type Lengths = readonly (readonly number[])[];

function lengthsOf(ctx: PdfContext, { columns, rows }: TableModel): Lengths {
  const style = ctx.style('table');
  return rows.flatMap((row) => {
    if (row.kind === 'group') return [];
    const own = row.emphasis === true ? bold(style) : style;
    return [columns.map((_, at) => widthOf(ctx, row.cells[at] ?? '', own))];
  });
}

/** Points that the longest word of a column needs, or its widest badge; cells that fit on one line are passed over. */
function leastInside(
  ctx: PdfContext,
  { columns, rows }: TableModel,
  lengths: Lengths,
  { at, inside: room }: { readonly at: number; readonly inside: number },
): number {
  const style = ctx.style('table');
  const own = rows.flatMap((row) => (row.kind === 'row' ? [row] : []));
  return own.reduce(
    (most, { cells, emphasis }, index) => {
      const [cell, length] = [cells[at] ?? '', lengths[index]?.[at] ?? 0];
      if (length <= Math.max(room, most)) return most;
      const usual = emphasis === true ? bold(style) : style;
      if (typeof cell === 'string') return Math.max(most, widestWord(cell, usual));
      return Math.max(most, cell.kind === 'text' ? widestWord(cell.text, weighted(cell, usual)) : length);
    },
    headWidth(columns[at]?.header ?? '', bold(style)),
  );
}

/** Points that a cell takes on one line, or on those that it has anyhow; bars take what they get. */
function widthOf(ctx: PdfContext, cell: Cell, style: TextStyle): number {
  if (typeof cell === 'string') return lineWidth(cell, style);
  switch (cell.kind) {
    case 'text':
      return lineWidth(cell.text, weighted(cell, style));
    case 'badge':
      return badgeWidth(ctx, cell.badge);
    case 'level':
      return levelWidth(ctx, cell.text);
    case 'bar':
      return 0;
  }
}

const weighted = (cell: { readonly bold?: boolean }, style: TextStyle): TextStyle =>
  cell.bold === true ? bold(style) : style;

const lineWidth = (text: string, style: TextStyle): number =>
  Math.max(...text.split('\n').map((line) => textWidth(line, style)));

/** Heads that do not break: a short word, a short Chinese head, also after a percentage, and what is held together. */
const ONE_WORD = /^[A-Za-z]{1,3}$|^(?:\d+%)?[\u3400-\u9fff]{1,6}$|^[^ ]*\u00a0[^ ]*$/;

const headWidth = (text: string, style: TextStyle): number =>
  ONE_WORD.test(text) ? textWidth(text, style) : widestWord(text, style);

/** Words of less than four letters, and those that are narrower at any rate, are not measured. */
function widestWord(text: string, style: TextStyle): number {
  return text
    .split(BREAKS)
    .reduce(
      (most, word) =>
        word.length < 4 || word.length * style.size <= most ? most : Math.max(most, textWidth(word, style)),
      0,
    );
}
