import type { Schemas } from '../api/client';

export type FrameworkTree = Schemas['FrameworkTreeDto'];
export type FrameworkGroup = Schemas['FrameworkGroupDto'];
export type FrameworkRequirement = Schemas['FrameworkRequirementDto'];

/** A requirement with the groups that it stands under, the category first. */
export interface PlacedRequirement {
  readonly requirement: FrameworkRequirement;
  readonly groups: readonly FrameworkGroup[];
}

export type FrameworkRow =
  | { readonly kind: 'group'; readonly group: FrameworkGroup; readonly depth: number; readonly count: number }
  | { readonly kind: 'requirement'; readonly requirement: FrameworkRequirement; readonly depth: number };

export interface FrameworkChoice {
  /** In any case; matched in refs, titles and statements. */
  readonly search: string;
  /** Keys and refs; empty: all. */
  readonly category: string;
  readonly dimension: string;
  readonly owner: string;
  readonly criticalOnly: boolean;
  readonly textOf: (text: FrameworkRequirement['title']) => string;
}

/** @returns all requirements in the order of the framework */
export function placedRequirements(
  groups: readonly FrameworkGroup[],
  above: readonly FrameworkGroup[] = [],
): readonly PlacedRequirement[] {
  return groups.flatMap((group) => {
    const path = [...above, group];
    const own = group.requirements.map((requirement) => ({ requirement, groups: path }));
    return [...own, ...placedRequirements(group.groups, path)];
  });
}

/** @returns groups and requirements in the order of the framework; groups of which nothing is left are left out */
export function frameworkRows(groups: readonly FrameworkGroup[], choice: FrameworkChoice, depth = 0): FrameworkRow[] {
  return groups
    .filter(({ ref }) => depth > 0 || choice.category === '' || choice.category === ref)
    .flatMap((group) => {
      const own = group.requirements
        .filter((requirement) => isChosen(requirement, choice))
        .map((requirement): FrameworkRow => ({ kind: 'requirement', requirement, depth: depth + 1 }));
      const below = [...own, ...frameworkRows(group.groups, choice, depth + 1)];
      if (below.length === 0) return [];
      const count = below.filter(({ kind }) => kind === 'requirement').length;
      return [{ kind: 'group', group, depth, count }, ...below];
    });
}

function isChosen(requirement: FrameworkRequirement, choice: FrameworkChoice): boolean {
  const { ref, title, statement, critical, dimensions, ownerFunction } = requirement;
  const { search, dimension, owner, criticalOnly, textOf } = choice;
  if (criticalOnly && !critical) return false;
  if (owner !== '' && owner !== ownerFunction) return false;
  if (dimension !== '' && !dimensions.some((rated) => rated.dimension === dimension)) return false;
  const wanted = search.trim().toLowerCase();
  return wanted === '' || `${ref} ${textOf(title)} ${textOf(statement)}`.toLowerCase().includes(wanted);
}
