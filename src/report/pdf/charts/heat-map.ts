import type { HeatCell, HeatMapModel, HeatRow } from '../../models/chart-models';
import { mix } from '../colour';
import { drawLegend, type LegendItem } from './legend';
import { drawParts, partScale } from './part-letters';
import { HALF_LETTER, SceneBuilder, linesHeight, type ChartTools, type Scene } from './scene';

/** Up to this many columns stand on one page with their names; more are told apart by upright references. */
const WIDE_COLUMNS = 14;
const NARROW_CELL = 15;
const WIDE_CELL = 62;
const GROUP_GAP = 5;
const LABEL_SHARE = 0.3;
/** Share of a scene's height that the names of columns may take; longer ones end in an ellipsis. */
const HEAD_SHARE = 0.35;

interface Column {
  readonly index: number;
  readonly title: string;
  readonly group: string;
}

interface Layout {
  /** That the name of a row may take. */
  readonly labelLines: number;
  readonly labelWidth: number;
  readonly cell: number;
  readonly upright: boolean;
  /** The name of each column as it is set, by the column's index. */
  readonly titles: ReadonlyMap<number, readonly string[]>;
  readonly headHeight: number;
}

type Line = { readonly kind: 'group'; readonly title: string } | { readonly kind: 'row'; readonly row: HeatRow };

/**
 * The map cut into as many scenes as its columns and rows need; each has its heads and the legend. No scene is
 * wider than `width` or higher than `height` points.
 */
export function heatMapScenes(model: HeatMapModel, width: number, height: number, tools: ChartTools): Scene[] {
  const columns = columnsOf(model);
  const labelWidth = labelWidthOf(model, width, tools);
  const room = width - labelWidth - 6;
  const upright = columns.length > WIDE_COLUMNS || room / Math.max(1, columns.length) < 30;
  const parts = columnParts(columns, room, upright);
  const most = parts.reduce((count, part) => Math.max(count, part.length), 1);
  const gaps = GROUP_GAP * Math.max(0, model.columnGroups.length - 1);
  const cell = Math.min((room - gaps) / most, upright ? 24 : WIDE_CELL);
  const setTitle = upright ? uprightTitle : wrappedTitle;
  const titles = new Map(
    columns.map(({ index, title }) => [index, setTitle(title, cell, height * HEAD_SHARE, tools)] as const),
  );
  const headHeight = headHeightOf([...titles.values()], upright, tools);
  // Activities of a matrix are sentences, items of a framework are not.
  const labelLines = model.legend.kind === 'letters' ? 3 : 2;
  const layout: Layout = { labelLines, labelWidth, cell, upright, titles, headHeight };
  return parts.flatMap((part) =>
    rowParts(model, layout, width, height, tools).map((lines) => drawMap(model, part, lines, layout, width, tools)),
  );
}

function columnsOf({ columnGroups }: HeatMapModel): Column[] {
  const all = columnGroups.flatMap(({ title, columns }) => columns.map((column) => ({ group: title, column })));
  const upright = all.length > WIDE_COLUMNS;
  return all.map(({ group, column }, index) => ({ index, group, title: upright ? column.ref : column.name }));
}

function labelWidthOf({ rowGroups }: HeatMapModel, width: number, tools: ChartTools): number {
  const { small } = tools.size;
  const widest = rowGroups
    .flatMap(({ rows }) => rows)
    .reduce((most, row) => Math.max(most, tools.widthOf(rowLabel(row), small)), 0);
  return Math.min(widest + 2, width * LABEL_SHARE);
}

const rowLabel = ({ ref, label }: HeatRow): string => (ref === undefined ? label : `${ref}  ${label}`);

/** Evenly filled parts, so that the last page is not left with two columns. */
function columnParts(columns: readonly Column[], room: number, upright: boolean): Column[][] {
  const perPart = Math.max(1, Math.floor((room - 2 * GROUP_GAP) / (upright ? NARROW_CELL : 30)));
  const parts = Math.max(1, Math.ceil(columns.length / perPart));
  const even = Math.max(1, Math.ceil(columns.length / parts));
  return Array.from({ length: parts }, (_, part) => columns.slice(part * even, (part + 1) * even)).filter(
    ({ length }) => length > 0,
  );
}

function uprightTitle(title: string, _cell: number, room: number, tools: ChartTools): string[] {
  return tools.wrap(title, tools.size.small, room, { maxLines: 1 });
}

function wrappedTitle(title: string, cell: number, room: number, tools: ChartTools): string[] {
  const { small } = tools.size;
  return tools.wrap(title, small, cell - 3, { maxLines: Math.max(1, Math.floor(room / linesHeight(1, small))) });
}

function headHeightOf(titles: readonly (readonly string[])[], upright: boolean, tools: ChartTools): number {
  const { small } = tools.size;
  const group = linesHeight(1, small) + 5;
  if (upright) return group + titles.reduce((most, [title = '']) => Math.max(most, tools.widthOf(title, small)), 0) + 5;
  const lines = titles.reduce((most, { length }) => Math.max(most, length), 1);
  return group + linesHeight(lines, small) + 4;
}

const GROUP_LINE = 16;

function rowHeight(row: HeatRow, layout: Layout, tools: ChartTools): number {
  const lines = tools.wrap(rowLabel(row), tools.size.small, layout.labelWidth, { maxLines: layout.labelLines }).length;
  return Math.max((layout.upright ? 14 : 16) * partScale(tools), linesHeight(lines, tools.size.small) + 3);
}

/** Rows for each scene, evenly filled, so that the last page is not left with two rows. */
function rowParts(model: HeatMapModel, layout: Layout, width: number, height: number, tools: ChartTools): Line[][] {
  const room = height - layout.headHeight - legendHeight(model, width, tools);
  const { length: fewest } = filledParts(model, layout, room, tools);
  let even = room;
  // Tighter in steps of a row, for as long as it takes no further scene.
  while (fewest > 1 && even > GROUP_LINE) {
    if (filledParts(model, layout, even - GROUP_LINE, tools).length !== fewest) break;
    even -= GROUP_LINE;
  }
  return filledParts(model, layout, even, tools);
}

/** Rows for each scene of `room` points; a group heading is repeated where its rows go on and never ends a scene. */
function filledParts(model: HeatMapModel, layout: Layout, room: number, tools: ChartTools): Line[][] {
  const parts: Line[][] = [[]];
  let used = 0;
  for (const { title, rows } of model.rowGroups) {
    rows.forEach((row, at) => {
      const needed = rowHeight(row, layout, tools);
      const heading = at === 0 ? GROUP_LINE : 0;
      if (used + heading + needed > room && used > 0) {
        parts.push([]);
        used = 0;
      }
      const part = parts.at(-1) ?? [];
      if (at === 0 || used === 0) {
        part.push({ kind: 'group', title });
        used += GROUP_LINE;
      }
      part.push({ kind: 'row', row });
      used += needed;
    });
  }
  return parts.filter(({ length }) => length > 0);
}

function legendHeight(model: HeatMapModel, width: number, tools: ChartTools): number {
  const scratch = new SceneBuilder(tools, width);
  return drawLegend(scratch, legendOf(scratch, model), 0, 0, width) + 9;
}

function drawMap(
  model: HeatMapModel,
  columns: readonly Column[],
  lines: readonly Line[],
  layout: Layout,
  width: number,
  tools: ChartTools,
): Scene {
  const builder = new SceneBuilder(tools, width);
  const { theme } = builder;
  const { small } = tools.size;
  const places = columnPlaces(columns, layout);
  drawHead(builder, columns, places, layout);
  let y = layout.headHeight;
  for (const line of lines) {
    if (line.kind === 'group') {
      builder.text(line.title, 0, y + 11, { size: small, weight: 'bold', color: theme.accentText });
      y += GROUP_LINE;
      continue;
    }
    const height = rowHeight(line.row, layout, tools);
    const label = tools.wrap(rowLabel(line.row), small, layout.labelWidth, { maxLines: layout.labelLines });
    builder.lines(label, 0, y + height / 2, { size: small });
    columns.forEach(({ index }, at) => {
      drawCell(builder, line.row.cells[index] ?? { state: 'notAssessed' }, places[at] ?? 0, y, layout.cell, height);
    });
    y += height;
  }
  return builder.scene(y + 6 + drawLegend(builder, legendOf(builder, model), 0, y + 6, width) + 2);
}

/** Left edge of each column; a gap parts the groups. */
function columnPlaces(columns: readonly Column[], { labelWidth, cell }: Layout): number[] {
  let x = labelWidth + 6;
  return columns.map(({ group }, at) => {
    if (at > 0 && columns[at - 1]?.group !== group) x += GROUP_GAP;
    const place = x;
    x += cell;
    return place;
  });
}

function drawHead(builder: SceneBuilder, columns: readonly Column[], places: readonly number[], layout: Layout): void {
  const { tools, theme } = builder;
  const { small } = tools.size;
  const { cell, headHeight, upright, titles } = layout;
  const groupBottom = linesHeight(1, small) + 3;
  columns.forEach(({ group, index }, at) => {
    const x = places[at] ?? 0;
    const title = titles.get(index) ?? [];
    if (at === 0 || columns[at - 1]?.group !== group) {
      const last = columns.findLastIndex((column) => column.group === group);
      const right = (places[last] ?? x) + cell;
      const [name = ''] = tools.wrap(group, small, right - x, { weight: 'bold', maxLines: 1 });
      builder.text(name, x, small, { size: small, weight: 'bold', color: theme.grey });
      builder.line(
        [
          [x, groupBottom],
          [right - 1, groupBottom],
        ],
        theme.grey,
        0.6,
      );
    }
    if (upright) {
      builder.text(title[0] ?? '', x + cell / 2 + small * HALF_LETTER, headHeight - 3, { size: small, angle: 90 });
    } else {
      builder.lines(title, x + cell / 2, headHeight - 3 - linesHeight(title.length, small) / 2, {
        size: small,
        anchor: 'middle',
      });
    }
  });
}

function drawCell(builder: SceneBuilder, cell: HeatCell, x: number, y: number, width: number, height: number): void {
  const { theme, tools } = builder;
  const [left, top, inner, tall] = [x + 0.5, y + 0.5, width - 1, height - 1];
  if (cell.state === 'level') {
    const ink = theme.levels[Math.min(5, Math.max(0, Math.round(cell.level)))] ?? {
      fill: theme.paper,
      text: theme.ink,
    };
    builder.rect(left, top, inner, tall, { fill: ink.fill });
    const size =
      [tools.size.small, 6, 5.2].find((candidate) => tools.widthOf(cell.text, candidate) <= inner - 1) ?? 4.6;
    builder.text(cell.text, left + inner / 2, top + tall / 2 + size * HALF_LETTER, {
      size,
      color: ink.text,
      anchor: 'middle',
    });
    return;
  }
  if (cell.state === 'letters') {
    builder.rect(x, y, width, height, { stroke: theme.line, lineWidth: 0.4 });
    drawParts(builder, cell.letters, left + inner / 2, top + tall / 2);
    return;
  }
  if (cell.state === 'notAssessed') {
    builder.rect(left, top, inner, tall, { stroke: theme.line, lineWidth: 0.4 });
    builder.hatch(left, top, inner, tall, mix(theme.grey, theme.white, 0.45), 4);
    return;
  }
  builder.rect(left, top, inner, tall, { fill: theme.paper });
  builder.symbol('dash', left + inner / 2, top + tall / 2, 6, theme.grey);
}

function legendOf({ theme }: SceneBuilder, { legend }: HeatMapModel): LegendItem[] {
  if (legend.kind === 'letters') {
    return legend.letters.map(({ letter, label }): LegendItem => ({ label, look: 'part', letter }));
  }
  return [
    ...legend.levels.map((label, level): LegendItem => ({
      label,
      look: 'area',
      color: theme.levels[level]?.fill ?? theme.paper,
    })),
    { label: legend.notAssessed, look: 'hatch', color: theme.grey },
    { label: legend.notApplicable, look: 'dash', color: theme.grey },
  ];
}
