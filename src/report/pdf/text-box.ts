import type { Box } from './box';
import type { Hex } from './colour';
import type { PdfContext } from './context';
import { newTag, type Tag, type TagType } from './structure';
import { baselineOf, layoutText, type Content, type Line, type TextLayout } from './text';
import { bold, type TextRole, type TextStyle } from './theme';

export type Align = 'left' | 'right' | 'centre';

export interface TextOptions {
  readonly width: number;
  readonly role?: TextRole;
  readonly style?: TextStyle;
  readonly bold?: boolean;
  readonly color?: Hex;
  readonly align?: Align;
  readonly maxLines?: number;
  /** Lines of like length: for titles and heads. */
  readonly balanced?: boolean;
  readonly tag?: TagType | Tag;
}

/** Of a text that never goes over a page: in a head, a title or a mark. What is longer ends in an ellipsis. */
export const MOST_LINES = 12;

/** Fewer lines than this never stand alone at the foot or the head of a page. */
const FEW = 2;

/** A measured text; splits between lines. */
export function textBox(ctx: PdfContext, content: Content, options: TextOptions): Box {
  const style = options.style ?? ctx.style(options.role ?? 'body');
  const layout = layoutText(content, {
    style: options.bold === true ? bold(style) : style,
    width: options.width,
    ...(options.maxLines === undefined ? {} : { maxLines: options.maxLines }),
    ...(options.balanced === undefined ? {} : { balanced: options.balanced }),
  });
  const { tag = 'P', color = ctx.theme.ink, align = 'left' } = options;
  return new LinesBox(ctx, layout, layout.lines, {
    tag: typeof tag === 'string' ? newTag(tag) : tag,
    color,
    align,
    width: options.width,
  });
}

interface LinesInk {
  readonly tag: Tag;
  readonly color: Hex;
  readonly align: Align;
  readonly width: number;
}

class LinesBox implements Box {
  readonly height: number;
  readonly headHeight: number;

  constructor(
    private readonly ctx: PdfContext,
    private readonly layout: TextLayout,
    private readonly lines: readonly Line[],
    private readonly ink: LinesInk,
  ) {
    const { leading } = layout.style;
    this.height = lines.length * leading;
    this.headHeight = (lines.length < 2 * FEW ? lines.length : FEW) * leading;
  }

  draw(x: number, y: number): void {
    this.ctx.structure.mark(this.ink.tag, () => drawLines(this.ctx, this.layout.style, this.lines, x, y, this.ink));
  }

  split(available: number): [Box, Box] | undefined {
    const fit = Math.floor((available + 0.01) / this.layout.style.leading);
    const count = Math.min(fit, this.lines.length - FEW);
    if (count < FEW) return undefined;
    const part = (lines: readonly Line[]): LinesBox => new LinesBox(this.ctx, this.layout, lines, this.ink);
    return [part(this.lines.slice(0, count)), part(this.lines.slice(count))];
  }
}

/** Draws lines below each other, the first one's top at `y`. */
export function drawLines(
  ctx: PdfContext,
  style: TextStyle,
  lines: readonly Line[],
  x: number,
  y: number,
  ink: { readonly color: Hex; readonly align: Align; readonly width: number },
): void {
  let baseline = y + baselineOf(style);
  for (const line of lines) {
    const slack = ink.align === 'left' ? 0 : (ink.width - line.width) * (ink.align === 'right' ? 1 : 0.5);
    ctx.canvas.text(line, x + slack, baseline, style, ink.color);
    baseline += style.leading;
  }
}
