import { cellAt, DelimitedRows } from './delimited-rows';
import { folded, roleOfHeader } from './header-words';
import {
  type ColumnRole,
  type Decimal,
  type Delimiter,
  DELIMITERS,
  type Layout,
  MEASURES,
  type MonthFormat,
  type StatedMapping,
} from './mapping';
import { dayOrderOf, MonthEvidence, readMonth } from './read-month';
import { DecimalEvidence } from './read-number';
import type { TableNames } from './table-names';

/** How the columns of a table are read, beside what its rows name. */
export interface TableForm {
  readonly delimiter: Delimiter;
  readonly decimal: Decimal;
  readonly layout: Layout;
  readonly monthFormat: MonthFormat;
  readonly headers: readonly string[];
  /** By position. */
  readonly roles: readonly ColumnRole[];
  /** Line of the header. */
  readonly row: number;
  /** Guesses that only the reader can confirm. */
  readonly doubts: { readonly months: boolean; readonly decimals: boolean };
}

/**
 * Guesses everything that is not stated, from the header and from the whole of the columns that matter. Reads the text
 * twice and keeps no row.
 * @returns undefined for a text without any row
 */
export function guessForm(text: string, stated: StatedMapping, names: TableNames): TableForm | undefined {
  const delimiter = stated.delimiter ?? guessDelimiter(text);
  const rows = new DelimitedRows(text, delimiter);
  const headers = headersOf(rows);
  if (!headers) return undefined;
  const row = rows.line;
  const { layout, roles } = guessColumns(headers, rows.next() ?? [], stated, names);
  const evidence = gather(text, delimiter, headers, roles);
  const months = evidence.months.guess();
  const decimals = evidence.decimals.guess(delimiter);
  const monthFormat = stated.monthFormat ?? months.format;
  return {
    delimiter,
    decimal: stated.decimal ?? decimals.decimal,
    layout,
    monthFormat,
    headers,
    roles: roles.map((role, index) => (role === 'month:' ? monthRole(cellAt(headers, index), monthFormat) : role)),
    row,
    doubts: {
      months: stated.monthFormat === undefined && months.isDoubtful,
      decimals: stated.decimal === undefined && decimals.isDoubtful,
    },
  };
}

const headersOf = (rows: DelimitedRows): readonly string[] | undefined => rows.next()?.map((header) => header.trim());

/** The header of a table as it is read when nothing is stated; empty for a text without any row. */
export const tableHeaders = (text: string): readonly string[] =>
  headersOf(new DelimitedRows(text, guessDelimiter(text))) ?? [];

/** The one that makes most cells of the first row. */
export function guessDelimiter(text: string): Delimiter {
  const said = /^\uFEFF?sep=(.)/.exec(text)?.[1];
  const cells = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: delimiter === said ? Infinity : (new DelimitedRows(text, delimiter).next()?.length ?? 0),
  }));
  return cells.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}

const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['value', 'numerator', 'denominator', 'promoters']);
const MEASURE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...MEASURES, 'target', 'targetTo']);

/** Roles by position; `month:` alone waits until it is known how months are written. */
function guessColumns(
  headers: readonly string[],
  firstRow: readonly string[],
  stated: StatedMapping,
  names: TableNames,
): { layout: Layout; roles: ColumnRole[] } {
  const said = new Map(Object.entries(stated.columns ?? {}));
  const roles = headers.map((header): ColumnRole | undefined => said.get(header) ?? roleOfHeader(header));
  const open = (index: number): boolean => roles[index] === undefined;
  const isMonth = (text: string): boolean => readMonth(text) !== undefined;
  const inColumns = headers.map((header, index) => open(index) && isMonth(header) && !isUnit(names, header));
  const hasMonths = roles.some((role) => role === 'month' || role?.startsWith('month:'));
  if (!hasMonths && inColumns.includes(true)) {
    for (const [index, here] of inColumns.entries()) if (here) roles[index] = 'month:';
  } else if (!hasMonths) {
    const index = headers.findIndex((_, at) => open(at) && isMonth(cellAt(firstRow, at)));
    if (index >= 0) roles[index] = 'month';
  }
  const wide = (index: number): ColumnRole | undefined => wideRole(cellAt(headers, index), names);
  const layout =
    stated.layout ??
    guessLayout(
      roles,
      headers.map((_, index) => (open(index) ? wide(index) : undefined)),
    );
  return {
    layout,
    roles: roles.map((role, index): ColumnRole => {
      const header = cellAt(headers, index);
      if (said.has(header) || layout === 'long') return role ?? 'ignore';
      // Figures stand in the wide columns only.
      if (role !== undefined) return MEASURE_ROLES.has(role) ? 'ignore' : role;
      const guess = wide(index) ?? 'ignore';
      return layout !== 'monthColumns' && guess.startsWith(layout === 'kpiColumns' ? 'kpi:' : 'unit:')
        ? guess
        : 'ignore';
    }),
  };
}

function guessLayout(roles: readonly (ColumnRole | undefined)[], wide: readonly (ColumnRole | undefined)[]): Layout {
  const all = [...roles, ...wide];
  if (roles.some((role) => role?.startsWith('month:'))) return 'monthColumns';
  if (roles.some((role) => role !== undefined && FIGURE_ROLES.has(role))) return 'long';
  if (all.some((role) => role?.startsWith('kpi:'))) return 'kpiColumns';
  return all.some((role) => role?.startsWith('unit:')) ? 'unitColumns' : 'long';
}

const isUnit = (names: TableNames, header: string): boolean => names.unit(header) !== undefined;

function wideRole(header: string, names: TableNames): ColumnRole | undefined {
  const named = names.kpi(header) ?? names.kpi(header.replace(/\s*\([^()]*\)$/, ''));
  if (named) return `kpi:${named.kpi.key}:${named.measure ?? 'value'}`;
  const unit = names.unit(header);
  return unit === undefined || unit === 'ambiguous' ? undefined : `unit:${unit.ref}`;
}

function monthRole(header: string, format: MonthFormat): ColumnRole {
  const month = readMonth(header, dayOrderOf(format));
  return month === undefined || month === 'ambiguous' ? 'ignore' : `month:${month.month}`;
}

function gather(
  text: string,
  delimiter: Delimiter,
  headers: readonly string[],
  roles: readonly ColumnRole[],
): { months: MonthEvidence; decimals: DecimalEvidence } {
  const [months, decimals] = [new MonthEvidence(), new DecimalEvidence()];
  const monthColumn = roles.indexOf('month');
  const figureColumns = roles.flatMap((role, index) => (isFigureColumn(role) ? [index] : []));
  for (const [index, role] of roles.entries()) if (role.startsWith('month:')) months.note(cellAt(headers, index));
  const rows = new DelimitedRows(text, delimiter);
  rows.next();
  const seen = new Set<string>();
  for (let row = rows.next(); row; row = rows.next()) {
    const month = cellAt(row, monthColumn);
    if (!seen.has(month)) months.note(month);
    seen.add(month);
    for (const index of figureColumns) decimals.note(cellAt(row, index));
  }
  return { months, decimals };
}

export function isFigureColumn(role: ColumnRole): boolean {
  return role.includes(':') || MEASURE_ROLES.has(role);
}

/** What makes two tables alike: the same headers in the same order, whatever their case. */
export const headerFingerprint = (headers: readonly string[]): string => JSON.stringify(headers.map(folded));
