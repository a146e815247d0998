import type { Framework, RequirementInfo } from '../../framework/framework';
import type { AssessmentScore } from '../../scoring/score-assessment';
import type { EntityLoss } from '../../scoring/lost-points';
import { compare, isAtLeast, larger, minus, percent, plus, ratio, ZERO, type Ratio } from '../../scoring/ratio';
import { requirementRefs } from '../../scoring/gates';
import { known } from '../../shared/known';
import { requirementsOf } from '../../scoring/look-up';
import type { ScoringModel } from '../../scoring/model';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Where a gap stands. *organisation*: the requirement is answered once for the entity. *systemic*: on at least the
 * systemic share of the units assessed (and on two or more). *local*: on fewer.
 */
export type GapScope = 'organisation' | 'systemic' | 'local';

/** One requirement below target in one unit (or once for the entity: then `unit` is absent). */
export interface UnitGap {
  readonly unit?: string;
  readonly ratio: Ratio;
  /** target − ratio */
  readonly distance: Ratio;
  /** Part of the entity's total score lost here. */
  readonly lost: Ratio;
  readonly severity: Severity;
}

/** One requirement below target somewhere. */
export interface Gap {
  readonly requirement: RequirementInfo;
  readonly scope: GapScope;
  /** In the order of the assessment's units. */
  readonly places: readonly UnitGap[];
  /** Units in which the requirement has a rating; 1 for an organisation-wide requirement. */
  readonly assessed: number;
  /** Places ÷ assessed. */
  readonly share: Ratio;
  /** Sum over the places. */
  readonly lost: Ratio;
  /** The worst severity of its places: an average must not hide one site's failure. */
  readonly severity: Severity;
  /** Largest distance from target. */
  readonly widest: Ratio;
}

export interface GapOptions {
  readonly target: Ratio;
  /** A gap on at least this share of the assessed units is systemic. */
  readonly systemicShare: Ratio;
}

const HIGH_DISTANCE = percent(40);
const MEDIUM_DISTANCE = percent(20);

/**
 * - critical: below the threshold of a knock-out gate
 * - high: a critical requirement below target, or 40 points or more below it
 * - medium: 20 points or more below target
 * - low: below target
 */
export function severityOf(
  value: Ratio,
  target: Ratio,
  requirement: { readonly critical: boolean; readonly knockOut: Ratio | null },
): Severity {
  if (requirement.knockOut && !isAtLeast(value, requirement.knockOut)) return 'critical';
  const distance = minus(target, value);
  if (requirement.critical || isAtLeast(distance, HIGH_DISTANCE)) return 'high';
  return isAtLeast(distance, MEDIUM_DISTANCE) ? 'medium' : 'low';
}

/**
 * Gaps of an assessment, the costliest first; ties by framework order.
 * @throws RangeError when score or loss are of another framework
 */
export function findGaps(
  framework: Framework,
  score: AssessmentScore,
  loss: EntityLoss,
  options: GapOptions,
): readonly Gap[] {
  const knockOuts = knockOutThresholds(framework.model);
  const entityWide = entityAnswered(framework.model);
  const gaps: Gap[] = [];
  for (const requirement of framework.requirements.values()) {
    const knockOut = knockOuts.get(requirement.ref) ?? null;
    const isEntityWide = entityWide.has(requirement.ref);
    const rated = score.units.flatMap(({ score: unit }) => {
      const { outcome } = known(unit.nodes, requirement.ref);
      const lost = known(known(loss.byUnit, unit.ref), requirement.ref);
      return outcome.kind === 'scored' ? [{ unit: unit.ref, ratio: outcome.ratio, lost }] : [];
    });
    const judged = isEntityWide ? mergeEntityWide(rated) : rated;
    const places = judged
      .filter((place) => !isAtLeast(place.ratio, options.target))
      .map((place) => ({
        ...place,
        distance: minus(options.target, place.ratio),
        severity: severityOf(place.ratio, options.target, { critical: requirement.critical, knockOut }),
      }));
    if (places.length > 0) gaps.push(summarise(requirement, places, judged.length, isEntityWide, options));
  }
  return gaps.sort((a, b) => compare(b.lost, a.lost));
}

type RatedPlace = Omit<UnitGap, 'distance' | 'severity'>;

/** Answered once: one place, its loss summed over the units in which it counts. */
function mergeEntityWide(rated: readonly RatedPlace[]): RatedPlace[] {
  const [first] = rated;
  return first ? [{ ratio: first.ratio, lost: rated.map(({ lost }) => lost).reduce(plus, ZERO) }] : [];
}

function summarise(
  requirement: RequirementInfo,
  places: readonly UnitGap[],
  assessed: number,
  isEntityWide: boolean,
  { systemicShare }: GapOptions,
): Gap {
  const share = ratio(places.length, assessed);
  const isSystemic = assessed > 1 && isAtLeast(share, systemicShare);
  return {
    requirement,
    scope: isEntityWide ? 'organisation' : isSystemic ? 'systemic' : 'local',
    places,
    assessed,
    share,
    lost: places.map(({ lost }) => lost).reduce(plus, ZERO),
    severity: places.map(({ severity }) => severity).reduce(worse),
    widest: places.map(({ distance }) => distance).reduce(larger, ZERO),
  };
}

function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** The highest knock-out threshold over each requirement. Gates on one dimension are left to readiness. */
export function knockOutThresholds(model: ScoringModel): ReadonlyMap<string, Ratio> {
  const thresholds = new Map<string, Ratio>();
  for (const gate of model.gates) {
    if (gate.kind !== 'knockOut' || gate.dimension) continue;
    const refs = requirementRefs(model, gate.requirements);
    for (const ref of refs) thresholds.set(ref, larger(thresholds.get(ref) ?? ZERO, gate.threshold));
  }
  return thresholds;
}

/** Refs of the requirements that are answered once for the entity. */
export function entityAnswered(model: ScoringModel): ReadonlySet<string> {
  return new Set(requirementsOf(model).flatMap(({ ref, answeredPer }) => (answeredPer === 'entity' ? [ref] : [])));
}
