import type { ComparedSeries, SeriesStatistics } from '../../kpi/rules/compare-series';
import type { Estimate } from '../../kpi/rules/unit-league';
import type { Interval } from '../../statistics/interval';
import { figureJson, type Json } from './score-json';

/** A computed statistic, to six places. */
export const statisticJson = (value: number): string => value.toFixed(6);

/** Bounds with six decimals. */
export type IntervalJson = { readonly low: string; readonly high: string };

export function intervalJson(interval: Interval): IntervalJson;
export function intervalJson(interval: Interval | null): IntervalJson | null;
export function intervalJson(interval: Interval | null): IntervalJson | null {
  return interval && { low: statisticJson(interval.low), high: statisticJson(interval.high) };
}

const estimateJson = ({ value, interval }: Estimate): Json => ({
  value: statisticJson(value),
  interval: intervalJson(interval),
});

/** Figures are in the unit of the KPI, percentages as shares; limits of a funnel are shares whatever the unit. */
export function unitComparisonJson({
  kpi,
  channel,
  month,
  units,
  target,
  targetTo,
  statistics,
  outside,
}: ComparedSeries): Json {
  return {
    kpi: kpi.key,
    channel,
    month,
    units: units.map(({ unit, party, judged }) => ({ unit, party, value: figureJson(judged.last) })),
    target: target && figureJson(target),
    ...(targetTo && { targetTo: figureJson(targetTo) }),
    statistics: statistics && statisticsJson(statistics),
    leftOut: outside.map(({ unit, reason, month: latest }) => ({ unit, reason, month: latest })),
  };
}

function statisticsJson(statistics: SeriesStatistics): Json {
  const { pooled, unweighted, homogeneity, spread, league, ownAgainstVendor, tellsApart, funnel } = statistics;
  const zones = new Map((funnel?.sites ?? []).map(({ unit, zone, side }) => [unit, { zone, side }]));
  return {
    whole: estimateJson(pooled),
    meanOfUnits: estimateJson(unweighted),
    homogeneity: {
      test: homogeneity.test,
      statistic: statisticJson(homogeneity.statistic),
      pValue: statisticJson(homogeneity.pValue),
      verdict: homogeneity.verdict,
    },
    spread: {
      standardDeviation: statisticJson(spread.standardDeviation),
      shareOfVariance: statisticJson(spread.shareOfVariance),
      intraclassCorrelation: spread.intraclassCorrelation === null ? null : statisticJson(spread.intraclassCorrelation),
    },
    ownAgainstVendor: ownAgainstVendor && {
      of: ownAgainstVendor.of,
      difference: statisticJson(ownAgainstVendor.difference),
      interval: intervalJson(ownAgainstVendor.interval),
      isProven: ownAgainstVendor.isProven,
    },
    tellsApart,
    funnel: funnel && {
      centre: statisticJson(funnel.centre),
      widening: statisticJson(funnel.dispersion.widening),
      dispersion: statisticJson(funnel.dispersion.winsorisedPhi),
    },
    league: league.map(({ unit, cases, rankFrom, rankTo, tier, verdict }) => ({
      ...{ unit, cases, rankFrom, rankTo, tier, verdict },
      ...zones.get(unit),
    })),
  };
}
