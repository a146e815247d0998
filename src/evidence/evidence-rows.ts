import type { KpiTableMapping } from '../assessment';
import { KpiImportEntity } from '../casework';
import { newId, type Tx } from '../database';
import type { PlacedPoint, PointCorrection, Series, SeriesMerge } from './rules/merge-series';

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
  /** Plain decimal. */
  readonly target: string;
}

/** The series that points fall into, as they are. */
export async function readTouched(
  tx: Tx,
  { workspaceId, engagementId }: EngagementKey,
  points: readonly PlacedPoint[],
): Promise<Series[]> {
  const places = new Map(
    points.map(({ unitId, kpi, channel }) => [`${unitId} ${kpi} ${channel}`, { unitId, kpi, channel }]),
  );
  const touched = [...places.values()];
  return tx.query(
    `SELECT series.unit_id AS "unitId", series.kpi, series.channel, series.points
     FROM kpi_series AS series
     JOIN unnest($3::uuid[], $4::text[], $5::text[]) AS touched (unit_id, kpi, channel)
       ON (series.unit_id, series.kpi, series.channel) = (touched.unit_id, touched.kpi, touched.channel)
     WHERE series.workspace_id = $1 AND series.engagement_id = $2`,
    [
      ...[workspaceId, engagementId, touched.map(({ unitId }) => unitId)],
      ...[touched.map(({ kpi }) => kpi), touched.map(({ channel }) => channel)],
    ],
  );
}

export async function insertImport(
  tx: Tx,
  { workspaceId, engagementId, importId, now }: ImportKey,
  file: ImportedFile,
): Promise<void> {
  await tx.insert(KpiImportEntity, { ...{ workspaceId, engagementId, id: importId, importedAt: now }, ...file });
}

/** Each table in one statement, however many points there are. */
export async function writeMerge(tx: Tx, key: ImportKey, { series, corrections }: SeriesMerge): Promise<void> {
  if (series.length > 0) await writeSeries(tx, key, series);
  if (corrections.length > 0) await writeCorrections(tx, key, corrections);
}

async function writeSeries(
  tx: Tx,
  { workspaceId, engagementId, now }: ImportKey,
  series: readonly Series[],
): Promise<void> {
  await tx.query(
    `INSERT INTO kpi_series (workspace_id, engagement_id, unit_id, kpi, channel, points, version, updated_at)
     SELECT $1, $2, "unitId", kpi, channel, points, 1, $3
     FROM jsonb_to_recordset($4::jsonb) AS row ("unitId" uuid, kpi text, channel text, points jsonb)
     ON CONFLICT ON CONSTRAINT pk_kpi_series DO UPDATE SET points = excluded.points,
       version = kpi_series.version + 1, updated_at = excluded.updated_at`,
    [workspaceId, engagementId, now, JSON.stringify(series)],
  );
}

async function writeCorrections(
  tx: Tx,
  { workspaceId, engagementId, importId }: ImportKey,
  corrections: readonly PointCorrection[],
): Promise<void> {
  await tx.query(
    `INSERT INTO kpi_correction (workspace_id, engagement_id, import_id, unit_id, kpi, channel, month, before, after)
     SELECT $1, $2, $3, "unitId", kpi, channel, month, before, after
     FROM jsonb_to_recordset($4::jsonb)
       AS row ("unitId" uuid, kpi text, channel text, month text, before jsonb, after jsonb)`,
    [workspaceId, engagementId, importId, JSON.stringify(corrections)],
  );
}

/** Those of the targets that have nothing in their place yet. */
export async function newTargets(
  tx: Tx,
  { workspaceId, engagementId }: EngagementKey,
  targets: readonly NewTarget[],
): Promise<readonly NewTarget[]> {
  if (targets.length === 0) return [];
  const rows = await tx.query<Omit<NewTarget, 'target'>[]>(
    `SELECT kpi, unit_id AS "unitId", channel FROM kpi_target WHERE workspace_id = $1 AND engagement_id = $2`,
    [workspaceId, engagementId],
  );
  const taken = new Set(rows.map(placeOf));
  return targets.filter((target) => !taken.has(placeOf(target)));
}

const placeOf = ({ kpi, unitId, channel }: Omit<NewTarget, 'target'>): string => JSON.stringify([kpi, unitId, channel]);

/** A target that somebody else states at the same moment stays. */
export async function insertNewTargets(
  tx: Tx,
  { workspaceId, engagementId, now }: ImportKey,
  targets: readonly NewTarget[],
): Promise<void> {
  if (targets.length === 0) return;
  await tx.query(
    `INSERT INTO kpi_target (workspace_id, engagement_id, id, kpi, unit_id, channel, target, version, created_at, updated_at)
     SELECT $1, $2, id, kpi, "unitId", channel, target, 1, $3, $3
     FROM jsonb_to_recordset($4::jsonb) AS row (id uuid, kpi text, "unitId" uuid, channel text, target numeric)
     ON CONFLICT DO NOTHING`,
    [workspaceId, engagementId, now, JSON.stringify(targets.map((target) => ({ id: newId(), ...target })))],
  );
}
