import { Injectable } from '@nestjs/common';
import type { TableContext, TableKpi, TableUnit } from '../assessment';
import type { Scope, Tx } from '../database';
import { kpiCatalogue } from '../framework';
import { LibraryService } from '../library';
import { DomainError } from '../shared/domain-error';

/** What KPI evidence of one engagement can name. */
export interface EngagementKpis extends TableContext {
  /** By key: those that it defines itself, those of the frameworks that it is assessed against, and the catalogue. */
  readonly byKey: ReadonlyMap<string, TableKpi>;
  /** By ref; `entity` is the whole. */
  readonly unitIds: ReadonlyMap<string, string>;
}

interface UnitRow extends Pick<TableUnit, 'ref' | 'name'> {
  readonly id: string;
  readonly kind: 'unit' | 'entity';
  readonly site: TableUnit['site'] | null;
  readonly programme: TableUnit['programme'] | null;
}

/** Reads which KPIs and units an engagement has. */
@Injectable()
export class EngagementKpisReader {
  constructor(private readonly library: LibraryService) {}

  /** @throws DomainError engagement/not-found */
  async read(tx: Tx, scope: Scope, engagementId: string): Promise<EngagementKpis> {
    const units = await unitsOf(tx, scope, engagementId);
    if (units.length === 0) throw new DomainError('engagement/not-found', `There is no engagement ${engagementId}.`);
    const byKey = new Map<string, TableKpi>(await kpiCatalogue());
    for (const frameworkId of await frameworksOf(tx, scope, engagementId)) {
      const { kpis } = await this.library.framework(scope, frameworkId, tx);
      for (const [key, kpi] of kpis) byKey.set(key, kpi);
    }
    for (const kpi of await definitionsOf(tx, scope, engagementId)) byKey.set(kpi.key, kpi);
    return {
      ...{ byKey, kpis: [...byKey.values()] },
      units: units.filter(({ kind }) => kind === 'unit').map(tableUnit),
      unitIds: new Map(units.map(({ ref, id }) => [ref, id])),
    };
  }
}

function tableUnit({ ref, name, site, programme }: UnitRow): TableUnit {
  return { ref, name, ...(site && { site }), ...(programme && { programme }) };
}

/** An engagement has one unit at least: the whole. */
function unitsOf(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<UnitRow[]> {
  return tx.query(
    `SELECT unit.id, unit.kind, unit.ref, unit.name,
       CASE WHEN site.id IS NOT NULL THEN json_build_object('ref', site.ref, 'name', site.name) END AS site,
       CASE WHEN programme.id IS NOT NULL THEN json_build_object('ref', programme.ref, 'name', programme.name)
         END AS programme
     FROM unit
     LEFT JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
     LEFT JOIN programme ON (programme.workspace_id, programme.id) = (unit.workspace_id, unit.programme_id)
     WHERE unit.workspace_id = $1 AND unit.engagement_id = $2 ORDER BY unit.id`,
    [workspaceId, engagementId],
  );
}

async function frameworksOf(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT framework_id AS id FROM assessment WHERE workspace_id = $1 AND engagement_id = $2 ORDER BY 1`,
    [workspaceId, engagementId],
  );
  return rows.map(({ id }) => id);
}

function definitionsOf(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<TableKpi[]> {
  return tx.query(
    `SELECT key, title, unit, kind, direction FROM kpi_definition WHERE workspace_id = $1 AND engagement_id = $2 ORDER BY key`,
    [workspaceId, engagementId],
  );
}

/**
 * Until the transaction ends, nobody else brings in points for the engagement or takes away a KPI that points could name.
 */
export async function holdEvidence(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [evidenceLock(workspaceId, engagementId)]);
}

export const evidenceLock = (workspaceId: string, engagementId: string): string =>
  `kpi-evidence ${workspaceId} ${engagementId}`;
