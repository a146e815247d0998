import type { GanttBar, GanttDependency, GanttModel } from '../../models/chart-models';
import { inkOn, mix, type Hex } from '../colour';
import { fitRows, scenesOf, type Row } from './gantt-rows';
import { drawLegend, type LegendItem } from './legend';
import { HALF_LETTER, SceneBuilder, clamp01, linesHeight, type ChartTools, type Point, type Scene } from './scene';

const LABEL_SHARE = 0.27;

/** White between bars that follow each other without a break. */
const SEAM = 0.8;

/** How far the stop before a bar that waits for a stated day stands out above and below it. */
const STOP_REACH = 1.5;

interface Place {
  readonly bar: GanttBar;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/**
 * Workstreams as rows, their work items as bars. Rows that do not fit into `height` go on in the next scene,
 * time axis and legend repeated; dependencies between scenes are not drawn.
 */
export function ganttScenes(model: GanttModel, width: number, height: number, tools: ChartTools): Scene[] {
  const labelWidth = Math.min(
    model.rows.reduce(
      (most, row) => Math.max(most, tools.widthOf(`${row.ref}  ${row.label}`, tools.size.label, 'bold')),
      0,
    ) + 2,
    width * LABEL_SHARE,
  );
  const room = height - headHeight(tools) - footHeight(model, tools) - legendHeight(model, width, tools);
  const rows = fitRows(model, labelWidth, room, tools);
  return scenesOf(rows, room).map((part) => drawChart(model, part, labelWidth, width, tools));
}

const headHeight = ({ size }: ChartTools): number => linesHeight(2, size.small) + 8;
/** Names of the markers stand below the rows, on as many lines as it takes that neighbours never touch. */
const footHeight = ({ markers }: GanttModel, { size }: ChartTools): number =>
  4 + linesHeight(markers.length, size.small);

function drawChart(
  model: GanttModel,
  rows: readonly Row[],
  labelWidth: number,
  width: number,
  tools: ChartTools,
): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const plotX = labelWidth + 10;
  const at = (time: number): number => plotX + clamp01(time) * (width - plotX - 2);
  const top = headHeight(tools);
  const bottom = rows.reduce((sum, { height }) => sum + height, top);
  drawRows(builder, rows, top, width);
  drawTimeAxis(builder, model, at, top, bottom);
  const places = new Map<string, Place>();
  let y = top;
  for (const { lanes, height, density } of rows) {
    const first = y + (height - lanes.length * density.lane) / 2 + density.lane / 2;
    lanes.forEach((lane, index) => {
      for (const bar of lane) {
        places.set(bar.id, {
          bar,
          left: at(bar.from),
          right: Math.max(at(bar.to), at(bar.from) + 2),
          middle: first + index * density.lane,
          height: density.bar,
        });
      }
    });
    y += height;
  }
  for (const link of model.dependencies) {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (from !== undefined && to !== undefined) drawDependency(builder, from, to, link);
  }
  for (const place of places.values()) drawBar(builder, place);
  for (const { bar, right, middle, height } of places.values()) {
    if (bar.milestone === undefined) continue;
    builder.symbol('diamond', right, middle, height + 1.5, theme.white);
    builder.symbol('diamond', right, middle, height - 0.5, theme.ink);
  }
  const reaches = arrowReaches(model, places);
  for (const { lanes } of rows) for (const lane of lanes) drawLaneLabels(builder, lane, places, reaches);
  drawMarkers(builder, model, at, top, bottom);
  const foot = bottom + footHeight(model, tools) + 2;
  return builder.scene(foot + drawLegend(builder, legendOf(builder, model), 0, foot, width) + 2);
}

function drawRows(builder: SceneBuilder, rows: readonly Row[], top: number, width: number): void {
  const { theme, tools } = builder;
  const { label: size, small } = tools.size;
  let y = top;
  rows.forEach(({ label, sublabel, height }, index) => {
    if (index % 2 === 0) builder.rect(0, y, width, height, { fill: theme.paper });
    const second = sublabel === '' ? 0 : linesHeight(1, small);
    const text = linesHeight(label.length, size) + second;
    const upper = y + (height - text) / 2;
    builder.lines(label, 4, upper + linesHeight(label.length, size) / 2, { weight: 'bold' });
    if (sublabel !== '') builder.lines([sublabel], 4, upper + text - second / 2, { size: small, color: theme.grey });
    y += height;
  });
}

function drawTimeAxis(
  builder: SceneBuilder,
  model: GanttModel,
  at: (time: number) => number,
  top: number,
  bottom: number,
): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const line = linesHeight(1, small);
  for (const { from, to, label } of model.periods) {
    const [left, right] = [at(from), at(to)];
    builder.line(
      [
        [left, top - 2 * line - 4],
        [left, bottom],
      ],
      theme.line,
      0.6,
    );
    const [name = ''] = tools.wrap(label, small, Math.max(4, right - left - 4), { weight: 'bold', maxLines: 1 });
    if (tools.widthOf(name, small, 'bold') <= right - left - 2)
      builder.text(name, left + 3, top - line - 6, { size: small, weight: 'bold' });
  }
  let clear = -Infinity;
  for (const tick of model.ticks) {
    const x = at(tick.at);
    builder.line(
      [
        [x, top - 2],
        [x, bottom],
      ],
      theme.line,
      0.25,
    );
    if (tick.label === '' || x < clear || x + tools.widthOf(tick.label, small) > builder.width) continue;
    builder.text(tick.label, x + 2, top - 4, { size: small, color: theme.grey });
    clear = x + tools.widthOf(tick.label, small) + 5;
  }
  builder.line(
    [
      [at(0), top],
      [at(1), top],
    ],
    theme.grey,
    0.6,
  );
}

function drawBar(builder: SceneBuilder, { bar, left, right, middle, height }: Place): void {
  const { theme } = builder;
  const ink = bar.critical
    ? { fill: theme.accentText, stroke: theme.ink, lineWidth: 1.2 }
    : { fill: mix(theme.accent, theme.white, 0.45) };
  builder.rect(left, middle - height / 2, right - left - SEAM, height, { ...ink, radius: 1.5 });
  if (bar.notBefore === true) {
    const reach = height / 2 + STOP_REACH;
    builder.line(
      [
        [left, middle - reach],
        [left, middle + reach],
      ],
      theme.ink,
      1.4,
    );
  }
}

/** Behind a bar with a longer arrow there is no room for words. */
const MOST_REACH = 14;

/** How far the arrows that leave a bar run along its lane, points. */
function arrowReaches({ dependencies }: GanttModel, places: ReadonlyMap<string, Place>): ReadonlyMap<string, number> {
  const reaches = new Map<string, number>();
  for (const { from: fromId, to: toId, kind = 'finishToStart' } of dependencies) {
    if (kind === 'startToStart' || kind === 'startToFinish') continue;
    const [from, to] = [places.get(fromId), places.get(toId)];
    if (from === undefined || to === undefined || from.middle === to.middle) continue;
    const reach = Math.max(4, Math.min(to.left + 3, to.right - 1) - from.right);
    reaches.set(fromId, Math.max(reach, reaches.get(fromId) ?? 0));
  }
  return reaches;
}

/** A short name in its bar; behind the bar its milestone, or the name, where the lane is free. Else none. */
function drawLaneLabels(
  builder: SceneBuilder,
  lane: readonly GanttBar[],
  places: ReadonlyMap<string, Place>,
  reaches: ReadonlyMap<string, number>,
): void {
  const { tools, theme } = builder;
  const { small } = tools.size;
  lane.forEach((bar, index) => {
    const place = places.get(bar.id);
    if (place === undefined) return;
    const next = places.get(lane[index + 1]?.id ?? '')?.left ?? builder.width;
    const baseline = place.middle + small * HALF_LETTER;
    const isInside = tools.widthOf(bar.label, small) + 4 <= place.right - place.left;
    if (isInside) {
      const fill = bar.critical ? theme.accentText : mix(theme.accent, theme.white, 0.45);
      builder.text(bar.label, place.left + 2.5, baseline, { size: small, color: inkOn(fill, theme.ink, theme.white) });
    }
    const behind = bar.milestone ?? (isInside ? '' : bar.label);
    const reach = reaches.get(bar.id) ?? 0;
    const start = place.right + 3 + Math.max(reach, bar.milestone === undefined ? 0 : place.height / 2);
    if (behind !== '' && reach < MOST_REACH && start + tools.widthOf(behind, small) < next - 2) {
      builder.text(behind, start, baseline, { size: small });
    }
  });
}

/** From the tied end of one bar down or up to that of the other, with an arrow head. */
function drawDependency(
  builder: SceneBuilder,
  from: Place,
  to: Place,
  { critical, kind = 'finishToStart' }: GanttDependency,
): void {
  const { theme } = builder;
  const color = critical ? theme.ink : theme.grey;
  if (kind === 'finishToStart' && from.middle === to.middle && to.left >= from.right) {
    drawSucceeding(builder, from, to, color);
    return;
  }
  const up = to.middle < from.middle;
  const entry = to.middle + ((up ? 1 : -1) * to.height) / 2;
  const leavesStart = kind === 'startToStart' || kind === 'startToFinish';
  const entersFinish = kind === 'finishToFinish' || kind === 'startToFinish';
  const x = entersFinish ? Math.max(to.right - 3, to.left + 1) : Math.min(to.left + 3, to.right - 1);
  const out = leavesStart ? from.left : from.right;
  const bend = leavesStart ? out - 2.5 : out + 2.5;
  const points: Point[] =
    !leavesStart && x >= out
      ? [
          [out, from.middle],
          [x, from.middle],
          [x, entry],
        ]
      : [
          [out, from.middle],
          [bend, from.middle],
          [bend, (from.middle + entry) / 2],
          [x, (from.middle + entry) / 2],
          [x, entry],
        ];
  builder.line(points, color, critical ? 0.9 : 0.5);
  const back = up ? 3.4 : -3.4;
  builder.area(
    [
      [x, entry],
      [x - 1.7, entry + back],
      [x + 1.7, entry + back],
    ],
    { fill: color },
  );
}

/** Along one lane; bars that touch need no arrow. */
function drawSucceeding(builder: SceneBuilder, from: Place, to: Place, color: Hex): void {
  if (to.left - from.right < 6) return;
  builder.line(
    [
      [from.right, from.middle],
      [to.left - 3, to.middle],
    ],
    color,
    0.6,
  );
  builder.area(
    [
      [to.left, to.middle],
      [to.left - 3.4, to.middle - 1.7],
      [to.left - 3.4, to.middle + 1.7],
    ],
    { fill: color },
  );
}

function drawMarkers(
  builder: SceneBuilder,
  model: GanttModel,
  at: (time: number) => number,
  top: number,
  bottom: number,
): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const ends: number[] = [];
  for (const { at: time, label, kind } of [...model.markers].sort((a, b) => a.at - b.at)) {
    const x = at(time);
    const color = kind === 'limit' ? theme.bad : theme.ink;
    const half = tools.widthOf(label, small, 'bold') / 2;
    const centre = Math.min(Math.max(x, half), builder.width - half);
    const free = ends.findIndex((end) => centre - half > end + 4);
    const index = free < 0 ? ends.length : free;
    ends[index] = centre + half;
    const line = bottom + 4 + linesHeight(index, small);
    builder.line(
      [
        [x, top],
        [x, line],
      ],
      color,
      1,
      kind === 'today' ? [2, 2] : undefined,
    );
    builder.text(label, centre, line + small, { size: small, weight: 'bold', color, anchor: 'middle' });
  }
}

function legendHeight(model: GanttModel, width: number, tools: ChartTools): number {
  const scratch = new SceneBuilder(tools, width);
  return drawLegend(scratch, legendOf(scratch, model), 0, 0, width) + 5;
}

function legendOf({ theme }: SceneBuilder, { legend, dependencies, rows }: GanttModel): LegendItem[] {
  const isHeld = rows.some(({ bars }) => bars.some(({ notBefore }) => notBefore === true));
  return [
    { label: legend.item, look: 'area', color: mix(theme.accent, theme.white, 0.45) },
    { label: legend.critical, look: 'outlined', color: theme.accentText },
    { label: legend.milestone, look: 'diamond', color: theme.ink },
    ...(legend.dependency === undefined || dependencies.length === 0
      ? []
      : [{ label: legend.dependency, look: 'line', color: theme.grey } as const]),
    ...(legend.notBefore === undefined || !isHeld
      ? []
      : [{ label: legend.notBefore, look: 'tick', color: theme.ink } as const]),
  ];
}
