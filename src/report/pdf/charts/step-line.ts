import type { StepLineModel } from '../../models/chart-models';
import { mix } from '../colour';
import { drawReference, drawValueAxis, drawZeroLine, rowFrame } from './row-frame';
import { HALF_LETTER, SceneBuilder, type ChartTools, type Point, type Scene } from './scene';

/** The score after each step as a stair that leads down the page and to the right. */
export function stepLineScene(model: StepLineModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { label: size, small } = tools.size;
  const figure = (text: string, gain = ''): number =>
    tools.widthOf(text, size, 'bold') + (gain === '' ? 0 : tools.widthOf(gain, small) + 5);
  const right = model.steps.reduce((most, { text, gainText }) => Math.max(most, figure(text, gainText)), 0) + 10;
  const levels = placeLabels(builder, model, right);
  const frame = rowFrame(builder, model.steps, { right, minRow: 17, air: 7, top: levels * (small + 3) + 6 });
  const bottom = drawValueAxis(builder, frame, model.ticks);
  const stair: Point[] = [];
  model.steps.forEach(({ value }, at) => {
    const { y = 0, height = 0, middle = 0 } = frame.rows[at] ?? {};
    const before = frame.at(model.steps[at - 1]?.value ?? value);
    const end = frame.at(value);
    builder.rect(frame.plotX, middle - 5, Math.min(before, end) - frame.plotX, 10, {
      fill: mix(theme.accent, theme.white, 0.22),
    });
    builder.rect(Math.min(before, end), middle - 5, Math.abs(end - before), 10, {
      fill: end < before ? theme.bad : theme.accent,
    });
    stair.push([end, y], [end, y + height]);
  });
  model.lines.forEach((line, at) => {
    drawReference(builder, frame, line, { dash: [3, 2], above: 4 + (at % Math.max(1, levels)) * (small + 3) });
  });
  builder.line(stair, theme.accentText, 1.2);
  model.steps.forEach(({ value, text, gainText = '' }, at) => {
    const x = frame.at(value) + 5;
    const y = (frame.rows[at]?.middle ?? 0) + size * HALF_LETTER;
    const room = tools.widthOf(text, size, 'bold');
    builder.rect(x - 1.5, y - size * 0.95, figure(text, gainText) + 3, size * 1.25, { fill: theme.white });
    builder.text(text, x, y, { weight: 'bold' });
    builder.text(gainText, x + room + 5, y, { size: small, color: theme.grey });
  });
  drawZeroLine(builder, frame);
  return builder.scene(bottom);
}

/** How many lines of labels the reference lines need so that none runs into its neighbour. */
function placeLabels({ tools, width }: SceneBuilder, { lines }: StepLineModel, right: number): number {
  const plot = (width - right) * 0.6;
  const crowded = lines.some((line, at) => {
    const next = lines[at + 1];
    if (next === undefined) return false;
    const room = (tools.widthOf(line.label, tools.size.small) + tools.widthOf(next.label, tools.size.small)) / 2 + 6;
    return Math.abs(next.at - line.at) * plot < room;
  });
  return lines.length === 0 ? 0 : crowded ? Math.min(3, lines.length) : 1;
}
