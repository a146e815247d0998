import type { BaselineItem, BaselineWorkstream, PlanBaseline } from './baseline';
import type { Plan, ScheduledWorkItem, ScheduledWorkstream } from './plan';

/** The plan as it is scheduled, frozen. */
export function baselineOf({ startDate, endDate, limitDate, holidays, workstreams }: Plan): PlanBaseline {
  return { startDate, endDate, limitDate, holidays: [...holidays].sort(), workstreams: workstreams.map(workstreamOf) };
}

function workstreamOf({ id, number, template, levelledFloat, workItems }: ScheduledWorkstream): BaselineWorkstream {
  const { title, ownerFunction } = template;
  return { id, number, title, ownerFunction, float: levelledFloat, items: workItems.map(itemOf) };
}

function itemOf(item: ScheduledWorkItem): BaselineItem {
  const { id, template, ownerFunction, startDate, endDate, effort, levelledFloat, dependsOn } = item;
  return {
    ...{ id, title: template.title, ...(template.milestone !== undefined && { milestone: template.milestone }) },
    ...{ ownerFunction, startDate, endDate, effort: effort.likely, float: levelledFloat },
    dependsOn: dependsOn.map(({ on, kind, lagDays }) => ({ on, kind, lagDays })),
  };
}
