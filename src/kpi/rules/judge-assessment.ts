import type { Assessment } from '../../assessment/assessment';
import { known } from '../../shared/known';
import type { JudgedSeries } from './judge-series';
import { judgedSeries } from './judged-once';
import { asFarAsProvable } from './provable-series';

const judged = new WeakMap<Assessment['kpis'], readonly JudgedSeries[]>();

/** All series of an assessment, judged once as far as their surveys can prove anything, in their order. */
export function judgeAssessment({
  kpis,
  kpiInfos,
  surveyHealth,
}: Pick<Assessment, 'kpis' | 'kpiInfos' | 'surveyHealth'>): readonly JudgedSeries[] {
  const found = judged.get(kpis);
  if (found) return found;
  const all = kpis.map((series) => asFarAsProvable(judgedSeries(known(kpiInfos, series.kpi), series), surveyHealth));
  judged.set(kpis, all);
  return all;
}
