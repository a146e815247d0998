import type { KpiInfo } from '../../framework/framework';
import type { JudgedSeries, TargetVerdict } from '../../kpi/rules/judge-series';
import type { NoTargetReason } from '../../kpi/rules/kpi-target';
import { pointInterval, pointValue } from '../../kpi/rules/kpi-figure';
import type { ResultReading } from '../../kpi/rules/result-evidence';
import { figureJson, type FigureJson } from '../../report/models/score-json';
import type { ResultEvidence } from '../../scoring/model';
import type { Interval } from '../../statistics/interval';
import type { SignalKey } from '../../statistics/control-signals';
import type { TrendVerdict } from '../../statistics/trend';
import { entryAt } from '../../statistics/vectors';
import type { LocalizedText } from '../../shared/text';

/** Bounds with six decimals, in the unit of the figure. */
export interface IntervalView {
  readonly low: string;
  readonly high: string;
}

export interface KpiPointView {
  readonly month: string;
  readonly value: FigureJson;
  readonly numerator: FigureJson | null;
  readonly denominator: FigureJson | null;
  readonly interval: IntervalView | null;
}

export interface KpiVerdictView {
  readonly kpi: string;
  readonly title: LocalizedText;
  /** Of the figures: a KPI in percent is told as a share 0..1. */
  readonly kpiUnit: string;
  readonly direction: KpiInfo['direction'];
  /** Ref; null for the whole entity. */
  readonly unit: string | null;
  readonly channel: string | null;
  readonly source: LocalizedText | null;
  readonly from: string;
  readonly to: string;
  readonly first: FigureJson;
  readonly last: FigureJson;
  readonly sample: FigureJson | null;
  readonly isSmallSample: boolean;
  readonly interval: IntervalView | null;
  readonly target: FigureJson | null;
  /** The upper end, where the target is a range. */
  readonly targetTo: FigureJson | null;
  /** Why there is no target; null when there is one. */
  readonly noTarget: NoTargetReason | null;
  readonly benchmark: FigureJson | null;
  readonly verdict: TargetVerdict | null;
  readonly settling: { readonly as: 'met' | 'notMet'; readonly sample: number } | null;
  readonly trend: {
    readonly verdict: TrendVerdict;
    readonly months: number;
    readonly perMonth: string | null;
    readonly interval: IntervalView | null;
  };
  readonly monthsMet: { readonly met: number; readonly months: number } | null;
  readonly signals: readonly {
    readonly key: SignalKey;
    readonly direction: 'up' | 'down';
    readonly from: string;
    readonly to: string;
  }[];
  /** Why, in the language asked for. */
  readonly because: string;
  readonly points: readonly KpiPointView[];
}

export const six = (value: number): string => value.toFixed(6);

export function intervalView(interval: Interval): IntervalView;
export function intervalView(interval: Interval | null): IntervalView | null;
export function intervalView(interval: Interval | null): IntervalView | null {
  return interval && { low: six(interval.low), high: six(interval.high) };
}

/** A judged series as the API shows it. */
export function kpiVerdictView(judged: JudgedSeries, because: string): KpiVerdictView {
  const { kpi, series, trend, sustained, settling, chart } = judged;
  return {
    ...{ kpi: kpi.key, title: kpi.title, kpiUnit: kpi.unit, direction: kpi.direction },
    ...{ unit: series.unit ?? null, channel: series.channel ?? null, source: series.source ?? null },
    ...{ from: judged.from, to: judged.to, first: figureJson(judged.first), last: figureJson(judged.last) },
    sample: judged.sample && figureJson(judged.sample),
    isSmallSample: judged.isSmallSample,
    interval: intervalView(judged.interval),
    target: judged.target && figureJson(judged.target),
    targetTo: judged.targetTo && figureJson(judged.targetTo),
    noTarget: judged.noTarget,
    benchmark: judged.benchmark && figureJson(judged.benchmark),
    verdict: judged.verdict,
    settling: settling && { as: settling.as, sample: settling.sample },
    trend: {
      verdict: trend.verdict,
      months: trend.months,
      perMonth: trend.slope && six(trend.slope.slope),
      interval: trend.slope && intervalView(trend.slope.interval),
    },
    monthsMet: sustained && { met: sustained.met, months: sustained.months },
    signals: (chart?.signals ?? []).map(({ key, direction, first, last }) => ({
      ...{ key, direction },
      from: entryAt(series.points, first).month,
      to: entryAt(series.points, last).month,
    })),
    because,
    points: series.points.map((point) => ({
      month: point.month,
      value: figureJson(pointValue(kpi, point)),
      numerator: point.numerator ? figureJson(point.numerator) : null,
      denominator: point.denominator ? figureJson(point.denominator) : null,
      interval: intervalView(pointInterval(kpi, point)),
    })),
  };
}

export interface KpiFilter {
  readonly kpi?: string | undefined;
  /** Ref, or `entity`. */
  readonly unit?: string | undefined;
  readonly channel?: string | undefined;
  readonly verdict?: TargetVerdict | undefined;
  readonly trend?: TrendVerdict | undefined;
}

/** Stands for the whole in addresses. */
export const ENTITY = 'entity';

/** The series that pass all filters, in their order. */
export function selectSeries(judged: readonly JudgedSeries[], filter: KpiFilter): readonly JudgedSeries[] {
  return judged.filter(
    ({ kpi, series, verdict, trend }) =>
      fits(filter.kpi, kpi.key) &&
      fits(filter.unit, series.unit ?? ENTITY) &&
      fits(filter.channel, series.channel) &&
      fits(filter.verdict, verdict) &&
      fits(filter.trend, trend.verdict),
  );
}

const fits = <T>(wanted: T | undefined, value: T | null | undefined): boolean =>
  wanted === undefined || wanted === value;

/** Key of a series within its assessment, for pages. */
export const seriesKey = ({ kpi, series: { unit, channel } }: JudgedSeries): string =>
  JSON.stringify([kpi.key, unit ?? null, channel ?? null]);

/** What the series of a place say about one result requirement, beside the rating that counts. */
export interface ResultReadingView {
  readonly requirement: string;
  readonly title: LocalizedText;
  /** Ref of the unit, or `entity`. */
  readonly unit: string;
  /** What the series show. */
  readonly evidence: ResultEvidence;
  readonly series: readonly {
    readonly kpi: string;
    readonly channel: string | null;
    readonly verdict: TargetVerdict | null;
  }[];
  readonly missing: ResultReading['missing'];
  /** Set where an answer rates otherwise than the series. */
  readonly overruled: { readonly rating: ResultEvidence; readonly reason: string | null } | null;
}
