import type { ChartTools, Theme, Weight } from './geometry';
import { wrapText } from './wrap';

/** Texts are measured at this size: widths grow with the size. */
const MEASURED_AT = 100;
/** As `SceneSvg` sets them. */
export const FONT_WEIGHT: Readonly<Record<Weight, number>> = { regular: 400, bold: 600 };

/** Widths in the font of the page, as long as no other part of the font has come. */
const measured = { fontsLoaded: 0, widths: new Map<string, number>() };
let context: CanvasRenderingContext2D | null | undefined;

function measure(text: string, weight: Weight, fontsLoaded: number): number {
  if (measured.fontsLoaded !== fontsLoaded) {
    measured.fontsLoaded = fontsLoaded;
    measured.widths.clear();
  }
  const key = `${weight} ${text}`;
  const known = measured.widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  // Where a browser draws nothing, half the height of the letters is near enough.
  if (!context) return (text.length * MEASURED_AT) / 2;
  context.font = `${FONT_WEIGHT[weight]} ${MEASURED_AT}px ${getComputedStyle(document.body).fontFamily}`;
  const { width } = context.measureText(text);
  measured.widths.set(key, width);
  return width;
}

/**
 * What the geometry of the reports needs to know of the page.
 * @param fontsLoaded how often parts of the font have come: what was measured before is forgotten
 */
export function pageTools(theme: Theme, size: ChartTools['size'], fontsLoaded: number): ChartTools {
  const widthOf = (text: string, at: number, weight: Weight = 'regular'): number =>
    (measure(text, weight, fontsLoaded) * at) / MEASURED_AT;
  return {
    theme,
    size,
    widthOf,
    wrap: (text, at, width, { weight = 'regular', maxLines } = {}) =>
      wrapText(text, width, (line) => widthOf(line, at, weight), maxLines),
  };
}
