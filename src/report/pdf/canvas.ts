import type { Hex } from './colour';
import { fontFace } from './fonts';
import type { Line, Segment } from './text';
import type { SymbolShape, TextStyle, Weight } from './theme';

export interface Paint {
  readonly fill?: Hex;
  readonly stroke?: Hex;
  /** Points; 0.75 unless told. */
  readonly lineWidth?: number;
  /** Lengths of dash and gap, points. */
  readonly dash?: readonly number[];
  readonly radius?: number;
}

/** Characters that share a glyph with a commoner one, which is what a search in the document looks for. */
const SAME_GLYPH: ReadonlyMap<number, number> = new Map([
  [0xa0, 0x20],
  [0x2011, 0x2d],
  [0x2022, 0xb7],
]);

/** 1/1000 point is finer than any printer; fewer digits keep the file small. */
const short = (value: number): number => Math.round(value * 1000) / 1000;

function components(hex: Hex): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((channel) => short(channel / 255)).join(' ');
}

/**
 * Draws on the current page: origin at the top left, y downwards, points. Knows no structure: callers
 * open marked content first (see `structure.ts`).
 */
export class Canvas {
  private readonly fonts: Readonly<Record<Weight, PDFKit.EmbeddedFont>>;
  /** Hexadecimal glyph codes per font, by glyph id. */
  private readonly codes: Readonly<Record<Weight, (string | undefined)[]>> = { regular: [], bold: [] };
  private readonly naturals: Readonly<Record<Weight, number[]>> = { regular: [], bold: [] };
  private readonly colours = new Map<Hex, string>();

  constructor(readonly doc: PDFKit.PDFDocument) {
    this.fonts = { regular: doc.font('regular')._font, bold: doc.font('bold')._font };
    this.fonts.regular.encode = (text) => this.encode('regular', text);
    this.fonts.bold.encode = (text) => this.encode('bold', text);
  }

  /**
   * Stands in for pdfkit's own encoder (texts in logos use it): that one takes the code points for text
   * extraction from glyphs which fontkit caches per process, so that the bytes of a document would depend on
   * the documents before it.
   */
  private encode(weight: Weight, text: string): [codes: string[], positions: PDFKit.GlyphPosition[]] {
    const shaped = fontFace(weight).shape(text);
    const codes: string[] = [];
    const positions: PDFKit.GlyphPosition[] = [];
    shaped.glyphs.forEach((glyph, at) => {
      if (glyph < 0) return;
      codes.push(this.codes[weight][glyph] ?? this.include(weight, glyph, text.codePointAt(at) ?? 0));
      const advanceWidth = fontFace(weight).naturalAdvance(glyph);
      const xAdvance = (shaped.offsets[at + 1] ?? 0) - (shaped.offsets[at] ?? 0);
      positions.push({ xAdvance, yAdvance: 0, xOffset: shaped.shifts?.get(at) ?? 0, yOffset: 0, advanceWidth });
    });
    return [codes, positions];
  }

  /** One line of laid out text with its start at `x` and its baseline at `y`; `angle` turns it anticlockwise (degrees). */
  text(line: Line, x: number, y: number, style: TextStyle, color: Hex, angle = 0): void {
    const turn = (angle * Math.PI) / 180;
    const cos = short(Math.cos(turn));
    const sin = short(Math.sin(turn));
    for (const segment of line.segments) {
      const font = this.fonts[segment.weight];
      (this.doc.page.fonts as Record<string, PDFKit.PDFKitReference>)[font.id] ??= font.ref();
      const ink = this.colour(segment.color ?? color);
      const place = `${short(x + segment.x * cos)} ${short(y - segment.x * sin)}`;
      this.emit(
        `BT /${font.id} ${short(style.size)} Tf ${ink} rg ${cos} ${-sin} ${-sin} ${-cos} ${place} Tm [${this.glyphs(segment)}] TJ ET`,
      );
    }
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint): void {
    this.paint(paint, () => {
      if (paint.radius === undefined) this.doc.rect(x, y, width, height);
      else this.doc.roundedRect(x, y, width, height, paint.radius);
    });
  }

  /** Rectangles (left, top, width, height) as one shape: no seams where they touch. */
  rects(all: readonly (readonly [number, number, number, number])[], paint: Paint): void {
    this.paint(paint, () => {
      for (const [x, y, width, height] of all) this.doc.rect(x, y, width, height);
    });
  }

  line(x1: number, y1: number, x2: number, y2: number, paint: Paint): void {
    this.paint(paint, () => this.doc.moveTo(x1, y1).lineTo(x2, y2));
  }

  polygon(points: readonly (readonly [number, number])[], paint: Paint, closed = true): void {
    this.paint(paint, () => {
      points.forEach(([x, y], at) => (at === 0 ? this.doc.moveTo(x, y) : this.doc.lineTo(x, y)));
      if (closed) this.doc.closePath();
    });
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.paint(paint, () => this.doc.circle(x, y, radius));
  }

  /** An SVG path in page coordinates. */
  path(path: string, paint: Paint): void {
    this.paint(paint, () => this.doc.path(path));
  }

  /** A sign centred on `x`, `y` in a square of `size` points. */
  symbol(shape: SymbolShape, x: number, y: number, size: number, colour: Hex): void {
    const half = size / 2;
    const thin = { stroke: colour, lineWidth: size / 6 };
    switch (shape) {
      case 'square':
        this.rect(x - half * 0.86, y - half * 0.86, size * 0.86, size * 0.86, { fill: colour });
        break;
      case 'triangle':
        this.polygon(
          [
            [x, y - half],
            [x + half, y + half * 0.8],
            [x - half, y + half * 0.8],
          ],
          { fill: colour },
        );
        break;
      case 'disc':
        this.circle(x, y, half * 0.94, { fill: colour });
        break;
      case 'ring':
        this.circle(x, y, half * 0.78, thin);
        break;
      case 'diamond':
        this.polygon(
          [
            [x, y - half],
            [x + half, y],
            [x, y + half],
            [x - half, y],
          ],
          { fill: colour },
        );
        break;
      case 'check':
        this.polygon(
          [
            [x - half * 0.8, y],
            [x - half * 0.2, y + half * 0.6],
            [x + half * 0.8, y - half * 0.6],
          ],
          thin,
          false,
        );
        break;
      case 'cross':
        this.line(x - half * 0.6, y - half * 0.6, x + half * 0.6, y + half * 0.6, thin);
        this.line(x - half * 0.6, y + half * 0.6, x + half * 0.6, y - half * 0.6, thin);
        break;
      case 'dash':
        this.line(x - half * 0.7, y, x + half * 0.7, y, thin);
        break;
    }
  }

  /** Draws inside a rectangle only. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void {
    this.doc.save();
    this.doc.rect(x, y, width, height).clip();
    draw();
    this.doc.restore();
  }

  private paint(paint: Paint, outline: () => void): void {
    const { fill, stroke, lineWidth = 0.75, dash } = paint;
    let before = '';
    if (fill !== undefined) before += `${this.colour(fill)} rg `;
    if (stroke !== undefined) {
      before += `${this.colour(stroke)} RG ${short(lineWidth)} w `;
      if (dash !== undefined) before += `[${dash.map(short).join(' ')}] 0 d `;
    }
    this.doc.addContent(before);
    outline();
    const operator = fill === undefined ? (stroke === undefined ? 'n' : 'S') : stroke === undefined ? 'f' : 'B';
    this.doc.addContent(dash === undefined ? operator : `${operator} [] 0 d`);
  }

  private colour(hex: Hex): string {
    const known = this.colours.get(hex);
    if (known !== undefined) return known;
    const value = components(hex);
    this.colours.set(hex, value);
    return value;
  }

  /** Operators as bytes: pdfkit would copy the text letter by letter. */
  private emit(operators: string): void {
    this.doc.addContent(Buffer.from(`${operators}\n`, 'latin1'));
  }

  /** The operand of TJ: glyph codes with the difference between the natural and the wanted advance. */
  private glyphs({ shaped, from, to, weight }: Segment): string {
    const codes = this.codes[weight];
    const naturals = this.naturals[weight];
    let operand = '<';
    for (let at = from; at < to; at += 1) {
      const glyph = shaped.glyphs[at] ?? -1;
      if (glyph < 0) continue;
      const code = codes[glyph] ?? this.include(weight, glyph, shaped.text.codePointAt(at) ?? 0);
      const shift = shaped.shifts?.get(at) ?? 0;
      if (shift !== 0) operand += `>${-shift}<`;
      operand += code;
      if (at + 1 === to) break;
      const next = (shaped.offsets[at + 1] ?? 0) - (shaped.offsets[at] ?? 0);
      const excess = (naturals[glyph] ?? 0) + shift - next;
      if (excess !== 0) operand += `>${excess}<`;
    }
    return `${operand}>`;
  }

  private include(weight: Weight, glyph: number, codePoint: number): string {
    const font = this.fonts[weight];
    const id = font.subset.includeGlyph(glyph);
    const natural = fontFace(weight).naturalAdvance(glyph);
    font.widths[id] = natural;
    this.naturals[weight][glyph] = natural;
    font.unicode[id] ??= [SAME_GLYPH.get(codePoint) ?? codePoint];
    const code = id.toString(16).padStart(4, '0');
    this.codes[weight][glyph] = code;
    return code;
  }
}
