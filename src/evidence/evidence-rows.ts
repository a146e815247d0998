import type { KpiTableMapping } from '../assessment';
import { KpiImportEntity } from '../casework';
import { newId, type Tx } from '../database';
import type { SeriesPlace } from './rules/merge-series';

interface EngagementKey {
  readonly workspaceId: string;
  readonly engagementId: string;
}

export interface ImportKey extends EngagementKey {
  readonly importId: string;
  readonly now: Date;
}

export interface ImportedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly headerSha256: string;
  readonly mapping: KpiTableMapping;
  readonly rows: number;
  readonly inserted: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly importedBy: string | null;
}

/** A target that a file states. Unit null: every unit, and the whole. */
export interface NewTarget {
  readonly kpi: string;
  readonly unitId: string | null;
  readonly channel: string;
  /** Plain decimal; the lower end where it is a range. */
  readonly target: string;
  /** The upper end of a range. */
  readonly targetTo: string | null;
}

/** Those of the series that are there, as JSON of `Series[]`: a text costs this thread little. */
export async function readStored(
  tx: Tx,
  { workspaceId, engagementId }: EngagementKey,
  places: readonly SeriesPlace[],
): Promise<string> {
  const [row] = await tx.query<{ stored: string }[]>(
    `SELECT coalesce(json_agg(json_build_object('unitId', series.unit_id, 'kpi', series.kpi, 'channel', series.channel,
       'points', series.points)), '[]')::text AS stored
     FROM kpi_series AS series
     JOIN unnest($3::uuid[], $4::text[], $5::text[]) AS touched (unit_id, kpi, channel)
       ON (series.unit_id, series.kpi, series.channel) = (touched.unit_id, touched.kpi, touched.channel)
     WHERE series.workspace_id = $1 AND series.engagement_id = $2`,
    [
      ...[workspaceId, engagementId, places.map(({ unitId }) => unitId)],
      ...[places.map(({ kpi }) => kpi), places.map(({ channel }) => channel)],
    ],
  );
  return row?.stored ?? '[]';
}

export async function insertImport(
  tx: Tx,
  { workspaceId, engagementId, importId, now }: ImportKey,
  file: ImportedFile,
): Promise<void> {
  await tx.insert(KpiImportEntity, { ...{ workspaceId, engagementId, id: importId, importedAt: now }, ...file });
}

/**
 * Writes series as they become, and what the import did to them.
 * @param changed JSON of `ChangedSeries[]`
 */
export async function writeSeries(
  tx: Tx,
  { workspaceId, engagementId, importId, now }: ImportKey,
  changed: string,
): Promise<void> {
  await tx.query(
    `WITH given AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($5::jsonb)
         AS row ("unitId" uuid, kpi text, channel text, points jsonb, inserted jsonb, corrected jsonb)
     ), written AS (
       INSERT INTO kpi_series (workspace_id, engagement_id, unit_id, kpi, channel, points, version, updated_at)
       SELECT $1, $2, "unitId", kpi, channel, points, 1, $4 FROM given
       ON CONFLICT ON CONSTRAINT pk_kpi_series DO UPDATE SET points = excluded.points,
         version = kpi_series.version + 1, updated_at = excluded.updated_at
       RETURNING unit_id, kpi, channel, version
     )
     INSERT INTO kpi_change (workspace_id, engagement_id, import_id, unit_id, kpi, channel, version, inserted, corrected)
     SELECT $1, $2, $3, written.unit_id, written.kpi, written.channel, written.version, given.inserted, given.corrected
     FROM written
     JOIN given ON (given."unitId", given.kpi, given.channel) = (written.unit_id, written.kpi, written.channel)`,
    [workspaceId, engagementId, importId, now, changed],
  );
}

/** Those of the targets that have nothing in their place yet. */
export async function newTargets(
  tx: Tx,
  { workspaceId, engagementId }: EngagementKey,
  targets: readonly NewTarget[],
): Promise<readonly NewTarget[]> {
  if (targets.length === 0) return [];
  const rows = await tx.query<TargetPlace[]>(
    `SELECT kpi, unit_id AS "unitId", channel FROM kpi_target WHERE workspace_id = $1 AND engagement_id = $2`,
    [workspaceId, engagementId],
  );
  const taken = new Set(rows.map(placeOf));
  return targets.filter((target) => !taken.has(placeOf(target)));
}

type TargetPlace = Pick<NewTarget, 'kpi' | 'unitId' | 'channel'>;

const placeOf = ({ kpi, unitId, channel }: TargetPlace): string => JSON.stringify([kpi, unitId, channel]);

/** A target that somebody else states at the same moment stays. */
export async function insertNewTargets(
  tx: Tx,
  { workspaceId, engagementId, importId, now }: ImportKey,
  targets: readonly NewTarget[],
): Promise<void> {
  if (targets.length === 0) return;
  await tx.query(
    `INSERT INTO kpi_target (workspace_id, engagement_id, id, kpi, unit_id, channel, target, target_to, version, created_at,
       updated_at, import_id)
     SELECT $1, $2, id, kpi, "unitId", channel, target, "targetTo", 1, $3, $3, $4
     FROM jsonb_to_recordset($5::jsonb) AS row (id uuid, kpi text, "unitId" uuid, channel text, target numeric,
       "targetTo" numeric)
     ON CONFLICT DO NOTHING`,
    [workspaceId, engagementId, now, importId, JSON.stringify(targets.map((target) => ({ id: newId(), ...target })))],
  );
}
