import { chiSquareAbove } from './distributions';
import { twoSidedZ, type Interval } from './interval';

/** Counts of cases: exposed or not (row), with or without the outcome (column). */
export interface TwoByTwoTable {
  readonly exposedWith: number;
  readonly exposedWithout: number;
  readonly unexposedWith: number;
  readonly unexposedWithout: number;
}

/** A ratio of two odds or two risks; 1 is no difference. */
export interface RatioEstimate {
  readonly value: number;
  readonly interval: Interval;
  /** A cell was zero and 0.5 was added to all four (Haldane, 1956; Anscombe, 1956), for value and interval alike. */
  readonly isCorrected: boolean;
}

export interface ChiSquareTest {
  /** One degree of freedom. */
  readonly statistic: number;
  /** 0..1 */
  readonly pValue: number;
}

/** Null stands for what such a table can not tell: see the function of the same name. */
export interface TwoByTwoAnalysis {
  /** Share of the exposed with the outcome, 0..1. */
  readonly exposedRisk: number;
  readonly unexposedRisk: number;
  readonly oddsRatio: RatioEstimate | null;
  readonly relativeRisk: RatioEstimate | null;
  readonly chiSquare: ChiSquareTest | null;
  readonly yatesChiSquare: ChiSquareTest | null;
  readonly fisherPValue: number;
  readonly populationAttributableShare: number | null;
  readonly smallestExpectedCount: number;
  readonly preferredTest: 'fisher' | 'chiSquare';
}

/** Below it in any cell the χ² distribution is no longer a good approximation (Cochran, 1954). */
const SMALLEST_EXPECTED_FOR_CHI_SQUARE = 5;

/** Up to this factor a table is no likelier than the observed one, only rounded otherwise; as in R. */
const TIE = 1 + 1e-7;

/** Tables that are less likely than the likeliest one by this factor have no part in any sum. */
const NEGLIGIBLE = 1e-300;

/**
 * Everything below for one table. The ratios describe an association, which is no proof of a cause.
 * @param confidence of the intervals, between 0 and 1
 * @throws RangeError when a count is no whole number ≥ 0, a group is empty, or the confidence is out of bounds
 */
export function analyseTwoByTwo(table: TwoByTwoTable, confidence = 0.95): TwoByTwoAnalysis {
  const { exposed, unexposed } = totalsOf(table);
  return {
    exposedRisk: table.exposedWith / exposed,
    unexposedRisk: table.unexposedWith / unexposed,
    oddsRatio: oddsRatio(table, confidence),
    relativeRisk: relativeRisk(table, confidence),
    chiSquare: chiSquare(table),
    yatesChiSquare: yatesChiSquare(table),
    fisherPValue: fisherPValue(table),
    populationAttributableShare: populationAttributableShare(table),
    smallestExpectedCount: smallestExpectedCount(table),
    preferredTest: preferredTest(table),
  };
}

/**
 * Odds of the outcome among the exposed ÷ among the unexposed, with the logit interval (B. Woolf, 1955).
 * Null when all cases or none have the outcome.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function oddsRatio(table: TwoByTwoTable, confidence = 0.95): RatioEstimate | null {
  const z = twoSidedZ(confidence);
  const cells = cellsForRatio(table);
  if (!cells) return null;
  const { a, b, c, d, isCorrected } = cells;
  return ratioEstimate((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, isCorrected, z);
}

/**
 * Risk of the exposed ÷ risk of the unexposed, with the log interval (D. Katz et al., 1978).
 * Null when all cases or none have the outcome.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function relativeRisk(table: TwoByTwoTable, confidence = 0.95): RatioEstimate | null {
  const z = twoSidedZ(confidence);
  const cells = cellsForRatio(table);
  if (!cells) return null;
  const { a, b, c, d, isCorrected } = cells;
  // 1/a − 1/(a + b), written so that nothing cancels
  const variance = b / (a * (a + b)) + d / (c * (c + d));
  return ratioEstimate(a / (a + b) / (c / (c + d)), variance, isCorrected, z);
}

/**
 * Pearson's χ² test without correction (K. Pearson, 1900). Null when all cases or none have the outcome.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function chiSquare(table: TwoByTwoTable): ChiSquareTest | null {
  return chiSquareLessBy(table, () => 0);
}

/**
 * χ² test with the continuity correction (F. Yates, 1934) of 0.5, or the whole deviation where that is smaller.
 * Null when all cases or none have the outcome.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function yatesChiSquare(table: TwoByTwoTable): ChiSquareTest | null {
  return chiSquareLessBy(table, (deviation) => Math.min(0.5, deviation));
}

/**
 * Two-sided p of the exact test (R. A. Fisher, 1935): sum of the probabilities, given the margins, that are not larger
 * than that of the observed table. 1 when the margins allow no other table, 0 when p is below 1e-300.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function fisherPValue(table: TwoByTwoTable): number {
  const likelihoods = likelihoodsGivenMargins(table);
  const limit = (likelihoods.get(table.exposedWith) ?? 0) * TIE;
  let asUnlikely = 0;
  let all = 0;
  for (const likelihood of likelihoods.values()) {
    all += likelihood;
    if (likelihood <= limit) asUnlikely += likelihood;
  }
  return asUnlikely / all;
}

/**
 * Share of all outcomes that would not occur if the exposed had the risk of the unexposed (M. L. Levin, 1953), provided
 * that the exposure is the cause. 0..1; negative when the exposed have the lower risk. Null without any outcome.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function populationAttributableShare(table: TwoByTwoTable): number | null {
  const { exposed, unexposed, withOutcome } = totalsOf(table);
  if (withOutcome === 0) return null;
  const expectedWithoutExposure = (table.unexposedWith / unexposed) * (exposed + unexposed);
  return 1 - expectedWithoutExposure / withOutcome;
}

/**
 * Smallest count of the four that the margins let expect if exposure and outcome have nothing to do with each other.
 * @throws RangeError as `analyseTwoByTwo`
 */
export function smallestExpectedCount(table: TwoByTwoTable): number {
  const { exposed, unexposed, withOutcome, without } = totalsOf(table);
  return (Math.min(exposed, unexposed) * Math.min(withOutcome, without)) / (exposed + unexposed);
}

/**
 * Fisher's exact test when an expected count is below 5, else χ² (W. G. Cochran, 1954).
 * @throws RangeError as `analyseTwoByTwo`
 */
export function preferredTest(table: TwoByTwoTable): 'fisher' | 'chiSquare' {
  return smallestExpectedCount(table) < SMALLEST_EXPECTED_FOR_CHI_SQUARE ? 'fisher' : 'chiSquare';
}

function totalsOf(table: TwoByTwoTable): Readonly<Record<'exposed' | 'unexposed' | 'withOutcome' | 'without', number>> {
  const { exposedWith, exposedWithout, unexposedWith, unexposedWithout } = table;
  for (const count of [exposedWith, exposedWithout, unexposedWith, unexposedWithout]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count.`);
  }
  const exposed = exposedWith + exposedWithout;
  const unexposed = unexposedWith + unexposedWithout;
  if (exposed === 0) throw new RangeError('Nobody is exposed.');
  if (unexposed === 0) throw new RangeError('Nobody is unexposed.');
  return { exposed, unexposed, withOutcome: exposedWith + unexposedWith, without: exposedWithout + unexposedWithout };
}

/** a, b the exposed with and without, c, d the unexposed; null when a column is empty. */
function cellsForRatio(
  table: TwoByTwoTable,
): (Readonly<Record<'a' | 'b' | 'c' | 'd', number>> & { readonly isCorrected: boolean }) | null {
  const { withOutcome, without } = totalsOf(table);
  if (withOutcome === 0 || without === 0) return null;
  const { exposedWith, exposedWithout, unexposedWith, unexposedWithout } = table;
  const isCorrected = [exposedWith, exposedWithout, unexposedWith, unexposedWithout].includes(0);
  const added = isCorrected ? 0.5 : 0;
  return {
    a: exposedWith + added,
    b: exposedWithout + added,
    c: unexposedWith + added,
    d: unexposedWithout + added,
    isCorrected,
  };
}

function ratioEstimate(value: number, logVariance: number, isCorrected: boolean, z: number): RatioEstimate {
  const factor = Math.exp(z * Math.sqrt(logVariance));
  return { value, interval: { low: value / factor, high: value * factor }, isCorrected };
}

/** In a 2×2 table all four cells deviate from what is expected by the same number. */
function chiSquareLessBy(table: TwoByTwoTable, correction: (deviation: number) => number): ChiSquareTest | null {
  const { exposed, unexposed, withOutcome, without } = totalsOf(table);
  if (withOutcome === 0 || without === 0) return null;
  const all = exposed + unexposed;
  const deviation =
    Math.abs(table.exposedWith * table.unexposedWithout - table.exposedWithout * table.unexposedWith) / all;
  const left = deviation - correction(deviation);
  const statistic = ((left * all) / exposed / unexposed) * ((left * all) / withOutcome / without) * all;
  return { statistic, pValue: chiSquareAbove(statistic, 1) };
}

/**
 * Count of the exposed with the outcome → hypergeometric likelihood, relative to that of the likeliest table. Without the
 * negligible ones, so that large margins do not take long.
 */
function likelihoodsGivenMargins(table: TwoByTwoTable): ReadonlyMap<number, number> {
  const { exposed, unexposed, withOutcome } = totalsOf(table);
  const fewest = Math.max(0, withOutcome - unexposed);
  const most = Math.min(exposed, withOutcome);
  const likeliest = Math.floor(((exposed + 1) * (withOutcome + 1)) / (exposed + unexposed + 2));
  /** Likelihood of k + 1 ÷ likelihood of k. */
  const growth = (k: number) => ((exposed - k) / (k + 1)) * ((withOutcome - k) / (unexposed - withOutcome + k + 1));
  const likelihoods = new Map<number, number>();
  for (let k = likeliest, likelihood = 1; k <= most && likelihood > NEGLIGIBLE; k += 1) {
    likelihoods.set(k, likelihood);
    likelihood *= growth(k);
  }
  for (let k = likeliest - 1, likelihood = 1; k >= fewest && likelihood > NEGLIGIBLE; k -= 1) {
    likelihood /= growth(k);
    likelihoods.set(k, likelihood);
  }
  return likelihoods;
}
