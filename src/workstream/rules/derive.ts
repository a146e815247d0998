import type { Dependency, Effort, Framework, WorkItemTemplate, WorkstreamTemplate } from '../../framework/framework';
import type { Gap } from '../../gap/rules/gap';
import { plus, ZERO } from '../../scoring/ratio';
import { gapsInOrder, unitCountOf } from './linked-gaps';
import type { DerivedWorkstream, LinkedGap, PlannedWorkItem } from './plan';
import { compareText } from './text-order';

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
 * A template waits for the templates that it depends on: its first work items wait for their last ones. A template
 * without gaps is not part of the plan; what depends on it does not wait, because the result is there already.
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
  const predecessors = template.dependsOn.flatMap(({ on }) => plan.get(workstreamId(frameworkKey, on)) ?? []);
  const waitsFor = predecessors.flatMap((other) =>
    lastItems(other.template).map(({ key }) => afterThe(`${other.id}/${key}`)),
  );
  const workItems = template.workItems.map((item): PlannedWorkItem => {
    const within = item.dependsOn.map((dependency) => ({ ...dependency, on: `${id}/${dependency.on}` }));
    return {
      id: `${id}/${item.key}`,
      template: item,
      effort: addEffort(item.effortDays, scaleEffort(item.effortDaysPerUnit, unitCount)),
      durationDays: item.durationDays,
      ownerFunction: item.ownerFunction,
      dependsOn: within.length > 0 ? within : waitsFor,
    };
  });
  return {
    id,
    frameworkKey,
    template,
    gaps,
    unitCount,
    lost: gaps.map(({ gap }) => gap.lost).reduce(plus, ZERO),
    dependsOn: predecessors.map((other) => other.id),
    workItems,
    effort: sumEffort(workItems.map(({ effort }) => effort)),
  };
}

const afterThe = (on: string): Dependency => ({ on, kind: 'finishToStart', lagDays: 0 });

/** Items that no other item of the template waits for. */
function lastItems({ workItems }: WorkstreamTemplate): readonly WorkItemTemplate[] {
  const awaited = new Set(workItems.flatMap(({ dependsOn }) => dependsOn.map(({ on }) => on)));
  return workItems.filter(({ key }) => !awaited.has(key));
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
