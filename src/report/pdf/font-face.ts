import type { Font } from 'fontkit';
import { pairKerning } from './kerning';

/** Code points below this are kerned in pairs: Latin with its accents. */
const KERNED = 0x180;
const UNKNOWN_KERN = 0x7fff;
const UNKNOWN_GLYPH = 0xffff;
/** Symbols from here on (circled digits, box drawing, Chinese) keep the square that the font gives them. */
const SQUARE_FROM = 0x2460;
/** Space left on each side of a symbol when it stands in Latin text, in thousandths of the size. */
const BEARING = 70;

interface Form {
  readonly glyph: number;
  /** Moves the glyph before it is drawn; negative is to the left. */
  readonly shift: number;
  readonly advance: number;
}

/**
 * A text with its glyphs, one entry per UTF-16 unit (the second half of a surrogate pair has glyph -1).
 * Lengths are in thousandths of the type size. `offsets` has one entry more than the text.
 */
export interface Shaped {
  readonly text: string;
  readonly glyphs: readonly number[];
  /** Moves of single glyphs before they are drawn; negative is to the left. Few texts have any. */
  readonly shifts: ReadonlyMap<number, number> | undefined;
  /** Advance of the glyph alone. */
  readonly advances: readonly number[];
  /** Pen position before each unit, kerning included. */
  readonly offsets: readonly number[];
}

const OPENING = '（［｛〈《「『【〔“‘';
const CLOSING = '）］｝〉》」』】〕”’、。，．';

/** Half a square is empty between two Chinese punctuation marks: they move together. Thousandths of the size. */
function squeeze(left: number, right: number): number {
  if (right === 0) return 0;
  const [before, after] = [String.fromCodePoint(left), String.fromCodePoint(right)];
  if (CLOSING.includes(before) && (CLOSING.includes(after) || OPENING.includes(after))) return -500;
  return OPENING.includes(before) && OPENING.includes(after) ? -500 : 0;
}

/** Han, kana, fullwidth forms and Chinese punctuation: characters that stand in squares. */
function isSquare(codePoint: number): boolean {
  return codePoint >= 0x2e80 && !(codePoint >= 0xfb00 && codePoint < 0xfe30);
}

/**
 * One weight of the report's type family: glyphs, advances and kerning without pdfkit.
 * The family is drawn for Chinese, so quotation marks and many signs fill a square; between Latin letters
 * they are replaced by their narrow form or trimmed to it.
 */
export class FontFace {
  private readonly glyphs = new Uint16Array(0x10000).fill(UNKNOWN_GLYPH);
  private readonly advances = new Uint16Array(0x10000);
  private readonly kerns = new Int16Array(KERNED * KERNED).fill(UNKNOWN_KERN);
  private readonly beyond = new Map<number, Form>();
  private readonly narrow = new Map<number, Form>();
  private readonly kerning: (left: number, right: number) => number;
  private readonly scale: number;

  constructor(readonly font: Font) {
    this.scale = 1000 / font.unitsPerEm;
    this.kerning = pairKerning(font);
  }

  has(codePoint: number): boolean {
    return this.glyphOf(codePoint) !== 0;
  }

  /** Width in thousandths of the size. */
  widthOf(text: string): number {
    return this.shape(text).offsets[text.length] ?? 0;
  }

  /** Advance that the embedded font declares for a glyph, in thousandths of the size. */
  naturalAdvance(glyph: number): number {
    return Math.round(this.font.getGlyph(glyph).advanceWidth * this.scale);
  }

  shape(text: string): Shaped {
    const length = text.length;
    const glyphs = new Array<number>(length);
    const advances = new Array<number>(length);
    const offsets = new Array<number>(length + 1);
    let shifts: Map<number, number> | undefined;
    let pen = 0;
    let before = 0;
    for (let at = 0; at < length;) {
      const codePoint = text.codePointAt(at) ?? 0;
      const units = codePoint > 0xffff ? 2 : 1;
      const after = at + units < length ? (text.codePointAt(at + units) ?? 0) : 0;
      let glyph = this.glyphOf(codePoint);
      let advance = this.advanceOf(codePoint);
      let kern = 0;
      if (advance !== 1000) kern = this.kern(codePoint, after);
      else if (this.isNarrow(before, codePoint, after)) {
        const form = this.narrowForm(codePoint, glyph);
        ({ glyph, advance } = form);
        if (form.shift !== 0) shifts = (shifts ?? new Map<number, number>()).set(at, form.shift);
      } else kern = squeeze(codePoint, after);
      glyphs[at] = glyph;
      advances[at] = advance;
      offsets[at] = pen;
      pen += advance + kern;
      if (units === 2) {
        glyphs[at + 1] = -1;
        advances[at + 1] = 0;
        offsets[at + 1] = pen;
      }
      before = codePoint;
      at += units;
    }
    offsets[length] = pen;
    return { text, glyphs, shifts, advances, offsets };
  }

  /** A sign drawn in a square that stands among Latin letters. */
  private isNarrow(before: number, codePoint: number, after: number): boolean {
    return codePoint > 0x7f && codePoint < SQUARE_FROM && !isSquare(before) && !isSquare(after);
  }

  private glyphOf(codePoint: number): number {
    if (codePoint > 0xffff) return this.formBeyond(codePoint).glyph;
    if (this.glyphs[codePoint] === UNKNOWN_GLYPH) {
      const glyph = this.font.glyphForCodePoint(codePoint);
      this.glyphs[codePoint] = glyph.id;
      this.advances[codePoint] = Math.round(glyph.advanceWidth * this.scale);
    }
    return this.glyphs[codePoint] ?? 0;
  }

  /** Known once `glyphOf` has looked the character up. */
  private advanceOf(codePoint: number): number {
    return codePoint > 0xffff ? this.formBeyond(codePoint).advance : (this.advances[codePoint] ?? 0);
  }

  private formBeyond(codePoint: number): Form {
    const known = this.beyond.get(codePoint);
    if (known !== undefined) return known;
    const glyph = this.font.glyphForCodePoint(codePoint);
    const form = { glyph: glyph.id, shift: 0, advance: Math.round(glyph.advanceWidth * this.scale) };
    this.beyond.set(codePoint, form);
    return form;
  }

  private narrowForm(codePoint: number, square: number): Form {
    const known = this.narrow.get(codePoint);
    if (known !== undefined) return known;
    const form = this.proportional(codePoint) ?? this.trimmed(codePoint, square);
    this.narrow.set(codePoint, form);
    return form;
  }

  /** The font's own proportional glyph, when it has one. */
  private proportional(codePoint: number): Form | undefined {
    const [glyph] = this.font.layout(String.fromCodePoint(codePoint), { pwid: true }, 'latn').glyphs;
    if (glyph === undefined || glyph.id === this.glyphOf(codePoint)) return undefined;
    return { glyph: glyph.id, shift: 0, advance: Math.round(glyph.advanceWidth * this.scale) };
  }

  private trimmed(codePoint: number, square: number): Form {
    const { minX, maxX } = this.font.glyphForCodePoint(codePoint).bbox;
    if (!(maxX > minX)) return { glyph: square, shift: 0, advance: 1000 };
    const shift = Math.round(BEARING - minX * this.scale);
    return { glyph: square, shift, advance: Math.round((maxX - minX) * this.scale) + 2 * BEARING };
  }

  private kern(left: number, right: number): number {
    if (left >= KERNED || right >= KERNED || right === 0) return 0;
    const at = left * KERNED + right;
    const known = this.kerns[at] ?? 0;
    if (known !== UNKNOWN_KERN) return known;
    const value = Math.round(this.kerning(this.glyphOf(left), this.glyphOf(right)) * this.scale);
    this.kerns[at] = value;
    return value;
  }
}
