import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { storedAnswer, type StoredAnswer } from '../rating/answer';
import { withGridAnswer } from '../rating/grid';
import type { AnswerPlace } from './change';

export const TREE = '/v1/assessments/{assessmentId}/tree';
export const GRID = '/v1/assessments/{assessmentId}/answer-grid';

/** Writes a saved answer into every tree and grid that shows it, for the person who looks at them. */
export function showSaved(
  client: QueryClient,
  place: AnswerPlace,
  answer: StoredAnswer | null,
  personId: string,
): void {
  client.setQueriesData<Tree>(
    treesOf(place.assessmentId),
    (tree) => tree && { ...tree, groups: tree.groups.map((group) => withAnswer(group, tree.unit, place, answer)) },
  );
  const { dimensions } = loadedRequirement(client, place) ?? {};
  if (dimensions) {
    client.setQueriesData<Grid>(
      queriesOf(GRID, place.assessmentId),
      (grid) => grid && withGridAnswer(grid, place, answer, dimensions, answer?.givenBy === personId),
    );
  }
}

/** The answer as the server had it when it was read last; null where it had none, or was not asked. */
export function loadedAnswer(client: QueryClient, place: AnswerPlace): StoredAnswer | null {
  for (const [, tree] of client.getQueriesData<Tree>(treesOf(place.assessmentId))) {
    if (!tree || (place.unit !== 'entity' && tree.unit !== place.unit)) continue;
    const found = requirementIn(tree.groups, place.requirement);
    if (found) return found.answer && storedAnswer(found.answer);
  }
  return null;
}

/** From any loaded tree: the requirement is the same in all. */
function loadedRequirement(client: QueryClient, { assessmentId, requirement }: AnswerPlace) {
  const trees = client.getQueriesData<Tree>(treesOf(assessmentId));
  return trees.flatMap(([, tree]) => (tree && requirementIn(tree.groups, requirement)) ?? [])[0];
}

function requirementIn(groups: readonly Group[], ref: string): Schemas['TreeRequirementDto'] | undefined {
  for (const group of groups) {
    const found = group.requirements.find((one) => one.ref === ref) ?? requirementIn(group.groups, ref);
    if (found) return found;
  }
  return undefined;
}

const treesOf = (assessmentId: string): QueryFilters => queriesOf(TREE, assessmentId);

/** The trees or grids of an assessment that are loaded. */
export const queriesOf = (wanted: typeof TREE | typeof GRID, assessmentId: string): QueryFilters => ({
  predicate: ({ queryKey }) => {
    const [, path, init] = queryKey as [string, string, { params: TreeParams } | undefined];
    return path === wanted && init?.params.path.assessmentId === assessmentId;
  },
});

interface TreeParams {
  readonly path: { readonly assessmentId: string };
}

type Tree = Schemas['AnswerTreeDto'];
type Grid = Schemas['AnswerGridDto'];
type Group = Schemas['TreeGroupDto'];

function withAnswer(group: Group, treeUnit: string, place: AnswerPlace, answer: StoredAnswer | null): Group {
  return withRequirement(group, treeUnit, place, (requirement) => ({
    ...requirement,
    answer: answer && treeAnswer(answer),
  }));
}

/** @returns the group with the requirement of this place changed, wherever it stands in it */
export function withRequirement(
  group: Group,
  treeUnit: string,
  place: AnswerPlace,
  change: (requirement: Group['requirements'][number]) => Group['requirements'][number],
): Group {
  return {
    ...group,
    groups: group.groups.map((inner) => withRequirement(inner, treeUnit, place, change)),
    requirements: group.requirements.map((requirement) => {
      const unit = requirement.answeredPer === 'entity' ? 'entity' : treeUnit;
      if (requirement.ref !== place.requirement || unit !== place.unit) return requirement;
      return change(requirement);
    }),
  };
}

function treeAnswer({ version, content, givenBy = null }: StoredAnswer): Schemas['TreeAnswerDto'] {
  const rated = content.kind === 'rated';
  return {
    kind: content.kind,
    ratings: rated ? { ...content.ratings } : null,
    reason: rated ? null : content.reason,
    note: rated ? content.note : null,
    // Reckoned by the server; read again with the next tree.
    score: null,
    version,
    updatedAt: new Date().toISOString(),
    // Names are read with the next tree, too.
    ...{ givenBy, givenByName: null },
  };
}
