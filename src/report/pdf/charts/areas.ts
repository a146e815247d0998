import type { Anchor, Area, ChartTools, Point, TextInk } from './scene';

export type { Area } from './scene';

/** From the baseline up to the highest letter, and the height of a line of letters, as multiples of the size. */
const ASCENT = 0.86;
const LETTERS = 1.06;

/** What a line of text covers, its anchor on the baseline at `x`, `y`. */
export function textArea(tools: ChartTools, text: string, x: number, y: number, ink: TextInk = {}): Area {
  const { size = tools.size.label, weight = 'regular', anchor = 'start' } = ink;
  const width = tools.widthOf(text, size, weight);
  return { x: x - backOf(anchor, width), y: y - size * ASCENT, width, height: size * LETTERS };
}

function backOf(anchor: Anchor, width: number): number {
  return anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
}

/** Size of the area of a text, wherever it stands. */
export function textSize(tools: ChartTools, text: string, ink: TextInk = {}): { width: number; height: number } {
  const { width, height } = textArea(tools, text, 0, 0, ink);
  return { width, height };
}

/** The baseline of a text of this size whose area begins at `top`. */
export const baselineIn = (top: number, size: number): number => top + size * ASCENT;

export function grown({ x, y, width, height }: Area, by: number, across = by): Area {
  return { x: x - across, y: y - by, width: width + 2 * across, height: height + 2 * by };
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Rounding must not push out what just fits. */
const TOLERANCE = 0.01;

export function within(area: Area, frame: Area): boolean {
  return (
    area.x >= frame.x - TOLERANCE &&
    area.y >= frame.y - TOLERANCE &&
    area.x + area.width <= frame.x + frame.width + TOLERANCE &&
    area.y + area.height <= frame.y + frame.height + TOLERANCE
  );
}

/** How much of a line lies in an area, points. */
export function lengthInside(area: Area, points: readonly Point[]): number {
  return points.slice(1).reduce((sum, end, at) => sum + segmentInside(area, points[at] ?? end, end), 0);
}

/** Liang–Barsky: the part of a segment between the four edges. */
function segmentInside(area: Area, [x1, y1]: Point, [x2, y2]: Point): number {
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  if (Math.max(x1, x2) <= area.x || Math.min(x1, x2) >= right) return 0;
  if (Math.max(y1, y2) <= area.y || Math.min(y1, y2) >= bottom) return 0;
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - area.x],
    [dx, right - x1],
    [-dy, y1 - area.y],
    [dy, bottom - y1],
  ] as const) {
    if (step < 0) from = Math.max(from, room / step);
    else if (step > 0) to = Math.min(to, room / step);
  }
  return Math.max(0, to - from) * Math.hypot(dx, dy);
}
