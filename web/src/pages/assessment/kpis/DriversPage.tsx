import { $api, type Schemas } from '../../../api/client';
import { Chart } from '../../../charts/Chart';
import type { BarListModel } from '../../../charts/model';
import { Badge, type Tone } from '../../../components/Badge';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { barPlaces } from '../../../kpi/axis';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { ANNEX } from './annex-wording';

type Drivers = NonNullable<Schemas['KpiDriversDto']['drivers']>;
type Association = Drivers['associations'][number];

const TONE: Readonly<Record<Association['verdict'], Tone>> = {
  associated: 'bad',
  notProven: 'plain',
  protective: 'good',
};
/** Below it the p value says no more than that. */
const LEAST_P = 0.001;

/** Which errors go with dissatisfied customers. */
export function DriversPage() {
  const { id } = useAssessment();
  const { drivers: t, toEvidence } = useTexts(ANNEX);
  const { language } = useLanguage();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/kpi-drivers', {
    params: { path: { assessmentId: id }, query: { lang: language } },
  });
  if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const { drivers } = query.data;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text} />
      {drivers ? (
        <Found drivers={drivers} />
      ) : (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          <ButtonLink to={`/assessments/${id}/evidence`}>{toEvidence}</ButtonLink>
        </EmptyState>
      )}
    </section>
  );
}

function Found({ drivers }: { drivers: Drivers }) {
  const { drivers: t, ...a } = useTexts(ANNEX);
  const { text, number, percent, date } = useFormats();
  const { associations, period } = drivers;
  const drawn = associations
    .filter(({ attributableShare }) => attributableShare !== null)
    .sort((x, y) => Number(y.attributableShare) - Number(x.attributableShare));
  const strongest = drawn.find(({ verdict }) => verdict === 'associated');
  return (
    <>
      <p className="quiet">
        {text(drivers.title)} · {a.period(date(period.from), date(period.to))}
        {drivers.sample !== null && ` · ${text(drivers.sample)}`}
      </p>
      <p>{drivers.sentence}</p>
      <p className="small quiet">{drivers.model.sentence}</p>
      {drawn.length > 0 && (
        <Chart
          model={shareModel(drawn, { label: ({ title }) => text(title), percent: (share) => percent(share, 1) })}
          title={strongest ? t.chartTitle(text(strongest.title)) : t.chartNone}
          detail={{ measure: t.measure, n: `n = ${number(drivers.contacts)}` }}
          table={{
            columns: [{ title: t.error }, { title: t.attributable, isNumber: true }],
            rows: drawn.map(({ title, attributableShare }) => [text(title), percent(attributableShare ?? 0, 1)]),
          }}
        />
      )}
      <AssociationTable associations={associations} />
      <p className="small quiet kpi-text">{t.note}</p>
    </>
  );
}

function AssociationTable({ associations }: { associations: readonly Association[] }) {
  const { drivers: t } = useTexts(ANNEX);
  const { text, number, percent } = useFormats();
  const dissatisfied = (side: Association['withError']) =>
    side ? (
      <span className="kpi-nowrap">
        {percent(side.share)}{' '}
        <span className="small quiet">
          ({number(side.dissatisfied)}/{number(side.contacts)})
        </span>
      </span>
    ) : (
      <span className="small quiet">{t.notComparable}</span>
    );
  const odds = (ratio: Association['oddsRatio']) =>
    ratio ? (
      <span className="kpi-nowrap">
        {number(Number(ratio.value), 2)}{' '}
        <span className="small quiet">
          ({number(Number(ratio.interval.low), 2)}–{number(Number(ratio.interval.high), 2)})
        </span>
      </span>
    ) : (
      <span className="small quiet">{t.notComparable}</span>
    );
  const value = (ratio: Association['oddsRatio']): number | null => (ratio ? Number(ratio.value) : null);
  return (
    <DataTable
      label={t.title}
      rows={associations}
      rowKey={({ error }) => error}
      columns={[
        {
          key: 'error',
          title: t.error,
          sort: ({ title }) => text(title),
          cell: (row) => (
            <>
              {text(row.title)} <span className="small quiet">({t.class[row.class]})</span>
            </>
          ),
        },
        {
          key: 'with',
          title: t.withError,
          isNumber: true,
          sort: ({ withError }) => (withError ? Number(withError.share) : null),
          cell: ({ withError }) => dissatisfied(withError),
        },
        { key: 'without', title: t.without, isNumber: true, cell: ({ withoutError }) => dissatisfied(withoutError) },
        {
          key: 'odds',
          title: t.odds,
          isNumber: true,
          sort: ({ oddsRatio }) => value(oddsRatio),
          cell: ({ oddsRatio }) => odds(oddsRatio),
        },
        {
          key: 'adjusted',
          title: t.adjusted,
          isNumber: true,
          sort: ({ adjustedOddsRatio }) => value(adjustedOddsRatio),
          cell: ({ adjustedOddsRatio }) => odds(adjustedOddsRatio),
        },
        {
          key: 'p',
          title: t.p,
          isNumber: true,
          sort: ({ test }) => (test ? Number(test.adjustedPValue) : null),
          cell: ({ test }) => {
            if (!test) return '';
            const p = Number(test.adjustedPValue);
            return <span className="kpi-nowrap">{p < LEAST_P ? `< ${number(LEAST_P, 3)}` : number(p, 3)}</span>;
          },
        },
        {
          key: 'share',
          title: t.attributable,
          isNumber: true,
          sort: ({ attributableShare }) => (attributableShare === null ? null : Number(attributableShare)),
          cell: ({ attributableShare }) => attributableShare !== null && percent(attributableShare, 1),
        },
        {
          key: 'verdict',
          title: t.verdict,
          sort: ({ verdict }) => verdict,
          cell: ({ verdict }) => <Badge tone={TONE[verdict]}>{t.verdicts[verdict]}</Badge>,
        },
      ]}
    />
  );
}

interface ShareWords {
  readonly label: (row: Association) => string;
  readonly percent: (share: number) => string;
}

function shareModel(rows: readonly Association[], words: ShareWords): BarListModel {
  const shares = rows.map(({ attributableShare }) => Number(attributableShare));
  const place = barPlaces(shares);
  return {
    kind: 'barList',
    series: [],
    bars: rows.map((row, at) => ({
      label: words.label(row),
      value: place(shares[at] ?? 0),
      text: words.percent(shares[at] ?? 0),
      tone: row.verdict === 'associated' ? 'bad' : 'neutral',
    })),
    ...(place(0) > 0 && { zero: place(0) }),
  };
}
