import { pointRadial } from 'd3-shape';
import type { RadarAxis, RadarModel } from '../../models/chart-models';
import { mix } from '../colour';
import { baselineIn, grown, lengthInside, type Area } from './areas';
import { drawLegend, type LegendItem } from './legend';
import type { Obstacle } from './place-labels';
import { placeScale } from './radar-scale';
import { SceneBuilder, clamp01, linesHeight, type Anchor, type ChartTools, type Point, type Scene } from './scene';

const LABEL_WIDTH = 108;
const LABEL_GAP = 11;
const MOST_LINES = 12;
const MAX_RADIUS = 118;
const MIN_RADIUS = 36;
const DOT = 5;
/** Share of the accent in the area of the current scores. */
const TINT = 0.22;

/** How much a label of the scale would rather stand elsewhere than on these. */
const WEIGHT = { outline: 30, previous: 20, grid: 1 } as const;

interface Rim {
  readonly centre: Point;
  readonly radius: number;
  readonly count: number;
}

/** Where a value lies on axis `index`; the first axis points up, the rest follow clockwise. */
export function radarPoint({ centre, radius, count }: Rim, index: number, value: number): Point {
  const [x, y] = pointRadial((index / count) * 2 * Math.PI, radius * clamp01(value));
  return [centre[0] + x, centre[1] + y];
}

/** Current scores filled, the previous wave dashed, the target as a thin line. */
export function radarScene(model: RadarModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const count = model.axes.length;
  const radius = Math.max(MIN_RADIUS, Math.min(MAX_RADIUS, width / 2 - LABEL_WIDTH - LABEL_GAP));
  const labels = model.axes.map((axis, at) => labelOf(builder, axis, { centre: [width / 2, 0], radius, count }, at));
  const above = labels.reduce((most, { middle, height }) => Math.max(most, height / 2 - middle), radius) + 2;
  const below = labels.reduce((most, { middle, height }) => Math.max(most, middle + height / 2), radius);
  const rim: Rim = { centre: [width / 2, above], radius, count };
  const current = model.axes.flatMap(({ current: value }, at) => (value === null ? [] : [radarPoint(rim, at, value)]));
  if (current.length > 2) builder.area(current, { fill: mix(theme.accent, theme.white, TINT) });
  const grid = gridOf(model, rim);
  for (const line of grid) builder.line(line, theme.line, 0.5);
  const previous = series(model.axes, rim, (axis) => axis.previous ?? null);
  drawOutline(previous, (points) => builder.line(points, theme.grey, 1, [3, 2]));
  const target = series(model.axes, rim, (axis) => axis.target ?? null);
  drawOutline(target, (points) => builder.line(points, theme.ink, 0.8));
  drawOutline(current, (points) => builder.line(points, theme.accentText, 1.8));
  current.forEach(([x, y]) => builder.symbol('disc', x, y, DOT, theme.accentText));
  const names = labels.map((label) => grown(labelArea(label, above), 2));
  drawScale(builder, model, rim, { grid, previous, target, current, names });
  for (const label of labels) drawLabel(builder, label, above);
  const bottom = above + below + LABEL_GAP;
  const items = legendOf(builder, model);
  return builder.scene(
    bottom + drawLegend(builder, items, Math.max(0, width / 2 - 140), bottom + 4, Math.min(width, 320)) + 4,
  );
}

function series(axes: readonly RadarAxis[], rim: Rim, value: (axis: RadarAxis) => number | null): Point[] {
  return axes.flatMap((axis, at) => {
    const place = value(axis);
    return place === null ? [] : [radarPoint(rim, at, place)];
  });
}

/** Closes the outline; two points make a line, one is left to its dot. */
function drawOutline(points: readonly Point[], draw: (points: Point[]) => void): void {
  if (points.length > 1) draw(closed(points));
}

const closed = (points: readonly Point[]): Point[] => [...points, ...points.slice(0, 1)];

/** Rings and spokes. */
function gridOf({ rings, axes }: RadarModel, rim: Rim): Point[][] {
  return [
    ...rings.filter(({ at }) => at > 0).map(({ at }) => closed(axes.map((_, index) => radarPoint(rim, index, at)))),
    ...axes.map((_, index) => [rim.centre, radarPoint(rim, index, 1)]),
  ];
}

interface Surroundings {
  readonly grid: readonly Point[][];
  readonly previous: readonly Point[];
  readonly target: readonly Point[];
  readonly current: readonly Point[];
  readonly names: readonly Area[];
}

/** The scale where it can be read; a label that a line still crosses gets its own ground. */
function drawScale(builder: SceneBuilder, { rings }: RadarModel, rim: Rim, around: Surroundings): void {
  const { tools, theme } = builder;
  const { grid, previous, target, current, names } = around;
  const dots = current.map(([x, y]): readonly Point[] => [
    [x - DOT / 2, y],
    [x + DOT / 2, y],
  ]);
  const lines: Obstacle[] = [
    ...grid.map((points) => ({ points, weight: WEIGHT.grid })),
    ...[closed(target), closed(current), ...dots].map((points) => ({ points, weight: WEIGHT.outline })),
    { points: closed(previous), weight: WEIGHT.previous },
  ];
  for (const { text, area } of placeScale(rings, { ...rim, lines, blocked: names }, tools)) {
    const middle: Point = [area.x + area.width / 2, area.y + area.height / 2];
    const ground = isIn(current, middle) ? mix(theme.accent, theme.white, TINT) : theme.white;
    if (lines.some(({ points }) => lengthInside(area, points) > 0)) builder.ground(area, ground);
    const size = tools.size.small;
    builder.text(text, area.x, baselineIn(area.y, size), { size, color: theme.grey });
  }
}

/** Tells whether a point lies in a polygon: a ray from it crosses the outline an odd number of times. */
function isIn(polygon: readonly Point[], [x, y]: Point): boolean {
  const crossed = closed(polygon)
    .slice(1)
    .filter(([x2, y2], at) => {
      const [x1, y1] = polygon[at] ?? [x2, y2];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    });
  return crossed.length % 2 === 1;
}

/** Name and value of an axis; `middle` is measured from the centre of the radar. */
interface Label {
  readonly name: readonly string[];
  readonly value: readonly string[];
  readonly x: number;
  readonly anchor: Anchor;
  readonly middle: number;
  readonly width: number;
  readonly height: number;
}

/** Outside the rim, whatever the direction of the axis. */
function labelOf({ tools, width }: SceneBuilder, axis: RadarAxis, rim: Rim, index: number): Label {
  const size = tools.size.label;
  const room = Math.min(LABEL_WIDTH, width / 2 - MIN_RADIUS - LABEL_GAP);
  const reach = rim.radius + LABEL_GAP;
  const [x, y] = radarPoint({ ...rim, radius: reach }, index, 1);
  const across = (x - rim.centre[0]) / reach;
  const name = tools.wrap(axis.label, size, room, { maxLines: MOST_LINES });
  const value = tools.wrap(axis.valueText, size, room, { weight: 'bold', maxLines: MOST_LINES });
  const height = linesHeight(name.length + value.length, size);
  const anchor = Math.abs(across) < 0.15 ? 'middle' : across > 0 ? 'start' : 'end';
  const widest = Math.max(
    ...name.map((line) => tools.widthOf(line, size)),
    ...value.map((line) => tools.widthOf(line, size, 'bold')),
  );
  return { name, value, x, anchor, width: widest, height, middle: y + ((y / reach) * height) / 2 };
}

function labelArea({ anchor, x, middle, height, width }: Label, centre: number): Area {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: centre + middle - height / 2, width, height };
}

function drawLabel(builder: SceneBuilder, { name, value, x, anchor, middle, height }: Label, centre: number): void {
  const size = builder.tools.size.label;
  const top = centre + middle - height / 2;
  const nameHeight = linesHeight(name.length, size);
  builder.lines(name, x, top + nameHeight / 2, { anchor });
  builder.lines(value, x, top + nameHeight + linesHeight(value.length, size) / 2, { anchor, weight: 'bold' });
}

function legendOf({ theme }: SceneBuilder, { legend }: RadarModel): LegendItem[] {
  return [
    { label: legend.current, look: 'line', color: theme.accentText },
    ...(legend.target === undefined ? [] : [{ label: legend.target, look: 'line', color: theme.ink } as const]),
    ...(legend.previous === undefined ? [] : [{ label: legend.previous, look: 'dashed', color: theme.grey } as const]),
  ];
}
