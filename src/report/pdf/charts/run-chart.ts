import type { RunChartModel, RunPoint } from '../../models/chart-models';
import { baselineIn, lengthInside, type Area } from './areas';
import { drawLegend, type LegendItem } from './legend';
import type { Ground, Obstacle } from './place-labels';
import { FIGURE_INK, placeFigures, type RunFigure } from './run-labels';
import { HALF_LETTER, SceneBuilder, clamp01, linesHeight, type ChartTools, type Point, type Scene } from './scene';
import { targetEnds, targetMiddle } from './target-ends';
import { toneColour } from './tone-colour';

const PLOT_HEIGHT = 118;
const LOW_HEIGHT = 79;
const DOT = 5.5;
/** Lines of the name of the target. */
const MOST_LINES = 3;
const TARGET_SHARE = 0.34;

/** How much a figure would rather stand elsewhere than on these. */
const WEIGHT = { curve: 40, target: 15, whisker: 6, beside: 4, grid: 1 } as const;
/** A figure on the line of a tick and nearer to it than this would be read as one with its label. */
const BESIDE = 8;

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly targetLines: readonly string[];
  x(index: number): number;
  y(value: number): number;
}

/** Months from left to right; the line breaks where a month has no data. */
export function runChartScene(model: RunChartModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { small } = tools.size;
  const plot = plotOf(builder, model);
  const ends = targetEnds(model.target);
  const target = model.target === undefined ? undefined : plot.y(targetMiddle(model.target));
  const figures = figuresOf(model.points, plot);
  const curve = unbroken(figures);
  const across = (y: number): readonly Point[] => [
    [plot.left, y],
    [plot.right, y],
  ];
  // Two lines on the same height would blur the dashes of the target.
  const grid = model.ticks.map(({ at }) => at).filter((at) => at === 0 || !ends.includes(at));
  for (const at of grid) {
    builder.line(across(plot.y(at)), at === 0 ? theme.ink : theme.line, at === 0 ? 0.8 : 0.4);
  }
  for (const { at, label } of model.ticks) {
    builder.text(label, plot.left - 5, plot.y(at) + small * HALF_LETTER, {
      size: small,
      color: theme.grey,
      anchor: 'end',
    });
  }
  drawMonths(builder, model, plot);
  for (const at of ends) builder.line(across(plot.y(at)), theme.ink, 0.9, [3, 2]);
  if (target !== undefined) {
    builder.lines(plot.targetLines, plot.right + 5, target, { size: small });
  }
  const straight: Obstacle[] = [
    ...grid.map((at) => ({ points: across(plot.y(at)), weight: WEIGHT.grid })),
    ...ends.map((at) => ({ points: across(plot.y(at)), weight: WEIGHT.target })),
  ];
  const ground = groundOf(builder, plot, target, [
    ...straight,
    ...model.ticks.map(({ at }) => besideTick(plot, at)),
    ...figures.flatMap((figure) => obstaclesOf(figure)),
    ...curve.map((points) => ({ points, weight: WEIGHT.curve })),
  ]);
  const placed = placeFigures(figures, target, ground, tools);
  for (const { area } of placed) {
    if (straight.some(({ points }) => lengthInside(area, points) > 0)) builder.ground(area);
  }
  for (const points of curve) if (points.length > 1) builder.line(points, theme.accentText, 1.6);
  figures.forEach((figure) => {
    drawPoint(builder, figure);
  });
  for (const { text, area } of placed) {
    builder.text(text, area.x, baselineIn(area.y, tools.size.label), FIGURE_INK);
  }
  const bottom = plot.bottom + small * 1.4 + 8;
  const legend: LegendItem[] = [
    ...(model.legend.value === undefined
      ? []
      : [{ label: model.legend.value, look: 'line', color: theme.accentText } as const]),
    ...(model.legend.interval === undefined || figures.every(({ whisker }) => whisker === undefined)
      ? []
      : [{ label: model.legend.interval, look: 'whisker', color: theme.grey } as const]),
  ];
  return builder.scene(bottom + drawLegend(builder, legend, plot.left, bottom, width - plot.left) + 2);
}

function plotOf({ tools, width }: SceneBuilder, model: RunChartModel): Plot {
  const { small, label } = tools.size;
  const left = model.ticks.reduce((most, tick) => Math.max(most, tools.widthOf(tick.label, small)), 0) + 6;
  const targetLines =
    model.target === undefined
      ? []
      : tools.wrap(model.target.label, small, width * TARGET_SHARE, { maxLines: MOST_LINES });
  const targetRoom = targetLines.reduce((most, line) => Math.max(most, tools.widthOf(line, small) + 6), 6);
  const right = Math.max(left + 10, width - targetRoom);
  const top = label + 8;
  const height = model.isLow === true ? LOW_HEIGHT : PLOT_HEIGHT;
  const step = (right - left) / Math.max(1, model.points.length);
  return {
    left,
    right,
    top,
    bottom: top + height,
    targetLines,
    x: (index) => left + (index + 0.5) * step,
    y: (value) => top + (1 - clamp01(value)) * height,
  };
}

/** Figures stand in the plot or above it, clear of the axes and of the name of the target. */
function groundOf(builder: SceneBuilder, plot: Plot, target: number | undefined, lines: readonly Obstacle[]): Ground {
  const { small } = builder.tools.size;
  const height = linesHeight(plot.targetLines.length, small);
  const name: readonly Area[] =
    target === undefined ? [] : [{ x: plot.right + 4, y: target - height / 2, width: builder.width, height }];
  const frame = { x: plot.left + 3, y: 0, width: plot.right - plot.left - 1, height: plot.bottom - 1 };
  return { frame, blocked: name, lines };
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
    builder.text(label, plot.x(index), plot.bottom + small + 4, {
      size: small,
      color: theme.grey,
      anchor: 'middle',
    });
  });
}

/** The months that have a value. Whiskers are drawn when one of them at least can be seen behind its dot. */
function figuresOf(points: readonly RunPoint[], plot: Plot): RunFigure[] {
  const isSeen = points.some(
    ({ value, interval }) =>
      value !== null && interval !== undefined && plot.y(interval.low) - plot.y(interval.high) > DOT,
  );
  return points.flatMap((point, index): RunFigure[] => {
    const { value, interval } = point;
    if (value === null) return [];
    const whisker =
      isSeen && interval !== undefined ? { top: plot.y(interval.high), bottom: plot.y(interval.low) } : undefined;
    return [{ ...point, value, index, x: plot.x(index), y: plot.y(value), ...(whisker && { whisker }) }];
  });
}

/** The curve in pieces: it ends where a month has no value. */
function unbroken(figures: readonly RunFigure[]): Point[][] {
  return figures.reduce<Point[][]>((runs, { index, x, y }, at) => {
    if (figures[at - 1]?.index === index - 1) runs.at(-1)?.push([x, y]);
    else runs.push([[x, y]]);
    return runs;
  }, []);
}

function besideTick(plot: Plot, at: number): Obstacle {
  const y = plot.y(at);
  const points: readonly Point[] = [
    [plot.left, y],
    [plot.left + BESIDE, y],
  ];
  return { points, weight: WEIGHT.beside };
}

/** The dot and the whisker of a month, as lines through their middle; texts bring the last point of air. */
function obstaclesOf({ x, y, whisker }: RunFigure): Obstacle[] {
  const dot: readonly Point[] = [
    [x, y - DOT / 2 + 1],
    [x, y + DOT / 2 - 1],
  ];
  return [
    { points: dot, weight: WEIGHT.curve },
    ...(whisker === undefined
      ? []
      : [
          {
            points: [
              [x, whisker.top],
              [x, whisker.bottom],
            ] as const,
            weight: WEIGHT.whisker,
          },
        ]),
  ];
}

function drawPoint(builder: SceneBuilder, { x, y, whisker, tone }: RunFigure): void {
  const { theme } = builder;
  if (whisker !== undefined) {
    const { top, bottom } = whisker;
    builder.line(
      [
        [x, top],
        [x, bottom],
      ],
      theme.grey,
      0.8,
    );
    for (const end of [top, bottom]) {
      builder.line(
        [
          [x - 2.5, end],
          [x + 2.5, end],
        ],
        theme.grey,
        0.8,
      );
    }
  }
  builder.symbol('disc', x, y, DOT, tone === undefined ? theme.accentText : toneColour(theme, tone));
}
