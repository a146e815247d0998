import { meanInterval, mean as meanOf, variance } from '../../statistics/mean';
import { separableMeanRanks, type SeparableRanks } from '../../statistics/separable-ranks';
import { entryAt } from '../../statistics/vectors';
import { decimal } from './standing';

/** A vendor, or a site, with the scores of its units, 0..1. */
export interface Contender {
  readonly key: string;
  readonly values: readonly number[];
}

/**
 * Why a contender has no place. *noScore*: nothing of it is rated. *oneUnit*: a single unit has no spread, so chance can
 * not be told from difference. *noSpread*: its units score alike. *noOther*: nobody else can be compared.
 */
export const UNPLACED_REASONS = ['noScore', 'oneUnit', 'noSpread', 'noOther'] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/** Places are shared as far as contenders can not be told apart: "1–4" rather than "2". */
export interface LeaguePlace {
  readonly key: string;
  /** 1 is the best; null without a place. */
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  /** Those of a tier can not be told from the first in it. */
  readonly tier: number | null;
  readonly unplaced: UnplacedReason | null;
  readonly units: number;
  /** Mean of its units, each counting once, with its 95 % interval; null where it has none. */
  readonly mean: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

export interface League {
  /** The best mean first; then those without a place, by their mean. */
  readonly places: readonly LeaguePlace[];
  readonly pairs: number;
  /** Pairs of which one is proven better, at 95 % for the whole table (Holm). */
  readonly provenPairs: number;
}

const CONFIDENCE = 0.95;
const NO_RANKS: SeparableRanks = { order: [], ranks: [], pairs: 0, provenPairs: 0 };

/** More can not be compared pair by pair in a request's time. */
export const MOST_CONTENDERS = 100;

/**
 * A league that does not rank what can not be told apart: every two means by Welch's test, adjusted by Holm.
 * @throws RangeError for more than `MOST_CONTENDERS`
 */
export function leagueOf(contenders: readonly Contender[]): League {
  if (contenders.length > MOST_CONTENDERS) throw new RangeError(`At most ${MOST_CONTENDERS} can be compared.`);
  const able = contenders.filter((one) => reasonOf(one) === null);
  const ranks = able.length < 2 ? NO_RANKS : separableMeanRanks(able.map(summaryOf), 'higher', CONFIDENCE);
  const placed = ranks.order.map((position) => {
    const { from, to, tier } = entryAt(ranks.ranks, position);
    return { ...rowOf(entryAt(able, position)), rankFrom: from, rankTo: to, tier, unplaced: null };
  });
  const unplaced = contenders
    .filter((one) => placed.length === 0 || reasonOf(one) !== null)
    .map((one) => ({
      ...{ ...rowOf(one), rankFrom: null, rankTo: null, tier: null },
      unplaced: reasonOf(one) ?? ('noOther' as const),
    }))
    .sort(byMean);
  return { places: [...placed, ...unplaced], pairs: ranks.pairs, provenPairs: ranks.provenPairs };
}

const byMean = (a: LeaguePlace, b: LeaguePlace): number =>
  Number(b.mean ?? -1) - Number(a.mean ?? -1) || (a.key < b.key ? -1 : 1);

function reasonOf({ values }: Contender): Exclude<UnplacedReason, 'noOther'> | null {
  if (values.length < 2) return values.length === 0 ? 'noScore' : 'oneUnit';
  return values.every((value) => value === values[0]) ? 'noSpread' : null;
}

const summaryOf = ({ values }: Contender): { mean: number; standardDeviation: number; size: number } => ({
  mean: meanOf(values),
  standardDeviation: Math.sqrt(variance(values)),
  size: values.length,
});

function rowOf(one: Contender): Pick<LeaguePlace, 'key' | 'units' | 'mean' | 'low' | 'high'> {
  const { key, values } = one;
  const units = values.length;
  if (units === 0) return { key, units, mean: null, low: null, high: null };
  if (reasonOf(one) !== null) return { key, units, mean: decimal(meanOf(values)), low: null, high: null };
  const { mean, low, high } = meanInterval(values, CONFIDENCE);
  return { key, units, mean: decimal(mean), low: decimal(low), high: decimal(high) };
}
