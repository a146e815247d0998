import type { JudgedSeries } from '../../../kpi/rules/judge-series';
import type { ControlSignal } from '../../../statistics/control-signals';
import type { Cell, TableModel, Tone } from '../blocks';
import { muted, row, type ReportContext } from '../report-context';
import { kpiChange, titleIn } from './kpi-text';

const TREND_TONE: Readonly<Record<JudgedSeries['trend']['verdict'], Tone>> = {
  improving: 'good',
  stable: 'neutral',
  worsening: 'bad',
  unknown: 'neutral',
};

/** What the months of each series prove beside the level of the latest one: trend, duration, signals, missing sample. */
export function proofTable(context: ReportContext, judged: readonly JudgedSeries[]): TableModel {
  const { words } = context;
  const { proofColumns } = words.kpis;
  const signals = judged.map((one) => signalText(context, one));
  const hasSignals = signals.some((text) => text !== '');
  return {
    id: 'kpi-proof',
    columns: [
      { header: proofColumns.kpi, width: { share: 2.4 } },
      { header: proofColumns.trend, width: { share: 2.1 } },
      { header: proofColumns.slope, width: { share: 1.9 }, align: 'right' },
      { header: proofColumns.sustained, width: { share: 1.4 }, align: 'right' },
      { header: proofColumns.settling, width: { share: 2.2 } },
      ...(hasSignals ? [{ header: proofColumns.signals, width: { share: 2.8 } }] : []),
    ],
    rows: judged.map((one, at) =>
      row(
        titleIn(context, { kpi: one.kpi, channel: one.series.channel }),
        {
          kind: 'badge',
          badge: { kind: 'status', tone: TREND_TONE[one.trend.verdict], text: trendText(context, one) },
        },
        slopeCell(context, one),
        one.sustained ? words.kpis.ofMonths(one.sustained.met, one.sustained.months) : muted(words.kpis.noInterval),
        settlingCell(context, one),
        ...(hasSignals ? [signals[at] ?? ''] : []),
      ),
    ),
    emptyText: words.none,
  };
}

/** Nearer to what, is not known without a range. */
function trendText({ words }: ReportContext, { trend, noTarget }: JudgedSeries): string {
  return noTarget === 'needsRange' ? words.kpis.missingForm.needsRange : words.kpis.trend[trend.verdict];
}

function slopeCell(context: ReportContext, { kpi, trend: { slope, verdict } }: JudgedSeries): Cell {
  if (!slope || verdict === 'unknown') return muted(context.words.kpis.noInterval);
  return kpiChange(context, kpi, slope.slope);
}

function settlingCell(context: ReportContext, { verdict, settling, isWithheld, targetTo }: JudgedSeries): Cell {
  const { kpis } = context.words;
  if (isWithheld) return kpis.soundSurvey;
  if (settling) return kpis.settling[settling.as](context.figures.whole(settling.sample));
  if (verdict === null) return muted(kpis.noTarget);
  if (verdict !== 'notProven') return muted(kpis.settled);
  return muted(targetTo ? kpis.unsettledInRange : kpis.unsettled);
}

/** All of them stand in scores.json. */
const MOST_SIGNALS = 2;

const latestOf = (signals: readonly ControlSignal[]): readonly ControlSignal[] =>
  [...signals].sort((a, b) => a.last - b.last).slice(-MOST_SIGNALS);

function signalText(context: ReportContext, { chart, series, isSmallSample, kpi }: JudgedSeries): string {
  const { words, figures } = context;
  const signals = latestOf(chart?.signals ?? []).map(({ key, direction, last }) =>
    words.kpis.signalIn(words.kpis.signal[key][direction], figures.shortMonth(series.points[last]?.month ?? '')),
  );
  const small = isSmallSample ? [words.kpis.smallSample(figures.whole(kpi.minimumSample ?? 0))] : [];
  return words.kpis.signalList([...small, ...signals]);
}
