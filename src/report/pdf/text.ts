import LineBreaker from 'linebreak';
import type { Hex } from './colour';
import type { Shaped } from './font-face';
import { fontFace } from './fonts';
import { keptTogether, type Range } from './kept-together';
import { printable } from './printable';
import type { TextStyle, Weight } from './theme';

/** A piece of a text with its own weight or colour; the rest comes from the paragraph. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  readonly color?: Hex;
  /** No line ends inside the run, nor between runs with the same sign, as long as a line can hold them. */
  readonly keep?: string;
}
export type Content = string | readonly Run[];

/** A part of one line in one weight: units `from` to `to` of the shaped run, `x` points from the line's start. */
export interface Segment {
  readonly shaped: Shaped;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly weight: Weight;
  readonly color: Hex | undefined;
}

export interface Line {
  readonly segments: readonly Segment[];
  /** Points, without trailing space. */
  readonly width: number;
}

export interface TextLayout {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  /** Widest line, points. */
  readonly width: number;
  /** Lines × leading, points. */
  readonly height: number;
}

interface ShapedRun {
  readonly shaped: Shaped;
  readonly weight: Weight;
  readonly color: Hex | undefined;
  readonly keep: string | undefined;
  /** Where the run starts in the whole text. */
  readonly start: number;
}

const ELLIPSIS = '…';
/** Longer texts are no titles. */
const MOST_BALANCED = 6;
/** Ends the first part of a title; what is replaced by the line end goes with it. */
const COLON = /：|: /;
/** One Chinese character with its punctuation. */
const LONE = /^[\u3400-\u9fff][。，、；：！？）”’》]*$/;
/** Rounding must not push a word that fits exactly to the next line. */
const TOLERANCE = 0.01;

/** Points that a text takes on one line. */
export function textWidth(text: string, style: TextStyle): number {
  return (fontFace(style.weight).widthOf(printable(text)) * style.size) / 1000;
}

/** Distance from the top of a line to its baseline, points: the em square is centred in the leading. */
export function baselineOf(style: TextStyle): number {
  return (style.leading - style.size) / 2 + style.size * 0.88;
}

export interface LayoutOptions {
  readonly style: TextStyle;
  readonly width: number;
  readonly maxLines?: number;
  /** Lines of like length, and no more of them; a title that is said in two parts breaks at its colon. */
  readonly balanced?: boolean;
}

/**
 * Breaks a text into lines of at most `width` points (Unicode line breaking, so Chinese breaks between
 * characters but never before a full stop). What belongs together stays on one line where it fits; a word
 * wider than the line is broken, never clipped. With `maxLines`, the last line ends in an ellipsis when there was more.
 */
export function layoutText(content: Content, options: LayoutOptions): TextLayout {
  const { style, width, maxLines = Infinity, balanced = false } = options;
  const paragraph = new Paragraph(shapeRuns(content, style), style.size);
  const ranges = balanced ? paragraph.balanced(width) : paragraph.ranges(width);
  const lines = ranges.slice(0, maxLines).map(([from, to]) => paragraph.line(from, to));
  if (ranges.length > maxLines) {
    const [from, to] = ranges[maxLines - 1] ?? [0, 0];
    lines[maxLines - 1] = paragraph.shortened(from, to, width);
  }
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0);
  return { lines, style, width: widest, height: lines.length * style.leading };
}

function shapeRuns(content: Content, style: TextStyle): ShapedRun[] {
  const runs = typeof content === 'string' ? [{ text: content }] : content;
  let start = 0;
  return runs.map((run: Run): ShapedRun => {
    const weight = run.weight ?? style.weight;
    const shaped = fontFace(weight).shape(printable(run.text));
    const shapedRun = { shaped, weight, start, color: run.color, keep: run.keep };
    start += shaped.text.length;
    return shapedRun;
  });
}

/** A text whose runs are shaped; ranges are UTF-16 units of the whole text. */
class Paragraph {
  private readonly text: string;
  /** Filled when the text is first broken. */
  private kept: readonly Range[] | undefined;

  constructor(
    private readonly runs: readonly ShapedRun[],
    private readonly size: number,
  ) {
    this.text = runs.map(({ shaped }) => shaped.text).join('');
  }

  /** Start and end of each line; the end excludes trailing space. */
  ranges(width: number): [number, number][] {
    const ranges: [number, number][] = [];
    let start = 0;
    for (;;) {
      const end = this.text.indexOf('\n', start);
      this.breakRange(start, end < 0 ? this.text.length : end, width, ranges);
      if (end < 0) return ranges;
      start = end + 1;
    }
  }

  /** As `ranges`, with lines of like length. */
  balanced(width: number): [number, number][] {
    const ranges = this.ranges(width);
    if (ranges.length < 2 || ranges.length > MOST_BALANCED || this.text.includes('\n')) return ranges;
    const colon = COLON.exec(this.text);
    if (colon) {
      const parts = [
        this.evenly(0, colon.index + 1, width),
        this.evenly(colon.index + colon[0].length, this.text.length, width),
      ];
      const lines = parts.flat();
      if (lines.length <= ranges.length) return lines;
    }
    return this.evenly(0, this.text.length, width);
  }

  /** The space that a line was broken at is drawn with it, so that text taken from the page keeps its words apart. */
  line(from: number, to: number): Line {
    const segments: Segment[] = [];
    const drawn = this.text.charCodeAt(to) === 0x20 ? to + 1 : to;
    let x = 0;
    for (const run of this.runs) {
      const end = Math.min(drawn, run.start + run.shaped.text.length);
      const begin = Math.max(from, run.start);
      if (begin >= end) continue;
      const { shaped, weight, start, color } = run;
      segments.push({ shaped, weight, color, from: begin - start, to: end - start, x });
      x += this.width(begin, end);
    }
    return { segments, width: this.width(from, to) };
  }

  /** The range cut so that it fits with an ellipsis behind it. */
  shortened(from: number, to: number, width: number): Line {
    const last = this.runs.findLast(({ start }) => start <= from) ?? this.runs[0];
    const weight = last?.weight ?? 'regular';
    const dots = fontFace(weight).shape(ELLIPSIS);
    const room = width - ((dots.offsets[1] ?? 0) * this.size) / 1000;
    let end = to;
    while (end > from && this.width(from, end) > room) end -= 1;
    const kept = this.line(from, this.trimmed(from, end));
    const segment: Segment = { shaped: dots, from: 0, to: 1, x: kept.width, weight, color: last?.color };
    return { segments: [...kept.segments, segment], width: kept.width + width - room };
  }

  /** The lines of a part at the least width at which it takes no more of them. */
  private evenly(from: number, to: number, width: number): [number, number][] {
    const lines = (room: number): [number, number][] => {
      const found: [number, number][] = [];
      this.breakRange(from, to, room, found);
      return found;
    };
    const widest = lines(width);
    let best = widest;
    let [low, high] = [this.width(from, to) / (widest.length + 1), width];
    while (widest.length > 1 && high - low > 1) {
      const middle = (low + high) / 2;
      const tried = lines(middle);
      const fits = tried.length <= widest.length && this.isWhole(tried);
      if (fits) [best, high] = [tried, middle];
      else low = middle;
    }
    return best;
  }

  /** Does every line end where a line may end? */
  private isWhole(lines: readonly [number, number][]): boolean {
    const [from = 0, to = 0] = [lines[0]?.[0], lines.at(-1)?.[1]];
    const stops = new Set(this.stops(from, to, Infinity));
    return lines.slice(1).every(([start]) => stops.has(start));
  }

  private breakRange(from: number, to: number, width: number, ranges: [number, number][]): void {
    const whole = this.trimmed(from, to);
    if (this.width(from, whole) <= width + TOLERANCE) {
      ranges.push([from, whole]);
      return;
    }
    const stops = this.stops(from, to, width);
    const first = ranges.length;
    let start = from;
    let fits = from;
    for (const stop of stops) {
      const end = this.trimmed(start, stop);
      if (this.width(start, end) > width + TOLERANCE) {
        if (fits > start) {
          ranges.push([start, this.trimmed(start, fits)]);
          start = fits;
        }
        start = this.breakWord(start, this.trimmed(start, stop), width, ranges);
      }
      fits = stop;
    }
    if (start < whole) ranges.push([start, whole]);
    this.fillLast(ranges, first, stops, width);
  }

  /** Where lines may end: not inside what belongs together, unless that is wider than a line. */
  private stops(from: number, to: number, width: number): number[] {
    const breaker = new LineBreaker(this.text.slice(from, to));
    const all: number[] = [];
    for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) all.push(from + next.position);
    const kept = this.keptRanges().filter(([a, b]) => this.width(a, b) <= width + TOLERANCE);
    if (kept.length === 0) return all;
    const wanted = all.filter((stop) => !kept.some(([a, b]) => a < stop && stop < b));
    // What stands between two stops and is wider than a line, by what clings to it, gets its other stops back.
    let before = from;
    const wide = wanted.flatMap((stop): Range[] => {
      const piece: Range = [before, stop];
      before = stop;
      return this.width(piece[0], this.trimmed(...piece)) > width + TOLERANCE ? [piece] : [];
    });
    if (wide.length === 0) return wanted;
    const back = new Set(wanted);
    return all.filter((stop) => back.has(stop) || wide.some(([a, b]) => a < stop && stop < b));
  }

  private keptRanges(): readonly Range[] {
    if (this.kept === undefined) {
      const runs = this.runs.flatMap(({ start, shaped, keep }, at): Range[] => {
        if (keep === undefined) return [];
        const last = this.runs.findLast((run, other) => other >= at && run.keep === keep) ?? { start, shaped };
        const own: Range = [start, start + shaped.text.length];
        return last.start === start ? [own] : [own, [start, last.start + last.shaped.text.length]];
      });
      this.kept = [...keptTogether(this.text), ...runs];
    }
    return this.kept;
  }

  /** A last line of one Chinese character takes another from the line before it. */
  private fillLast(ranges: [number, number][], first: number, stops: readonly number[], width: number): void {
    const [last, before] = [ranges.at(-1), ranges.at(-2)];
    if (last === undefined || before === undefined || ranges.length - first < 2) return;
    if (!LONE.test(this.text.slice(last[0], last[1]))) return;
    const stop = stops.findLast((place) => place < last[0] && place > before[0]);
    if (stop === undefined || this.width(before[0], stop) < this.width(stop, last[1])) return;
    if (this.width(stop, last[1]) > width + TOLERANCE) return;
    ranges.splice(-2, 2, [before[0], this.trimmed(before[0], stop)], [stop, last[1]]);
  }

  /** Cuts what no line can hold; returns the start of the remainder. */
  private breakWord(from: number, to: number, width: number, ranges: [number, number][]): number {
    let start = from;
    while (this.width(start, to) > width + TOLERANCE) {
      let end = start + 1;
      while (end < to && (this.isInside(end) || this.width(start, end + 1) <= width)) end += 1;
      if (end >= to) break;
      ranges.push([start, end]);
      start = end;
    }
    return start;
  }

  /** True between the halves of a surrogate pair and before a combining mark. */
  private isInside(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return (unit >= 0xdc00 && unit <= 0xdfff) || (unit >= 0x300 && unit <= 0x36f);
  }

  private trimmed(from: number, to: number): number {
    let end = to;
    while (end > from && this.text.charCodeAt(end - 1) === 0x20) end -= 1;
    return end;
  }

  private width(from: number, to: number): number {
    let total = 0;
    for (const { shaped, start } of this.runs) {
      const end = Math.min(to, start + shaped.text.length) - start;
      const begin = Math.max(from, start) - start;
      if (begin >= end) continue;
      // The last glyph counts without the kerning towards what follows on the next line.
      total += (shaped.offsets[end - 1] ?? 0) - (shaped.offsets[begin] ?? 0) + (shaped.advances[end - 1] ?? 0);
    }
    return (total * this.size) / 1000;
  }
}
