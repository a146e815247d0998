import type { Assessment, SurveyHealth } from '../../../assessment/assessment';
import {
  judgeSurvey,
  type FailedSurveyCheck,
  type SurveyJudgement,
  type SurveyVerdict,
} from '../../../kpi/rules/judge-survey';
import { surveyBounds } from '../../../kpi/rules/survey-bounds';
import { ratio } from '../../../scoring/ratio';
import { known } from '../../../shared/known';
import type { Block, TableModel, Tone } from '../blocks';
import { row, type LanguageContext, type ReportContext } from '../report-context';
import { rounded } from './kpi-text';

const VERDICT_TONE: Readonly<Record<SurveyVerdict, Tone>> = { sound: 'good', weakened: 'warning', biased: 'bad' };

/** Whether the surveys behind the figures can prove them; nothing without a survey. */
export function surveyBlocks(context: ReportContext): Block[] {
  const { words, assessment } = context;
  if (assessment.surveyHealth.length === 0) return [];
  const verdicts = assessment.surveyHealth.map((survey) => judgeSurvey(survey).verdict);
  const count = (wanted: SurveyVerdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  return [
    { kind: 'heading', level: 2, text: words.survey.title },
    { kind: 'paragraph', text: words.survey.found(verdicts.length, count('weakened'), count('biased')) },
    ...assessment.surveyHealth.flatMap((survey): Block[] => {
      const judgement = judgeSurvey(survey);
      const { verdict, failing } = judgement;
      return [
        { kind: 'heading', level: 3, text: context.text(survey.survey) },
        {
          kind: 'callout',
          tone: VERDICT_TONE[verdict],
          title: words.survey.verdict[verdict],
          text: surveySentence(context, { survey, assessment }, judgement),
        },
        ...(failing.length > 0 ? ([{ kind: 'table', table: failingTable(context, failing) }] satisfies Block[]) : []),
      ];
    }),
  ];
}

interface SurveyOf {
  readonly survey: SurveyHealth;
  readonly assessment: Pick<Assessment, 'kpis' | 'kpiInfos'>;
}

/** What the verdict means, and how many answered. */
export function surveySentence(context: LanguageContext, of: SurveyOf, judgement: SurveyJudgement): string {
  const { words } = context;
  return words.sentences([words.survey.meaning[judgement.verdict], ...responseText(context, of, judgement)]);
}

function responseText(
  context: LanguageContext,
  { survey, assessment }: SurveyOf,
  { responseRate }: SurveyJudgement,
): string[] {
  const { words, figures } = context;
  if (!responseRate) return [words.survey.notCounted];
  const { answered, invited, interval } = responseRate;
  const rate = words.survey.response(
    figures.whole(answered),
    figures.whole(invited),
    figures.share(ratio(answered, invited)),
    figures.interval(interval),
  );
  const bounds = surveyBounds(survey, responseRate, assessment).map(({ kpi, low, high }) =>
    words.survey.bounds(
      context.text(known(assessment.kpiInfos, kpi).title),
      figures.share(rounded(low)),
      figures.share(rounded(high)),
    ),
  );
  return [rate, ...bounds];
}

function failingTable(context: ReportContext, failing: readonly FailedSurveyCheck[]): TableModel {
  const { words } = context;
  const { columns, checks, answers } = words.survey;
  const hasNotes = failing.some(({ note }) => note !== undefined);
  return {
    id: 'survey-checks',
    columns: [
      { header: columns.check, width: { share: 3 } },
      { header: columns.answer, width: { share: 1.6 } },
      { header: columns.effect, width: { share: 4 } },
      ...(hasNotes ? [{ header: columns.note, width: { share: 2.6 } }] : []),
    ],
    rows: failing.map(({ check, severity, answer, note }) =>
      row(
        checks[check].check,
        {
          kind: 'badge',
          badge: { kind: 'status', tone: severity === 'disqualifying' ? 'bad' : 'warning', text: answers[answer] },
        },
        checks[check].effect,
        ...(hasNotes ? [note === undefined ? '' : context.text(note)] : []),
      ),
    ),
    emptyText: words.none,
  };
}
