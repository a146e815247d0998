import type { LoadsModel, LoadsRow } from '../../models/chart-models';
import { mix } from '../colour';
import { drawLegend } from './legend';
import { rowFrame, type RowFrame } from './row-frame';
import { SceneBuilder, type ChartTools, type Scene } from './scene';

const ROW = 32;
/** Between a row's bars and the row above. */
const ABOVE = 5;
/** White at both sides of a bar, as a share of its week. */
const SEAM = 0.08;
/** Names of weeks in a row have this much between them at least. */
const BETWEEN_WEEKS = 5;

/** Small histograms below each other, the capacity of each function as a dashed line across its bars. */
export function loadsScene(model: LoadsModel, width: number, tools: ChartTools): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const frame = rowFrame(builder, model.rows, { minRow: ROW, air: 6, labelShare: 0.26, top: 4 });
  const week = frame.plotWidth / Math.max(1, model.weeks.length);
  model.rows.forEach((row, at) => {
    drawRow(builder, row, frame, at, week);
  });
  const bottom = drawWeeks(builder, model.weeks, frame, week);
  const legend = drawLegend(
    builder,
    [
      { label: model.legend.load, look: 'area', color: mix(theme.accent, theme.white, 0.4) },
      { label: model.legend.full, look: 'area', color: theme.accentText },
      { label: model.legend.capacity, look: 'dashed', color: theme.ink },
    ],
    0,
    bottom + 4,
    width,
  );
  return builder.scene(bottom + legend + 4);
}

function drawRow(builder: SceneBuilder, row: LoadsRow, frame: RowFrame, at: number, week: number): void {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const { y = 0, height = 0 } = frame.rows[at] ?? {};
  const base = y + height;
  // Above the highest bar there is room for its figure.
  const room = height - ABOVE - small;
  const { plotX, plotWidth } = frame;
  row.bars.forEach(({ value, full }, index) => {
    if (value <= 0) return;
    const fill = full ? theme.accentText : mix(theme.accent, theme.white, 0.4);
    builder.rect(plotX + (index + SEAM) * week, base - value * room, week * (1 - 2 * SEAM), value * room, { fill });
  });
  const end = plotX + plotWidth;
  const line = base - row.capacity * room;
  builder.line(
    [
      [plotX, line],
      [end, line],
    ],
    theme.ink,
    0.6,
    [3, 2],
  );
  builder.line(
    [
      [plotX, base],
      [end, base],
    ],
    theme.grey,
    0.6,
  );
  row.bars.forEach(({ value, text }, index) => {
    if (value <= 0 || tools.widthOf(text, small) > week - 1) return;
    const top = base - value * room;
    // Not through the line of the capacity.
    const isUnderLine = top > line && top - small - 1.5 < line;
    const baseline = (isUnderLine ? line : top) - 1.5;
    builder.text(text, plotX + (index + 0.5) * week, baseline, { size: small, anchor: 'middle' });
  });
}

/** Names of the weeks, every one, or every second, third … where they would touch. @returns the lower edge */
function drawWeeks(builder: SceneBuilder, weeks: readonly string[], frame: RowFrame, week: number): number {
  const { theme, tools } = builder;
  const { small } = tools.size;
  const widest = weeks.reduce((most, name) => Math.max(most, tools.widthOf(name, small)), 0);
  const step = Math.max(1, Math.ceil((widest + BETWEEN_WEEKS) / week));
  weeks.forEach((name, index) => {
    if (index % step !== 0) return;
    const x = Math.min(frame.plotX + (index + 0.5) * week, builder.width - tools.widthOf(name, small) / 2);
    builder.text(name, x, frame.bottom + small + 3, { size: small, color: theme.grey, anchor: 'middle' });
  });
  return frame.bottom + small * 1.3 + 5;
}
