import { join } from 'node:path';
import type { KpiInfo } from './framework';
import { FRAMEWORKS_ROOT } from './framework-schema';
import type { CatalogueKpi } from './rules/check-shared';
import { readData, SHARED_FOLDER } from './shared-data';

/** A KPI that the product defines beside the frameworks. */
export type CatalogueEntry = CatalogueKpi & KpiInfo;

let loaded: Promise<ReadonlyMap<string, CatalogueEntry>> | undefined;

/**
 * The KPIs that the product defines beside the frameworks, by key; read once.
 * @throws InvalidInputError with all problems of the file
 */
export function kpiCatalogue(): Promise<ReadonlyMap<string, CatalogueEntry>> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const path = join(FRAMEWORKS_ROOT, SHARED_FOLDER, 'kpis.yaml');
  const naming = { noun: 'KPI catalogue', entries: { kpis: 'KPI', traps: 'trap' } };
  const { value } = await readData<{ readonly kpis: readonly CatalogueEntry[] }>(path, 'kpi-catalogue', naming);
  return new Map(value.kpis.map((kpi) => [kpi.key, kpi]));
}
