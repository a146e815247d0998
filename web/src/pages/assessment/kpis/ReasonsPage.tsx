import { $api, api, type Schemas } from '../../../api/client';
import { Chart } from '../../../charts/Chart';
import type { ParetoModel } from '../../../charts/model';
import { Badge } from '../../../components/Badge';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { SaveFileButton } from '../../../components/SaveFileButton';
import { Waiting } from '../../../components/Waiting';
import { axisFromZero } from '../../../kpi/axis';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { useSearchParams } from 'react-router';
import { ANNEX } from './annex-wording';

const REASONS = '/v1/assessments/{assessmentId}/contact-reasons';

type Reasons = NonNullable<Schemas['ContactReasonsResultDto']['contactReasons']>;
type Reason = Reasons['reasons'][number];
type Change = Reasons['changes'][number];

/** What contacts are about, where the causes lie, and what changed. */
export function ReasonsPage() {
  const { id } = useAssessment();
  const { reasons: t, toEvidence } = useTexts(ANNEX);
  const { language } = useLanguage();
  const query = $api.useQuery('get', REASONS, { params: { path: { assessmentId: id }, query: { lang: language } } });
  if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  if (query.data === undefined || typeof query.data === 'string') return <Waiting />;
  const { contactReasons } = query.data;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text}>
        {contactReasons && <Download id={id} />}
      </SubPageHead>
      {contactReasons ? (
        <Found reasons={contactReasons} hasPrevious={query.data.previous !== null} />
      ) : (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          <ButtonLink to={`/assessments/${id}/evidence`}>{toEvidence}</ButtonLink>
        </EmptyState>
      )}
    </section>
  );
}

function Download({ id }: { id: string }) {
  const { reasons: t } = useTexts(ANNEX);
  const { language } = useLanguage();
  const { key } = useAssessment();
  const make = async (): Promise<Blob> => {
    const { data } = await api.GET(REASONS, {
      params: { path: { assessmentId: id }, query: { lang: language } },
      headers: { Accept: 'text/csv' },
      parseAs: 'blob',
    });
    if (!data) throw new Error('An answer without a body.');
    return data;
  };
  return <SaveFileButton label={t.download} fileName={`${key}-contact-reasons.csv`} make={make} />;
}

function Found({ reasons, hasPrevious }: { reasons: Reasons; hasPrevious: boolean }) {
  const { reasons: t, causes, ...a } = useTexts(ANNEX);
  const { text, number, percent, date } = useFormats();
  const [params, setParams] = useSearchParams();
  const cause = params.get('cause') ?? '';
  const interval = ({ low, high }: { low: string; high: string }): string => `${percent(low, 1)}–${percent(high, 1)}`;
  const shown = reasons.reasons.filter((one) => cause === '' || one.cause === cause);
  const present = [...new Set(reasons.reasons.map((one) => one.cause))];
  const columns = [
    { key: 'rank', title: t.rank, isNumber: true, sort: (r: Reason) => r.rank, cell: (r: Reason) => number(r.rank) },
    { key: 'reason', title: t.reason, sort: (r: Reason) => text(r.reason), cell: (r: Reason) => text(r.reason) },
    {
      key: 'count',
      title: t.count,
      isNumber: true,
      sort: (r: Reason) => r.count,
      cell: (r: Reason) => number(r.count),
    },
    { key: 'share', title: t.share, isNumber: true, cell: (r: Reason) => percent(r.share, 1) },
    {
      key: 'interval',
      title: t.interval,
      isNumber: true,
      cell: (r: Reason) => <span className="kpi-nowrap">{interval(r.interval)}</span>,
    },
    { key: 'cumulated', title: t.cumulated, isNumber: true, cell: (r: Reason) => percent(r.cumulated) },
    { key: 'cause', title: t.cause, sort: (r: Reason) => causes[r.cause], cell: (r: Reason) => causes[r.cause] },
    { key: 'owner', title: t.owner, sort: (r: Reason) => text(r.ownerTitle), cell: (r: Reason) => text(r.ownerTitle) },
    {
      key: 'frontLine',
      title: t.isFrontLine,
      sort: (r: Reason) => Number(r.frontLine),
      cell: (r: Reason) => (r.frontLine ? a.yes : a.no),
    },
  ];
  return (
    <>
      <p className="quiet">
        {text(reasons.title)} · {a.period(date(reasons.period.from), date(reasons.period.to))}
        {reasons.sample !== null && ` · ${text(reasons.sample)}`}
      </p>
      <p>{reasons.sentence}</p>
      <Chart
        model={paretoModel(reasons, {
          label: (one) => text(one.reason),
          count: (count) => number(count),
          percent: (share) => percent(share),
          series: [t.outside, t.frontLine],
        })}
        title={t.chartTitle(percent(reasons.share.decimal))}
        detail={{
          measure: t.measure,
          n: `n = ${number(reasons.total)}`,
          period: a.period(date(reasons.period.from), date(reasons.period.to)),
        }}
        table={{
          columns: [{ title: t.reason }, { title: t.count, isNumber: true }, { title: t.cumulated, isNumber: true }],
          rows: reasons.reasons.map((one) => [text(one.reason), number(one.count), percent(one.cumulated)]),
        }}
      />
      {present.length > 1 && (
        <div className="kpi-filters no-print">
          <Choice
            label={t.cause}
            options={[{ key: '', label: t.anyCause }, ...present.map((key) => ({ key, label: causes[key] }))]}
            value={cause}
            onChange={(key) => {
              const next = new URLSearchParams(params);
              if (key === '') next.delete('cause');
              else next.set('cause', key);
              setParams(next, { replace: true });
            }}
          />
        </div>
      )}
      <DataTable label={t.title} rows={shown} columns={columns} rowKey={(one) => `${one.rank} ${text(one.reason)}`} />
      <h3>{t.changes}</h3>
      {!hasPrevious || reasons.changes.length === 0 ? (
        <p className="quiet">{t.noChanges}</p>
      ) : (
        <Changes changes={reasons.changes} />
      )}
    </>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { reasons: t } = useTexts(ANNEX);
  const { text, number, percent } = useFormats();
  const points = (share: string): string => {
    const value = Number(share) * 100;
    return `${value > 0 ? '+' : ''}${number(value, 1)}`;
  };
  const share = ({ count, of }: Change['now']): string => `${percent(count / of, 1)} (${number(count)}/${number(of)})`;
  return (
    <DataTable
      label={t.changes}
      rows={changes}
      rowKey={({ reason }) => text(reason)}
      parameter="changes"
      columns={[
        { key: 'reason', title: t.reason, sort: ({ reason }) => text(reason), cell: ({ reason }) => text(reason) },
        { key: 'before', title: t.before, isNumber: true, cell: ({ before }) => share(before) },
        { key: 'now', title: t.now, isNumber: true, cell: ({ now }) => share(now) },
        {
          key: 'change',
          title: t.change,
          isNumber: true,
          sort: ({ difference }) => Number(difference),
          cell: ({ difference, interval }) => (
            <span className="kpi-nowrap">
              <strong>{points(difference)}</strong>{' '}
              <span className="small quiet">
                ({points(interval.low)} … {points(interval.high)})
              </span>
            </span>
          ),
        },
        {
          key: 'proven',
          title: t.proven,
          sort: ({ isProven }) => Number(!isProven),
          cell: ({ isProven, difference }) => (
            <Badge tone={!isProven ? 'plain' : Number(difference) > 0 ? 'bad' : 'good'}>
              {isProven ? t.verdict.proven : t.verdict.notProven}
            </Badge>
          ),
        },
      ]}
    />
  );
}

interface ParetoWords {
  readonly label: (reason: Reason) => string;
  readonly count: (count: number) => string;
  readonly percent: (share: number) => string;
  readonly series: readonly [outside: string, frontLine: string];
}

/** Reasons from the most frequent on, and how much they make up together. */
function paretoModel({ reasons }: Reasons, words: ParetoWords): ParetoModel {
  const { ticks, place } = axisFromZero(
    reasons.map(({ count }) => count),
    words.count,
  );
  return {
    kind: 'pareto',
    series: words.series,
    bars: reasons.map((reason) => ({
      label: words.label(reason),
      value: place(reason.count),
      text: words.count(reason.count),
      cumulative: Number(reason.cumulated),
      series: reason.frontLine ? 1 : 0,
    })),
    ticks,
    shareTicks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: words.percent(at) })),
  };
}
