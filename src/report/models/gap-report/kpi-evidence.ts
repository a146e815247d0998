import type { CauseDomain, KpiSeries } from '../../../assessment/assessment';
import type { KpiInfo } from '../../../framework/framework';
import { judgeSeries, type JudgedSeries } from '../../../kpi/rules/judge-series';
import { pointInterval, pointValue } from '../../../kpi/rules/kpi-figure';
import { systemicShare } from '../../../kpi/rules/systemic-share';
import { dividedBy, ratio, toNumber } from '../../../scoring/ratio';
import { axisUpTo, percentTicks } from '../axis';
import { known } from '../../../shared/known';
import type { Block, FigureModel, SectionModel, TableModel, Tone } from '../blocks';
import { row, type ReportContext } from '../report-context';
import { proofTable } from './kpi-proof';
import { kpiAxis, kpiFigure, kpiInterval, titleIn } from './kpi-text';
import { inPairs, unitComparisons } from './unit-comparison';

const VERDICT_TONE: Readonly<Record<'met' | 'notMet' | 'notProven', Tone>> = {
  met: 'good',
  notMet: 'bad',
  notProven: 'warning',
};
const FEWEST_RUN_POINTS = 4;

interface Measured {
  readonly kpi: KpiInfo;
  readonly series: KpiSeries;
  readonly summary: JudgedSeries;
}

/** KPI annex and contact reasons; null when the assessment has neither. */
export function kpiSection(context: ReportContext): SectionModel | null {
  const { words, assessment } = context;
  const measured = assessment.kpis.map((series): Measured => {
    const kpi = known(assessment.kpiInfos, series.kpi);
    return { kpi, series, summary: judgeSeries(kpi, series) };
  });
  if (measured.length === 0 && !assessment.contactReasons) return null;
  const entity = measured.filter(({ series }) => series.unit === undefined);
  return {
    id: 'kpis',
    title: words.kpis.title,
    newPage: true,
    blocks: [
      ...(entity.length > 0
        ? ([
            { kind: 'table', table: kpiTable(context, entity) },
            { kind: 'paragraph', style: 'note', text: words.kpis.note },
            { kind: 'heading', level: 2, text: words.kpis.proofTitle },
            {
              kind: 'table',
              table: proofTable(
                context,
                entity.map(({ summary }) => summary),
              ),
            },
            { kind: 'paragraph', style: 'note', text: words.kpis.proofNote },
            ...inPairs(
              entity
                .filter(({ series }) => series.points.length >= FEWEST_RUN_POINTS)
                .map((one): Block[] => [{ kind: 'figure', figure: runChart(context, one) }]),
            ),
          ] satisfies Block[])
        : []),
      ...unitComparisons(context),
      ...contactReasons(context),
    ],
  };
}

function kpiTable(context: ReportContext, measured: readonly Measured[]): TableModel {
  const { words, figures } = context;
  const { columns, noInterval, noTarget } = words.kpis;
  return {
    id: 'kpis',
    columns: [
      { header: columns.kpi, width: { share: 3 } },
      { header: columns.first, width: { share: 2.2 } },
      { header: columns.last, width: { share: 2.2 } },
      { header: columns.sample, width: { share: 1.3 }, align: 'right' },
      { header: columns.interval, width: { share: 1.9 }, align: 'right' },
      { header: columns.target, width: { share: 1.3 }, align: 'right' },
      { header: columns.verdict, width: { share: 2.5 } },
    ],
    rows: measured.map(({ kpi, series, summary }) =>
      row(
        titleIn(context, { kpi, channel: series.channel }),
        words.labelled(figures.shortMonth(summary.from), kpiFigure(context, kpi, summary.first)),
        words.labelled(figures.shortMonth(summary.to), kpiFigure(context, kpi, summary.last)),
        summary.sample ? figures.decimal(summary.sample, 0) : { kind: 'text', text: noInterval, muted: true },
        summary.interval
          ? kpiInterval(context, kpi, summary.interval)
          : { kind: 'text', text: noInterval, muted: true },
        summary.target ? kpiFigure(context, kpi, summary.target) : { kind: 'text', text: noTarget, muted: true },
        summary.verdict
          ? {
              kind: 'badge',
              badge: { kind: 'status', tone: VERDICT_TONE[summary.verdict], text: words.verdict[summary.verdict] },
            }
          : '',
      ),
    ),
    emptyText: words.none,
  };
}

function periodText({ figures, words }: ReportContext, { from, to }: JudgedSeries): string {
  return words.period(figures.month(from), figures.month(to));
}

function runChart(context: ReportContext, { kpi, series, summary }: Measured): FigureModel {
  const { words, figures } = context;
  const { kpis } = words;
  const points = series.points.map((point) => {
    const value = pointValue(kpi, point);
    return { month: point.month, value, interval: pointInterval(kpi, point) };
  });
  const reach = [
    ...points.flatMap(({ value, interval }) => [toNumber(value), interval?.high ?? 0]),
    summary.target ? toNumber(summary.target) : 0,
  ];
  const axis = kpiAxis(context, kpi, reach);
  const title = titleIn(context, { kpi, channel: series.channel });
  return {
    id: series.channel === undefined ? `run-${kpi.key}` : `run-${kpi.key}-${series.channel}`,
    title: kpis.runTitle(title, kpiFigure(context, kpi, summary.first), kpiFigure(context, kpi, summary.last)),
    subtitle: kpis.runSubtitle(periodText(context, summary), summary.interval ? kpis.runSample : ''),
    alt: kpis.runAlt(
      title,
      points.map(({ month, value }) => words.altPart(figures.month(month), kpiFigure(context, kpi, value))).join(' '),
    ),
    chart: {
      kind: 'runChart',
      points: points.map(({ month, value, interval }) => ({
        label: figures.shortMonth(month),
        value: axis.place(toNumber(value)),
        text: kpiFigure(context, kpi, value),
        ...(interval && { interval: { low: axis.place(interval.low), high: axis.place(interval.high) } }),
      })),
      ticks: axis.ticks,
      ...(summary.target && {
        target: {
          at: axis.place(toNumber(summary.target)),
          label: words.labelled(kpis.target, kpiFigure(context, kpi, summary.target)),
        },
      }),
      legend: { value: title, ...(summary.interval && { interval: kpis.columns.interval }) },
    },
  };
}

function contactReasons(context: ReportContext): Block[] {
  const { words, figures, assessment } = context;
  const { kpis } = words;
  const evidence = assessment.contactReasons;
  const share = evidence && systemicShare(evidence.reasons);
  if (!evidence || !share) return [];
  const reasons = [...evidence.reasons].sort((a, b) => b.count - a.count);
  const largest = Math.max(...reasons.map(({ count }) => count));
  const axis = axisUpTo(largest, (value) => figures.whole(Math.round(value)));
  const period = figures.period(evidence.period);
  let running = 0;
  return [
    { kind: 'heading', level: 2, text: context.text(evidence.title) },
    ...(evidence.sample ? ([{ kind: 'paragraph', text: context.text(evidence.sample) }] satisfies Block[]) : []),
    {
      kind: 'callout',
      tone: 'accent',
      text: kpis.systemicText(
        figures.whole(share.systemic),
        figures.whole(share.total),
        figures.share(share.share),
        figures.interval(share.interval),
      ),
    },
    {
      kind: 'figure',
      figure: {
        id: 'contact-reasons',
        title: kpis.reasonsTitle(figures.share(share.share)),
        subtitle: kpis.reasonsSubtitle(figures.whole(share.total), period),
        alt: kpis.reasonsAlt(
          reasons.map(({ reason, count }) => words.altPart(context.text(reason), figures.whole(count))).join(' '),
        ),
        chart: {
          kind: 'pareto',
          series: [kpis.outside, kpis.frontLine],
          bars: reasons.map(({ reason, count, frontLine }) => {
            running += count;
            return {
              label: context.text(reason),
              value: axis.place(count),
              text: figures.whole(count),
              cumulative: running / share.total,
              series: frontLine ? 1 : 0,
            };
          }),
          ticks: axis.ticks,
          shareTicks: percentTicks(figures),
        },
      },
    },
    {
      kind: 'table',
      table: {
        id: 'contact-reasons',
        columns: [
          { header: kpis.reasonColumns.reason, width: { share: 4.2 } },
          { header: kpis.reasonColumns.count, width: { share: 1.2 }, align: 'right' },
          { header: kpis.reasonColumns.share, width: { share: 1.1 }, align: 'right' },
          { header: kpis.reasonColumns.cause, width: { share: 1.7 } },
          { header: kpis.reasonColumns.owner, width: { share: 2.4 } },
          { header: kpis.reasonColumns.frontLine, width: { share: 1.6 } },
        ],
        rows: reasons.map(({ reason, count, cause, ownerFunction, frontLine }) =>
          row(
            context.text(reason),
            figures.whole(count),
            figures.share(dividedBy(ratio(count), ratio(share.total))),
            causeText(context, cause),
            context.ownerFunction(ownerFunction),
            frontLine ? kpis.yes : kpis.no,
          ),
        ),
        emptyText: words.none,
      },
    },
  ];
}

const causeText = ({ words }: ReportContext, cause: CauseDomain): string => words.cause[cause];
