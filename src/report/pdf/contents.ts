import type { ContentsEntry, ContentsPlace, PdfContext } from './context';
import { baselineOf, layoutText, type Line } from './text';
import { newTag } from './structure';
import { MOST_LINES } from './text-box';
import type { TextStyle } from './theme';

const INDENT = 14;
const NUMBER_WIDTH = 30;
/** Between two columns. */
const BETWEEN = 26;

/**
 * Puts a table of contents here: its pages follow the current one and are written at `finish`, when the page
 * numbers are known. Headings down to `maxLevel` are listed. Start a new page afterwards.
 */
export function contents(ctx: PdfContext, options: { readonly title: string; readonly maxLevel?: number }): void {
  const tag = newTag('Sect');
  ctx.structure.elementOf(tag);
  ctx.contentsPlace = {
    title: options.title,
    index: ctx.pageIndex + 1,
    tag,
    maxLevel: options.maxLevel ?? 2,
    entries: [],
  };
}

/** Draws the contents on pages at the end of the document, from where they are moved to their place. */
export function writeContents(ctx: PdfContext, place: ContentsPlace): void {
  const first = ctx.pageIndex;
  ctx.addPage({ orientation: 'portrait', size: 'A4' });
  const columns = columnsOnOnePage(ctx, place.entries, place.maxLevel);
  const pages = columns.length > 1 ? 1 : countPages(ctx, columns.flat());
  ctx.structure.within(place.tag, () => {
    drawTitle(ctx, place.title);
    const top = ctx.y;
    ctx.structure.within(newTag('TOC'), () => {
      columns.forEach((rows, column) => {
        if (column > 0) ctx.y = top;
        for (const row of rows) {
          row.draw(
            ctx.ensureSpace(row.height),
            row.entry.pageIndex + (row.entry.pageIndex >= place.index ? pages : 0) + 1,
          );
          ctx.y += row.height;
        }
      });
    });
  });
  const drawn = ctx.pageIndex - first;
  if (drawn !== pages) throw new Error(`contents took ${drawn} pages, counted ${pages}`);
}

/** Down to the deepest level with which the contents take one page, in two columns if need be; the chapters at least. */
function columnsOnOnePage(ctx: PdfContext, entries: readonly ContentsEntry[], maxLevel: number): EntryRow[][] {
  const shown = entries.filter(({ level }) => level <= maxLevel);
  const deepest = Math.max(1, ...shown.map(({ level }) => level));
  const { left, width } = ctx.frame;
  const rows = shown.map((entry) => new EntryRow(ctx, entry, { left, width }));
  if (deepest === 1 || countPages(ctx, rows) === 1) return [rows];
  return twoColumns(ctx, shown) ?? columnsOnOnePage(ctx, entries, deepest - 1);
}

/** Chapters are kept whole, the columns as even as that allows; undefined when a page can not hold them. */
function twoColumns(ctx: PdfContext, entries: readonly ContentsEntry[]): EntryRow[][] | undefined {
  const width = (ctx.frame.width - BETWEEN) / 2;
  const column = (part: readonly ContentsEntry[], at: number): EntryRow[] =>
    part.map((entry) => new EntryRow(ctx, entry, { left: ctx.frame.left + at * (width + BETWEEN), width }));
  const heightOf = (rows: readonly EntryRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);
  const all = column(entries, 0);
  const cuts = entries.flatMap(({ level }, at) => (at > 0 && level === 1 ? [at] : []));
  const higher = (cut: number): number => Math.max(heightOf(all.slice(0, cut)), heightOf(all.slice(cut)));
  const [best] = cuts.sort((a, b) => higher(a) - higher(b));
  if (best === undefined || higher(best) > ctx.frame.height - titleHeight(ctx)) return undefined;
  return [column(entries.slice(0, best), 0), column(entries.slice(best), 1)];
}

/** The numbers printed depend on how many pages the contents take themselves. */
function countPages(ctx: PdfContext, rows: readonly EntryRow[]): number {
  let pages = 1;
  let room = ctx.frame.height - titleHeight(ctx);
  for (const { height } of rows) {
    if (height > room) {
      pages += 1;
      room = ctx.frame.height;
    }
    room -= height;
  }
  return pages;
}

const titleHeight = (ctx: PdfContext): number => ctx.style('chapter').leading + 20;

function drawTitle(ctx: PdfContext, title: string): void {
  const style = ctx.style('chapter');
  const [line] = layoutText(title, { style, width: ctx.frame.width, maxLines: 1 }).lines;
  if (line !== undefined) {
    ctx.structure.mark(newTag('H1'), () => {
      ctx.canvas.text(line, ctx.frame.left, ctx.y + baselineOf(style), style, ctx.theme.ink);
    });
  }
  ctx.y += titleHeight(ctx);
}

class EntryRow {
  readonly height: number;
  private readonly style: TextStyle;
  private readonly lines: readonly Line[];
  private readonly indent: number;
  private readonly above: number;

  constructor(
    private readonly ctx: PdfContext,
    readonly entry: ContentsEntry,
    private readonly place: { readonly left: number; readonly width: number },
  ) {
    const body = ctx.style('body');
    this.style = entry.level === 1 ? { ...body, weight: 'bold' } : body;
    this.indent = (entry.level - 1) * INDENT;
    this.above = entry.level === 1 ? 7 : 1.5;
    const width = place.width - this.indent - NUMBER_WIDTH - 8;
    this.lines = layoutText(entry.title, { style: this.style, width, maxLines: MOST_LINES }).lines;
    this.height = this.above + this.lines.length * this.style.leading;
  }

  draw(top: number, page: number): void {
    const { ctx, style, entry, place } = this;
    const { canvas, theme, structure } = ctx;
    const right = place.left + place.width;
    const tag = newTag('Link');
    structure.within(newTag('TOCI'), () => {
      structure.mark(tag, () => {
        this.lines.forEach((line, at) => {
          canvas.text(
            line,
            place.left + this.indent,
            top + this.above + at * style.leading + baselineOf(style),
            style,
            theme.ink,
          );
        });
        const [number] = layoutText(` ${page}`, { style, width: NUMBER_WIDTH }).lines;
        if (number !== undefined) {
          const y = top + this.height - style.leading + baselineOf(style);
          canvas.text(number, right - number.width, y, style, theme.ink);
        }
      });
      this.drawLeader(top + this.height - style.leading + baselineOf(style));
      const element = structure.elementOf(tag);
      ctx.doc.goTo(place.left, top, place.width, this.height, entry.destination, {
        structParent: element,
        // A String object is written as text; a primitive would become a name.
        Contents: new String(entry.title) as string,
      } as PDFKit.Mixins.AnnotationOption);
      element.end();
    });
  }

  /** A hairline of dots from the title to the page number. */
  private drawLeader(y: number): void {
    const { canvas, theme, structure } = this.ctx;
    const { left, width } = this.place;
    const from = left + this.indent + (this.lines.at(-1)?.width ?? 0) + 6;
    const to = left + width - NUMBER_WIDTH + 6;
    if (to - from < 8) return;
    structure.artifact(() => canvas.line(from, y, to, y, { stroke: theme.line, lineWidth: 0.75, dash: [0.75, 2.5] }));
  }
}
