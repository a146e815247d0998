import type { KpiInfo } from '../../framework/framework';
import { compare, fromDecimal } from '../../scoring/ratio';

/** What a target is stated with: plain decimals in the unit of the KPI. */
export interface WrittenTarget {
  readonly target?: string | undefined;
  /** The upper end, where it is a range. */
  readonly targetTo?: string | undefined;
}

/** What is wrong with the form of a target. */
export interface TargetFormFault {
  /** Stable; follows the noun of the place where the target stands. */
  readonly problem: 'target-needs-range' | 'target-needs-one-figure' | 'target-range-empty';
  /** Which of the two is missing or wrong. */
  readonly property: keyof WrittenTarget;
  readonly message: string;
  readonly hint: string;
}

/**
 * Says of a target that it is not of the form that its KPI needs: a range where too much and too little are both wrong, else
 * one figure. Undefined when it is, and when there is none.
 */
export function targetFormFault(
  { key, direction }: Pick<KpiInfo, 'key' | 'direction'>,
  { target, targetTo }: WrittenTarget,
): TargetFormFault | undefined {
  if (direction !== 'band') {
    if (targetTo === undefined) return undefined;
    return {
      problem: 'target-needs-one-figure',
      property: 'targetTo',
      message: `The target of ${key} is a range up to ${targetTo}, but of this KPI ${direction} is better.`,
      hint: 'State one target, and leave the upper end of the range out.',
    };
  }
  if (target === undefined && targetTo === undefined) return undefined;
  if (target === undefined || targetTo === undefined) {
    const [stated, missing] = target === undefined ? ['an upper', 'a lower'] : ['a lower', 'an upper'];
    return {
      problem: 'target-needs-range',
      property: target === undefined ? 'target' : 'targetTo',
      message: `The target of ${key} has ${stated} end and not ${missing} one; of this KPI too much and too little are both wrong.`,
      hint: `State ${missing} end of the range as well ("target" to "targetTo"); both ends belong to it.`,
    };
  }
  if (compare(fromDecimal(target), fromDecimal(targetTo)) < 0) return undefined;
  return {
    problem: 'target-range-empty',
    property: 'targetTo',
    message: `The target of ${key} runs from ${target} to ${targetTo}.`,
    hint: 'The upper end has to be above the lower one; are they swapped?',
  };
}
