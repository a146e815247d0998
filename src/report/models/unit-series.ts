import type { Assessment, Engagement } from '../../assessment/assessment';
import { compareSeries, type ComparedSeries } from '../../kpi/rules/compare-series';
import { judgedSeries } from '../../kpi/rules/judged-once';
import { known } from '../../shared/known';
import { oncePerPair } from '../../shared/once';

/** The units of an assessment compared on every KPI, each with the kind of the party that runs its site; worked out once. */
export const comparedUnits = oncePerPair(compareUnitsOf);

function compareUnitsOf(
  { units, sites, parties }: Pick<Engagement, 'units' | 'sites' | 'parties'>,
  { kpis, kpiInfos }: Pick<Assessment, 'kpis' | 'kpiInfos'>,
): readonly ComparedSeries[] {
  return compareSeries(
    kpis.flatMap((series) => {
      if (series.unit === undefined) return [];
      const site = known(sites, known(units, series.unit).site);
      const party = known(parties, site.party).kind;
      return [{ unit: series.unit, party, judged: judgedSeries(known(kpiInfos, series.kpi), series) }];
    }),
  );
}
