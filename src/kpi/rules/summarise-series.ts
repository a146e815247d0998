import type { KpiInfo } from '../../framework/framework';
import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import { compare, dividedBy, ratio, times, toNumber, type Ratio } from '../../scoring/ratio';
import { wilsonInterval, type Interval } from './wilson';

/** *notProven*: the target lies inside the interval, so the sample can not tell. */
export type TargetVerdict = 'met' | 'notMet' | 'notProven';

export interface SeriesSummary {
  readonly from: string;
  readonly to: string;
  /** First and latest month, in the unit of `inUnit`. A mean over the months would hide what changed. */
  readonly first: Ratio;
  readonly last: Ratio;
  /** Latest month: denominator of its counts, or the stated sample size; null when neither is known. */
  readonly sample: Ratio | null;
  /** Latest month, 95 %, for proportions with counts; null otherwise. */
  readonly interval: Interval | null;
  /** On the latest month. Null without a target. Without an interval the value alone decides. */
  readonly verdict: TargetVerdict | null;
  readonly target: Ratio | null;
}

/**
 * Sums a series up.
 * @throws RangeError when the series has no points
 */
export function summariseSeries(kpi: KpiInfo, series: KpiSeries): SeriesSummary {
  const first = series.points[0];
  const last = series.points.at(-1);
  if (!first || !last) throw new RangeError(`The series of ${kpi.key} has no points.`);
  const value = pointValue(kpi, last);
  const interval = pointInterval(kpi, last);
  const target = series.target ? inUnit(kpi, series.target) : null;
  return {
    from: first.month,
    to: last.month,
    first: pointValue(kpi, first),
    last: value,
    sample: last.denominator ?? (last.n === undefined ? null : ratio(last.n)),
    interval,
    verdict: target ? verdictOn(kpi.direction, value, interval, target) : null,
    target,
  };
}

/**
 * 95 % Wilson interval of a month's proportion, 0..1; null without counts or for anything but a proportion, and for
 * figures per thousand, which are not on that scale.
 */
export function pointInterval(kpi: KpiInfo, { numerator, denominator }: KpiPoint): Interval | null {
  return kpi.kind === 'proportion' && kpi.unit !== 'perThousand' && numerator && denominator
    ? wilsonInterval(toNumber(numerator), toNumber(denominator))
    : null;
}

/** A month's figure: from its counts where it has them. Units as in `inUnit`. */
export function pointValue(kpi: KpiInfo, point: KpiPoint): Ratio {
  return point.numerator && point.denominator
    ? perUnit(kpi, dividedBy(point.numerator, point.denominator))
    : inUnit(kpi, point.value);
}

/** A figure as written in a case file, in the unit that is computed with: percentages as 0..1, all else as it is. */
export function inUnit(kpi: KpiInfo, written: Ratio): Ratio {
  return kpi.unit === 'percent' ? dividedBy(written, ratio(100)) : written;
}

function perUnit(kpi: KpiInfo, quotient: Ratio): Ratio {
  return kpi.unit === 'perThousand' ? times(quotient, ratio(1000)) : quotient;
}

function verdictOn(
  direction: KpiInfo['direction'],
  value: Ratio,
  interval: Interval | null,
  target: Ratio,
): TargetVerdict {
  const goal = toNumber(target);
  const isHigher = direction === 'higher';
  if (!interval) return (isHigher ? compare(value, target) >= 0 : compare(value, target) <= 0) ? 'met' : 'notMet';
  if (isHigher ? interval.low >= goal : interval.high <= goal) return 'met';
  return (isHigher ? interval.high < goal : interval.low > goal) ? 'notMet' : 'notProven';
}
