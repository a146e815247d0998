import { headHeight, type Box } from './box';
import type { Hex } from './colour';
import type { PdfContext } from './context';

export interface PanelStyle {
  readonly fill?: Hex;
  readonly border?: Hex;
  /** Coloured edge at the left. */
  readonly bar?: Hex;
  readonly padding: { readonly x: number; readonly y: number };
  /** Moves to the next page as a whole unless it is higher than a page. */
  readonly whole?: boolean;
}

export const BAR_WIDTH = 3.5;

/** Width that is left for the content of a panel. */
export function panelInside(width: number, style: PanelStyle): number {
  return width - 2 * style.padding.x - (style.bar === undefined ? 0 : BAR_WIDTH);
}

/** A box on a background; its parts keep the background when it goes over a page. */
export function panel(ctx: PdfContext, width: number, inner: Box, style: PanelStyle): Box {
  const { padding, bar, fill, border } = style;
  const height = inner.height + 2 * padding.y;
  const left = padding.x + (bar === undefined ? 0 : BAR_WIDTH);
  return {
    height,
    headHeight: style.whole === true ? height : headHeight(inner) + 2 * padding.y,
    draw: (x, y) => {
      ctx.structure.artifact(() => {
        if (fill !== undefined) ctx.canvas.rect(x, y, width, height, { fill });
        if (border !== undefined) {
          ctx.canvas.rect(x + 0.25, y + 0.25, width - 0.5, height - 0.5, { stroke: border, lineWidth: 0.5 });
        }
        if (bar !== undefined) ctx.canvas.rect(x, y, BAR_WIDTH, height, { fill: bar });
      });
      inner.draw(x + left, y + padding.y);
    },
    split: (available, page) => {
      if (style.whole === true && height <= page) return undefined;
      const parts = inner.split?.(available - 2 * padding.y, page - 2 * padding.y);
      return parts && [panel(ctx, width, parts[0], style), panel(ctx, width, parts[1], style)];
    },
  };
}
