import type { WaterfallBar, WaterfallModel } from '../../models/chart-models';
import { mix } from '../colour';
import { textArea } from './areas';
import { drawValueAxis, drawZeroLine, rowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Scene } from './scene';

/** From the whole over each loss down to the score, top to bottom, so that names of any length stay readable. */
export function waterfallScene(model: WaterfallModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { label: size } = tools.size;
  const right = model.bars.reduce((most, { text }) => Math.max(most, tools.widthOf(text, size, 'bold')), 0) + 8;
  const frame = rowFrame(builder, model.bars, { right, minRow: 19, air: 8, top: 2 });
  const bottom = drawValueAxis(builder, frame, model.ticks);
  model.bars.forEach((bar, at) => {
    const { middle = 0 } = frame.rows[at] ?? {};
    const [low, high] = [frame.at(Math.min(bar.from, bar.to)), frame.at(Math.max(bar.from, bar.to))];
    drawBar(builder, bar, low, high, middle);
    const next = frame.rows[at + 1];
    if (next !== undefined) {
      const x = frame.at(bar.to);
      builder.line(
        [
          [x, middle + 6],
          [x, next.middle - 6],
        ],
        theme.grey,
        0.5,
        [1.5, 1.5],
      );
    }
    const ink = { weight: 'bold', color: bar.role === 'loss' ? theme.bad : theme.ink } as const;
    const [x, y] = [high + 5, middle + size * HALF_LETTER];
    builder.ground(textArea(tools, bar.text, x, y, ink));
    builder.text(bar.text, x, y, ink);
  });
  drawZeroLine(builder, frame);
  return builder.scene(bottom);
}

function drawBar(builder: SceneBuilder, bar: WaterfallBar, low: number, high: number, middle: number): void {
  const { theme } = builder;
  const [y, height] = [middle - 6, 12];
  switch (bar.role) {
    case 'total':
      builder.rect(low, y, high - low, height, { fill: mix(theme.grey, theme.white, 0.55) });
      break;
    case 'loss':
      builder.rect(low, y, Math.max(high - low, 0.8), height, { fill: theme.bad });
      break;
    case 'cap':
      builder.rect(low, y, high - low, height, { stroke: theme.bad, lineWidth: 0.7 });
      builder.hatch(low, y, high - low, height, theme.bad);
      break;
    case 'result':
      builder.rect(low, y, high - low, height, { fill: theme.accent });
      break;
  }
}
