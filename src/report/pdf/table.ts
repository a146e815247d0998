import type { TableModel, TableRow } from '../models/blocks';
import { gap, headHeight, type Box } from './box';
import type { PdfContext } from './context';
import { newTag, type Tag } from './structure';
import { cellBox } from './table-cells';
import { columnsOf, inside, PADDING, type Column } from './table-columns';
import { textBox } from './text-box';

/** Together these leave room for rows on a page of any size; what is longer ends in an ellipsis. */
const MOST_LINES = { caption: 6, head: 24, group: 6 } as const;

/** A table of no more rows than this and no more of the page stands on one page. */
const SMALL = { rows: 8, share: 0.36 } as const;
/** What stands at the foot of a page under the table's head, and what goes on to the next: so many rows, or so many points. */
const FEWEST = { foot: { rows: 2, points: 60 }, rest: { rows: 3, points: 100 } } as const;
/** Rows that go to the next page so that none stands alone, at most. */
const MOST_MOVED = 4;

interface Row {
  readonly kind: 'row' | 'group' | 'empty';
  readonly tag: Tag;
  readonly cells: readonly { readonly box: Box; readonly x: number; readonly tag: Tag }[];
  readonly height: number;
  /** Air above and below the text. */
  readonly padding: number;
  readonly emphasis: boolean;
}

interface Table {
  readonly ctx: PdfContext;
  readonly width: number;
  readonly tag: Tag;
  readonly caption: Box | undefined;
  readonly head: Row;
}

/**
 * A table over any number of pages: the header stands on each, a row moves as a whole unless it is higher than
 * a page, a group heading stays with the row below it and is repeated where its rows go on.
 */
export function tableBox(ctx: PdfContext, model: TableModel, width: number): Box {
  const columns = columnsOf(ctx, model, width);
  const caption =
    model.caption === undefined
      ? undefined
      : textBox(ctx, model.caption, { width, role: 'sub', tag: 'Caption', maxLines: MOST_LINES.caption });
  const head = rowOf(
    ctx,
    columns.map((column, at) => {
      const tag = newTag('TH', { scope: 'Column' });
      const { header = '' } = model.columns[at] ?? {};
      const { align } = column;
      const box = textBox(ctx, header, {
        width: inside(column),
        role: 'table',
        bold: true,
        maxLines: MOST_LINES.head,
        balanced: true,
        align,
        tag,
        color: ctx.theme.grey,
      });
      return { box, x: column.x, tag };
    }),
    'row',
  );
  const rows =
    model.rows.length === 0
      ? [emptyRow(ctx, model.emptyText, width)]
      : model.rows.map((row) => bodyRow(ctx, row, columns, width));
  return new TableBox({ ctx, width, tag: newTag('Table'), caption, head }, rows, undefined, false);
}

function rowOf(ctx: PdfContext, cells: Row['cells'], kind: Row['kind'], emphasis = false): Row {
  const padding = PADDING.y * ctx.tightness.rows;
  const height = cells.reduce((most, { box }) => Math.max(most, box.height), 0) + 2 * padding;
  return { kind, tag: newTag('TR'), cells, height, padding, emphasis };
}

function bodyRow(ctx: PdfContext, row: TableRow, columns: readonly Column[], width: number): Row {
  if (row.kind === 'group') return groupRow(ctx, row.text, width);
  const emphasis = row.emphasis === true;
  const cells = columns.map((column, at) => {
    const tag = newTag('TD');
    const place = { width: inside(column), align: column.align, tag, bold: emphasis };
    return { box: cellBox(ctx, row.cells[at] ?? '', place), x: column.x, tag };
  });
  return rowOf(ctx, cells, 'row', emphasis);
}

function groupRow(ctx: PdfContext, text: string, width: number): Row {
  const tag = newTag('TH', { scope: 'Row' });
  const box = textBox(ctx, text, {
    width: width - 2 * PADDING.x,
    role: 'table',
    bold: true,
    maxLines: MOST_LINES.group,
    tag,
    color: ctx.theme.accentText,
  });
  return rowOf(ctx, [{ box, x: 0, tag }], 'group');
}

function emptyRow(ctx: PdfContext, text: string, width: number): Row {
  const tag = newTag('TD');
  const box = textBox(ctx, text, { width: width - 2 * PADDING.x, role: 'table', tag, color: ctx.theme.grey });
  return rowOf(ctx, [{ box, x: 0, tag }], 'empty');
}

/** Group headings are no rows. */
function isEnough(
  rows: readonly Row[],
  { rows: fewest, points }: { readonly rows: number; readonly points: number },
): boolean {
  const own = rows.filter(({ kind }) => kind !== 'group');
  return own.length >= fewest || own.reduce((sum, { height }) => sum + height, 0) >= points;
}

const CAPTION_GAP = 4;

class TableBox implements Box {
  readonly height: number;
  private readonly top: number;

  constructor(
    private readonly table: Table,
    private readonly rows: readonly Row[],
    /** Heading of the group whose rows go on at the top of this part. */
    private readonly group: Row | undefined,
    private readonly continued: boolean,
  ) {
    const captionHeight = continued || table.caption === undefined ? 0 : table.caption.height + CAPTION_GAP;
    this.top = captionHeight + table.head.height + (group?.height ?? 0);
    this.height = rows.reduce((sum, { height }) => sum + height, this.top);
  }

  /** The head with the first rows; all of a small table. */
  get headHeight(): number {
    if (this.isSmall(this.table.ctx.frame.height)) return this.height;
    let [height, rows] = [0, 0];
    for (const row of this.rows) {
      height += Math.min(row.height, 120);
      if (row.kind === 'group') continue;
      rows += 1;
      if (rows >= FEWEST.foot.rows || height >= FEWEST.foot.points) break;
    }
    return this.top + height;
  }

  private isSmall(page: number): boolean {
    const { torn } = this.table.ctx.tightness;
    return !torn && !this.continued && this.rows.length <= SMALL.rows && this.height <= page * SMALL.share;
  }

  draw(x: number, y: number): void {
    const { ctx, tag, head, caption } = this.table;
    ctx.structure.within(tag, () => {
      let top = y;
      if (!this.continued && caption !== undefined) {
        caption.draw(x, top);
        top += caption.height + CAPTION_GAP;
      }
      if (this.continued) ctx.structure.artifact(() => this.drawHead(x, top), 'Pagination');
      else this.drawHead(x, top);
      top += head.height;
      if (this.group !== undefined) {
        const { group } = this;
        ctx.structure.artifact(() => this.drawRow(group, x, top), 'Pagination');
        top += group.height;
      }
      for (const row of this.rows) {
        this.drawRow(row, x, top);
        top += row.height;
      }
    });
  }

  split(available: number, page: number): [Box, Box] | undefined {
    let used = this.top;
    let count = 0;
    for (const { height } of this.rows) {
      if (used + height > available + 0.01) break;
      used += height;
      count += 1;
    }
    let whole = count;
    let headings = 0;
    for (; this.rows[whole - 1]?.kind === 'group'; whole -= 1) headings += this.rows[whole - 1]?.height ?? 0;
    const next = this.rows[count];
    const parts =
      next !== undefined && this.top + headings + next.height > page
        ? this.splitRow(next, count, available - used, page)
        : undefined;
    if (parts !== undefined) return parts;
    const cut = this.cutBefore(whole) ?? (available < page ? undefined : whole);
    return cut === undefined || cut === 0 ? undefined : [this.part(0, cut), this.rest(cut)];
  }

  /** The last row, at or before `most`, that the next page may begin with: none stands alone on either side. */
  private cutBefore(most: number): number | undefined {
    const cuts = Array.from({ length: Math.min(most, MOST_MOVED + 1) }, (_, moved) => most - moved);
    const possible = cuts.filter((cut) => isEnough(this.rows.slice(0, cut), FEWEST.foot) && this.endsWithRow(cut));
    const enough = possible.filter((cut) => isEnough(this.rows.slice(cut), FEWEST.rest));
    return enough.find((cut) => !this.isLone(cut)) ?? enough[0];
  }

  private endsWithRow(cut: number): boolean {
    return this.rows[cut - 1]?.kind !== 'group';
  }

  /** Would a row stand alone under its group's heading, at the foot of the page or at the head of the next? */
  private isLone(cut: number): boolean {
    const [before, last, next, after] = [-2, -1, 0, 1].map((step) => this.rows[cut + step]?.kind);
    return (
      (before === 'group' && last === 'row' && next === 'row') || (last === 'row' && next === 'row' && after !== 'row')
    );
  }

  /** Breaks a row that no page can hold; undefined when not even a part of it fits. */
  private splitRow(row: Row, index: number, available: number, page: number): [Box, Box] | undefined {
    const room = available - 2 * row.padding;
    const parts = row.cells.map((cell) => {
      const halves = cell.box.height > room ? cell.box.split?.(room, page) : undefined;
      return { first: { ...cell, box: halves?.[0] ?? cell.box }, rest: { ...cell, box: halves?.[1] ?? gap(0) } };
    });
    const [first, rest] = (['first', 'rest'] as const).map((which): Row => {
      const cells = parts.map((part) => part[which]);
      return { ...rowOf(this.table.ctx, cells, 'row', row.emphasis), tag: row.tag };
    }) as [Row, Row];
    if (first.height > available + 0.01) return undefined;
    const { table } = this;
    return [
      new TableBox(table, [...this.rows.slice(0, index), first], this.group, this.continued),
      new TableBox(table, [rest, ...this.rows.slice(index + 1)], this.groupAt(index), true),
    ];
  }

  private part(from: number, to: number): TableBox {
    return new TableBox(this.table, this.rows.slice(from, to), this.group, this.continued);
  }

  private rest(from: number): TableBox {
    return new TableBox(this.table, this.rows.slice(from), this.groupAt(from), true);
  }

  /** The group that row `index` belongs to, unless the row is itself a group heading. */
  private groupAt(index: number): Row | undefined {
    if (this.rows[index]?.kind === 'group') return undefined;
    return this.rows.slice(0, index).findLast(({ kind }) => kind === 'group') ?? this.group;
  }

  private drawHead(x: number, y: number): void {
    const { ctx, head, width } = this.table;
    const bottom = y + head.height;
    ctx.structure.within(head.tag, () => {
      this.drawCells(head, x, y);
      ctx.structure.artifact(() =>
        ctx.canvas.line(x, bottom, x + width, bottom, { stroke: ctx.theme.ink, lineWidth: 0.8 }),
      );
    });
  }

  private drawRow(row: Row, x: number, y: number): void {
    const { ctx, width } = this.table;
    const bottom = y + row.height;
    ctx.structure.within(row.tag, () => {
      ctx.structure.artifact(() => {
        if (row.kind === 'group' || row.emphasis) ctx.canvas.rect(x, y, width, row.height, { fill: ctx.theme.paper });
        ctx.canvas.line(x, bottom, x + width, bottom, { stroke: ctx.theme.line, lineWidth: 0.4 });
      });
      this.drawCells(row, x, y);
    });
  }

  /** Every cell has its element, drawn in or not: a row is read cell by cell. */
  private drawCells(row: Row, x: number, y: number): void {
    const { structure } = this.table.ctx;
    for (const cell of row.cells) {
      structure.elementOf(cell.tag);
      if (headHeight(cell.box) > 0) cell.box.draw(x + cell.x + PADDING.x, y + row.padding);
    }
  }
}
