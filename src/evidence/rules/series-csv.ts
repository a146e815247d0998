import { MEASURES } from '../../assessment/rules/kpi-table/mapping';
import { csvCell } from '../../shared/write-csv';
import type { SeriesPoint } from './merge-series';

/** A series with the ref of its unit. */
export interface NamedSeries {
  readonly unit: string;
  readonly kpi: string;
  readonly channel: string;
  readonly points: readonly SeriesPoint[];
}

export const SERIES_HEADER = `kpi,unit,channel,month,${MEASURES.join(',')}\r\n`;

/** A row for each month, as an import reads it. Figures are plain decimals: no spreadsheet takes them for formulas. */
export function seriesRows({ unit, kpi, channel, points }: NamedSeries): string {
  const place = [kpi, unit, channel].map(csvCell).join(',');
  return points
    .map((point) => `${place},${point.month},${MEASURES.map((measure) => point[measure] ?? '').join(',')}\r\n`)
    .join('');
}
