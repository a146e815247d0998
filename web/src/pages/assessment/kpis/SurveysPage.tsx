import { Link } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Badge, type Tone } from '../../../components/Badge';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { ANNEX } from './annex-wording';
import { useUnitName } from './use-verdicts';
import { seriesLink } from './verdict-parts';

type Survey = Schemas['JudgedSurveyDto'];
type Check = Survey['checks'][number];

const TONE: Readonly<Record<Survey['verdict'], Tone>> = { sound: 'good', weakened: 'warn', biased: 'bad' };
const WORST_FIRST: readonly Survey['verdict'][] = ['biased', 'weakened', 'sound'];

/** Whether surveys can prove their figures. */
export function SurveysPage() {
  const { id } = useAssessment();
  const { surveys: t, toEvidence } = useTexts(ANNEX);
  const { language } = useLanguage();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/survey-health', {
    params: { path: { assessmentId: id }, query: { lang: language } },
  });
  if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const surveys = [...query.data.surveys].sort(
    (a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict),
  );
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text} />
      {surveys.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          <ButtonLink to={`/assessments/${id}/evidence`}>{toEvidence}</ButtonLink>
        </EmptyState>
      ) : (
        surveys.map((survey, at) => <SurveyPanel key={at} survey={survey} number={at} />)
      )}
    </section>
  );
}

function SurveyPanel({ survey, number: at }: { survey: Survey; number: number }) {
  const { surveys: t, ...a } = useTexts(ANNEX);
  const { text, number, percent, date } = useFormats();
  const unitName = useUnitName();
  const { verdict, period, response, worstCase, checks, lowers } = survey;
  const failed = checks.filter(({ severity }) => severity !== null);
  const kpiName = useKpiName();
  return (
    <article className="panel stack">
      <div className="row spread">
        <h3>{text(survey.survey)}</h3>
        <Badge tone={TONE[verdict]}>{t.verdicts[verdict]}</Badge>
      </div>
      {period && <p className="small quiet">{a.period(date(period.from), date(period.to))}</p>}
      <p className="kpi-text">{survey.sentence}</p>
      {(response ?? worstCase) && (
        <dl className="kpi-tiles">
          {response && (
            <div>
              <dt>{t.response}</dt>
              <dd>
                {percent(response.answered / response.invited, 1)}
                <div className="small quiet">{t.responseOf(number(response.answered), number(response.invited))}</div>
              </dd>
            </div>
          )}
          {worstCase?.map(({ kpi, low, high }) => (
            <div key={kpi}>
              <dt>{kpiName(kpi)}</dt>
              <dd>
                {percent(low)}–{percent(high)}
                <div className="small quiet">{t.worst}</div>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {failed.length > 0 && (
        <>
          <h4>{t.failed}</h4>
          <CheckTable checks={failed} label={`${text(survey.survey)}: ${t.failed}`} parameter={`failed${at}`} />
        </>
      )}
      <details>
        <summary>{t.allChecks(number(checks.length - failed.length), number(checks.length))}</summary>
        <CheckTable checks={checks} label={`${text(survey.survey)}: ${t.check}`} parameter={`checks${at}`} />
      </details>
      {lowers.length > 0 && (
        <details>
          <summary>{t.lowers(number(lowers.length))}</summary>
          <ul className="small kpi-links">
            {lowers.map((one) => (
              <li key={`${one.kpi}/${one.unit ?? ''}/${one.channel ?? ''}`}>
                <Link to={`../${seriesLink(one)}`}>
                  {[text(one.title), unitName(one.unit), one.channel].filter((part) => part !== null).join(', ')}
                </Link>{' '}
                <span className="quiet">{t.effects[one.effect]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** How KPIs of the catalogue are called; those who may not read it see their keys. */
function useKpiName(): (key: string) => string {
  const { text } = useFormats();
  const { can } = useSession();
  const enabled = can('library.read');
  const catalogue = $api.useQuery('get', '/v1/kpi-catalogue', {}, { staleTime: 3_600_000, enabled });
  return (key) => {
    const title = catalogue.data?.items.find((item) => item.key === key)?.title;
    return title ? text(title) : key;
  };
}

interface CheckTableProps {
  readonly checks: readonly Check[];
  readonly label: string;
  readonly parameter: string;
}

function CheckTable({ checks, label, parameter }: CheckTableProps) {
  const { surveys: t } = useTexts(ANNEX);
  const { text } = useFormats();
  return (
    <DataTable
      label={label}
      rows={checks}
      rowKey={({ check }) => check}
      parameter={parameter}
      columns={[
        { key: 'check', title: t.check, cell: ({ title }) => title },
        {
          key: 'answer',
          title: t.answer,
          cell: ({ answer, severity }) => (
            <span className="kpi-nowrap">
              <Badge tone={severity === 'disqualifying' ? 'bad' : severity === 'weakening' ? 'warn' : 'good'}>
                {t.answers[answer]}
              </Badge>{' '}
              {severity && <span className="small quiet">{t.severity[severity]}</span>}
            </span>
          ),
        },
        { key: 'effect', title: t.effect, cell: ({ effect }) => <span className="small">{effect}</span> },
        {
          key: 'note',
          title: t.note,
          cell: ({ note }) => note !== null && <span className="small">{text(note)}</span>,
        },
      ]}
    />
  );
}
