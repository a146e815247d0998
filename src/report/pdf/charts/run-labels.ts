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
const GAP = 3;
/** Steps away from there; the first and the last look farther, in longer steps. */
const NEAR = [0, 2, 4, 6, 8, 10, 12];
const NEAREST = 12;
const FAR_STEP = 4;
/** A highest or lowest month that stands out from the first and the last by less than this tells nothing new. */
const VISIBLE = 4;
/** How far a figure that stands beside its point reaches back over it. */
const BACK = 3;
/** From a whisker to a figure that stands past it. */
const PAST = 4;

/** The first and the last stay whatever they cover; the others are left out sooner than they cross a line. */
const ALWAYS = 1e6;
const IF_CLEAR = 30;

const COST = { distance: 0.8, beside: 2, past: 4, wrongSide: 5 } as const;

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
  const farther = side === undefined ? farSteps(ground.frame) : [];
  const spots = (['above', 'below'] as const).flatMap((direction) =>
    spotsOn(figure, direction, farther, ground.frame, tools).map((spot) =>
      direction === better ? spot : { ...spot, cost: spot.cost + COST.wrongSide },
    ),
  );
  return { spots: openSpots(spots, ground), worth: side === undefined ? ALWAYS : IF_CLEAR };
}

/** Over the whole height: one of these is free, whatever else there is. */
function farSteps({ height }: Area): number[] {
  return Array.from({ length: Math.floor((height - NEAREST) / FAR_STEP) }, (_, at) => NEAREST + (at + 1) * FAR_STEP);
}

/** Places above or below a point: near its dot and near the end of its whisker, and straight away from it. */
function spotsOn(
  { text, x, y, whisker }: RunFigure,
  direction: 'above' | 'below',
  farther: readonly number[],
  frame: Area,
  tools: ChartTools,
): Spot[] {
  const size = textSize(tools, text, FIGURE_INK);
  const spotAt = (start: number, step: number, left: number, cost: number): Spot => {
    const top = direction === 'above' ? start - GAP - step - size.height : start + GAP + step;
    const inFrame = Math.min(Math.max(left, frame.x), frame.x + frame.width - size.width);
    return { area: { x: inFrame, y: top, ...size }, cost: cost + step * COST.distance };
  };
  const middle = x - size.width / 2;
  const [right, left] = [x - BACK, x + BACK - size.width];
  const end = direction === 'above' ? whisker?.top : whisker?.bottom;
  return [
    ...NEAR.flatMap((step) => [
      spotAt(y, step, middle, 0),
      spotAt(y, step, right, COST.beside),
      spotAt(y, step, left, COST.beside),
      ...(end === undefined
        ? []
        : [
            spotAt(end, step, middle, 0),
            spotAt(y, step, x + PAST, COST.past),
            spotAt(y, step, x - PAST - size.width, COST.past),
          ]),
    ]),
    ...farther.map((step) => spotAt(y, step, middle, 0)),
  ];
}
