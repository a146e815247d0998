/**
 * What pdfkit 0.20 has and @types/pdfkit lacks. The underscored members are internals of the pinned
 * version: text is measured and placed by the kit itself, so the kit has to reach the embedded subset.
 */
declare namespace PDFKit {
  interface EmbeddedFont {
    readonly id: string;
    readonly subset: { includeGlyph(glyphId: number): number };
    /** Advance per subset glyph, in thousandths of the size. */
    readonly widths: number[];
    /** Code points per subset glyph, for text extraction. */
    readonly unicode: (number[] | undefined)[];
    ref(): PDFKitReference;
    encode(text: string): [codes: string[], positions: GlyphPosition[]];
  }

  /** Thousandths of the size. */
  interface GlyphPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }

  interface PDFOutline {
    readonly outlineData: Record<string, unknown>;
  }

  interface PDFPage {
    readonly document: PDFDocument;
  }

  interface PDFDocument {
    readonly _font: EmbeddedFont;
    readonly _root: { readonly data: { readonly Pages: { readonly data: { Kids: PDFKitReference[] } } } };
    readonly _pageBuffer: PDFPage[];
    _addInfo(): void;
    endAcroForm(): this;
    /** A parsed font is shared between documents: a path would be read and parsed for each. */
    registerFont(name: string, font: import('fontkit').Font, family: string): this;
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    readonly bbox?: readonly [number, number, number, number];
    readonly scope?: 'Row' | 'Column' | 'Both';
  }
}
