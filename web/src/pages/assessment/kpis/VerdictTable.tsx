import { useMemo } from 'react';
import { Link } from 'react-router';
import { LongTable } from '../../../components/LongTable';
import { KPI } from '../../../kpi/wording';
import { useKpiFormat } from '../../../kpi/use-kpi-format';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { IntervalScale, scalesOf } from './IntervalScale';
import { useUnitName } from './use-verdicts';
import { LatestFigure, seriesLink, TargetText, TrendText, VerdictBadge } from './verdict-parts';
import { missOf, OUTCOMES, outcomeOf, TRENDS, type Verdict } from './verdicts';
import { VERDICTS_PAGE } from './verdicts-wording';

interface VerdictTableProps {
  readonly verdicts: readonly Verdict[];
  /** From which the scales follow, so that a filter does not change them. */
  readonly all: readonly Verdict[];
  /** On the page of one KPI, which need not be named. */
  readonly isOfOneKpi?: boolean;
}

/** Every series with its figure, interval, target and verdict. */
export function VerdictTable({ verdicts, all, isOfOneKpi = false }: VerdictTableProps) {
  const t = useTexts(VERDICTS_PAGE);
  const k = useTexts(KPI);
  const { text, number } = useFormats();
  const { month } = useKpiFormat();
  const unitName = useUnitName();
  const scales = useMemo(() => scalesOf(all), [all]);
  const link = (row: Verdict): string => (isOfOneKpi ? `../${seriesLink(row)}` : seriesLink(row));
  const hasChannels = all.some(({ channel }) => channel !== null);
  const unitColumn = {
    key: 'unit',
    title: k.unit,
    sort: ({ unit }: Verdict) => unitName(unit),
    cell: (row: Verdict) => (
      <span className="kpi-name">
        {isOfOneKpi ? <Link to={link(row)}>{unitName(row.unit)}</Link> : unitName(row.unit)}
      </span>
    ),
  };
  return (
    <>
      <LongTable
        label={t.verdicts}
        rows={verdicts}
        rowHeight={58}
        rowKey={({ kpi, unit, channel }) => `${kpi}/${unit ?? ''}/${channel ?? ''}`}
        columns={[
          ...(isOfOneKpi
            ? []
            : [
                {
                  key: 'kpi',
                  title: k.kpi,
                  sort: ({ title }: Verdict) => text(title),
                  cell: (row: Verdict) => <Link to={link(row)}>{text(row.title)}</Link>,
                },
              ]),
          unitColumn,
          ...(hasChannels
            ? [
                {
                  key: 'channel',
                  title: k.channel,
                  sort: ({ channel }: Verdict) => channel,
                  cell: ({ channel }: Verdict) => channel ?? k.allChannels,
                },
              ]
            : []),
          {
            key: 'verdict',
            title: t.verdict,
            sort: (row) => OUTCOMES.indexOf(outcomeOf(row)),
            cell: (row) => (
              <>
                <VerdictBadge verdict={row} />
                {row.settling && <div className="small quiet kpi-nowrap">{t.settles(number(row.settling.sample))}</div>}
              </>
            ),
          },
          {
            key: 'figure',
            title: t.figure,
            isNumber: true,
            sort: ({ last }) => Number(last.decimal),
            cell: (row) => <LatestFigure verdict={row} />,
          },
          {
            key: 'target',
            title: k.target,
            isNumber: true,
            sort: (row) => missOf(row),
            cell: (row) => <TargetText verdict={row} />,
          },
          {
            key: 'scale',
            title: t.interval,
            cell: (row) => <IntervalScale verdict={row} scale={scales.get(row.kpi)} />,
          },
          {
            key: 'trend',
            title: t.trend,
            sort: ({ trend }) => TRENDS.indexOf(trend.verdict),
            cell: ({ trend }) => <TrendText trend={trend.verdict} />,
          },
          {
            key: 'monthsMet',
            title: t.monthsMet,
            isNumber: true,
            sort: ({ monthsMet }) => (monthsMet ? monthsMet.met / monthsMet.months : null),
            cell: ({ monthsMet }) => monthsMet && t.ofMonths(number(monthsMet.met), number(monthsMet.months)),
          },
          {
            key: 'signals',
            title: t.signals,
            sort: ({ signals }) => signals.at(-1)?.to ?? null,
            cell: ({ signals }) => {
              const latest = signals.at(-1);
              return (
                latest && (
                  <span className="small kpi-name">
                    {k.signal[latest.key][latest.direction]} ({month(latest.to)})
                  </span>
                )
              );
            },
          },
        ]}
      />
      <p className="small quiet">{t.scaleNote}</p>
    </>
  );
}
