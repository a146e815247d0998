import { textSize, type Area } from './areas';
import { openSpots, placeLabels, type Label, type Obstacle, type Spot } from './place-labels';
import type { ChartTools } from './scene';

/** A dot that has a name. */
export interface NamedDot {
  readonly value: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName {
  readonly dot: NamedDot;
  readonly text: string;
  readonly area: Area;
  readonly side: 'above' | 'below';
}

/** A row of dots: `middle` is its line; names stand between `left` and `right`. */
export interface NameRow {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Obstacle[];
  /** Lines of names above the row, and as many below. */
  readonly levels: number;
}

/** From the line of dots to the first line of names. */
const NEAR = 16;
const LEVEL_GAP = 2;
/** How far a name that stands beside its dot reaches back over it. */
const BACK = 3;
/** The best and the worst come first, whatever their names cover; the others are left out sooner than they do. */
const WORTH = { end: 1000, other: 100 } as const;
const COST = { below: 0.5, beside: 2, farther: 6 } as const;

/** Height that a row needs for `levels` lines of names at both sides. */
export function rowHeightFor(levels: number, tools: ChartTools): number {
  const { height } = textSize(tools, '', { size: tools.size.small });
  return 2 * (NEAR + levels * (height + LEVEL_GAP) + 3);
}

/** The names that there is room for, none over another and none cut by the leader of another. */
export function placeNames(dots: readonly NamedDot[], row: NameRow, tools: ChartTools): PlacedName[] {
  const room = row.right - row.left;
  const byValue = [...dots].sort((a, b) => b.value - a.value);
  const ends = new Set([byValue[0], byValue.at(-1)]);
  const ordered = [...ends, ...byValue.filter((dot) => !ends.has(dot))].flatMap((dot) => dot ?? []);
  const texts = ordered.map(({ label }) => tools.wrap(label, tools.size.small, room, { maxLines: 1 }).join(''));
  const spots = ordered.map((dot, at) => spotsOf(dot, texts[at] ?? '', row, tools));
  const places = placeLabels(
    ordered.map((dot, at): Label => ({ spots: spots[at] ?? [], worth: ends.has(dot) ? WORTH.end : WORTH.other })),
  );
  return ordered.flatMap((dot, at): PlacedName[] => {
    const area = places[at]?.area;
    if (area === undefined) return [];
    return [{ dot, text: texts[at] ?? '', area, side: area.y < row.middle ? 'above' : 'below' }];
  });
}

function spotsOf(dot: NamedDot, text: string, row: NameRow, tools: ChartTools): Spot[] {
  const size = textSize(tools, text, { size: tools.size.small });
  const shifts = [
    [size.width / 2, 0],
    [BACK, COST.beside],
    [size.width - BACK, COST.beside],
    [size.width / 4, COST.beside],
    [size.width * 0.75, COST.beside],
  ] as const;
  const spots: Spot[] = [];
  for (const side of ['above', 'below'] as const) {
    for (let level = 0; level < row.levels; level += 1) {
      const away = NEAR + level * (size.height + LEVEL_GAP);
      const y = side === 'above' ? row.middle - away - size.height : row.middle + away;
      for (const [shift, beside] of shifts) {
        const x = Math.min(Math.max(dot.x - shift, row.left), Math.max(row.left, row.right - size.width));
        const leader = { x: dot.x, width: 0, y: Math.min(dot.y, y + size.height), height: Math.abs(y - dot.y) };
        const cost = beside + level * COST.farther + (side === 'below' ? COST.below : 0);
        spots.push({ area: { x, y, ...size }, leader, cost });
      }
    }
  }
  const height = rowHeightFor(row.levels, tools);
  const frame = { x: row.left, y: row.middle - height / 2, width: row.right - row.left, height };
  return openSpots(spots, { frame, blocked: [], lines: row.lines });
}
