import type { RunChartModel, RunPoint } from '../../models/chart-models';
import { drawLegend, type LegendItem } from './legend';
import { HALF_LETTER, SceneBuilder, clamp01, type ChartTools, type Point, type Scene } from './scene';
import { toneColour } from './tone-colour';

const PLOT_HEIGHT = 118;

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  x(index: number): number;
  y(value: number): number;
}

/** Months from left to right; the line breaks where a month has no data. */
export function runChartScene(model: RunChartModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { small } = tools.size;
  const plot = plotOf(builder, model);
  for (const { at, label } of model.ticks) {
    const y = plot.y(at);
    builder.line(
      [
        [plot.left, y],
        [plot.right, y],
      ],
      at === 0 ? theme.ink : theme.line,
      at === 0 ? 0.8 : 0.4,
    );
    builder.text(label, plot.left - 5, y + small * HALF_LETTER, { size: small, color: theme.grey, anchor: 'end' });
  }
  drawMonths(builder, model, plot);
  if (model.target !== undefined) {
    const y = plot.y(model.target.at);
    builder.line(
      [
        [plot.left, y],
        [plot.right, y],
      ],
      theme.ink,
      0.9,
      [3, 2],
    );
    builder.text(model.target.label, plot.right + 5, y + small * HALF_LETTER, { size: small });
  }
  for (const run of unbroken(model.points)) {
    const points = run.map(({ index, value }): Point => [plot.x(index), plot.y(value)]);
    if (points.length > 1) builder.line(points, theme.accentText, 1.6);
  }
  model.points.forEach((point, index) => drawPoint(builder, plot, point, index));
  drawFigures(builder, plot, model.points);
  const bottom = plot.top + PLOT_HEIGHT + small * 1.4 + 8;
  const legend: LegendItem[] = [
    { label: model.legend.value, look: 'line', color: theme.accentText },
    ...(model.legend.interval === undefined
      ? []
      : [{ label: model.legend.interval, look: 'whisker', color: theme.ink } as const]),
  ];
  return builder.scene(bottom + drawLegend(builder, legend, plot.left, bottom, width - plot.left) + 2);
}

function plotOf({ tools, width }: SceneBuilder, model: RunChartModel): Plot {
  const { small, label } = tools.size;
  const left = model.ticks.reduce((most, tick) => Math.max(most, tools.widthOf(tick.label, small)), 0) + 6;
  const targetRoom =
    model.target === undefined ? 0 : Math.min(width * 0.25, tools.widthOf(model.target.label, small) + 6);
  const right = width - Math.max(targetRoom, 6);
  const top = label + 8;
  const step = (right - left) / Math.max(1, model.points.length);
  return {
    left,
    right,
    top,
    x: (index) => left + (index + 0.5) * step,
    y: (value) => top + (1 - clamp01(value)) * PLOT_HEIGHT,
  };
}

/** Month names, as many as fit without touching; the last one always. */
function drawMonths(builder: SceneBuilder, { points }: RunChartModel, plot: Plot): void {
  const { tools, theme } = builder;
  const { small } = tools.size;
  const widest = points.reduce((most, { label }) => Math.max(most, tools.widthOf(label, small)), 0) + 4;
  const step = points.length < 2 ? Infinity : plot.x(1) - plot.x(0);
  const every = Math.max(1, Math.ceil(widest / step));
  const last = points.length - 1;
  points.forEach(({ label }, index) => {
    if ((last - index) % every !== 0) return;
    builder.text(label, plot.x(index), plot.top + PLOT_HEIGHT + small + 4, {
      size: small,
      color: theme.grey,
      anchor: 'middle',
    });
  });
}

function unbroken(points: readonly RunPoint[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [[]];
  points.forEach(({ value }, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ index, value });
  });
  return runs;
}

function drawPoint(builder: SceneBuilder, plot: Plot, point: RunPoint, index: number): void {
  const { theme } = builder;
  const x = plot.x(index);
  if (point.interval !== undefined) {
    const [low, high] = [plot.y(point.interval.low), plot.y(point.interval.high)];
    builder.line(
      [
        [x, low],
        [x, high],
      ],
      theme.grey,
      0.8,
    );
    builder.line(
      [
        [x - 2.5, low],
        [x + 2.5, low],
      ],
      theme.grey,
      0.8,
    );
    builder.line(
      [
        [x - 2.5, high],
        [x + 2.5, high],
      ],
      theme.grey,
      0.8,
    );
  }
  if (point.value === null) return;
  const color = point.tone === undefined ? theme.accentText : toneColour(theme, point.tone);
  builder.symbol('disc', x, plot.y(point.value), 5.5, color);
}

/** Figures of the first, the last, the lowest and the highest month, above or below the whisker. */
function drawFigures(builder: SceneBuilder, plot: Plot, points: readonly RunPoint[]): void {
  const { tools, theme } = builder;
  const size = tools.size.label;
  const valued = points.flatMap((point, index) =>
    point.value === null ? [] : [{ ...point, index, value: point.value }],
  );
  const values = valued.map(({ value }) => value);
  const chosen = valued.filter(
    ({ value }, at) =>
      at === 0 || at === valued.length - 1 || value === Math.max(...values) || value === Math.min(...values),
  );
  let clear = -Infinity;
  for (const { index, value, interval, text } of chosen) {
    const half = tools.widthOf(text, size, 'bold') / 2;
    const x = Math.min(Math.max(plot.x(index), half), builder.width - half);
    if (x - half < clear) continue;
    clear = x + half + 3;
    const lowest = value === Math.min(...values) && values.length > 1;
    const below = plot.y(interval?.low ?? value) + size + 4;
    const above = plot.y(interval?.high ?? value) - 5;
    const y = lowest && below < plot.top + PLOT_HEIGHT ? below : above;
    const width = half * 2;
    builder.rect(x - half - 1, y - size * 0.86, width + 2, size * 1.05, { fill: theme.white });
    builder.text(text, x, y, { weight: 'bold', anchor: 'middle' });
  }
}
