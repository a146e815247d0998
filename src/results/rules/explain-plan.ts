import { workstreamsOf } from '../../report/models/plan-json';
import { sumEffort } from '../../workstream/rules/derive';
import type { Plan, ScheduledWorkItem, ScheduledWorkstream } from '../../workstream/rules/plan';
import type { Effort } from '../../framework/framework';
import { known } from '../../shared/known';
import { addressOf } from './figure-address';
import type { Explanation, FigureInput, FigureLabel, FigureValue } from './figure';

/** The plan that an assessment shares with the others of its wave. */
export interface SharedPlan {
  readonly plan: Plan;
  /** Key of the assessment whose part is asked for. */
  readonly assessment: string;
}

const effortValue = (effort: Effort): FigureValue => ({ kind: 'effort', effort });

/** Person-days of the workstreams that close a gap of the assessment. */
export function explainPlanEffort({ plan, assessment }: SharedPlan): Explanation {
  const workstreams = workstreamsOf(plan, [assessment]);
  return {
    figure: addressOf.planEffort,
    label: { key: 'planEffort' },
    value: effortValue(sumEffort(workstreams.map(({ effort }) => effort))),
    rule: { kind: 'sum' },
    inputs: workstreams.map(({ id, template, effort }) => ({
      figure: addressOf.workstream(id),
      label: { key: 'workstream', name: { title: template.title } },
      value: effortValue(effort),
      use: 'counted',
    })),
    leftOut: [],
  };
}

/** The work items of a workstream, and the gaps that it was derived from. */
export function explainWorkstream({ plan, assessment }: SharedPlan, id: string): Explanation | undefined {
  const workstream = plan.workstreams.find((one) => one.id === id);
  if (!workstream) return undefined;
  return {
    figure: addressOf.workstream(id),
    label: { key: 'workstream', name: { title: workstream.template.title } },
    value: effortValue(workstream.effort),
    rule: { kind: 'sum' },
    inputs: [
      ...workstream.workItems.map((item): FigureInput => ({
        figure: addressOf.workItem(item.id),
        label: { key: 'workItem', name: { title: item.template.title } },
        value: effortValue(item.effort),
        use: 'counted',
      })),
      ...basisOf(workstream, assessment),
    ],
    leftOut: [],
  };
}

/** Gaps of other assessments of the wave have no address in this one. */
function basisOf({ gaps }: ScheduledWorkstream, own: string): FigureInput[] {
  return gaps.map(({ assessment, gap: { requirement, lost } }) => ({
    figure: assessment === own ? addressOf.gap(requirement.ref) : null,
    label: { key: 'gap', name: { ref: requirement.ref, title: requirement.title } },
    value: { kind: 'points', ratio: lost },
    use: 'basis',
  }));
}

/** The template's days: fixed ones, and those for each unit that has a gap. */
export function explainWorkItem({ plan }: SharedPlan, id: string): Explanation | undefined {
  const found = plan.workstreams.flatMap((workstream) =>
    workstream.workItems.flatMap((item) => (item.id === id ? { item, workstream } : [])),
  )[0];
  return found && workItem(found.item, found.workstream);
}

function workItem(item: ScheduledWorkItem, { unitCount }: ScheduledWorkstream): Explanation {
  const { id, template, effort } = item;
  return {
    figure: addressOf.workItem(id),
    label: { key: 'workItem', name: { title: template.title } },
    value: effortValue(effort),
    rule: { kind: 'workItem' },
    inputs: [
      {
        figure: null,
        label: { key: 'fixedEffort' },
        value: effortValue(template.effortDays),
        weight: 1,
        use: 'counted',
      },
      {
        figure: null,
        label: { key: 'effortPerUnit' },
        value: effortValue(template.effortDaysPerUnit),
        weight: unitCount,
        use: 'counted',
      },
      {
        figure: addressOf.start(id),
        label: { key: 'start', name: { title: template.title } },
        value: periodValue(item),
        use: 'basis',
      },
    ],
    leftOut: [],
  };
}

/** Why a work item starts when it does: the dependencies that bind it, and who has the people that it waits for. */
export function explainStart({ plan }: SharedPlan, id: string): Explanation | undefined {
  const items = new Map(plan.workstreams.flatMap(({ workItems }) => workItems.map((item) => [item.id, item] as const)));
  const item = items.get(id);
  if (!item) return undefined;
  const { boundBy, boundByDate, delay, dependsOn, notBefore = null } = item;
  const bound = new Set(boundBy.map(({ on }) => on));
  const leavingRoom = dependsOn.map(({ on }) => on).filter((on) => !bound.has(on));
  const label = (of: string): FigureLabel => ({ key: 'workItem', name: { title: known(items, of).template.title } });
  return {
    figure: addressOf.start(id),
    label: { key: 'start', name: { title: item.template.title } },
    value: periodValue(item),
    rule: { kind: 'start', wait: delay, notBefore: boundByDate ? notBefore : null },
    inputs: [
      ...[...bound].map((on): FigureInput => ({
        figure: addressOf.start(on),
        label: label(on),
        value: periodValue(known(items, on)),
        use: 'binds',
      })),
      ...(delay?.heldBy ?? []).map((held): FigureInput => ({
        figure: addressOf.start(held.workItem),
        label: label(held.workItem),
        value: periodValue(held),
        use: 'holds',
      })),
    ],
    leftOut: [...new Set(leavingRoom)].map((on) => ({
      figure: addressOf.start(on),
      label: label(on),
      reason: 'leavesRoom',
    })),
  };
}

function periodValue({ startDate, endDate }: { readonly startDate: string; readonly endDate: string }): FigureValue {
  return { kind: 'period', from: startDate, to: endDate };
}
