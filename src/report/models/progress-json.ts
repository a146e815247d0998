import { type Chain, type Course, courseOf, mapChain } from '../../gap/rules/chain';
import type { GapMovement, MovementCounts } from '../../gap/rules/movement';
import { type GapCourse, progressOf } from '../../gap/rules/progress';
import type { Standing } from '../../gap/rules/standing';
import { compare, minus } from '../../scoring/ratio';
import type { Outcome } from '../../scoring/score';
import { achievedOf, type PlanAchievement } from '../../workstream/rules/achieved';
import { type ReachedJson, reachedJson } from './plan-json';
import type { AssessedWave, ChainProgress, ProgressPoint } from './report-context';
import { type FigureJson, figureJson, type OutcomeJson, outcomeJson } from './score-json';

// Type aliases, not interfaces: only these count as JSON without a cast.

export type WaveJson = {
  readonly assessment: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly target: FigureJson;
  readonly score: OutcomeJson;
  readonly level: ReachedJson;
  /** Requirements below target. */
  readonly gaps: number;
};

export type WorkstreamAchievementJson = {
  readonly id: string;
  readonly number: number;
  readonly endDate: string;
  readonly isDue: boolean;
  readonly movements: MovementCounts;
  readonly projected: FigureJson | null;
  readonly wonBack: FigureJson;
};

export type PlanAchievementJson = {
  readonly asOf: string;
  readonly before: OutcomeJson;
  readonly projectedByThen: OutcomeJson;
  readonly projectedAtEnd: OutcomeJson;
  readonly achieved: OutcomeJson;
  readonly workstreams: readonly WorkstreamAchievementJson[];
  readonly elsewhere: FigureJson | null;
};

export type StepJson = {
  /** Keys of the assessments. */
  readonly from: string;
  readonly to: string;
  /** Of the score of the whole; null unless both are scored. */
  readonly change: FigureJson | null;
  readonly targetChanged: boolean;
  readonly movements: MovementCounts;
  readonly plan: PlanAchievementJson | null;
};

/** A category, an item or a unit. */
export type PartProgressJson = {
  readonly ref: string;
  /** By wave; null where the assessment does not cover the unit. */
  readonly scores: readonly (OutcomeJson | null)[];
  /** Between neighbours; null unless both are scored. */
  readonly changes: readonly (FigureJson | null)[];
  readonly change: FigureJson | null;
  readonly steps: readonly MovementCounts[];
  readonly overall: MovementCounts;
};

export type PlaceCourseJson = {
  /** Null: answered once for the entity. */
  readonly unit: string | null;
  readonly standings: readonly Standing[];
  readonly steps: readonly (GapMovement | null)[];
  readonly overall: GapMovement | null;
};

export type GapCourseJson = {
  readonly requirement: string;
  /** By wave. */
  readonly standings: readonly Standing[];
  /** By wave: part of the total score lost on the requirement. */
  readonly lost: readonly FigureJson[];
  /** Between neighbours; null where it is below target at neither time. */
  readonly steps: readonly (GapMovement | null)[];
  readonly overall: GapMovement | null;
  readonly places: readonly PlaceCourseJson[];
};

export type ProgressJson = {
  readonly waves: readonly WaveJson[];
  readonly steps: readonly StepJson[];
  /** From the first to the last. */
  readonly overall: StepJson;
  /** Parents before their children. */
  readonly nodes: readonly PartProgressJson[];
  readonly units: readonly PartProgressJson[];
  readonly gaps: readonly GapCourseJson[];
};

/** @throws RangeError when the waves are not of one framework version */
export function chainProgress(points: Chain<ProgressPoint>): ChainProgress {
  return {
    points,
    progress: progressOf(mapChain(points, ({ wave }) => wave)),
    plans: courseOf(points, ({ wave, plan }, later) => (plan ? achievedOf(plan, wave, later.wave) : null)),
  };
}

export function progressJson({ points, progress, plans }: ChainProgress): ProgressJson {
  const [whole, ...nodes] = progress.groups;
  const scores = courseOf(points, stepBetween);
  return {
    waves: points.map(({ wave }) => waveJson(wave)),
    steps: scores.steps.map((step, index) => ({
      ...step,
      movements: whole.steps[index] ?? whole.overall,
      plan: achievementJson(plans.steps[index] ?? null),
    })),
    overall: { ...scores.overall, movements: whole.overall, plan: achievementJson(plans.overall) },
    nodes: nodes.map(partJson),
    units: progress.units.map(partJson),
    gaps: progress.gaps.map(gapCourseJson),
  };
}

function waveJson({ assessment: { key, period, target }, result: { score, gaps } }: AssessedWave): WaveJson {
  return {
    assessment: key,
    period: { from: period.from, to: period.to },
    target: figureJson(target),
    score: outcomeJson(score.entity.capped.outcome),
    level: reachedJson(score.entity.level),
    gaps: gaps.length,
  };
}

function stepBetween(before: ProgressPoint, now: ProgressPoint): Omit<StepJson, 'movements' | 'plan'> {
  const [from, to] = [before.wave, now.wave];
  return {
    from: from.assessment.key,
    to: to.assessment.key,
    change: changeJson(from.result.score.entity.capped.outcome, to.result.score.entity.capped.outcome),
    targetChanged: compare(from.assessment.target, to.assessment.target) !== 0,
  };
}

function partJson({
  ref,
  outcomes,
  steps,
  overall,
}: Course<MovementCounts> & { readonly ref: string; readonly outcomes: Chain<Outcome | null> }): PartProgressJson {
  const changes = courseOf(outcomes, changeJson);
  return {
    ref,
    scores: outcomes.map((outcome) => outcome && outcomeJson(outcome)),
    changes: changes.steps,
    change: changes.overall,
    steps,
    overall,
  };
}

function gapCourseJson({ requirement, standings, lost, steps, overall, places }: GapCourse): GapCourseJson {
  return {
    requirement: requirement.ref,
    standings,
    lost: lost.map(figureJson),
    steps,
    overall,
    places: places.map((place) => ({
      unit: place.unit ?? null,
      standings: place.standings,
      steps: place.steps,
      overall: place.overall,
    })),
  };
}

function achievementJson(achievement: PlanAchievement | null): PlanAchievementJson | null {
  if (!achievement) return null;
  const { asOf, before, projectedByThen, projectedAtEnd, achieved, workstreams, elsewhere } = achievement;
  return {
    asOf,
    before: outcomeJson(before),
    projectedByThen: outcomeJson(projectedByThen),
    projectedAtEnd: outcomeJson(projectedAtEnd),
    achieved: outcomeJson(achieved),
    workstreams: workstreams.map(({ workstream, isDue, movements, projected, wonBack }) => ({
      id: workstream.id,
      number: workstream.number,
      endDate: workstream.endDate,
      isDue,
      movements,
      projected: projected && figureJson(projected),
      wonBack: figureJson(wonBack),
    })),
    elsewhere: elsewhere && figureJson(elsewhere),
  };
}

function changeJson(before: Outcome | null, now: Outcome | null): FigureJson | null {
  return before?.kind === 'scored' && now?.kind === 'scored' ? figureJson(minus(now.ratio, before.ratio)) : null;
}
