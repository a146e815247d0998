import { pointRadial } from 'd3-shape';
import type { RadarAxis, RadarModel } from '../../models/chart-models';
import { tint } from '../colour';
import { drawLegend, type LegendItem } from './legend';
import {
  HALF_LETTER,
  SceneBuilder,
  clamp01,
  linesHeight,
  type Anchor,
  type ChartTools,
  type Point,
  type Scene,
} from './scene';

const LABEL_WIDTH = 108;
const LABEL_GAP = 9;
const MOST_LINES = 12;
const MAX_RADIUS = 118;
const MIN_RADIUS = 36;

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
  if (current.length > 2) builder.area(current, { fill: tint(theme.accent, 0.22) });
  drawGrid(builder, model, rim);
  const previous = series(model.axes, rim, (axis) => axis.previous ?? null);
  drawOutline(previous, (points) => builder.line(points, theme.grey, 1, [3, 2]));
  const target = series(model.axes, rim, (axis) => axis.target ?? null);
  drawOutline(target, (points) => builder.line(points, theme.ink, 0.8));
  drawOutline(current, (points) => builder.line(points, theme.accentText, 1.8));
  current.forEach(([x, y]) => builder.symbol('disc', x, y, 5, theme.accentText));
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
  const [first] = points;
  if (first !== undefined && points.length > 1) draw([...points, first]);
}

function drawGrid(builder: SceneBuilder, model: RadarModel, rim: Rim): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  for (const { at } of model.rings) {
    const ring = model.axes.map((_, index) => radarPoint(rim, index, at));
    drawOutline(ring, (points) => builder.line(points, theme.line, 0.5));
  }
  model.axes.forEach((_, index) => builder.line([rim.centre, radarPoint(rim, index, 1)], theme.line, 0.5));
  for (const { at, label } of model.rings) {
    const [x, y] = radarPoint(rim, 0, at);
    builder.text(label, x + 3, y + small * HALF_LETTER, { size: small - 0.5, color: theme.grey });
  }
}

/** Name and value of an axis; `middle` is measured from the centre of the radar. */
interface Label {
  readonly name: readonly string[];
  readonly value: readonly string[];
  readonly x: number;
  readonly anchor: Anchor;
  readonly middle: number;
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
  return { name, value, x, anchor, height, middle: y + ((y / reach) * height) / 2 };
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
