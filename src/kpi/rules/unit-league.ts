import type { Party } from '../../assessment/assessment';
import type { Interval } from '../../statistics/interval';
import type { TargetVerdict } from '../../statistics/proportion';
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

/** A place in the league, as far as the units can be told apart: "1–4" rather than "2". */
export interface Place {
  /** 1 is the best. */
  readonly rankFrom: number;
  readonly rankTo: number;
  readonly tier: number;
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

/** Entries with their places, best first. */
export function inLeagueOrder<Entry>(
  entries: readonly Entry[],
  { order, ranks }: SeparableRanks,
): readonly (Entry & Place)[] {
  return order.map((position) => {
    const { from, to, tier } = entryAt(ranks, position);
    return { ...entryAt(entries, position), rankFrom: from, rankTo: to, tier };
  });
}

/** Units of a party, of those compared. */
export function ofParty<Entry extends { readonly party: PartyKind }>(
  entries: readonly Entry[],
  party: PartyKind,
): readonly Entry[] {
  return entries.filter((entry) => entry.party === party);
}
