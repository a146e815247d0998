import type { FunnelDot } from '../../models/chart-models';
import { textSize, type Area } from './areas';
import { openSpots, placeLabels, type Ground, type Label, type Spot } from './place-labels';
import type { ChartTools, Point } from './scene';

/** A dot in the plot, points. */
export interface PlottedDot extends FunnelDot {
  readonly x: number;
  readonly y: number;
}

export interface PlacedDotName {
  readonly text: string;
  readonly area: Area;
  /** From the dot to a name that stands apart from it. */
  readonly leader?: readonly Point[];
}

/** From the edge of a dot to its name; beyond the first a leader joins them. */
const REACHES = [2, 9, 17, 26, 36];
const DIRECTIONS: readonly (readonly [right: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
const COST = { reach: 0.6, turn: 0.4 } as const;
/** Names of units beyond the outer limits come first. */
const WORTH = { outer: 400, inner: 120 } as const;
/** Names longer than this share of the plot end in an ellipsis. */
const LONGEST = 0.4;

/** The names that there is room for: none over another, over a dot or out of the frame. */
export function placeDotNames(
  dots: readonly PlottedDot[],
  size: number,
  ground: Ground,
  tools: ChartTools,
): PlacedDotName[] {
  const named = dots.flatMap(({ label, x, y }) => (label === undefined ? [] : [{ ...label, x, y }]));
  const ordered = [
    ...named.filter(({ beyond }) => beyond === 'outer'),
    ...named.filter((one) => one.beyond === 'inner'),
  ];
  const texts = ordered.map(({ text }) =>
    tools.wrap(text, tools.size.small, ground.frame.width * LONGEST, { maxLines: 1 }).join(''),
  );
  const places = placeLabels(
    ordered.map(({ x, y, beyond }, at): Label => ({
      spots: openSpots(spotsOf([x, y], texts[at] ?? '', size, tools), ground),
      worth: WORTH[beyond],
    })),
  );
  return ordered.flatMap(({ x, y }, at): PlacedDotName[] => {
    const place = places[at];
    if (place === undefined) return [];
    const isApart = place.leader !== undefined;
    return [
      { text: texts[at] ?? '', area: place.area, ...(isApart && { leader: [[x, y], nearestIn(place.area, [x, y])] }) },
    ];
  });
}

function spotsOf([x, y]: Point, text: string, size: number, tools: ChartTools): Spot[] {
  const { width, height } = textSize(tools, text, { size: tools.size.small });
  return REACHES.flatMap((reach, step) =>
    DIRECTIONS.map(([right, down], turn): Spot => {
      const away = size / 2 + reach;
      const area = {
        x: right === 0 ? x - width / 2 : right > 0 ? x + away : x - away - width,
        y: down === 0 ? y - height / 2 : down > 0 ? y + away : y - away - height,
        width,
        height,
      };
      const cost = reach * COST.reach + turn * COST.turn;
      return step === 0 ? { area, cost } : { area, cost, leader: boxOf([x, y], nearestIn(area, [x, y])) };
    }),
  );
}

/** The point of an area that lies nearest. */
const nearestIn = (area: Area, [x, y]: Point): Point => [
  Math.min(Math.max(x, area.x), area.x + area.width),
  Math.min(Math.max(y, area.y), area.y + area.height),
];

const boxOf = ([x1, y1]: Point, [x2, y2]: Point): Area => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  width: Math.abs(x2 - x1),
  height: Math.abs(y2 - y1),
});
