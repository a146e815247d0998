import type { PdfContext } from './context';
import { MARGIN, mm } from './theme';
import { baselineOf, layoutText, type Line } from './text';

export interface RunningHeader {
  readonly left: string;
  readonly right: string;
  readonly classification: string;
}

export interface Footer {
  readonly documentNumber: string;
  /** Short form of the data hash. */
  readonly hash: string;
  /** A second line: the number that the report was issued as. */
  readonly issued?: string;
  /** "Page 3 of 12" in the report's language; pages are counted from the cover, which is 1. */
  readonly pageLabel: (page: number, pages: number) => string;
}

/** Top of the running head, points from the top of the page. */
const HEAD = mm(11);

/** Running head and foot on every page from the `first` on, as artifacts: a reader aloud skips them. The cover is page 0. */
export function drawFurniture(ctx: PdfContext, header: RunningHeader, footer: Footer, first: number): void {
  const { count } = ctx.doc.bufferedPageRange();
  for (let index = first; index < count; index += 1) {
    const { width, height } = ctx.doc.switchToPage(index);
    const foot = height - MARGIN.bottom + mm(5);
    const row = new Row(ctx, width);
    ctx.structure.artifact(() => {
      row.draw(HEAD, [header.left, header.classification, header.right]);
      row.rule(HEAD + 15);
      row.rule(foot);
      row.draw(foot + 5, [footer.documentNumber, footer.hash, footer.pageLabel(index + 1, count)]);
      if (footer.issued !== undefined) row.single(foot + 5 + ctx.style('note').leading, footer.issued);
    }, 'Pagination');
  }
}

/** A line of three texts: left, centred, right. What does not fit is cut rather than run into its neighbour. */
class Row {
  private readonly inner: number;

  constructor(
    private readonly ctx: PdfContext,
    private readonly pageWidth: number,
  ) {
    this.inner = pageWidth - MARGIN.left - MARGIN.right;
  }

  draw(top: number, [left, centre, right]: readonly [string, string, string]): void {
    const side = this.inner * 0.37;
    const [leftLine, rightLine] = [this.line(left, side), this.line(right, side)];
    const taken = Math.max(leftLine?.width ?? 0, rightLine?.width ?? 0);
    this.write(leftLine, top, 0);
    this.write(this.line(centre, this.inner - 2 * taken - 24), top, 0.5);
    this.write(rightLine, top, 1);
  }

  /** A line of one text, at the left. */
  single(top: number, text: string): void {
    this.write(this.line(text, this.inner), top, 0);
  }

  private line(text: string, width: number): Line | undefined {
    return layoutText(text.replaceAll('\n', ' '), { style: this.ctx.style('note'), width, maxLines: 1 }).lines[0];
  }

  /** `share` of the free space stands to the left of the line. */
  private write(line: Line | undefined, top: number, share: number): void {
    if (line === undefined) return;
    const style = this.ctx.style('note');
    const x = MARGIN.left + (this.inner - line.width) * share;
    this.ctx.canvas.text(line, x, top + baselineOf(style), style, this.ctx.theme.grey);
  }

  rule(y: number): void {
    const { canvas, theme } = this.ctx;
    canvas.line(MARGIN.left, y, this.pageWidth - MARGIN.right, y, { stroke: theme.line, lineWidth: 0.5 });
  }
}
