import type { Tick } from '../../models/chart-models';
import { clamp01, linesHeight, type Point, type SceneBuilder } from './scene';

/** Lines of a label, and of what stands below it; more end in an ellipsis, so that a row never outgrows a page. */
const MOST_LINES = 12;

export interface RowLabel {
  readonly label: string;
  readonly sublabel?: string;
}

/** Rows with their labels at the left and a plot beside them: the common ground of most charts here. */
export interface RowFrame {
  readonly plotX: number;
  readonly plotWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly { readonly y: number; readonly height: number; readonly middle: number }[];
  /** Place of an axis value in points. */
  at(value: number): number;
}

export interface RowOptions {
  readonly top?: number;
  /** Room at the right of the plot for figures. */
  readonly right?: number;
  readonly minRow: number;
  readonly air: number;
  /** Share of the width that labels may take at most. */
  readonly labelShare?: number;
}

/**
 * Lays the rows out and draws their labels. Labels wrap in at most `labelShare` of the width; a row is as high
 * as its label needs, and never lower than `minRow`.
 */
export function rowFrame(builder: SceneBuilder, labels: readonly RowLabel[], options: RowOptions): RowFrame {
  const { tools, theme, width } = builder;
  const { label: size, small } = tools.size;
  const { top = 0, right = 0, minRow, air, labelShare = 0.36 } = options;
  const widest = labels.reduce(
    (most, { label, sublabel = '' }) => Math.max(most, tools.widthOf(label, size), tools.widthOf(sublabel, small)),
    0,
  );
  const labelWidth = Math.min(widest + 1, width * labelShare);
  const plotX = labelWidth + 8;
  const plotWidth = Math.max(10, width - plotX - right);
  let y = top;
  const rows = labels.map(({ label, sublabel }) => {
    const lines = tools.wrap(label, size, labelWidth, { maxLines: MOST_LINES });
    const sublines = sublabel === undefined ? [] : tools.wrap(sublabel, small, labelWidth, { maxLines: MOST_LINES });
    const text = linesHeight(lines.length, size) + linesHeight(sublines.length, small);
    const height = Math.max(minRow, text + air);
    const middle = y + height / 2;
    const upper = middle - text / 2;
    builder.lines(lines, labelWidth, upper + linesHeight(lines.length, size) / 2, { anchor: 'end' });
    builder.lines(sublines, labelWidth, middle + text / 2 - linesHeight(sublines.length, small) / 2, {
      anchor: 'end',
      size: small,
      color: theme.grey,
    });
    const row = { y, height, middle };
    y += height;
    return row;
  });
  return { plotX, plotWidth, top, bottom: y, rows, at: (value) => plotX + clamp01(value) * plotWidth };
}

/** Upright grid lines with their labels below the rows; returns the lower edge. The zero line is drawn darker. */
export function drawValueAxis(builder: SceneBuilder, frame: RowFrame, ticks: readonly Tick[], labelled = true): number {
  const { theme, tools } = builder;
  const { small } = tools.size;
  let clear = -Infinity;
  for (const { at, label } of ticks) {
    const x = frame.at(at);
    builder.line(
      [
        [x, frame.top],
        [x, frame.bottom],
      ],
      theme.line,
      0.4,
    );
    const half = tools.widthOf(label, small) / 2;
    const centre = Math.min(Math.max(x, half), builder.width - half);
    if (!labelled || centre - half < clear) continue;
    builder.text(label, centre, frame.bottom + small + 3, { size: small, color: theme.grey, anchor: 'middle' });
    clear = centre + half + 3;
  }
  return frame.bottom + (labelled && ticks.length > 0 ? small * 1.3 + 5 : 2);
}

/** The line that bars stand on. */
export function drawZeroLine(builder: SceneBuilder, frame: RowFrame, zero = 0): void {
  const x = frame.at(zero);
  builder.line(
    [
      [x, frame.top],
      [x, frame.bottom],
    ],
    builder.theme.ink,
    0.8,
  );
}

/** An upright line through all rows with its label above, kept inside the scene. */
export function drawReference(
  builder: SceneBuilder,
  frame: RowFrame,
  { at, label }: Tick,
  ink: { readonly dash?: readonly number[]; readonly above: number },
): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const x = frame.at(at);
  builder.line(
    [
      [x, frame.top - 2],
      [x, frame.bottom],
    ],
    theme.ink,
    0.9,
    ink.dash,
  );
  const half = tools.widthOf(label, small) / 2;
  const centre = Math.min(Math.max(x, frame.plotX + half), builder.width - half);
  builder.text(label, centre, frame.top - ink.above, { size: small, anchor: 'middle' });
}

/** A line with a white rim, so that it shows on a dark bar, too. */
export function drawRimmed(builder: SceneBuilder, points: readonly Point[], lineWidth: number): void {
  builder.line(points, builder.theme.white, lineWidth + 1.2);
  builder.line(points, builder.theme.ink, lineWidth);
}

/** A whisker from `low` to `high` at height `y`. */
export function drawWhisker(builder: SceneBuilder, low: number, high: number, y: number, arm = 3): void {
  const { theme } = builder;
  const parts: (readonly Point[])[] = [
    [
      [low, y],
      [high, y],
    ],
    ...[low, high].map((x): readonly Point[] => [
      [x, y - arm],
      [x, y + arm],
    ]),
  ];
  // All rims first: none may cut another part.
  for (const part of parts) builder.line(part, theme.white, 2);
  for (const part of parts) builder.line(part, theme.ink, 0.8);
}
