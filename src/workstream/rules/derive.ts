import type { Dependency, Effort, Framework, WorkItemTemplate, WorkstreamTemplate } from '../../framework/framework';
import type { Gap } from '../../gap/rules/gap';
import { plus, ZERO } from '../../scoring/ratio';
import { known } from '../../shared/known';
import { gapsInOrder, unitCountOf } from './linked-gaps';
import type { DerivedWorkstream, LinkedGap, PlannedWorkItem } from './plan';
import { compareText } from './text-order';
import { arrivesAtFinish, leavesFromFinish } from './ties';

/** The gaps of one assessment, and the framework whose templates close them. */
export interface AssessedGaps {
  /** Key of the assessment. */
  readonly assessment: string;
  readonly framework: Framework;
  readonly gaps: readonly Gap[];
}

const NO_EFFORT: Effort = { low: 0, likely: 0, high: 0 };

/**
 * Turns the gaps of one wave into workstreams, sorted by id: one per framework key and template key with at least one
 * gap. Every gap stands in exactly one of them. Assessments with the same framework share its workstreams; where they
 * use different versions, the template of the newest one holds.
 *
 * A template waits for the templates that it depends on, item by item: its start is that of its first work items, its
 * finish that of its last ones. A template without gaps is not part of the plan; what depends on it does not wait,
 * because the result is there already.
 * @throws RangeError when a requirement names a template that its framework lacks
 */
export function deriveWorkstreams(sources: readonly AssessedGaps[]): readonly DerivedWorkstream[] {
  const drafts = new Map<string, Draft>();
  const frameworks = sources.map(({ framework }) => framework).sort(newestFirst);
  for (const { assessment, framework, gaps } of sources) {
    for (const gap of gaps) {
      const id = workstreamId(framework.key, gap.requirement.workstream);
      const template = templateOf(frameworks, framework, gap);
      const draft = drafts.get(id) ?? { id, frameworkKey: framework.key, template, gaps: [] };
      draft.gaps.push({ assessment, gap });
      drafts.set(id, draft);
    }
  }
  const ordered = [...drafts.values()].sort((a, b) => compareText(a.id, b.id));
  return ordered.map((draft) => deriveWorkstream(draft, drafts));
}

interface Draft {
  readonly id: string;
  readonly frameworkKey: string;
  readonly template: WorkstreamTemplate;
  readonly gaps: LinkedGap[];
}

const workstreamId = (framework: string, template: string): string => `${framework}/${template}`;

/** 1.10.0 comes before 1.9.0. */
function newestFirst(a: Framework, b: Framework): number {
  const others = b.version.split('.');
  const differences = a.version.split('.').map((part, index) => Number(others[index]) - Number(part));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function templateOf(frameworks: readonly Framework[], framework: Framework, { requirement }: Gap): WorkstreamTemplate {
  const template = frameworks
    .filter(({ key }) => key === framework.key)
    .flatMap(({ workstreamTemplates }) => workstreamTemplates.get(requirement.workstream) ?? [])[0];
  if (!template) throw new RangeError(`${framework.id} has no workstream template ${requirement.workstream}.`);
  return template;
}

function deriveWorkstream(draft: Draft, plan: ReadonlyMap<string, Draft>): DerivedWorkstream {
  const { id, frameworkKey, template } = draft;
  const gaps = gapsInOrder(draft.gaps);
  const unitCount = unitCountOf(gaps);
  const awaited = template.dependsOn.flatMap((dependency) => {
    const other = plan.get(workstreamId(frameworkKey, dependency.on));
    return other ? [{ dependency, other }] : [];
  });
  const ties = awaited.map(({ dependency, other }) => tiesTo(dependency, other, template));
  const workItems = template.workItems.map((item): PlannedWorkItem => ({
    id: `${id}/${item.key}`,
    template: item,
    effort: addEffort(item.effortDays, scaleEffort(item.effortDaysPerUnit, unitCount)),
    durationDays: item.durationDays,
    ownerFunction: item.ownerFunction,
    dependsOn: [
      ...item.dependsOn.map((dependency) => ({ ...dependency, on: `${id}/${dependency.on}` })),
      ...ties.flatMap(({ waiting, dependencies }) => (waiting.has(item.key) ? dependencies : [])),
    ],
  }));
  return {
    id,
    frameworkKey,
    template,
    gaps,
    unitCount,
    lost: gaps.map(({ gap }) => gap.lost).reduce(plus, ZERO),
    dependsOn: [...new Set(awaited.map(({ other }) => other.id))],
    workItems,
    effort: sumEffort(workItems.map(({ effort }) => effort)),
  };
}

/** What a dependency between templates means for their work items. */
function tiesTo(
  { kind, lagDays }: Dependency,
  other: Draft,
  template: WorkstreamTemplate,
): { readonly waiting: ReadonlySet<string>; readonly dependencies: readonly Dependency[] } {
  const awaited = leavesFromFinish(kind) ? lastItems(other.template) : firstItems(other.template);
  const waiting = arrivesAtFinish(kind) ? lastItems(template) : firstItems(template);
  return {
    waiting: new Set(waiting.map(({ key }) => key)),
    dependencies: awaited.map(({ key }) => ({ on: `${other.id}/${key}`, kind, lagDays })),
  };
}

/** Items that may start before every other item of the template has started. */
function firstItems({ workItems }: WorkstreamTemplate): readonly WorkItemTemplate[] {
  const days = daysOf(workItems);
  const startsLater = ({ on, kind, lagDays }: Dependency): boolean =>
    !arrivesAtFinish(kind) && lagDays + (leavesFromFinish(kind) ? known(days, on) : 0) >= 0;
  return workItems.filter(({ dependsOn }) => !dependsOn.some(startsLater));
}

/** Items that may end after every other item of the template has ended. */
function lastItems({ workItems }: WorkstreamTemplate): readonly WorkItemTemplate[] {
  const outlasted = new Set(
    workItems.flatMap(({ dependsOn, durationDays }) =>
      dependsOn
        .filter(
          ({ kind, lagDays }) => leavesFromFinish(kind) && lagDays + (arrivesAtFinish(kind) ? 0 : durationDays) >= 0,
        )
        .map(({ on }) => on),
    ),
  );
  return workItems.filter(({ key }) => !outlasted.has(key));
}

/** Item key → the fewest working days that it takes. */
function daysOf(items: readonly WorkItemTemplate[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ key, durationDays }) => [key, durationDays]));
}

function scaleEffort({ low, likely, high }: Effort, factor: number): Effort {
  return { low: low * factor, likely: likely * factor, high: high * factor };
}

function addEffort(a: Effort, b: Effort): Effort {
  return { low: a.low + b.low, likely: a.likely + b.likely, high: a.high + b.high };
}

export function sumEffort(efforts: readonly Effort[]): Effort {
  return efforts.reduce(addEffort, NO_EFFORT);
}
