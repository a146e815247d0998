import type { ModelNode, ScoringModel } from '../../scoring/model';

/** How many requirements there are to answer: these once in each unit, those once for the whole entity. */
export interface RequirementCounts {
  readonly unitRequirements: number;
  readonly entityRequirements: number;
}

export function requirementCounts({ root }: ScoringModel): RequirementCounts {
  const counts = { unit: 0, entity: 0 };
  const visit = (node: ModelNode): void => {
    if (node.kind === 'group') node.children.forEach(visit);
    else counts[node.answeredPer] += 1;
  };
  visit(root);
  return { unitRequirements: counts.unit, entityRequirements: counts.entity };
}
