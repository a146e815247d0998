import { isInDateRange } from '../../../shared/calendar-date';
import { suggestion } from '../../../shared/suggest';
import { targetOutOfRange } from '../kpi-range';
import { targetFormFault } from '../target-form';
import { type Figure, FIGURE_AND_UNIT, type Figures } from './complete-point';
import { cellAt, DelimitedRows } from './delimited-rows';
import { guessForm, isFigureColumn, type TableForm } from './guess-mapping';
import {
  type ColumnRole,
  type KpiTableMapping,
  type Layout,
  type Measure,
  MEASURES,
  MOST_TABLE_POINTS,
  MOST_TABLE_ROWS,
  type PlainRole,
  type StatedMapping,
} from './mapping';
import { type Draft, PointCollector, type TablePoint, type TableTarget } from './point-collector';
import { RowReader } from './row-reader';
import {
  EMPTY_FILE,
  HEADER_ONLY,
  misfitColumn,
  NO_FIGURE_COLUMN,
  NO_KPI_COLUMN,
  NO_MONTH_COLUMN,
  noMonth,
  repeatedColumn,
  TOO_MANY,
  TOO_MANY_ROWS,
  unknownName,
} from './table-faults';
import { type KpiName, type TableContext, type TableKpi, TableNames, WHOLE_ENTITY } from './table-names';
import type { TableProblem } from './table-problems';

export interface KpiTable {
  /** Complete: can be sent back, changed. */
  readonly mapping: KpiTableMapping;
  readonly headers: readonly string[];
  readonly points: readonly TablePoint[];
  readonly targets: readonly TableTarget[];
  /** Rows below the header. */
  readonly rows: number;
  /** The first of `problemCount`; with one of them nothing is to be used. */
  readonly problems: readonly TableProblem[];
  readonly problemCount: number;
  /** What may be right and should be looked at. */
  readonly warnings: readonly TableProblem[];
  readonly warningCount: number;
}

/**
 * Reads a table of KPI figures as clients send them. What the mapping does not state is guessed and told; all problems are
 * found, each at its cell. Time and memory grow with the rows and the points; no cell is kept.
 * @param text without anything that is no text (`forbiddenCharacter`)
 * @param progress is told now and then how many characters of how many were read
 */
export function readKpiTable(
  text: string,
  context: TableContext,
  stated: StatedMapping = {},
  progress: TableProgress = () => undefined,
): KpiTable {
  const form = guessForm(text, stated, new TableNames(context, stated.names));
  const names = new TableNames(context, stated.names);
  const reader = new TableReader(names, form ?? NO_FORM, stated.defaults ?? {});
  if (form) reader.read(text, progress);
  else reader.found.problems.add({ row: 0, column: 0 }, EMPTY_FILE);
  return reader.result();
}

export type TableProgress = (done: number, of: number) => void;

/** Rows between two words about progress. */
const ROWS_BETWEEN = 2_000;

const NO_FORM: TableForm = {
  ...{ delimiter: ',', decimal: '.', layout: 'long', monthFormat: 'yearMonth', headers: [], roles: [], row: 0 },
  doubts: { months: false, decimals: false },
};

/** What a row says about a target. */
type TargetFigures = Partial<Record<'target' | 'targetTo', Figure>>;

/** What a row says about all its figures. */
type RowPlace = Pick<Draft, 'row' | 'unit' | 'channel' | 'month'>;

/** A column of figures. Its parts are those of the role: `kpi:csat:numerator`, `month:2026-01`, `value`. */
interface FigureColumn {
  readonly index: number;
  readonly kind: string;
  readonly name: string;
  readonly measure: Measure | undefined;
}

/** What the columns of figures are in the wide layouts. */
const WIDE_KINDS: Readonly<Partial<Record<Layout, string>>> = {
  kpiColumns: 'kpi',
  monthColumns: 'month',
  unitColumns: 'unit',
};

class TableReader {
  readonly found = new PointCollector();
  private readonly places = new Map<PlainRole, number>();
  private readonly figureColumns: readonly FigureColumn[];
  private readonly defaults: KpiTableMapping['defaults'];
  private readonly rowReader: RowReader;
  private rows = 0;

  constructor(
    private readonly names: TableNames,
    private readonly form: TableForm,
    defaults: KpiTableMapping['defaults'],
  ) {
    this.figureColumns = form.roles.flatMap((role, index) => (isFigureColumn(role) ? [figureColumn(role, index)] : []));
    const namesUnits = form.roles.some((role) => role === 'unit' || role === 'site' || role.startsWith('unit:'));
    // A table that names no units is about the whole entity.
    this.defaults = namesUnits ? defaults : { unit: WHOLE_ENTITY, ...defaults };
    this.rowReader = new RowReader(names, form, this.places, this.defaults, (place, fault) => {
      this.found.problems.add(place, fault);
    });
  }

  read(text: string, progress: TableProgress): void {
    const { problems } = this.found;
    const rows = new DelimitedRows(text, this.form.delimiter, (place, fault) => {
      problems.add(place, fault);
    });
    rows.next();
    this.columns();
    if (problems.count > 0) return;
    this.doubts();
    for (let cells = rows.next(); cells; cells = rows.next()) {
      this.rows += 1;
      if (this.rows > MOST_TABLE_ROWS) {
        problems.add({ row: rows.line, column: 0 }, TOO_MANY_ROWS);
        return;
      }
      this.row(cells, rows.line);
      if (this.rows % ROWS_BETWEEN === 0) progress(rows.read, text.length);
      if (this.found.size <= MOST_TABLE_POINTS) continue;
      problems.add({ row: rows.line, column: 0 }, TOO_MANY);
      return;
    }
    if (this.rows === 0) problems.add({ row: this.form.row, column: 0 }, HEADER_ONLY);
    this.found.finish();
  }

  result(): KpiTable {
    const { delimiter, decimal, layout, monthFormat, headers, roles } = this.form;
    const { points, targets, problems, warnings } = this.found;
    return {
      mapping: {
        ...{ delimiter, decimal, layout, monthFormat, defaults: this.defaults },
        columns: Object.fromEntries(roles.map((role, index) => [cellAt(headers, index), role])),
        names: {
          kpis: Object.fromEntries(this.names.usedKpis),
          units: Object.fromEntries(this.names.usedUnits),
        },
      },
      ...{ headers, rows: this.rows, points: [...points.values()], targets: [...targets.values()] },
      ...{ problems: problems.first, problemCount: problems.count },
      ...{ warnings: warnings.first, warningCount: warnings.count },
    };
  }

  /** Reports columns that are not enough to read rows by. */
  private columns(): void {
    const { problems } = this.found;
    const { roles, headers, row, layout } = this.form;
    const firsts = new Map<string, number>();
    for (const [index, role] of roles.entries()) {
      if (role === 'ignore') continue;
      const first = firsts.get(role);
      firsts.set(role, first ?? index);
      const place = { row, column: index + 1 };
      if (first !== undefined) problems.add(place, repeatedColumn(cellAt(headers, index), cellAt(headers, first)));
      else if (!role.includes(':')) this.places.set(role as PlainRole, index);
    }
    for (const column of this.figureColumns) this.column(column);
    const header = { row, column: 0 };
    if (layout !== 'monthColumns' && !this.places.has('month')) problems.add(header, NO_MONTH_COLUMN);
    if (this.figureColumns.length === 0) problems.add(header, NO_FIGURE_COLUMN);
    if (layout === 'kpiColumns' || this.places.has('kpi') || this.defaults.kpi !== undefined) return;
    problems.add(header, { ...NO_KPI_COLUMN, hint: `${NO_KPI_COLUMN.hint} ${suggestion('', this.names.kpiKeys)}` });
  }

  /** Reports a role that does not fit the layout, or names what there is not. */
  private column({ index, kind, name }: FigureColumn): void {
    const { problems } = this.found;
    const { row, headers, layout } = this.form;
    const place = { row, column: index + 1 };
    if ((WIDE_KINDS[layout] ?? kind) !== kind || (layout === 'long' && name !== '')) {
      problems.add(place, misfitColumn(cellAt(headers, index), layout));
      return;
    }
    if (kind === 'kpi' && !this.names.byKey(name)) problems.add(place, unknownName('KPI', name, this.names.kpiKeys));
    if (kind === 'unit' && !this.names.unitRefs.includes(name)) {
      problems.add(place, unknownName('unit', name, this.names.unitRefs));
    }
    const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name) && isInDateRange(name);
    if (kind === 'month' && !isMonth) problems.add(place, noMonth(name, undefined));
  }

  private doubts(): void {
    const { doubts, row, monthFormat, decimal } = this.form;
    const { warnings } = this.found;
    if (doubts.months) {
      const order = monthFormat === 'dayMonthYear' ? 'the day first, then the month' : 'the month first, then the day';
      const fault = {
        code: 'kpi-table/ambiguous-month',
        message: `Days and months could be either; they were read with ${order}.`,
        hint: 'Check a month that you know, and state "monthFormat" in the mapping.',
      };
      warnings.add({ row, column: (this.places.get('month') ?? -1) + 1 }, fault);
    }
    if (doubts.decimals) {
      const fault = {
        code: 'kpi-table/ambiguous-decimal',
        message: `Figures such as 1.234 or 1,234 can be read in two ways; "${decimal}" was taken to begin the decimals.`,
        hint: 'Check a figure that you know, and state "decimal" in the mapping.',
      };
      warnings.add({ row, column: 0 }, fault);
    }
  }

  private row(cells: readonly string[], row: number): void {
    const { headers, layout } = this.form;
    if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
      const fault = {
        code: 'csv/ragged-row',
        message: `The row has ${cells.length} cells; the header has ${headers.length}.`,
        hint: 'Put cells that contain the separator in quotation marks.',
      };
      this.found.problems.add({ row, column: headers.length + 1 }, fault);
      return;
    }
    const unit = layout === 'unitColumns' ? '' : this.rowReader.unit(cells, row);
    const channel = this.rowReader.channel(cells, row);
    const month = layout === 'monthColumns' ? '' : this.rowReader.month(cells, row);
    const kpi = layout === 'kpiColumns' ? undefined : this.rowReader.kpi(cells, row);
    if (unit === undefined || channel === undefined || month === undefined) return;
    const place = { row, unit, channel, month };
    if (layout === 'kpiColumns') this.kpiRow(cells, place);
    else if (kpi && layout === 'long') this.longRow(cells, place, kpi);
    else if (kpi) this.wideRow(cells, place, kpi);
  }

  private longRow(cells: readonly string[], place: RowPlace, { kpi, measure }: KpiName): void {
    const figures: Figures = {};
    const goal: TargetFigures = {};
    const { count } = this.found.problems;
    for (const { index, kind } of this.figureColumns) {
      const spot = { row: place.row, column: index + 1 };
      const role = kind === 'value' && measure ? measure : (kind as Measure | keyof TargetFigures);
      const figure = this.rowReader.figure(cellAt(cells, index), spot, kpi, isInUnit(role));
      if (!figure) continue;
      if (role === 'target' || role === 'targetTo') goal[role] = figure;
      else figures[role] = figure;
    }
    this.target(place, kpi, goal);
    if (this.found.problems.count > count) return;
    const draft = { ...place, kpi, figures };
    if (measure) this.found.part(draft);
    else this.found.whole(draft);
  }

  private target(place: RowPlace, kpi: TableKpi, goal: TargetFigures): void {
    const { problems, warnings } = this.found;
    const { target, targetTo } = goal;
    const stated = [target, targetTo].filter((figure) => figure !== undefined);
    const [first] = stated;
    if (!first) return;
    const { count } = problems;
    for (const figure of stated) {
      const message = targetOutOfRange(kpi, `The target of ${kpi.key}`, figure.text);
      if (message !== undefined)
        problems.add(figure, { code: 'kpi-table/out-of-range', message, hint: FIGURE_AND_UNIT });
    }
    const fault = targetFormFault(kpi, { target: target?.text, targetTo: targetTo?.text });
    if (fault?.problem === 'target-needs-range' && target) {
      // The client states one, and a framework may yet give the KPI a better side: no reason to refuse its figures.
      const { problem, message, hint } = fault;
      warnings.add(target, { code: `kpi-table/${problem}`, message: `${message} It was left out.`, hint });
      return;
    }
    if (fault) {
      const { problem, property, message, hint } = fault;
      problems.add(goal[property] ?? first, { code: `kpi-table/${problem}`, message, hint });
    }
    if (!target || problems.count > count) return;
    const range = targetTo && { targetTo: targetTo.text };
    this.found.target({ ...place, kpi: kpi.key, target: target.text, ...range }, target);
  }

  private kpiRow(cells: readonly string[], place: RowPlace): void {
    const drafts = new Map<string, Draft>();
    for (const { index, name, measure = 'value' } of this.figureColumns) {
      const kpi = this.names.byKey(name);
      if (!kpi) continue;
      const spot = { row: place.row, column: index + 1 };
      const figure = this.rowReader.figure(cellAt(cells, index), spot, kpi, isInUnit(measure));
      if (!figure) continue;
      const draft = drafts.get(name) ?? { ...place, kpi, figures: {} };
      drafts.set(name, draft);
      draft.figures[measure] = figure;
    }
    for (const draft of drafts.values()) this.found.whole(draft);
  }

  /** A row with a column for each month or each unit. */
  private wideRow(cells: readonly string[], place: RowPlace, { kpi, measure = 'value' }: KpiName): void {
    for (const { index, kind, name } of this.figureColumns) {
      const spot = { row: place.row, column: index + 1 };
      const figure = this.rowReader.figure(cellAt(cells, index), spot, kpi, isInUnit(measure));
      if (figure) this.found.part({ ...place, [kind]: name, kpi, figures: { [measure]: figure } });
    }
  }
}

function figureColumn(role: ColumnRole, index: number): FigureColumn {
  const [kind = '', name = '', measure] = role.split(':');
  return { index, kind, name, measure: MEASURES.find((one) => one === measure) };
}

/** RangedKpi as the KPI is, not counted. */
const isInUnit = (role: Measure | keyof TargetFigures): boolean =>
  role === 'value' || role === 'sd' || role === 'target' || role === 'targetTo';

export type { TablePoint, TableTarget } from './point-collector';
