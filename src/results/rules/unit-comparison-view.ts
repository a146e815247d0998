import type { ComparedSeries, SeriesStatistics, UnitOutside } from '../../kpi/rules/compare-series';
import type { UnitFunnel } from '../../kpi/rules/compare-units';
import type { Estimate, LeagueRow, PartyKind } from '../../kpi/rules/unit-league';
import { figureJson, type FigureJson } from '../../report/models/score-json';
import type { FunnelPoint } from '../../statistics/funnel';
import type { TargetVerdict } from '../../statistics/proportion';
import { type IntervalView, intervalView, six } from './kpi-view';

/** With six decimals and a 95 % interval, in the unit of the KPI. */
export interface EstimateView {
  readonly value: string;
  readonly interval: IntervalView;
}

export interface LeagueRowView extends EstimateView {
  readonly unit: string;
  readonly party: PartyKind;
  readonly cases: number;
  readonly isSmallSample: boolean;
  readonly verdict: TargetVerdict | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  readonly tier: number | null;
}

/** Shares 0..1, whatever the unit of the KPI. */
export interface FunnelView {
  readonly centre: string;
  readonly dispersion: string;
  readonly widening: string;
  readonly limits: readonly { readonly size: number; readonly inner: IntervalView; readonly outer: IntervalView }[];
  readonly points: readonly {
    readonly unit: string;
    readonly size: number;
    readonly share: string;
    readonly zone: FunnelPoint['zone'];
    readonly side: FunnelPoint['side'];
  }[];
}

export interface UnitStatisticsView {
  readonly whole: EstimateView;
  readonly meanOfUnits: EstimateView;
  readonly homogeneity: {
    readonly test: SeriesStatistics['homogeneity']['test'];
    readonly statistic: string;
    readonly pValue: string;
    readonly verdict: SeriesStatistics['homogeneity']['verdict'];
  };
  readonly spread: {
    readonly standardDeviation: string;
    readonly shareOfVariance: string;
    readonly intraclassCorrelation: string | null;
  };
  readonly ownAgainstVendor: {
    readonly of: 'units' | 'cases';
    readonly difference: string;
    readonly interval: IntervalView;
    readonly isProven: boolean;
  } | null;
  readonly tellsApart: boolean;
  readonly league: readonly LeagueRowView[];
  readonly funnel: FunnelView | null;
}

export interface ChannelComparisonView {
  readonly channel: string | null;
  readonly month: string;
  readonly target: FigureJson | null;
  readonly targetTo: FigureJson | null;
  readonly units: readonly { readonly unit: string; readonly party: PartyKind; readonly value: FigureJson }[];
  readonly statistics: UnitStatisticsView | null;
  readonly leftOut: readonly UnitOutside[];
}

/** Units compared on a KPI and channel, as the API shows it. */
export function channelComparisonView(compared: ComparedSeries): ChannelComparisonView {
  const { channel, month, target, targetTo, units, statistics, outside } = compared;
  return {
    channel: channel ?? null,
    month,
    target: target && figureJson(target),
    targetTo: targetTo && figureJson(targetTo),
    units: units.map(({ unit, party, judged }) => ({ unit, party, value: figureJson(judged.last) })),
    statistics: statistics && statisticsView(statistics),
    leftOut: outside,
  };
}

function statisticsView(statistics: SeriesStatistics): UnitStatisticsView {
  const { pooled, unweighted, homogeneity, spread, ownAgainstVendor, tellsApart, league, funnel } = statistics;
  const { test, verdict } = homogeneity;
  return {
    whole: estimateView(pooled),
    meanOfUnits: estimateView(unweighted),
    homogeneity: { test, statistic: six(homogeneity.statistic), pValue: six(homogeneity.pValue), verdict },
    spread: {
      standardDeviation: six(spread.standardDeviation),
      shareOfVariance: six(spread.shareOfVariance),
      intraclassCorrelation: spread.intraclassCorrelation === null ? null : six(spread.intraclassCorrelation),
    },
    ownAgainstVendor: ownAgainstVendor && {
      of: ownAgainstVendor.of,
      difference: six(ownAgainstVendor.difference),
      interval: intervalView(ownAgainstVendor.interval),
      isProven: ownAgainstVendor.isProven,
    },
    tellsApart,
    league: league.map(leagueRowView),
    funnel: funnel && funnelView(funnel),
  };
}

const estimateView = ({ value, interval }: Estimate): EstimateView => ({
  value: six(value),
  interval: intervalView(interval),
});

function leagueRowView(row: LeagueRow): LeagueRowView {
  const { unit, party, cases, isSmallSample, verdict, rankFrom, rankTo, tier } = row;
  return { unit, party, ...estimateView(row), cases, isSmallSample, verdict, rankFrom, rankTo, tier };
}

function funnelView({ centre, dispersion, limits, sites }: UnitFunnel): FunnelView {
  return {
    centre: six(centre),
    dispersion: six(dispersion.winsorisedPhi),
    widening: six(dispersion.widening),
    limits: limits.map(({ size, inner, outer }) => ({ size, inner: intervalView(inner), outer: intervalView(outer) })),
    points: sites.map(({ unit, share, zone, side, limits: { size } }) => ({
      ...{ unit, size, share: six(share), zone, side },
    })),
  };
}
