import { Injectable } from '@nestjs/common';
import type { KpiTableMapping } from '../assessment';
import { Database, type KeyedRow, keysetPage, type Page, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { holdEvidence } from './engagement-kpis';
import { type ImporterView, importerView } from './importer-view';

/** A file that was brought in. */
export interface KpiImportView {
  readonly id: string;
  readonly fileName: string;
  /** Hex, of the file. */
  readonly sha256: string;
  readonly mapping: KpiTableMapping;
  readonly rows: number;
  readonly inserted: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly importedBy: ImporterView | null;
  readonly importedAt: string;
}

export interface KpiImportQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface ImportRow extends Omit<KpiImportView, 'importedAt' | 'importedBy'> {
  readonly importedAt: Date;
  readonly importerId: string | null;
  readonly importerName: string | null;
}

/** Parameters `$1` to `$3`. */
type ImportKey = readonly [workspaceId: string, engagementId: string, importId: string];

const SORTS = { importedAt: [{ sql: 'import.imported_at', type: 'timestamptz' }] } as const;
const OF_IMPORT = 'workspace_id = $1 AND engagement_id = $2 AND import_id = $3';
const SAME_SERIES = `(change.workspace_id, change.engagement_id, change.unit_id, change.kpi, change.channel)
  = (series.workspace_id, series.engagement_id, series.unit_id, series.kpi, series.channel)`;

/** Files that were brought in, and taking them back. */
@Injectable()
export class KpiImportHistory {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws DomainError engagement/not-found, request/invalid-cursor */
  async list(scope: Scope, engagementId: string, { limit, cursor }: KpiImportQuery): Promise<Page<KpiImportView>> {
    const id = { sql: 'import.id', type: 'uuid' } as const;
    const filters = { engagementId };
    const page = keysetPage({ list: 'kpi-imports', sorts: SORTS, sort: '-importedAt', id, limit, cursor, filters });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(ImportRow & KeyedRow)[]>(
        `SELECT import.id, import.file_name AS "fileName", import.sha256, import.mapping, import.rows, import.inserted,
           import.corrected, import.unchanged, import.imported_by AS "importerId", profile.name AS "importerName",
           import.imported_at AS "importedAt", ${page.key}
         FROM kpi_import AS import
         LEFT JOIN person_profile AS profile ON (profile.workspace_id, profile.person_id)
           = (import.workspace_id, import.imported_by)
         WHERE import.workspace_id = $1 AND import.engagement_id = $2 AND ${page.after(3)} ${page.tail}`,
        [scope.workspaceId, engagementId, ...page.parameters],
      ),
    );
    return page.of(rows, importView);
  }

  /**
   * As if the file had never been brought in: the points that it inserted go, those that it corrected get their former
   * figures, and the targets that it stated go unless somebody changed them since. Completed assessments keep what they had.
   * @throws DomainError kpi/import-not-found; kpi/import-superseded when a later import changed one of its series;
   * kpi/import-not-kept
   */
  async takeBack(scope: Scope, engagementId: string, importId: string, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await holdEvidence(tx, scope, engagementId);
      const key = [scope.workspaceId, engagementId, importId] as const;
      await refuseUnlessKept(tx, key);
      await refuseSuperseded(tx, key);
      await restoreSeries(tx, key, now);
      await removeTargets(tx, key);
      await tx.query(`DELETE FROM kpi_change WHERE ${OF_IMPORT}`, [...key]);
      await tx.query('DELETE FROM kpi_import WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3', [...key]);
    });
  }
}

function importView({ importerId, importerName, importedAt, ...row }: ImportRow & KeyedRow): KpiImportView {
  const { id, fileName, sha256, mapping, rows, inserted, corrected, unchanged } = row;
  return {
    ...{ id, fileName, sha256, mapping, rows, inserted, corrected, unchanged },
    importedBy: importerView(importerId, importerName),
    importedAt: importedAt.toISOString(),
  };
}

/** Imports from before changes were kept do not say which points they inserted. */
async function refuseUnlessKept(tx: Tx, key: ImportKey): Promise<void> {
  const [found] = await tx.query<{ isKept: boolean }[]>(
    `SELECT import.inserted = (SELECT coalesce(sum(jsonb_array_length(inserted)), 0) FROM kpi_change WHERE ${OF_IMPORT})
       AS "isKept"
     FROM kpi_import AS import WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3`,
    [...key],
  );
  if (!found) throw new DomainError('kpi/import-not-found', `The engagement has no import ${key[2]}.`);
  if (found.isKept) return;
  const detail = 'Which points this import inserted was not kept yet when it was made, so it can not be taken back.';
  throw new DomainError('kpi/import-not-kept', `${detail} Bring in a file with the right figures instead.`);
}

async function refuseSuperseded(tx: Tx, key: ImportKey): Promise<void> {
  const [later] = await tx.query<{ id: string; fileName: string; importedAt: Date }[]>(
    `SELECT import.id, import.file_name AS "fileName", import.imported_at AS "importedAt"
     FROM kpi_import AS import
     WHERE import.workspace_id = $1 AND import.engagement_id = $2 AND EXISTS (
       SELECT FROM kpi_change AS series
       JOIN kpi_change AS change ON ${SAME_SERIES} AND change.version > series.version
       WHERE series.workspace_id = $1 AND series.engagement_id = $2 AND series.import_id = $3
         AND change.import_id = import.id
     )
     ORDER BY import.imported_at DESC, import.id DESC LIMIT 1`,
    [...key],
  );
  if (!later) return;
  const { id, fileName, importedAt } = later;
  throw new DomainError(
    'kpi/import-superseded',
    `"${fileName}" (import ${id} of ${importedAt.toISOString()}) changed the same series later. Take that one back first; ` +
      'nothing was changed.',
  );
}

/** Series that would be left without any point go. */
async function restoreSeries(tx: Tx, key: ImportKey, now: Date): Promise<void> {
  await tx.query(
    `DELETE FROM kpi_series AS series USING kpi_change AS change
     WHERE ${SAME_SERIES} AND change.workspace_id = $1 AND change.engagement_id = $2 AND change.import_id = $3
       AND jsonb_array_length(change.inserted) = jsonb_array_length(series.points)`,
    [...key],
  );
  await tx.query(
    `UPDATE kpi_series AS series SET version = series.version + 1, updated_at = $4, points = (
       SELECT jsonb_agg(coalesce(former.before, point) ORDER BY point ->> 'month')
       FROM jsonb_array_elements(series.points) AS point
       LEFT JOIN (
         SELECT one ->> 'month' AS month, one -> 'before' AS before FROM jsonb_array_elements(change.corrected) AS one
       ) AS former ON former.month = point ->> 'month'
       WHERE NOT change.inserted ? (point ->> 'month')
     )
     FROM kpi_change AS change
     WHERE ${SAME_SERIES} AND change.workspace_id = $1 AND change.engagement_id = $2 AND change.import_id = $3`,
    [...key, now],
  );
}

async function removeTargets(tx: Tx, key: ImportKey): Promise<void> {
  await tx.query(`DELETE FROM kpi_target WHERE ${OF_IMPORT} AND version = 1`, [...key]);
  await tx.query(`UPDATE kpi_target SET import_id = NULL WHERE ${OF_IMPORT}`, [...key]);
}
