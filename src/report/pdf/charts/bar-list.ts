import type { BarListModel, Interval, ListBar } from '../../models/chart-models';
import type { Hex } from '../colour';
import { drawLegend, type LegendItem } from './legend';
import { drawRimmed, drawWhisker, drawZeroLine, rowFrame, type RowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Scene } from './scene';
import { seriesColour, toneColour } from './tone-colour';

/** A whisker that is no wider than this shows no interval. */
const STROKE = 3;

/** Horizontal bars with their figures behind them; targets as ticks, intervals as whiskers. */
export function barListScene(model: BarListModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { label: size } = tools.size;
  const right =
    model.bars.reduce(
      (most, bar) => Math.max(most, bar.value === null ? 0 : tools.widthOf(bar.text, size, 'bold')),
      0,
    ) + 10;
  const frame = rowFrame(builder, model.bars, { right: Math.min(right, width * 0.3), minRow: 17, air: 7, top: 2 });
  const whiskers = whiskersOf(model.bars, frame);
  const zero = frame.at(model.zero ?? 0);
  model.bars.forEach((bar, at) => {
    const middle = frame.rows[at]?.middle ?? 0;
    if (bar.value === null) {
      const [reason = ''] = tools.wrap(bar.text, size, frame.plotWidth - 6, { maxLines: 1 });
      builder.text(reason, frame.plotX + 6, middle + size * HALF_LETTER, { color: theme.grey });
      return;
    }
    const end = frame.at(bar.value);
    builder.rect(Math.min(zero, end), middle - 5, Math.abs(end - zero), 10, { fill: colourOf(builder, model, bar) });
    let clear = Math.max(zero, end);
    const whisker = whiskers[at];
    if (whisker !== undefined) {
      drawWhisker(builder, whisker.low, whisker.high, middle);
      clear = Math.max(clear, whisker.high);
    }
    for (const target of [bar.target, bar.targetTo]) {
      if (target === undefined) continue;
      const x = frame.at(target);
      drawRimmed(
        builder,
        [
          [x, middle - 7.5],
          [x, middle + 7.5],
        ],
        1.3,
      );
      if (x >= clear && x < clear + 9 + tools.widthOf(bar.text, size, 'bold')) clear = x;
    }
    builder.text(bar.text, clear + 5, middle + size * HALF_LETTER, { weight: 'bold' });
  });
  drawZeroLine(builder, frame, model.zero);
  return builder.scene(
    frame.bottom + drawLegend(builder, legendOf(builder, model, whiskers), 0, frame.bottom + 8, width) + 8,
  );
}

function colourOf(builder: SceneBuilder, model: BarListModel, bar: ListBar): Hex {
  if (model.series.length > 0 && bar.series !== undefined) return seriesColour(builder.theme, bar.series);
  return toneColour(builder.theme, bar.tone ?? 'accent');
}

/** Ends of the whiskers, or none at all when each of them would be a mere stroke. */
function whiskersOf(bars: readonly ListBar[], frame: RowFrame): (Interval | undefined)[] {
  const whiskers = bars.map(({ value, interval }): Interval | undefined =>
    value === null || interval === undefined
      ? undefined
      : { low: frame.at(interval.low), high: frame.at(interval.high) },
  );
  const isSeen = whiskers.some((whisker) => whisker !== undefined && whisker.high - whisker.low > STROKE);
  return isSeen ? whiskers : [];
}

/** Entries for what is drawn. */
function legendOf(
  { theme }: SceneBuilder,
  { series, bars, legend = {} }: BarListModel,
  whiskers: readonly (Interval | undefined)[],
): LegendItem[] {
  const hasTarget = bars.some(({ value, target }) => value !== null && target !== undefined);
  const hasWhisker = whiskers.some((whisker) => whisker !== undefined);
  return [
    ...series.map((label, at): LegendItem => ({ label, look: 'area', color: seriesColour(theme, at) })),
    ...(legend.target !== undefined && hasTarget
      ? [{ label: legend.target, look: 'tick', color: theme.ink } as const]
      : []),
    ...(legend.interval !== undefined && hasWhisker
      ? [{ label: legend.interval, look: 'whisker', color: theme.ink } as const]
      : []),
  ];
}
