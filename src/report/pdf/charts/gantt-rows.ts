import type { GanttBar, GanttModel, GanttRow } from '../../models/chart-models';
import { linesHeight, type ChartTools } from './scene';

/** How tightly rows are set: the first density at which all rows fit into one scene is taken. */
interface Density {
  readonly bar: number;
  readonly lane: number;
  readonly air: number;
  readonly labelLines: number;
  readonly sublabels: boolean;
}

const DENSITIES: readonly Density[] = [
  { bar: 9, lane: 12, air: 8, labelLines: 2, sublabels: true },
  { bar: 7.5, lane: 9, air: 2.5, labelLines: 2, sublabels: true },
  { bar: 7, lane: 8.5, air: 2, labelLines: 2, sublabels: false },
  { bar: 6.5, lane: 7.5, air: 2, labelLines: 1, sublabels: false },
  { bar: 6, lane: 6.8, air: 1.5, labelLines: 1, sublabels: false },
];
const ROUNDING = 1e-6;
/** Air that a row may gain when the scene has room left. */
const MOST_AIR = 7;
/** More rows than this are spread over scenes at the middle density. */
const MOST_DENSE_ROWS = 22;

/** A workstream as it is set: its bars in lanes, its label in lines. */
export interface Row {
  readonly row: GanttRow;
  readonly lanes: readonly (readonly GanttBar[])[];
  readonly label: readonly string[];
  readonly sublabel: string;
  readonly height: number;
  readonly density: Density;
}

/** The rows at the first density at which all fit into `room`, spread over it; else at the middle density. */
export function fitRows(model: GanttModel, labelWidth: number, room: number, tools: ChartTools): Row[] {
  const set = DENSITIES.map((density) => model.rows.map((row) => measure(row, labelWidth, density, tools)));
  const fitting = set.find((rows) => rows.reduce((sum, row) => sum + row.height, 0) <= room);
  const spread = set[1] ?? [];
  if (fitting === undefined || (set.indexOf(fitting) > 1 && model.rows.length > MOST_DENSE_ROWS)) return spread;
  const free = room - fitting.reduce((sum, row) => sum + row.height, 0);
  const air = Math.min(MOST_AIR, free / Math.max(1, fitting.length));
  return fitting.map((row) => ({ ...row, height: row.height + air }));
}

/** Rows for each scene, about equally high. */
export function scenesOf(rows: readonly Row[], room: number): Row[][] {
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  const even = total / Math.max(1, Math.ceil(total / room - ROUNDING));
  const parts: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (used > 0 && (used + row.height > room + ROUNDING || used + row.height / 2 > even)) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(row);
    used += row.height;
  }
  return parts;
}

function measure(row: GanttRow, labelWidth: number, density: Density, tools: ChartTools): Row {
  const { label: size, small } = tools.size;
  const lanes = lanesOf(row.bars);
  const options = { weight: 'bold', maxLines: density.labelLines } as const;
  const label = tools.wrap(`${row.ref}  ${row.label}`, size, labelWidth, options);
  const shown = density.sublabels && row.sublabel !== undefined ? row.sublabel : '';
  const [sublabel = ''] = tools.wrap(shown, small, labelWidth, { maxLines: 1 });
  const text = linesHeight(label.length, size) + (sublabel === '' ? 0 : linesHeight(1, small));
  return { row, lanes, label, sublabel, density, height: Math.max(lanes.length * density.lane, text) + density.air };
}

/** Each bar in the first lane that is free when it starts. */
function lanesOf(bars: readonly GanttBar[]): GanttBar[][] {
  const lanes: GanttBar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const lane = lanes.find((taken) => (taken.at(-1)?.to ?? 0) <= bar.from + 1e-9);
    if (lane === undefined) lanes.push([bar]);
    else lane.push(bar);
  }
  return lanes;
}
