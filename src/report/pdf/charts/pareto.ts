import type { ParetoModel } from '../../models/chart-models';
import { drawLegend } from './legend';
import { drawReference, drawValueAxis, drawZeroLine, rowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Point, type Scene } from './scene';
import { seriesColour } from './tone-colour';

/**
 * Bars from large to small, top to bottom, and the cumulative share as a line through their rows: lower axis
 * for bars, upper axis for shares.
 */
export function paretoScene(model: ParetoModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { label: size, small } = tools.size;
  const frame = rowFrame(builder, model.bars, { right: 16, minRow: 18, air: 7, top: small * 2 + 10 });
  for (const { at, label } of model.shareTicks) {
    builder.text(label, frame.at(at), frame.top - 4, { size: small, color: theme.grey, anchor: 'middle' });
  }
  const bottom = drawValueAxis(builder, frame, model.ticks);
  if (model.threshold !== undefined) {
    drawReference(builder, frame, model.threshold, { dash: [3, 2], above: small + 8 });
  }
  model.bars.forEach((bar, at) => {
    const { middle = 0 } = frame.rows[at] ?? {};
    const fill = model.series.length > 0 && bar.series !== undefined ? seriesColour(theme, bar.series) : theme.accent;
    builder.rect(frame.plotX, middle - 5.5, frame.at(bar.value) - frame.plotX, 11, { fill });
  });
  drawZeroLine(builder, frame);
  const line = model.bars.map(({ cumulative }, at): Point => [frame.at(cumulative), frame.rows[at]?.middle ?? 0]);
  if (line.length > 1) builder.line(line, theme.ink, 1.1);
  line.forEach(([x, y]) => builder.symbol('disc', x, y, 4.5, theme.ink));
  model.bars.forEach((bar, at) => {
    const { middle = 0 } = frame.rows[at] ?? {};
    drawFigure(builder, bar.text, frame.at(bar.value), line[at]?.[0] ?? 0, middle + size * HALF_LETTER);
  });
  const legend = model.series.map((label, at) => ({ label, look: 'area' as const, color: seriesColour(theme, at) }));
  return builder.scene(bottom + drawLegend(builder, legend, 0, bottom + 4, width) + 4);
}

/** Behind the bar, unless the dot of the cumulative line stands there: then behind the dot. */
function drawFigure(builder: SceneBuilder, text: string, barEnd: number, dot: number, y: number): void {
  const { tools, width } = builder;
  const room = tools.widthOf(text, tools.size.label, 'bold');
  const blocked = dot > barEnd - 4 && dot < barEnd + room + 9;
  const x = Math.min(blocked ? dot + 6 : barEnd + 5, width - room);
  builder.text(text, x, y, { weight: 'bold' });
}
