import { normalAbove } from './distributions';
import { twoSidedZ, type Interval } from './interval';
import { decompose, inverseRows, solveTriangle, split } from './orthogonal';
import { checkSample } from './sample-checks';
import { separationOf, type Separation } from './separation';
import { dot, entryAt, lengthOf, plusCombined, plusTimes, transposed, type Vector } from './vectors';

export interface LogisticData {
  /**
   * A row a case, a number a column: 0 or 1, or a measurement in any unit. Give a column of ones for the intercept; none
   * is added.
   */
  readonly design: readonly (readonly number[])[];
  /** Whether the case has the outcome, in the order of the rows. */
  readonly outcomes: readonly boolean[];
  /** How many cases each row stands for, whole numbers of at least 1; absent: one each. */
  readonly counts?: readonly number[];
}

/** What one more unit of a column does, the other columns unchanged. */
export interface LogisticCoefficient {
  /** Change of the log odds. */
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate ÷ standard error (A. Wald, 1943). */
  readonly z: number;
  /** Two-sided, 0..1. */
  readonly pValue: number;
  /** Factor on the odds. */
  readonly oddsRatio: number;
  /** Wald, of the odds ratio. */
  readonly interval: Interval;
}

export type LogisticFit =
  | {
      readonly kind: 'fitted';
      /** In the order of the columns. */
      readonly coefficients: readonly LogisticCoefficient[];
      readonly logLikelihood: number;
      readonly iterations: number;
    }
  /** No numbers, as they would be those of an unfinished search. */
  | { readonly kind: 'notConverged'; readonly iterations: number }
  /** No maximum of the likelihood: coefficients would grow without end, and their standard errors with them. */
  | ({ readonly kind: 'separated' } & Separation)
  /** The columns at these positions, from 0, are combinations of those before them (or there are too few cases). */
  | { readonly kind: 'singular'; readonly dependentColumns: readonly number[] };

/** A column counts as dependent when the others leave less than this share of it unexplained; as in R. */
const DEPENDENCE = 1e-7;

/** Squared distance from the maximum, in standard errors, at which the search ends. */
const CLOSE_ENOUGH = 1e-20;

/** A likelihood may fall by this share through rounding alone. */
const ROUNDING = 1e-10;

/**
 * Logistic regression by maximum likelihood, with iteratively reweighted least squares (P. McCullagh and J. A. Nelder,
 * 1989) and steps halved until the likelihood does not fall. Shows association, which is no proof of a cause.
 * @param confidence of the intervals, between 0 and 1
 * @param maxIterations after which the search is given up
 * @throws RangeError when there is no case or no column, rows differ in length from each other or the outcomes in number
 * from the rows, a number is not finite or beyond 1e100, or a count is none
 */
export function fitLogistic(data: LogisticData, confidence = 0.95, maxIterations = 100): LogisticFit {
  const criticalZ = twoSidedZ(confidence);
  const columns = columnsOf(data);
  const cases = { outcomes: data.outcomes, counts: countsOf(data) };
  const { basis, triangle, dependent } = decompose(columns, DEPENDENCE);
  if (dependent.length > 0) return { kind: 'singular', dependentColumns: dependent };
  const separation = separationOf(columns, data.outcomes);
  if (separation) return { kind: 'separated', ...separation };
  const maximum = maximise(basis, cases, maxIterations);
  if (!maximum) return { kind: 'notConverged', iterations: maxIterations };
  const estimates = solveTriangle(triangle, maximum.coordinates);
  // The covariance in the basis is C·Cᵀ with C the inverse of the weighted triangle; in the columns it is T⁻¹C·(T⁻¹C)ᵀ.
  const spreadColumns = transposed(inverseRows(maximum.triangle)).map((column) => solveTriangle(triangle, column));
  const standardErrors = transposed(spreadColumns).map(lengthOf);
  return {
    kind: 'fitted',
    coefficients: estimates.map((estimate, column) =>
      coefficient(estimate, entryAt(standardErrors, column), criticalZ),
    ),
    logLikelihood: maximum.logLikelihood,
    iterations: maximum.iterations,
  };
}

function columnsOf({ design, outcomes }: LogisticData): readonly Vector[] {
  const width = design[0]?.length ?? 0;
  if (width === 0) throw new RangeError('The design has no case or no column.');
  if (outcomes.length !== design.length) {
    throw new RangeError(`There are ${outcomes.length} outcomes for ${design.length} cases.`);
  }
  for (const row of design) {
    if (row.length !== width) throw new RangeError(`A row has ${row.length} columns, the first one ${width}.`);
    checkSample(row, 1);
  }
  return transposed(design);
}

function countsOf({ outcomes, counts = outcomes.map(() => 1) }: LogisticData): readonly number[] {
  if (counts.length !== outcomes.length) {
    throw new RangeError(`There are ${counts.length} counts for ${outcomes.length} rows.`);
  }
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`A row can not stand for ${count} cases.`);
  }
  return counts;
}

/** What was observed, in the order of the rows. */
interface Observed {
  readonly outcomes: readonly boolean[];
  readonly counts: readonly number[];
}

interface Maximum {
  readonly coordinates: Vector;
  /** Of the weighted basis. */
  readonly triangle: readonly Vector[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

/** Null when the search did not come close enough within so many iterations. */
function maximise(basis: readonly Vector[], observed: Observed, maxIterations: number): Maximum | null {
  const zeros = observed.outcomes.map(() => 0);
  const stateAt = (coordinates: Vector) => {
    const logOdds = plusCombined(zeros, coordinates, basis);
    return { coordinates, logOdds, logLikelihood: logLikelihoodOf(logOdds, observed) };
  };
  let state = stateAt(basis.map(() => 0));
  for (let iterations = 0; iterations <= maxIterations; iterations += 1) {
    const { coordinates, logOdds, logLikelihood } = state;
    const { triangle, step, squaredDistance } = leastSquares(basis, logOdds, observed);
    if (squaredDistance <= CLOSE_ENOUGH) return { coordinates, triangle, logLikelihood, iterations };
    const floor = logLikelihood - ROUNDING * Math.abs(logLikelihood);
    let share = 1;
    do {
      state = stateAt(plusTimes(coordinates, share, step));
      share /= 2;
    } while (state.logLikelihood < floor);
  }
  return null;
}

/**
 * The step to the weighted least-squares solution. Weight p(1 − p) and residual (y − p) ÷ weight are taken with the log
 * odds, as products of exponentials: computed from a p near 0 or 1 they would lose their digits.
 */
function leastSquares(
  basis: readonly Vector[],
  logOdds: Vector,
  { outcomes, counts }: Observed,
): { readonly triangle: readonly Vector[]; readonly step: Vector; readonly squaredDistance: number } {
  const rootCounts = counts.map(Math.sqrt);
  const rootWeights = logOdds.map((value, index) => entryAt(rootCounts, index) / (2 * Math.cosh(value / 2)));
  const weightedResiduals = logOdds.map(
    (value, index) =>
      entryAt(rootCounts, index) * (entryAt(outcomes, index) ? Math.exp(-value / 2) : -Math.exp(value / 2)),
  );
  const weighted = basis.map((column) => column.map((value, index) => value * entryAt(rootWeights, index)));
  const { basis: weightedBasis, triangle } = decompose(weighted, 0);
  const { coordinates } = split(weightedResiduals, weightedBasis);
  return { triangle, step: solveTriangle(triangle, coordinates), squaredDistance: dot(coordinates, coordinates) };
}

/** Σ ln P(outcome), with ln(1 / (1 + e^−m)) written so that nothing overflows. */
function logLikelihoodOf(logOdds: Vector, { outcomes, counts }: Observed): number {
  return logOdds.reduce((sum, value, index) => {
    const margin = entryAt(outcomes, index) ? value : -value;
    return sum + entryAt(counts, index) * (Math.min(0, margin) - Math.log1p(Math.exp(-Math.abs(margin))));
  }, 0);
}

function coefficient(estimate: number, standardError: number, criticalZ: number): LogisticCoefficient {
  const z = estimate / standardError;
  const half = criticalZ * standardError;
  return {
    estimate,
    standardError,
    z,
    pValue: 2 * normalAbove(Math.abs(z)),
    oddsRatio: Math.exp(estimate),
    interval: { low: Math.exp(estimate - half), high: Math.exp(estimate + half) },
  };
}
