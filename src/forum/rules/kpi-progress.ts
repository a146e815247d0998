import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { spreadAt } from '../../kpi/rules/compare-series';
import { inUnit, pointInterval, pointValue, scaleOf } from '../../kpi/rules/kpi-figure';
import { compare, dividedBy, minus, plus, type Ratio, toNumber, ZERO } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { Interval } from '../../statistics/interval';
import { newcombeInterval } from '../../statistics/proportion';
import { entryAt } from '../../statistics/vectors';
import { welchTest } from '../../statistics/welch';
import type { BaselineMonth } from './forum-basis';

/** *notProven*: the interval of the difference holds 0, or there is none, or neither direction is the better one. */
export type ProgressVerdict = 'improved' | 'worse' | 'notProven';

/** A figure with its 95 % interval, in the unit of `inUnit`; null where it is not told how it came about. */
export interface ProgressPoint {
  /** YYYY-MM */
  readonly month: string;
  readonly value: Ratio;
  readonly interval: Interval | null;
}

/** One KPI then and now. */
export interface KpiProgress {
  readonly kpi: KpiInfo;
  readonly channel: string | null;
  /** How many units are taken together, each by its volume; 0: the figure of the whole. */
  readonly units: number;
  readonly then: ProgressPoint;
  readonly now: ProgressPoint;
  /** Now less then, in the unit of the KPI: points where it is in percent. */
  readonly difference: Ratio;
  /** Of the difference, 95 %: Newcombe for shares, Welch for means and promoter scores. */
  readonly interval: Interval | null;
  /** The difference as share of what it was; null where that was 0 or less. */
  readonly relative: Ratio | null;
  readonly verdict: ProgressVerdict;
  /** In the unit of the KPI; null where there is none, or units have different ones. */
  readonly target: Ratio | null;
}

interface Pair {
  readonly series: KpiSeries;
  readonly then: KpiPoint;
  readonly now: KpiPoint;
}

/**
 * KPIs now against the month that the baseline knew last of them, in the order of the series. A series of the whole stands
 * for itself; else the counts of the units that have both months are summed. What is neither is left out: a mean of means
 * says nothing.
 */
export function kpiProgress(
  infos: ReadonlyMap<string, KpiInfo>,
  all: readonly KpiSeries[],
  baseline: readonly BaselineMonth[],
): readonly KpiProgress[] {
  const groups = new Map<string, Pair[]>();
  for (const series of all) {
    const pair = pairOf(series, baseline);
    const key = JSON.stringify([series.kpi, series.channel ?? null]);
    if (pair) groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()].flatMap((pairs) => progressOf(infos, pairs) ?? []);
}

/** Null without a later month. */
function pairOf(series: KpiSeries, baseline: readonly BaselineMonth[]): Pair | null {
  const since = baseline.find(
    ({ kpi, unit, channel }) => kpi === series.kpi && unit === series.unit && channel === series.channel,
  );
  const then = since && series.points.find(({ month }) => month === since.month);
  const now = series.points.at(-1);
  return then && now && now.month > then.month ? { series, then, now } : null;
}

function progressOf(infos: ReadonlyMap<string, KpiInfo>, pairs: readonly Pair[]): KpiProgress | null {
  const whole = pairs.find(({ series }) => series.unit === undefined);
  const alike = whole ? [whole] : sameMonths(pairs);
  const first = entryAt(alike, 0);
  const kpi = known(infos, first.series.kpi);
  const pooled = alike.length === 1 ? first : pooledCounts(kpi, alike);
  if (!pooled) return null;
  const [then, now] = [pointAt(kpi, pooled.then), pointAt(kpi, pooled.now)];
  const difference = minus(now.value, then.value);
  const interval = differenceInterval(kpi, pooled.now, pooled.then);
  return {
    ...{ kpi, channel: first.series.channel ?? null, units: whole ? 0 : alike.length },
    ...{ then, now, difference, interval },
    relative: compare(then.value, ZERO) > 0 ? dividedBy(difference, then.value) : null,
    verdict: verdictOn(kpi, interval),
    target: commonTarget(kpi, alike),
  };
}

/** The units of the months that most of them have; of several, the latest. */
function sameMonths(pairs: readonly Pair[]): readonly Pair[] {
  const monthsOf = ({ then, now }: Pair): string => `${now.month} ${then.month}`;
  const names = pairs.map(monthsOf);
  const timesIn = (name: string): number => names.filter((one) => one === name).length;
  const [most] = [...new Set(names)]
    .sort()
    .reverse()
    .sort((one, other) => timesIn(other) - timesIn(one));
  return pairs.filter((pair) => monthsOf(pair) === most);
}

type Points = Pick<Pair, 'then' | 'now'>;

/** Null unless every unit has counts. */
function pooledCounts(kpi: KpiInfo, pairs: readonly Pair[]): Points | null {
  if (kpi.kind !== 'proportion') return null;
  const then = pooledPoint(pairs.map((pair) => pair.then));
  const now = pooledPoint(pairs.map((pair) => pair.now));
  return then && now && { then, now };
}

function pooledPoint(points: readonly KpiPoint[]): KpiPoint | null {
  let [numerator, denominator] = [ZERO, ZERO];
  let month = '';
  for (const point of points) {
    if (!point.numerator || !point.denominator) return null;
    numerator = plus(numerator, point.numerator);
    denominator = plus(denominator, point.denominator);
    month = point.month;
  }
  return { month, value: ZERO, numerator, denominator };
}

const pointAt = (kpi: KpiInfo, point: KpiPoint): ProgressPoint => ({
  month: point.month,
  value: pointValue(kpi, point),
  interval: pointInterval(kpi, point),
});

function differenceInterval(kpi: KpiInfo, now: KpiPoint, then: KpiPoint): Interval | null {
  if (kpi.kind === 'amount') return null;
  if (kpi.kind !== 'proportion') return meansInterval(kpi, now, then);
  const [later, earlier] = [countsOf(now), countsOf(then)];
  if (!later || !earlier) return null;
  const { low, high } = newcombeInterval(later, earlier);
  return { low: low * scaleOf(kpi), high: high * scaleOf(kpi) };
}

function meansInterval(kpi: KpiInfo, now: KpiPoint, then: KpiPoint): Interval | null {
  const [later, earlier] = [now, then].map((point) => {
    const { sd, n } = spreadAt(kpi, point);
    return { mean: toNumber(pointValue(kpi, point)), standardDeviation: sd, size: n };
  }) as [MeanOf, MeanOf];
  const isKnown = later.size >= 2 && earlier.size >= 2 && later.standardDeviation + earlier.standardDeviation > 0;
  return isKnown ? welchTest(later, earlier).interval : null;
}

interface MeanOf {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly size: number;
}

/** Null where they are not whole counts. */
function countsOf({ numerator, denominator }: KpiPoint): { successes: number; sample: number } | null {
  if (!numerator || !denominator) return null;
  const [successes, sample] = [toNumber(numerator), toNumber(denominator)];
  return Number.isSafeInteger(successes) && Number.isSafeInteger(sample) ? { successes, sample } : null;
}

function verdictOn({ direction }: KpiInfo, interval: Interval | null): ProgressVerdict {
  if (!interval || direction === 'band' || (interval.low <= 0 && interval.high >= 0)) return 'notProven';
  return interval.low > 0 === (direction === 'higher') ? 'improved' : 'worse';
}

function commonTarget(kpi: KpiInfo, pairs: readonly Pair[]): Ratio | null {
  const targets = pairs.map(({ series: { target, targetTo } }) => (targetTo === undefined ? target : undefined));
  const [first] = targets;
  if (!first) return null;
  return targets.every((target) => target && compare(target, first) === 0) ? inUnit(kpi, first) : null;
}
