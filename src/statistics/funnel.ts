import { lowerBinomialLimits } from './binomial';
import { chiSquareAbove } from './distributions';
import type { Interval } from './interval';
import { pooledCounts, shareOf, type Counts } from './proportion';
import { quantile } from './quantile';

/** Where the shares of groups of a size lie when nothing but chance (and the dispersion) parts them, 0..1. */
export interface FunnelLimits {
  readonly size: number;
  /** 95 % of such groups. */
  readonly inner: Interval;
  /** 99.8 % of them. */
  readonly outer: Interval;
}

/** A point on a limit is not beyond it. */
export type FunnelZone = 'inside' | 'beyondInner' | 'beyondOuter';

export interface FunnelPoint {
  /** 0..1 */
  readonly share: number;
  /** Distance from the centre in binomial standard errors, negative below; not widened. */
  readonly z: number;
  readonly limits: FunnelLimits;
  readonly zone: FunnelZone;
  readonly side: 'above' | 'below' | 'centre';
}

/** Do the groups differ more than chance makes them? */
export interface Dispersion {
  /** φ: mean z², about 1 when chance explains the differences. */
  readonly phi: number;
  /** φ with the z beyond the 10th and 90th percentile drawn in to it, so that a few outliers do not hide themselves. */
  readonly winsorisedPhi: number;
  /** Of the winsorised φ, 0..1. */
  readonly pValue: number;
  /** What the limits' distances from the centre were multiplied by: √ of the winsorised φ when it proves above 1, or 1. */
  readonly widening: number;
}

export interface Funnel {
  /** Share of all groups together, 0..1. */
  readonly centre: number;
  readonly dispersion: Dispersion;
  /** In the order of the groups. */
  readonly points: readonly FunnelPoint[];
}

/** Probability beyond the outer and the inner limits, on either side. */
const OUTER_TAIL = 0.001;
const INNER_TAIL = 0.025;

/** Share of the groups at either end whose z are drawn in. */
const WINSORISED = 0.1;

/** Dispersion is proven at this level. */
const LEVEL = 0.05;

/**
 * Funnel plot of shares round that of all groups together (D. J. Spiegelhalter, 2005). Limits are exact binomial ones,
 * interpolated between counts; the upper ones are the lower ones of the failures, so that no more than the stated part of
 * groups lies beyond on either side, and it does not matter which outcome is counted. Where the winsorised φ of k groups
 * exceeds 1 significantly – k · φ against χ² with k − 1 degrees of freedom, which is cautious, since winsorising lowers
 * φ – the limits are widened by √φ. Spiegelhalter widens limits of the normal approximation; here the distances of the
 * exact ones are widened, which keeps them skewed.
 * @throws RangeError for fewer than two groups, when counts are no whole counts or a sample is empty
 */
export function funnel(groups: readonly Counts[]): Funnel {
  if (groups.length < 2) throw new RangeError(`Groups are compared from two on; there are ${groups.length}.`);
  const centre = shareOf(pooledCounts(groups));
  const deviations = groups.map((group) => deviationFrom(centre, group));
  const dispersion = dispersionOf(deviations);
  const points = groups.map((group) => {
    const share = shareOf(group);
    const limits = funnelLimits(centre, group.sample, dispersion.widening);
    return {
      share,
      z: deviationFrom(centre, group),
      limits,
      zone: zoneOf(share, limits),
      side: share === centre ? ('centre' as const) : share > centre ? ('above' as const) : ('below' as const),
    };
  });
  return { centre, dispersion, points };
}

/**
 * Limits for groups of a size, cut at 0 and 1; on the centre where that is 0 or 1, since nothing varies there.
 * @param centre 0..1
 * @param widening of the distances from the centre, ≥ 1
 * @throws RangeError for a size that is no whole number above 0, a centre that is no share, and a widening below 1
 */
export function funnelLimits(centre: number, size: number, widening = 1): FunnelLimits {
  if (!(Number.isSafeInteger(size) && size > 0)) throw new RangeError(`A group of ${size} has no limits.`);
  if (!(centre >= 0 && centre <= 1)) throw new RangeError(`The centre of a funnel is a share, which ${centre} is not.`);
  if (!(widening >= 1 && widening < Infinity)) throw new RangeError(`Limits are not widened by ${widening}.`);
  if (centre === 0 || centre === 1) {
    const point = { low: centre, high: centre };
    return { size, inner: point, outer: point };
  }
  const widened = (share: number): number => Math.min(1, Math.max(0, centre + widening * (share - centre)));
  const successes = lowerBinomialLimits(size, centre);
  const failures = lowerBinomialLimits(size, 1 - centre);
  const limitsAt = (tail: number): Interval => ({
    low: widened(successes(tail) / size),
    high: widened(1 - failures(tail) / size),
  });
  return { size, inner: limitsAt(INNER_TAIL), outer: limitsAt(OUTER_TAIL) };
}

/**
 * Sizes at which to draw the limits: the smallest and the largest group and up to `count` − 2 between them, evenly on a
 * logarithmic scale, without repetition.
 * @param count at least 2
 */
export function funnelSizes(groups: readonly Counts[], count: number): readonly number[] {
  const sizes = groups.map(({ sample }) => sample);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const steps = Array.from({ length: count }, (_, step) =>
    Math.round(smallest * (largest / smallest) ** (step / (count - 1))),
  );
  return [...new Set(steps)];
}

function dispersionOf(deviations: readonly number[]): Dispersion {
  const [low, high] = [quantile(deviations, WINSORISED), quantile(deviations, 1 - WINSORISED)];
  const winsorised = deviations.map((z) => Math.min(high, Math.max(low, z)));
  const winsorisedPhi = meanSquare(winsorised);
  const pValue = chiSquareAbove(deviations.length * winsorisedPhi, deviations.length - 1);
  return {
    phi: meanSquare(deviations),
    winsorisedPhi,
    pValue,
    widening: pValue < LEVEL ? Math.sqrt(winsorisedPhi) : 1,
  };
}

/** In standard errors of the share at the centre; 0 where the centre lets nothing vary. */
function deviationFrom(centre: number, group: Counts): number {
  const error = Math.sqrt((centre * (1 - centre)) / group.sample);
  return error === 0 ? 0 : (shareOf(group) - centre) / error;
}

function zoneOf(share: number, { inner, outer }: FunnelLimits): FunnelZone {
  if (share < outer.low || share > outer.high) return 'beyondOuter';
  return share < inner.low || share > inner.high ? 'beyondInner' : 'inside';
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
}
