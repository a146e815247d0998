import { type NumberText, shortestNumberText } from '../../shared/source-document';
import { fromDecimal } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type {
  Framework,
  GroupInfo,
  KpiInfo,
  RequirementInfo,
  ScaleInfo,
  Titled,
  WorkstreamTemplate,
} from '../framework';
import type {
  FrameworkDocument,
  GroupDocument,
  KpiDocument,
  ScaleDocument,
  TemplateDocument,
  TitledDocument,
} from './framework-document';
import { toDependency } from './dependencies';
import { toScoringModel } from './to-scoring-model';
import { treeOf } from './tree';

/**
 * A checked framework document as the rest of the product uses it.
 * @param hash SHA-256 (hex) of the file
 * @param numberText gives percentages digit by digit as the file has them
 */
export function toFramework(
  document: FrameworkDocument,
  hash: string,
  numberText: NumberText = shortestNumberText,
): Framework {
  const tree = treeOf(document);
  const groups = new Map(tree.groups.map(({ group }) => [group.ref, toGroup(group)]));
  return {
    key: document.key,
    version: document.version,
    id: `${document.key}@${document.version}`,
    hash,
    title: document.title,
    summary: document.summary,
    model: toScoringModel(document, numberText),
    target: fromDecimal(numberText(document.scoring, 'target'), 100n),
    categories: document.categories.map((category) => known(groups, category.ref)),
    groups,
    requirements: new Map(
      tree.requirements.map(({ requirement, category }): [string, RequirementInfo] => [
        requirement.ref,
        {
          ref: requirement.ref,
          title: requirement.title,
          statement: requirement.statement,
          critical: requirement.critical ?? false,
          category,
          ownerFunction: requirement.ownerFunction,
          kpis: requirement.kpis ?? [],
          workstream: requirement.workstream,
        },
      ]),
    ),
    dimensions: byKey(document.dimensions, toTitled),
    scales: byKey(document.scales, toScale),
    ownerFunctions: byKey(document.ownerFunctions, toTitled),
    kpis: byKey(document.kpis, toKpi),
    gates: byKey(document.gates, toTitled),
    levels: byKey(document.levels, toTitled),
    workstreamTemplates: byKey(document.workstreamTemplates, toTemplate),
  };
}

function byKey<From extends { readonly key: string }, To>(
  list: readonly From[],
  to: (entry: From) => To,
): Map<string, To> {
  return new Map(list.map((entry) => [entry.key, to(entry)]));
}

function toTitled({ key, title, description }: TitledDocument): Titled {
  return { key, title, ...(description === undefined ? {} : { description }) };
}

function toGroup(group: GroupDocument): GroupInfo {
  return {
    ref: group.ref,
    title: group.title,
    ...(group.summary === undefined ? {} : { summary: group.summary }),
    requirements: requirementsBelow(group),
  };
}

function requirementsBelow({ groups = [], requirements = [] }: GroupDocument): string[] {
  return [...groups.flatMap(requirementsBelow), ...requirements.map(({ ref }) => ref)];
}

function toScale(scale: ScaleDocument): ScaleInfo {
  const options = 'options' in scale ? scale.options : [];
  return {
    ...toTitled(scale),
    kind: scale.kind,
    options: options.map((option) => ({ ...toTitled(option), points: option.points })),
  };
}

function toKpi(kpi: KpiDocument): KpiInfo {
  return { ...toTitled(kpi), unit: kpi.unit, direction: kpi.direction, kind: kpi.kind, formula: kpi.formula };
}

export function toTemplate(template: TemplateDocument): WorkstreamTemplate {
  return {
    key: template.key,
    title: template.title,
    objective: template.objective,
    ownerFunction: template.ownerFunction,
    dependsOn: (template.dependsOn ?? []).map(toDependency),
    kpis: template.kpis ?? [],
    deliverables: template.deliverables ?? [],
    risks: template.risks ?? [],
    workItems: template.workItems.map((item) => ({
      key: item.key,
      title: item.title,
      ownerFunction: item.ownerFunction ?? template.ownerFunction,
      effortDays: item.effortDays,
      effortDaysPerUnit: item.effortDaysPerUnit ?? { low: 0, likely: 0, high: 0 },
      durationDays: item.durationDays,
      dependsOn: (item.dependsOn ?? []).map(toDependency),
      ...(item.milestone === undefined ? {} : { milestone: item.milestone }),
    })),
  };
}
