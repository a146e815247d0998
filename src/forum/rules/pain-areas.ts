import type { ContactReason } from '../../assessment/assessment';
import { reasonChanges, reasonIdentity } from '../../kpi/rules/reason-change';
import { compare, dividedBy, isAtLeast, minus, plus, type Ratio, ratio, ZERO } from '../../scoring/ratio';
import type { Interval } from '../../statistics/interval';
import { type StandingDecision, standingDecisions } from './decision-state';
import type { ForumBasis } from './forum-basis';
import { ownerConcern, type OwnerConcern } from './owner-concern';

/** Which reasons come before the forum: so many, or as many as make up a share of all contacts. */
export type TopRule = { readonly most: number } | { readonly share: Ratio };

/** A pain area that is among the largest for so many waves in a row without a decision is told of. */
export const UNDECIDED_WAVES = 2;

/** Against the wave before. Points and relative change are different numbers: 14 % after 10 % is 4 points, or 40 % more. */
export interface AreaChange {
  /** Share of the wave before. */
  readonly before: Ratio;
  /** Share now less share before. */
  readonly points: Ratio;
  /** The difference as share of what it was; null where it was 0. */
  readonly relative: Ratio | null;
  /** Of the difference in shares, −1..1: Newcombe, 95 %. */
  readonly interval: Interval;
  readonly isProven: boolean;
}

/** One of the largest contact reasons, as the forum sees it. */
export interface PainArea {
  /** From 1; reasons of equal count share a rank. */
  readonly rank: number;
  readonly reason: ContactReason;
  /** Of all contacts counted. */
  readonly share: Ratio;
  /** Of this one and all that stand before it. */
  readonly cumulative: Ratio;
  /** Null where there is no wave before. */
  readonly change: AreaChange | null;
  /** Those that stand on it and are not rejected, the most urgent first. */
  readonly decisions: readonly StandingDecision[];
  /** Owners inside the contact centre of a cause outside it, by the ref of the decision. */
  readonly concerns: ReadonlyMap<string, OwnerConcern>;
  /** Waves in a row, this one included, in which it was among the largest. */
  readonly wavesInTop: number;
  /** It was so for `UNDECIDED_WAVES` or more, and nothing is decided. */
  readonly isUndecided: boolean;
}

export interface PainAreas {
  /** Contacts counted. */
  readonly total: number;
  /** Reasons counted. */
  readonly reasons: number;
  readonly areas: readonly PainArea[];
}

/**
 * The largest contact reasons of a wave with what was decided on them. Reasons of equal count keep their order.
 * @param functions keys of the owner functions that there are
 * @returns null where nothing was counted
 */
export function painAreas(
  reasons: readonly ContactReason[],
  basis: ForumBasis,
  top: TopRule,
  functions: readonly string[],
): PainAreas | null {
  const total = totalOf(reasons);
  if (total === 0) return null;
  const standing = standingDecisions(basis.decisions, basis.today).filter(({ state }) => state !== 'rejected');
  const identityOf = reasonIdentity([...reasons, ...basis.earlier.flatMap((wave) => wave.reasons)]);
  const earlierTops = basis.earlier.map((wave) => new Set(largest(wave.reasons, top).map(identityOf)));
  const changes = changesOf(reasons, basis, identityOf);
  let running = ZERO;
  const areas = largest(reasons, top).map((reason): PainArea => {
    const share = ratio(reason.count, total);
    running = plus(running, share);
    const identity = identityOf(reason);
    const decisions = standing.filter(({ decision }) => reason.key !== undefined && decision.reason === reason.key);
    const gone = earlierTops.findIndex((names) => !names.has(identity));
    const wavesInTop = 1 + (gone === -1 ? earlierTops.length : gone);
    return {
      rank: 1 + reasons.filter(({ count }) => count > reason.count).length,
      ...{ reason, share, cumulative: running, decisions, wavesInTop },
      change: changes.get(identity) ?? null,
      concerns: new Map(
        decisions.flatMap(({ decision }) => {
          const concern = ownerConcern(decision.ownerFunction, reason, functions);
          return concern ? [[decision.ref, concern] as const] : [];
        }),
      ),
      isUndecided: wavesInTop >= UNDECIDED_WAVES && decisions.every(({ state }) => state === 'proposed'),
    };
  });
  return { total, reasons: reasons.length, areas };
}

function largest(reasons: readonly ContactReason[], top: TopRule): readonly ContactReason[] {
  const sorted = [...reasons].sort((one, other) => other.count - one.count).filter(({ count }) => count > 0);
  if ('most' in top) return sorted.slice(0, top.most);
  const total = totalOf(reasons);
  let covered = ZERO;
  return sorted.filter(({ count }) => {
    if (isAtLeast(covered, top.share)) return false;
    covered = plus(covered, ratio(count, total));
    return true;
  });
}

function changesOf(
  reasons: readonly ContactReason[],
  { earlier: [last] }: ForumBasis,
  identityOf: (reason: ContactReason) => string,
): ReadonlyMap<string, AreaChange> {
  return new Map(
    reasonChanges(last?.reasons ?? [], reasons).map(({ reason, before, now, interval, isProven }) => {
      const [was, is] = [ratio(before.successes, before.sample), ratio(now.successes, now.sample)];
      const points = minus(is, was);
      const relative = compare(was, ZERO) === 0 ? null : dividedBy(points, was);
      return [identityOf(reason), { before: was, points, relative, interval, isProven }];
    }),
  );
}

const totalOf = (reasons: readonly ContactReason[]): number => reasons.reduce((sum, { count }) => sum + count, 0);
