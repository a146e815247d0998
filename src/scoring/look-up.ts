import type { ModelNode, RequirementNode, ScoringModel } from './model';

/**
 * The entry of a map that has to have it.
 * @throws RangeError when it has not
 */
export function lookUp<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`There is no ${key}.`);
  return value;
}

const requirements = new WeakMap<ScoringModel, readonly RequirementNode[]>();

/** Every requirement of the tree, in the order of the framework. Remembered per model: gates ask for each unit. */
export function requirementsOf(model: ScoringModel): readonly RequirementNode[] {
  const known = requirements.get(model);
  if (known) return known;
  const found = below(model.root);
  requirements.set(model, found);
  return found;
}

function below(node: ModelNode): RequirementNode[] {
  return node.kind === 'group' ? node.children.flatMap(below) : [node];
}
