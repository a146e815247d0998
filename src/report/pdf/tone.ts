import type { Badge, Tone } from '../models/blocks';
import type { Box } from './box';
import type { Hex } from './colour';
import type { PdfContext } from './context';
import { newTag, type Tag } from './structure';
import { baselineOf, layoutText, textWidth } from './text';
import { drawLines, MOST_LINES } from './text-box';
import { bold, type SymbolShape, type TextRole, type Theme } from './theme';

interface Mark {
  /** Of areas and signs. */
  readonly colour: Hex;
  /** Of text: readable on white. */
  readonly text: Hex;
  readonly shape: SymbolShape;
}

export function toneMark(theme: Theme, tone: Tone): Mark {
  switch (tone) {
    case 'neutral':
      return { colour: theme.grey, text: theme.grey, shape: 'dash' };
    case 'good':
      return { colour: theme.good, text: theme.good, shape: 'check' };
    case 'warning':
      return { colour: theme.severity.medium.colour, text: theme.severity.medium.text, shape: 'triangle' };
    case 'bad':
      return { colour: theme.bad, text: theme.bad, shape: 'cross' };
    case 'accent':
      return { colour: theme.accent, text: theme.accentText, shape: 'disc' };
  }
}

/** Colour and sign of a badge; the word is always drawn beside them. */
export function badgeMark(theme: Theme, badge: Badge): Mark {
  return badge.kind === 'severity' ? theme.severity[badge.severity] : toneMark(theme, badge.tone);
}

/** Share of its type size that the sign of a badge takes, and the air behind it. */
const SIGN = { share: 0.82, air: 4 } as const;

/** Points that a badge takes on one line. */
export function badgeWidth(ctx: PdfContext, badge: Badge, role: TextRole = 'table'): number {
  const style = bold(ctx.style(role));
  // Rounding must not make it wrap.
  return textWidth(badge.text, style) + style.size * SIGN.share + SIGN.air + 0.1;
}

/** A sign and its word in the same colour, for example ■ Critical. Wraps when the width is short. */
export function badgeBox(
  ctx: PdfContext,
  badge: Badge,
  options: { readonly width: number; readonly role?: TextRole; readonly tag?: Tag },
): Box & { readonly width: number } {
  const mark = badgeMark(ctx.theme, badge);
  const style = bold(ctx.style(options.role ?? 'table'));
  const size = style.size * SIGN.share;
  const indent = size + SIGN.air;
  const layout = layoutText(badge.text, { style, width: options.width - indent, maxLines: MOST_LINES });
  const tag = options.tag ?? newTag('P');
  return {
    width: layout.width + indent,
    height: layout.height,
    draw: (x, y) => {
      const middle = y + baselineOf(style) - style.size * 0.36;
      ctx.structure.artifact(() => ctx.canvas.symbol(mark.shape, x + size / 2, middle, size, mark.colour));
      ctx.structure.mark(tag, () => {
        drawLines(ctx, style, layout.lines, x + indent, y, { color: mark.text, align: 'left', width: layout.width });
      });
    },
  };
}
