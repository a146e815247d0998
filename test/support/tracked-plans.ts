import type { Dependency } from '../../src/framework/framework';
import type { BaselineItem, PlanBaseline } from '../../src/workstream/rules/baseline';
import { workingDays } from '../../src/workstream/rules/calendar';
import type { ItemProgress } from '../../src/workstream/rules/progress';

/** A work item of a baseline in short: days from day 0, the last one included. */
export interface BaselineSketch {
  readonly from: number;
  readonly to: number;
  readonly effort?: number;
  readonly float?: number;
  /** Ids of what has to finish first, or dependencies of any kind. */
  readonly after?: readonly (string | Dependency)[];
}

export const HOLIDAYS = ['2026-03-18', '2026-04-03'];
/** Day 0 is a Monday. */
const DAYS = workingDays('2026-03-02', 400, new Set(HOLIDAYS));

/** @param index negative: working days before day 0, holidays not among them */
export function day(index: number): string {
  const before = workingDays('2026-01-05', 40, new Set());
  return (index < 0 ? before[before.length + index] : DAYS[index]) ?? '';
}

/** Workstream id → item id → sketch. The limit is the last day unless given. */
export function baselineWith(
  sketches: Readonly<Record<string, Readonly<Record<string, BaselineSketch>>>>,
  limit?: number,
): PlanBaseline {
  const items = Object.values(sketches).flatMap((each) => Object.values(each));
  const end = Math.max(...items.map(({ to }) => to));
  return {
    ...{ startDate: day(0), endDate: day(end), limitDate: day(limit ?? end), holidays: HOLIDAYS },
    workstreams: Object.entries(sketches).map(([id, each], index) => ({
      ...{ id, number: index + 1, title: id, ownerFunction: 'operations', float: 0 },
      items: Object.entries(each).map(([key, sketch]) => itemWith(key, sketch)),
    })),
  };
}

function itemWith(id: string, { from, to, effort = 10, float = 0, after = [] }: BaselineSketch): BaselineItem {
  return {
    ...{ id, title: id, ownerFunction: 'operations', startDate: day(from), endDate: day(to), effort, float },
    dependsOn: after.map((on) => (typeof on === 'string' ? { on, kind: 'finishToStart', lagDays: 0 } : on)),
  };
}

export const idsOf = ({ workstreams }: PlanBaseline): readonly string[] =>
  workstreams.flatMap(({ items }) => items.map(({ id }) => id));

export function progressOf(workItem: string, told: Partial<ItemProgress> = {}): ItemProgress {
  return { workItem, startedOn: null, finishedOn: null, percent: 0, expectedEnd: null, ...told };
}

export const finished = (workItem: string, from: number, to: number): ItemProgress =>
  progressOf(workItem, { startedOn: day(from), finishedOn: day(to), percent: 100 });
