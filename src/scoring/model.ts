import type { Ratio } from './ratio';

/**
 * What the scoring engine needs to know of a framework: no texts, no files, only structure and rules.
 * `framework/to-scoring-model.ts` makes one from a loaded framework version.
 */
export interface ScoringModel {
  /** `key@version`, copied into every result. */
  readonly framework: string;
  readonly root: GroupNode;
  readonly scales: ReadonlyMap<string, Scale>;
  /** How the units' figures combine into the figure of the whole entity, at every node of the tree. */
  readonly acrossUnits: RollUp;
  /** What a requirement without an answer contributes: nothing (and coverage shows it), or zero. */
  readonly notAssessed: 'excluded' | 'zero';
  /** Below this coverage a verdict reads *not determined*. */
  readonly minimumCoverage: Ratio;
  readonly gates: readonly Gate[];
  /** Ascending. */
  readonly levels: readonly Level[];
}

export type ModelNode = GroupNode | RequirementNode;

/** A category, an item, or the framework itself. */
export interface GroupNode {
  readonly kind: 'group';
  readonly ref: string;
  /** Integer ≥ 0; under a `sumOfPoints` parent the points of its children count instead. */
  readonly weight: number;
  readonly rollUp: RollUp;
  /** Stage of this node below a `stagedAnd` parent, for example maturity level 2. */
  readonly stage?: number;
  readonly children: readonly ModelNode[];
}

/** The only thing that is ever rated. */
export interface RequirementNode {
  readonly kind: 'requirement';
  readonly ref: string;
  /** Integer ≥ 0: a weight, or the points of this requirement in a points scheme. */
  readonly weight: number;
  readonly stage?: number;
  readonly critical: boolean;
  readonly notApplicable: 'allowed' | 'forbidden';
  /** Answered once per unit, or once for the whole entity (then it counts alike in every unit). */
  readonly answeredPer: 'unit' | 'entity';
  readonly method: RatingMethod;
}

/** How the dimensions of one requirement are rated and combined into one ratio 0..1. */
export interface RatingMethod {
  readonly key: string;
  readonly dimensions: readonly RatedDimension[];
  readonly combine: Combination;
}

export interface RatedDimension {
  readonly dimension: string;
  /** Key of a scale of the model. */
  readonly scale: string;
  /** Integer ≥ 1; only the weighted mean and the mean below a cap use it. */
  readonly weight: number;
}

export type Combination =
  | { readonly kind: 'weightedMean' }
  | { readonly kind: 'min' }
  | { readonly kind: 'product' }
  /** Weighted mean that may not exceed the named dimension (EFQM: not above the soundness of the approach). */
  | { readonly kind: 'cappedBy'; readonly dimension: string };

export type Scale =
  /** Named steps worth integer points; `fullPoints` is 100 %, and options above it count as 100 %. */
  | {
      readonly kind: 'ordinal' | 'nominal' | 'binary';
      readonly options: readonly ScaleOption[];
      readonly fullPoints: number;
    }
  /** 0..100 in steps. */
  | { readonly kind: 'percentage'; readonly step: number }
  /** N/P/L/F: rated by letter, or by percentage achieved and cut at 15, 50 and 85 (ISO/IEC 33020). */
  | { readonly kind: 'nplf'; readonly options: readonly ScaleOption[]; readonly fullPoints: number }
  /** Derived from KPI evidence by ordered rules, the first that holds. */
  | {
      readonly kind: 'computed';
      readonly options: readonly ScaleOption[];
      readonly fullPoints: number;
      /** `sustained` holds when the target was met in at least `met` of the last `of` months. */
      readonly sustained: { readonly met: number; readonly of: number };
      /** Share of the required metrics that must be reported; below it the rating is at most `belowCoverage`. */
      readonly minimumCoverage: Ratio;
      readonly belowCoverage: string;
      readonly rules: readonly ResultRule[];
    };

export interface ScaleOption {
  readonly key: string;
  readonly points: number;
}

export type TargetVerdict = 'met' | 'notMet' | 'notProven';
export type TrendVerdict = 'improving' | 'stable' | 'worsening' | 'unknown';

/** Holds when every condition that it names holds. A rule without conditions always holds. */
export interface ResultRule {
  readonly level?: readonly TargetVerdict[];
  readonly trend?: readonly TrendVerdict[];
  readonly sustained?: boolean;
  readonly rating: string;
}

/** KPI evidence for one result requirement: level × trend × sustained × coverage. */
export interface ResultEvidence {
  readonly level: TargetVerdict;
  readonly trend: TrendVerdict;
  /** Months in which the target was met, of `months` with data. */
  readonly monthsMet: number;
  readonly months: number;
  /** Required metrics that are reported, of those required. */
  readonly metricsReported: number;
  readonly metricsRequired: number;
}

export type RollUp =
  | { readonly kind: 'weightedMean' }
  /** As the weighted mean, but a group below weighs as much as its applicable children together. */
  | { readonly kind: 'sumOfPoints' }
  | { readonly kind: 'min' }
  | { readonly kind: 'max' }
  /** Share of the children (by weight) that reach the threshold. */
  | { readonly kind: 'countShare'; readonly threshold: Ratio }
  /** Highest stage at which this and all lower stages are satisfied (CMMI staging). */
  | { readonly kind: 'stagedAnd'; readonly threshold: Ratio };

export type GateEffect =
  /** Levels that name the gate can not be reached while it fails. */
  | { readonly kind: 'fail' }
  /** The level may not exceed the named one while the gate fails. */
  | { readonly kind: 'capLevel'; readonly level: string }
  /** The score may not exceed the ratio while the gate fails. */
  | { readonly kind: 'capScore'; readonly ratio: Ratio };

export type FindingGrade = 'strength' | 'major' | 'minor' | 'opportunity';

interface GateBase {
  readonly key: string;
  readonly effect: GateEffect;
}

export type Gate = GateBase &
  (
    | {
        /** Every named requirement (or every critical one) must reach the threshold, in every unit. */
        readonly kind: 'knockOut';
        readonly requirements: 'critical' | readonly string[];
        readonly threshold: Ratio;
        /** Judge one dimension instead of the combined ratio. */
        readonly dimension?: string;
      }
    /** Every named group (or every child of the root) must reach the threshold. */
    | { readonly kind: 'categoryMinimum'; readonly groups: 'all' | readonly string[]; readonly threshold: Ratio }
    /** At most `maximum` findings of a grade. */
    | { readonly kind: 'findingLimit'; readonly grade: 'major' | 'minor'; readonly maximum: number }
    /** At most `maximum` ratings at the named option of a scale (for example Partial). */
    | { readonly kind: 'optionLimit'; readonly scale: string; readonly option: string; readonly maximum: number }
    /** Every rated result requirement has at least `months` months of data. */
    | { readonly kind: 'minimumDataMonths'; readonly months: number }
    /** Every named requirement (or every critical one) is rated, not left open and not excluded. */
    | { readonly kind: 'mandatory'; readonly requirements: 'critical' | readonly string[] }
    | { readonly kind: 'minimumCoverage'; readonly threshold: Ratio }
  );

export interface Level {
  readonly key: string;
  /** Inclusive. */
  readonly minimum: Ratio;
  /** Keys of gates that must pass. */
  readonly gates: readonly string[];
}
