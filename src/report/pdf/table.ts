import type { TableColumn, TableModel, TableRow } from '../models/blocks';
import { gap, headHeight, type Box } from './box';
import type { PdfContext } from './context';
import { newTag, type Tag } from './structure';
import { cellBox } from './table-cells';
import { textBox } from './text-box';

const PADDING = { x: 4, y: 3.5 } as const;
/** Together these leave room for rows on a page of any size; what is longer ends in an ellipsis. */
const MOST_LINES = { caption: 6, head: 24, group: 6 } as const;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
}

interface Row {
  readonly kind: 'row' | 'group' | 'empty';
  readonly tag: Tag;
  readonly cells: readonly { readonly box: Box; readonly x: number; readonly tag: Tag }[];
  readonly height: number;
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
  const columns = columnsOf(model.columns, width);
  const caption =
    model.caption === undefined
      ? undefined
      : textBox(ctx, model.caption, { width, role: 'sub', tag: 'Caption', maxLines: MOST_LINES.caption });
  const head = rowOf(
    columns.map((column, at) => {
      const tag = newTag('TH', { scope: 'Column' });
      const { header = '' } = model.columns[at] ?? {};
      const { align } = column;
      const box = textBox(ctx, header, {
        width: inside(column),
        role: 'table',
        bold: true,
        maxLines: MOST_LINES.head,
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

const inside = ({ width }: Column): number => Math.max(1, width - 2 * PADDING.x);

/** Fixed columns first; the rest is shared out. Columns that ask for more than there is are all narrowed. */
function columnsOf(columns: readonly TableColumn[], width: number): Column[] {
  const points = columns.reduce((sum, column) => sum + ('points' in column.width ? column.width.points : 0), 0);
  const shares = columns.reduce((sum, column) => sum + ('share' in column.width ? column.width.share : 0), 0);
  const squeeze = points > (shares > 0 ? width * 0.8 : width) ? (width * (shares > 0 ? 0.8 : 1)) / points : 1;
  const perShare = shares > 0 ? (width - points * squeeze) / shares : 0;
  let x = 0;
  return columns.map(({ width: wanted, align = 'left' }) => {
    const column = { x, width: 'points' in wanted ? wanted.points * squeeze : wanted.share * perShare, align };
    x += column.width;
    return column;
  });
}

function rowOf(cells: Row['cells'], kind: Row['kind'], emphasis = false): Row {
  const height = cells.reduce((most, { box }) => Math.max(most, box.height), 0) + 2 * PADDING.y;
  return { kind, tag: newTag('TR'), cells, height, emphasis };
}

function bodyRow(ctx: PdfContext, row: TableRow, columns: readonly Column[], width: number): Row {
  if (row.kind === 'group') return groupRow(ctx, row.text, width);
  const emphasis = row.emphasis === true;
  const cells = columns.map((column, at) => {
    const tag = newTag('TD');
    const place = { width: inside(column), align: column.align, tag, bold: emphasis };
    return { box: cellBox(ctx, row.cells[at] ?? '', place), x: column.x, tag };
  });
  return rowOf(cells, 'row', emphasis);
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
  return rowOf([{ box, x: 0, tag }], 'group');
}

function emptyRow(ctx: PdfContext, text: string, width: number): Row {
  const tag = newTag('TD');
  const box = textBox(ctx, text, { width: width - 2 * PADDING.x, role: 'table', tag, color: ctx.theme.grey });
  return rowOf([{ box, x: 0, tag }], 'empty');
}

const CAPTION_GAP = 4;

class TableBox implements Box {
  readonly height: number;
  readonly headHeight: number;
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
    const firstRow = rows.findIndex(({ kind }) => kind !== 'group');
    const lead = rows.slice(0, Math.max(0, firstRow)).reduce((sum, { height }) => sum + height, 0);
    this.headHeight = this.top + lead + Math.min(rows[firstRow]?.height ?? 0, 120);
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
    return parts ?? (whole === 0 ? undefined : [this.part(0, whole), this.rest(whole)]);
  }

  /** Breaks a row that no page can hold; undefined when not even a part of it fits. */
  private splitRow(row: Row, index: number, available: number, page: number): [Box, Box] | undefined {
    const parts = row.cells.map((cell) => {
      const halves =
        cell.box.height > available - 2 * PADDING.y ? cell.box.split?.(available - 2 * PADDING.y, page) : undefined;
      return { first: { ...cell, box: halves?.[0] ?? cell.box }, rest: { ...cell, box: halves?.[1] ?? gap(0) } };
    });
    const first: Row = {
      ...rowOf(
        parts.map((part) => part.first),
        'row',
        row.emphasis,
      ),
      tag: row.tag,
    };
    if (first.height > available + 0.01) return undefined;
    const rest: Row = {
      ...rowOf(
        parts.map((part) => part.rest),
        'row',
        row.emphasis,
      ),
      tag: row.tag,
    };
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
      if (headHeight(cell.box) > 0) cell.box.draw(x + cell.x + PADDING.x, y + PADDING.y);
    }
  }
}
