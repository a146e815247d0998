import type { SpreadDot, SpreadGroup, SpreadModel } from '../../models/chart-models';
import { tint } from '../colour';
import { drawLegend, type LegendItem } from './legend';
import { drawReference, drawValueAxis, rowFrame, type RowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Scene } from './scene';

const DOT = 5;
/** Dots nearer than this share a column. */
const COLUMN = DOT + 0.5;
const MOST_ROWS = 4;

/** Units as dots on one axis, one row per group; the middle half as a band, the median as a line. */
export function spreadScene(model: SpreadModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { small } = tools.size;
  const top = model.target === undefined ? 4 : small + 12;
  const frame = rowFrame(builder, model.groups, { right: 16, minRow: 58, air: 16, labelShare: 0.24, top });
  const bottom = drawValueAxis(builder, frame, model.ticks);
  if (model.target !== undefined) drawReference(builder, frame, model.target, { dash: [3, 2], above: 8 });
  model.groups.forEach((group, at) => {
    const { middle = 0 } = frame.rows[at] ?? {};
    drawGroup(builder, frame, group, middle);
  });
  const legend: LegendItem[] = [
    { label: model.legend.unit, look: 'disc', color: theme.accent },
    { label: model.legend.middleHalf, look: 'area', color: tint(theme.accent, 0.2) },
    { label: model.legend.median, look: 'tick', color: theme.accentText },
  ];
  return builder.scene(bottom + drawLegend(builder, legend, 0, bottom + 4, width) + 4);
}

function drawGroup(builder: SceneBuilder, frame: RowFrame, group: SpreadGroup, middle: number): void {
  const { theme } = builder;
  builder.line(
    [
      [frame.plotX, middle],
      [frame.plotX + frame.plotWidth, middle],
    ],
    theme.line,
    0.4,
  );
  if (group.quartiles !== undefined) {
    const { q1, median, q3 } = group.quartiles;
    builder.rect(frame.at(q1), middle - 13, frame.at(q3) - frame.at(q1), 26, { fill: tint(theme.accent, 0.2) });
    builder.line(
      [
        [frame.at(median), middle - 13],
        [frame.at(median), middle + 13],
      ],
      theme.accentText,
      1.6,
    );
  }
  const placed = stackDots(frame, group.dots);
  for (const { x, level, dot } of placed) {
    const color = dot.label === undefined ? theme.accent : theme.ink;
    builder.symbol('disc', x, middle + level * (DOT + 0.8), DOT, color);
  }
  drawLabels(
    builder,
    frame,
    placed.filter(({ dot }) => dot.label !== undefined),
    middle,
  );
}

interface PlacedDot {
  readonly dot: SpreadDot;
  readonly x: number;
  readonly level: number;
}

/** Dots that would overlap spread above and below the line: 0, −1, 1, −2, 2 …; beyond that they overlap. */
function stackDots(frame: RowFrame, dots: readonly SpreadDot[]): PlacedDot[] {
  const sorted = dots.map((dot) => ({ dot, x: frame.at(dot.value) })).sort((a, b) => a.x - b.x);
  const lastAt = new Map<number, number>();
  return sorted.map(({ dot, x }) => {
    const levels = Array.from({ length: MOST_ROWS + 1 }, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
    const level = levels.find((candidate) => x - (lastAt.get(candidate) ?? -Infinity) >= COLUMN) ?? 0;
    lastAt.set(level, x);
    return { dot, x, level };
  });
}

/** Names alternate above and below the row; one that would run into its neighbour is left out. */
function drawLabels(builder: SceneBuilder, frame: RowFrame, dots: readonly PlacedDot[], middle: number): void {
  const { tools, theme } = builder;
  const { small } = tools.size;
  const clear: [number, number] = [-Infinity, -Infinity];
  for (const { dot, x, level } of dots) {
    const [label = ''] = tools.wrap(dot.label ?? '', small, builder.width - frame.plotX, { maxLines: 1 });
    const half = tools.widthOf(label, small) / 2;
    const centre = Math.min(Math.max(x, frame.plotX - 20 + half), builder.width - half);
    const side = ([0, 1] as const).find((candidate) => centre - half > clear[candidate]);
    if (side === undefined) continue;
    clear[side] = centre + half + 4;
    const away = side === 0 ? -19 : 19 + small * 2 * HALF_LETTER;
    const edge = middle + (side === 0 ? -14 : 14);
    builder.line(
      [
        [x, middle + level * (DOT + 0.8)],
        [x, edge],
        [centre, edge + (side === 0 ? -2 : 2)],
      ],
      theme.ink,
      0.4,
    );
    builder.rect(centre - half - 1, middle + away + (side === 0 ? 2 : -2) - small * 0.85, 2 * half + 2, small * 1.1, {
      fill: theme.white,
    });
    builder.text(label, centre, middle + away + (side === 0 ? 2 : -2), { size: small, anchor: 'middle' });
  }
}
