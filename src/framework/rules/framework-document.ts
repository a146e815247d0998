import type { LocalizedText } from '../../shared/text';
import type { DependencyKind, KpiInfo } from '../framework';

/** A framework file as the schema `tolok-framework/1` admits it: shapes are right, references unchecked. */
export interface FrameworkDocument {
  readonly schema: string;
  readonly key: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly scales: readonly ScaleDocument[];
  readonly dimensions: readonly TitledDocument[];
  readonly ratingMethods: readonly MethodDocument[];
  readonly scoring: ScoringDocument;
  readonly ownerFunctions: readonly TitledDocument[];
  readonly kpis: readonly KpiDocument[];
  readonly categories: readonly GroupDocument[];
  readonly gates: readonly GateDocument[];
  readonly levels: readonly LevelDocument[];
  readonly workstreamTemplates: readonly TemplateDocument[];
}

export interface TitledDocument {
  readonly key: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
}

export interface OptionDocument extends TitledDocument {
  readonly points: number;
}

export interface ListedScaleDocument extends TitledDocument {
  readonly kind: 'ordinal' | 'nominal' | 'binary';
  readonly options: readonly OptionDocument[];
  readonly fullPoints?: number;
}

export interface PercentageScaleDocument extends TitledDocument {
  readonly kind: 'percentage';
  readonly step: number;
}

export interface NplfScaleDocument extends TitledDocument {
  readonly kind: 'nplf';
  readonly options: readonly OptionDocument[];
}

export interface ComputedScaleDocument extends TitledDocument {
  readonly kind: 'computed';
  readonly options: readonly OptionDocument[];
  readonly sustained: { readonly met: number; readonly of: number };
  /** Percent. */
  readonly minimumCoverage: number;
  readonly belowCoverage: string;
  readonly rules: readonly RuleDocument[];
}

export type ScaleDocument = ListedScaleDocument | PercentageScaleDocument | NplfScaleDocument | ComputedScaleDocument;

export type LevelName = 'met' | 'notMet' | 'notProven';
export type TrendName = 'improving' | 'stable' | 'worsening' | 'unknown';

export interface RuleDocument {
  readonly level?: LevelName | readonly LevelName[];
  readonly trend?: TrendName | readonly TrendName[];
  readonly sustained?: boolean;
  readonly rating: string;
}

export interface MethodDocument extends TitledDocument {
  readonly dimensions: readonly { readonly dimension: string; readonly scale: string; readonly weight?: number }[];
  readonly combine: 'weightedMean' | 'min' | 'product' | { readonly cappedBy: string };
}

/** Percentages are 0..100. */
export type RollUpDocument =
  'weightedMean' | 'sumOfPoints' | 'min' | 'max' | { readonly countShare: number } | { readonly stagedAnd: number };

export interface ScoringDocument {
  readonly ratingMethod: string;
  readonly rollUp: RollUpDocument;
  /** Units have neither points nor stages. */
  readonly acrossUnits: Exclude<RollUpDocument, 'sumOfPoints' | { readonly stagedAnd: number }>;
  readonly notAssessed: 'excluded' | 'zero';
  readonly minimumCoverage: number;
  readonly target: number;
}

export interface KpiDocument extends TitledDocument {
  readonly unit:
    'percent' | 'points' | 'seconds' | 'minutes' | 'hours' | 'days' | 'perThousand' | 'currency' | 'count' | 'ratio';
  readonly direction: KpiInfo['direction'];
  readonly formula: LocalizedText;
  readonly kind: 'proportion' | 'score' | 'mean' | 'amount';
}

/** Has either groups or requirements. */
export interface GroupDocument {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  readonly weight?: number;
  readonly stage?: number;
  readonly rollUp?: RollUpDocument;
  readonly ratingMethod?: string;
  readonly groups?: readonly GroupDocument[];
  readonly requirements?: readonly RequirementDocument[];
}

export interface RequirementDocument {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly weight?: number;
  readonly points?: number;
  readonly critical?: boolean;
  readonly ratingMethod?: string;
  readonly scale?: string;
  readonly stage?: number;
  readonly answeredPer?: 'unit' | 'entity';
  readonly notApplicable?: 'allowed' | 'forbidden';
  readonly ownerFunction: string;
  readonly kpis?: readonly string[];
  readonly workstream: string;
}

export type EffectDocument = 'fail' | { readonly capLevel: string } | { readonly capScore: number };

export type GateDocument = TitledDocument & { readonly effect: EffectDocument } & (
    | {
        readonly kind: 'knockOut';
        readonly requirements: 'critical' | readonly string[];
        readonly threshold: number;
        readonly dimension?: string;
      }
    | { readonly kind: 'categoryMinimum'; readonly groups: 'all' | readonly string[]; readonly threshold: number }
    | { readonly kind: 'findingLimit'; readonly grade: 'major' | 'minor'; readonly maximum: number }
    | { readonly kind: 'optionLimit'; readonly scale: string; readonly option: string; readonly maximum: number }
    | { readonly kind: 'minimumDataMonths'; readonly months: number }
    | { readonly kind: 'mandatory'; readonly requirements: 'critical' | readonly string[] }
    | { readonly kind: 'minimumCoverage'; readonly threshold: number }
  );

export interface LevelDocument extends TitledDocument {
  readonly minimum: number;
  readonly gates?: readonly string[];
}

export interface EffortDocument {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** A key stands for work that has to finish before this starts; anything else is written as a map. */
export type DependencyDocument =
  string | { readonly on: string; readonly kind?: DependencyKind; readonly lagDays?: number };

export interface TemplateDocument extends TitledDocument {
  readonly objective: LocalizedText;
  readonly ownerFunction: string;
  readonly dependsOn?: readonly DependencyDocument[];
  readonly kpis?: readonly string[];
  readonly deliverables?: readonly LocalizedText[];
  readonly risks?: readonly LocalizedText[];
  readonly workItems: readonly WorkItemDocument[];
}

export interface WorkItemDocument extends TitledDocument {
  readonly ownerFunction?: string;
  readonly effortDays: EffortDocument;
  readonly effortDaysPerUnit?: EffortDocument;
  readonly durationDays: number;
  readonly dependsOn?: readonly DependencyDocument[];
  readonly milestone?: LocalizedText;
}
