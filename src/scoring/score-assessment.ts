import type { ScoringInput } from './answers';
import { entityBounds, scoreEntity, type EntityNodeScore } from './entity';
import { judgeGate, type GateResult, type GateSubject } from './gates';
import { capScore, judgeLevel, type CappedScore, type LevelVerdict } from './levels';
import { known } from '../shared/known';
import type { ScoringModel } from './model';
import type { Ratio } from './ratio';
import { scoreUnit, type Coverage, type Outcome, type UnitScore } from './score';

/** Goes into every result; raise it whenever a change can alter a figure. */
export const ENGINE_VERSION = '1.0.0';

/** Score, gates and level of one subject: a unit, or the entity. */
export interface Verdict {
  /** Before caps. */
  readonly outcome: Outcome;
  readonly coverage: Coverage;
  readonly bounds: { readonly lower: Ratio; readonly upper: Ratio } | null;
  readonly gates: readonly GateResult[];
  readonly capped: CappedScore;
  readonly level: LevelVerdict;
}

export interface UnitResult {
  readonly score: UnitScore;
  readonly verdict: Verdict;
}

export interface AssessmentScore {
  readonly engine: string;
  readonly framework: string;
  readonly units: readonly UnitResult[];
  readonly nodes: ReadonlyMap<string, EntityNodeScore>;
  readonly entity: Verdict;
}

/**
 * Scores an assessment: each unit, then the entity, with gates, level and the explanation of every figure.
 * Deterministic; the order of units, answers and findings does not matter.
 * @throws ScoringError when an answer does not fit the framework; RangeError when there is no unit
 */
export function scoreAssessment(model: ScoringModel, input: ScoringInput): AssessmentScore {
  const scores = input.units.map((unit) => scoreUnit(model, unit, input));
  if (scores.length === 0) throw new RangeError('An assessment needs at least one unit.');
  const nodes = scoreEntity(model, scores);
  return {
    engine: ENGINE_VERSION,
    framework: model.framework,
    units: scores.map((score) => ({ score, verdict: unitVerdict(model, score, input) })),
    nodes,
    entity: entityVerdict(model, scores, nodes, input),
  };
}

/** A finding about the whole entity counts for every unit. */
function unitVerdict(model: ScoringModel, score: UnitScore, input: ScoringInput): Verdict {
  return verdictOn(model, score.root.outcome, score.bounds, {
    units: [score],
    outcomeOf: (ref) => known(score.nodes, ref).outcome,
    coverage: score.root.coverage,
    findings: input.findings.filter(({ units }) => units.length === 0 || units.includes(score.ref)),
  });
}

function entityVerdict(
  model: ScoringModel,
  units: readonly UnitScore[],
  nodes: ReadonlyMap<string, EntityNodeScore>,
  input: ScoringInput,
): Verdict {
  const root = known(nodes, model.root.ref);
  return verdictOn(model, root.outcome, entityBounds(model, units), {
    units,
    outcomeOf: (ref) => known(nodes, ref).outcome,
    coverage: root.coverage,
    findings: input.findings,
  });
}

function verdictOn(model: ScoringModel, outcome: Outcome, bounds: Verdict['bounds'], subject: GateSubject): Verdict {
  const gates = model.gates.map((gate) => judgeGate(model, gate, subject));
  const capped = capScore(outcome, gates);
  return {
    outcome,
    coverage: subject.coverage,
    bounds,
    gates,
    capped,
    level: judgeLevel(model, capped.outcome, subject.coverage, gates),
  };
}
