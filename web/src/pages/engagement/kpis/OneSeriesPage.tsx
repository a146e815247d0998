import { Link, useSearchParams } from 'react-router';
import { $api } from '../../../api/client';
import { DataTable, type Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { SaveFileButton } from '../../../components/SaveFileButton';
import { Waiting } from '../../../components/Waiting';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { decimalsIn, valueOf } from '../../../kpi/figures';
import { TOGETHER } from '../../../kpi/KpiFilters';
import { targetFor } from '../../../kpi/targets';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CorrectionsTable } from './CorrectionsTable';
import { useEvidence } from './EvidenceLayout';
import { SeriesChart } from './SeriesChart';
import { seriesCsv } from './SeriesPage';
import { TargetFigure } from './TargetFigure';
import { CORRECTIONS, SERIES, useTargets, type Series } from './use-evidence';
import { EVIDENCE } from './wording';

const MEASURES = ['numerator', 'denominator', 'n', 'sd', 'population', 'promoters', 'detractors'] as const;

/** One KPI at one unit in one channel: all its months, and what was corrected. */
export function OneSeriesPage() {
  const [params] = useSearchParams();
  const { engagement } = useEvidence();
  const t = useTexts(EVIDENCE);
  const place = { kpi: params.get('kpi') ?? '', unit: params.get('unit') ?? '', channel: params.get('channel') ?? '' };
  const found = $api.useQuery('get', SERIES, {
    params: { path: { engagementId: engagement.id }, query: { ...place, limit: 1 } },
  });
  if (found.isError) return <ProblemPanel error={found.error} onAgain={() => void found.refetch()} />;
  if (found.data === undefined || typeof found.data === 'string') return <Waiting />;
  const [series] = found.data.items;
  if (!series) {
    return (
      <EmptyState title={t.noSuchSeries} text={t.noSuchSeriesText}>
        <ButtonLink to="..">{t.toSeries}</ButtonLink>
      </EmptyState>
    );
  }
  return <Shown series={series} />;
}

function Shown({ series }: { series: Series }) {
  const { kpi, unit, channel } = series;
  const { engagement, names, canWrite } = useEvidence();
  const t = useTexts(EVIDENCE);
  const k = useTexts(KPI);
  const { text } = useFormats();
  const targets = useTargets(engagement.id);
  const corrections = $api.useQuery('get', CORRECTIONS, {
    params: { path: { engagementId: engagement.id }, query: { kpi, unit, channel, limit: 100 } },
  });
  const info = names.kpis.get(kpi);
  const target = targets.data && targetFor(targets.data, series);
  const corrected = new Set((corrections.data?.items ?? []).map(({ month }) => month));
  return (
    <section className="stack">
      <Link to="..">← {t.toSeries}</Link>
      <SubPageHead title={names.kpi(kpi)} detail={`${names.unit(unit)} · ${names.channel(channel)}`}>
        <SaveFileButton
          label={t.download}
          fileName={`${engagement.key}-${kpi}-${unit}.csv`}
          make={() => seriesCsv(engagement.id, { kpi, unit, channel: channel === '' ? TOGETHER : channel })}
        />
      </SubPageHead>
      <dl className="kpi-tiles">
        <div>
          <dt>{k.target}</dt>
          <dd>
            <TargetFigure unit={info?.unit ?? 'ratio'} target={target} />
          </dd>
        </div>
        {info && (
          <div>
            <dt>{k.kinds[info.kind]}</dt>
            <dd>{k.direction[info.direction]}</dd>
          </div>
        )}
      </dl>
      {targets.data && (target?.target ?? null) === null && (
        <p className="row">
          {t.noTarget}
          {canWrite && (
            <Link to={`../targets?${new URLSearchParams({ kpi, new: 'yes' }).toString()}`}>{t.stateTarget}</Link>
          )}
        </p>
      )}
      {target && target.source !== null && (
        <p className="small quiet">
          {k.source}: {text(target.source)}
        </p>
      )}
      <SeriesChart series={series} target={target} />
      <h3>{t.figures}</h3>
      <MonthTable series={series} corrected={corrected} />
      <p className="small quiet">{t.verdictHint}</p>
      {corrected.size > 0 && (
        <>
          <h3>{t.correctedTitle}</h3>
          <CorrectionsTable corrections={corrections.data?.items ?? []} isOfOneSeries />
        </>
      )}
    </section>
  );
}

function MonthTable({ series, corrected }: { series: Series; corrected: ReadonlySet<string> }) {
  const { names } = useEvidence();
  const t = useTexts(EVIDENCE);
  const k = useTexts(KPI);
  const { number } = useFormats();
  const format = useKpiFormat();
  const unit = names.kpis.get(series.kpi)?.unit ?? 'ratio';
  type Point = Series['points'][number];
  const shown = MEASURES.filter((measure) => series.points.some((point) => point[measure] !== undefined));
  const columns: readonly Column<Point>[] = [
    {
      key: 'month',
      title: k.month,
      sort: ({ month }) => month,
      cell: ({ month }) => (
        <span className="kpi-nowrap">
          {format.month(month)}
          {corrected.has(month) && <span className="small quiet"> · {t.corrected}</span>}
        </span>
      ),
    },
    {
      key: 'value',
      title: k.measures.value,
      isNumber: true,
      sort: (point) => valueOf(unit, point),
      cell: (point) => {
        const value = valueOf(unit, point);
        return value === null ? '' : format.figure(unit, value);
      },
    },
    ...shown.map((measure): Column<Point> => ({
      key: measure,
      title: k.measures[measure],
      isNumber: true,
      sort: (point) => (point[measure] === undefined ? null : Number(point[measure])),
      cell: (point) => {
        const written = point[measure];
        return written === undefined ? '' : number(Number(written), decimalsIn(written));
      },
    })),
  ];
  return (
    <DataTable
      label={t.figures}
      rows={[...series.points].reverse()}
      rowKey={({ month }) => month}
      columns={columns}
      parameter="months"
    />
  );
}
