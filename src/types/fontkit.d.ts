/** The part of fontkit 2 that the PDF kit uses; the package ships no types. Lengths are in font units. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly bbox: { readonly minX: number; readonly maxX: number; readonly minY: number; readonly maxY: number };
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
  }

  /** OpenType coverage: either a sorted list of glyphs or ranges of them. */
  export type Coverage =
    | { readonly version: 1; readonly glyphs: readonly number[] }
    | {
        readonly version: 2;
        readonly rangeRecords: readonly { start: number; end: number; startCoverageIndex: number }[];
      };

  export type ClassDefinition =
    | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
    | { readonly version: 2; readonly classRangeRecord: readonly { start: number; end: number; class: number }[] };

  export interface LazyArray<T> {
    readonly length: number;
    get(index: number): T;
  }

  export interface PairValue {
    readonly value1: { readonly xAdvance?: number };
  }

  export type PairTable =
    | {
        readonly version: 1;
        readonly coverage: Coverage;
        readonly pairSets: LazyArray<readonly (PairValue & { readonly secondGlyph: number })[]>;
      }
    | {
        readonly version: 2;
        readonly coverage: Coverage;
        readonly classDef1: ClassDefinition;
        readonly classDef2: ClassDefinition;
        readonly classRecords: LazyArray<LazyArray<PairValue>>;
      };

  export interface PositioningTable {
    readonly featureList: readonly { tag: string; feature: { lookupListIndexes: readonly number[] } }[];
    readonly lookupList: LazyArray<{
      readonly lookupType: number;
      readonly subTables: readonly (PairTable | { readonly extension: PairTable })[];
    }>;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly GPOS?: PositioningTable;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string, features?: Readonly<Record<string, boolean>>, script?: string): GlyphRun;
  }

  export function create(buffer: Uint8Array): Font;
}
