import type { TornadoModel } from '../../models/chart-models';
import { mix } from '../colour';
import { drawReference, drawValueAxis, rowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Scene } from './scene';

/** Half the height of a bar. */
const HALF = 6;

/** Bars around the likely result, pale below it and strong above, so that they also part in grey. */
export function tornadoScene(model: TornadoModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { label: size, small } = tools.size;
  const right = model.bars.reduce((most, { text }) => Math.max(most, tools.widthOf(text, size, 'bold')), 0) + 10;
  const frame = rowFrame(builder, model.bars, { right, minRow: 22, air: 8, top: small * 1.3 + 6 });
  const bottom = drawValueAxis(builder, frame, model.ticks);
  const likely = frame.at(model.likely.at);
  model.bars.forEach(({ from, to, text }, at) => {
    const { middle = 0 } = frame.rows[at] ?? {};
    const [low, high] = [frame.at(Math.min(from, to)), frame.at(Math.max(from, to))];
    builder.rect(low, middle - HALF, likely - low, 2 * HALF, { fill: mix(theme.accent, theme.white, 0.55) });
    builder.rect(likely, middle - HALF, high - likely, 2 * HALF, { fill: theme.accent });
    builder.text(text, frame.plotX + frame.plotWidth + 6, middle + size * HALF_LETTER, { weight: 'bold' });
  });
  drawReference(builder, frame, model.likely, { above: 5 });
  return builder.scene(bottom);
}
