import type { EffortImpactModel, EffortImpactPoint } from '../../models/chart-models';
import { mix } from '../colour';
import { overlap, within, type Area } from './areas';
import { HALF_LETTER, SceneBuilder, clamp01, linesHeight, type Anchor, type ChartTools, type Scene } from './scene';

const DOT = 7;
const GRID_HEIGHT = 250;

/** Strip at the upper and lower edge that only the names of the quarters use. */
const NAMES = 15;
const SIDE = 8;

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  x(effort: number): number;
  y(impact: number): number;
}

function gridAt(left: number, top: number, width: number, height: number): Grid {
  return {
    left,
    top,
    width,
    height,
    x: (effort) => left + SIDE + clamp01(effort) * (width - 2 * SIDE),
    y: (impact) => top + NAMES + (1 - clamp01(impact)) * (height - 2 * NAMES),
  };
}

/** Dots by effort and impact, their references beside them without overlap, and the key at the right. */
export function effortImpactScene(model: EffortImpactModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { small } = tools.size;
  const axisRoom =
    model.impact.ticks.reduce((most, { label }) => Math.max(most, tools.widthOf(label, small)), 0) + small * 1.6 + 8;
  const gridWidth = Math.min(width * 0.58, 300);
  const grid = gridAt(axisRoom, 4, gridWidth - axisRoom, GRID_HEIGHT);
  drawQuarters(builder, model, grid);
  drawAxes(builder, model, grid);
  drawPoints(builder, model.points, grid);
  const keyBottom = drawKey(builder, model.points, gridWidth + 18, width);
  return builder.scene(Math.max(keyBottom, grid.top + grid.height + linesHeight(2, small) + 8));
}

function drawQuarters(builder: SceneBuilder, model: EffortImpactModel, grid: Grid): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const x = grid.x(model.effort.divide);
  const y = grid.y(model.impact.divide);
  const [right, bottom] = [grid.left + grid.width, grid.top + grid.height];
  builder.rect(grid.left, grid.top, x - grid.left, y - grid.top, { fill: mix(theme.accent, theme.white, 0.1) });
  builder.rect(grid.left, grid.top, grid.width, grid.height, { stroke: theme.line, lineWidth: 0.6 });
  builder.line(
    [
      [x, grid.top],
      [x, bottom],
    ],
    theme.grey,
    0.6,
    [3, 2],
  );
  builder.line(
    [
      [grid.left, y],
      [right, y],
    ],
    theme.grey,
    0.6,
    [3, 2],
  );
  const name = (text: string, left: number, edge: number, room: number, bold: boolean, up: boolean): void => {
    const lines = tools.wrap(text, small, Math.max(20, room - 10), { weight: 'bold', maxLines: 1 });
    const half = linesHeight(lines.length, small) / 2;
    builder.lines(lines, left + 5, up ? edge - half - 3 : edge + half + 3, {
      size: small,
      weight: 'bold',
      color: bold ? theme.accentText : theme.grey,
    });
  };
  name(model.quarters.quickWins, grid.left, grid.top, x - grid.left, true, false);
  name(model.quarters.majorProjects, x, grid.top, right - x, false, false);
  name(model.quarters.fillIns, grid.left, bottom, x - grid.left, false, true);
  name(model.quarters.reconsider, x, bottom, right - x, false, true);
}

function drawAxes(builder: SceneBuilder, model: EffortImpactModel, grid: Grid): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const bottom = grid.top + grid.height;
  const ink = { size: small, color: theme.grey };
  for (const { at, label } of model.effort.ticks) {
    const half = tools.widthOf(label, small) / 2;
    const x = Math.min(Math.max(grid.x(at), grid.left + half), grid.left + grid.width - half);
    builder.text(label, x, bottom + small + 3, { ...ink, anchor: 'middle' });
  }
  for (const { at, label } of model.impact.ticks) {
    builder.text(label, grid.left - 4, grid.y(at) + small * HALF_LETTER, { ...ink, anchor: 'end' });
  }
  const title = { size: small, weight: 'bold', color: theme.grey, anchor: 'middle' } as const;
  builder.text(model.effort.title, grid.left + grid.width / 2, bottom + linesHeight(2, small) + 4, title);
  builder.text(model.impact.title, small, grid.top + grid.height / 2, { ...title, angle: 90 });
}

function drawPoints(builder: SceneBuilder, points: readonly EffortImpactPoint[], grid: Grid): void {
  const { theme } = builder;
  const places = points.map((point) => ({
    point,
    x: grid.x(point.effort),
    y: grid.y(point.impact),
  }));
  const taken: Area[] = places.map(({ x, y }) => ({ x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT }));
  for (const { point, x, y } of places) {
    builder.symbol(point.quickWin ? 'disc' : 'ring', x, y, DOT, point.quickWin ? theme.accent : theme.ink);
  }
  for (const { point, x, y } of places) drawReference(builder, point.ref, [x, y], grid, taken);
}

/** Directions in which a label may stand, nearest first. */
const AROUND: readonly (readonly [dx: number, dy: number, anchor: Anchor])[] = [
  [1, 0, 'start'],
  [-1, 0, 'end'],
  [0, -1, 'middle'],
  [0, 1, 'middle'],
  [1, -1, 'start'],
  [1, 1, 'start'],
  [-1, -1, 'end'],
  [-1, 1, 'end'],
];

/** Beside its dot; where that is taken, further out with a line to the dot. */
function drawReference(
  builder: SceneBuilder,
  text: string,
  [x, y]: readonly [number, number],
  grid: Grid,
  taken: Area[],
): void {
  const { tools, theme } = builder;
  const { small } = tools.size;
  const width = tools.widthOf(text, small);
  const frame = referenceFrame(grid);
  for (const reach of [DOT / 2 + 2, 11, 18, 26, 36, 48, 62, 78]) {
    for (const [dx, dy, anchor] of AROUND) {
      const left = anchor === 'start' ? x + dx * reach : anchor === 'end' ? x + dx * reach - width : x - width / 2;
      const middle = y + dy * (reach + small * 0.4);
      const area = { x: left - 1, y: middle - small * 0.5, width: width + 2, height: small };
      if (!within(area, frame) || taken.some((other) => overlap(area, other))) continue;
      taken.push(area);
      if (reach > 11)
        builder.line(
          [
            [x, y],
            [anchor === 'middle' ? x : left + (anchor === 'end' ? width + 1 : -1), middle],
          ],
          theme.grey,
          0.4,
        );
      builder.text(text, left, middle + small * HALF_LETTER, { size: small });
      return;
    }
  }
}

/** Where references stand: clear of the names of the quarters. */
function referenceFrame({ left, top, width, height }: Grid): Area {
  return { x: left, y: top + NAMES - 4, width, height: height - 2 * NAMES + 8 };
}

/** Reference and name of each dot, quick wins first; returns the lower edge. */
function drawKey(builder: SceneBuilder, points: readonly EffortImpactPoint[], left: number, right: number): number {
  const { tools, theme } = builder;
  const { small } = tools.size;
  const refWidth = points.reduce((most, { ref }) => Math.max(most, tools.widthOf(ref, small, 'bold')), 0) + 6;
  let top = 4;
  for (const { ref, label, quickWin } of [...points].sort((a, b) => Number(b.quickWin) - Number(a.quickWin))) {
    const lines = tools.wrap(label, small, right - left - refWidth - 12, { maxLines: 2 });
    const first = top + small;
    builder.symbol(
      quickWin ? 'disc' : 'ring',
      left + 4,
      first - small * HALF_LETTER,
      6,
      quickWin ? theme.accent : theme.ink,
    );
    builder.text(ref, left + 12, first, { size: small, weight: 'bold' });
    lines.forEach((line, at) =>
      builder.text(line, left + 12 + refWidth, first + linesHeight(at, small), { size: small }),
    );
    top += linesHeight(lines.length, small) + 3;
  }
  return top;
}
