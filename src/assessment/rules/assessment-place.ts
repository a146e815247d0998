import type { Framework } from '../../framework/framework';
import type { ModelNode, RequirementNode, Scale } from '../../scoring/model';
import { pointer } from '../../shared/json-pointer';
import type { Known, NameUse } from '../../shared/references';
import { unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { AssessmentDocument, CaseDocument, KpiDefinitionDocument } from './case-document';

/** One assessment of a case, with what its references can name. */
export interface AssessmentPlace {
  readonly assessment: AssessmentDocument;
  readonly index: number;
  readonly path: string;
  /** "Assessment baseline", to begin a sentence with. */
  readonly thing: string;
  /** Absent when the framework does not exist or is wrong: then nothing that it defines is checked. */
  readonly framework?: Framework;
  /** By ref, in file order; empty without a framework. */
  readonly requirements: ReadonlyMap<string, RequirementNode>;
  /** Scales of the framework by key. */
  readonly scales: ReadonlyMap<string, Scale>;
  /** KPIs that the engagement defines itself. */
  readonly ownKpis?: readonly KpiDefinitionDocument[];
  /** Refs of the units assessed, in the order of the case. */
  readonly units: readonly string[];
  /** Refs of all units of the case. */
  readonly caseUnits: readonly string[];
  /** After so many problems of one kind the rest is not looked at; default: all are told. */
  readonly most?: number;
}

export function placesOf(document: CaseDocument, frameworks: ReadonlyMap<string, Framework>): AssessmentPlace[] {
  const caseUnits = document.units.map(({ ref }) => ref);
  return document.assessments.map((assessment, index) => {
    const framework = frameworks.get(assessment.framework);
    return {
      assessment,
      index,
      path: pointer('assessments', index),
      thing: `Assessment ${assessment.key}`,
      ...(framework ? { framework } : {}),
      requirements: framework ? requirementNodes(framework.model.root) : new Map<string, RequirementNode>(),
      ...(document.kpis ? { ownKpis: document.kpis } : {}),
      scales: framework?.model.scales ?? new Map<string, Scale>(),
      units: assessment.units ? caseUnits.filter((ref) => assessment.units?.includes(ref)) : caseUnits,
      caseUnits,
    };
  });
}

function requirementNodes(root: ModelNode): Map<string, RequirementNode> {
  const nodes = new Map<string, RequirementNode>();
  const visit = (node: ModelNode): void => {
    if (node.kind === 'requirement') nodes.set(node.ref, node);
    else node.children.forEach(visit);
  };
  visit(root);
  return nodes;
}

/** A problem when a unit is not one of those assessed. */
export function unknownUnit(place: AssessmentPlace, thing: string, use: NameUse): DocumentProblem[] {
  // That the case has no units is reported once.
  if (place.caseUnits.length === 0) return [];
  const problems = unknownName('case', thing, use, { what: 'unit', names: place.units });
  if (!place.caseUnits.includes(use.name)) return problems;
  return problems.map((problem) => ({
    ...problem,
    message: `${thing} names the unit "${use.name}", which is not assessed here.`,
    hint: `Add it to "units" of assessment ${place.assessment.key}, or leave it out here.`,
  }));
}

/** Problems for names that the framework does not define; none while there is no framework to ask. */
export function unknownInFramework(
  place: AssessmentPlace,
  thing: string,
  uses: readonly NameUse[],
  { what, names }: { what: string; names: (framework: Framework) => Iterable<string> },
): DocumentProblem[] {
  const { framework } = place;
  if (!framework) return [];
  const known: Known = { what, names: [...names(framework)], where: framework.id };
  return uses.flatMap((use) => unknownName('case', thing, use, known));
}

export const REQUIREMENT = { what: 'requirement', names: (framework: Framework) => framework.requirements.keys() };
export const OWNER_FUNCTION = {
  what: 'owner function',
  names: (framework: Framework) => framework.ownerFunctions.keys(),
};
export const KPI = { what: 'KPI', names: (framework: Framework) => framework.kpis.keys() };

/** A problem when neither the engagement nor the framework defines the KPI. */
export function unknownKpi(place: AssessmentPlace, thing: string, use: NameUse): DocumentProblem[] {
  const isOwn = place.ownKpis?.some(({ key }) => key === use.name) ?? false;
  return isOwn ? [] : unknownInFramework(place, thing, [use], KPI);
}

/** The entries of a list of names, with their places. */
export function listUses(names: readonly string[] | undefined, path: string): NameUse[] {
  return (names ?? []).map((name, index) => ({ name, path: `${path}/${index}` }));
}
