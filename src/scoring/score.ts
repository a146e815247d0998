import type { Answer, RatingValue, ScoredUnit, ScoringInput } from './answers';
import type { Combination, GroupNode, ModelNode, RequirementNode, RollUp, ScoringModel } from './model';
import { rateRequirement, ScoringError, type DimensionScore } from './rate';
import { ONE, ZERO, larger, ratio, type Ratio } from './ratio';
import { rollUp, type RollUpInput } from './roll-up';

export type Outcome =
  | { readonly kind: 'scored'; readonly ratio: Ratio }
  | { readonly kind: 'notApplicable'; readonly reason?: string }
  | { readonly kind: 'notAssessed' };

/** Requirements rated completely, of those that apply. */
export interface Coverage {
  readonly assessed: number;
  readonly applicable: number;
}

/** A score is its own explanation: what went in, with which weight, what was left out and why, by which rule. */
export type NodeScore = GroupScore | RequirementScore;

export interface RequirementScore {
  readonly kind: 'requirement';
  readonly ref: string;
  readonly outcome: Outcome;
  readonly coverage: Coverage;
  readonly rule: Combination;
  readonly dimensions: readonly DimensionScore[];
  /** Dimensions that still need a rating; then the outcome is *not assessed*. */
  readonly missing: readonly string[];
  /** What the ratio would be without the capping dimension. */
  readonly uncapped?: Ratio;
  /** Projection only: the rated ratio before it was raised to the target. */
  readonly raisedFrom?: Ratio;
  /** The rating value as answered, for gates that count options or months. */
  readonly ratings: Readonly<Record<string, RatingValue>>;
}

export interface GroupScore {
  readonly kind: 'group';
  readonly ref: string;
  readonly outcome: Outcome;
  readonly coverage: Coverage;
  readonly rule: RollUp;
  readonly contributions: readonly Contribution[];
}

export interface Contribution {
  readonly score: NodeScore;
  /** Weight before renormalisation. */
  readonly weight: number;
  readonly stage?: number;
  readonly use: 'counted' | 'leftOutNotApplicable' | 'leftOutNotAssessed' | 'countedAsZero';
}

/** How requirements without an answer count. `full` exists for the upper bound only. */
type Open = ScoringModel['notAssessed'] | 'full';

export interface UnitScore {
  readonly ref: string;
  readonly weight: number;
  readonly root: GroupScore;
  /** Every node of the tree by ref, the root included. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  /** What the score would be with everything open at zero, and at 100 %. Equal to the score at full coverage. */
  readonly bounds: { readonly lower: Ratio; readonly upper: Ratio } | null;
}

/**
 * Scores one unit.
 * @throws ScoringError when an answer does not fit the framework (loaders refuse such input first)
 */
export function scoreUnit(model: ScoringModel, unit: ScoredUnit, input: ScoringInput): UnitScore {
  const nodes = new Map<string, NodeScore>();
  const byUnit = input.answers.byUnit.get(unit.ref);
  const visit = (node: ModelNode): NodeScore => {
    const score =
      node.kind === 'group'
        ? scoreGroup(node, node.children.map(visit), model.notAssessed)
        : scoreRequirement(
            node,
            (node.answeredPer === 'entity' ? input.answers.entity : byUnit)?.get(node.ref),
            model,
            input.atLeast?.get(node.ref),
          );
    nodes.set(node.ref, score);
    return score;
  };
  const root = visit(model.root) as GroupScore;
  return { ref: unit.ref, weight: unit.weight, root, nodes, bounds: boundsOf(model, root, nodes) };
}

function scoreRequirement(
  node: RequirementNode,
  answer: Answer | undefined,
  model: ScoringModel,
  atLeast: Ratio | undefined,
): RequirementScore {
  const base = { kind: 'requirement', ref: node.ref, rule: node.method.combine, dimensions: [], missing: [], ratings: {} } as const;
  if (!answer) return { ...base, outcome: { kind: 'notAssessed' }, coverage: { assessed: 0, applicable: 1 } };
  if (answer.kind === 'notApplicable') {
    if (node.notApplicable === 'forbidden') throw new ScoringError(`${node.ref} can not be excluded as not applicable.`);
    return { ...base, outcome: answer, coverage: { assessed: 0, applicable: 0 } };
  }
  const { dimensions, missing, ratio: rated, uncapped } = rateRequirement(node.ref, node.method, answer, model.scales);
  const shared = { ...base, dimensions, missing, ratings: answer.ratings, ...(uncapped && { uncapped }) };
  if (!rated) return { ...shared, outcome: { kind: 'notAssessed' }, coverage: { assessed: 0, applicable: 1 } };
  const raised = atLeast ? larger(rated, atLeast) : rated;
  return {
    ...shared,
    outcome: { kind: 'scored', ratio: raised },
    coverage: { assessed: 1, applicable: 1 },
    ...(raised !== rated && { raisedFrom: rated }),
  };
}

function scoreGroup(node: GroupNode, scores: readonly NodeScore[], open: Open): GroupScore {
  let assessed = 0;
  let applicable = 0;
  const contributions = scores.map((score, index): Contribution => {
    const child = childAt(node, index);
    assessed += score.coverage.assessed;
    applicable += score.coverage.applicable;
    return {
      score,
      weight: weightOf(child, score),
      ...(child.stage !== undefined && { stage: child.stage }),
      use: useOf(score.outcome, open),
    };
  });
  return {
    kind: 'group',
    ref: node.ref,
    outcome: outcomeOf(node.rollUp, contributions.map((contribution) => rollUpInput(contribution, open))),
    coverage: { assessed, applicable },
    rule: node.rollUp,
    contributions,
  };
}

function childAt(node: GroupNode, index: number): ModelNode {
  const child = node.children[index];
  if (!child) throw new RangeError(`${node.ref} has no child ${index}.`);
  return child;
}

/** A `sumOfPoints` group weighs what its counting children weigh together, so that excluded points leave the total. */
function weightOf(node: ModelNode, score: NodeScore): number {
  if (node.kind === 'requirement' || score.kind === 'requirement' || node.rollUp.kind !== 'sumOfPoints') return node.weight;
  return score.contributions
    .filter(({ use }) => use === 'counted' || use === 'countedAsZero')
    .reduce((sum, { weight }) => sum + weight, 0);
}

function useOf(outcome: Outcome, open: Open): Contribution['use'] {
  switch (outcome.kind) {
    case 'scored':
      return 'counted';
    case 'notApplicable':
      return 'leftOutNotApplicable';
    case 'notAssessed':
      return open === 'excluded' ? 'leftOutNotAssessed' : 'countedAsZero';
  }
}

function rollUpInput(contribution: Contribution, open: Open): RollUpInput {
  const { score, weight, stage } = contribution;
  return { ...contributed(score.outcome, open), weight, ...(stage !== undefined && { stage }) };
}

function contributed(outcome: Outcome, open: Open): Pick<RollUpInput, 'ratio' | 'absent'> {
  if (outcome.kind === 'scored') return { ratio: outcome.ratio };
  if (outcome.kind === 'notApplicable' || open === 'excluded') return { ratio: null, absent: outcome.kind };
  return { ratio: open === 'full' ? ONE : ZERO };
}

/** The inputs of a group's roll-up as they were counted; `splitLoss` needs the same. */
export function inputsOf(group: GroupScore): RollUpInput[] {
  return group.contributions.map((contribution) =>
    rollUpInput(contribution, contribution.use === 'countedAsZero' ? 'zero' : 'excluded'),
  );
}

/** Nothing to count: not applicable when every child is, else not assessed. */
function outcomeOf(rule: RollUp, inputs: readonly RollUpInput[]): Outcome {
  const value = rollUp(rule, inputs);
  if (value) return { kind: 'scored', ratio: value };
  return { kind: inputs.some(({ absent }) => absent !== 'notApplicable') ? 'notAssessed' : 'notApplicable' };
}

function boundsOf(model: ScoringModel, root: GroupScore, nodes: ReadonlyMap<string, NodeScore>): UnitScore['bounds'] {
  if (root.coverage.applicable === 0) return null;
  const isComplete = root.coverage.assessed === root.coverage.applicable;
  const at = (open: Open): Ratio | null =>
    isComplete && root.outcome.kind === 'scored' ? root.outcome.ratio : ratioWith(model.root, nodes, open);
  const lower = at('zero');
  const upper = at('full');
  return lower && upper ? { lower, upper } : null;
}

/** Rolls the already rated requirements up again with another policy for the open ones. */
function ratioWith(group: GroupNode, nodes: ReadonlyMap<string, NodeScore>, open: Open): Ratio | null {
  const rescore = (node: ModelNode): NodeScore => {
    if (node.kind === 'group') return scoreGroup(node, node.children.map(rescore), open);
    const score = nodes.get(node.ref);
    if (!score) throw new RangeError(`${node.ref} was not scored.`);
    return score;
  };
  const { outcome } = rescore(group);
  return outcome.kind === 'scored' ? outcome.ratio : null;
}

/** Coverage as an exact share; everything excluded counts as fully covered. */
export function coverageRatio({ assessed, applicable }: Coverage): Ratio {
  return applicable === 0 ? ONE : ratio(assessed, applicable);
}
