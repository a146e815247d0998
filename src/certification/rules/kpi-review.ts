import type { KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import type { CertificationScheme, ReviewThreshold } from '../../framework/rules/certification-scheme';
import { judgeSeries, latest, type TargetVerdict } from '../../kpi/rules/judge-series';
import { fromDecimal, type Ratio } from '../../scoring/ratio';
import type { Interval } from '../../statistics/interval';

/**
 * What surveillance makes of a series. *held*: the latest month is proven to keep to the threshold. *watch*: nothing is proven, or not in every month
 * that the scheme asks for. *review*: proven to miss it in each of them. None of them suspends: a person looks first.
 */
export type ReviewVerdict = 'held' | 'watch' | 'review';

export interface ReviewedMonth {
  readonly month: string;
  /** In the unit of `inUnit`, with its 95 % interval; the interval is null where the figure does not say how it came about. */
  readonly value: Ratio;
  readonly interval: Interval | null;
  /** Against the threshold; a figure without an interval proves nothing, whichever side it lies on. */
  readonly verdict: TargetVerdict;
}

export interface SeriesReview {
  readonly kpi: string;
  readonly series: KpiSeries;
  readonly threshold: ReviewThreshold;
  readonly verdict: ReviewVerdict;
  /** Written as a percentage, computed with as a share. */
  readonly isPercent: boolean;
  /** The latest calendar months that the scheme looks at, as far as they have data, ascending. */
  readonly months: readonly ReviewedMonth[];
}

/**
 * Judges surveillance data against the thresholds of a scheme, in the order of the thresholds, then of the series. Several months
 * in a row are asked for: of many sites and KPIs, some lie outside a 95 % interval by chance in any one month.
 * @param kpis definitions by key; a threshold on a KPI that has none is passed over
 */
export function reviewSeries(
  { review }: Pick<CertificationScheme, 'review'>,
  kpis: ReadonlyMap<string, KpiInfo>,
  series: readonly KpiSeries[],
): readonly SeriesReview[] {
  return review.flatMap((threshold) => {
    const kpi = kpis.get(threshold.kpi);
    if (!kpi) return [];
    return series
      .filter((one) => one.kpi === threshold.kpi && one.points.length > 0)
      .map((one) => ({
        kpi: kpi.key,
        isPercent: kpi.unit === 'percent',
        series: one,
        threshold,
        ...judged(kpi, one, threshold),
      }));
  });
}

function judged(
  kpi: KpiInfo,
  series: KpiSeries,
  { threshold, thresholdTo, months }: ReviewThreshold,
): Pick<SeriesReview, 'verdict' | 'months'> {
  const against = {
    ...{ kpi: series.kpi, target: fromDecimal(String(threshold)) },
    ...(thresholdTo === undefined ? {} : { targetTo: fromDecimal(String(thresholdTo)) }),
  };
  const looked = latest(series.points, months).map((point): ReviewedMonth => {
    const { last: value, verdict, interval } = judgeSeries(kpi, { ...against, points: [point] });
    return { month: point.month, value, interval, verdict: (interval && verdict) ?? 'notProven' };
  });
  const isComplete = looked.length === months;
  const every = (verdict: TargetVerdict): boolean => looked.every((one) => one.verdict === verdict);
  const verdict = isComplete && every('notMet') ? 'review' : looked.at(-1)?.verdict === 'met' ? 'held' : 'watch';
  return { verdict, months: looked };
}
