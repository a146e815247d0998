import { pointer } from '../../shared/json-pointer';
import type {
  FrameworkDocument,
  GroupDocument,
  MethodDocument,
  RequirementDocument,
  RollUpDocument,
} from './framework-document';
import { meant } from '../../shared/references';

export interface GroupPlace {
  /** "Category PEO" or "Group PEO-A", to begin a sentence with. */
  readonly thing: string;
  readonly group: GroupDocument;
  readonly path: string;
  readonly parentRollUp: RollUpDocument;
  readonly rollUp: RollUpDocument;
}

export interface RequirementPlace {
  readonly requirement: RequirementDocument;
  readonly path: string;
  readonly parentRollUp: RollUpDocument;
  /** Ref of the child of the root that it stands under. */
  readonly category: string;
  /** Its own, else the nearest group's, else the framework's. */
  readonly method: string;
}

export interface FrameworkTree {
  /** Parents before children, in file order. */
  readonly groups: readonly GroupPlace[];
  /** In file order. */
  readonly requirements: readonly RequirementPlace[];
}

/** Flattens the categories and settles what each node inherits. */
export function treeOf(document: FrameworkDocument): FrameworkTree {
  const groups: GroupPlace[] = [];
  const requirements: RequirementPlace[] = [];
  const { scoring } = document;

  const visit = (
    group: GroupDocument,
    path: string,
    parentRollUp: RollUpDocument,
    method: string,
    category: string,
  ): void => {
    const rollUp = group.rollUp ?? scoring.rollUp;
    const inherited = group.ratingMethod ?? method;
    groups.push({
      thing: `${group.ref === category ? 'Category' : 'Group'} ${group.ref}`,
      group,
      path,
      parentRollUp,
      rollUp,
    });
    for (const [index, child] of (group.groups ?? []).entries()) {
      visit(child, path + pointer('groups', index), rollUp, inherited, category);
    }
    for (const [index, requirement] of (group.requirements ?? []).entries()) {
      requirements.push({
        requirement,
        path: path + pointer('requirements', index),
        parentRollUp: rollUp,
        category,
        method: requirement.ratingMethod ?? inherited,
      });
    }
  };

  for (const [index, category] of document.categories.entries()) {
    visit(category, pointer('categories', index), scoring.rollUp, scoring.ratingMethod, category.ref);
  }
  return { groups, requirements };
}

/** The rating method of a requirement, even when its name has a slip; undefined when it leads nowhere. */
export function methodOf(
  { method }: RequirementPlace,
  { ratingMethods }: FrameworkDocument,
): MethodDocument | undefined {
  const name = meant(
    method,
    ratingMethods.map(({ key }) => key),
  );
  return ratingMethods.find(({ key }) => key === name);
}

/** The scales that requirements are rated on; undefined when that can not be said, because a name leads nowhere. */
export function ratedScales(tree: FrameworkTree, document: FrameworkDocument): ReadonlySet<string> | undefined {
  const names = document.scales.map(({ key }) => key);
  const rated = new Set<string>();
  for (const place of tree.requirements) {
    const method = methodOf(place, document);
    if (!method) return undefined;
    for (const { scale } of method.dimensions) {
      const name = meant(place.requirement.scale ?? scale, names);
      if (name === undefined) return undefined;
      rated.add(name);
    }
  }
  return rated;
}

export const isStaged = (rollUp: RollUpDocument): boolean => typeof rollUp === 'object' && 'stagedAnd' in rollUp;
