import { ONE, ZERO, minus, plus, type Ratio } from './ratio';
import type { ScoringModel } from './model';
import { inProportion, splitLoss, type LossPart, type RollUpInput } from './roll-up';
import { couldCount, inputOf, type Contribution, type GroupScore, type UnitScore } from './score';

/** Share of the total score that each node lost, by ref. Children sum exactly to their parent, the root to 1 − score. */
export type LostShares = ReadonlyMap<string, Ratio>;

/** Where one unit's points went. Empty when the unit has no score. */
export function lostByNode(root: GroupScore): LostShares {
  const lost = new Map<string, Ratio>();
  if (root.outcome.kind !== 'scored') return lost;
  distribute(root, minus(ONE, root.outcome.ratio), lost);
  return lost;
}

function distribute(group: GroupScore, loss: Ratio, lost: Map<string, Ratio>): void {
  lost.set(group.ref, loss);
  for (const { item, part } of splitOver(group, loss)) {
    if (item.score.kind === 'group') distribute(item.score, part, lost);
    else lost.set(item.score.ref, part);
  }
}

/** A group that is not assessed can lose points only as an unsatisfied stage: its open children share them alike. */
function splitOver(group: GroupScore, loss: Ratio): readonly LossPart<Contribution>[] {
  return group.outcome.kind === 'notAssessed'
    ? inProportion(group.contributions, (child) => (couldCount(group.rule, child) ? ONE : ZERO), loss)
    : splitLoss(group.rule, group.contributions, inputOf, loss);
}

export interface EntityLoss {
  /** unit ref → its nodes' part of what the entity lost. */
  readonly byUnit: ReadonlyMap<string, LostShares>;
  /** The same, summed over the units. */
  readonly byNode: LostShares;
}

/** Splits the entity's loss over its units by the rule across units, and each part down the unit's tree. */
export function entityLoss(model: ScoringModel, units: readonly UnitScore[], loss: Ratio): EntityLoss {
  const byUnit = new Map<string, LostShares>();
  const byNode = new Map<string, Ratio>();
  for (const { item, part } of splitLoss(model.acrossUnits, units, unitInput, loss)) {
    const lost = new Map<string, Ratio>();
    distribute(item.root, part, lost);
    byUnit.set(item.ref, lost);
    for (const [ref, share] of lost) byNode.set(ref, plus(byNode.get(ref) ?? ZERO, share));
  }
  return { byUnit, byNode };
}

function unitInput({ root: { outcome }, weight }: UnitScore): RollUpInput {
  return outcome.kind === 'scored' ? { ratio: outcome.ratio, weight } : { ratio: null, absent: outcome.kind, weight };
}
