import type { SpreadDot, SpreadGroup, SpreadModel } from '../../models/chart-models';
import { mix } from '../colour';
import { baselineIn, lengthInside } from './areas';
import { drawLegend, type LegendItem } from './legend';
import type { Obstacle } from './place-labels';
import { drawReference, drawValueAxis, rowFrame, type RowFrame } from './row-frame';
import { SceneBuilder, type ChartTools, type Point, type Scene } from './scene';
import { placeNames, rowHeightFor, type NamedDot, type PlacedName } from './spread-labels';

const DOT = 5;
/** Dots nearer than this share a column. */
const COLUMN = DOT + 0.5;
const MOST_ROWS = 4;
/** Half the height of the band of quartiles. */
const BAND = 13;
/** Lines of names above and below a row, where one is not enough. */
const MOST_LEVELS = 2;

/** How much a name would rather stand elsewhere than on these. */
const WEIGHT = { target: 15, grid: 1 } as const;

/** Units as dots on one axis, one row per group; the middle half as a band, the median as a line. */
export function spreadScene(model: SpreadModel, width: number, tools: ChartTools): Scene {
  const isRoomy = layOut(new SceneBuilder(tools, width), model, 1).rows.every(({ dots, names }) =>
    dots.every(({ dot }) => dot.label === undefined || names.some(({ dot: { label } }) => label === dot.label)),
  );
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { frame, rows, lines } = layOut(builder, model, isRoomy ? 1 : MOST_LEVELS);
  const bottom = drawValueAxis(builder, frame, model.ticks);
  if (model.target !== undefined) drawReference(builder, frame, model.target, { dash: [3, 2], above: 8 });
  for (const row of rows) drawRow(builder, frame, row, lines);
  const hasQuartiles = model.groups.some(({ quartiles }) => quartiles !== undefined);
  const legend: LegendItem[] = [
    { label: model.legend.unit, look: 'disc', color: theme.accent },
    ...(hasQuartiles
      ? ([
          { label: model.legend.middleHalf, look: 'area', color: mix(theme.accent, theme.white, 0.2) },
          { label: model.legend.median, look: 'tick', color: theme.accentText },
        ] as const)
      : []),
  ];
  return builder.scene(bottom + drawLegend(builder, legend, 0, bottom + 4, width) + 4);
}

interface PlacedDot {
  readonly dot: SpreadDot;
  readonly x: number;
  readonly y: number;
}

interface Row {
  readonly group: SpreadGroup;
  readonly middle: number;
  readonly dots: readonly PlacedDot[];
  readonly names: readonly PlacedName[];
}

interface Layout {
  readonly frame: RowFrame;
  readonly rows: readonly Row[];
  /** What names had better not cover. */
  readonly lines: readonly Obstacle[];
}

/** Rows with room for `levels` lines of names at both sides. */
function layOut(builder: SceneBuilder, { groups, ticks, target }: SpreadModel, levels: number): Layout {
  const { tools, width } = builder;
  const top = target === undefined ? 4 : tools.size.small + 12;
  const minRow = rowHeightFor(levels, tools);
  const frame = rowFrame(builder, groups, { right: 16, minRow, air: 16, labelShare: 0.24, top });
  const upright = (at: number): readonly Point[] => [
    [frame.at(at), frame.top],
    [frame.at(at), frame.bottom],
  ];
  const lines: Obstacle[] = [
    ...ticks.map(({ at }) => ({ points: upright(at), weight: WEIGHT.grid })),
    ...(target === undefined ? [] : [{ points: upright(target.at), weight: WEIGHT.target }]),
  ];
  const rows = groups.map((group, at): Row => {
    const middle = frame.rows[at]?.middle ?? 0;
    const dots = stackDots(frame, group.dots, middle);
    const named = dots.flatMap(({ dot: { label, value }, x, y }): NamedDot[] =>
      label === undefined ? [] : [{ label, value, x, y }],
    );
    const names = placeNames(named, { middle, left: frame.plotX, right: width, lines, levels }, tools);
    return { group, middle, dots, names };
  });
  return { frame, rows, lines };
}

/** Dots that would overlap spread above and below the line: 0, −1, 1, −2, 2 …; beyond that they overlap. */
function stackDots(frame: RowFrame, dots: readonly SpreadDot[], middle: number): PlacedDot[] {
  const sorted = dots.map((dot) => ({ dot, x: frame.at(dot.value) })).sort((a, b) => a.x - b.x);
  const lastAt = new Map<number, number>();
  return sorted.map(({ dot, x }) => {
    const levels = Array.from({ length: MOST_ROWS + 1 }, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
    const level = levels.find((candidate) => x - (lastAt.get(candidate) ?? -Infinity) >= COLUMN) ?? 0;
    lastAt.set(level, x);
    return { dot, x, y: middle + level * (DOT + 0.8) };
  });
}

function drawRow(
  builder: SceneBuilder,
  frame: RowFrame,
  { group, middle, dots, names }: Row,
  lines: readonly Obstacle[],
): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
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
    const height = 2 * BAND;
    builder.rect(frame.at(q1), middle - BAND, frame.at(q3) - frame.at(q1), height, {
      fill: mix(theme.accent, theme.white, 0.2),
    });
    builder.line(
      [
        [frame.at(median), middle - BAND],
        [frame.at(median), middle + BAND],
      ],
      theme.accentText,
      1.6,
    );
  }
  for (const { area } of names) {
    if (lines.some(({ points }) => lengthInside(area, points) > 0)) builder.ground(area);
  }
  for (const { dot, area, side } of names) {
    builder.line(
      [
        [dot.x, dot.y],
        [dot.x, side === 'above' ? area.y + area.height : area.y],
      ],
      theme.ink,
      0.4,
    );
  }
  for (const { x, y } of dots) builder.symbol('disc', x, y, DOT, theme.accent);
  for (const { text, area } of names) builder.text(text, area.x, baselineIn(area.y, small), { size: small });
}
