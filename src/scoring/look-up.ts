import type { ModelNode, RequirementNode, ScoringModel } from './model';

const requirements = new WeakMap<ScoringModel, readonly RequirementNode[]>();

/** Every requirement of the tree, in the order of the framework. Remembered per model: gates ask for each unit. */
export function requirementsOf(model: ScoringModel): readonly RequirementNode[] {
  const found = requirements.get(model);
  if (found) return found;
  const all = below(model.root);
  requirements.set(model, all);
  return all;
}

function below(node: ModelNode): RequirementNode[] {
  return node.kind === 'group' ? node.children.flatMap(below) : [node];
}
