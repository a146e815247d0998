import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { StoredPoint } from '../casework';
import { Database, type KeyedRow, keysetPage, type Page, type Scope } from '../database';
import { type ImporterView, importerView } from './importer-view';
import { type NamedSeries, SERIES_HEADER, seriesRows } from './rules/series-csv';

/** A series as the API shows it. */
export interface KpiSeriesView extends NamedSeries {
  /** Ref; `entity`: the whole. */
  readonly unit: string;
  readonly kpi: string;
  /** Empty: all channels together. */
  readonly channel: string;
  /** Ascending by month. */
  readonly points: readonly StoredPoint[];
  readonly version: number;
  readonly updatedAt: string;
}

/** A point that an import gave other figures. */
export interface KpiCorrectionView {
  readonly unit: string;
  readonly kpi: string;
  readonly channel: string;
  readonly month: string;
  readonly before: StoredPoint;
  readonly after: StoredPoint;
  readonly importId: string;
  readonly importedBy: ImporterView | null;
  readonly importedAt: string;
}

export interface KpiSeriesFilter {
  readonly kpi?: string | undefined;
  /** Ref. */
  readonly unit?: string | undefined;
  /** Empty: series of all channels together. */
  readonly channel?: string | undefined;
}

export interface KpiSeriesQuery extends KpiSeriesFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface SeriesRow extends Omit<KpiSeriesView, 'updatedAt'> {
  readonly updatedAt: Date;
}

interface CorrectionRow extends Omit<KpiCorrectionView, 'importedBy' | 'importedAt'> {
  readonly importerId: string | null;
  readonly importerName: string | null;
  readonly importedAt: Date;
}

const SERIES_SORTS = {
  kpi: [
    { sql: 'series.kpi', type: 'text' },
    { sql: 'series.channel', type: 'text' },
  ],
} as const;
const CORRECTION_SORTS = {
  importedAt: [
    { sql: 'import.imported_at', type: 'timestamptz' },
    { sql: 'import.id', type: 'uuid' },
    { sql: 'change.kpi', type: 'text' },
    { sql: 'change.channel', type: 'text' },
    { sql: 'correction.month', type: 'text' },
  ],
} as const;

const SERIES = `kpi_series AS series JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
  = (series.workspace_id, series.engagement_id, series.unit_id)`;
/** `$1` to `$5`: workspace, engagement, KPI, unit, channel. */
const CHOSEN = (table: string): string => `${table}.workspace_id = $1 AND ${table}.engagement_id = $2
  AND ($3::text IS NULL OR ${table}.kpi = $3) AND ($4::text IS NULL OR unit.ref = $4)
  AND ($5::text IS NULL OR ${table}.channel = $5)`;

/** Reads the KPI series of engagements. */
@Injectable()
export class KpiSeriesService {
  constructor(private readonly database: Database) {}

  /** By KPI and channel. @throws DomainError request/invalid-cursor */
  async list(
    scope: Scope,
    engagementId: string,
    { limit, cursor, ...filter }: KpiSeriesQuery,
  ): Promise<Page<KpiSeriesView>> {
    const page = keysetPage({
      ...{ list: 'kpi-series', sorts: SERIES_SORTS, sort: 'kpi', id: { sql: 'unit.id', type: 'uuid' }, limit, cursor },
      filters: { engagementId, ...filter },
    });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(SeriesRow & KeyedRow)[]>(
        `SELECT unit.ref AS unit, series.kpi, series.channel, series.points, series.version,
           series.updated_at AS "updatedAt", ${page.key}
         FROM ${SERIES} WHERE ${CHOSEN('series')} AND ${page.after(6)} ${page.tail}`,
        [...parametersOf(scope, engagementId, filter), ...page.parameters],
      ),
    );
    return page.of(rows, ({ unit, kpi, channel, points, version, updatedAt }) => ({
      ...{ unit, kpi, channel, points, version },
      updatedAt: updatedAt.toISOString(),
    }));
  }

  /** All chosen series as CSV, a row for each month, in a form that can be brought in again. */
  async csv(scope: Scope, engagementId: string, filter: KpiSeriesFilter): Promise<Readable> {
    const rows = await this.database.read(scope, (tx) =>
      tx.query<NamedSeries[]>(
        `SELECT unit.ref AS unit, series.kpi, series.channel, series.points
         FROM ${SERIES} WHERE ${CHOSEN('series')} ORDER BY series.kpi, series.channel, unit.id`,
        parametersOf(scope, engagementId, filter),
      ),
    );
    return Readable.from(linesOf(rows));
  }

  /** The newest first. @throws DomainError request/invalid-cursor */
  async corrections(
    scope: Scope,
    engagementId: string,
    { limit, cursor, ...filter }: KpiSeriesQuery,
  ): Promise<Page<KpiCorrectionView>> {
    const page = keysetPage({
      ...{ list: 'kpi-corrections', sorts: CORRECTION_SORTS, sort: '-importedAt', limit, cursor },
      id: { sql: 'unit.id', type: 'uuid' },
      filters: { engagementId, ...filter },
    });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(CorrectionRow & KeyedRow)[]>(
        `SELECT unit.ref AS unit, change.kpi, change.channel, correction.month, correction.before, correction.after,
           import.id AS "importId", import.imported_by AS "importerId", profile.name AS "importerName",
           import.imported_at AS "importedAt", ${page.key}
         FROM kpi_change AS change
         CROSS JOIN LATERAL jsonb_to_recordset(change.corrected) AS correction (month text, before jsonb, after jsonb)
         JOIN kpi_import AS import ON (import.workspace_id, import.engagement_id, import.id)
           = (change.workspace_id, change.engagement_id, change.import_id)
         JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
           = (change.workspace_id, change.engagement_id, change.unit_id)
         LEFT JOIN person_profile AS profile ON (profile.workspace_id, profile.person_id)
           = (import.workspace_id, import.imported_by)
         WHERE ${CHOSEN('change')} AND ${page.after(6)} ${page.tail}`,
        [...parametersOf(scope, engagementId, filter), ...page.parameters],
      ),
    );
    return page.of(rows, ({ unit, kpi, channel, month, before, after, importId, ...row }) => ({
      ...{ unit, kpi, channel, month, before, after, importId },
      importedBy: importerView(row.importerId, row.importerName),
      importedAt: row.importedAt.toISOString(),
    }));
  }
}

function* linesOf(series: readonly NamedSeries[]): Iterable<string> {
  yield SERIES_HEADER;
  for (const one of series) yield seriesRows(one);
}

function parametersOf({ workspaceId }: Scope, engagementId: string, filter: KpiSeriesFilter): (string | null)[] {
  const { kpi, unit, channel } = filter;
  return [workspaceId, engagementId, kpi ?? null, unit ?? null, channel ?? null];
}
