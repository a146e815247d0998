import type { KpiSeries } from '../../../assessment/assessment';
import type { KpiInfo } from '../../../framework/framework';
import type { JudgedSeries, TargetVerdict, TrendVerdict } from '../../../kpi/rules/judge-series';
import { judgedSeries } from '../../../kpi/rules/judged-once';
import { pointInterval, pointValue } from '../../../kpi/rules/kpi-figure';
import { provableSeries, type ProvableSeries } from '../../../kpi/rules/provable-series';
import { toNumber } from '../../../scoring/ratio';
import { known } from '../../../shared/known';
import type { Block, Cell, FigureModel, SectionModel, TableModel, Tone } from '../blocks';
import { muted, row, type ReportContext } from '../report-context';
import { calibrationBlocks } from './calibration';
import { contactReasons } from './contact-reasons';
import { driverBlocks } from './drivers';
import { proofTable } from './kpi-proof';
import { kpiAxis, kpiFigure, kpiInterval, kpiTarget, titleIn } from './kpi-text';
import { staffingBlocks } from './staffing';
import { surveyBlocks } from './survey-health';
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
  /** What its surveys let it prove; null when none is known. */
  readonly provable: ProvableSeries | null;
}

/** KPI annex and contact reasons; null when the assessment has neither. */
export function kpiSection(context: ReportContext): SectionModel | null {
  const { words, assessment } = context;
  const measured = assessment.kpis.map((series): Measured => {
    const kpi = known(assessment.kpiInfos, series.kpi);
    const summary = judgedSeries(kpi, series);
    return { kpi, series, summary, provable: provableSeries(summary, assessment.surveyHealth) };
  });
  const evidence = [
    ...surveyBlocks(context),
    ...unitComparisons(context),
    ...contactReasons(context),
    ...driverBlocks(context),
    ...calibrationBlocks(context),
    ...staffingBlocks(context),
  ];
  if (measured.length === 0 && evidence.length === 0) return null;
  const entity = measured.filter(({ series }) => series.unit === undefined);
  return {
    id: 'kpis',
    title: words.kpis.title,
    newPage: true,
    blocks: [
      ...(entity.length > 0
        ? ([
            ...targetsMet(context, entity),
            ...doubts(context, entity),
            ...unfitTargets(context, entity),
            { kind: 'table', table: kpiTable(context, entity) },
            { kind: 'paragraph', style: 'note', text: words.kpis.note },
            ...rangeNote(context, entity),
            { kind: 'heading', level: 2, text: words.kpis.proofTitle },
            { kind: 'paragraph', text: trendsProven(context, entity) },
            {
              kind: 'table',
              table: proofTable(
                context,
                entity.map(({ summary, provable }) => ({ ...summary, isWithheld: provable?.effect === 'withheld' })),
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
      ...evidence,
    ],
  };
}

const verdictOf = ({ summary, provable }: Measured): TargetVerdict | null => provable?.verdict ?? summary.verdict;

/** How many targets are met; nothing where none is set. */
function targetsMet({ words }: ReportContext, measured: readonly Measured[]): Block[] {
  const verdicts = measured.map(verdictOf).filter((verdict) => verdict !== null);
  const count = (wanted: TargetVerdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  if (verdicts.length === 0) return [];
  const text = words.kpis.summary(verdicts.length, count('met'), count('notMet'), count('notProven'));
  return [{ kind: 'callout', tone: 'accent', text }];
}

function trendsProven({ words }: ReportContext, measured: readonly Measured[]): string {
  const count = (wanted: TrendVerdict): number =>
    measured.filter(({ summary }) => summary.trend.verdict === wanted).length;
  return words.kpis.trends(measured.length, count('improving'), count('worsening'));
}

function kpiTable(context: ReportContext, measured: readonly Measured[]): TableModel {
  const { words, figures } = context;
  const { columns, noInterval } = words.kpis;
  return {
    id: 'kpis',
    columns: [
      { header: columns.kpi, width: { share: 2.8 } },
      { header: columns.first, width: { share: 2.1 } },
      { header: columns.last, width: { share: 2.1 } },
      { header: columns.sample, width: { share: 1.2 }, align: 'right' },
      { header: columns.interval, width: { share: 2.4 }, align: 'right' },
      { header: columns.target, width: { share: 1.6 }, align: 'right' },
      { header: columns.verdict, width: { share: 2.5 } },
    ],
    rows: measured.map((one) => {
      const { kpi, series, summary } = one;
      return row(
        titleIn(context, { kpi, channel: series.channel }),
        words.labelled(figures.shortMonth(summary.from), kpiFigure(context, kpi, summary.first)),
        words.labelled(figures.shortMonth(summary.to), kpiFigure(context, kpi, summary.last)),
        summary.sample ? figures.decimal(summary.sample, 0) : { kind: 'text', text: noInterval, muted: true },
        summary.interval
          ? kpiInterval(context, kpi, summary.interval)
          : { kind: 'text', text: noInterval, muted: true },
        targetCell(context, summary),
        verdictCell(context, verdictOf(one)),
      );
    }),
    emptyText: words.none,
  };
}

function verdictCell({ words }: ReportContext, verdict: TargetVerdict | null): Cell {
  return verdict
    ? { kind: 'badge', badge: { kind: 'status', tone: VERDICT_TONE[verdict], text: words.verdict[verdict] } }
    : '';
}

function targetCell(context: ReportContext, { kpi, target, targetTo, noTarget }: JudgedSeries): Cell {
  if (target) return kpiTarget(context, kpi, target, targetTo);
  const { missingForm, noTarget: none } = context.words.kpis;
  return muted(noTarget === null || noTarget === 'notStated' ? none : missingForm[noTarget]);
}

/** Which KPIs have no verdict because their target is not of the form that they need. */
function unfitTargets(context: ReportContext, measured: readonly Measured[]): Block[] {
  return measured.flatMap(({ kpi, series, summary: { noTarget } }): Block[] => {
    if (noTarget === null || noTarget === 'notStated') return [];
    const title = titleIn(context, { kpi, channel: series.channel });
    return [{ kind: 'paragraph', text: context.words.kpis.unfit[noTarget](title) }];
  });
}

/** How a range is read, where a target is one. */
function rangeNote({ words }: ReportContext, measured: readonly Measured[]): Block[] {
  if (!measured.some(({ summary }) => summary.targetTo)) return [];
  return [{ kind: 'paragraph', style: 'note', text: words.kpis.rangeNote }];
}

/** Why a target that seems met is not proven, and which figures are to be read with care. */
function doubts(context: ReportContext, measured: readonly Measured[]): Block[] {
  const { words, assessment } = context;
  return measured.flatMap(({ kpi, series, provable }): Block[] => {
    if (!provable || provable.effect === 'none') return [];
    const surveys = assessment.surveyHealth
      .filter(({ kpis }) => kpis.includes(kpi.key))
      .map(({ survey }) => context.text(survey));
    const title = titleIn(context, { kpi, channel: series.channel });
    return [{ kind: 'paragraph', text: words.kpis[provable.effect](title, context.list(surveys)) }];
  });
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
    summary.targetTo ? toNumber(summary.targetTo) : 0,
  ];
  const axis = kpiAxis(context, kpi, reach);
  const title = titleIn(context, { kpi, channel: series.channel });
  return {
    id: series.channel === undefined ? `run-${kpi.key}` : `run-${kpi.key}-${series.channel}`,
    title: kpis.runTitle(title, kpiFigure(context, kpi, summary.first), kpiFigure(context, kpi, summary.last)),
    subtitle: kpis.runSubtitle(periodText(context, summary)),
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
          ...(summary.targetTo && { to: axis.place(toNumber(summary.targetTo)) }),
          label: words.labelled(kpis.target, kpiTarget(context, kpi, summary.target, summary.targetTo)),
        },
      }),
      legend: { value: title, ...(summary.interval && { interval: kpis.columns.interval }) },
    },
  };
}
