/** What separates the cells of a row. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DECIMALS = ['.', ','] as const;
export type Decimal = (typeof DECIMALS)[number];

/**
 * - `long`: a row for each point
 * - `kpiColumns`: a row for each unit and month, and a column (or a pair of them) for each KPI
 * - `monthColumns`: a row for each KPI and unit, and a column for each month
 * - `unitColumns`: a row for each month, and a column for each unit
 */
export const LAYOUTS = ['long', 'kpiColumns', 'monthColumns', 'unitColumns'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * How months are written: 2026-01 (also with a day, 202601, 2026年1月), 01/2026, 31.01.2026, 01/31/2026, Jan 2026, or as the
 * number of a day in a spreadsheet. What can be read in one way only is read whatever is stated here; of days and months
 * that could be either, the form says which comes first.
 */
export const MONTH_FORMATS = ['yearMonth', 'monthYear', 'dayMonthYear', 'monthDayYear', 'monthName', 'serial'] as const;
export type MonthFormat = (typeof MONTH_FORMATS)[number];

/** The figures that a point can have. */
export const MEASURES = [
  'numerator',
  'denominator',
  'value',
  'n',
  'sd',
  'population',
  'promoters',
  'detractors',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a whole column holds. */
export const PLAIN_ROLES = [
  'kpi',
  'unit',
  'site',
  'programme',
  'channel',
  'month',
  'measure',
  'target',
  'targetTo',
  'ignore',
  ...MEASURES,
] as const;
export type PlainRole = (typeof PLAIN_ROLES)[number];

/** `kpi:csat:numerator`, `month:2026-01` and `unit:S01` are columns of figures in the wide layouts. */
export type ColumnRole = PlainRole | `kpi:${string}:${Measure}` | `month:${string}` | `unit:${string}`;

/** How a table is read. What was guessed can be changed and sent back. */
export interface KpiTableMapping {
  readonly delimiter: Delimiter;
  readonly decimal: Decimal;
  readonly layout: Layout;
  readonly monthFormat: MonthFormat;
  /** By header, as it stands in the file. */
  readonly columns: Readonly<Record<string, ColumnRole>>;
  /** For tables without such a column, and for empty cells of it. */
  readonly defaults: { readonly kpi?: string; readonly unit?: string; readonly channel?: string };
  /** What the file calls things → key of the KPI, ref of the unit (`entity`: the whole). */
  readonly names: {
    readonly kpis: Readonly<Record<string, string>>;
    readonly units: Readonly<Record<string, string>>;
  };
}

/** What is not stated is guessed. */
export type StatedMapping = Partial<KpiTableMapping>;

/** Points of one table, and rows below its header. */
export const MOST_TABLE_POINTS = 200_000;
export const MOST_TABLE_ROWS = 400_000;
