import type { Cell } from '../models/blocks';
import { drawing, type Box } from './box';
import type { PdfContext } from './context';
import type { Tag } from './structure';
import { baselineOf, layoutText, textWidth } from './text';
import { drawLines, MOST_LINES, textBox, type Align } from './text-box';
import { bold as boldStyle, type TextStyle, type Theme } from './theme';
import type { Hex } from './colour';
import { badgeBox, toneMark } from './tone';

export interface CellPlace {
  readonly width: number;
  readonly align: Align;
  readonly tag: Tag;
  /** Rows that are stressed set their text in bold. */
  readonly bold: boolean;
}

/** The content of one table cell, measured. */
export function cellBox(ctx: PdfContext, cell: Cell, place: CellPlace): Box {
  if (typeof cell === 'string') return cellText(ctx, cell, place, ctx.theme.ink, place.bold);
  switch (cell.kind) {
    case 'text':
      return cellText(ctx, cell.text, place, inkOf(ctx.theme, cell), cell.bold === true || place.bold);
    case 'badge':
      return badgeBox(ctx, cell.badge, { width: place.width, tag: place.tag });
    case 'bar':
      return barBox(ctx, cell, place);
    case 'level':
      return levelBox(ctx, cell, place);
  }
}

function inkOf(theme: Theme, cell: Extract<Cell, { kind: 'text' }>): Hex {
  if (cell.tone !== undefined && cell.tone !== 'neutral') return toneMark(theme, cell.tone).text;
  return cell.muted === true ? theme.grey : theme.ink;
}

function cellText(ctx: PdfContext, text: string, place: CellPlace, color: Hex, bold: boolean): Box {
  const { width, align, tag } = place;
  return textBox(ctx, text, { width, role: 'table', align, tag, color, bold });
}

const BAR_HEIGHT = 6;
/** Room for the figure beside a bar. */
const BAR_TEXT = 0.36;

function barBox(ctx: PdfContext, cell: Extract<Cell, { kind: 'bar' }>, place: CellPlace): Box {
  const { theme, canvas, structure } = ctx;
  const style = ctx.style('table');
  const textRoom = Math.max(26, place.width * BAR_TEXT);
  const track = place.width - textRoom;
  const layout = layoutText(cell.text, { style, width: textRoom - 6, maxLines: MOST_LINES });
  const colour = cell.tone === undefined ? theme.accent : toneMark(theme, cell.tone).colour;
  return drawing(layout.height, (x, y) => {
    const top = y + (style.leading - BAR_HEIGHT) / 2;
    structure.artifact(() => {
      canvas.rect(x, top, track, BAR_HEIGHT, { fill: theme.paper });
      canvas.rect(x, top, track * clamp(cell.value), BAR_HEIGHT, { fill: colour });
      if (cell.target !== undefined) {
        const at = x + track * clamp(cell.target);
        canvas.line(at, top - 2, at, top + BAR_HEIGHT + 2, { stroke: theme.ink, lineWidth: 1 });
      }
    });
    structure.mark(place.tag, () => {
      const ink = { color: theme.ink, align: 'right' as const, width: textRoom - 6 };
      drawLines(ctx, style, layout.lines, x + track + 6, y, ink);
    });
  });
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const CHIP = { width: 46, padding: 4 } as const;
/** Sizes that a figure is tried in, so that it stays on one line. */
const SMALLER = [1, 0.92, 0.85, 0.78] as const;

/** Points that the chip of a figure takes on one line. */
export function levelWidth(ctx: PdfContext, text: string): number {
  return Math.max(CHIP.width, textWidth(text, boldStyle(ctx.style('table'))) + CHIP.padding);
}

function fittingStyle(text: string, style: TextStyle, width: number): TextStyle {
  const sizes = SMALLER.map((factor) => ({ ...style, size: style.size * factor }));
  return sizes.find((smaller) => textWidth(text, smaller) <= width) ?? style;
}

function levelBox(ctx: PdfContext, cell: Extract<Cell, { kind: 'level' }>, place: CellPlace): Box {
  const { theme, canvas, structure } = ctx;
  const ink = theme.levels[Math.min(5, Math.max(0, Math.round(cell.level)))] ?? { fill: theme.paper, text: theme.ink };
  const width = Math.min(place.width, levelWidth(ctx, cell.text));
  const style = fittingStyle(cell.text, boldStyle(ctx.style('table')), width - CHIP.padding);
  const layout = layoutText(cell.text, { style, width: width - CHIP.padding, maxLines: MOST_LINES });
  const slack = place.align === 'left' ? 0 : (place.width - width) * (place.align === 'right' ? 1 : 0.5);
  return drawing(layout.height, (x, y) => {
    const left = x + slack;
    structure.artifact(() => {
      canvas.rect(left, y - 1, width, layout.height + 2, { fill: ink.fill, radius: 2 });
    });
    structure.mark(place.tag, () => {
      layout.lines.forEach((line, at) => {
        canvas.text(line, left + (width - line.width) / 2, y + at * style.leading + baselineOf(style), style, ink.text);
      });
    });
  });
}
