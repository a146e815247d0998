import type { Calibration } from '../../assessment/assessment';
import { percentAgreement } from '../../statistics/agreement';
import {
  krippendorffReading,
  landisKochBand,
  type KrippendorffReading,
  type LandisKochBand,
} from '../../statistics/agreement-bands';
import { gwetAc1 } from '../../statistics/gwet';
import type { Interval } from '../../statistics/interval';
import { cohenKappa, fleissKappa } from '../../statistics/kappa';
import { krippendorffAlpha, type AlphaMetric } from '../../statistics/krippendorff';
import { alphaInterval } from '../../statistics/krippendorff-interval';
import { verdictOnTarget, wilsonInterval, type TargetVerdict } from '../../statistics/proportion';
import { raterDrift, type RaterDrift } from '../../statistics/rater-drift';
import {
  givenRatings,
  meanPairDistance,
  nominalDistance,
  ratedItems,
  type Distance,
  type RatingTable,
} from '../../statistics/ratings';
import { entryAt } from '../../statistics/vectors';

export interface CalibrationJudgement {
  readonly agreement: RawAgreement;
  readonly kappa: KappaJudgement;
  readonly alpha: AlphaJudgement;
  /** Gwet's AC1, which does not collapse where one category is rare. */
  readonly ac1: { readonly value: number; readonly band: LandisKochBand };
  /** The raters agree in nearly all items, and kappa is low all the same, because one category is rare. */
  readonly isKappaParadox: boolean;
  /** Null when there is neither a consensus nor a majority, that is with two raters. */
  readonly drift: DriftJudgement | null;
  /** Those that at least two raters rated; the most disputed first, else in the order of the session. */
  readonly items: readonly DisputedItem[];
}

export interface RawAgreement {
  /** Share of the pairs of ratings of one item that agree, 0..1. */
  readonly share: number;
  readonly agreeing: number;
  readonly pairs: number;
  /** That at least two raters rated. */
  readonly items: number;
  /** 95 % Wilson with the items as sample: pairs of ratings of the same item do not count as independent. */
  readonly interval: Interval;
  /** Against what practice asks for. */
  readonly verdict: TargetVerdict;
}

export interface KappaJudgement {
  /** Cohen's for two raters, weighted by steps when the scale is ordinal; Fleiss' for more. */
  readonly statistic: 'cohen' | 'weightedCohen' | 'fleiss';
  readonly value: number | null;
  /** Only of Cohen's, and null where its error can not be estimated. */
  readonly interval: Interval | null;
  readonly band: LandisKochBand | null;
  /**
   * Why there is no value. *noVariation*: all ratings are in one category. *ratingsDiffer*: Fleiss' needs the same number
   * of ratings for each item.
   */
  readonly missing: 'noVariation' | 'ratingsDiffer' | null;
}

export interface AlphaJudgement {
  /** Ordinal where the scale is; null when all ratings are in one category. */
  readonly value: number | null;
  /** 95 %, by bootstrap over the items; null below ten of them, or when nearly all ratings are in one category. */
  readonly interval: Interval | null;
  readonly reading: KrippendorffReading | null;
}

export interface DriftJudgement {
  /** *consensus*: on the items that have one. *majority*: of the other raters. */
  readonly reference: 'consensus' | 'majority';
  /** The one furthest off first. */
  readonly raters: readonly JudgedRater[];
}

export interface JudgedRater extends RaterDrift {
  /** Of the agreement, 95 % Wilson; null when nothing could be compared. */
  readonly interval: Interval | null;
}

export interface DisputedItem {
  readonly ref: string;
  /** Mean distance of two ratings, 0..1: 1 for two categories or, on an ordinal scale, for its two ends. */
  readonly disagreement: number;
}

/** Raw agreement that practice asks for. */
export const AGREEMENT_SOUGHT = 0.85;

/** Kappa up to this, the end of "moderate", is low for raters who agree that much. */
const LOW_KAPPA = 0.6;

const FEWEST_ITEMS_FOR_BOOTSTRAP = 10;

/** The seed is fixed, so that the same ratings always have the same interval. */
const BOOTSTRAP = { confidence: 0.95, resamples: 1000, seed: 20_120_127 } as const;

/**
 * How far the raters of a session agree, on the ratings that they gave before they talked.
 * @throws RangeError when no item was rated by two raters or a name leads nowhere, that is when the case was not checked
 */
export function judgeCalibration(calibration: Calibration): CalibrationJudgement {
  const { scale } = calibration;
  const table = ratingTable(calibration);
  const agreement = rawAgreement(table);
  const kappa = kappaOf(table, scale.ordinal);
  const { coefficient } = gwetAc1(table);
  return {
    agreement,
    kappa,
    alpha: alphaOf(table, scale.ordinal, agreement.items),
    ac1: { value: coefficient, band: landisKochBand(coefficient) },
    isKappaParadox: agreement.share >= AGREEMENT_SOUGHT && kappa.value !== null && kappa.value <= LOW_KAPPA,
    drift: driftOf(calibration, table),
    items: disputedItems(calibration, table),
  };
}

function ratingTable({ scale, raters, items }: Calibration): RatingTable {
  return {
    categories: scale.categories.map(({ key }) => key),
    raters: raters.map(({ key }) => key),
    items: items.map(({ ratings }) => raters.map(({ key }) => ratings.get(key) ?? null)),
  };
}

function rawAgreement(table: RatingTable): RawAgreement {
  const { agreement: share, agreeing, pairs } = percentAgreement(table);
  const items = ratedItems(table).filter((item) => givenRatings(item).length >= 2).length;
  const interval = wilsonInterval(Math.min(share * items, items), items);
  return { share, agreeing, pairs, items, interval, verdict: verdictOnTarget(interval, AGREEMENT_SOUGHT, 'higher') };
}

function kappaOf(table: RatingTable, isOrdinal: boolean): KappaJudgement {
  if (table.raters.length === 2) {
    const { kappa, interval } = cohenKappa(table, isOrdinal ? 'linear' : 'unweighted');
    return kappaJudgement(isOrdinal ? 'weightedCohen' : 'cohen', kappa, interval);
  }
  const ratingsPerItem = new Set(ratedItems(table).map((item) => givenRatings(item).length));
  if (ratingsPerItem.size > 1) {
    return { statistic: 'fleiss', value: null, interval: null, band: null, missing: 'ratingsDiffer' };
  }
  return kappaJudgement('fleiss', fleissKappa(table).kappa, null);
}

function kappaJudgement(
  statistic: KappaJudgement['statistic'],
  value: number | null,
  interval: Interval | null,
): KappaJudgement {
  if (value === null) return { statistic, value, interval, band: null, missing: 'noVariation' };
  return { statistic, value, interval, band: landisKochBand(value), missing: null };
}

function alphaOf(table: RatingTable, isOrdinal: boolean, items: number): AlphaJudgement {
  const metric: AlphaMetric = { kind: isOrdinal ? 'ordinal' : 'nominal' };
  const { alpha } = krippendorffAlpha(table, metric);
  if (alpha === null) return { value: null, interval: null, reading: null };
  const interval = items < FEWEST_ITEMS_FOR_BOOTSTRAP ? null : alphaInterval(table, metric, BOOTSTRAP);
  return { value: alpha, interval, reading: krippendorffReading(alpha) };
}

function driftOf({ items }: Calibration, table: RatingTable): DriftJudgement | null {
  const consensus = items.map((item) => item.consensus ?? null);
  const hasConsensus = consensus.some((category) => category !== null);
  if (!hasConsensus && table.raters.length < 3) return null;
  const raters = raterDrift(table, hasConsensus ? consensus : 'majority');
  return {
    reference: hasConsensus ? 'consensus' : 'majority',
    raters: raters.map((rater) => ({
      ...rater,
      interval: rater.items === 0 ? null : wilsonInterval(rater.agreeing, rater.items),
    })),
  };
}

function disputedItems({ items, scale }: Calibration, table: RatingTable): readonly DisputedItem[] {
  const steps = scale.categories.length - 1;
  const ordinalDistance: Distance = (first, second) => Math.abs(first - second) / steps;
  const distance = scale.ordinal ? ordinalDistance : nominalDistance;
  const rated = ratedItems(table).map(givenRatings);
  return items
    .flatMap(({ ref }, index) => {
      const ratings = entryAt(rated, index);
      return ratings.length < 2 ? [] : [{ ref, disagreement: meanPairDistance(ratings, distance) }];
    })
    .sort((one, other) => other.disagreement - one.disagreement);
}
