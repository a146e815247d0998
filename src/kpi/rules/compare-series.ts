import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { compare, toNumber, type Ratio } from '../../scoring/ratio';
import type { GroupDifference } from '../../statistics/group-difference';
import type { Interval } from '../../statistics/interval';
import type { VarianceBetween } from '../../statistics/variance-share';
import { known } from '../../shared/known';
import { entryAt } from '../../statistics/vectors';
import { compareUnitMeans, type UnitMean } from './compare-unit-means';
import { compareUnits, type UnitCounts, type UnitFunnel } from './compare-units';
import type { JudgedSeries } from './judge-series';
import { sampleOf, scaleOf } from './kpi-figure';
import { FEWEST_UNITS, type Estimate, type LeagueRow, type LeftOutUnit, type PartyKind } from './unit-league';

/** The series of one unit. */
export interface UnitSeries {
  readonly unit: string;
  readonly party: PartyKind;
  readonly judged: JudgedSeries;
}

/** A unit that takes no part, and why; *otherMonth*: its latest month is not the one compared. */
export interface UnitOutside {
  readonly unit: string;
  readonly reason: LeftOutUnit['reason'] | 'otherMonth';
  /** Its latest month. */
  readonly month: string;
}

/** Units compared on a KPI. Figures are in the unit of `inUnit`, intervals are 95 %. */
export interface SeriesStatistics {
  /** Ratio of the sums, or mean of all cases: each unit weighs by its volume. */
  readonly pooled: Estimate;
  /** Each unit counts once. */
  readonly unweighted: Estimate;
  readonly homogeneity: Homogeneity;
  readonly spread: VarianceBetween;
  /** Best first; the highest first where no end is the better one. */
  readonly league: readonly LeagueRow[];
  /** Null unless there are units of both. */
  readonly ownAgainstVendor: OwnAgainstVendor | null;
  /** Is any unit proven to be other than another? */
  readonly tellsApart: boolean;
  /** Of proportions, in shares 0..1 whatever the unit. */
  readonly funnel: UnitFunnel | null;
}

/** The units differ at all at this level. */
const SIGNIFICANCE = 0.05;

/** Do the units differ at all? */
export interface Homogeneity {
  /** χ² of shares, Welch's F of means. */
  readonly test: 'chiSquare' | 'welch';
  readonly statistic: number;
  /** 0..1 */
  readonly pValue: number;
  /** *doubtful*: too few cases for the test, so that its p is a hint, no proof. */
  readonly verdict: 'proven' | 'notProven' | 'doubtful';
}

/** Own units' figure less that of vendors' units. */
export interface OwnAgainstVendor {
  /** *units*: of the mean unit of either side, where both have two. *cases*: of all cases of either side. */
  readonly of: 'units' | 'cases';
  readonly difference: number;
  readonly interval: Interval;
  /** The interval does not hold zero. */
  readonly isProven: boolean;
}

/** The units of one KPI in the latest month that most of them report. */
export interface ComparedSeries {
  readonly kpi: KpiInfo;
  readonly channel?: string;
  /** YYYY-MM */
  readonly month: string;
  /** At least three. In the order of the league where the units can be told apart, else in that of the series. */
  readonly units: readonly UnitSeries[];
  /** That all of them have; null when they have none or several. */
  readonly target: Ratio | null;
  /** The upper end of it, where it is a range. */
  readonly targetTo: Ratio | null;
  /** Null where fewer than three units say how their figures came about. */
  readonly statistics: SeriesStatistics | null;
  readonly outside: readonly UnitOutside[];
}

/**
 * Compares the units of every KPI and channel that at least three of them report in the same latest month; in the order
 * of the series.
 */
export function compareSeries(all: readonly UnitSeries[]): readonly ComparedSeries[] {
  const groups = new Map<string, UnitSeries[]>();
  for (const one of all) {
    const { kpi, series } = one.judged;
    const key = JSON.stringify([kpi.key, series.channel ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => compareGroup(group) ?? []);
}

function compareGroup(group: readonly UnitSeries[]): ComparedSeries | null {
  const { kpi, series } = entryAt(group, 0).judged;
  const month = commonMonth(group);
  const units = group.filter(({ judged }) => judged.to === month);
  if (units.length < FEWEST_UNITS) return null;
  const target = commonTarget(units);
  const compared = statisticsOf(kpi, units, target);
  const statistics = compared && asJudged(compared.statistics, units, target);
  return {
    kpi,
    ...(series.channel !== undefined && { channel: series.channel }),
    month,
    units: statistics?.tellsApart ? inOrder(units, statistics.league) : units,
    ...target,
    statistics,
    outside: [
      ...group
        .filter(({ judged }) => judged.to !== month)
        .map(({ unit, judged }): UnitOutside => ({ unit, reason: 'otherMonth', month: judged.to })),
      ...(compared?.leftOut ?? []).map((one): UnitOutside => ({ ...one, month })),
    ],
  };
}

/** The latest month of most units; of several, the last. */
function commonMonth(group: readonly UnitSeries[]): string {
  const counts = new Map<string, number>();
  for (const { judged } of group) counts.set(judged.to, (counts.get(judged.to) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const months = [...counts].flatMap(([month, count]) => (count === most ? [month] : []));
  return entryAt(months.sort(), months.length - 1);
}

type CommonTarget = Pick<ComparedSeries, 'target' | 'targetTo'>;

function commonTarget(units: readonly UnitSeries[]): CommonTarget {
  const { target, targetTo } = entryAt(units, 0).judged;
  const isShared = units.every(({ judged }) => isSame(judged.target, target) && isSame(judged.targetTo, targetTo));
  return isShared ? { target, targetTo } : { target: null, targetTo: null };
}

const isSame = (one: Ratio | null, other: Ratio | null): boolean =>
  one === null || other === null ? one === other : compare(one, other) === 0;

/** The league with the interval and the verdict that each unit's own series has, so that a figure reads the same everywhere. */
function asJudged(
  statistics: SeriesStatistics,
  units: readonly UnitSeries[],
  { target }: CommonTarget,
): SeriesStatistics {
  const judged = new Map(units.map((one) => [one.unit, one.judged]));
  const league = statistics.league.map((row): LeagueRow => {
    const { interval, verdict } = known(judged, row.unit);
    return { ...row, interval: interval ?? row.interval, verdict: target && verdict };
  });
  return { ...statistics, league };
}

/** Units that were compared in the order of the league, those left out after them. */
function inOrder(units: readonly UnitSeries[], league: readonly LeagueRow[]): readonly UnitSeries[] {
  const order = league.map(({ unit }) => unit);
  const left = units.filter(({ unit }) => !order.includes(unit));
  return [...order.flatMap((unit) => units.filter((one) => one.unit === unit)), ...left];
}

interface Compared {
  readonly statistics: SeriesStatistics;
  readonly leftOut: readonly LeftOutUnit[];
}

function statisticsOf(kpi: KpiInfo, units: readonly UnitSeries[], target: CommonTarget): Compared | null {
  switch (kpi.kind) {
    case 'proportion':
      return sharesCompared(kpi, units, target);
    case 'mean':
    case 'score':
      return meansCompared(kpi, units, target);
    case 'amount':
      return null;
  }
}

function sharesCompared(
  kpi: KpiInfo,
  units: readonly UnitSeries[],
  { target, targetTo }: CommonTarget,
): Compared | null {
  const scale = scaleOf(kpi);
  const comparison = compareUnits({
    kpi,
    units: units.map(countsOf),
    ...(target && { target: Math.min(1, toNumber(target) / scale) }),
    ...(targetTo && { targetTo: Math.min(1, toNumber(targetTo) / scale) }),
  });
  if (!comparison) return null;
  const { pooled, unweighted, homogeneity, spread, league, ownAgainstVendor, tellsApart, funnel, leftOut } = comparison;
  return {
    statistics: {
      pooled: scaledEstimate(pooled, scale),
      unweighted: scaledEstimate(unweighted, scale),
      homogeneity: {
        test: 'chiSquare',
        statistic: homogeneity.statistic,
        pValue: homogeneity.pValue,
        verdict: homogeneity.isDoubtful ? 'doubtful' : verdictOn(homogeneity.pValue),
      },
      spread: { ...spread, standardDeviation: spread.standardDeviation * scale },
      league: league.map((row) => ({ ...row, ...scaledEstimate(row, scale) })),
      ownAgainstVendor: ownAgainstVendor && differenceOf(ownAgainstVendor, scale),
      tellsApart,
      funnel,
    },
    leftOut,
  };
}

function meansCompared(
  kpi: KpiInfo,
  units: readonly UnitSeries[],
  { target, targetTo }: CommonTarget,
): Compared | null {
  const comparison = compareUnitMeans({
    kpi,
    units: units.map(meanOf),
    ...(target && { target: toNumber(target) }),
    ...(targetTo && { targetTo: toNumber(targetTo) }),
  });
  if (!comparison) return null;
  const { pooled, unweighted, homogeneity, spread, league, ownAgainstVendor, tellsApart, leftOut } = comparison;
  return {
    statistics: {
      ...{ pooled, unweighted, spread, league, tellsApart, funnel: null },
      ownAgainstVendor: ownAgainstVendor && differenceOf(ownAgainstVendor, 1),
      homogeneity: {
        test: 'welch',
        statistic: homogeneity.statistic,
        pValue: homogeneity.pValue,
        verdict: verdictOn(homogeneity.pValue),
      },
    },
    leftOut,
  };
}

const latestPoint = ({ judged: { series } }: UnitSeries): KpiPoint => entryAt(series.points, series.points.length - 1);

const verdictOn = (pValue: number): Homogeneity['verdict'] => (pValue < SIGNIFICANCE ? 'proven' : 'notProven');

/** Counts of the latest month; none where they are not whole counts. */
function countsOf(one: UnitSeries): UnitCounts {
  const { numerator, denominator } = latestPoint(one);
  const count = numerator ? toNumber(numerator) : NaN;
  const cases = denominator ? toNumber(denominator) : NaN;
  const areCounts = Number.isSafeInteger(count) && Number.isSafeInteger(cases);
  return {
    ...{ unit: one.unit, party: one.party },
    ...(areCounts ? { numerator: count, denominator: cases } : { numerator: 0, denominator: 0 }),
  };
}

function meanOf(one: UnitSeries): UnitMean {
  const { unit, party, judged } = one;
  return { unit, party, mean: toNumber(judged.last), ...spreadAt(judged.kpi, latestPoint(one)) };
}

type Spread = Pick<UnitMean, 'sd' | 'n'>;

/** Deviation and number of the cases behind a mean or a promoter score; zeros where the point does not say them. */
export function spreadAt(kpi: Pick<KpiInfo, 'kind'>, point: KpiPoint): Spread {
  return kpi.kind === 'score' ? promoterSpread(point) : meanSpread(point);
}

const UNKNOWN_SPREAD: Spread = { sd: 0, n: 0 };

/** Without a stated deviation a mean of whatever sample has no error that could be told. */
function meanSpread(point: KpiPoint): Spread {
  const cases = wholeCases(point);
  return point.sd === undefined || cases === null ? UNKNOWN_SPREAD : { sd: point.sd, n: cases };
}

/** A promoter score is the mean of 100 for a promoter, −100 for a detractor and 0 for the others. */
function promoterSpread(point: KpiPoint): Spread {
  const { promoters, detractors } = point;
  const cases = wholeCases(point);
  if (promoters === undefined || detractors === undefined || cases === null || cases < 2) return UNKNOWN_SPREAD;
  if (promoters + detractors > cases) return UNKNOWN_SPREAD;
  const squares = promoters + detractors - (promoters - detractors) ** 2 / cases;
  return { sd: 100 * Math.sqrt(squares / (cases - 1)), n: cases };
}

function wholeCases(point: KpiPoint): number | null {
  const cases = sampleOf(point);
  return cases && Number.isSafeInteger(toNumber(cases)) ? toNumber(cases) : null;
}

const scaledInterval = ({ low, high }: Interval, scale: number): Interval => ({ low: low * scale, high: high * scale });

const scaledEstimate = ({ value, interval }: Estimate, scale: number): Estimate => ({
  value: value * scale,
  interval: scaledInterval(interval, scale),
});

/** By units where that can be told: groups of cases that differ among each other prove less than so many cases. */
function differenceOf({ pooled, byGroup }: GroupDifference, scale: number): OwnAgainstVendor {
  const { difference, interval } = byGroup ?? pooled;
  return {
    of: byGroup ? 'units' : 'cases',
    difference: difference * scale,
    interval: scaledInterval(interval, scale),
    isProven: interval.low > 0 || interval.high < 0,
  };
}
