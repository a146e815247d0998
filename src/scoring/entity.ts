import type { ModelNode, RollUp, ScoringModel } from './model';
import { type Ratio } from './ratio';
import { rollUp, type RollUpInput } from './roll-up';
import type { Coverage, Outcome, UnitScore } from './score';

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
    const below = node.kind === 'group' ? node.children.map(visit) : [];
    const score: EntityNodeScore = {
      ref: node.ref,
      ...combineUnits(model.acrossUnits, units, node.ref),
      coverage: node.kind === 'group' ? sumCoverage(below) : requirementCoverage(node, units),
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
  const inputs = units.map((unit) => ({ unit: unit.ref, weight: unit.weight, outcome: outcomeAt(unit, ref) }));
  const value = rollUp(rule, inputs.map(unitInput));
  if (value) return { outcome: { kind: 'scored', ratio: value }, rule, inputs };
  const isOpen = inputs.some(({ outcome }) => outcome.kind === 'notAssessed');
  return { outcome: isOpen ? { kind: 'notAssessed' } : notApplicable(inputs), rule, inputs };
}

function notApplicable(inputs: EntityNodeScore['inputs']): Outcome {
  return inputs[0]?.outcome ?? { kind: 'notApplicable' };
}

function unitInput({ weight, outcome }: { weight: number; outcome: Outcome }): RollUpInput {
  return outcome.kind === 'scored' ? { ratio: outcome.ratio, weight } : { ratio: null, absent: outcome.kind, weight };
}

/** @throws RangeError when the ref stands for no node of the tree */
export function outcomeAt(unit: UnitScore, ref: string): Outcome {
  const node = unit.nodes.get(ref);
  if (!node) throw new RangeError(`There is no node ${ref}.`);
  return node.outcome;
}

function sumCoverage(scores: readonly EntityNodeScore[]): Coverage {
  return scores.reduce<Coverage>(
    (sum, { coverage }) => ({
      assessed: sum.assessed + coverage.assessed,
      applicable: sum.applicable + coverage.applicable,
    }),
    { assessed: 0, applicable: 0 },
  );
}

function requirementCoverage(node: Extract<ModelNode, { kind: 'requirement' }>, units: readonly UnitScore[]): Coverage {
  const counted = node.answeredPer === 'entity' ? units.slice(0, 1) : units;
  return counted.reduce<Coverage>(
    (sum, unit) => {
      const coverage = unit.nodes.get(node.ref)?.coverage;
      return {
        assessed: sum.assessed + (coverage?.assessed ?? 0),
        applicable: sum.applicable + (coverage?.applicable ?? 0),
      };
    },
    { assessed: 0, applicable: 0 },
  );
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
