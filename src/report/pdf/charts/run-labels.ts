import type { RunPoint } from '../../models/chart-models';
import { textSize, type Area } from './areas';
import { openSpots, placeLabels, type Ground, type Label, type Spot } from './place-labels';
import type { ChartTools, TextInk } from './scene';

export const FIGURE_INK = { weight: 'bold' } as const satisfies TextInk;

/** A month with a value. */
export interface RunFigure extends RunPoint {
  readonly value: number;
  /** Of all months, with and without a value. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Ends of the whisker, where one is drawn. */
  readonly whisker?: { readonly top: number; readonly bottom: number };
}

/** A figure and what it covers. */
export interface PlacedFigure {
  readonly text: string;
  readonly area: Area;
}

/** From the point to its figure, upright. */
const GAP = 4;
/** From one place to the next, and the farthest that is looked at for the lowest and the highest value. */
const STEP = 3;
const FARTHEST_EXTREME = 12;
/** Lower than the first and the last by less than this, a month tells nothing new. */
const VISIBLE = 4;
/** How far a figure that stands beside its point reaches back over it. */
const BACK = 3;

/** The first and the last stay whatever they cover; the others are left out sooner than they cross a line. */
const ALWAYS = 1e6;
const IF_CLEAR = 30;

const COST = { distance: 0.8, beside: 2, wrongSide: 2 } as const;

/** The figures that are printed, each on free ground near its point. */
export function placeFigures(
  figures: readonly RunFigure[],
  target: number | undefined,
  ground: Ground,
  tools: ChartTools,
): PlacedFigure[] {
  const chosen = chooseFigures(figures);
  const places = placeLabels(chosen.map((one): Label => labelOf(one, target, ground, tools)));
  return chosen.flatMap(({ figure: { text } }, at) => {
    const place = places[at];
    return place === undefined ? [] : [{ text, area: place.area }];
  });
}

interface Chosen {
  readonly figure: RunFigure;
  /** An extreme stands on its own side of the line; the ends stand where the target is not. */
  readonly side?: 'above' | 'below';
}

/** The last and the first; the highest and the lowest where they stand out from these. */
export function chooseFigures(figures: readonly RunFigure[]): Chosen[] {
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined) return [];
  const highest = figures.reduce((best, one) => (one.value > best.value ? one : best));
  const lowest = figures.reduce((best, one) => (one.value < best.value ? one : best));
  return [
    { figure: last },
    ...(first === last ? [] : [{ figure: first }]),
    ...(highest.y <= Math.min(first.y, last.y) - VISIBLE ? [{ figure: highest, side: 'above' } as const] : []),
    ...(lowest.y >= Math.max(first.y, last.y) + VISIBLE ? [{ figure: lowest, side: 'below' } as const] : []),
  ];
}

function labelOf({ figure, side }: Chosen, target: number | undefined, ground: Ground, tools: ChartTools): Label {
  const better = side ?? (target === undefined || figure.y <= target ? 'above' : 'below');
  const size = textSize(tools, figure.text, FIGURE_INK);
  const { frame } = ground;
  const farthest = side === undefined ? frame.height : FARTHEST_EXTREME;
  const spots: Spot[] = [];
  for (const direction of ['above', 'below'] as const) {
    const edge = direction === 'above' ? (figure.whisker?.top ?? figure.y) : (figure.whisker?.bottom ?? figure.y);
    for (const start of edge === figure.y ? [edge] : [edge, figure.y]) {
      for (let far = 0; far <= farthest; far += STEP) {
        const y = direction === 'above' ? start - GAP - far - size.height : start + GAP + far;
        for (const [left, beside] of [
          [figure.x - size.width / 2, 0],
          [figure.x - BACK, COST.beside],
          [figure.x + BACK - size.width, COST.beside],
        ] as const) {
          const x = Math.min(Math.max(left, frame.x), frame.x + frame.width - size.width);
          const cost = beside + far * COST.distance + (direction === better ? 0 : COST.wrongSide);
          spots.push({ area: { x, y, ...size }, cost });
        }
      }
    }
  }
  return { spots: openSpots(spots, ground), worth: side === undefined ? ALWAYS : IF_CLEAR };
}
