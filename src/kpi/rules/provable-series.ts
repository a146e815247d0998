import type { SurveyHealth } from '../../assessment/assessment';
import type { JudgedSeries } from './judge-series';
import { provable, surveyVerdictOn, type ProvableVerdict, type SurveyVerdict } from './judge-survey';

export interface ProvableSeries extends ProvableVerdict {
  /** The worst of the surveys that feed the KPI. */
  readonly survey: SurveyVerdict;
}

/** What the verdict on a series is worth; null without a target, and when no survey is known to feed the KPI. */
export function provableSeries(
  { kpi, verdict }: JudgedSeries,
  surveys: readonly SurveyHealth[],
): ProvableSeries | null {
  const survey = surveyVerdictOn(kpi.key, surveys);
  return verdict && survey && { ...provable(verdict, survey), survey };
}

/** The series with no more proven than its surveys can prove. */
export function asFarAsProvable(series: JudgedSeries, surveys: readonly SurveyHealth[]): JudgedSeries {
  const proven = provableSeries(series, surveys);
  if (!proven || proven.verdict === series.verdict) return series;
  return { ...series, verdict: proven.verdict, isWithheld: true };
}
