import type { Schemas } from '../api/client';
import type { ShownFlag } from '../flags/flag';
import { isAssessed, type AnswerContent, type StoredAnswer } from './answer';

export type Requirement = Schemas['TreeRequirementDto'];
type Group = Schemas['TreeGroupDto'];

export const FILTERS = ['all', 'unrated', 'critical', 'mine', 'flagged', 'waiting'] as const;
export type Filter = (typeof FILTERS)[number];

/** An answer as it is shown: with what was changed here and is not saved yet. */
export interface ShownAnswer {
  readonly stored: StoredAnswer | null;
  readonly content: AnswerContent | null;
  readonly state: 'saved' | 'waiting' | 'conflict' | 'refused';
  /** Whether whoever looks gave it last. */
  readonly isMine: boolean;
  readonly flag: ShownFlag | null;
}

export interface RequirementRow {
  readonly kind: 'requirement';
  readonly requirement: Requirement;
  readonly depth: number;
  readonly shown: ShownAnswer;
}

export interface GroupRow {
  readonly kind: 'group';
  readonly ref: string;
  readonly title: Group['title'];
  readonly depth: number;
  readonly assessed: number;
  readonly applicable: number;
}

export type Row = GroupRow | RequirementRow;

export interface RowChoice {
  readonly filter: Filter;
  /** Lower case; matched in refs and, through `textOf`, in titles. */
  readonly search: string;
  readonly textOf: (text: Requirement['title']) => string;
  readonly shownOf: (requirement: Requirement) => ShownAnswer;
}

/** @returns groups and requirements in the order of the framework; groups of which nothing is left are left out */
export function rowsOf(groups: readonly Group[], choice: RowChoice, depth = 0): Row[] {
  return groups.flatMap((group) => {
    const inner = rowsOf(group.groups, choice, depth + 1);
    const own = group.requirements.map((requirement): RequirementRow => {
      return { kind: 'requirement', requirement, depth: depth + 1, shown: choice.shownOf(requirement) };
    });
    const below = [...own.filter((row) => isChosen(row, choice)), ...inner];
    if (below.length === 0) return [];
    const { assessed, applicable } = coverageOf([group], choice.shownOf);
    return [{ kind: 'group', ref: group.ref, title: group.title, depth, assessed, applicable }, ...below];
  });
}

function isChosen({ requirement, shown }: RequirementRow, { filter, search, textOf }: RowChoice): boolean {
  const found = search === '' || `${requirement.ref} ${textOf(requirement.title)}`.toLowerCase().includes(search);
  return found && fitsFilter(filter, requirement, shown);
}

function fitsFilter(filter: Filter, requirement: Requirement, shown: ShownAnswer): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unrated':
      return !isAssessed(shown.content, requirement.dimensions);
    case 'critical':
      return requirement.critical;
    case 'mine':
      return shown.isMine;
    case 'flagged':
      return shown.flag !== null;
    case 'waiting':
      return shown.state !== 'saved';
  }
}

export type FilterCounts = Readonly<Record<Filter, number>>;

/** How many requirements each filter would show, whatever is searched for. */
export function countsOf(groups: readonly Group[], shownOf: RowChoice['shownOf']): FilterCounts {
  const counts = Object.fromEntries(FILTERS.map((filter) => [filter, 0])) as Record<Filter, number>;
  const count = (group: Group): void => {
    for (const requirement of group.requirements) {
      const shown = shownOf(requirement);
      for (const filter of FILTERS) if (fitsFilter(filter, requirement, shown)) counts[filter] += 1;
    }
    group.groups.forEach(count);
  };
  groups.forEach(count);
  return counts;
}

/** Counts with what is not saved yet; not applicable is not counted, as the server does. */
export function coverageOf(
  groups: readonly Group[],
  shownOf: (requirement: Requirement) => ShownAnswer,
): { assessed: number; applicable: number } {
  let [assessed, applicable] = [0, 0];
  for (const group of groups) {
    const inner = coverageOf(group.groups, shownOf);
    assessed += inner.assessed;
    applicable += inner.applicable;
    for (const requirement of group.requirements) {
      const { content } = shownOf(requirement);
      if (content?.kind === 'notApplicable') continue;
      applicable += 1;
      if (isAssessed(content, requirement.dimensions)) assessed += 1;
    }
  }
  return { assessed, applicable };
}

/** @returns the requirement after (or before) this one; at the ends, the one itself; without one, the first */
export function neighbour(rows: readonly Row[], ref: string | undefined, step: 1 | -1): string | undefined {
  const refs = rows.flatMap((row) => (row.kind === 'requirement' ? [row.requirement.ref] : []));
  const at = ref === undefined ? -1 : refs.indexOf(ref);
  if (at < 0) return refs[0];
  return refs[Math.min(refs.length - 1, Math.max(0, at + step))];
}
