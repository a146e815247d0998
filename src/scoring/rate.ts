import type { Answer, RatingValue } from './answers';
import type { Combination, RatingMethod, ResultEvidence, ResultRule, Scale, ScaleOption } from './model';
import { ONE, ZERO, compare, dividedBy, percent, plusWeighted, ratio, smaller, times, type Ratio } from './ratio';

/** An answer that the framework does not allow. Loaders refuse such input first; the engine never guesses. */
export class ScoringError extends Error {
  override readonly name = 'ScoringError';
}

export interface DimensionScore {
  readonly dimension: string;
  readonly scale: string;
  readonly weight: number;
  readonly rating: RatingValue;
  /** Option that the rating stands for; the percentage itself on percentage scales. */
  readonly option: string;
  readonly ratio: Ratio;
  readonly derivation?: ResultDerivation | undefined;
}

/** Why a computed scale gave its rating. */
export interface ResultDerivation {
  readonly sustained: boolean;
  readonly coverage: Ratio;
  /** Index of the rule that held. */
  readonly rule: number;
  /** Too few of the required metrics: the rating was held down. */
  readonly heldDown: boolean;
}

export interface RequirementRating {
  readonly dimensions: readonly DimensionScore[];
  /** Dimensions without a rating: the requirement counts as not assessed. */
  readonly missing: readonly string[];
  readonly ratio: Ratio | null;
  /** The cap bit: without it the ratio would be this. */
  readonly uncapped?: Ratio;
}

/**
 * Rates one requirement: each dimension on its scale, then combined.
 * @throws ScoringError when a rating is not on its scale or names a dimension that the method lacks.
 */
export function rateRequirement(
  ref: string,
  method: RatingMethod,
  answer: Extract<Answer, { kind: 'rated' }>,
  scales: ReadonlyMap<string, Scale>,
): RequirementRating {
  const dimensions: DimensionScore[] = [];
  const missing: string[] = [];
  for (const { dimension, scale, weight } of method.dimensions) {
    const rating = answer.ratings[dimension];
    if (rating === undefined) {
      missing.push(dimension);
      continue;
    }
    const { ratio: value, option, derivation } = rateOnScale(ref, scale, scales, rating);
    dimensions.push({ dimension, scale, weight, rating, option, ratio: value, derivation });
  }
  refuseOtherDimensions(ref, method, answer.ratings);
  if (missing.length > 0) return { dimensions, missing, ratio: null };
  return { dimensions, missing, ...combined(dimensions, method.combine) };
}

function refuseOtherDimensions(
  ref: string,
  method: RatingMethod,
  ratings: Readonly<Record<string, RatingValue>>,
): void {
  for (const dimension of Object.keys(ratings)) {
    if (!method.dimensions.some((rated) => rated.dimension === dimension)) {
      throw new ScoringError(`${ref}: the rating method ${method.key} has no dimension ${dimension}.`);
    }
  }
}

function combined(dimensions: readonly DimensionScore[], combination: Combination): { ratio: Ratio; uncapped?: Ratio } {
  switch (combination.kind) {
    case 'weightedMean':
      return { ratio: weightedMean(dimensions) };
    case 'min':
      return { ratio: dimensions.map((dimension) => dimension.ratio).reduce(smaller, ONE) };
    case 'product':
      return { ratio: dimensions.map((dimension) => dimension.ratio).reduce(times, ONE) };
    case 'cappedBy': {
      const mean = weightedMean(dimensions);
      const cap = dimensions.find(({ dimension }) => dimension === combination.dimension);
      if (!cap) throw new ScoringError(`The capping dimension ${combination.dimension} is not rated by the method.`);
      return compare(mean, cap.ratio) > 0 ? { ratio: cap.ratio, uncapped: mean } : { ratio: mean };
    }
  }
}

function weightedMean(dimensions: readonly DimensionScore[]): Ratio {
  let sum = ZERO;
  let total = 0;
  for (const { ratio: value, weight } of dimensions) {
    sum = plusWeighted(sum, value, weight);
    total += weight;
  }
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(total) };
}

type ScaleRating = Pick<DimensionScore, 'ratio' | 'option' | 'derivation'>;

/** What each rating of a scale is worth: thousands of answers share a handful of ratings. */
const worths = new WeakMap<Scale, Map<string | number, ScaleRating>>();

function rateOnScale(ref: string, key: string, scales: ReadonlyMap<string, Scale>, rating: RatingValue): ScaleRating {
  const scale = scales.get(key);
  if (!scale) throw new ScoringError(`${ref}: there is no scale ${key}.`);
  if (typeof rating === 'object') return rateEvidence(ref, key, scale, rating);
  const ofScale = worths.get(scale) ?? new Map<string | number, ScaleRating>();
  worths.set(scale, ofScale);
  const worth = ofScale.get(rating) ?? rateValue(ref, key, scale, rating);
  ofScale.set(rating, worth);
  return worth;
}

function rateEvidence(ref: string, key: string, scale: Scale, evidence: ResultEvidence): ScaleRating {
  if (scale.kind !== 'computed') throw new ScoringError(`${ref}: the scale ${key} is not computed from KPI evidence.`);
  const { option, derivation } = rateResult(scale, evidence);
  return { ...rateOption(ref, key, scale, option), derivation };
}

function rateValue(ref: string, key: string, scale: Scale, rating: string | number): ScaleRating {
  switch (scale.kind) {
    case 'ordinal':
    case 'nominal':
    case 'binary':
      return rateOption(ref, key, scale, String(rating));
    case 'percentage':
      return { ratio: ratePercentage(ref, key, scale.step, rating), option: String(rating) };
    case 'nplf':
      return rateOption(ref, key, scale, typeof rating === 'number' ? nplfLetter(ref, rating) : rating);
    case 'computed':
      throw new ScoringError(`${ref}: the scale ${key} is computed from KPI evidence.`);
  }
}

function rateOption(
  ref: string,
  scaleKey: string,
  scale: { readonly options: readonly ScaleOption[]; readonly fullPoints: number },
  key: string,
): { ratio: Ratio; option: string } {
  const option = scale.options.find((candidate) => candidate.key === key);
  if (!option) throw new ScoringError(`${ref}: the scale ${scaleKey} has no option ${key}.`);
  return { option: key, ratio: ratio(Math.min(option.points, scale.fullPoints), scale.fullPoints) };
}

function ratePercentage(ref: string, key: string, step: number, rating: string | number): Ratio {
  const value = /^\d+(?:\.\d+)?$/.test(String(rating)) ? Number(rating) : NaN;
  if (!(value <= 100) || value % step !== 0) {
    throw new ScoringError(`${ref}: ${key} takes 0 to 100 in steps of ${step}.`);
  }
  return percent(value);
}

/** Not (to 15 %), Partially (to 50 %), Largely (to 85 %), Fully achieved; upper bounds inclusive as in ISO/IEC 33020. */
export function nplfLetter(ref: string, achieved: number): 'N' | 'P' | 'L' | 'F' {
  if (!(achieved >= 0 && achieved <= 100)) throw new ScoringError(`${ref}: an achievement lies between 0 and 100 %.`);
  if (achieved <= 15) return 'N';
  if (achieved <= 50) return 'P';
  return achieved <= 85 ? 'L' : 'F';
}

/** Level × trend × sustained × coverage: the first rule that holds, held down while too few metrics are reported. */
export function rateResult(
  scale: Extract<Scale, { kind: 'computed' }>,
  evidence: ResultEvidence,
): { option: string; derivation: ResultDerivation } {
  const sustained = isSustained(scale.sustained, evidence);
  const coverage = dividedBy(ratio(evidence.metricsReported), ratio(evidence.metricsRequired));
  const index = scale.rules.findIndex((rule) => holds(rule, evidence, sustained));
  const rule = scale.rules[index];
  if (!rule) throw new ScoringError('No rule of the computed scale holds; the last one must have no condition.');
  const limit = scale.belowCoverage;
  const heldDown =
    compare(coverage, scale.minimumCoverage) < 0 &&
    pointsOf(scale.options, rule.rating) > pointsOf(scale.options, limit);
  return { option: heldDown ? limit : rule.rating, derivation: { sustained, coverage, rule: index, heldDown } };
}

/** k of the last n: enough months reported, and of those at least the share k ÷ n met. */
function isSustained(needed: { met: number; of: number }, { monthsMet, months }: ResultEvidence): boolean {
  return months >= needed.of && monthsMet * needed.of >= needed.met * months;
}

function holds(rule: ResultRule, evidence: ResultEvidence, sustained: boolean): boolean {
  return (
    (rule.level?.includes(evidence.level) ?? true) &&
    (rule.trend?.includes(evidence.trend) ?? true) &&
    (rule.sustained === undefined || rule.sustained === sustained)
  );
}

function pointsOf(options: readonly ScaleOption[], key: string): number {
  const option = options.find((candidate) => candidate.key === key);
  if (!option) throw new ScoringError(`The computed scale has no option ${key}.`);
  return option.points;
}
