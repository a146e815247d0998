import type { Framework, Titled } from '../../framework/framework';
import type {
  Combination,
  Gate,
  GateEffect,
  GroupNode,
  RatedDimension,
  RatingMethod,
  RequirementNode,
  RollUp,
} from '../../scoring/model';
import { type Ratio, roundedTo } from '../../scoring/ratio';
import { known } from '../../shared/known';

/** How a framework version turns ratings into a score and a level. Shares are decimal texts, 0 to 1. */
export interface FrameworkSchemeView {
  /** What is below it is a gap. */
  readonly target: string;
  /** Below this coverage there is no verdict. */
  readonly minimumCoverage: string;
  readonly notAssessed: 'excluded' | 'zero';
  /** Of the categories. */
  readonly rollUp: RuleView;
  readonly acrossUnits: RuleView;
  /** Those that a requirement uses, in the order of the framework. */
  readonly methods: readonly MethodView[];
  readonly gates: readonly GateRuleView[];
  /** From the lowest to the highest. */
  readonly levels: readonly LevelRuleView[];
}

export interface RuleView {
  readonly kind: RollUp['kind'];
  /** Of `countShare` and `stagedAnd`. */
  readonly threshold?: string;
}

export interface MethodView {
  readonly key: string;
  readonly combine: Combination['kind'];
  /** Of `cappedBy`: key of the dimension. */
  readonly cappedBy?: string;
  readonly dimensions: readonly RatedDimension[];
  /** How many requirements are rated by it. */
  readonly requirements: number;
}

export interface GateRuleView extends Titled {
  readonly kind: Gate['kind'];
  readonly effect: GateEffect['kind'];
  /** Of `capLevel`: key of the level. */
  readonly capLevel?: string;
  /** Of `capScore`. */
  readonly capScore?: string;
  readonly threshold?: string;
  /** Most findings or ratings, or fewest months. */
  readonly limit?: number;
  /** Refs of requirements or groups; left out where it is all of them, or all that are critical. */
  readonly places?: readonly string[];
  /** Key of the dimension that is judged alone. */
  readonly dimension?: string;
  readonly grade?: 'major' | 'minor';
  /** Keys of a scale and of the option that is counted. */
  readonly scale?: string;
  readonly option?: string;
}

export interface LevelRuleView extends Titled {
  /** Inclusive. */
  readonly minimum: string;
  /** Keys of gates that have to pass. */
  readonly gates: readonly string[];
}

export function frameworkScheme(framework: Framework): FrameworkSchemeView {
  const { model, target } = framework;
  return {
    target: share(target),
    minimumCoverage: share(model.minimumCoverage),
    notAssessed: model.notAssessed,
    rollUp: ruleView(model.root.rollUp),
    acrossUnits: ruleView(model.acrossUnits),
    methods: methodsOf(model.root),
    gates: model.gates.map((gate) => gateView(gate, framework)),
    levels: model.levels.map(({ key, minimum, gates }) => ({
      ...known(framework.levels, key),
      minimum: share(minimum),
      gates,
    })),
  };
}

const share = (value: Ratio): string => roundedTo(value, 6);

function ruleView(rule: RollUp): RuleView {
  return { kind: rule.kind, ...('threshold' in rule ? { threshold: share(rule.threshold) } : {}) };
}

function methodsOf(root: GroupNode): MethodView[] {
  const found = new Map<string, { method: RatingMethod; requirements: number }>();
  for (const { method } of requirementNodes(root)) {
    const entry = found.get(method.key) ?? { method, requirements: 0 };
    found.set(method.key, { ...entry, requirements: entry.requirements + 1 });
  }
  return [...found.values()].map(({ method: { key, combine, dimensions }, requirements }) => ({
    key,
    combine: combine.kind,
    ...(combine.kind === 'cappedBy' ? { cappedBy: combine.dimension } : {}),
    dimensions,
    requirements,
  }));
}

function requirementNodes({ children }: GroupNode): RequirementNode[] {
  return children.flatMap((child) => (child.kind === 'group' ? requirementNodes(child) : [child]));
}

function gateView(gate: Gate, { gates }: Framework): GateRuleView {
  return {
    ...known(gates, gate.key),
    kind: gate.kind,
    ...effectView(gate.effect),
    ...('threshold' in gate ? { threshold: share(gate.threshold) } : {}),
    ...conditionOf(gate),
  };
}

function effectView(effect: GateEffect): Pick<GateRuleView, 'effect' | 'capLevel' | 'capScore'> {
  switch (effect.kind) {
    case 'fail':
      return { effect: 'fail' };
    case 'capLevel':
      return { effect: 'capLevel', capLevel: effect.level };
    case 'capScore':
      return { effect: 'capScore', capScore: share(effect.ratio) };
  }
}

function conditionOf(gate: Gate): Partial<GateRuleView> {
  switch (gate.kind) {
    case 'knockOut':
      return { ...placesOf(gate.requirements), ...(gate.dimension === undefined ? {} : { dimension: gate.dimension }) };
    case 'mandatory':
      return placesOf(gate.requirements);
    case 'categoryMinimum':
      return placesOf(gate.groups);
    case 'findingLimit':
      return { grade: gate.grade, limit: gate.maximum };
    case 'optionLimit':
      return { scale: gate.scale, option: gate.option, limit: gate.maximum };
    case 'minimumDataMonths':
      return { limit: gate.months };
    case 'minimumCoverage':
      return {};
  }
}

const placesOf = (named: string | readonly string[]): Partial<GateRuleView> =>
  typeof named === 'string' ? {} : { places: named };
