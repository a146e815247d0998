import type { AssessedWave } from '../../report/models/report-context';
import { type ReachedJson, reachedJson } from '../../report/models/plan-json';
import { type FigureJson, figureJson, outcomeJson, type OutcomeJson } from '../../report/models/score-json';
import type { Severity } from '../../gap/rules/gap';
import type { GapMovement } from '../../gap/rules/movement';
import { type GapCourse, progressOf } from '../../gap/rules/progress';
import { minus, ZERO } from '../../scoring/ratio';
import type { Outcome } from '../../scoring/score';
import type { Verdict } from '../../scoring/score-assessment';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { type NodeKind, nodesOf } from './list-nodes';

export interface Change {
  readonly before: OutcomeJson;
  readonly now: OutcomeJson;
  /** Now − before; null unless there are figures at both times. */
  readonly change: FigureJson | null;
}

export interface VerdictChange extends Change {
  readonly levelBefore: ReachedJson;
  readonly levelNow: ReachedJson;
}

export interface NodeChange extends Change {
  readonly ref: string;
  readonly kind: NodeKind;
  readonly parent: string | null;
  readonly title: LocalizedText;
}

export interface UnitChange extends VerdictChange {
  readonly ref: string;
  readonly name: LocalizedText;
}

export interface GapChange {
  readonly requirement: string;
  readonly title: LocalizedText;
  readonly movement: GapMovement;
  readonly severityBefore: Severity | null;
  readonly severityNow: Severity | null;
  readonly lostBefore: FigureJson;
  readonly lostNow: FigureJson;
  readonly change: FigureJson;
}

export interface WaveComparison {
  readonly entity: VerdictChange;
  /** In the order of the framework. */
  readonly nodes: readonly NodeChange[];
  /** Units that are in both, in the order of the later one. */
  readonly units: readonly UnitChange[];
  /** In the order of the framework. */
  readonly gaps: readonly GapChange[];
}

/** Two assessments of one framework version, the earlier one first. */
export function compareWaves(before: AssessedWave, now: AssessedWave): WaveComparison {
  const earlierUnits = new Map(before.result.score.units.map(({ score, verdict }) => [score.ref, verdict]));
  const names = new Map(now.assessment.units.map(({ ref, name }) => [ref, name]));
  return {
    entity: verdictChange(before.result.score.entity, now.result.score.entity),
    nodes: nodesOf(now.framework, 'requirement').map(({ ref, kind, parent, title }) => ({
      ...{ ref, kind, parent, title },
      ...changeOf(known(before.result.score.nodes, ref).outcome, known(now.result.score.nodes, ref).outcome),
    })),
    units: now.result.score.units.flatMap(({ score: { ref }, verdict }) => {
      const earlier = earlierUnits.get(ref);
      return earlier ? [{ ref, name: known(names, ref), ...verdictChange(earlier, verdict) }] : [];
    }),
    gaps: gapChanges(before, now),
  };
}

function changeOf(before: Outcome, now: Outcome): Change {
  const change = before.kind === 'scored' && now.kind === 'scored' ? figureJson(minus(now.ratio, before.ratio)) : null;
  return { before: outcomeJson(before), now: outcomeJson(now), change };
}

function verdictChange(before: Verdict, now: Verdict): VerdictChange {
  return {
    ...changeOf(before.capped.outcome, now.capped.outcome),
    levelBefore: reachedJson(before.level),
    levelNow: reachedJson(now.level),
  };
}

function gapChanges(before: AssessedWave, now: AssessedWave): GapChange[] {
  return progressOf([before, now])
    .gaps.filter(hasMoved)
    .map(({ requirement: { ref, title }, overall, gaps: [was, is] }) => {
      const lostBefore = was?.lost ?? ZERO;
      const lostNow = is?.lost ?? ZERO;
      return {
        ...{ requirement: ref, title, movement: overall },
        severityBefore: was?.severity ?? null,
        severityNow: is?.severity ?? null,
        lostBefore: figureJson(lostBefore),
        lostNow: figureJson(lostNow),
        change: figureJson(minus(lostNow, lostBefore)),
      };
    });
}

/** Of two waves each gap is below target in one at least, so that all have. */
const hasMoved = (course: GapCourse): course is GapCourse & { readonly overall: GapMovement } =>
  course.overall !== null;
