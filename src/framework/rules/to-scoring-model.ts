import type {
  Combination,
  Gate,
  GateEffect,
  GroupNode,
  Level,
  RatingMethod,
  RequirementNode,
  ResultRule,
  RollUp,
  Scale,
  ScoringModel,
} from '../../scoring/model';
import { fromDecimal, type Ratio } from '../../scoring/ratio';
import { known } from '../../shared/known';
import { type NumberText, shortestNumberText } from '../../shared/source-document';
import type {
  EffectDocument,
  FrameworkDocument,
  GateDocument,
  GroupDocument,
  MethodDocument,
  OptionDocument,
  RequirementDocument,
  RollUpDocument,
  RuleDocument,
  ScaleDocument,
} from './framework-document';

/**
 * The structure and rules of a framework as the scoring engine takes them, with defaults filled in: a requirement's
 * rating method is its own, else the nearest group's, else the framework's; a group rolls up as it says, else as the
 * framework says. The document has passed `checkFramework`.
 * @param numberText gives percentages digit by digit as the file has them
 * @throws RangeError when a reference is unknown, that is when the document was not checked
 */
export function toScoringModel(document: FrameworkDocument, numberText: NumberText = shortestNumberText): ScoringModel {
  return new ModelBuilder(document, numberText).model();
}

class ModelBuilder {
  private readonly methods = new Map<string, RatingMethod>();

  constructor(
    private readonly document: FrameworkDocument,
    private readonly numberText: NumberText,
  ) {
    for (const method of document.ratingMethods) this.methods.set(method.key, toMethod(method));
  }

  model(): ScoringModel {
    const { key, version, scales, scoring, gates, levels } = this.document;
    return {
      framework: `${key}@${version}`,
      root: this.root(),
      scales: new Map(scales.map((scale) => [scale.key, this.scale(scale)])),
      acrossUnits: this.rollUp(scoring.acrossUnits),
      notAssessed: scoring.notAssessed,
      minimumCoverage: this.percent(scoring, 'minimumCoverage'),
      gates: gates.map((gate) => this.gate(gate)),
      levels: levels.map((level): Level => ({
        key: level.key,
        minimum: this.percent(level, 'minimum'),
        gates: level.gates ?? [],
      })),
    };
  }

  private root(): GroupNode {
    const { key, scoring, categories } = this.document;
    return {
      kind: 'group',
      ref: key,
      weight: 1,
      rollUp: this.rollUp(scoring.rollUp),
      children: categories.map((category) => this.group(category, scoring.ratingMethod)),
    };
  }

  private group(group: GroupDocument, inherited: string): GroupNode {
    const method = group.ratingMethod ?? inherited;
    return {
      kind: 'group',
      ref: group.ref,
      weight: group.weight ?? 1,
      rollUp: this.rollUp(group.rollUp ?? this.document.scoring.rollUp),
      ...(group.stage === undefined ? {} : { stage: group.stage }),
      children: [
        ...(group.groups ?? []).map((child) => this.group(child, method)),
        ...(group.requirements ?? []).map((requirement) => this.requirement(requirement, method)),
      ],
    };
  }

  private requirement(requirement: RequirementDocument, inherited: string): RequirementNode {
    const { ref, weight, points, stage, critical, notApplicable, answeredPer, scale, ratingMethod } = requirement;
    return {
      kind: 'requirement',
      ref,
      weight: points ?? weight ?? 1,
      ...(stage === undefined ? {} : { stage }),
      critical: critical ?? false,
      notApplicable: notApplicable ?? 'allowed',
      answeredPer: answeredPer ?? 'unit',
      method: this.method(ratingMethod ?? inherited, scale),
    };
  }

  /** A requirement's own scale replaces that of every dimension: a method of its own, shared by those alike. */
  private method(key: string, scale: string | undefined): RatingMethod {
    const method = known(this.methods, key);
    if (scale === undefined) return method;
    const derivedKey = `${key}/${scale}`;
    const derived = this.methods.get(derivedKey) ?? {
      ...method,
      key: derivedKey,
      dimensions: method.dimensions.map((dimension) => ({ ...dimension, scale })),
    };
    this.methods.set(derivedKey, derived);
    return derived;
  }

  private scale(scale: ScaleDocument): Scale {
    switch (scale.kind) {
      case 'percentage':
        return { kind: scale.kind, step: scale.step };
      case 'nplf':
        return { kind: scale.kind, ...pointsOf(scale.options) };
      case 'computed':
        return {
          kind: scale.kind,
          ...pointsOf(scale.options),
          sustained: scale.sustained,
          minimumCoverage: this.percent(scale, 'minimumCoverage'),
          belowCoverage: scale.belowCoverage,
          rules: scale.rules.map(toRule),
        };
      default:
        return { kind: scale.kind, ...pointsOf(scale.options, scale.fullPoints) };
    }
  }

  private rollUp(rollUp: RollUpDocument): RollUp {
    if (typeof rollUp === 'string') return { kind: rollUp };
    return 'countShare' in rollUp
      ? { kind: 'countShare', threshold: this.percent(rollUp, 'countShare') }
      : { kind: 'stagedAnd', threshold: this.percent(rollUp, 'stagedAnd') };
  }

  private gate(gate: GateDocument): Gate {
    const base = { key: gate.key, effect: this.effect(gate.effect) };
    switch (gate.kind) {
      case 'knockOut':
        return {
          ...base,
          kind: gate.kind,
          requirements: gate.requirements,
          threshold: this.percent(gate, 'threshold'),
          ...(gate.dimension === undefined ? {} : { dimension: gate.dimension }),
        };
      case 'categoryMinimum':
        return { ...base, kind: gate.kind, groups: gate.groups, threshold: this.percent(gate, 'threshold') };
      case 'findingLimit':
        return { ...base, kind: gate.kind, grade: gate.grade, maximum: gate.maximum };
      case 'optionLimit':
        return { ...base, kind: gate.kind, scale: gate.scale, option: gate.option, maximum: gate.maximum };
      case 'minimumDataMonths':
        return { ...base, kind: gate.kind, months: gate.months };
      case 'mandatory':
        return { ...base, kind: gate.kind, requirements: gate.requirements };
      case 'minimumCoverage':
        return { ...base, kind: gate.kind, threshold: this.percent(gate, 'threshold') };
    }
  }

  private effect(effect: EffectDocument): GateEffect {
    if (effect === 'fail') return { kind: 'fail' };
    return 'capLevel' in effect
      ? { kind: 'capLevel', level: effect.capLevel }
      : { kind: 'capScore', ratio: this.percent(effect, 'capScore') };
  }

  private percent(holder: object, property: string): Ratio {
    return fromDecimal(this.numberText(holder, property), 100n);
  }
}

function toMethod({ key, dimensions, combine }: MethodDocument): RatingMethod {
  const combination: Combination =
    typeof combine === 'string' ? { kind: combine } : { kind: 'cappedBy', dimension: combine.cappedBy };
  return {
    key,
    dimensions: dimensions.map(({ dimension, scale, weight }) => ({ dimension, scale, weight: weight ?? 1 })),
    combine: combination,
  };
}

function toRule({ level, trend, sustained, rating }: RuleDocument): ResultRule {
  return {
    ...(level === undefined ? {} : { level: [level].flat() }),
    ...(trend === undefined ? {} : { trend: [trend].flat() }),
    ...(sustained === undefined ? {} : { sustained }),
    rating,
  };
}

function pointsOf(
  options: readonly OptionDocument[],
  fullPoints?: number,
): { options: { key: string; points: number }[]; fullPoints: number } {
  return {
    options: options.map(({ key, points }) => ({ key, points })),
    fullPoints: fullPoints ?? Math.max(...options.map(({ points }) => points)),
  };
}
