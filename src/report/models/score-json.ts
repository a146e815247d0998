import type { EntityNodeScore } from '../../scoring/entity';
import type { GateFigure, GateResult } from '../../scoring/gates';
import type { LevelVerdict } from '../../scoring/levels';
import type { Gate, RollUp } from '../../scoring/model';
import type { DimensionScore } from '../../scoring/rate';
import type { RatingValue } from '../../scoring/answers';
import { minus, roundedTo, toFraction, type Ratio } from '../../scoring/ratio';
import type { Verdict } from '../../scoring/score-assessment';
import { coverageRatio, type Contribution, type Coverage, type NodeScore, type Outcome } from '../../scoring/score';
import type { LocalizedText } from '../../shared/text';

// Type aliases, not interfaces: only these count as JSON without a cast.

/** JSON values only; undefined members are left out when the document is written. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** "3/5" in lowest terms, and "0.600000". */
export type FigureJson = { readonly exact: string; readonly decimal: string };

/** A figure, or why there is none; `true` where no reason was stated. */
export type OutcomeJson =
  FigureJson | { readonly notApplicable: LocalizedText | true } | { readonly notAssessed: true };

export type CoverageJson = { readonly assessed: number; readonly applicable: number; readonly share: FigureJson };

/** A rule without parameters by its name, else its threshold by its name. */
export type RuleJson = RollUp['kind'] | { readonly [kind: string]: FigureJson };

export type LevelJson =
  | { readonly notDetermined: { readonly coverage: FigureJson; readonly minimumCoverage: FigureJson } }
  | {
      readonly reached: string | null;
      readonly next: string | null;
      readonly blockers: readonly (
        | { readonly score: FigureJson; readonly needed: FigureJson; readonly distance: FigureJson }
        | { readonly gate: string; readonly outcome: 'failed' | 'notDetermined' }
      )[];
    };

/** A ratio, a count, or null when there is nothing to judge. */
export type GateFigureJson = FigureJson | number | null;

export type GateJson = {
  readonly key: string;
  readonly kind: Gate['kind'];
  readonly outcome: GateResult['outcome'];
  readonly threshold: GateFigureJson;
  readonly value: GateFigureJson;
  readonly distance: FigureJson | undefined;
  readonly blockers: readonly {
    readonly ref: string;
    readonly unit: string | undefined;
    readonly value: GateFigureJson | undefined;
  }[];
  readonly open: readonly { readonly ref: string; readonly unit: string | undefined }[];
};

export type VerdictJson = {
  readonly score: OutcomeJson;
  readonly beforeCaps: OutcomeJson;
  readonly cappedBy: readonly string[];
  readonly level: LevelJson;
  readonly coverage: CoverageJson;
  readonly bounds: { readonly lower: FigureJson; readonly upper: FigureJson } | null;
  readonly gates: readonly GateJson[];
};

export type NodeFiguresJson = {
  readonly score: OutcomeJson;
  readonly lost: FigureJson;
  readonly coverage: CoverageJson;
  readonly rule: RuleJson;
};

export type NodeJson = NodeFiguresJson & {
  readonly from: readonly { readonly unit: string; readonly weight: number; readonly score: OutcomeJson }[];
};

export type DimensionJson = {
  readonly dimension: string;
  readonly scale: string;
  readonly weight: number;
  readonly rating: string | number | { readonly [key: string]: string | number };
  readonly option: string;
  readonly worth: string;
  readonly derivation:
    | { readonly sustained: boolean; readonly coverage: FigureJson; readonly rule: number; readonly heldDown: boolean }
    | undefined;
};

export type GroupTreeJson = {
  readonly ref: string;
  readonly score: OutcomeJson;
  readonly coverage: { readonly assessed: number; readonly applicable: number };
  readonly rule: RuleJson;
  readonly inputs: readonly {
    readonly weight: number;
    readonly stage: number | undefined;
    readonly use: Contribution['use'];
    readonly of: TreeJson;
  }[];
};

export type RequirementTreeJson = {
  readonly ref: string;
  readonly score: OutcomeJson;
  readonly rule: 'weightedMean' | 'min' | 'product' | { readonly cappedBy: string };
  readonly dimensions: readonly DimensionJson[];
  readonly missing: readonly string[];
  readonly uncapped: FigureJson | undefined;
};

export type TreeJson = GroupTreeJson | RequirementTreeJson;

export function figureJson(value: Ratio): FigureJson {
  return { exact: toFraction(value), decimal: roundedTo(value, 6) };
}

export function outcomeJson(outcome: Outcome): OutcomeJson {
  if (outcome.kind === 'scored') return figureJson(outcome.ratio);
  return outcome.kind === 'notApplicable' ? { notApplicable: outcome.reason ?? true } : { notAssessed: true };
}

export function coverageJson(coverage: Coverage): CoverageJson {
  return { ...coverage, share: figureJson(coverageRatio(coverage)) };
}

export function ruleJson(rule: RollUp): RuleJson {
  return 'threshold' in rule ? { [rule.kind]: figureJson(rule.threshold) } : rule.kind;
}

export function verdictJson({ outcome, capped, level, coverage, bounds, gates }: Verdict): VerdictJson {
  return {
    score: outcomeJson(capped.outcome),
    beforeCaps: outcomeJson(outcome),
    cappedBy: [...capped.cappedBy],
    level: levelJson(level),
    coverage: coverageJson(coverage),
    bounds: bounds && { lower: figureJson(bounds.lower), upper: figureJson(bounds.upper) },
    gates: gates.map(gateJson),
  };
}

export function levelJson(level: LevelVerdict): LevelJson {
  if (level.kind === 'notDetermined') {
    return {
      notDetermined: { coverage: figureJson(level.coverage), minimumCoverage: figureJson(level.minimumCoverage) },
    };
  }
  return {
    reached: level.reached,
    next: level.next,
    blockers: level.blockers.map((blocker) =>
      blocker.kind === 'score'
        ? {
            score: figureJson(blocker.value),
            needed: figureJson(blocker.needed),
            distance: figureJson(blocker.distance),
          }
        : { gate: blocker.gate, outcome: blocker.outcome },
    ),
  };
}

function gateFigureJson(value: GateFigure | null): GateFigureJson {
  if (!value) return null;
  return value.kind === 'ratio' ? figureJson(value.ratio) : value.count;
}

function gateJson({ key, kind, outcome, threshold, value, blockers, open }: GateResult): GateJson {
  const distance =
    threshold.kind === 'ratio' && value?.kind === 'ratio' && outcome === 'failed'
      ? figureJson(minus(threshold.ratio, value.ratio))
      : undefined;
  return {
    key,
    kind,
    outcome,
    threshold: gateFigureJson(threshold),
    value: gateFigureJson(value),
    distance,
    blockers: blockers.map((blocker) => ({
      ref: blocker.ref,
      unit: blocker.unit,
      value: blocker.value && gateFigureJson(blocker.value),
    })),
    open: open.map(({ ref, unit }) => ({ ref, unit })),
  };
}

/** The figure of the whole at one node, and the part of the total that was lost there. */
export function nodeFiguresJson({ outcome, coverage, rule }: EntityNodeScore, lost: Ratio): NodeFiguresJson {
  return {
    score: outcomeJson(outcome),
    lost: figureJson(lost),
    coverage: coverageJson(coverage),
    rule: ruleJson(rule),
  };
}

/** The figure of the whole and the units' figures that it was combined from. */
export function nodeJson(node: EntityNodeScore, lost: Ratio): NodeJson {
  return {
    ...nodeFiguresJson(node, lost),
    from: node.inputs.map(({ unit, weight, outcome }) => ({ unit, weight, score: outcomeJson(outcome) })),
  };
}

/** One unit's tree: each score with its rule, inputs, weights and what was left out. */
export function treeJson(score: NodeScore): TreeJson {
  const base = { ref: score.ref, score: outcomeJson(score.outcome) };
  if (score.kind === 'group') {
    return {
      ...base,
      coverage: { ...score.coverage },
      rule: ruleJson(score.rule),
      inputs: score.contributions.map(({ score: child, weight, stage, use }) => ({
        weight,
        stage,
        use,
        of: treeJson(child),
      })),
    };
  }
  return {
    ...base,
    rule: score.rule.kind === 'cappedBy' ? { cappedBy: score.rule.dimension } : score.rule.kind,
    dimensions: score.dimensions.map(dimensionJson),
    missing: [...score.missing],
    uncapped: score.uncapped && figureJson(score.uncapped),
  };
}

/** A rating, its option and what it is worth. */
export function dimensionJson(score: DimensionScore): DimensionJson {
  const { dimension, scale, weight, rating, option, ratio, derivation } = score;
  return {
    dimension,
    scale,
    weight,
    rating: ratingJson(rating),
    option,
    worth: toFraction(ratio),
    derivation: derivation && { ...derivation, coverage: figureJson(derivation.coverage) },
  };
}

export function ratingJson(rating: RatingValue): DimensionJson['rating'] {
  if (typeof rating !== 'object') return rating;
  const { level, trend, monthsMet, months, metricsReported, metricsRequired } = rating;
  // In this order, whatever order it was stored in: equal results give equal bytes.
  return { level, trend, monthsMet, months, metricsReported, metricsRequired };
}
