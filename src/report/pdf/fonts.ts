import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FontFace } from './font-face';
import type { Weight } from './theme';

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'NotoSansSC_400Regular.ttf',
  bold: 'NotoSansSC_600SemiBold.ttf',
};

const faces = new Map<Weight, FontFace>();

/**
 * The report's typeface in one weight, read and parsed once per process: registering a path instead makes
 * pdfkit parse ten megabytes again and again.
 */
export function fontFace(weight: Weight): FontFace {
  const known = faces.get(weight);
  if (known !== undefined) return known;
  const face = new FontFace(create(readFileSync(join(__dirname, 'fonts', FILES[weight]))));
  faces.set(weight, face);
  return face;
}
