import type { FigureModel } from '../models/blocks';
import type { HeatMapModel, HeatRow } from '../models/chart-models';
import { chartScenes } from './charts/chart-scenes';
import type { ChartTools, Mark, Scene } from './charts/scene';
import { gap, stack, whole, type Box } from './box';
import { grouped } from './blocks';
import type { PdfContext } from './context';
import { mapCuts, mapPart, type MapHeights, type MapRooms } from './map-parts';
import { newTag } from './structure';
import { printable } from './printable';
import { layoutText, textWidth, type Line } from './text';
import { MOST_LINES, textBox } from './text-box';
import type { TextStyle, Weight } from './theme';

const CAPTION_GAP = 6;

/** Colours, type sizes and word widths for chart geometry. */
export function chartTools(ctx: PdfContext): ChartTools {
  // What is on A3 hangs on a wall.
  const extra = (ctx.language === 'zh' ? 0.5 : 0) + (ctx.size === 'A3' ? 2 : 0);
  return {
    theme: ctx.theme,
    size: { label: 8 + extra, small: 7 + extra },
    widthOf: (text, size, weight = 'regular') => textWidth(onOneLine(text), styleOf(size, weight)),
    wrap: (text, size, width, { weight = 'regular', maxLines } = {}) =>
      layoutText(onOneLine(text), {
        style: styleOf(size, weight),
        width,
        ...(maxLines === undefined ? {} : { maxLines }),
      }).lines.map(lineText),
  };
}

/** Texts in charts are names: they break where there is no more room, and nowhere else. */
const onOneLine = (text: string): string => printable(text).replaceAll('\n', ' ');

const styleOf = (size: number, weight: Weight): TextStyle => ({ size, weight, leading: size });

function lineText({ segments }: Line): string {
  return segments
    .map(({ shaped, from, to }) => shaped.text.slice(from, to))
    .join('')
    .trimEnd();
}

/**
 * A chart under its message and measure. Heat maps and Gantt charts may need several boxes, one page each; the
 * message stands over every one of them.
 * @param height room for one box on an empty page, points
 * @param left room on the page that the chart is to begin on
 */
export function figureBoxes(
  ctx: PdfContext,
  figure: FigureModel,
  width: number,
  height = ctx.fullRoom,
  left = 0,
): Box[] {
  const { chart } = figure;
  const caption = captionBox(ctx, figure, width);
  const above = caption.height + CAPTION_GAP + 1;
  const room = height - above;
  const tools = chartTools(ctx);
  // Drawn wider and made smaller, so that it fills the width; maps and schedules are cut instead.
  const size = isCut(figure) ? 1 : ctx.tightness.charts;
  const scenes =
    chart.kind === 'heatMap'
      ? mapScenes(ctx, chart, width, { first: left - above, page: room })
      : chartScenes(chart, width / size, room / size, tools);
  return scenes.map((scene, at) => {
    const words = at === 0 ? caption : captionBox(ctx, figure, width);
    return grouped(ctx, 'Div', whole(stack([words, gap(CAPTION_GAP), sceneBox(ctx, scene, figure.alt, room, size)])));
  });
}

const isCut = ({ chart }: FigureModel): boolean => ['heatMap', 'gantt', 'effortImpact'].includes(chart.kind);

/** Cut by rows where the map reads best; one with too many columns for a page is cut by columns as well. */
function mapScenes(ctx: PdfContext, chart: HeatMapModel, width: number, rooms: MapRooms): Scene[] {
  const tools = chartTools(ctx);
  // On a whole page, so that all trials of a passage are served by one measurement.
  const heights = mapHeights(chart, width, ctx.frame.height, tools);
  if (heights === undefined) return chartScenes(chart, width, rooms.page, tools);
  const { columns, ...own } = heights;
  const starts = mapCuts(chart.rowGroups, own, columns === 1 ? rooms : { ...rooms, first: 0 });
  return starts.flatMap((from, at) =>
    chartScenes(mapPart(chart, from, starts[at + 1] ?? Infinity), width, rooms.page, tools),
  );
}

interface MeasuredMap extends MapHeights {
  /** How many parts of its columns the map is cut into. */
  readonly columns: number;
}

/** By map, and by the width and the room that it was measured for. */
const MEASURED = new WeakMap<HeatMapModel, Map<string, MeasuredMap | undefined>>();

/** Undefined when a page has no room for two rows. */
function mapHeights(chart: HeatMapModel, width: number, room: number, tools: ChartTools): MeasuredMap | undefined {
  const known = MEASURED.get(chart) ?? new Map<string, MeasuredMap | undefined>();
  MEASURED.set(chart, known);
  const key = `${width} ${room}`;
  if (!known.has(key)) known.set(key, measuredMap(chart, width, room, tools));
  return known.get(key);
}

/** Measured on maps of one row and of two: what they show in their cells does not matter. */
function measuredMap(chart: HeatMapModel, width: number, room: number, tools: ChartTools): MeasuredMap | undefined {
  const cells = chart.columnGroups.flatMap(({ columns }) => columns.map(() => ({ state: 'notApplicable' as const })));
  const rows = chart.rowGroups.flatMap((group) => group.rows.map((row) => ({ ...row, cells })));
  const sample = rows[0];
  if (sample === undefined) return undefined;
  const measure = (rowGroups: readonly (readonly HeatRow[])[]): { readonly height: number; readonly parts: number } => {
    const model = { ...chart, rowGroups: rowGroups.map((own) => ({ title: '', rows: own })) };
    const scenes = chartScenes(model, width, room, tools);
    return { height: scenes.reduce((most, { height }) => Math.max(most, height), 0), parts: scenes.length };
  };
  const group = measure([[sample], [sample]]).height - measure([[sample, sample]]).height;
  const measured = rows.map((row) => {
    const [one, two] = [measure([[row]]), measure([[row, row]])];
    return { one, fits: two.parts === one.parts, row: two.height - one.height };
  });
  if (!measured.every(({ fits }) => fits) || measure([[sample], [sample]]).parts !== measured[0]?.one.parts) {
    return undefined;
  }
  return {
    columns: Math.max(...measured.map(({ one }) => one.parts)),
    base: Math.max(...measured.map(({ one, row }) => one.height - row - group)),
    group,
    rows: measured.map(({ row }) => row),
  };
}

function captionBox(ctx: PdfContext, { title, subtitle }: FigureModel, width: number): Box {
  return stack(
    [
      textBox(ctx, title, { width, role: 'sub', tag: 'Caption', maxLines: MOST_LINES, balanced: true }),
      textBox(ctx, subtitle, { width, role: 'note', color: ctx.theme.grey, maxLines: MOST_LINES }),
    ],
    1,
  );
}

/** A scene as a Figure with its alternative text, in its `size`. One that is higher than `room` is made smaller as a whole. */
export function sceneBox(ctx: PdfContext, scene: Scene, alt: string, room: number, size = 1): Box {
  const scale = Math.min(size, room / scene.height);
  const [width, height] = [scene.width * scale, scene.height * scale];
  return {
    height,
    draw: (x, y) => {
      const tag = newTag('Figure', { alt, bbox: [x, y, x + width, y + height] });
      ctx.structure.mark(tag, () => {
        ctx.doc.save();
        ctx.doc.translate(x, y);
        if (scale < 1) ctx.doc.scale(scale);
        for (const mark of scene.marks) drawMark(ctx, mark);
        ctx.doc.restore();
      });
    },
  };
}

function drawMark({ canvas }: PdfContext, mark: Mark): void {
  switch (mark.kind) {
    case 'rect':
      canvas.rect(mark.x, mark.y, mark.width, mark.height, mark);
      break;
    case 'line':
      canvas.polygon(mark.points, mark, false);
      break;
    case 'area':
      canvas.polygon(mark.points, mark);
      break;
    case 'symbol':
      canvas.symbol(mark.shape, mark.x, mark.y, mark.size, mark.color);
      break;
    case 'text': {
      const style = styleOf(mark.size, mark.weight);
      const [line] = layoutText(onOneLine(mark.text), { style, width: Infinity }).lines;
      if (line === undefined) return;
      const back = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? line.width : line.width / 2;
      const [x, y] = mark.angle === 90 ? [mark.x, mark.y + back] : [mark.x - back, mark.y];
      canvas.text(line, x, y, style, mark.color, mark.angle);
      break;
    }
  }
}
