import type { RollUp } from '../../scoring/model';
import type { GroupScore, Outcome, RequirementScore } from '../../scoring/score';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { addressOf } from './figure-address';
import type { Explanation, FigureInput, FigureRule, FigureLabel, FigureValue, InputUse, LeftOut } from './figure';
import type { FigureIndex } from './figure-index';

export const scoreValue = (outcome: Outcome): FigureValue => ({ kind: 'score', outcome });

/** The score after caps, of the entity or of one unit. */
export function explainScore(index: FigureIndex, unit: string | undefined): Explanation | undefined {
  const verdict = index.verdict(unit);
  if (!verdict) return undefined;
  const { outcome, capped, gates } = verdict;
  const where = index.inUnit(unit);
  const before: Pick<FigureInput, 'figure' | 'label'> = {
    figure: addressOf.node(index.root, unit),
    label: { key: 'beforeCaps', ...where },
  };
  const inputs: FigureInput[] = [];
  const leftOut: LeftOut[] = [];
  if (outcome.kind === 'scored') inputs.push({ ...before, value: scoreValue(outcome), use: 'counted' });
  else leftOut.push({ ...before, reason: outcome.kind });
  for (const { key, effect, outcome: judged } of gates) {
    if (effect.kind !== 'capScore') continue;
    const gate = {
      figure: addressOf.gate(key, unit),
      label: { key: 'cap', name: index.gateName(key), ...where },
    } as const;
    if (capped.cappedBy.includes(key)) {
      inputs.push({ ...gate, value: scoreValue({ kind: 'scored', ratio: effect.ratio }), use: 'caps' });
    } else {
      leftOut.push({ ...gate, reason: judged === 'failed' ? 'capNotReached' : 'gateHolds' });
    }
  }
  return {
    figure: addressOf.score(unit),
    label: { key: 'score', ...where },
    value: scoreValue(capped.outcome),
    rule: { kind: 'caps' },
    inputs,
    leftOut,
  };
}

/** A node's figure for the entity, combined across the units. */
export function explainNode(index: FigureIndex, ref: string): Explanation | undefined {
  const node = index.wave.result.score.nodes.get(ref);
  return (
    node && {
      figure: addressOf.node(ref),
      label: { key: 'plain', name: index.name(ref) },
      value: scoreValue(node.outcome),
      rule: { kind: 'rollUp', rollUp: node.rule },
      ...sorted(unitParts(index, ref), node.rule, node.outcome),
    }
  );
}

/** What each unit brings to the entity's figure at a node. */
export function unitParts(index: FigureIndex, ref: string): Part[] {
  const node = known(index.nodes, ref);
  return known(index.wave.result.score.nodes, ref).inputs.map(({ unit, weight, outcome }) => ({
    figure: index.scoreAddress(node, unit),
    label: { key: 'plain', name: index.name(ref), ...index.inUnit(unit) },
    outcome,
    weight,
    asZero: false,
  }));
}

/** A node's figure in one unit: of a group its children, of a requirement its dimensions. */
export function explainUnitNode(index: FigureIndex, ref: string, unit: string): Explanation | undefined {
  const score = index.units.get(unit)?.score.nodes.get(ref);
  if (!score) return undefined;
  const where = index.inUnit(unit);
  const base = {
    figure: index.scoreAddress(score, unit),
    label: { key: 'plain', name: index.name(ref), ...where },
    value: scoreValue(score.outcome),
  } as const;
  if (score.kind === 'requirement') return { ...base, ...requirementParts(index, score, unit) };
  const parts = contributionParts(index, score, unit);
  return { ...base, rule: { kind: 'rollUp', rollUp: score.rule }, ...sorted(parts, score.rule, score.outcome) };
}

/** What each child brings to a group in one unit. */
export function contributionParts(index: FigureIndex, { contributions }: GroupScore, unit: string): Part[] {
  return contributions.map(({ score, weight, stage, use }) => ({
    figure: index.scoreAddress(score, unit),
    label: { key: 'plain', name: index.name(score.ref), ...index.inUnit(unit) },
    outcome: score.outcome,
    weight,
    stage,
    asZero: use === 'countedAsZero',
  }));
}

/** What one child brings to its group. */
export interface Part {
  readonly figure: string;
  readonly label: FigureLabel;
  readonly outcome: Outcome;
  readonly weight: number;
  readonly stage?: number | undefined;
  readonly asZero: boolean;
}

type Parts = Pick<Explanation, 'inputs' | 'leftOut'>;

/** Which parts the roll-up counts, and which it leaves out for what reason. */
function sorted(parts: readonly Part[], rule: RollUp, whole: Outcome): Parts {
  const inputs: FigureInput[] = [];
  const leftOut: LeftOut[] = [];
  for (const part of parts) {
    const use = useOf(part, rule, whole);
    if (use) inputs.push(inputOf(part, use));
    else leftOut.push(leftOutOf(part));
  }
  return { inputs, leftOut };
}

/** Undefined for a part that the rule does not count. */
export function useOf({ outcome, asZero, weight }: Part, rule: RollUp, whole: Outcome): InputUse | undefined {
  const weighs = weight > 0 || rule.kind === 'min' || rule.kind === 'max' || rule.kind === 'stagedAnd';
  if (outcome.kind === 'scored') return weighs ? 'counted' : undefined;
  if (asZero) return weighs ? 'countedAsZero' : undefined;
  if (rule.kind !== 'stagedAnd' || whole.kind !== 'scored') return undefined;
  return outcome.kind === 'notApplicable' ? 'satisfied' : 'unsatisfied';
}

export function inputOf({ figure, label, outcome, weight, stage }: Part, use: InputUse): FigureInput {
  return { figure, label, value: scoreValue(outcome), weight, ...(stage === undefined ? {} : { stage }), use };
}

export function leftOutOf({ figure, label, outcome, asZero }: Part): LeftOut {
  return outcome.kind === 'scored' || asZero
    ? { figure, label, reason: 'noWeight' }
    : { figure, label, reason: outcome.kind, ...stated(outcome) };
}

export function stated(outcome: Outcome): { readonly stated?: LocalizedText } {
  return outcome.kind === 'notApplicable' && outcome.reason !== undefined ? { stated: outcome.reason } : {};
}

function requirementParts(
  index: FigureIndex,
  { ref, outcome, rule: combine, dimensions, missing }: RequirementScore,
  unit: string,
): Parts & Pick<Explanation, 'rule' | 'answer'> {
  const node = index.nodes.get(ref);
  const isEntityWide = node?.kind === 'requirement' && node.answeredPer === 'entity';
  const answer = { requirement: ref, ...(isEntityWide ? {} : { unit }) };
  const label = (dimension: string): FigureLabel => ({ key: 'plain', name: index.dimensionName(dimension) });
  if (outcome.kind !== 'scored') {
    const rule: FigureRule = { kind: outcome.kind };
    const leftOut = [
      ...missing.map((dimension): LeftOut => ({ figure: null, label: label(dimension), reason: 'notRated' })),
      ...dimensions.map(({ dimension }): LeftOut => ({ figure: null, label: label(dimension), reason: 'incomplete' })),
    ];
    return { rule, inputs: [], leftOut, answer };
  }
  const cap = combine.kind === 'cappedBy' ? combine.dimension : undefined;
  const inputs = dimensions.map(({ dimension, ratio, weight }): FigureInput => ({
    figure: null,
    label: label(dimension),
    value: scoreValue({ kind: 'scored', ratio }),
    weight,
    use: dimension === cap ? 'countedAndCaps' : 'counted',
  }));
  const rule: FigureRule =
    combine.kind === 'cappedBy'
      ? { kind: 'combination', name: combine.kind, dimension: combine.dimension }
      : { kind: 'combination', name: combine.kind };
  return { rule, inputs, leftOut: [], answer };
}
