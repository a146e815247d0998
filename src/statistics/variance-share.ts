import { shareOf, pooledCounts, type Counts } from './proportion';
import { checkSummaries, type MeanSummary } from './welch';

/** How much of what differs lies between the groups, and is not chance or within them. */
export interface VarianceBetween {
  /** Standard deviation τ of the groups' true values, in their unit; 0 when chance explains all differences. */
  readonly standardDeviation: number;
  /** I², 0..1: share of the variance of the observed values that is not chance. Rises with the sizes of the groups. */
  readonly shareOfVariance: number;
  /**
   * Intraclass correlation, 0..1: share of the variance of single cases that lies between the groups, whatever the
   * sizes. Null when each group has one case, which shows no variance within.
   */
  readonly intraclassCorrelation: number | null;
}

/**
 * Variance between shares. τ² by moments (R. DerSimonian and N. Laird, 1986), I² as of J. P. T. Higgins and
 * S. G. Thompson (2002), both with the error variance p(1 − p) ÷ n of the *pooled* share: a group's own would be zero at a
 * share of 0 or 1, and would weigh a group by its luck. The intraclass correlation is the analysis of variance estimator
 * for binary data (J. L. Fleiss, 1981; M. S. Ridout, C. G. B. Demétrio and D. Firth, 1999). None is below 0.
 * @throws RangeError for fewer than two groups, when counts are no whole counts or a sample is empty
 */
export function varianceBetweenShares(groups: readonly Counts[]): VarianceBetween {
  const pooled = shareOf(pooledCounts(groups));
  const within = sum(groups.map((group) => group.successes * (1 - shareOf(group))));
  const values = groups.map((group) => ({ value: shareOf(group), size: group.sample }));
  return varianceBetween(values, pooled * (1 - pooled), within);
}

/**
 * Variance between means, as `varianceBetweenShares`, with the variance within all groups together as that of a case.
 * @throws RangeError for fewer than two groups, for one of fewer than two cases or without spread
 */
export function varianceBetweenMeans(groups: readonly MeanSummary[]): VarianceBetween {
  checkSummaries(groups);
  const within = sum(groups.map(({ standardDeviation, size }) => (size - 1) * standardDeviation ** 2));
  const spare = sum(groups.map(({ size }) => size - 1));
  const values = groups.map(({ mean, size }) => ({ value: mean, size }));
  return varianceBetween(values, within / spare, within);
}

/**
 * With an error variance of `caseVariance` ÷ size for each group the DerSimonian–Laird weights are proportional to the
 * sizes, which is written here without the quotient, so that no variance at all does no harm.
 * @param within sum of squares within the groups
 */
function varianceBetween(
  groups: readonly { readonly value: number; readonly size: number }[],
  caseVariance: number,
  within: number,
): VarianceBetween {
  const spareGroups = groups.length - 1;
  if (spareGroups < 1) throw new RangeError(`Groups are compared from two on; there are ${groups.length}.`);
  const cases = sum(groups.map(({ size }) => size));
  const centre = sum(groups.map(({ value, size }) => size * value)) / cases;
  const between = sum(groups.map(({ value, size }) => size * (value - centre) ** 2));
  const meanSize = (cases - sum(groups.map(({ size }) => size ** 2)) / cases) / spareGroups;
  const excess = Math.max(0, between / spareGroups - caseVariance);
  return {
    standardDeviation: Math.sqrt(excess / meanSize),
    shareOfVariance: excess === 0 ? 0 : (excess * spareGroups) / between,
    intraclassCorrelation:
      cases === groups.length ? null : correlation(between / spareGroups, within / (cases - groups.length), meanSize),
  };
}

/** From the mean squares between and within groups of a mean size. */
function correlation(between: number, within: number, meanSize: number): number {
  const excess = Math.max(0, between - within);
  return excess === 0 ? 0 : excess / (between + (meanSize - 1) * within);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
