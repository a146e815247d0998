import type { Schemas } from '../api/client';
import type { Requirement } from './rows';

type Group = Schemas['TreeGroupDto'];

export type GridRow =
  | { readonly kind: 'group'; readonly ref: string; readonly title: Group['title']; readonly depth: number }
  | { readonly kind: 'requirement'; readonly requirement: Requirement; readonly depth: number };

/** @returns groups and requirements in the order of the framework; groups of which nothing is left are left out */
export function gridRows(
  groups: readonly Group[],
  isChosen: (requirement: Requirement) => boolean,
  depth = 0,
): readonly GridRow[] {
  return groups.flatMap((group): GridRow[] => {
    const below = [
      ...group.requirements
        .filter(isChosen)
        .map((requirement): GridRow => ({ kind: 'requirement', requirement, depth: depth + 1 })),
      ...gridRows(group.groups, isChosen, depth + 1),
    ];
    if (below.length === 0) return [];
    return [{ kind: 'group', ref: group.ref, title: group.title, depth }, ...below];
  });
}

/** The next requirement from row `from` in one direction; `from` itself where there is none. */
export function nextRow(rows: readonly GridRow[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < rows.length; at += by) {
    if (rows[at]?.kind === 'requirement') return at;
  }
  return from;
}

/** All requirements of a tree, by ref. */
export function requirementsIn(groups: readonly Group[]): ReadonlyMap<string, Requirement> {
  const all = (some: readonly Group[]): (readonly [string, Requirement])[] =>
    some.flatMap((group) => [
      ...group.requirements.map((requirement) => [requirement.ref, requirement] as const),
      ...all(group.groups),
    ]);
  return new Map(all(groups));
}
