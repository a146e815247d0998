import {
  SURVEY_CHECKS,
  type Assessment,
  type Period,
  type SurveyAnswer,
  type SurveyCheck,
  type SurveyHealth,
} from '../../assessment/assessment';
import { judgeAssessment } from '../../kpi/rules/judge-assessment';
import type { JudgedSeries } from '../../kpi/rules/judge-series';
import { judgeSurvey, provable, type FailedSurveyCheck, type SurveyVerdict } from '../../kpi/rules/judge-survey';
import { surveyJson, type SurveyJson } from '../../report/models/evidence-json';
import { surveySentence } from '../../report/models/gap-report/survey-health';
import type { LanguageContext } from '../../report/models/report-context';
import type { LocalizedText } from '../../shared/text';

export interface SurveyCheckView {
  readonly check: SurveyCheck;
  /** What is asked, in the language asked for. */
  readonly title: string;
  /** That on the response follows from the counts, where there are any. */
  readonly answer: SurveyAnswer;
  /** Null where the check was passed. */
  readonly severity: FailedSurveyCheck['severity'] | null;
  /** What failing it does to the figures; null where it was passed. */
  readonly effect: string | null;
  readonly note: LocalizedText | null;
}

/** A series of which the survey lets less be proven. */
export interface LoweredSeriesView {
  readonly kpi: string;
  readonly title: LocalizedText;
  /** Ref; null for the whole entity. */
  readonly unit: string | null;
  readonly channel: string | null;
  /** *withheld*: a target that seems met is not proven. *flagged*: the verdict stands, and is to be read with care. */
  readonly effect: 'withheld' | 'flagged';
}

export interface SurveyView extends Omit<SurveyJson, 'survey' | 'failing'> {
  readonly survey: LocalizedText;
  readonly period: Period | null;
  readonly sentence: string;
  /** All of them, in their order. */
  readonly checks: readonly SurveyCheckView[];
  readonly lowers: readonly LoweredSeriesView[];
}

type EvidenceOf = Pick<Assessment, 'kpis' | 'kpiInfos' | 'surveyHealth'>;

/** A survey as the API shows it, with what it lowers among the series of its assessment. */
export function surveyView(context: LanguageContext, survey: SurveyHealth, assessment: EvidenceOf): SurveyView {
  const { kpis, verdict, response, worstCase } = surveyJson(survey, assessment);
  const judgement = judgeSurvey(survey);
  return {
    ...{ survey: survey.survey, period: survey.period ?? null, kpis, verdict, response, worstCase },
    sentence: surveySentence(context, { survey, assessment }, judgement),
    checks: SURVEY_CHECKS.map((check) => checkView(context, check, survey, judgement.failing)),
    lowers: judgeAssessment(assessment).flatMap((series) =>
      kpis.includes(series.kpi.key) ? loweredSeries(series, verdict) : [],
    ),
  };
}

function checkView(
  { words }: LanguageContext,
  check: SurveyCheck,
  { checks }: SurveyHealth,
  failing: readonly FailedSurveyCheck[],
): SurveyCheckView {
  const failed = failing.find((one) => one.check === check);
  const { check: title, effect } = words.survey.checks[check];
  return {
    ...{ check, title, answer: failed?.answer ?? 'yes', severity: failed?.severity ?? null },
    effect: failed ? effect : null,
    note: checks.get(check)?.note ?? null,
  };
}

function loweredSeries({ kpi, series, verdict, isWithheld }: JudgedSeries, survey: SurveyVerdict): LoweredSeriesView[] {
  // Only what seemed met is ever withheld.
  const unlowered = isWithheld ? 'met' : verdict;
  const effect = unlowered === null ? 'none' : provable(unlowered, survey).effect;
  if (effect === 'none') return [];
  return [{ kpi: kpi.key, title: kpi.title, unit: series.unit ?? null, channel: series.channel ?? null, effect }];
}
