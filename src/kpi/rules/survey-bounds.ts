import type { Assessment, SurveyHealth } from '../../assessment/assessment';
import { toNumber } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { Interval } from '../../statistics/interval';
import type { ResponseRate } from './judge-survey';
import { judgedSeries } from './judged-once';
import { nonResponseBounds } from './non-response';

export interface SurveyBounds extends Interval {
  readonly kpi: string;
}

/**
 * Between which shares each KPI of a survey would lie if nothing is assumed about those who did not answer: the latest
 * share of the whole entity, taken as that of all who answered. Proportions in percent only.
 */
export function surveyBounds(
  { kpis }: Pick<SurveyHealth, 'kpis'>,
  { answered, invited }: ResponseRate,
  assessment: Pick<Assessment, 'kpis' | 'kpiInfos'>,
): readonly SurveyBounds[] {
  return assessment.kpis.flatMap((series): SurveyBounds[] => {
    const kpi = known(assessment.kpiInfos, series.kpi);
    const isWhole = series.unit === undefined && series.channel === undefined;
    if (!kpis.includes(kpi.key) || !isWhole || kpi.kind !== 'proportion' || kpi.unit !== 'percent') return [];
    const share = toNumber(judgedSeries(kpi, series).last);
    const successes = Math.min(answered, Math.round(share * answered));
    return [{ kpi: kpi.key, ...nonResponseBounds({ successes, answered, invited }) }];
  });
}
