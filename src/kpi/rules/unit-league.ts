import type { Party } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import type { Interval } from '../../statistics/interval';
import type { TargetDirection, TargetVerdict } from '../../statistics/proportion';
import type { SeparableRanks } from '../../statistics/separable-ranks';
import { entryAt } from '../../statistics/vectors';

/** Fewer units than this are read side by side, without statistics of what lies between them. */
export const FEWEST_UNITS = 3;

/** Who runs a unit. */
export type PartyKind = Party['kind'];

/** A unit whose figure takes part in no comparison. */
export interface LeftOutUnit {
  readonly unit: string;
  /** *noCases*: a denominator of 0; *oneCase*: no spread can be told; *noSpread*: all cases alike, or no spread stated. */
  readonly reason: 'noCases' | 'oneCase' | 'noSpread';
}

/** A figure with its 95 % interval, in one unit. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * A place in the league, as far as the units can be told apart: "1–4" rather than "2". Null where figures have to stay within
 * a range: it has no better end, so nobody is first.
 */
export interface Place {
  /** 1 is the best. */
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  readonly tier: number | null;
}

/** A row of the league table. */
export interface LeagueRow extends Estimate, Place {
  readonly unit: string;
  readonly party: PartyKind;
  /** Cases that the figure rests on. */
  readonly cases: number;
  /** Fewer than the KPI asks for. */
  readonly isSmallSample: boolean;
  /** Null without a target. */
  readonly verdict: TargetVerdict | null;
}

/** What comes first in a league; the highest where no end is the better one. */
export const leagueDirection = ({ direction }: Pick<KpiInfo, 'direction'>): TargetDirection =>
  direction === 'band' ? 'higher' : direction;

const NO_PLACE: Place = { rankFrom: null, rankTo: null, tier: null };

/** Entries with their places, best first; of a KPI without a better end by their figures, the highest first. */
export function inLeagueOrder<Entry>(
  { direction }: Pick<KpiInfo, 'direction'>,
  entries: readonly Entry[],
  { order, ranks }: SeparableRanks,
): readonly (Entry & Place)[] {
  return order.map((position) => {
    const { from, to, tier } = entryAt(ranks, position);
    const place = direction === 'band' ? NO_PLACE : { rankFrom: from, rankTo: to, tier };
    return { ...entryAt(entries, position), ...place };
  });
}

/** Units of a party, of those compared. */
export function ofParty<Entry extends { readonly party: PartyKind }>(
  entries: readonly Entry[],
  party: PartyKind,
): readonly Entry[] {
  return entries.filter((entry) => entry.party === party);
}
