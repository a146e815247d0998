import type { KpiInfo } from '../../framework/framework';
import {
  funnel,
  funnelLimits,
  funnelSizes,
  type Dispersion,
  type FunnelLimits,
  type FunnelPoint,
} from '../../statistics/funnel';
import { differenceOfShares, type GroupDifference } from '../../statistics/group-difference';
import { shareHomogeneity, type ShareHomogeneity } from '../../statistics/homogeneity';
import { meanInterval } from '../../statistics/mean';
import { pooledCounts, shareOf, wilsonInterval, type Counts } from '../../statistics/proportion';
import { separableShareRanks } from '../../statistics/separable-ranks';
import { varianceBetweenShares, type VarianceBetween } from '../../statistics/variance-share';
import { entryAt } from '../../statistics/vectors';
import { boundsOf, verdictOnBounds, type TargetBounds } from './kpi-target';
import {
  FEWEST_UNITS,
  inLeagueOrder,
  leagueDirection,
  ofParty,
  type Estimate,
  type LeagueRow,
  type LeftOutUnit,
  type PartyKind,
  type Place,
} from './unit-league';

/** What a unit reports of a KPI that is a proportion, in whole counts. */
export interface UnitCounts {
  readonly unit: string;
  readonly party: PartyKind;
  readonly numerator: number;
  /** 0 where nothing was counted: such a unit is left out. */
  readonly denominator: number;
}

export interface UnitsInput {
  readonly kpi: KpiInfo;
  /** Each unit once. */
  readonly units: readonly UnitCounts[];
  /** 0..1 */
  readonly target?: number;
  /** As `target`: the upper end, where it is a range. */
  readonly targetTo?: number;
}

export interface ShareLeagueRow extends LeagueRow {
  readonly numerator: number;
}

export interface UnitFunnelPoint extends FunnelPoint {
  readonly unit: string;
}

/** What a report needs to draw a funnel. Shares are 0..1. */
export interface UnitFunnel {
  readonly centre: number;
  readonly dispersion: Dispersion;
  /** Limits to draw, from the smallest to the largest unit. */
  readonly limits: readonly FunnelLimits[];
  /** As in the league. */
  readonly sites: readonly UnitFunnelPoint[];
}

/** Units compared on a proportion. Shares are 0..1, intervals 95 %. */
export interface UnitComparison {
  /** Ratio of the sums, so that each unit weighs by its volume. */
  readonly pooled: Estimate;
  /** Mean of the units' shares, each counting once; the interval is of units, by t. */
  readonly unweighted: Estimate;
  readonly homogeneity: ShareHomogeneity;
  readonly funnel: UnitFunnel;
  readonly spread: VarianceBetween;
  /** Best first; the highest first where no end is the better one. */
  readonly league: readonly ShareLeagueRow[];
  /** By value: whether they are proven to be, their ranks say. Null where no end is the better one. */
  readonly best: ShareLeagueRow | null;
  readonly worst: ShareLeagueRow | null;
  /** Own less vendor's; null unless there are units of both. */
  readonly ownAgainstVendor: GroupDifference | null;
  /** Is any unit proven to be other than another? If not, an order of units is an order of chance. */
  readonly tellsApart: boolean;
  readonly leftOut: readonly LeftOutUnit[];
}

/** Sizes at which the limits of a funnel are computed. */
const CURVE_POINTS = 60;

/**
 * Compares units on a proportion. Null where fewer than three of them have cases.
 * @throws RangeError when the KPI is no proportion, counts of a unit are no whole counts, or the target is no share
 */
export function compareUnits({ kpi, units, target, targetTo }: UnitsInput): UnitComparison | null {
  if (kpi.kind !== 'proportion') throw new RangeError(`${kpi.key} is no proportion: it has no counts to compare.`);
  for (const end of [target, targetTo]) {
    if (end !== undefined && !(end >= 0 && end <= 1)) throw new RangeError(`${end} is no share to reach.`);
  }
  units.forEach(checkUnit);
  const counted = units.filter(({ denominator }) => denominator !== 0);
  if (counted.length < FEWEST_UNITS) return null;
  const groups = counted.map(countsOf);
  const ranks = separableShareRanks(groups, leagueDirection(kpi));
  const bounds = boundsOf(kpi, target ?? null, targetTo ?? null);
  const league = inLeagueOrder(
    kpi,
    counted.map((unit) => leagueRow(unit, kpi, bounds)),
    ranks,
  );
  const [own, vendor] = [ofParty(counted, 'own'), ofParty(counted, 'vendor')];
  return {
    pooled: estimateOf(pooledCounts(groups)),
    unweighted: meanOfShares(groups.map(shareOf)),
    homogeneity: shareHomogeneity(groups),
    funnel: unitFunnel(counted, ranks.order),
    spread: varianceBetweenShares(groups),
    league,
    best: kpi.direction === 'band' ? null : entryAt(league, 0),
    worst: kpi.direction === 'band' ? null : entryAt(league, league.length - 1),
    ownAgainstVendor:
      own.length > 0 && vendor.length > 0 ? differenceOfShares(own.map(countsOf), vendor.map(countsOf)) : null,
    tellsApart: ranks.provenPairs > 0,
    leftOut: units
      .filter(({ denominator }) => denominator === 0)
      .map(({ unit }) => ({ unit, reason: 'noCases' as const })),
  };
}

const countsOf = ({ numerator, denominator }: UnitCounts): Counts => ({ successes: numerator, sample: denominator });

const estimateOf = (counts: Counts): Estimate => ({
  value: shareOf(counts),
  interval: wilsonInterval(counts.successes, counts.sample),
});

/** Cut at 0 and 1, which a t interval does not know. */
function meanOfShares(shares: readonly number[]): Estimate {
  const { mean, low, high } = meanInterval(shares, 0.95);
  return { value: mean, interval: { low: Math.max(0, low), high: Math.min(1, high) } };
}

function leagueRow(
  unit: UnitCounts,
  kpi: KpiInfo,
  bounds: TargetBounds<number> | null,
): Omit<ShareLeagueRow, keyof Place> {
  const estimate = estimateOf(countsOf(unit));
  return {
    ...{ unit: unit.unit, party: unit.party, numerator: unit.numerator, cases: unit.denominator },
    ...estimate,
    isSmallSample: unit.denominator < (kpi.minimumSample ?? 0),
    verdict: bounds && verdictOnBounds(estimate.interval, bounds),
  };
}

function unitFunnel(units: readonly UnitCounts[], order: readonly number[]): UnitFunnel {
  const groups = units.map(countsOf);
  const { centre, dispersion, points } = funnel(groups);
  return {
    centre,
    dispersion,
    limits: funnelSizes(groups, CURVE_POINTS).map((size) => funnelLimits(centre, size, dispersion.widening)),
    sites: order.map((position) => ({ unit: entryAt(units, position).unit, ...entryAt(points, position) })),
  };
}

function checkUnit({ unit, numerator, denominator }: UnitCounts): void {
  const areCounts = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (!(areCounts && numerator >= 0 && numerator <= denominator)) {
    throw new RangeError(`${unit}: ${numerator} of ${denominator} is no proportion of whole counts.`);
  }
}
