import type { Assessment } from '../../assessment/assessment';
import { known } from '../../shared/known';
import { judgeSeries, type JudgedSeries } from './judge-series';

const judged = new WeakMap<Assessment['kpis'], readonly JudgedSeries[]>();

/** All series of an assessment, judged once, in their order. */
export function judgeAssessment({ kpis, kpiInfos }: Pick<Assessment, 'kpis' | 'kpiInfos'>): readonly JudgedSeries[] {
  const found = judged.get(kpis);
  if (found) return found;
  const all = kpis.map((series) => judgeSeries(known(kpiInfos, series.kpi), series));
  judged.set(kpis, all);
  return all;
}
