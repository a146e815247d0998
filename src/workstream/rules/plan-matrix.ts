import type { RasicRow } from '../../framework/rules/check-workstreams';
import type { CellChange, Letter, RasicMatrix, RasicProfile, RasicRole } from '../../rasic/rules/matrix';
import { overlaid } from '../../rasic/rules/overlay';
import { known } from '../../shared/known';
import type { DerivedWorkstream } from './plan';

/** With what somebody changed in the matrix of a plan. */
export interface PlanParts extends MatrixSources {
  readonly changes?: readonly CellChange[];
}

export interface MatrixSources {
  /** Id of a workstream → key of a work item → who has which part in it. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, RasicRow>>;
  /** Columns, in their order; those without a part are left out. */
  readonly roles: readonly RasicRole[];
  /** One in which R does the work and answers for it, and A approves. */
  readonly profile: RasicProfile;
}

/**
 * Who has which part in the work items of a plan: generated, so that plan and matrix can not drift apart. Work items that
 * nobody wrote a row for stay empty, which the check of the matrix reports.
 */
export function matrixOfPlan(
  workstreams: readonly Pick<DerivedWorkstream, 'id' | 'template' | 'gaps' | 'workItems'>[],
  { rows, roles, profile }: MatrixSources,
): RasicMatrix {
  const activities = workstreams.flatMap(({ id, template: { title: stepTitle }, gaps, workItems }) =>
    workItems.map(({ id: key, template: { title } }) => ({
      ...{ key, title, step: id, stepTitle },
      requirements: [...new Set(gaps.map(({ gap }) => gap.requirement.ref))],
    })),
  );
  // A work item keeps its id, and its row, in whatever workstream it was moved to.
  const rowOf = new Map<string, RasicRow>(
    [...rows].flatMap(([id, own]) => [...own].map(([key, row]) => [`${id}/${key}`, row] as const)),
  );
  const cells = new Map(
    workstreams.flatMap(({ workItems }) =>
      workItems.flatMap((item): [string, ReadonlyMap<string, readonly Letter[]>][] => {
        const row = rowOf.get(item.id);
        return row ? [[item.id, cellsOf(row)]] : [];
      }),
    ),
  );
  const used = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  const byKey = new Map(roles.map((role) => [role.key, role]));
  for (const key of used) known(byKey, key);
  return {
    ...{ profile, activities, cells },
    roles: roles.filter(({ key }) => used.has(key)),
    steps: workstreams.map(({ id }) => id),
  };
}

/** The matrix of a plan as it was changed. */
export function changedMatrixOfPlan(
  workstreams: Parameters<typeof matrixOfPlan>[0],
  { changes = [], ...sources }: PlanParts,
): RasicMatrix {
  return overlaid(matrixOfPlan(workstreams, sources), changes, sources.roles).matrix;
}

/** A role has one part: the checks of the library see to that. */
function cellsOf({
  responsible,
  approves,
  supports = [],
  informed = [],
  consulted = [],
}: RasicRow): ReadonlyMap<string, readonly Letter[]> {
  const part =
    (letter: Letter) =>
    (role: string): [string, readonly Letter[]] => [role, [letter]];
  return new Map([
    part('R')(responsible),
    ...(approves === undefined ? [] : [part('A')(approves)]),
    ...supports.map(part('S')),
    ...informed.map(part('I')),
    ...consulted.map(part('C')),
  ]);
}
