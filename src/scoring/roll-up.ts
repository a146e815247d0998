import type { RollUp } from './model';
import { ONE, ZERO, compare, isAtLeast, larger, minus, plus, ratio, smaller, times, type Ratio } from './ratio';

/** What one child brings to its parent. `ratio` null: nothing to count. */
export interface RollUpInput {
  readonly ratio: Ratio | null;
  /** Why there is nothing to count; a stage is satisfied by *not applicable* but not by *not assessed*. */
  readonly absent?: 'notApplicable' | 'notAssessed';
  /** Integer ≥ 0. */
  readonly weight: number;
  readonly stage?: number;
}

/**
 * Combines children into one ratio; null when no child counts. Weights of absent children fall away, so the rest is
 * renormalised.
 * - weightedMean, sumOfPoints: Σ w·r / Σ w
 * - min, max: the lowest, the highest
 * - countShare: Σ w of children at or above the threshold / Σ w
 * - stagedAnd: stages passed in unbroken order from the lowest / all stages
 */
export function rollUp(rule: RollUp, inputs: readonly RollUpInput[]): Ratio | null {
  switch (rule.kind) {
    case 'weightedMean':
    case 'sumOfPoints':
      return mean(inputs, (value) => value);
    case 'min':
      return counted(inputs).reduce<Ratio | null>((lowest, value) => (lowest ? smaller(lowest, value) : value), null);
    case 'max':
      return counted(inputs).reduce<Ratio | null>((highest, value) => (highest ? larger(highest, value) : value), null);
    case 'countShare':
      return mean(inputs, (value) => (isAtLeast(value, rule.threshold) ? ONE : ZERO));
    case 'stagedAnd':
      return staged(rule.threshold, inputs);
  }
}

function counted(inputs: readonly RollUpInput[]): Ratio[] {
  return inputs.flatMap((input) => (input.ratio ? [input.ratio] : []));
}

function mean(inputs: readonly RollUpInput[], value: (ratio: Ratio) => Ratio): Ratio | null {
  let sum = ZERO;
  let weight = 0n;
  for (const input of inputs) {
    if (!input.ratio || input.weight === 0) continue;
    const { numerator, denominator } = value(input.ratio);
    const inputWeight = BigInt(input.weight);
    sum = plus(sum, { numerator: numerator * inputWeight, denominator });
    weight += inputWeight;
  }
  return weight === 0n ? null : { numerator: sum.numerator, denominator: sum.denominator * weight };
}

function staged(threshold: Ratio, inputs: readonly RollUpInput[]): Ratio | null {
  if (counted(inputs).length === 0) return null;
  const stages = [...new Set(inputs.map(({ stage = 1 }) => stage))].sort((a, b) => a - b);
  const failed = stages.findIndex((stage) =>
    inputs.some((input) => (input.stage ?? 1) === stage && !isSatisfied(input, threshold)),
  );
  return ratio(failed === -1 ? stages.length : failed, stages.length);
}

function isSatisfied(input: RollUpInput, threshold: Ratio): boolean {
  return input.ratio ? isAtLeast(input.ratio, threshold) : input.absent === 'notApplicable';
}

/**
 * Splits what a group lost (1 − its ratio) over its children, so that the parts sum exactly to the whole.
 * Means lose in proportion to weight × (1 − ratio). The other rules lose through the children that decide them:
 * the lowest (min), the highest (max), those below the threshold (countShare), those failing (stagedAnd);
 * several such children share alike (countShare: by weight).
 */
export function splitLoss(rule: RollUp, inputs: readonly RollUpInput[], loss: Ratio): Ratio[] {
  const whole = rollUp(rule, inputs);
  return proportional(
    inputs.map((input) => responsibility(rule, input, whole)),
    loss,
  );
}

function responsibility(rule: RollUp, input: RollUpInput, whole: Ratio | null): Ratio {
  const { ratio: value, weight } = input;
  switch (rule.kind) {
    case 'weightedMean':
    case 'sumOfPoints':
      return value ? times(minus(ONE, value), ratio(weight)) : ZERO;
    case 'min':
    case 'max':
      return value && whole && compare(value, whole) === 0 ? ONE : ZERO;
    case 'countShare':
      return value && !isAtLeast(value, rule.threshold) ? ratio(weight) : ZERO;
    case 'stagedAnd':
      return isSatisfied(input, rule.threshold) ? ZERO : ONE;
  }
}

function proportional(parts: readonly Ratio[], whole: Ratio): Ratio[] {
  const sum = parts.reduce(plus, ZERO);
  if (sum.numerator === 0n) return parts.map(() => ZERO);
  const factor = times(whole, { numerator: sum.denominator, denominator: sum.numerator });
  return parts.map((part) => (part.numerator === 0n ? ZERO : times(part, factor)));
}
