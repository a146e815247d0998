import type { PartLetter } from '../../models/chart-models';
import { contrast, type Hex } from '../colour';
import type { SymbolShape } from '../theme';
import { type ChartTools, HALF_LETTER, type SceneBuilder } from './scene';

interface PartLook {
  /** None: the letter stands alone. */
  readonly shape?: SymbolShape;
  readonly fill: Hex;
  /** Readable on the fill. */
  readonly ink: Hex;
  /** Whose work it is, and who answers for it, is seen first. */
  readonly isBold: boolean;
  /** Points that the shape takes; that a letter fits in differs. */
  readonly size: number;
}

/** Letter, colour and shape: each tells the part by itself, on a grey print and to colour-blind eyes. */
const LOOKS: Readonly<Record<PartLetter, PartLook>> = {
  R: { shape: 'square', fill: '#0B5C8F', ink: '#FFFFFF', isBold: true, size: 11 },
  A: { shape: 'disc', fill: '#A84300', ink: '#FFFFFF', isBold: true, size: 12.5 },
  S: { shape: 'diamond', fill: '#CFE9DD', ink: '#1B2430', isBold: false, size: 14 },
  C: { shape: 'ring', fill: '#A9B4C2', ink: '#1B2430', isBold: false, size: 14 },
  I: { fill: '#FFFFFF', ink: '#4A5463', isBold: false, size: 11 },
};

const LETTER_SIZE = 7.4;
/** Contrast of text (WCAG 2 AA). */
const READABLE = 4.5;
/** Labels up to this size are those of A4. */
const USUAL_LABEL = 8;
/** From the middle of one letter of a cell to that of the next. */
const STEP = 13.5;

/** How much larger than on A4 the letters are drawn. */
export const partScale = ({ size }: ChartTools): number => Math.max(1, size.small / USUAL_LABEL);

/** The letters of one cell around its middle. */
export function drawParts(builder: SceneBuilder, letters: readonly PartLetter[], x: number, y: number): void {
  const scale = partScale(builder.tools);
  const letterSize = LETTER_SIZE * scale;
  letters.forEach((letter, at) => {
    const { shape, fill, ink, isBold, size } = LOOKS[letter];
    // Without a shape the letter stands on the page itself, which is dark on some screens.
    const { theme } = builder;
    const color = shape || contrast(ink, theme.white) >= READABLE ? ink : theme.grey;
    const middle = x + (at - (letters.length - 1) / 2) * STEP * scale;
    if (shape) builder.symbol(shape, middle, y, size * scale, fill);
    builder.text(letter, middle, y + letterSize * HALF_LETTER, {
      ...{ size: letterSize, color, anchor: 'middle' },
      weight: isBold ? 'bold' : 'regular',
    });
  });
}
