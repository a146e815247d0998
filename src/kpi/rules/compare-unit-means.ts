import type { KpiInfo } from '../../framework/framework';
import { differenceOfMeans, type GroupDifference } from '../../statistics/group-difference';
import { meanHomogeneity, type MeanHomogeneity } from '../../statistics/homogeneity';
import { meanInterval, type MeanInterval } from '../../statistics/mean';
import { separableMeanRanks } from '../../statistics/separable-ranks';
import { varianceBetweenMeans, type VarianceBetween } from '../../statistics/variance-share';
import { entryAt } from '../../statistics/vectors';
import { combinedSummary, summaryInterval, type MeanSummary } from '../../statistics/welch';
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

/** What a unit reports of a KPI that is a mean, in the unit of the KPI. */
export interface UnitMean {
  readonly unit: string;
  readonly party: PartyKind;
  readonly mean: number;
  /** Standard deviation of single cases. */
  readonly sd: number;
  /** Cases. */
  readonly n: number;
}

export interface UnitMeansInput {
  readonly kpi: KpiInfo;
  /** Each unit once. */
  readonly units: readonly UnitMean[];
  /** In the unit of the KPI. */
  readonly target?: number;
  /** As `target`: the upper end, where it is a range. */
  readonly targetTo?: number;
}

/** Units compared on a mean, in the unit of the KPI; intervals 95 %. */
export interface UnitMeanComparison {
  /** Of all cases together, so that each unit weighs by its volume. */
  readonly pooled: Estimate;
  /** Mean of the units' means, each counting once; the interval is of units, by t. */
  readonly unweighted: Estimate;
  readonly homogeneity: MeanHomogeneity;
  readonly spread: VarianceBetween;
  /** Best first; the highest first where no end is the better one. */
  readonly league: readonly LeagueRow[];
  /** By value: whether they are proven to be, their ranks say. Null where no end is the better one. */
  readonly best: LeagueRow | null;
  readonly worst: LeagueRow | null;
  /** Own less vendor's; null unless there are units of both. */
  readonly ownAgainstVendor: GroupDifference | null;
  /** Is any unit proven to be other than another? If not, an order of units is an order of chance. */
  readonly tellsApart: boolean;
  readonly leftOut: readonly LeftOutUnit[];
}

/**
 * Compares units on a mean. Units of one case or without spread have no error that could be told and are left out; null
 * where fewer than three remain.
 * @throws RangeError when the KPI is a proportion, a unit's figures are none, or the target is no number
 */
export function compareUnitMeans({ kpi, units, target, targetTo }: UnitMeansInput): UnitMeanComparison | null {
  if (kpi.kind === 'proportion') throw new RangeError(`${kpi.key} is a proportion: compare its counts.`);
  for (const end of [target, targetTo]) {
    if (end !== undefined && !Number.isFinite(end)) throw new RangeError(`${end} is no target.`);
  }
  units.forEach(checkUnit);
  const varied = units.filter((unit) => reasonToLeaveOut(unit) === null);
  if (varied.length < FEWEST_UNITS) return null;
  const summaries = varied.map(summaryOf);
  const ranks = separableMeanRanks(summaries, leagueDirection(kpi));
  const bounds = boundsOf(kpi, target ?? null, targetTo ?? null);
  const league = inLeagueOrder(
    kpi,
    varied.map((unit) => leagueRow(unit, kpi, bounds)),
    ranks,
  );
  const [own, vendor] = [ofParty(varied, 'own'), ofParty(varied, 'vendor')];
  return {
    pooled: estimateOf(combinedSummary(summaries)),
    unweighted: estimateFrom(
      meanInterval(
        varied.map(({ mean }) => mean),
        0.95,
      ),
    ),
    homogeneity: meanHomogeneity(summaries),
    spread: varianceBetweenMeans(summaries),
    league,
    best: kpi.direction === 'band' ? null : entryAt(league, 0),
    worst: kpi.direction === 'band' ? null : entryAt(league, league.length - 1),
    ownAgainstVendor:
      own.length > 0 && vendor.length > 0 ? differenceOfMeans(own.map(summaryOf), vendor.map(summaryOf)) : null,
    tellsApart: ranks.provenPairs > 0,
    leftOut: units.flatMap((unit) => {
      const reason = reasonToLeaveOut(unit);
      return reason === null ? [] : [{ unit: unit.unit, reason }];
    }),
  };
}

const summaryOf = ({ mean, sd, n }: UnitMean): MeanSummary => ({ mean, standardDeviation: sd, size: n });

const estimateFrom = ({ mean, low, high }: MeanInterval): Estimate => ({
  value: mean,
  interval: { low, high },
});

const estimateOf = (summary: MeanSummary): Estimate => estimateFrom(summaryInterval(summary));

function leagueRow(unit: UnitMean, kpi: KpiInfo, bounds: TargetBounds<number> | null): Omit<LeagueRow, keyof Place> {
  const estimate = estimateOf(summaryOf(unit));
  return {
    ...{ unit: unit.unit, party: unit.party, cases: unit.n },
    ...estimate,
    isSmallSample: unit.n < (kpi.minimumSample ?? 0),
    verdict: bounds && verdictOnBounds(estimate.interval, bounds),
  };
}

function reasonToLeaveOut({ sd, n }: UnitMean): LeftOutUnit['reason'] | null {
  if (n < 2) return n === 0 ? 'noCases' : 'oneCase';
  return sd === 0 ? 'noSpread' : null;
}

function checkUnit({ unit, mean, sd, n }: UnitMean): void {
  const isSummary = Number.isSafeInteger(n) && n >= 0 && Number.isFinite(mean) && sd >= 0 && sd < Infinity;
  if (!isSummary) throw new RangeError(`${unit}: a mean of ${mean} with a deviation of ${sd} of ${n} cases is none.`);
}
