import type { LocalizedText } from '../shared/text';
import type { Answer, RatingValue, ScoredUnit, ScoringInput } from './answers';
import type { Combination, GroupNode, ModelNode, RequirementNode, RollUp, ScoringModel } from './model';
import { rateRequirement, ScoringError, type DimensionScore } from './rate';
import { ONE, ZERO, larger, ratio, type Ratio } from './ratio';
import { rollUp, type RollUpInput } from './roll-up';

export type Outcome =
  | { readonly kind: 'scored'; readonly ratio: Ratio }
  | { readonly kind: 'notApplicable'; readonly reason?: LocalizedText }
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
  /** Of a partly rated requirement: dimensions that still need a rating. Then the outcome is *not assessed*. */
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

export interface UnitScore {
  readonly ref: string;
  readonly weight: number;
  readonly root: GroupScore;
  /** Every node of the tree by ref, the root included. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  /**
   * What the score would be with everything open at zero, and at 100 %. Equal to the score at full coverage. A staged
   * score that leaves open answers out may lie outside: it is none of a complete assessment.
   */
  readonly bounds: { readonly lower: Ratio; readonly upper: Ratio } | null;
}

/**
 * Scores one unit.
 * @throws ScoringError when an answer does not fit the framework (loaders refuse such input first)
 */
export function scoreUnit(model: ScoringModel, unit: ScoredUnit, input: ScoringInput): UnitScore {
  const nodes = new Map<string, NodeScore>();
  const byUnit = input.answers.byUnit.get(unit.ref);
  const scoreLeaf = (node: RequirementNode): RequirementScore => {
    const answer = (node.answeredPer === 'entity' ? input.answers.entity : byUnit)?.get(node.ref);
    const score = scoreRequirement(node, answer, model.scales, input.atLeast?.get(node.ref));
    nodes.set(node.ref, score);
    return score;
  };
  const scoreBranch = (node: GroupNode): GroupScore => {
    const contributions = node.children.map((child) =>
      contribution(node, child, child.kind === 'group' ? scoreBranch(child) : scoreLeaf(child), model.notAssessed),
    );
    const score = scoreGroup(node, contributions);
    nodes.set(node.ref, score);
    return score;
  };
  const root = scoreBranch(model.root);
  return { ref: unit.ref, weight: unit.weight, root, nodes, bounds: boundsOf(root) };
}

const NOT_ASSESSED: Outcome = { kind: 'notAssessed' };
const OPEN: Coverage = { assessed: 0, applicable: 1 };
const COVERED: Coverage = { assessed: 1, applicable: 1 };
const EXCLUDED: Coverage = { assessed: 0, applicable: 0 };

function scoreRequirement(
  node: RequirementNode,
  answer: Answer | undefined,
  scales: ScoringModel['scales'],
  atLeast: Ratio | undefined,
): RequirementScore {
  const { ref, method } = node;
  if (answer?.kind !== 'rated') return unrated(node, answer);
  const { dimensions, missing, ratio: rated, uncapped } = rateRequirement(ref, method, answer, scales);
  const raised = rated && atLeast ? larger(rated, atLeast) : rated;
  const score: RequirementScore = {
    kind: 'requirement',
    ref,
    outcome: raised ? { kind: 'scored', ratio: raised } : NOT_ASSESSED,
    coverage: raised ? COVERED : OPEN,
    rule: method.combine,
    dimensions,
    missing,
    ratings: answer.ratings,
  };
  if (!uncapped && raised === rated) return score;
  return { ...score, ...(uncapped && { uncapped }), ...(rated && raised !== rated && { raisedFrom: rated }) };
}

function unrated(
  { ref, method, notApplicable }: RequirementNode,
  answer: Extract<Answer, { kind: 'notApplicable' }> | undefined,
): RequirementScore {
  if (answer && notApplicable === 'forbidden') throw new ScoringError(`${ref} can not be excluded as not applicable.`);
  return {
    kind: 'requirement',
    ref,
    outcome: answer ?? NOT_ASSESSED,
    coverage: answer ? EXCLUDED : OPEN,
    rule: method.combine,
    dimensions: [],
    missing: [],
    ratings: {},
  };
}

function contribution(
  parent: GroupNode,
  child: ModelNode,
  score: NodeScore,
  notAssessed: ScoringModel['notAssessed'],
): Contribution {
  const weight = parent.rollUp.kind === 'sumOfPoints' && score.kind === 'group' ? pointsOf(score) : child.weight;
  const use = useOf(score.outcome, notAssessed);
  return child.stage === undefined ? { score, weight, use } : { score, weight, stage: child.stage, use };
}

/**
 * In a points scheme a group weighs what its counting children weigh together, so that excluded points leave the total;
 * while none counts, what the open ones could bring.
 */
function pointsOf({ outcome, contributions }: GroupScore): number {
  const isIncluded = (use: Contribution['use']): boolean =>
    outcome.kind === 'scored' ? use === 'counted' || use === 'countedAsZero' : use === 'leftOutNotAssessed';
  return contributions.reduce((sum, { weight, use }) => (isIncluded(use) ? sum + weight : sum), 0);
}

function useOf(outcome: Outcome, notAssessed: ScoringModel['notAssessed']): Contribution['use'] {
  switch (outcome.kind) {
    case 'scored':
      return 'counted';
    case 'notApplicable':
      return 'leftOutNotApplicable';
    case 'notAssessed':
      return notAssessed === 'excluded' ? 'leftOutNotAssessed' : 'countedAsZero';
  }
}

function scoreGroup({ ref, rollUp: rule }: GroupNode, contributions: readonly Contribution[]): GroupScore {
  return {
    kind: 'group',
    ref,
    outcome: outcomeOf(rule, contributions),
    coverage: sumOfCoverages(contributions.map(({ score }) => score.coverage)),
    rule,
    contributions,
  };
}

/** Nothing to count: not assessed while an open child could come to count, else not applicable. */
function outcomeOf(rule: RollUp, contributions: readonly Contribution[]): Outcome {
  const value = rollUp(rule, contributions.map(inputOf));
  if (value) return { kind: 'scored', ratio: value };
  return contributions.some((child) => couldCount(rule, child)) ? NOT_ASSESSED : { kind: 'notApplicable' };
}

/** Whether a child is open and would change its group's figure once it is rated. */
export function couldCount(rule: RollUp, { use, weight }: Contribution): boolean {
  return use === 'leftOutNotAssessed' && (weight > 0 || ['min', 'max', 'stagedAnd'].includes(rule.kind));
}

/** What a child brings to its group's roll-up, as it was counted. */
export function inputOf({ score: { outcome }, weight, stage, use }: Contribution): RollUpInput {
  if (outcome.kind === 'scored') return { ratio: outcome.ratio, absent: undefined, weight, stage };
  return use === 'countedAsZero'
    ? { ratio: ZERO, absent: undefined, weight, stage }
    : { ratio: null, absent: outcome.kind, weight, stage };
}

function boundsOf(root: GroupScore): UnitScore['bounds'] {
  const lower = rollUp(root.rule, boundInputs(root, ZERO));
  const upper = rollUp(root.rule, boundInputs(root, ONE));
  return lower && upper ? { lower, upper } : null;
}

/** A group's inputs with `open` in the place of everything that is not assessed below it. */
function boundInputs({ rule, contributions }: GroupScore, open: Ratio): RollUpInput[] {
  return contributions.map((contribution) => {
    const { score, weight, stage } = contribution;
    if (score.coverage.assessed === score.coverage.applicable) return inputOf(contribution);
    if (score.kind === 'requirement') return { ratio: open, weight, stage };
    const inputs = boundInputs(score, open);
    const points = inputs.reduce((sum, input) => (input.ratio ? sum + input.weight : sum), 0);
    return {
      ratio: rollUp(score.rule, inputs),
      absent: 'notApplicable',
      weight: rule.kind === 'sumOfPoints' ? points : weight,
      stage,
    };
  });
}

/** Coverage as an exact share; everything excluded counts as fully covered. */
export function coverageRatio({ assessed, applicable }: Coverage): Ratio {
  return applicable === 0 ? ONE : ratio(assessed, applicable);
}

export function sumOfCoverages(coverages: readonly Coverage[]): Coverage {
  let assessed = 0;
  let applicable = 0;
  for (const coverage of coverages) {
    assessed += coverage.assessed;
    applicable += coverage.applicable;
  }
  return { assessed, applicable };
}
