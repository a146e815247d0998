import type { KpiInfo } from '../../framework/framework';
import type { KpiDefinitionDocument } from './case-document';

export interface KpiSources {
  /** Those that the engagement defines itself. */
  readonly own: readonly KpiDefinitionDocument[];
  readonly framework: ReadonlyMap<string, KpiInfo>;
  /** Those that the product defines beside the frameworks. */
  readonly catalogue: ReadonlyMap<string, KpiInfo>;
}

/** Every KPI that a series can name: own ones first, then the framework's, then the rest of the catalogue. */
export function knownKpis({ own, framework, catalogue }: KpiSources): ReadonlyMap<string, KpiInfo> {
  return new Map([...catalogue, ...framework, ...own.map((kpi) => [kpi.key, kpi] as const)]);
}

/**
 * What a case has to say so that it can be read without the catalogue: the definitions of the KPIs used, with the fewest
 * cases that the catalogue asks for.
 */
export function definitionsOf(used: Iterable<string>, sources: KpiSources): readonly KpiDefinitionDocument[] {
  const known = knownKpis(sources);
  return [...new Set(used)].sort().flatMap((key): KpiDefinitionDocument[] => {
    const kpi = known.get(key);
    if (!kpi) return [];
    const { title, unit, direction, kind, formula } = kpi;
    const minimumSample = kpi.minimumSample ?? sources.catalogue.get(key)?.minimumSample;
    return [{ key, title, unit, direction, kind, formula, ...(minimumSample === undefined ? {} : { minimumSample }) }];
  });
}
