import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { compare, toNumber, type Ratio } from '../../scoring/ratio';
import { monthIndex } from '../../shared/month';
import type { ControlChart } from '../../statistics/p-chart';
import type { Interval } from '../../statistics/interval';
import { verdictOnTarget, type TargetVerdict } from '../../statistics/proportion';
import { theilSenSlope, type TheilSenSlope } from '../../statistics/theil-sen';
import { judgeTrend, type TrendVerdict } from '../../statistics/trend';
import type { TrendPoint } from '../../statistics/trend-points';
import { chartOf } from './chart-series';
import { inUnit, pointInterval, pointValue, sampleOf } from './kpi-figure';
import { settlingSample, type SettlingSample } from './settling-sample';

export type { TargetVerdict, TrendVerdict };

/** What is looked at beside the latest month. */
export interface JudgingRules {
  /** Latest calendar months in which the target should have been met. */
  readonly sustainedMonths: number;
}

/** Latest calendar months that a trend is read from: longer ago, the operation was another one. */
export const TREND_MONTHS = 12;
export const DEFAULT_RULES: JudgingRules = { sustainedMonths: 6 };
const SIGNIFICANCE = 0.05;
const SLOPE_CONFIDENCE = 0.95;

export interface SeriesTrend {
  readonly verdict: TrendVerdict;
  /** Change per month in the unit of `inUnit`; null with a single month. */
  readonly slope: TheilSenSlope | null;
  /** Months with data that it was read from. */
  readonly months: number;
}

/** Months that met the target by their figure alone, of those with data. */
export interface MonthsMet {
  readonly met: number;
  readonly months: number;
}

/** What the figures of one KPI say at one place. Figures are in the unit of `inUnit`, intervals are 95 %. */
export interface JudgedSeries {
  readonly kpi: KpiInfo;
  readonly series: KpiSeries;
  readonly from: string;
  readonly to: string;
  /** First and latest month. A mean over the months would hide what changed. */
  readonly first: Ratio;
  readonly last: Ratio;
  /** Cases behind the latest month: denominator of its counts, or the stated sample; null when neither is known. */
  readonly sample: Ratio | null;
  /** Fewer cases in the latest month than the KPI's definition asks for. */
  readonly isSmallSample: boolean;
  /** Of the latest month; null where the point does not say how it came about. */
  readonly interval: Interval | null;
  /** On the latest month. Null without a target. Without an interval the value alone decides. */
  readonly verdict: TargetVerdict | null;
  /** The figure proves the target met, but the survey that it comes from is biased and proves nothing. */
  readonly isWithheld?: boolean;
  readonly target: Ratio | null;
  readonly benchmark: Ratio | null;
  /** What would settle it; null when it is settled, or can not be by a larger sample. */
  readonly settling: SettlingSample | null;
  readonly trend: SeriesTrend;
  /** Null without a target. */
  readonly sustained: MonthsMet | null;
  /** Null for what has no counts, and for fewer than six months. */
  readonly chart: ControlChart | null;
}

/**
 * Judges a series: level against target, trend, months at target, signals of change.
 * @throws RangeError when the series has no points
 */
export function judgeSeries(kpi: KpiInfo, series: KpiSeries, rules: JudgingRules = DEFAULT_RULES): JudgedSeries {
  const first = series.points[0];
  const last = series.points.at(-1);
  if (!first || !last) throw new RangeError(`The series of ${kpi.key} has no points.`);
  const value = pointValue(kpi, last);
  const interval = pointInterval(kpi, last);
  const target = series.target ? inUnit(kpi, series.target) : null;
  const verdict = target && verdictOn(kpi, value, interval, target);
  const sample = sampleOf(last);
  return {
    kpi,
    series,
    from: first.month,
    to: last.month,
    first: pointValue(kpi, first),
    last: value,
    sample,
    isSmallSample: sample !== null && kpi.minimumSample !== undefined && toNumber(sample) < kpi.minimumSample,
    interval,
    verdict,
    target,
    benchmark: series.benchmark ? inUnit(kpi, series.benchmark) : null,
    settling: target && verdict === 'notProven' ? settlingSample(kpi, last, target) : null,
    trend: trendOf(kpi, series.points),
    sustained: target && monthsMet(kpi, latest(series.points, rules.sustainedMonths), target),
    chart: chartOf(kpi, series.points),
  };
}

/** On an interval, or on the bare value where there is none. */
function verdictOn(kpi: KpiInfo, value: Ratio, interval: Interval | null, target: Ratio): TargetVerdict {
  if (interval) return verdictOnTarget(interval, toNumber(target), kpi.direction);
  return reaches(kpi, value, target) ? 'met' : 'notMet';
}

/** Whether a figure is at its target or on the better side. */
export function reaches({ direction }: Pick<KpiInfo, 'direction'>, value: Ratio, target: Ratio): boolean {
  const side = compare(value, target);
  return direction === 'higher' ? side >= 0 : side <= 0;
}

/** The points of the latest calendar months, counted back from the last point. */
export function latest(points: readonly KpiPoint[], months: number): readonly KpiPoint[] {
  const last = points.at(-1);
  if (!last) return [];
  const from = monthIndex(last.month) - months;
  return points.filter(({ month }) => monthIndex(month) > from);
}

function trendOf(kpi: KpiInfo, all: readonly KpiPoint[]): SeriesTrend {
  const points = latest(all, TREND_MONTHS).map((point): TrendPoint => [
    monthIndex(point.month),
    toNumber(pointValue(kpi, point)),
  ]);
  return {
    verdict: judgeTrend(points, kpi.direction, SIGNIFICANCE),
    slope: points.length < 2 ? null : theilSenSlope(points, SLOPE_CONFIDENCE),
    months: points.length,
  };
}

function monthsMet(kpi: KpiInfo, points: readonly KpiPoint[], target: Ratio): MonthsMet {
  return {
    met: points.filter((point) => reaches(kpi, pointValue(kpi, point), target)).length,
    months: points.length,
  };
}
