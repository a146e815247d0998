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
import { useAssessment } from '../AssessmentLayout';
import { ANNEX } from './annex-wording';
import { useUnitName } from './use-verdicts';

type Staffing = Schemas['StaffingCheckDto'];

const TONE: Readonly<Record<NonNullable<Staffing['verdict']>, Tone>> = {
  enough: 'good',
  short: 'bad',
  overstaffed: 'warn',
};

/** Whether groups of agents reach their service level. */
export function StaffingPage() {
  const { id } = useAssessment();
  const { staffing: t, toEvidence } = useTexts(ANNEX);
  const { language } = useLanguage();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/staffing-checks', {
    params: { path: { assessmentId: id }, query: { lang: language } },
  });
  if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const { checks } = query.data;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text} />
      {checks.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          <ButtonLink to={`/assessments/${id}/evidence`}>{toEvidence}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          {checks.map((check) => (
            <StaffingPanel key={check.key} check={check} />
          ))}
          <p className="small quiet kpi-text">{t.note}</p>
        </>
      )}
    </section>
  );
}

function StaffingPanel({ check }: { check: Staffing }) {
  const { staffing: t } = useTexts(ANNEX);
  const { text, number } = useFormats();
  const unitName = useUnitName();
  const { verdict, given, required, scheduled, erlangs, model, isOccupancyHigh } = check;
  return (
    <article className="panel stack">
      <div className="row spread">
        <h3>{text(check.title)}</h3>
        <Badge tone={verdict ? TONE[verdict] : 'plain'}>{verdict ? t.verdicts[verdict] : t.unknown}</Badge>
      </div>
      <p className="small quiet">
        {unitName(check.unit)} · {t.model[model]}
      </p>
      <p className="kpi-text">{check.sentence}</p>
      {isOccupancyHigh && <p className="notice warn">{t.high}</p>}
      <dl className="kpi-tiles">
        <div>
          <dt>{t.required}</dt>
          <dd>{number(required)}</dd>
        </div>
        <div>
          <dt>{t.atWork}</dt>
          <dd>{given.agents === null ? t.unknown : number(given.agents)}</dd>
        </div>
        {scheduled !== null && (
          <div>
            <dt>{t.scheduled}</dt>
            <dd>{number(scheduled)}</dd>
          </div>
        )}
        <div>
          <dt>{t.load}</dt>
          <dd>{t.erlangs(number(Number(erlangs), 1))}</dd>
        </div>
      </dl>
      <Options check={check} />
    </article>
  );
}

/** What a few agents more or fewer would reach, and those at work among them. */
function Options({ check }: { check: Staffing }) {
  const { staffing: t } = useTexts(ANNEX);
  const { text, number, percent } = useFormats();
  const { options, staffed, required, given } = check;
  const isAmong = staffed && options.some(({ agents }) => agents === staffed.agents);
  const rows = [...options, ...(staffed && !isAmong ? [staffed] : [])].sort((a, b) => a.agents - b.agents);
  return (
    <DataTable
      label={`${text(check.title)}: ${t.agents}`}
      rows={rows}
      rowKey={({ agents }) => String(agents)}
      parameter={`agents-of-${check.key}`}
      columns={[
        { key: 'agents', title: t.agents, isNumber: true, cell: ({ agents }) => number(agents) },
        { key: 'level', title: t.level, isNumber: true, cell: ({ serviceLevel }) => percent(serviceLevel, 1) },
        {
          key: 'answer',
          title: t.answer,
          isNumber: true,
          cell: ({ averageSpeedOfAnswer: speed }) => (speed === null ? t.endless : t.seconds(number(Number(speed), 1))),
        },
        { key: 'occupancy', title: t.occupancy, isNumber: true, cell: ({ occupancy }) => percent(occupancy) },
        {
          key: 'abandonment',
          title: t.abandonment,
          isNumber: true,
          cell: ({ abandonment }) => percent(abandonment, 1),
        },
        {
          key: 'remark',
          title: t.remark,
          cell: ({ agents }) =>
            [...(agents === required ? [t.fewest] : []), ...(agents === given.agents ? [t.here] : [])].join('; '),
        },
      ]}
    />
  );
}
