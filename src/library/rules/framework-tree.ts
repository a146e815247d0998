import type { Framework, ScaleInfo, Titled } from '../../framework/framework';
import type { GroupNode, ModelNode, RatedDimension, RequirementNode, Scale } from '../../scoring/model';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';

/**
 * Everything of a framework version that somebody needs in order to rate by it. Scales, dimensions and owner functions
 * stand once at the top; requirements name them by key. Texts are as the file has them, in one language or in several.
 */
export interface FrameworkTreeView {
  readonly id: string;
  readonly scales: readonly ScaleView[];
  readonly dimensions: readonly Titled[];
  readonly ownerFunctions: readonly Titled[];
  /** The categories. */
  readonly groups: readonly GroupView[];
}

export interface ScaleView extends Titled {
  readonly kind: Scale['kind'];
  /** Of a percentage scale, which has no options: 0 to 100 in steps of this. */
  readonly step?: number;
  /** Points that count as 100 %; of scales with options. */
  readonly fullPoints?: number;
  readonly options: readonly OptionView[];
}

export interface OptionView extends Titled {
  readonly points: number;
}

/** Has either groups or requirements. */
export interface GroupView {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  readonly weight: number;
  readonly groups: readonly GroupView[];
  readonly requirements: readonly RequirementView[];
}

export interface RequirementView {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  /** Or the points of the requirement, in a scheme of points. */
  readonly weight: number;
  readonly critical: boolean;
  readonly answeredPer: 'unit' | 'entity';
  readonly notApplicable: 'allowed' | 'forbidden';
  readonly ownerFunction: string;
  readonly kpis: readonly string[];
  readonly workstream: string;
  /** What is rated, each on its scale. */
  readonly dimensions: readonly RatedDimension[];
}

export function frameworkTree(framework: Framework): FrameworkTreeView {
  const { id, model, scales, dimensions, ownerFunctions } = framework;
  return {
    id,
    scales: [...scales.values()].map((scale) => scaleView(scale, known(model.scales, scale.key))),
    dimensions: [...dimensions.values()],
    ownerFunctions: [...ownerFunctions.values()],
    groups: groupsOf(model.root, framework),
  };
}

function scaleView({ key, title, description, options }: ScaleInfo, scale: Scale): ScaleView {
  return {
    key,
    title,
    ...(description === undefined ? {} : { description }),
    kind: scale.kind,
    ...(scale.kind === 'percentage' ? { step: scale.step } : { fullPoints: scale.fullPoints }),
    options,
  };
}

function groupsOf({ children }: GroupNode, framework: Framework): GroupView[] {
  return children.filter(isGroup).map((node) => {
    const { ref, title, summary } = known(framework.groups, node.ref);
    return {
      ref,
      title,
      ...(summary === undefined ? {} : { summary }),
      weight: node.weight,
      groups: groupsOf(node, framework),
      requirements: node.children.filter(isRequirement).map((child) => requirementView(child, framework)),
    };
  });
}

function requirementView(node: RequirementNode, { requirements }: Framework): RequirementView {
  const { ref, title, statement, ownerFunction, kpis, workstream } = known(requirements, node.ref);
  const { weight, critical, answeredPer, notApplicable, method } = node;
  return {
    ref,
    title,
    statement,
    weight,
    critical,
    answeredPer,
    notApplicable,
    ownerFunction,
    kpis,
    workstream,
    dimensions: method.dimensions,
  };
}

const isGroup = (node: ModelNode): node is GroupNode => node.kind === 'group';
const isRequirement = (node: ModelNode): node is RequirementNode => node.kind === 'requirement';
