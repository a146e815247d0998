import type { Hex } from '../colour';
import type { SymbolShape, Theme, Weight } from '../theme';

/** A rectangle, points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];
export type Anchor = 'start' | 'middle' | 'end';

/** One drawn thing; points, origin at the top left of the scene, y downwards. */
export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Hex;
      readonly stroke?: Hex;
      readonly lineWidth?: number;
      readonly radius?: number;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly stroke: Hex;
      readonly lineWidth: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'area';
      readonly points: readonly Point[];
      readonly fill?: Hex;
      readonly stroke?: Hex;
      readonly lineWidth?: number;
    }
  | {
      readonly kind: 'symbol';
      readonly shape: SymbolShape;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly color: Hex;
    }
  | {
      readonly kind: 'text';
      /** The anchor's place on the baseline. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: Weight;
      readonly color: Hex;
      readonly anchor: Anchor;
      /** 90: reads upwards. */
      readonly angle: 0 | 90;
    };

/** A chart as marks in drawing order. The same scene can be drawn into a PDF or written as SVG. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** What geometry needs to know of the page: colours, type sizes and how wide words are. */
export interface ChartTools {
  readonly theme: Theme;
  /** Points: labels of rows and axes, and the smaller print of ticks and legends. */
  readonly size: { readonly label: number; readonly small: number };
  widthOf(text: string, size: number, weight?: Weight): number;
  /** Lines of at most `width` points; the last one ends in an ellipsis when `maxLines` cut the text. */
  wrap(
    text: string,
    size: number,
    width: number,
    options?: { readonly weight?: Weight; readonly maxLines?: number },
  ): string[];
}

export interface TextInk {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: Hex;
  readonly anchor?: Anchor;
  readonly angle?: 0 | 90;
}

/** Line height of chart texts, as a multiple of the size. */
export const LINE = 1.22;
/** From the baseline up to the middle of a letter, as a multiple of the size. */
export const HALF_LETTER = 0.36;

/** How far the ground of a text reaches beyond it at both sides. */
const GROUND = 1.5;

/** Collects marks. */
export class SceneBuilder {
  private readonly marks: Mark[] = [];

  constructor(
    readonly tools: ChartTools,
    readonly width: number,
  ) {}

  get theme(): Theme {
    return this.tools.theme;
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    ink: { fill?: Hex; stroke?: Hex; lineWidth?: number; radius?: number },
  ): void {
    this.marks.push({ kind: 'rect', x, y, width: Math.max(0, width), height: Math.max(0, height), ...ink });
  }

  /** Ground for a text that crosses a line. */
  ground({ x, y, width, height }: Area, fill = this.theme.white): void {
    this.rect(x - GROUND, y, width + 2 * GROUND, height, { fill });
  }

  line(points: readonly Point[], stroke: Hex, lineWidth = 0.5, dash?: readonly number[]): void {
    this.marks.push({ kind: 'line', points, stroke, lineWidth, ...(dash === undefined ? {} : { dash }) });
  }

  area(points: readonly Point[], ink: { fill?: Hex; stroke?: Hex; lineWidth?: number }): void {
    this.marks.push({ kind: 'area', points, ...ink });
  }

  symbol(shape: SymbolShape, x: number, y: number, size: number, color: Hex): void {
    this.marks.push({ kind: 'symbol', shape, x, y, size, color });
  }

  /** One line of text with its baseline at `y`. */
  text(text: string, x: number, y: number, ink: TextInk = {}): void {
    const {
      size = this.tools.size.label,
      weight = 'regular',
      color = this.theme.ink,
      anchor = 'start',
      angle = 0,
    } = ink;
    if (text !== '') this.marks.push({ kind: 'text', x, y, text, size, weight, color, anchor, angle });
  }

  /** Lines whose middle is at `y`. */
  lines(lines: readonly string[], x: number, y: number, ink: TextInk = {}): void {
    const size = ink.size ?? this.tools.size.label;
    const first = y - ((lines.length - 1) * size * LINE) / 2 + size * HALF_LETTER;
    lines.forEach((line, at) => this.text(line, x, first + at * size * LINE, ink));
  }

  /** Diagonal hatching of a rectangle, for "not assessed". */
  hatch(x: number, y: number, width: number, height: number, color: Hex, step = 3.5): void {
    for (let offset = step; offset < width + height; offset += step) {
      const start: Point = [x + Math.min(offset, width), y + Math.max(0, offset - width)];
      const end: Point = [x + Math.max(0, offset - height), y + Math.min(offset, height)];
      this.line([start, end], color, 0.4);
    }
  }

  scene(height: number): Scene {
    return { width: this.width, height, marks: this.marks };
  }
}

/** Height of `count` lines. */
export function linesHeight(count: number, size: number): number {
  return count * size * LINE;
}

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));
