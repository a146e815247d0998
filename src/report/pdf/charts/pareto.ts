import type { ParetoModel, Tick } from '../../models/chart-models';
import { inkOn, type Hex } from '../colour';
import { baselineIn, lengthInside, textSize, type Area } from './areas';
import { drawLegend } from './legend';
import { costOf, type Obstacle, type Spot } from './place-labels';
import { drawReference, drawValueAxis, drawZeroLine, rowFrame, type RowFrame } from './row-frame';
import { SceneBuilder, type ChartTools, type Point, type Scene } from './scene';
import { seriesColour } from './tone-colour';

const BAR = 11;
const DOT = 4.5;
/** From the end of a bar to its figure. */
const GAP = 5;
const INK = { weight: 'bold' } as const;

/** How much a figure would rather stand elsewhere than on these. */
const WEIGHT = { curve: 40, threshold: 30, grid: 1 } as const;
const COST = { inside: 4, beyond: 8 } as const;

/**
 * Bars from large to small, top to bottom, and the cumulative share as a line through their rows: lower axis
 * for bars, upper axis for shares.
 */
export function paretoScene(model: ParetoModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { small } = tools.size;
  const named = model.shareTicks.find((tick) => isSame(tick, model.threshold));
  const top = small + 10 + (model.threshold === undefined || named !== undefined ? 0 : small);
  const frame = rowFrame(builder, model.bars, { right: 16, minRow: 18, air: 7, top });
  for (const tick of model.shareTicks) {
    const color = tick === named ? theme.ink : theme.grey;
    builder.text(tick.label, frame.at(tick.at), frame.top - 4, { size: small, color, anchor: 'middle' });
  }
  const bottom = drawValueAxis(builder, frame, model.ticks);
  if (model.threshold !== undefined) {
    const { at, label } = model.threshold;
    drawReference(builder, frame, { at, label: named === undefined ? label : '' }, { dash: [3, 2], above: small + 8 });
  }
  const fills = model.bars.map(({ series }) =>
    model.series.length > 0 && series !== undefined ? seriesColour(theme, series) : theme.accent,
  );
  const middles = model.bars.map((_, at) => frame.rows[at]?.middle ?? 0);
  const curve = model.bars.map(({ cumulative }, at): Point => [frame.at(cumulative), middles[at] ?? 0]);
  const straight = straightLines(model, frame);
  const above = curveObstacles(curve);
  const lines = { onBars: above, beside: [...straight, ...above] };
  const figures = model.bars.map((bar, at): PlacedFigure => {
    const fill = fills[at] ?? theme.accent;
    const place = figurePlace(bar.text, frame.at(bar.value), middles[at] ?? 0, { builder, frame, lines });
    return { ...place, text: bar.text, color: place.isInside ? inkOn(fill, theme.ink, theme.white) : theme.ink };
  });
  model.bars.forEach((bar, at) => {
    const fill = fills[at] ?? theme.accent;
    builder.rect(frame.plotX, (middles[at] ?? 0) - BAR / 2, frame.at(bar.value) - frame.plotX, BAR, { fill });
  });
  for (const { area, isInside } of figures) {
    if (!isInside && straight.some(({ points }) => lengthInside(area, points) > 0)) builder.ground(area);
  }
  drawZeroLine(builder, frame);
  if (curve.length > 1) builder.line(curve, theme.ink, 1.1);
  curve.forEach(([x, y]) => builder.symbol('disc', x, y, DOT, theme.ink));
  for (const { text, area, color } of figures) {
    builder.text(text, area.x, baselineIn(area.y, tools.size.label), { ...INK, color });
  }
  const legend = model.series.map((label, at) => ({ label, look: 'area' as const, color: seriesColour(theme, at) }));
  return builder.scene(bottom + drawLegend(builder, legend, 0, bottom + 4, width) + 4);
}

/** A tick says already what the label of the line would say. */
const isSame = (tick: Tick, line: Tick | undefined): boolean =>
  line !== undefined && tick.label === line.label && Math.abs(tick.at - line.at) < 0.005;

function straightLines({ ticks, threshold }: ParetoModel, frame: RowFrame): Obstacle[] {
  const upright = (at: number): readonly Point[] => [
    [frame.at(at), frame.top],
    [frame.at(at), frame.bottom],
  ];
  return [
    ...ticks.map(({ at }) => ({ points: upright(at), weight: WEIGHT.grid })),
    ...(threshold === undefined ? [] : [{ points: upright(threshold.at), weight: WEIGHT.threshold }]),
  ];
}

function curveObstacles(curve: readonly Point[]): Obstacle[] {
  const dots = curve.map(([x, y]): readonly Point[] => [
    [x - DOT / 2, y],
    [x + DOT / 2, y],
  ]);
  return [curve, ...dots].map((points) => ({ points, weight: WEIGHT.curve }));
}

interface Place {
  readonly area: Area;
  readonly isInside: boolean;
}

interface PlacedFigure extends Place {
  readonly text: string;
  readonly color: Hex;
}

interface Surroundings {
  readonly builder: SceneBuilder;
  readonly frame: RowFrame;
  /** Bars hide the grid and the threshold, not the curve. */
  readonly lines: { readonly onBars: readonly Obstacle[]; readonly beside: readonly Obstacle[] };
}

/** Behind the bar; where a line passes there, within the end of the bar, or else behind the line. */
function figurePlace(
  text: string,
  end: number,
  middle: number,
  { builder: { tools, width }, frame, lines }: Surroundings,
): Place {
  const size = textSize(tools, text, INK);
  const at = (x: number): Area => ({ x, y: middle - size.height / 2, ...size });
  const behind = Math.min(end + GAP, width - size.width);
  const spots: (Spot & Place)[] = [
    { area: at(behind), cost: end + GAP === behind ? 0 : WEIGHT.curve, isInside: false },
    ...[0, 8, 16, 24].flatMap((deeper) => {
      const x = end - GAP - size.width - deeper;
      return x < frame.plotX + 3 ? [] : [{ area: at(x), cost: COST.inside + deeper / 2, isInside: true }];
    }),
    ...[8, 12, 16, 20, 26, 32, 40, 50].flatMap((farther) => {
      const x = behind + farther;
      return x + size.width > width ? [] : [{ area: at(x), cost: COST.beyond + farther / 2, isInside: false }];
    }),
  ];
  const total = ({ area, cost, isInside }: Spot & Place): number =>
    cost + costOf(area, isInside ? lines.onBars : lines.beside);
  return spots.reduce((best, spot) => (total(spot) < total(best) ? spot : best));
}
