import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { unused } from './check-methods';
import { checkCircles, checkDependencies } from './dependencies';
import type { EffortDocument, FrameworkDocument, TemplateDocument, WorkItemDocument } from './framework-document';
import { keyUses, type Known, repeatedNames, unknownName } from '../../shared/references';
import type { FrameworkTree } from './tree';

/** Owner functions, KPIs and workstream templates: references, order of work, efforts, and what nothing uses. */
export function checkTemplates(document: FrameworkDocument, tree: FrameworkTree): DocumentProblem[] {
  const { ownerFunctions, kpis, workstreamTemplates: templates } = document;
  const names: KnownNames = {
    ownerFunction: { what: 'owner function', names: ownerFunctions.map(({ key }) => key) },
    kpi: { what: 'KPI', names: kpis.map(({ key }) => key) },
    template: { what: 'workstream template', names: templates.map(({ key }) => key) },
  };
  const usedKpis = [
    ...tree.requirements.flatMap(({ requirement }) => requirement.kpis ?? []),
    ...templates.flatMap((template) => template.kpis ?? []),
  ];
  return [
    ...repeatedNames('framework', keyUses(ownerFunctions, 'ownerFunctions'), 'owner functions'),
    ...repeatedNames('framework', keyUses(kpis, 'kpis'), 'KPIs'),
    ...repeatedNames('framework', keyUses(templates, 'workstreamTemplates'), 'workstream templates'),
    ...templates.flatMap((template, index) => checkTemplate(template, names, pointer('workstreamTemplates', index))),
    ...checkCircles(templates, 'Workstream templates', 'workstreamTemplates'),
    ...unused(
      { what: 'KPI', list: kpis, name: 'kpis', why: 'no requirement and no workstream template names it' },
      usedKpis,
    ),
    ...unused(
      {
        what: 'workstream template',
        list: templates,
        name: 'workstreamTemplates',
        why: 'no requirement is closed by it',
      },
      tree.requirements.map(({ requirement }) => requirement.workstream),
    ),
  ];
}

interface KnownNames {
  readonly ownerFunction: Known;
  readonly kpi: Known;
  readonly template: Known;
}

function checkTemplate(template: TemplateDocument, names: KnownNames, path: string): DocumentProblem[] {
  const { key, ownerFunction, kpis = [], workItems } = template;
  const thing = `Workstream template ${key}`;
  return [
    ...unknownName('framework', thing, { name: ownerFunction, path: `${path}/ownerFunction` }, names.ownerFunction),
    ...checkDependencies(template, thing, path, names.template),
    ...kpis.flatMap((name, index) =>
      unknownName('framework', thing, { name, path: `${path}/kpis/${index}` }, names.kpi),
    ),
    ...repeatedNames(
      'framework',
      workItems.map((item, index) => ({ name: item.key, path: `${path}/workItems/${index}/key` })),
      `work items of workstream template ${key}`,
    ),
    ...workItems.flatMap((item, index) =>
      checkWorkItem(item, template, names.ownerFunction, `${path}/workItems/${index}`),
    ),
    ...checkCircles(workItems, `Work items of workstream template ${key}`, `${path.slice(1)}/workItems`),
  ];
}

function checkWorkItem(
  item: WorkItemDocument,
  template: TemplateDocument,
  owners: Known,
  path: string,
): DocumentProblem[] {
  const { key, ownerFunction, effortDays, effortDaysPerUnit } = item;
  const thing = `Work item ${key} of workstream template ${template.key}`;
  const siblings = { what: 'work item', names: template.workItems.map((sibling) => sibling.key) };
  return [
    ...(ownerFunction === undefined
      ? []
      : unknownName('framework', thing, { name: ownerFunction, path: `${path}/ownerFunction` }, owners)),
    ...checkEffort(effortDays, thing, `${path}/effortDays`),
    ...(effortDaysPerUnit ? checkEffort(effortDaysPerUnit, thing, `${path}/effortDaysPerUnit`) : []),
    ...checkDependencies(item, thing, path, siblings),
  ];
}

function checkEffort({ low, likely, high }: EffortDocument, thing: string, path: string): DocumentProblem[] {
  if (low <= likely && likely <= high) return [];
  return [
    {
      code: 'framework/unordered-effort',
      message: `${thing} has an effort of ${low} (low), ${likely} (likely) and ${high} (high) days.`,
      hint: 'Low can be at most likely, and likely at most high.',
      path,
    },
  ];
}
