import type { PartLetter } from '../../models/chart-models';
import type { Hex } from '../colour';
import type { SymbolShape } from '../theme';
import { drawParts } from './part-letters';
import { HALF_LETTER, LINE, type SceneBuilder } from './scene';

export type LegendItem =
  | {
      readonly label: string;
      readonly color: Hex;
      readonly look: 'area' | 'outlined' | 'line' | 'dashed' | 'dotted' | 'hatch' | 'whisker' | 'tick' | SymbolShape;
    }
  | { readonly label: string; readonly look: 'part'; readonly letter: PartLetter };

const SWATCH = 14;
const GAP = 16;

/** Draws a legend from the left, wrapping; returns its height. */
export function drawLegend(
  builder: SceneBuilder,
  items: readonly LegendItem[],
  x: number,
  y: number,
  width: number,
): number {
  const { small } = builder.tools.size;
  const rowHeight = small * LINE + 4;
  let left = x;
  let top = y;
  for (const item of items) {
    const [label = ''] = builder.tools.wrap(item.label, small, width - SWATCH - 4, { maxLines: 1 });
    const needed = SWATCH + 4 + builder.tools.widthOf(label, small);
    if (left > x && left + needed > x + width) {
      left = x;
      top += rowHeight;
    }
    const middle = top + rowHeight / 2;
    drawSwatch(builder, item, left, middle);
    builder.text(label, left + SWATCH + 4, middle + small * HALF_LETTER, { size: small, color: builder.theme.grey });
    left += needed + GAP;
  }
  return items.length === 0 ? 0 : top + rowHeight - y;
}

function drawSwatch(builder: SceneBuilder, item: LegendItem, x: number, y: number): void {
  const middle = x + SWATCH / 2;
  if (item.look === 'part') {
    drawParts(builder, [item.letter], middle, y);
    return;
  }
  const { look, color } = item;
  switch (look) {
    case 'area':
      builder.rect(x, y - 4, SWATCH, 8, { fill: color });
      break;
    case 'outlined':
      builder.rect(x + 0.6, y - 3.4, SWATCH - 1.2, 6.8, {
        fill: color,
        stroke: builder.theme.ink,
        lineWidth: 1.2,
      });
      break;
    case 'hatch':
      builder.rect(x, y - 4, SWATCH, 8, { stroke: color, lineWidth: 0.4 });
      builder.hatch(x, y - 4, SWATCH, 8, color);
      break;
    case 'line':
      builder.line(
        [
          [x, y],
          [x + SWATCH, y],
        ],
        color,
        1.4,
      );
      break;
    case 'dashed':
      builder.line(
        [
          [x, y],
          [x + SWATCH, y],
        ],
        color,
        1.1,
        [3, 2],
      );
      break;
    case 'dotted':
      builder.line(
        [
          [x, y],
          [x + SWATCH, y],
        ],
        color,
        0.8,
        [1.5, 2],
      );
      break;
    case 'tick':
      builder.line(
        [
          [middle, y - 5],
          [middle, y + 5],
        ],
        color,
        1.2,
      );
      break;
    case 'whisker':
      builder.line(
        [
          [x + 1, y],
          [x + SWATCH - 1, y],
        ],
        color,
        0.8,
      );
      builder.line(
        [
          [x + 1, y - 2.5],
          [x + 1, y + 2.5],
        ],
        color,
        0.8,
      );
      builder.line(
        [
          [x + SWATCH - 1, y - 2.5],
          [x + SWATCH - 1, y + 2.5],
        ],
        color,
        0.8,
      );
      break;
    default:
      builder.symbol(look, middle, y, 7, color);
      break;
  }
}
