import { ONE, ZERO, minus, plus, type Ratio } from './ratio';
import type { ScoringModel } from './model';
import { splitLoss } from './roll-up';
import { inputsOf, type GroupScore, type UnitScore } from './score';

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
  const parts = splitLoss(group.rule, inputsOf(group), loss);
  group.contributions.forEach(({ score }, index) => {
    const part = parts[index] ?? ZERO;
    if (score.kind === 'group') distribute(score, part, lost);
    else lost.set(score.ref, part);
  });
}

export interface EntityLoss {
  /** unit ref → its nodes' part of what the entity lost. */
  readonly byUnit: ReadonlyMap<string, LostShares>;
  /** The same, summed over the units. */
  readonly byNode: LostShares;
}

/** Splits the entity's loss over its units by the rule across units, and each part down the unit's tree. */
export function entityLoss(model: ScoringModel, units: readonly UnitScore[], loss: Ratio): EntityLoss {
  const parts = splitLoss(
    model.acrossUnits,
    units.map(({ root, weight }) =>
      root.outcome.kind === 'scored'
        ? { ratio: root.outcome.ratio, weight }
        : { ratio: null, absent: root.outcome.kind, weight },
    ),
    loss,
  );
  const byUnit = new Map<string, LostShares>();
  const byNode = new Map<string, Ratio>();
  units.forEach((unit, index) => {
    const lost = new Map<string, Ratio>();
    distribute(unit.root, parts[index] ?? ZERO, lost);
    byUnit.set(unit.ref, lost);
    for (const [ref, part] of lost) {
      const sum = byNode.get(ref);
      byNode.set(ref, sum ? plus(sum, part) : part);
    }
  });
  return { byUnit, byNode };
}
