import { isAtLeast, type Ratio } from '../../scoring/ratio';
import { couldCount, type GroupScore } from '../../scoring/score';
import { known } from '../../shared/known';
import {
  contributionParts,
  inputOf,
  leftOutOf,
  type Part,
  scoreValue,
  stated,
  unitParts,
  useOf,
} from './explain-score';
import { addressOf } from './figure-address';
import type { Explanation, FigureInput, FigureRule, FigureValue, InputUse, LeftOut } from './figure';
import type { FigureIndex } from './figure-index';

const points = (ratio: Ratio): FigureValue => ({ kind: 'points', ratio });

/** What the entity lost at a node: of the root what is missing to full marks, of the others the sum over the units. */
export function explainLost(index: FigureIndex, ref: string): Explanation | undefined {
  const { loss, score } = index.wave.result;
  const lost = loss.byNode.get(ref);
  if (!lost) return undefined;
  const base = {
    figure: addressOf.lost(ref),
    label: { key: 'lost', name: index.name(ref) },
    value: points(lost),
    leftOut: [],
  } as const;
  if (ref === index.root) {
    const { outcome } = score.entity;
    const whole: FigureInput = {
      figure: addressOf.node(ref),
      label: { key: 'beforeCaps' },
      value: scoreValue(outcome),
      use: 'whole',
    };
    return { ...base, rule: { kind: 'complement' }, inputs: [whole] };
  }
  return {
    ...base,
    rule: { kind: 'sum' },
    inputs: [...index.units.keys()].map((unit) => lostInUnit(index, ref, unit)),
  };
}

function lostInUnit(index: FigureIndex, ref: string, unit: string): FigureInput {
  return {
    figure: addressOf.lost(ref, unit),
    label: { key: 'lost', name: index.name(ref), unit: index.unitName(unit) },
    value: points(known(known(index.wave.result.loss.byUnit, unit), ref)),
    use: 'counted',
  };
}

/** A node's part of what its parent lost in one unit; of the unit itself its part of what the entity lost. */
export function explainUnitLost(index: FigureIndex, ref: string, unit: string): Explanation | undefined {
  const lost = index.wave.result.loss.byUnit.get(unit)?.get(ref);
  if (!lost) return undefined;
  const { whole, rule, parts } = divisionOf(index, ref, unit);
  const own = index.scoreAddress(known(index.nodes, ref), unit);
  return {
    figure: addressOf.lost(ref, unit),
    label: { key: 'lost', name: index.name(ref), unit: index.unitName(unit) },
    value: points(lost),
    rule,
    inputs: [
      whole,
      ...parts.flatMap(({ part, use }) =>
        use ? { ...inputOf(part, use), ...(part.figure === own && { isThis: true as const }) } : [],
      ),
    ],
    leftOut: parts.flatMap(({ part, use }) => (use ? [] : leftOutOf(part))),
  };
}

/** What is divided, by which rule, over which parts; a part without a use bears nothing. */
interface Division {
  readonly whole: FigureInput;
  readonly rule: FigureRule;
  readonly parts: readonly { readonly part: Part; readonly use: InputUse | undefined }[];
}

function divisionOf(index: FigureIndex, ref: string, unit: string): Division {
  const parent = index.parent(ref);
  const group = parent && known(known(index.units, unit).score.nodes, parent.ref);
  if (group?.kind !== 'group') return overUnits(index);
  const isOpen = group.outcome.kind === 'notAssessed';
  return {
    whole: { ...lostInUnit(index, group.ref, unit), use: 'whole' },
    rule: isOpen ? { kind: 'shareAlike' } : { kind: 'shareOfLoss', rollUp: group.rule },
    parts: contributionParts(index, group, unit).map((part, position) => ({
      part,
      use: isOpen ? openUse(group, position) : useOf(part, group.rule, group.outcome),
    })),
  };
}

function openUse({ rule, contributions }: GroupScore, position: number): InputUse | undefined {
  return contributions.slice(position, position + 1).some((child) => couldCount(rule, child)) ? 'open' : undefined;
}

function overUnits(index: FigureIndex): Division {
  const { loss, score } = index.wave.result;
  const rule = index.model.acrossUnits;
  return {
    whole: {
      figure: addressOf.lost(index.root),
      label: { key: 'lost', name: index.name(index.root) },
      value: points(known(loss.byNode, index.root)),
      use: 'whole',
    },
    rule: { kind: 'shareOfLoss', rollUp: rule },
    parts: unitParts(index, index.root).map((part) => ({ part, use: useOf(part, rule, score.entity.outcome) })),
  };
}

/** What one requirement below target cost, and the scores that it was found in. */
export function explainGap(index: FigureIndex, requirement: string): Explanation | undefined {
  const { gaps, score } = index.wave.result;
  const { target } = index.wave.assessment;
  const gap = gaps.find((one) => one.requirement.ref === requirement);
  if (!gap) return undefined;
  const name = index.name(requirement);
  const sums: FigureInput[] = [];
  const basis: FigureInput[] = [];
  const leftOut: LeftOut[] = [];
  for (const { score: unit } of score.units) {
    const { outcome } = known(unit.nodes, requirement);
    const place = {
      figure: addressOf.requirement(requirement, unit.ref),
      label: { key: 'plain', name, unit: index.unitName(unit.ref) },
    } as const;
    if (outcome.kind !== 'scored') leftOut.push({ ...place, reason: outcome.kind, ...stated(outcome) });
    else if (isAtLeast(outcome.ratio, target)) leftOut.push({ ...place, reason: 'atTarget' });
    else {
      sums.push(lostInUnit(index, requirement, unit.ref));
      basis.push({ ...place, value: scoreValue(outcome), use: 'basis' });
    }
  }
  return {
    figure: addressOf.gap(requirement),
    label: { key: 'gap', name },
    value: points(gap.lost),
    rule: { kind: 'gap', target },
    inputs: [...sums, ...basis],
    leftOut,
  };
}
