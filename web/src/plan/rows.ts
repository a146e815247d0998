import type { Schemas } from '../api/client';

export type Workstream = Schemas['PlannedWorkstreamDto'];
export type WorkItem = Schemas['PlannedWorkItemDto'];

export type PlanRow =
  | { readonly kind: 'workstream'; readonly id: string; readonly workstream: Workstream }
  | { readonly kind: 'item'; readonly id: string; readonly workstream: Workstream; readonly item: WorkItem };

export const FILTERS = ['all', 'critical', 'quickWin', 'held'] as const;
export type RowFilter = (typeof FILTERS)[number];

interface RowOptions {
  readonly closed: ReadonlySet<string>;
  readonly filter: RowFilter;
  /** Lower case. */
  readonly search: string;
  readonly textOf: (text: Workstream['title']) => string;
}

/** The lines of the timeline: workstreams with their items, those that the filter leaves. */
export function planRows(workstreams: readonly Workstream[], options: RowOptions): readonly PlanRow[] {
  return workstreams.flatMap((workstream): PlanRow[] => {
    const items = workstream.workItems.filter((item) => isShown(workstream, item, options));
    if (items.length === 0 && !(isPlain(options) && workstream.workItems.length === 0)) return [];
    const head: PlanRow = { kind: 'workstream', id: workstream.id, workstream };
    if (options.closed.has(workstream.id)) return [head];
    return [head, ...items.map((item): PlanRow => ({ kind: 'item', id: item.id, workstream, item }))];
  });
}

const isPlain = ({ filter, search }: RowOptions): boolean => filter === 'all' && search === '';

function isShown(workstream: Workstream, item: WorkItem, { filter, search, textOf }: RowOptions): boolean {
  if (filter === 'critical' && !item.critical) return false;
  if (filter === 'quickWin' && !workstream.quickWin) return false;
  if (filter === 'held' && item.delay === null && item.notBefore === undefined) return false;
  if (search === '') return true;
  return [textOf(item.title), textOf(workstream.title), item.assignee ?? ''].some((text) =>
    text.toLowerCase().includes(search),
  );
}

/** As it is printed: WS-03. */
export const workstreamRef = (number: number): string => `WS-${String(number).padStart(2, '0')}`;

/** The items that wait for this one. */
export function waitingFor(workstreams: readonly Workstream[], id: string): readonly WorkItem[] {
  return workstreams.flatMap(({ workItems }) =>
    workItems.filter(({ dependsOn }) => dependsOn.some(({ on }) => on === id)),
  );
}
