import { type FigureJson, figureJson } from '../../report/models/score-json';
import { minus } from '../../scoring/ratio';
import { meanInterval } from '../../statistics/mean';
import { decimal, ratioOf, scoreOf, type PartyStanding, type UnitStanding, valueOf } from './standing';

/**
 * *improved*, *worsened*: proven. *notProven*: it may be chance. *firstResult*: there is none before. *otherFramework*:
 * figures of two framework versions are not compared. *notScored*: one of the two has no score.
 */
export const CHANGE_VERDICTS = [
  'improved',
  'worsened',
  'notProven',
  'firstResult',
  'otherFramework',
  'notScored',
] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/**
 * Why nothing is proven. *fewUnits*: fewer than two units were assessed both times, so nothing tells chance from change.
 * *noSpread*: all of them moved alike. *withinChance*: the interval of the mean change holds zero.
 */
export const UNPROVEN_REASONS = ['fewUnits', 'noSpread', 'withinChance'] as const;
export type UnprovenReason = (typeof UNPROVEN_REASONS)[number];

export interface Change {
  readonly verdict: ChangeVerdict;
  readonly reason: UnprovenReason | null;
  /** Score now − before; null where they are not compared. */
  readonly difference: FigureJson | null;
  /** What the verdict rests on: the units that have a score both times. Null where nothing is compared. */
  readonly units: UnitChange | null;
}

/** Mean change of units, each counting once, with its 95 % interval; decimals of 0..1. */
export interface UnitChange {
  readonly count: number;
  readonly mean: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

const CONFIDENCE = 0.95;
const none = (verdict: ChangeVerdict): Change => ({ verdict, reason: null, difference: null, units: null });

/**
 * How a party moved between two results. The score is what the framework makes of its units; whether it moved is judged by
 * the same units before and now (paired Student t), since units are what a visit samples.
 */
export function changeOf(
  before: { readonly party: PartyStanding; readonly units: readonly UnitStanding[] } | undefined,
  now: { readonly party: PartyStanding; readonly units: readonly UnitStanding[] },
): Change {
  if (!before) return none('firstResult');
  if (before.party.frameworkId !== now.party.frameworkId) return none('otherFramework');
  const scores = [scoreOf(before.party), scoreOf(now.party)] as const;
  if (!scores[0] || !scores[1]) return none('notScored');
  const difference = figureJson(minus(ratioOf(scores[1]), ratioOf(scores[0])));
  return { difference, ...judged(differences(before.units, now.units)) };
}

function judged(changes: readonly number[]): Omit<Change, 'difference'> {
  const count = changes.length;
  if (count < 2) {
    return { verdict: 'notProven', reason: 'fewUnits', units: { count, mean: null, low: null, high: null } };
  }
  const { mean, low, high } = meanInterval(changes, CONFIDENCE);
  const units = { count, mean: decimal(mean), low: decimal(low), high: decimal(high) };
  if (changes.every((change) => change === changes[0])) return { verdict: 'notProven', reason: 'noSpread', units };
  if (low > 0) return { verdict: 'improved', reason: null, units };
  if (high < 0) return { verdict: 'worsened', reason: null, units };
  return { verdict: 'notProven', reason: 'withinChance', units };
}

function differences(before: readonly UnitStanding[], now: readonly UnitStanding[]): readonly number[] {
  const earlier = new Map(before.map((unit) => [unit.unitId, valueOf(unit)]));
  return now.flatMap((unit) => {
    const [from, to] = [earlier.get(unit.unitId) ?? null, valueOf(unit)];
    return from === null || to === null ? [] : [Number(decimal(to - from))];
  });
}
