import type { KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import { roundedTo } from '../../scoring/ratio';
import { monthIndex, monthOf } from '../../shared/month';
import type { Interval } from '../../statistics/interval';
import { later } from './dates';
import { reviewSeries, type SeriesReview } from './kpi-review';

/** A month that proved it. Figures as people write them, in the unit of the KPI; the interval is that of 95 %. */
export interface BreachMonth {
  readonly month: string;
  /** Decimal. */
  readonly value: string;
  readonly interval: Interval | null;
}

/** Figures of one place that miss the threshold in every month that the scheme asks for. */
export interface Breach {
  readonly kind: 'breach';
  readonly kpi: string;
  /** Ref. */
  readonly unit: string;
  /** Empty: all channels together. */
  readonly channel: string;
  readonly threshold: number;
  readonly thresholdTo: number | null;
  readonly months: readonly BreachMonth[];
}

/** Figures that should have come. */
export interface Silence {
  /** *stale*: there were some; *missing*: there never were. */
  readonly kind: 'stale' | 'missing';
  readonly kpi: string;
  /** Ref; null: none of the places has any. */
  readonly unit: string | null;
  /** The latest month that there is. */
  readonly lastMonth: string | null;
}

/** Why a review is raised. */
export type ReviewReason = Breach | Silence;

/** A review that was raised before. */
export interface EarlierReview {
  readonly reasons: readonly ReviewReason[];
  /** Null: it is going on. */
  readonly endedOn: string | null;
}

/** What is known of the figures of a certificate in force. */
export interface Surveyed {
  readonly scheme: Pick<CertificationScheme, 'review'>;
  /** Definitions by key, of the framework of the scheme. */
  readonly kpis: ReadonlyMap<string, KpiInfo>;
  /** Refs of the units that stand for its places. */
  readonly units: readonly string[];
  /** Of these units. */
  readonly series: readonly KpiSeries[];
  /** Day on which people last looked for themselves: the grant, an audit, or that it was reinstated. */
  readonly auditedOn: string;
  readonly earlier: readonly EarlierReview[];
  readonly today: string;
}

/** A month has to be there so many months after it ended. */
const MONTHS_LATE = 1;
/** Decimals of a figure as it is kept. */
const DIGITS = 4;

/**
 * Everything that asks for a review today: breaches in the order of thresholds, then of series; then silence. Only months that
 * have ended prove something, none before the one in which people last looked for themselves, and none that an earlier review
 * of the same figures was about: a breach is raised once, a new one needs as many new months. Silence is told again when it
 * goes on for as long after somebody has looked at it.
 */
export function reviewReasons(surveyed: Surveyed): readonly ReviewReason[] {
  return [...breachesIn(surveyed), ...silencesIn(surveyed)];
}

/** The month that ended last before a day. */
export const lastMonthBefore = (day: string): string => monthOf(monthIndex(day) - 1);

function breachesIn({ scheme, kpis, series, auditedOn, earlier, today }: Surveyed): readonly Breach[] {
  const last = lastMonthBefore(today);
  const fresh = series.map((one) => {
    const from = Math.max(monthIndex(auditedOn), weighedThrough(one, earlier) + 1);
    const points = one.points.filter(({ month }) => monthIndex(month) >= from && month <= last);
    return { ...one, points };
  });
  return reviewSeries(scheme, kpis, fresh)
    .filter(({ verdict }) => verdict === 'review')
    .map(breachOf);
}

/** Index of the latest month of a series that an earlier review was about; −1: none was. */
function weighedThrough({ kpi, unit, channel = '' }: KpiSeries, earlier: readonly EarlierReview[]): number {
  const months = earlier.flatMap(({ reasons }) =>
    reasons.flatMap((reason) =>
      reason.kind === 'breach' && reason.kpi === kpi && reason.unit === unit && reason.channel === channel
        ? reason.months.map(({ month }) => monthIndex(month))
        : [],
    ),
  );
  return Math.max(-1, ...months);
}

function breachOf({ series, threshold, months, isPercent }: SeriesReview): Breach {
  const scale = isPercent ? 100 : 1;
  return {
    ...{ kind: 'breach', kpi: series.kpi, unit: series.unit ?? '', channel: series.channel ?? '' },
    ...{ threshold: threshold.threshold, thresholdTo: threshold.thresholdTo ?? null },
    months: months.map(({ month, value, interval }) => ({
      ...{ month, value: roundedTo(value, DIGITS, scale) },
      interval: interval && { low: rounded(interval.low * scale), high: rounded(interval.high * scale) },
    })),
  };
}

const rounded = (figure: number): number => Number(figure.toFixed(DIGITS));

function silencesIn({ scheme, units, series, auditedOn, earlier, today }: Surveyed): readonly Silence[] {
  const looked = earlier.reduce((day, { endedOn }) => later(day, endedOn ?? day), auditedOn);
  const waitedFrom = monthIndex(looked) - 1;
  const isLate = (last: number): boolean =>
    monthIndex(lastMonthBefore(today)) - Math.max(last, waitedFrom) > MONTHS_LATE;
  return [...new Set(scheme.review.map(({ kpi }) => kpi))].flatMap((kpi): Silence[] => {
    const of = (unit: string | null): KpiSeries[] =>
      series.filter((one) => one.kpi === kpi && (unit === null || one.unit === unit));
    const places: readonly (string | null)[] = latestIn(of(null)) === null ? [null] : units;
    return places.flatMap((unit): Silence[] => {
      const lastMonth = latestIn(of(unit));
      if (!isLate(lastMonth === null ? -1 : monthIndex(lastMonth))) return [];
      return [{ kind: lastMonth === null ? 'missing' : 'stale', kpi, unit, lastMonth }];
    });
  });
}

/** The latest month of any of them. */
function latestIn(series: readonly KpiSeries[]): string | null {
  return series
    .flatMap(({ points }) => points.map(({ month }) => month))
    .reduce<string | null>((last, month) => (last === null ? month : later(last, month)), null);
}
