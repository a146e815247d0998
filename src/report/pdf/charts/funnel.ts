import type { FunnelGroup, FunnelModel } from '../../models/chart-models';
import type { Hex } from '../colour';
import type { SymbolShape, Theme } from '../theme';
import { baselineIn, lengthInside } from './areas';
import { placeDotNames, type PlacedDotName, type PlottedDot } from './funnel-labels';
import { drawLegend, type LegendItem } from './legend';
import type { Ground, Obstacle } from './place-labels';
import {
  HALF_LETTER,
  LINE,
  SceneBuilder,
  clamp01,
  linesHeight,
  type ChartTools,
  type Point,
  type Scene,
} from './scene';
import { targetEnds, targetMiddle } from './target-ends';
import { seriesColour } from './tone-colour';

const PLOT_HEIGHT = 230;
const DOT = 5.5;
/** Room at the right for the names of the centre and the target, as a share of the width, and their lines. */
const NAME_SHARE = 0.2;
const MOST_LINES = 3;
const AIR = 3;

/** How much a name would rather stand elsewhere than on these. */
const WEIGHT = { line: 12, limit: 8, grid: 1 } as const;

const DASH = { target: [3, 2], inner: [1.5, 2] } as const;

/** Told apart by their shapes where colours are not seen. */
const SHAPE: Readonly<Record<FunnelGroup, { readonly shape: SymbolShape; readonly series: number }>> = {
  own: { shape: 'disc', series: 0 },
  vendor: { shape: 'triangle', series: 1 },
  client: { shape: 'square', series: 2 },
};

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(cases: number): number;
  y(share: number): number;
}

/** Units as dots between their limits; those outside have their names, as far as there is room. */
export function funnelScene(model: FunnelModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const plot = plotOf(builder, model);
  const bottom = drawAxes(builder, model, plot);
  const limits = limitLines(model, plot);
  const lines = [model.centre.at, ...targetEnds(model.target)].map((at) => across(plot, plot.y(at)));
  const dots = model.dots.map((dot): PlottedDot => ({ ...dot, x: plot.x(dot.cases), y: plot.y(dot.share) }));
  const names = placeDotNames(dots, DOT, groundOf(model, plot, dots, [...limits.inner, ...limits.outer], lines), tools);
  drawLimits(builder, limits);
  drawLines(builder, model, plot);
  drawNames(builder, names, [...limits.inner, ...limits.outer, ...lines]);
  for (const dot of dots) drawDot(builder, dot);
  return builder.scene(bottom + drawLegend(builder, legendOf(builder.theme, model), 0, bottom + 4, width) + 4);
}

function plotOf({ tools, width }: SceneBuilder, { shares, centre, target }: FunnelModel): Plot {
  const { small } = tools.size;
  const widest = shares.ticks.reduce((most, { label }) => Math.max(most, tools.widthOf(label, small)), 0);
  const left = widest + small * LINE + 10;
  const names = [centre, ...(target === undefined ? [] : [target])].flatMap(({ label }) =>
    tools.wrap(label, small, width * NAME_SHARE, { maxLines: MOST_LINES }),
  );
  const right = Math.max(
    left + 10,
    width - names.reduce((most, name) => Math.max(most, tools.widthOf(name, small)), 0) - 8,
  );
  const top = 6;
  return {
    left,
    right,
    top,
    bottom: top + PLOT_HEIGHT,
    x: (cases) => left + clamp01(cases) * (right - left - DOT),
    y: (share) => top + (1 - clamp01(share)) * PLOT_HEIGHT,
  };
}

const across = ({ left, right }: Plot, y: number): readonly Point[] => [
  [left, y],
  [right, y],
];

/** Grid, ticks and titles; returns the lower edge. */
function drawAxes(builder: SceneBuilder, { cases, shares }: FunnelModel, plot: Plot): number {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const ink = { size: small, color: theme.grey } as const;
  for (const { at, label } of shares.ticks) {
    builder.line(across(plot, plot.y(at)), theme.line, 0.4);
    builder.text(label, plot.left - 4, plot.y(at) + small * HALF_LETTER, { ...ink, anchor: 'end' });
  }
  builder.line(across(plot, plot.bottom), theme.ink, 0.8);
  let clear = -Infinity;
  for (const { at, label } of cases.ticks) {
    const half = tools.widthOf(label, small) / 2;
    const x = Math.min(plot.x(at), builder.width - half);
    if (x - half < clear) continue;
    builder.text(label, x, plot.bottom + small + 4, { ...ink, anchor: 'middle' });
    clear = x + half + AIR;
  }
  const title = { ...ink, weight: 'bold', anchor: 'middle' } as const;
  const [below = ''] = tools.wrap(cases.title, small, plot.right - plot.left, { weight: 'bold', maxLines: 1 });
  const [up = ''] = tools.wrap(shares.title, small, PLOT_HEIGHT, { weight: 'bold', maxLines: 1 });
  const base = plot.bottom + linesHeight(2, small) + 5;
  builder.text(below, (plot.left + plot.right) / 2, base, title);
  builder.text(up, small, (plot.top + plot.bottom) / 2, { ...title, angle: 90 });
  return base + 4;
}

interface LimitLines {
  readonly inner: readonly (readonly Point[])[];
  readonly outer: readonly (readonly Point[])[];
}

function limitLines({ limits }: FunnelModel, plot: Plot): LimitLines {
  const edge = (of: 'inner' | 'outer', side: 'low' | 'high'): readonly Point[] =>
    limits.map((limit): Point => [plot.x(limit.cases), plot.y(limit[of][side])]);
  return {
    inner: [edge('inner', 'low'), edge('inner', 'high')],
    outer: [edge('outer', 'low'), edge('outer', 'high')],
  };
}

function drawLimits(builder: SceneBuilder, { inner, outer }: LimitLines): void {
  const { grey } = builder.theme;
  for (const points of inner) builder.line(points, grey, 0.8, DASH.inner);
  for (const points of outer) builder.line(points, grey, 0.8);
}

/** Centre and target with their names at the right, the lower one pushed down where they are close. */
function drawLines(builder: SceneBuilder, { centre, target }: FunnelModel, plot: Plot): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  builder.line(across(plot, plot.y(centre.at)), theme.accentText, 1.2);
  for (const at of targetEnds(target)) builder.line(across(plot, plot.y(at)), theme.ink, 0.9, DASH.target);
  const names = [
    { ...centre, color: theme.accentText },
    ...(target === undefined ? [] : [{ ...target, at: targetMiddle(target), color: theme.ink }]),
  ]
    .map(({ at, label, color }) => {
      const lines = tools.wrap(label, small, builder.width - plot.right - 6, { maxLines: MOST_LINES });
      return { lines, color, height: linesHeight(lines.length, small), middle: plot.y(at) };
    })
    .sort((one, other) => one.middle - other.middle);
  let free = 0;
  let below = names.reduce((sum, { height }) => sum + height, 0);
  for (const { lines, color, middle, height } of names) {
    const top = Math.max(free, Math.min(middle - height / 2, plot.bottom - below));
    builder.lines(lines, plot.right + 6, top + height / 2, { size: small, color });
    free = top + height + 1;
    below -= height;
  }
}

function groundOf(
  { shares }: FunnelModel,
  plot: Plot,
  dots: readonly PlottedDot[],
  limits: readonly (readonly Point[])[],
  lines: readonly (readonly Point[])[],
): Ground {
  const obstacles: Obstacle[] = [
    ...shares.ticks.map(({ at }) => ({ points: across(plot, plot.y(at)), weight: WEIGHT.grid })),
    ...limits.map((points) => ({ points, weight: WEIGHT.limit })),
    ...lines.map((points) => ({ points, weight: WEIGHT.line })),
  ];
  return {
    frame: { x: plot.left + 2, y: 0, width: plot.right - plot.left - 2, height: plot.bottom - 1 },
    blocked: dots.map(({ x, y }) => ({ x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT })),
    lines: obstacles,
  };
}

function drawNames(builder: SceneBuilder, names: readonly PlacedDotName[], lines: readonly (readonly Point[])[]): void {
  const { theme, tools } = builder;
  for (const { area } of names) {
    if (lines.some((points) => lengthInside(area, points) > 0)) builder.ground(area);
  }
  for (const { leader } of names) if (leader !== undefined) builder.line(leader, theme.grey, 0.4);
  for (const { text, area } of names) {
    builder.text(text, area.x, baselineIn(area.y, tools.size.small), { size: tools.size.small });
  }
}

const colourOf = (theme: Theme, group: FunnelGroup): Hex => seriesColour(theme, SHAPE[group].series);

function drawDot(builder: SceneBuilder, { x, y, group }: PlottedDot): void {
  builder.symbol(SHAPE[group].shape, x, y, DOT, colourOf(builder.theme, group));
}

const GROUPS: readonly FunnelGroup[] = ['own', 'vendor', 'client'];

/** Entries for what is drawn. */
function legendOf(theme: Theme, { legend }: FunnelModel): LegendItem[] {
  return [
    ...GROUPS.flatMap((group): LegendItem[] => {
      const label = legend.groups[group];
      return label === undefined ? [] : [{ label, look: SHAPE[group].shape, color: colourOf(theme, group) }];
    }),
    { label: legend.inner, look: 'dotted', color: theme.grey },
    { label: legend.outer, look: 'line', color: theme.grey },
  ];
}
