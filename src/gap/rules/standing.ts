import type { Framework, RequirementInfo } from '../../framework/framework';
import { ZERO, type Ratio } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { Outcome } from '../../scoring/score';
import type { AssessmentResult } from './assess';
import { entityAnswered, type Gap } from './gap';
import type { RatedPlace, RatedPlaces } from './movement';

/** One assessment of a chain. */
export interface ProgressWave {
  readonly framework: Framework;
  readonly result: AssessmentResult;
}

export const STANDINGS = ['belowTarget', 'atTarget', 'notAssessed', 'notApplicable', 'notCovered'] as const;

/**
 * Where a requirement stands at one time, in a unit or in the whole, where the first of them that holds anywhere counts.
 * *notCovered*: the assessment does not cover the unit.
 */
export type Standing = (typeof STANDINGS)[number];

/** The place of a requirement that is answered once for the entity. */
export const ENTITY_PLACE = '';

/** A requirement in one wave. */
export interface RequirementStanding {
  readonly requirement: RequirementInfo;
  readonly gap: Gap | null;
  readonly standing: Standing;
  /** By unit ref, or at `ENTITY_PLACE`. */
  readonly places: RatedPlaces;
  readonly standingAt: (place: string) => Standing;
  /** Part of the entity's total score lost on the requirement, below target or above. */
  readonly lost: Ratio;
}

/** Where every requirement stands, by ref, in the order of the framework. */
export function standingsOf(wave: ProgressWave): ReadonlyMap<string, RequirementStanding> {
  const gaps = new Map(wave.result.gaps.map((gap) => [gap.requirement.ref, gap]));
  const entityWide = entityAnswered(wave.framework.model);
  return new Map(
    [...wave.framework.requirements].map(([ref, requirement]) => [
      ref,
      standingOf(wave, requirement, gaps.get(ref) ?? null, entityWide.has(ref)),
    ]),
  );
}

function standingOf(
  { result: { score, loss } }: ProgressWave,
  requirement: RequirementInfo,
  gap: Gap | null,
  isEntityWide: boolean,
): RequirementStanding {
  const { ref } = requirement;
  const distances = new Map(gap?.places.map(({ unit = ENTITY_PLACE, distance }) => [unit, distance]));
  const places = new Map<string, RatedPlace>();
  const outcomes = new Map<string, Outcome>();
  for (const { score: unit } of score.units) {
    const { outcome } = known(unit.nodes, ref);
    const place = isEntityWide ? ENTITY_PLACE : unit.ref;
    outcomes.set(place, outcome);
    const weight = isEntityWide ? 1 : unit.weight;
    if (outcome.kind === 'scored') {
      places.set(place, { distance: distances.get(place) ?? ZERO, rating: outcome.ratio, weight });
    }
  }
  const standingAt = (place: string): Standing => {
    if (distances.has(place)) return 'belowTarget';
    const kind = outcomes.get(place)?.kind ?? 'notCovered';
    return kind === 'scored' ? 'atTarget' : kind;
  };
  return {
    requirement,
    gap,
    standing: worstStanding([...outcomes.keys()].map(standingAt)),
    places,
    standingAt,
    lost: known(loss.byNode, ref),
  };
}

/** The first of `STANDINGS` that holds anywhere. An assessment covers one unit at least. */
export function worstStanding(standings: readonly Standing[]): Standing {
  return standings.reduce((a, b) => (STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b));
}
