import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { toNumber, type Ratio } from '../../scoring/ratio';
import { monthIndex } from '../../shared/month';
import type { ControlChart } from '../../statistics/p-chart';
import type { Interval } from '../../statistics/interval';
import type { TargetVerdict } from '../../statistics/proportion';
import { theilSenSlope, type TheilSenSlope } from '../../statistics/theil-sen';
import { judgeTrend, type TrendVerdict } from '../../statistics/trend';
import type { TrendPoint } from '../../statistics/trend-points';
import { chartOf } from './chart-series';
import { inUnit, pointInterval, pointValue, sampleOf } from './kpi-figure';
import {
  boundsOf,
  distanceTo,
  fittingTarget,
  meets,
  verdictOnBounds,
  type FittingTarget,
  type TargetBounds,
} from './kpi-target';
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
  /** Of figures that have to stay within a range: whether they come nearer to it. Unknown where they have none. */
  readonly verdict: TrendVerdict;
  /** Change of the figure per month in the unit of `inUnit`; null with a single month. */
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
export interface JudgedSeries extends FittingTarget {
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
  const fitting = fittingTarget(kpi, series);
  const bounds = boundsOf(kpi, fitting.target, fitting.targetTo);
  const verdict = bounds && verdictOn(value, interval, bounds);
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
    ...fitting,
    benchmark: series.benchmark ? inUnit(kpi, series.benchmark) : null,
    settling: bounds && verdict === 'notProven' ? settlingSample(kpi, last, bounds) : null,
    trend: trendOf(kpi, series.points, bounds),
    sustained: bounds && monthsMet(kpi, latest(series.points, rules.sustainedMonths), bounds),
    chart: chartOf(kpi, series.points),
  };
}

/** On an interval, or on the bare value where there is none. */
function verdictOn(value: Ratio, interval: Interval | null, bounds: TargetBounds): TargetVerdict {
  if (!interval) return meets(bounds, value) ? 'met' : 'notMet';
  return verdictOnBounds(
    interval,
    bounds.map(({ at, side }) => ({ at: toNumber(at), side })),
  );
}

/** The points of the latest calendar months, counted back from the last point. */
export function latest(points: readonly KpiPoint[], months: number): readonly KpiPoint[] {
  const last = points.at(-1);
  if (!last) return [];
  const from = monthIndex(last.month) - months;
  return points.filter(({ month }) => monthIndex(month) > from);
}

function trendOf(kpi: KpiInfo, all: readonly KpiPoint[], bounds: TargetBounds | null): SeriesTrend {
  const points = latest(all, TREND_MONTHS);
  const figures = pointsOf(points, (point) => pointValue(kpi, point));
  return {
    verdict: trendVerdict(kpi, points, figures, bounds),
    slope: figures.length < 2 ? null : theilSenSlope(figures, SLOPE_CONFIDENCE),
    months: points.length,
  };
}

/** Where neither side is the better one, it is better to be nearer to the range. */
function trendVerdict(
  kpi: KpiInfo,
  points: readonly KpiPoint[],
  figures: readonly TrendPoint[],
  bounds: TargetBounds | null,
): TrendVerdict {
  if (kpi.direction !== 'band') return judgeTrend(figures, kpi.direction, SIGNIFICANCE);
  if (!bounds) return 'unknown';
  const distances = pointsOf(points, (point) => distanceTo(bounds, pointValue(kpi, point)));
  return judgeTrend(distances, 'lower', SIGNIFICANCE);
}

const pointsOf = (points: readonly KpiPoint[], figureOf: (point: KpiPoint) => Ratio): readonly TrendPoint[] =>
  points.map((point): TrendPoint => [monthIndex(point.month), toNumber(figureOf(point))]);

function monthsMet(kpi: KpiInfo, points: readonly KpiPoint[], bounds: TargetBounds): MonthsMet {
  return {
    met: points.filter((point) => meets(bounds, pointValue(kpi, point))).length,
    months: points.length,
  };
}
