import { DEPENDENCY_KINDS, type Dependency, type Effort, type WorkItemTemplate } from '../framework';
import { ratio } from '../scoring';
import { schedule, scheduledWorkstreams, workingDays, type DerivedWorkstream, type People } from '../workstream';
import { print } from './print';
import { timed } from './statistics';
import { repeatable } from './synthetic';

const WORKSTREAMS = 100;
const ITEMS = 5;
const FUNCTIONS = 12;
const PEOPLE = 6;
/** Working days of the longest work item. */
const LONGEST = 40;

/** Timetable within the people there are, critical chain, floats and reasons of delay; the same plan each time. */
export async function benchPlan(): Promise<void> {
  const plan = syntheticWorkstreams(repeatable(3));
  const people: People = new Map(Array.from({ length: FUNCTIONS }, (_, index) => [`function-${index}`, PEOPLE]));
  const dates = workingDays('2026-01-05', schedule(plan, people).length + 1, new Set());
  const items = WORKSTREAMS * ITEMS;
  const level = (): unknown => scheduledWorkstreams(plan, schedule(plan, people), dates, 10);
  print(`plan of ${items} work items within ${FUNCTIONS} functions`, await timed(15, 3, level), 500);
}

/** Each work item waits for one or two before it in its workstream, each workstream for up to two others; of every kind. */
function syntheticWorkstreams(next: () => number): DerivedWorkstream[] {
  const upTo = (most: number): number => Math.floor(next() * most);
  const dependency = (on: string): Dependency => ({
    on,
    kind: next() < 0.5 ? 'finishToStart' : (DEPENDENCY_KINDS[upTo(DEPENDENCY_KINDS.length)] ?? 'finishToStart'),
    lagDays: next() < 0.5 ? 0 : upTo(11) - 5,
  });
  const some = (among: readonly string[], most: number): Dependency[] =>
    [...new Set(Array.from({ length: Math.min(most, among.length) }, () => among[upTo(among.length)] ?? ''))].map(
      dependency,
    );
  const last: string[] = [];
  return Array.from({ length: WORKSTREAMS }, (_, index): DerivedWorkstream => {
    const id = `bench/ws-${String(index).padStart(3, '0')}`;
    const before = some(last, upTo(3));
    const own: string[] = [];
    const workItems = Array.from({ length: ITEMS }, (__, place) => {
      const key = `item-${place}`;
      const dependsOn = place === 0 ? before : some(own, 1 + upTo(2));
      own.push(`${id}/${key}`);
      const durationDays = 1 + upTo(LONGEST);
      const effort: Effort = { low: 1, likely: 1 + upTo(durationDays * 2), high: durationDays * 3 };
      const ownerFunction = `function-${upTo(FUNCTIONS)}`;
      const template: WorkItemTemplate = {
        key,
        title: key,
        ...{ ownerFunction, durationDays, dependsOn: [] },
        ...{ effortDays: effort, effortDaysPerUnit: { low: 0, likely: 0, high: 0 } },
      };
      return { id: `${id}/${key}`, template, effort, durationDays, ownerFunction, dependsOn };
    });
    last.push(`${id}/item-${ITEMS - 1}`);
    return {
      ...{ id, frameworkKey: 'bench', gaps: [], unitCount: 1, dependsOn: [], workItems },
      template: {
        ...{ key: id, title: id, objective: id, ownerFunction: 'function-0' },
        ...{ dependsOn: [], kpis: [], deliverables: [], risks: [], workItems: [] },
      },
      lost: ratio(1 + upTo(50), 1000),
      effort: { low: ITEMS, likely: workItems.reduce((sum, { effort }) => sum + effort.likely, 0), high: 0 },
    };
  });
}
