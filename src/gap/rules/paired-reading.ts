import type { Relation } from '../../framework/rules/check-crosswalk';
import type { RequirementInfo } from '../../framework/framework';
import { compare, plus, type Ratio, ZERO } from '../../scoring/ratio';
import { entityAnswered } from './gap';
import { ENTITY_PLACE, type ProgressWave, type Standing, standingsOf, worstStanding } from './standing';

/** Two requirements, one on either side, and what the first is, seen from the second. */
export interface RequirementPair<Reason = unknown> {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly reason: Reason;
}

/**
 * Whose gap it is. *both*: both are below target. *provider*: the client does its part, the provider does not. *client*: the
 * provider is at target though the client is not. *neither*. *open*: one of them could not be judged.
 */
export const READINGS = ['both', 'provider', 'client', 'neither', 'open'] as const;
export type Reading = (typeof READINGS)[number];

/** A requirement on one side. */
export interface PairedSide {
  readonly requirement: RequirementInfo;
  readonly standing: Standing;
  /** Places below target, of those that were judged. */
  readonly below: number;
  readonly judged: number;
  /** Part of the entity's total score lost in the places below target. */
  readonly lost: Ratio;
}

export interface PairedReadingPair<Reason> {
  readonly provider: PairedSide;
  readonly client: PairedSide;
  /** What the provider's requirement is, seen from the client's. */
  readonly relation: Relation;
  readonly reason: Reason;
  readonly reading: Reading;
}

/**
 * What the gaps of a side are, seen from the other. *shared*: the other side has a gap in a requirement that goes with it.
 * *own*: the other side is at target in all of them. *open*: not all of them could be judged, and none is below. *alone*:
 * nothing on the other side goes with it.
 */
export const ORIGINS = ['shared', 'own', 'open', 'alone'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface OriginShare {
  readonly origin: Origin;
  /** Refs of the requirements, in the order of the framework. */
  readonly requirements: readonly string[];
  readonly lost: Ratio;
}

export interface PairedReading<Reason> {
  /** The worst reading first, then by what both sides lose, then in the order of the pairs. */
  readonly pairs: readonly PairedReadingPair<Reason>[];
  /** One of each origin; together they are all gaps of the side. */
  readonly provider: readonly OriginShare[];
  readonly client: readonly OriginShare[];
}

/**
 * Reads an assessment of an operation together with one of the client that commissions it (COPC practice of OSP beside VMO, and
 * ISO 18295-1 beside -2): a gap of the provider may be one that only the client can close.
 * @param pairs of the two frameworks, either way round; others are left out
 * @param units of the provider that are looked at; undefined: all
 */
export function readPaired<Reason>(
  provider: ProgressWave,
  client: ProgressWave,
  pairs: readonly RequirementPair<Reason>[],
  units?: ReadonlySet<string>,
): PairedReading<Reason> {
  const providers = sidesOf(provider, units);
  const clients = sidesOf(client, undefined);
  const read = pairs.flatMap((pair): PairedReadingPair<Reason>[] => {
    const { reason } = pair;
    const here = providers.get(pair.from);
    const there = clients.get(pair.to);
    if (here && there) {
      return [{ provider: here, client: there, relation: pair.relation, reason, reading: readingOf(here, there) }];
    }
    const turned = providers.get(pair.to);
    const other = clients.get(pair.from);
    if (!turned || !other) return [];
    return [
      { provider: turned, client: other, relation: TURNED[pair.relation], reason, reading: readingOf(turned, other) },
    ];
  });
  return {
    pairs: read.toSorted((a, b) => rankOf(a) - rankOf(b) || byLoss(a, b)),
    provider: originsOf(providers, read, 'provider', 'client'),
    client: originsOf(clients, read, 'client', 'provider'),
  };
}

const TURNED: Readonly<Record<Relation, Relation>> = {
  ...{ same: 'same', narrower: 'wider', wider: 'narrower', related: 'related' },
};

function sidesOf(wave: ProgressWave, units: ReadonlySet<string> | undefined): ReadonlyMap<string, PairedSide> {
  const entityWide = entityAnswered(wave.framework.model);
  const covered = wave.result.score.units.map(({ score }) => score.ref);
  const isIn = (place: string): boolean => place === ENTITY_PLACE || !units || units.has(place);
  return new Map(
    [...standingsOf(wave)].map(([ref, { requirement, gap, standingAt, places: rated }]) => {
      const all = entityWide.has(ref) ? [ENTITY_PLACE] : covered;
      const below = (gap?.places ?? []).filter(({ unit = ENTITY_PLACE }) => isIn(unit));
      return [
        ref,
        {
          requirement,
          standing: worstStanding(all.filter(isIn).map(standingAt)),
          below: below.length,
          judged: [...rated.keys()].filter(isIn).length,
          lost: below.map(({ lost }) => lost).reduce(plus, ZERO),
        },
      ];
    }),
  );
}

const isJudged = ({ standing }: PairedSide): boolean => standing === 'belowTarget' || standing === 'atTarget';

function readingOf(provider: PairedSide, client: PairedSide): Reading {
  if (!isJudged(provider) || !isJudged(client)) return 'open';
  if (provider.standing === 'belowTarget') return client.standing === 'belowTarget' ? 'both' : 'provider';
  return client.standing === 'belowTarget' ? 'client' : 'neither';
}

/** What is open may hide a gap: before what is in order. */
const ORDER: readonly Reading[] = ['both', 'provider', 'client', 'open', 'neither'];
const rankOf = ({ reading }: { readonly reading: Reading }): number => ORDER.indexOf(reading);

function byLoss(a: { readonly provider: PairedSide; readonly client: PairedSide }, b: typeof a): number {
  return compare(plus(b.provider.lost, b.client.lost), plus(a.provider.lost, a.client.lost));
}

type Side = 'provider' | 'client';

function originsOf(
  sides: ReadonlyMap<string, PairedSide>,
  read: readonly (Readonly<Record<Side, PairedSide>> & { readonly reading: Reading })[],
  side: Side,
  other: Side,
): readonly OriginShare[] {
  const gaps = [...sides.values()].filter(({ standing }) => standing === 'belowTarget');
  const origins = new Map(
    gaps.map(({ requirement: { ref } }) => {
      const partners = read.filter((pair) => pair[side].requirement.ref === ref).map((pair) => pair[other]);
      return [ref, originOf(partners)];
    }),
  );
  return ORIGINS.map((origin) => {
    const own = gaps.filter(({ requirement: { ref } }) => origins.get(ref) === origin);
    return {
      origin,
      requirements: own.map(({ requirement: { ref } }) => ref),
      lost: own.map(({ lost }) => lost).reduce(plus, ZERO),
    };
  });
}

function originOf(partners: readonly PairedSide[]): Origin {
  if (partners.length === 0) return 'alone';
  if (partners.some(({ standing }) => standing === 'belowTarget')) return 'shared';
  return partners.every(isJudged) ? 'own' : 'open';
}
