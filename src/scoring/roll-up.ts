import type { RollUp } from './model';
import {
  ONE,
  ZERO,
  compare,
  dividedBy,
  isAtLeast,
  larger,
  minus,
  plus,
  plusWeighted,
  ratio,
  smaller,
  type Ratio,
} from './ratio';

/** What one child brings to its parent. `ratio` null: nothing to count. */
export interface RollUpInput {
  readonly ratio: Ratio | null;
  /** Why there is nothing to count; a stage is satisfied by *not applicable* but not by *not assessed*. */
  readonly absent?: 'notApplicable' | 'notAssessed' | undefined;
  /** Integer ≥ 0. */
  readonly weight: number;
  readonly stage?: number | undefined;
}

/**
 * Combines children into one ratio; null when no child counts. Weights of absent children fall away, so the rest is
 * renormalised.
 * - weightedMean, sumOfPoints: Σ w·r / Σ w
 * - min, max: the lowest, the highest, whatever their weights
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
  let total = 0;
  for (const { ratio: found, weight } of inputs) {
    if (!found || weight === 0) continue;
    sum = plusWeighted(sum, value(found), weight);
    total += weight;
  }
  return total === 0 ? null : { numerator: sum.numerator, denominator: sum.denominator * BigInt(total) };
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

/** One child's part of what its parent lost. */
export interface LossPart<Item> {
  readonly item: Item;
  readonly part: Ratio;
}

/**
 * Splits what a group lost (1 − its ratio) over its children, so that the parts sum exactly to the whole.
 * Means lose in proportion to weight × (1 − ratio). The other rules lose through the children that decide them:
 * the lowest (min), the highest (max), those below the threshold (countShare), those failing (stagedAnd);
 * several such children share alike (countShare: by weight).
 */
export function splitLoss<Item>(
  rule: RollUp,
  items: readonly Item[],
  inputOf: (item: Item) => RollUpInput,
  loss: Ratio,
): readonly LossPart<Item>[] {
  const children = items.map((item) => ({ item, input: inputOf(item) }));
  const whole = rollUp(
    rule,
    children.map(({ input }) => input),
  );
  return inProportion(children, ({ input }) => responsibility(rule, input, whole), loss).map(({ item, part }) => ({
    item: item.item,
    part,
  }));
}

function responsibility(rule: RollUp, input: RollUpInput, whole: Ratio | null): Ratio {
  const { ratio: value, weight } = input;
  switch (rule.kind) {
    case 'weightedMean':
    case 'sumOfPoints':
      return value ? plusWeighted(ZERO, minus(ONE, value), weight) : ZERO;
    case 'min':
    case 'max':
      return value && whole && compare(value, whole) === 0 ? ONE : ZERO;
    case 'countShare':
      return value && !isAtLeast(value, rule.threshold) ? ratio(weight) : ZERO;
    case 'stagedAnd':
      return isSatisfied(input, rule.threshold) ? ZERO : ONE;
  }
}

/** Splits `whole` in proportion to the items' shares; where all shares are zero, every part is. */
export function inProportion<Item>(
  items: readonly Item[],
  shareOf: (item: Item) => Ratio,
  whole: Ratio,
): readonly LossPart<Item>[] {
  const shares = items.map((item) => ({ item, share: shareOf(item) }));
  const sum = shares.map(({ share }) => share).reduce(plus, ZERO);
  if (sum.numerator === 0n) return shares.map(({ item }) => ({ item, part: ZERO }));
  const perShare = dividedBy(whole, sum);
  return shares.map(({ item, share }) => ({
    item,
    part: { numerator: share.numerator * perShare.numerator, denominator: share.denominator * perShare.denominator },
  }));
}
