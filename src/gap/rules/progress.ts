import type { RequirementInfo } from '../../framework/framework';
import type { GroupNode } from '../../scoring/model';
import type { Ratio } from '../../scoring/ratio';
import type { Outcome } from '../../scoring/score';
import { known } from '../../shared/known';
import { type Chain, type Course, courseOf, mapChain } from './chain';
import type { Gap } from './gap';
import { countMovements, type GapMovement, type MovementCounts, movementOf, type RatedPlaces } from './movement';
import { ENTITY_PLACE, type ProgressWave, type RequirementStanding, type Standing, standingsOf } from './standing';

/** A requirement in one unit, or where it is answered once for the entity. */
export interface PlaceCourse extends Course<GapMovement | null> {
  /** Absent: answered once for the entity. */
  readonly unit?: string;
  /** By wave. */
  readonly standings: Chain<Standing>;
}

/** A requirement that is below target in at least one wave. */
export interface GapCourse extends Course<GapMovement | null> {
  readonly requirement: RequirementInfo;
  /** By wave. */
  readonly standings: Chain<Standing>;
  /** By wave; null where it is not below target. */
  readonly gaps: Chain<Gap | null>;
  /** By wave: part of the entity's total score lost on the requirement, below target or above. */
  readonly lost: Chain<Ratio>;
  /** Places that are below target in at least one wave, in the order of the units. */
  readonly places: readonly PlaceCourse[];
}

/** The root, a category or an item with the gaps of all requirements below it. */
export interface GroupProgress extends Course<MovementCounts> {
  readonly ref: string;
  /** By wave; of the root after caps. */
  readonly outcomes: Chain<Outcome>;
}

/** The gaps in one unit; those of requirements that are answered once for the entity are in no unit. */
export interface UnitProgress extends Course<MovementCounts> {
  readonly ref: string;
  /** By wave, after caps; null where the assessment does not cover the unit. */
  readonly outcomes: Chain<Outcome | null>;
}

export interface Progress {
  /** In the order of the framework. */
  readonly gaps: readonly GapCourse[];
  /** The root first, then parents before their children, in the order of the framework. */
  readonly groups: readonly [GroupProgress, ...GroupProgress[]];
  /** Units of the latest wave in its order, then those of earlier waves only. */
  readonly units: readonly UnitProgress[];
}

/**
 * How the gaps of two or more assessments moved from each to the next and from the first to the last. Each is judged by
 * its own target; what a movement is, is told at `GAP_MOVEMENTS`.
 * @throws RangeError when their frameworks are not one version
 */
export function progressOf(waves: Chain<ProgressWave>): Progress {
  const [{ framework }] = waves;
  if (waves.some((wave) => wave.framework.hash !== framework.hash)) {
    throw new RangeError('Progress needs waves of one framework version.');
  }
  const units = unitsOf(waves);
  const { root } = framework.model;
  const standings = mapChain(waves, standingsOf);
  const gaps = [...framework.requirements.values()].flatMap((requirement) => {
    const course = mapChain(standings, (wave) => known(wave, requirement.ref));
    return course.some(({ gap }) => gap) ? [gapCourse(requirement, course, units)] : [];
  });
  return {
    gaps,
    groups: [groupProgress(root, waves, gaps), ...groupsBelow(root).map((group) => groupProgress(group, waves, gaps))],
    units: units.map((ref) => unitProgress(ref, waves, gaps)),
  };
}

function unitsOf(waves: Chain<ProgressWave>): readonly string[] {
  return [...new Set([...waves].reverse().flatMap(({ result }) => result.score.units.map(({ score }) => score.ref)))];
}

function gapCourse(
  requirement: RequirementInfo,
  course: Chain<RequirementStanding>,
  units: readonly string[],
): GapCourse {
  return {
    requirement,
    standings: mapChain(course, ({ standing }) => standing),
    gaps: mapChain(course, ({ gap }) => gap),
    lost: mapChain(course, ({ lost }) => lost),
    ...courseOf(course, (before, now) => movementOf(before.places, now.places)),
    places: [ENTITY_PLACE, ...units].flatMap((place) => placeCourse(course, place)),
  };
}

function placeCourse(course: Chain<RequirementStanding>, place: string): PlaceCourse[] {
  const standings = mapChain(course, ({ standingAt }) => standingAt(place));
  if (!standings.includes('belowTarget')) return [];
  const at = mapChain(course, ({ places }): RatedPlaces => {
    const rated = places.get(place);
    return new Map(rated && [[place, rated]]);
  });
  return [{ ...(place !== ENTITY_PLACE && { unit: place }), standings, ...courseOf(at, movementOf) }];
}

function groupProgress(group: GroupNode, waves: Chain<ProgressWave>, gaps: readonly GapCourse[]): GroupProgress {
  const below = requirementsBelow(group);
  return {
    ref: group.ref,
    outcomes: mapChain(waves, ({ framework, result: { score } }) =>
      group.ref === framework.model.root.ref ? score.entity.capped.outcome : known(score.nodes, group.ref).outcome,
    ),
    ...counted(
      gaps.filter(({ requirement }) => below.has(requirement.ref)),
      waves.length - 1,
    ),
  };
}

function unitProgress(ref: string, waves: Chain<ProgressWave>, gaps: readonly GapCourse[]): UnitProgress {
  return {
    ref,
    outcomes: mapChain(
      waves,
      ({ result }) => result.score.units.find(({ score }) => score.ref === ref)?.verdict.capped.outcome ?? null,
    ),
    ...counted(
      gaps.flatMap(({ places }) => places.filter(({ unit }) => unit === ref)),
      waves.length - 1,
    ),
  };
}

function counted(courses: readonly Course<GapMovement | null>[], length: number): Course<MovementCounts> {
  return {
    steps: Array.from({ length }, (_, step) => countMovements(courses.map(({ steps }) => steps[step] ?? null))),
    overall: countMovements(courses.map(({ overall }) => overall)),
  };
}

/** Parents before their children. */
function groupsBelow({ children }: GroupNode): readonly GroupNode[] {
  return children.flatMap((child) => (child.kind === 'group' ? [child, ...groupsBelow(child)] : []));
}

function requirementsBelow({ children }: GroupNode): ReadonlySet<string> {
  return new Set(children.flatMap((child) => (child.kind === 'group' ? [...requirementsBelow(child)] : [child.ref])));
}
