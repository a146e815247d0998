import type { PlanChange, PlanChangeKind } from './plan-change';
import { pointer } from '../../shared/json-pointer';
import type { ProblemDetail } from '../../shared/domain-error';

type Property = Exclude<
  { [Kind in PlanChangeKind]: keyof Extract<PlanChange, { readonly kind: Kind }> }[PlanChangeKind],
  'kind'
>;

/** A change as it came: of the right types, but not yet one of its kind. */
export type SentChange = { readonly kind: PlanChangeKind } & { readonly [Name in Property]?: unknown };

/** With its place, and what to do. */
type FormProblem = ProblemDetail & { readonly pointer: string; readonly hint: string };

/** What a change of each kind has to say, and what it may say. */
const FORMS: Readonly<
  Record<PlanChangeKind, { readonly has: readonly Property[]; readonly may: readonly Property[] }>
> = {
  merge: { has: ['workstream', 'into'], may: [] },
  split: { has: ['workstream', 'key', 'title', 'workItems', 'requirements'], may: [] },
  move: { has: ['workItem', 'to'], may: [] },
  postpone: { has: ['workstream'], may: [] },
  order: { has: ['workstreams'], may: [] },
  describe: { has: ['workstream'], may: ['title', 'objective', 'ownerFunction', 'owner'] },
  adjust: { has: ['workItem'], may: ['title', 'effort', 'durationDays', 'ownerFunction', 'assignee'] },
  add: { has: ['workstream', 'item'], may: [] },
  drop: { has: ['workItem'], may: [] },
  link: { has: ['workItem', 'dependency'], may: [] },
  unlink: { has: ['workItem', 'on'], may: [] },
  notBefore: { has: ['part', 'date'], may: [] },
  begin: { has: ['key', 'title', 'objective', 'ownerFunction', 'items'], may: [] },
};

/** Work items of somebody's own in one plan: with many more of them, finding a timetable takes too long. */
const MOST_OWN_ITEMS = 200;

/** Each change with the properties of its kind, no more and no less; else what is wrong, at its place. */
export function readPlanChanges(
  sent: readonly SentChange[],
  path: string,
): { readonly changes: readonly PlanChange[]; readonly problems: readonly FormProblem[] } {
  const problems = [
    ...sent.flatMap((change, index) => problemsOf(change, `${path}/${index}`)),
    ...tooManyItems(sent, path),
  ];
  const changes = sent.map((change) =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  );
  return { changes: changes as unknown as readonly PlanChange[], problems };
}

/** At the change with the first work item too many. */
function tooManyItems(sent: readonly SentChange[], path: string): FormProblem[] {
  let count = 0;
  for (const [index, { item, items }] of sent.entries()) {
    count += (item === undefined ? 0 : 1) + (Array.isArray(items) ? items.length : 0);
    if (count <= MOST_OWN_ITEMS) continue;
    return [
      {
        pointer: `${path}/${index}`,
        code: 'plan/too-many-items',
        message: `With this change the plan has more than ${MOST_OWN_ITEMS} work items of its own.`,
        hint: 'Plan the steps of a work item in the team that does it, and keep one work item for them here.',
      },
    ];
  }
  return [];
}

function problemsOf(change: SentChange, path: string): FormProblem[] {
  const { has, may } = FORMS[change.kind];
  const missing = has
    .filter((name) => change[name] === undefined)
    .map((name) => ({
      pointer: path + pointer(name),
      code: 'plan/change-incomplete',
      message: `A change of the kind "${change.kind}" needs "${name}".`,
      hint: `It has ${[...has, ...may].join(', ')}.`,
    }));
  const known: readonly string[] = ['kind', ...has, ...may];
  const alien = Object.entries(change)
    .filter(([name, value]) => value !== undefined && !known.includes(name))
    .map(([name]) => ({
      pointer: path + pointer(name),
      code: 'plan/change-alien',
      message: `A change of the kind "${change.kind}" has no "${name}".`,
      hint: `Leave it out; it has ${[...has, ...may].join(', ')}.`,
    }));
  return [...missing, ...alien];
}

/** Owner functions that changes name, with their places. */
export function namedFunctions(
  changes: readonly PlanChange[],
  path: string,
): readonly { readonly name: string; readonly pointer: string }[] {
  return changes.flatMap((change, index) => {
    const place = `${path}/${index}`;
    switch (change.kind) {
      case 'describe':
      case 'adjust':
        return change.ownerFunction === undefined
          ? []
          : [{ name: change.ownerFunction, pointer: `${place}/ownerFunction` }];
      case 'add':
        return [{ name: change.item.ownerFunction, pointer: `${place}/item/ownerFunction` }];
      case 'begin':
        return [
          { name: change.ownerFunction, pointer: `${place}/ownerFunction` },
          ...change.items.map((item, at) => ({
            name: item.ownerFunction,
            pointer: `${place}/items/${at}/ownerFunction`,
          })),
        ];
      default:
        return [];
    }
  });
}
