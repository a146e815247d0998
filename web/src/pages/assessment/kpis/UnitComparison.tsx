import { $api, type Schemas } from '../../../api/client';
import { Chart } from '../../../charts/Chart';
import { Badge } from '../../../components/Badge';
import { LongTable } from '../../../components/LongTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { funnelModel, leagueModel, type LeagueRow } from './chart-models';
import { KPI_PAGE } from './kpi-wording';
import { useChartWords } from './use-chart-words';
import { useUnitName } from './use-verdicts';
import { TONE } from './verdicts';
import { VERDICTS_PAGE } from './verdicts-wording';

type Compared = Schemas['UnitComparisonDto'];
type Comparison = Compared['comparisons'][number];
type Statistics = NonNullable<Comparison['statistics']>;

/** Bars that can still be read one by one; of more units the ends are drawn. */
const MOST_BARS = 24;

/** Do the units differ by more than chance, and which stand out? */
export function UnitComparison({ kpi, channel }: { kpi: string; channel: string | null }) {
  const { id } = useAssessment();
  const t = useTexts(KPI_PAGE);
  const { month } = useKpiFormat();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/kpi-comparisons/{kpi}', {
    params: { path: { assessmentId: id, kpi } },
  });
  const compared = query.data;
  const comparison = compared?.comparisons.find((one) => one.channel === channel);
  return (
    <section className="stack">
      <h3>{t.between}</h3>
      {query.isError && <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {compared && !comparison && <p className="quiet">{t.tooFewUnits}</p>}
      {compared && comparison && (
        <>
          <p className="quiet">{t.betweenText(month(comparison.month))}</p>
          {comparison.statistics ? (
            <Tested compared={compared} comparison={comparison} statistics={comparison.statistics} />
          ) : (
            <p>{t.untested}</p>
          )}
          {comparison.leftOut.length > 0 && <LeftOut comparison={comparison} />}
        </>
      )}
    </section>
  );
}

interface TestedProps {
  readonly compared: Compared;
  readonly comparison: Comparison;
  readonly statistics: Statistics;
}

function Tested({ compared, comparison, statistics }: TestedProps) {
  const t = useTexts(KPI_PAGE);
  const { text, number, percent } = useFormats();
  const format = useKpiFormat();
  const words = useChartWords(compared.kpiUnit);
  const heads = useLeagueHeads();
  const { whole, meanOfUnits, homogeneity, spread, ownAgainstVendor, tellsApart, league, funnel } = statistics;
  const unit = compared.kpiUnit;
  const p = Number(homogeneity.pValue);
  const pText = p < 0.001 ? `p < ${number(0.001, 3)}` : `p = ${number(p, 3)}`;
  const values = league.map(({ value }) => Number(value));
  const title = text(compared.title);
  const ends =
    league.length > MOST_BARS ? [...league.slice(0, MOST_BARS / 2), ...league.slice(-MOST_BARS / 2)] : league;
  return (
    <>
      <ul>
        <li>
          {t.differ[homogeneity.verdict](pText)} {t.variance(percent(spread.shareOfVariance))}
          {!tellsApart && ` ${t.notApart}`}
        </li>
        <li>
          {t.whole(
            format.shared(unit, whole.value),
            format.interval(unit, whole.interval),
            format.shared(unit, meanOfUnits.value),
          )}
        </li>
        {ownAgainstVendor && (
          <li>
            {t.ownVendor[ownAgainstVendor.isProven ? 'proven' : 'notProven'](
              format.change(unit, ownAgainstVendor.difference),
              `${format.change(unit, ownAgainstVendor.interval.low)} … ${format.change(unit, ownAgainstVendor.interval.high)}`,
            )}
          </li>
        )}
      </ul>
      <div className="kpi-charts">
        <Chart
          level={4}
          model={leagueModel(ends, comparison, words)}
          title={t.leagueTitle(title, words.figure(Math.min(...values)), words.figure(Math.max(...values)))}
          detail={{
            measure: t.interval,
            period: format.month(comparison.month),
            n: ends.length < league.length ? t.ends(number(league.length), number(league.length)) : undefined,
          }}
          table={leagueFigures(league, { words, heads, interval: (row) => format.interval(unit, row.interval) })}
        />
        {funnel && <FunnelChart compared={compared} comparison={comparison} funnel={funnel} league={league} />}
      </div>
      <LeagueTable league={league} unit={unit} />
    </>
  );
}

interface LeagueFigureParts {
  readonly words: ReturnType<typeof useChartWords>;
  readonly heads: readonly string[];
  readonly interval: (row: LeagueRow) => string;
}

function useLeagueHeads(): readonly string[] {
  const k = useTexts(KPI);
  const v = useTexts(VERDICTS_PAGE);
  return [k.unit, v.figure, v.interval, v.cases];
}

const leagueFigures = (league: readonly LeagueRow[], { words, heads, interval }: LeagueFigureParts) => ({
  columns: heads.map((title, at) => ({ title, isNumber: at > 0 })),
  rows: league.map((row) => [words.unit(row.unit), words.figure(row.value), interval(row), words.count(row.cases)]),
});

interface FunnelChartProps {
  readonly compared: Compared;
  readonly comparison: Comparison;
  readonly funnel: NonNullable<Statistics['funnel']>;
  readonly league: readonly LeagueRow[];
}

function FunnelChart({ compared, comparison, funnel, league }: FunnelChartProps) {
  const t = useTexts(KPI_PAGE);
  const v = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text, number } = useFormats();
  const { month } = useKpiFormat();
  const words = useChartWords(compared.kpiUnit);
  const parties = new Map(league.map(({ unit, party }) => [unit, party]));
  const scale = compared.kpiUnit === 'perThousand' ? 1000 : compared.kpiUnit === 'points' ? 100 : 1;
  const outside = funnel.points.filter(({ zone }) => zone === 'beyondOuter').length;
  const title = text(compared.title);
  const widening = Number(funnel.widening);
  return (
    <Chart
      level={4}
      model={funnelModel(
        funnel,
        parties,
        { target: comparison.target, targetTo: comparison.targetTo, scale },
        { ...words, title, cases: t.casesAxis, allUnits: t.allUnits, inner: t.inner, outer: t.outer, party: k.party },
      )}
      title={t.funnelTitle(title, number(outside), number(funnel.points.length))}
      detail={{
        measure: t.funnelMeasure,
        period: month(comparison.month),
        ...(widening > 1 && { n: t.widened(number(widening, 1)) }),
      }}
      table={{
        columns: [
          { title: k.unit },
          { title: t.party },
          { title: v.cases, isNumber: true },
          { title: v.figure, isNumber: true },
          { title: t.limits },
        ],
        rows: funnel.points.map(({ unit, size, share, zone }) => [
          words.unit(unit),
          k.party[parties.get(unit) ?? 'own'],
          number(size),
          words.figure(Number(share) * scale),
          t.zone[zone],
        ]),
      }}
    />
  );
}

function LeagueTable({ league, unit }: { league: readonly LeagueRow[]; unit: string }) {
  const t = useTexts(KPI_PAGE);
  const v = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { number } = useFormats();
  const format = useKpiFormat();
  const unitName = useUnitName();
  const isRanked = league.some(({ rankFrom }) => rankFrom !== null);
  return (
    <>
      <LongTable
        label={t.between}
        rows={league}
        rowKey={(row) => row.unit}
        parameter="league"
        columns={[
          ...(isRanked
            ? [
                {
                  key: 'rank',
                  title: t.rank,
                  isNumber: true,
                  sort: ({ rankFrom, rankTo }: LeagueRow) => (rankFrom ?? 0) + (rankTo ?? 0) / 1000,
                  cell: ({ rankFrom, rankTo }: LeagueRow) =>
                    rankFrom === null ? '' : rankFrom === rankTo ? rankFrom : `${rankFrom}–${rankTo ?? ''}`,
                },
              ]
            : []),
          { key: 'unit', title: k.unit, sort: (row) => unitName(row.unit), cell: (row) => unitName(row.unit) },
          { key: 'party', title: t.party, sort: ({ party }) => k.party[party], cell: ({ party }) => k.party[party] },
          {
            key: 'figure',
            title: v.figure,
            isNumber: true,
            sort: ({ value }) => Number(value),
            cell: ({ value }) => format.shared(unit, value),
          },
          {
            key: 'interval',
            title: v.interval,
            isNumber: true,
            cell: ({ interval }) => format.interval(unit, interval),
          },
          {
            key: 'cases',
            title: v.cases,
            isNumber: true,
            sort: ({ cases }) => cases,
            cell: ({ cases, isSmallSample }) => (
              <>
                {number(cases)}
                {isSmallSample && <div className="small quiet">{v.smallSample}</div>}
              </>
            ),
          },
          {
            key: 'verdict',
            title: v.verdict,
            sort: ({ verdict }) => verdict,
            cell: ({ verdict }) => <Badge tone={TONE[verdict ?? 'noTarget']}>{k.verdict[verdict ?? 'noTarget']}</Badge>,
          },
        ]}
      />
      {isRanked && <p className="small quiet">{t.rankNote}</p>}
    </>
  );
}

function LeftOut({ comparison: { leftOut } }: { comparison: Comparison }) {
  const t = useTexts(KPI_PAGE);
  const { month } = useKpiFormat();
  const unitName = useUnitName();
  return (
    <details>
      <summary>
        {t.leftOut} ({leftOut.length})
      </summary>
      <ul className="small">
        {leftOut.map(({ unit, reason, month: latest }) => (
          <li key={unit}>
            {unitName(unit)}: {t.reason[reason](month(latest))}
          </li>
        ))}
      </ul>
    </details>
  );
}
