import { Link } from 'react-router';
import { api } from '../../../api/client';
import { ButtonLink } from '../../../kpi/ButtonLink';
import { Button } from '../../../components/Button';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { LongTable } from '../../../components/LongTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { SaveFileButton } from '../../../components/SaveFileButton';
import { Waiting } from '../../../components/Waiting';
import { casesOf, valueOf } from '../../../kpi/figures';
import { isFiltered, KpiFilters, NO_FILTER, TOGETHER, useSeriesFilter } from '../../../kpi/KpiFilters';
import { Sparkline } from '../../../kpi/Sparkline';
import { targetFor } from '../../../kpi/targets';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEvidence } from './EvidenceLayout';
import { TargetFigure } from './TargetFigure';
import { SERIES, useSeries, useTargets, type Series, type Target } from './use-evidence';
import { EVIDENCE } from './wording';

/** Every KPI series of an engagement. */
export function SeriesPage() {
  const { engagement, names, canWrite } = useEvidence();
  const t = useTexts(EVIDENCE);
  const { number } = useFormats();
  const series = useSeries(engagement.id);
  const targets = useTargets(engagement.id);
  const [filter, change] = useSeriesFilter();
  const withChannel = (series.data ?? []).some(({ channel }) => channel !== '');
  const columns = useColumns(targets.data ?? [], withChannel);
  if (!series.data) {
    if (series.isError) return <ProblemPanel error={series.error} onAgain={() => void series.refetch()} />;
    return <Waiting />;
  }
  const all = series.data;
  const shown = all.filter((row) => isFiltered(filter, row));
  const bringIn = canWrite && (
    <ButtonLink to="import" look="primary">
      {t.bringIn}
    </ButtonLink>
  );
  return (
    <section className="stack">
      <SubPageHead title={t.series} detail={t.seriesText}>
        {all.length > 0 && (
          <SaveFileButton
            label={t.download}
            fileName={`${engagement.key}-kpi.csv`}
            make={() => seriesCsv(engagement.id, filter)}
          />
        )}
        {bringIn}
      </SubPageHead>
      {all.length === 0 ? (
        <EmptyState title={t.noSeriesTitle} text={t.noSeries}>
          {bringIn}
        </EmptyState>
      ) : (
        <>
          <div className="kpi-filters no-print">
            <KpiFilters rows={all} kpiName={names.kpi} unitName={names.unit} />
            <span className="small quiet" role="status">
              {t.found(number(shown.length), number(all.length))}
            </span>
          </div>
          {shown.length === 0 ? (
            <div className="notice">
              <p>{t.noneFits}</p>
              <Button onPress={() => change(NO_FILTER)}>{t.clear}</Button>
            </div>
          ) : (
            <LongTable label={t.series} rows={shown} columns={columns} rowKey={keyOf} />
          )}
        </>
      )}
    </section>
  );
}

const keyOf = ({ kpi, unit, channel }: Series): string => `${kpi}/${unit}/${channel}`;

/** Where one series is shown. */
export const seriesAddress = ({ kpi, unit, channel }: Pick<Series, 'kpi' | 'unit' | 'channel'>): string =>
  `series?${new URLSearchParams({ kpi, unit, channel }).toString()}`;

function useColumns(targets: readonly Target[], withChannel: boolean): readonly Column<Series>[] {
  const { names } = useEvidence();
  const t = useTexts(EVIDENCE);
  const k = useTexts(KPI);
  const { number, date } = useFormats();
  const format = useKpiFormat();
  const unitOf = (kpi: string): string => names.kpis.get(kpi)?.unit ?? 'ratio';
  const latest = ({ kpi, points }: Series): number | null => {
    const last = points.at(-1);
    return last ? valueOf(unitOf(kpi), last) : null;
  };
  const channelColumn: Column<Series> = {
    key: 'channel',
    title: k.channel,
    sort: ({ channel }) => channel,
    cell: ({ channel }) => names.channel(channel),
  };
  return [
    {
      key: 'kpi',
      title: k.kpi,
      sort: ({ kpi }) => names.kpi(kpi),
      cell: (row) => <Link to={seriesAddress(row)}>{names.kpi(row.kpi)}</Link>,
    },
    {
      key: 'unit',
      title: k.unit,
      sort: ({ unit }) => names.unit(unit),
      cell: ({ unit }) => <span className="kpi-name">{names.unit(unit)}</span>,
    },
    ...(withChannel ? [channelColumn] : []),
    {
      key: 'latest',
      title: t.latest,
      isNumber: true,
      sort: latest,
      cell: (row) => {
        const last = row.points.at(-1);
        const value = latest(row);
        const cases = last ? casesOf(last) : null;
        return (
          <>
            <strong className="kpi-nowrap">{value === null ? '' : format.figure(unitOf(row.kpi), value)}</strong>
            <div className="small quiet kpi-nowrap">
              {last && format.month(last.month)}
              {cases !== null && ` · ${k.cases(number(cases))}`}
            </div>
          </>
        );
      },
    },
    {
      key: 'target',
      title: k.target,
      isNumber: true,
      cell: (row) => <TargetFigure unit={unitOf(row.kpi)} target={targetFor(targets, row)} />,
    },
    {
      key: 'course',
      title: t.course,
      cell: ({ kpi, points }) => {
        const values = points.map((point) => valueOf(unitOf(kpi), point));
        const [first, last] = [values[0], values.at(-1)];
        if (typeof first !== 'number' || typeof last !== 'number') return null;
        const [from, to] = [format.figure(unitOf(kpi), first), format.figure(unitOf(kpi), last)];
        return <Sparkline label={t.courseOf(names.kpi(kpi), from, to)} values={values} />;
      },
    },
    {
      key: 'months',
      title: t.period,
      isNumber: true,
      sort: ({ points }) => points.length,
      cell: ({ points }) => (
        <>
          {points.length === 1 ? t.oneMonth : t.monthCount(number(points.length))}
          <div className="small quiet kpi-nowrap">
            {[points[0], points.at(-1)].map((point) => format.month(point?.month ?? '')).join(' – ')}
          </div>
        </>
      ),
    },
    {
      key: 'changed',
      title: t.changed,
      sort: ({ updatedAt }) => updatedAt,
      cell: ({ updatedAt }) => <span className="kpi-nowrap">{date(updatedAt)}</span>,
    },
  ];
}

/** What is shown, in a form that can be brought in again. */
export async function seriesCsv(
  engagementId: string,
  { kpi, unit, channel }: { readonly kpi: string; readonly unit: string; readonly channel: string },
): Promise<Blob> {
  const { data } = await api.GET(SERIES, {
    params: {
      path: { engagementId },
      query: {
        ...(kpi === '' ? {} : { kpi }),
        ...(unit === '' ? {} : { unit }),
        ...(channel === '' ? {} : { channel: channel === TOGETHER ? '' : channel }),
      },
    },
    headers: { Accept: 'text/csv' },
    parseAs: 'blob',
  });
  if (!data) throw new Error('An answer without a body.');
  return data;
}
