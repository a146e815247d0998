import type { Assessment } from '../../assessment/assessment';
import { known } from '../../shared/known';
import { compareSeries, type ComparedSeries } from './compare-series';
import { judgeAssessment } from './judge-assessment';

const compared = new WeakMap<Assessment['kpis'], readonly ComparedSeries[]>();

/** The units of an assessment compared on every KPI and channel, once, each with who runs it. */
export function compareAssessedUnits(
  assessment: Pick<Assessment, 'kpis' | 'kpiInfos' | 'surveyHealth' | 'partyKinds'>,
): readonly ComparedSeries[] {
  const found = compared.get(assessment.kpis);
  if (found) return found;
  const all = compareSeries(
    judgeAssessment(assessment).flatMap((judged) => {
      const { unit } = judged.series;
      return unit === undefined ? [] : [{ unit, party: known(assessment.partyKinds, unit), judged }];
    }),
  );
  compared.set(assessment.kpis, all);
  return all;
}
