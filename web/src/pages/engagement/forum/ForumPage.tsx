import { Link, useSearchParams } from 'react-router';
import { $api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Badge } from '../../../components/Badge';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { askForReport, PrintButton } from '../../../components/PrintButton';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessmentsOf } from '../assessments-of';
import { useEngagement } from '../EngagementLayout';
import { useFunctions } from '../functions';
import { DecisionList } from './DecisionList';
import { forumOf, type ForumDocument, type PainArea } from './forum';
import { KpiTable } from './KpiTable';
import { useReasons } from './reasons';
import { FORUM } from './wording';

const TOPS = ['5', '10', '80%'] as const;

/** What the weekly forum looks at: reasons, decisions, KPIs. */
export function ForumPage() {
  const t = useTexts(FORUM);
  const { text } = useFormats();
  const { id: engagementId } = useEngagement();
  const { canIn } = useSession();
  const [params, setParams] = useSearchParams();
  const assessments = useAssessmentsOf(engagementId);
  const top = TOPS.find((one) => one === params.get('top')) ?? '10';
  const assessmentId = params.get('assessment') ?? undefined;
  const forum = $api.useQuery('get', '/v1/engagements/{engagementId}/forum', {
    params: { path: { engagementId }, query: { top, ...(assessmentId === undefined ? {} : { assessmentId }) } },
  });
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    setParams(next, { replace: true });
  };
  const shown = forum.data;
  const document = shown && forumOf(shown);
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.detail}>
        {shown && (
          <Choice
            label={t.assessment}
            isLabelHidden
            value={shown.assessmentId}
            options={(assessments.data?.items ?? []).map(({ id, title }) => ({ key: id, label: text(title) }))}
            onChange={(id) => choose('assessment', id)}
          />
        )}
        <Choice
          label={t.top}
          isLabelHidden
          value={top}
          options={TOPS.map((key) => ({ key, label: t.tops[key] }))}
          onChange={(key) => choose('top', key)}
        />
        {shown && document && canIn(engagementId, 'report.create') && (
          <PrintButton
            label={t.pdf}
            ask={(language, key) =>
              askForReport({ assessmentId: shown.assessmentId, kind: 'forumPack', language }, key)
            }
          />
        )}
      </SubPageHead>
      {forum.isPending && <Waiting />}
      {forum.isError && asProblem(forum.error).status !== 409 && asProblem(forum.error).status !== 404 && (
        <ProblemPanel error={forum.error} onAgain={() => void forum.refetch()} />
      )}
      {(forum.isError || document === null) && <EmptyState title={t.noneTitle} text={t.none} />}
      {shown && document && <PainAreas document={document} assessmentId={shown.assessmentId} />}
      <DecisionList engagementId={engagementId} document={document ?? null} assessmentId={shown?.assessmentId} />
      {document && document.progress.length > 0 && <KpiTable courses={document.progress} />}
    </section>
  );
}

function PainAreas({ document, assessmentId }: { document: ForumDocument; assessmentId: string }) {
  const t = useTexts(FORUM);
  const { number, percent, date } = useFormats();
  const { id: engagementId } = useEngagement();
  const { canIn } = useSession();
  const functions = useFunctions(engagementId);
  const reasons = useReasons(assessmentId);
  const [params] = useSearchParams();
  const decide = (area: PainArea): string => {
    const next = new URLSearchParams(params);
    next.set('decide', area.key ?? '');
    return `?${next.toString()}`;
  };
  return (
    <>
      <h3>{t.areas}</h3>
      <p className="quiet">
        {t.areasDetail(number(document.total), date(document.period.from), date(document.period.to))}
      </p>
      <DataTable
        label={t.areas}
        parameter="areas"
        rows={document.painAreas}
        rowKey={(row) => row.key ?? row.reason}
        columns={[
          {
            key: 'rank',
            title: t.columns.rank,
            isNumber: true,
            sort: (row) => row.rank,
            cell: (row) => number(row.rank),
          },
          { key: 'reason', title: t.columns.reason, cell: (row) => reasons(row) },
          {
            key: 'count',
            title: t.columns.count,
            isNumber: true,
            sort: (row) => row.count,
            cell: (row) => number(row.count),
          },
          { key: 'share', title: t.columns.share, isNumber: true, cell: (row) => percent(row.share.decimal, 1) },
          {
            key: 'cumulative',
            title: t.columns.cumulative,
            isNumber: true,
            cell: (row) => percent(row.cumulative.decimal),
          },
          {
            key: 'change',
            title: t.columns.change,
            sort: (row) => row.change && Number(row.change.points.decimal),
            cell: (row) =>
              row.change === null
                ? '–'
                : t.points(signed(Number(row.change.points.decimal) * 100, number), row.change.isProven),
          },
          {
            key: 'owner',
            title: t.columns.owner,
            sort: (row) => row.ownerFunction,
            cell: (row) => functions.titleOf(row.ownerFunction),
          },
          {
            key: 'decisions',
            title: t.columns.decisions,
            cell: (row) => (
              <span className="row">
                {row.decisions.length > 0 && <span>{row.decisions.join(', ')}</span>}
                {row.isUndecided && <Badge tone="bad">{t.undecided(number(row.wavesInTop))}</Badge>}
                {row.key !== undefined && row.decisions.length === 0 && canIn(engagementId, 'forum.write') && (
                  <Link to={decide(row)} preventScrollReset>
                    {t.decide}
                  </Link>
                )}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

const signed = (value: number, number: (value: number, digits: number) => string): string =>
  `${value > 0 ? '+' : ''}${number(value, 1)}`;
