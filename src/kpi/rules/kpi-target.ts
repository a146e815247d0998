import type { KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { compare, minus, ZERO, type Ratio } from '../../scoring/ratio';
import type { Interval } from '../../statistics/interval';
import { verdictOnTarget, type TargetDirection, type TargetVerdict } from '../../statistics/proportion';
import { inUnit } from './kpi-figure';

/** A figure to keep to, and the side of it that is right; the figure itself is right too. */
export interface TargetBound<Figure = Ratio> {
  readonly at: Figure;
  /** *higher*: at or above it. */
  readonly side: TargetDirection;
}

/**
 * What a KPI has to keep to: one bound where one side is the better one, two where too much and too little are both wrong.
 * Never empty.
 */
export type TargetBounds<Figure = Ratio> = readonly TargetBound<Figure>[];

/**
 * Why nothing is judged: *notStated*; *needsRange*: the KPI can be too high and too low, and has no range from a lower to an
 * upper bound; *needsOneFigure*: one side is the better one, but a range is stated.
 */
export type NoTargetReason = 'notStated' | 'needsRange' | 'needsOneFigure';

/** The target of a series as far as it fits its KPI, in the unit of `inUnit`. */
export interface FittingTarget {
  /** The lower end where it is a range. Null: there is none. */
  readonly target: Ratio | null;
  /** The upper end of a range; null where the target is one figure. */
  readonly targetTo: Ratio | null;
  /** Null when there is a target. */
  readonly noTarget: NoTargetReason | null;
}

/** The target that a series states, where it is of the form that its KPI needs. */
export function fittingTarget(
  kpi: Pick<KpiInfo, 'direction' | 'unit'>,
  { target, targetTo }: Pick<KpiSeries, 'target' | 'targetTo'>,
): FittingTarget {
  if (kpi.direction === 'band') {
    const isRange = target !== undefined && targetTo !== undefined && compare(target, targetTo) < 0;
    if (!isRange) return without('needsRange');
    return { target: inUnit(kpi, target), targetTo: inUnit(kpi, targetTo), noTarget: null };
  }
  if (targetTo !== undefined) return without('needsOneFigure');
  return target === undefined ? without('notStated') : { target: inUnit(kpi, target), targetTo: null, noTarget: null };
}

const without = (noTarget: NoTargetReason): FittingTarget => ({ target: null, targetTo: null, noTarget });

/** The bounds of a target that fits its KPI; null without one. */
export function boundsOf<Figure>(
  { direction }: Pick<KpiInfo, 'direction'>,
  target: Figure | null,
  targetTo: Figure | null,
): TargetBounds<Figure> | null {
  if (target === null) return null;
  if (direction !== 'band') return [{ at: target, side: direction }];
  if (targetTo === null) return null;
  return [
    { at: target, side: 'higher' },
    { at: targetTo, side: 'lower' },
  ];
}

/** Whether a figure is right by a bound. */
export function keepsTo({ at, side }: TargetBound, value: Ratio): boolean {
  const beside = compare(value, at);
  return side === 'higher' ? beside >= 0 : beside <= 0;
}

/** Whether a figure is right by all bounds. */
export const meets = (bounds: TargetBounds, value: Ratio): boolean => bounds.every((bound) => keepsTo(bound, value));

/** How far a figure lies from what would be right; 0 where it is. */
export function distanceTo(bounds: TargetBounds, value: Ratio): Ratio {
  const missed = bounds.find((bound) => !keepsTo(bound, value));
  if (!missed) return ZERO;
  return missed.side === 'higher' ? minus(missed.at, value) : minus(value, missed.at);
}

/**
 * Judges an interval: met where the whole of it is right, notMet where the whole of it is wrong by one bound.
 * @throws RangeError when a bound is no number, or the interval is none
 */
export function verdictOnBounds(interval: Interval, bounds: TargetBounds<number>): TargetVerdict {
  const verdicts = bounds.map(({ at, side }) => verdictOnTarget(interval, at, side));
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('notProven') ? 'notProven' : 'met';
}
