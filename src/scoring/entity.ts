import { canonicalJson } from '../shared/canonical-json';
import { known } from '../shared/known';
import type { ModelNode, RequirementNode, RollUp, ScoringModel } from './model';
import type { Ratio } from './ratio';
import { rollUp, type RollUpInput } from './roll-up';
import { sumOfCoverages, type Coverage, type Outcome, type UnitScore } from './score';

/** One node's figure for the whole entity, and the units' figures that it was combined from. */
export interface EntityNodeScore {
  readonly ref: string;
  readonly outcome: Outcome;
  /** Requirements answered once for the entity count once. */
  readonly coverage: Coverage;
  readonly rule: RollUp;
  readonly inputs: readonly { readonly unit: string; readonly weight: number; readonly outcome: Outcome }[];
}

/** Combines every node of the tree across the units by the framework's rule. */
export function scoreEntity(model: ScoringModel, units: readonly UnitScore[]): ReadonlyMap<string, EntityNodeScore> {
  const scores = new Map<string, EntityNodeScore>();
  const visit = (node: ModelNode): EntityNodeScore => {
    const coverages =
      node.kind === 'group' ? node.children.map((child) => visit(child).coverage) : requirementCoverages(node, units);
    const score = {
      ref: node.ref,
      ...combineUnits(model.acrossUnits, units, node.ref),
      coverage: sumOfCoverages(coverages),
    };
    scores.set(node.ref, score);
    return score;
  };
  visit(model.root);
  return scores;
}

function combineUnits(
  rule: RollUp,
  units: readonly UnitScore[],
  ref: string,
): Pick<EntityNodeScore, 'outcome' | 'rule' | 'inputs'> {
  const inputs = units.map((unit) => ({
    unit: unit.ref,
    weight: unit.weight,
    outcome: known(unit.nodes, ref).outcome,
  }));
  const value = rollUp(rule, inputs.map(inputOf));
  return { outcome: value ? { kind: 'scored', ratio: value } : unscored(inputs), rule, inputs };
}

/** The reason only where all units give the same: an order of the units is none. */
function unscored(inputs: EntityNodeScore['inputs']): Outcome {
  const outcomes = inputs.map(({ outcome }) => outcome);
  if (outcomes.some(({ kind }) => kind === 'notAssessed')) return { kind: 'notAssessed' };
  const reasons = outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : undefined));
  const [reason] = reasons;
  const isOne = new Set(reasons.map((stated) => canonicalJson(stated ?? null))).size === 1;
  return reason === undefined || !isOne ? { kind: 'notApplicable' } : { kind: 'notApplicable', reason };
}

function inputOf({ weight, outcome }: { weight: number; outcome: Outcome }): RollUpInput {
  return outcome.kind === 'scored' ? { ratio: outcome.ratio, weight } : { ratio: null, absent: outcome.kind, weight };
}

/** What is answered once for the entity is counted in its first unit. */
function requirementCoverages({ ref, answeredPer }: RequirementNode, units: readonly UnitScore[]): Coverage[] {
  return (answeredPer === 'entity' ? units.slice(0, 1) : units).map((unit) => known(unit.nodes, ref).coverage);
}

/** Lower and upper bound of the entity's score; null when nothing applies anywhere. */
export function entityBounds(
  model: ScoringModel,
  units: readonly UnitScore[],
): { readonly lower: Ratio; readonly upper: Ratio } | null {
  const bound = (side: 'lower' | 'upper') =>
    rollUp(
      model.acrossUnits,
      units.map(({ bounds, weight }) =>
        bounds ? { ratio: bounds[side], weight } : { ratio: null, absent: 'notApplicable', weight },
      ),
    );
  const lower = bound('lower');
  const upper = bound('upper');
  return lower && upper ? { lower, upper } : null;
}
