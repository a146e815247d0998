import type { BarListModel, ListBar } from '../../models/chart-models';
import type { Hex } from '../colour';
import { drawLegend, type LegendItem } from './legend';
import { drawWhisker, drawZeroLine, rowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Scene } from './scene';
import { seriesColour, toneColour } from './tone-colour';

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
  model.bars.forEach((bar, at) => {
    const middle = frame.rows[at]?.middle ?? 0;
    if (bar.value === null) {
      const [reason = ''] = tools.wrap(bar.text, size, frame.plotWidth - 6, { maxLines: 1 });
      builder.text(reason, frame.plotX + 6, middle + size * HALF_LETTER, { color: theme.grey });
      return;
    }
    const end = frame.at(bar.value);
    builder.rect(frame.plotX, middle - 5, end - frame.plotX, 10, { fill: colourOf(builder, model, bar) });
    let clear = end;
    if (bar.interval !== undefined) {
      drawWhisker(builder, frame.at(bar.interval.low), frame.at(bar.interval.high), middle);
      clear = Math.max(clear, frame.at(bar.interval.high));
    }
    if (bar.target !== undefined) {
      const x = frame.at(bar.target);
      builder.line(
        [
          [x, middle - 7.5],
          [x, middle + 7.5],
        ],
        theme.ink,
        1.3,
      );
      if (x >= clear && x < clear + 9 + tools.widthOf(bar.text, size, 'bold')) clear = x;
    }
    builder.text(bar.text, clear + 5, middle + size * HALF_LETTER, { weight: 'bold' });
  });
  drawZeroLine(builder, frame);
  return builder.scene(frame.bottom + drawLegend(builder, legendOf(builder, model), 0, frame.bottom + 8, width) + 8);
}

function colourOf(builder: SceneBuilder, model: BarListModel, bar: ListBar): Hex {
  if (model.series.length > 0 && bar.series !== undefined) return seriesColour(builder.theme, bar.series);
  return toneColour(builder.theme, bar.tone ?? 'accent');
}

function legendOf({ theme }: SceneBuilder, { series, legend = {} }: BarListModel): LegendItem[] {
  return [
    ...series.map((label, at): LegendItem => ({ label, look: 'area', color: seriesColour(theme, at) })),
    ...(legend.target === undefined ? [] : [{ label: legend.target, look: 'tick', color: theme.ink } as const]),
    ...(legend.interval === undefined ? [] : [{ label: legend.interval, look: 'whisker', color: theme.ink } as const]),
  ];
}
