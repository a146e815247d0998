import type { Language } from '../../shared/text';
import type { SeverityTone } from '../models/blocks';
import { inkOn, isHex, readableAccent, tint, type Hex } from './colour';

export { contrast, readableAccent, tint, type Hex } from './colour';

/** Millimetres to points. */
export const mm = (length: number): number => (length * 72) / 25.4;

export type PaperSize = 'A4' | 'A3';
export type Orientation = 'portrait' | 'landscape';

/** Width and height in points, portrait. */
export const PAPER: Readonly<Record<PaperSize, readonly [number, number]>> = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
};

export const MARGIN = { top: mm(24), right: mm(20), bottom: mm(20), left: mm(20) } as const;
export const GUTTER = mm(4);
/** The vertical rhythm: gaps between blocks are multiples of it. */
export const RHYTHM = 4;

export type SymbolShape = 'square' | 'triangle' | 'disc' | 'ring' | 'diamond' | 'check' | 'cross' | 'dash';

export interface SeverityInk {
  readonly colour: Hex;
  /** Readable as text on white; the marker keeps the full colour. */
  readonly text: Hex;
  readonly shape: SymbolShape;
}

export interface LevelInk {
  readonly fill: Hex;
  readonly text: Hex;
}

export interface Theme {
  /** The client's colour as given: for areas and bars. */
  readonly accent: Hex;
  /** The client's colour, darkened where needed: for text and thin lines. */
  readonly accentText: Hex;
  readonly onAccent: Hex;
  readonly accentTint: Hex;
  readonly ink: Hex;
  readonly grey: Hex;
  readonly line: Hex;
  readonly paper: Hex;
  /** The ground of the page; pages of the workspace have a dark one, too. */
  readonly white: Hex;
  /** Index is the level, 0 to 5; lightness falls with the level so that grey prints keep the order. */
  readonly levels: readonly LevelInk[];
  readonly severity: Readonly<Record<SeverityTone, SeverityInk>>;
  readonly series: readonly Hex[];
  readonly good: Hex;
  readonly bad: Hex;
}

const INK: Hex = '#1B2430';
const FALLBACK_ACCENT: Hex = '#1F5FA8';
const LEVELS: readonly Hex[] = ['#F3F1E4', '#D5E6CF', '#9FD0C2', '#57AFC0', '#2C7BB0', '#23458F'];

function severity(colour: Hex, shape: SymbolShape): SeverityInk {
  return { colour, text: readableAccent(colour), shape };
}

/** All tokens of one report. `accent` is the client's colour (`#RRGGBB`); anything else falls back to blue. */
export function createTheme(options: { readonly accent?: string } = {}): Theme {
  const accent = options.accent !== undefined && isHex(options.accent) ? options.accent : FALLBACK_ACCENT;
  return {
    accent,
    accentText: readableAccent(accent),
    onAccent: inkOn(accent, INK),
    accentTint: tint(accent, 0.08),
    ink: INK,
    grey: '#5B6675',
    line: '#D5DBE3',
    paper: '#F5F7FA',
    white: '#FFFFFF',
    levels: LEVELS.map((fill) => ({ fill, text: inkOn(fill, INK) })),
    severity: {
      critical: severity('#8E1B3A', 'square'),
      high: severity('#C8502B', 'triangle'),
      medium: severity('#D9982B', 'disc'),
      low: severity('#6E8FB3', 'ring'),
    },
    series: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#56B4E9', '#E69F00'],
    good: '#00795A',
    bad: '#B5451F',
  };
}

export type Weight = 'regular' | 'bold';
export type TextRole = 'cover' | 'chapter' | 'section' | 'sub' | 'lead' | 'body' | 'table' | 'note' | 'figure';

/** Size and leading in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
}

const LATIN: Readonly<Record<TextRole, TextStyle>> = {
  cover: { weight: 'bold', size: 30, leading: 37 },
  chapter: { weight: 'bold', size: 20, leading: 26 },
  section: { weight: 'bold', size: 13, leading: 18 },
  sub: { weight: 'bold', size: 10.5, leading: 14.5 },
  lead: { weight: 'regular', size: 12, leading: 17.5 },
  body: { weight: 'regular', size: 9.5, leading: 13.5 },
  table: { weight: 'regular', size: 8.5, leading: 11.5 },
  note: { weight: 'regular', size: 7.5, leading: 10 },
  figure: { weight: 'bold', size: 22, leading: 27 },
};

/** Chinese reads half a point larger, with half a line of air. */
const CHINESE: Readonly<Record<TextRole, TextStyle>> = {
  ...LATIN,
  chapter: { weight: 'bold', size: 20, leading: 28 },
  section: { weight: 'bold', size: 13, leading: 19.5 },
  sub: { weight: 'bold', size: 11, leading: 16 },
  lead: { weight: 'regular', size: 12, leading: 19 },
  body: { weight: 'regular', size: 10, leading: 15 },
  table: { weight: 'regular', size: 9, leading: 13 },
  note: { weight: 'regular', size: 8, leading: 11.5 },
};

export function textStyle(role: TextRole, language: Language): TextStyle {
  return (language === 'zh' ? CHINESE : LATIN)[role];
}

export function bold(style: TextStyle): TextStyle {
  return { ...style, weight: 'bold' };
}
