import type { ProgressJson } from './progress-shapes';
import type { Wording } from '../../src/report/wording';
import type { LocalizedText } from '../../src/shared/text';

/** `scores.json` and `plan.json` as far as the tests read them. */
export interface FigureJson {
  readonly exact: string;
  readonly decimal: string;
}

export type OutcomeJson =
  FigureJson | { readonly notApplicable: LocalizedText | true } | { readonly notAssessed: true };

export type RuleJson =
  | 'weightedMean'
  | 'sumOfPoints'
  | 'min'
  | 'max'
  | { readonly countShare: FigureJson }
  | { readonly stagedAnd: FigureJson };

export interface CoverageJson {
  readonly assessed: number;
  readonly applicable: number;
}

export interface GateJson {
  readonly key: string;
  readonly kind: string;
  readonly outcome: 'passed' | 'failed' | 'notDetermined';
  readonly threshold: FigureJson | number | null;
  readonly value: FigureJson | number | null;
  readonly blockers: readonly {
    readonly ref: string;
    readonly unit?: string;
    readonly value?: FigureJson | number | null;
  }[];
  readonly open: readonly { readonly ref: string; readonly unit?: string }[];
}

export type LevelJson =
  | { readonly notDetermined: { readonly coverage: FigureJson; readonly minimumCoverage: FigureJson } }
  | {
      readonly reached: string | null;
      readonly next: string | null;
      readonly blockers: readonly (
        | { readonly score: FigureJson; readonly needed: FigureJson; readonly distance: FigureJson }
        | { readonly gate: string; readonly outcome: string }
      )[];
    };

export interface VerdictJson {
  readonly score: OutcomeJson;
  readonly beforeCaps: OutcomeJson;
  readonly cappedBy: readonly string[];
  readonly level: LevelJson;
  readonly coverage: CoverageJson & { readonly share: FigureJson };
  readonly bounds: { readonly lower: FigureJson; readonly upper: FigureJson } | null;
  readonly gates: readonly GateJson[];
}

export interface RatingJson {
  readonly dimension: string;
  readonly scale: string;
  readonly rating: string | number | ResultJson;
  readonly option?: string;
  readonly worth: string;
}

/** A rating computed from KPI evidence. */
export interface ResultJson {
  readonly level: 'met' | 'notMet' | 'notProven';
  readonly trend: 'improving' | 'stable' | 'worsening' | 'unknown';
  readonly monthsMet: number;
  readonly months: number;
  readonly metricsReported: number;
  readonly metricsRequired: number;
}

/** A group has `inputs`, a requirement `dimensions`. */
export interface TreeJson {
  readonly ref: string;
  readonly score: OutcomeJson;
  readonly rule: RuleJson;
  readonly coverage?: CoverageJson;
  readonly inputs?: readonly { readonly weight: number; readonly of: TreeJson }[];
  readonly dimensions?: readonly RatingJson[];
}

export interface GapJson {
  readonly requirement: string;
  readonly severity: 'critical' | 'high' | 'medium' | 'low';
  readonly scope: 'organisation' | 'systemic' | 'local';
  readonly ownerFunction: string;
  readonly workstream: string;
  readonly assessed: number;
  readonly share: FigureJson;
  readonly lost: FigureJson;
  readonly widest: FigureJson;
  readonly places: readonly {
    readonly unit?: string;
    readonly score: FigureJson;
    readonly lost: FigureJson;
    readonly severity: GapJson['severity'];
  }[];
}

export interface LostByJson {
  readonly key: string;
  readonly lost: FigureJson;
  readonly share: FigureJson;
  readonly cumulative: FigureJson;
}

export interface KpiJson {
  readonly kpi: string;
  readonly unit?: string;
  readonly from: string;
  readonly to: string;
  readonly first: FigureJson;
  readonly last: FigureJson;
  readonly sample: FigureJson | null;
  readonly interval: { readonly low: string; readonly high: string } | null;
  readonly target: FigureJson | null;
  /** The upper end of a range. */
  readonly targetTo?: FigureJson;
  /** Why the target that is stated is none for this KPI. */
  readonly noTarget?: 'needsRange' | 'needsOneFigure';
  readonly verdict: 'met' | 'notMet' | 'notProven' | null;
  readonly channel?: string;
  readonly provable: {
    readonly byFigures: 'met' | 'notMet' | 'notProven';
    readonly effect: 'none' | 'flagged' | 'withheld';
  } | null;
  readonly settling: { readonly as: 'met' | 'notMet'; readonly sample: number } | null;
  readonly trend: { readonly verdict: ResultJson['trend']; readonly perMonth: string | null };
  readonly monthsMet: { readonly met: number; readonly months: number } | null;
  /** Ascending by month. */
  readonly points: readonly { readonly month: string; readonly value: FigureJson }[];
  readonly signals?: readonly {
    readonly key: 'beyondLimits' | 'eightOnOneSide' | 'sixRisingOrFalling' | 'twoOfThreeBeyondTwoSigma';
    readonly direction: 'up' | 'down';
    readonly to: string;
  }[];
}

export interface IntervalJson {
  readonly low: string;
  readonly high: string;
}

export interface EstimateJson {
  readonly value: string;
  readonly interval: IntervalJson;
}

export interface UnitComparisonJson {
  readonly kpi: string;
  readonly channel?: string;
  readonly month: string;
  readonly units: readonly {
    readonly unit: string;
    readonly party: 'client' | 'own' | 'vendor';
    readonly value: FigureJson;
  }[];
  readonly target: FigureJson | null;
  readonly targetTo?: FigureJson;
  readonly statistics: UnitStatisticsJson | null;
  readonly leftOut: readonly {
    readonly unit: string;
    readonly reason: 'otherMonth' | 'noCases' | 'oneCase' | 'noSpread';
    readonly month: string;
  }[];
}

export interface UnitStatisticsJson {
  readonly whole: EstimateJson;
  readonly meanOfUnits: EstimateJson;
  readonly homogeneity: { readonly pValue: string; readonly verdict: 'proven' | 'notProven' | 'doubtful' };
  readonly spread: { readonly shareOfVariance: string };
  readonly ownAgainstVendor: {
    readonly difference: string;
    readonly interval: IntervalJson;
    readonly isProven: boolean;
  } | null;
  readonly tellsApart: boolean;
  readonly funnel: { readonly centre: string; readonly widening: string } | null;
  readonly league: readonly {
    readonly unit: string;
    readonly cases: number;
    /** Null where no end is the better one. */
    readonly rankFrom: number | null;
    readonly rankTo: number | null;
    readonly zone?: 'inside' | 'beyondInner' | 'beyondOuter';
  }[];
}

export interface CountedJson {
  readonly count: number;
  readonly of: number;
}

export interface SurveyJson {
  readonly verdict: keyof Wording['survey']['verdict'];
  readonly failing: readonly {
    readonly check: keyof Wording['survey']['checks'];
    readonly answer: keyof Wording['survey']['answers'];
  }[];
  readonly response: { readonly answered: number; readonly invited: number; readonly interval: IntervalJson } | null;
  readonly worstCase: readonly ({ readonly kpi: string } & IntervalJson)[] | null;
}

export interface OddsJson {
  readonly value: string;
  readonly interval: IntervalJson;
}

export interface DriversJson {
  readonly contacts: number;
  readonly dissatisfied: number;
  readonly model:
    | { readonly adjustedFor: readonly ('unit' | 'reason')[]; readonly setAside: number }
    | { readonly notFitted: keyof Wording['drivers']['notFitted'] };
  readonly associations: readonly {
    readonly error: string;
    readonly counts: Readonly<Record<'exposedWith' | 'exposedWithout' | 'unexposedWith' | 'unexposedWithout', number>>;
    readonly oddsRatio: OddsJson | null;
    readonly test: { readonly adjustedPValue: string } | null;
    readonly adjustedOddsRatio: OddsJson | null;
    readonly attributableShare: string | null;
    readonly verdict: keyof Wording['drivers']['verdict'];
  }[];
}

export interface CalibrationJson {
  readonly key: string;
  readonly agreement: {
    readonly share: string;
    readonly items: number;
    readonly interval: IntervalJson;
  };
  readonly kappa: {
    readonly statistic: keyof Wording['calibration']['statistic'];
    readonly value: string | null;
    readonly interval: IntervalJson | null;
    readonly band: keyof Wording['calibration']['band'] | null;
    readonly missing: keyof Wording['calibration']['missing'] | null;
  };
  readonly alpha: {
    readonly value: string | null;
    readonly interval: IntervalJson | null;
    readonly reading: keyof Wording['calibration']['reading'] | null;
  };
  readonly ac1: { readonly value: string; readonly band: keyof Wording['calibration']['band'] };
  readonly isKappaParadox: boolean;
  readonly drift: {
    readonly reference: 'consensus' | 'majority';
    readonly raters: readonly {
      readonly rater: string;
      readonly agreeing: number;
      readonly items: number;
      readonly interval: IntervalJson | null;
      readonly deviations: readonly { readonly category: string; readonly missed: number; readonly added: number }[];
    }[];
  } | null;
  readonly items: readonly { readonly ref: string; readonly disagreement: string }[];
}

export interface StaffedJson {
  readonly agents: number;
  readonly serviceLevel: string;
  readonly averageSpeedOfAnswer: string | null;
  readonly occupancy: string;
  readonly abandonment: string;
}

export interface StaffingJson {
  readonly key: string;
  readonly model: 'erlangC' | 'erlangA';
  readonly required: number;
  readonly scheduled: number | null;
  readonly verdict: keyof Wording['staffing']['verdict'] | null;
  readonly spare: number | null;
  readonly isOccupancyHigh: boolean;
  readonly options: readonly StaffedJson[];
  readonly staffed: StaffedJson | null;
}

export interface WorkstreamJson {
  readonly number: number;
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly effort: { readonly low: number; readonly likely: number; readonly high: number };
  readonly lost: FigureJson;
  readonly quickWin: boolean;
  readonly critical: boolean;
  readonly dependsOn: readonly string[];
  readonly gaps: readonly { readonly assessment: string; readonly requirement: string }[];
  readonly workItems: readonly {
    readonly id: string;
    readonly startDate: string;
    readonly endDate: string;
    readonly effort: { readonly likely: number };
  }[];
}

/** A key, null below the lowest level, or that coverage is too small to tell. */
export type ProjectedLevelJson = string | null | { readonly notDetermined: true };

export interface PlanJson {
  readonly startDate: string;
  readonly endDate: string;
  readonly limitDate: string;
  readonly workingDays: number;
  readonly limitWorkingDays: number;
  readonly fits: boolean;
  readonly effort: { readonly low: number; readonly likely: number; readonly high: number };
  readonly workstreams: readonly WorkstreamJson[];
  readonly loads: readonly {
    readonly ownerFunction: string;
    readonly capacity: number;
    readonly effort: number;
    readonly peak: FigureJson;
  }[];
  readonly overrun: { readonly daysOver: number; readonly monthsNeeded: number } | null;
  readonly projection: readonly {
    readonly workstream: string;
    readonly endDate: string;
    readonly scores: Readonly<Record<string, { readonly score: OutcomeJson; readonly level: ProjectedLevelJson }>>;
  }[];
}

export interface ScoresJson {
  readonly engine: string;
  readonly framework: { readonly id: string; readonly sha256: string };
  readonly assessment: {
    readonly key: string;
    readonly documentNumber: string;
    readonly revision: number;
    readonly status: 'draft' | 'final';
    readonly period: { readonly from: string; readonly to: string };
    readonly reportDate: string;
    readonly target: FigureJson;
    readonly systemicShare: FigureJson;
  };
  readonly entity: VerdictJson;
  readonly nodes: Readonly<
    Record<
      string,
      {
        readonly score: OutcomeJson;
        readonly lost: FigureJson;
        readonly coverage: CoverageJson;
        readonly rule: RuleJson;
      }
    >
  >;
  readonly units: readonly {
    readonly ref: string;
    readonly weight: number;
    readonly verdict: VerdictJson;
    readonly tree: TreeJson;
  }[];
  readonly spread: Readonly<
    Record<'lowest' | 'lowerQuartile' | 'median' | 'upperQuartile' | 'highest' | 'range', FigureJson>
  > | null;
  readonly gaps: readonly GapJson[];
  readonly lostBy: Readonly<Record<'owner' | 'scope' | 'requirement', readonly LostByJson[]>>;
  readonly findings: readonly { readonly ref: string; readonly grade: string; readonly requirement: string }[];
  /** Results rated otherwise than their series. */
  readonly overruled?: readonly { readonly requirement: string; readonly unit?: string; readonly series: ResultJson }[];
  readonly kpis: readonly KpiJson[];
  readonly unitComparisons: readonly UnitComparisonJson[];
  readonly contactReasons?: {
    readonly systemic: number;
    readonly total: number;
    readonly share: FigureJson;
    readonly interval: IntervalJson;
    readonly topFive: CountedJson;
    readonly topTen: CountedJson;
    readonly systemicByCause: readonly { readonly cause: keyof Wording['cause']; readonly count: number }[];
    readonly changes: readonly {
      readonly reason: string;
      readonly before: CountedJson;
      readonly now: CountedJson;
      readonly difference: string;
      readonly interval: IntervalJson;
      readonly isProven: boolean;
    }[];
  };
  readonly surveys: readonly SurveyJson[];
  readonly drivers?: DriversJson;
  readonly calibrations: readonly CalibrationJson[];
  readonly staffing: readonly StaffingJson[];
  readonly previous?: {
    readonly assessment: string;
    readonly score: OutcomeJson;
    readonly nodes: Readonly<Record<string, { readonly before: OutcomeJson; readonly change?: FigureJson }>>;
  };
  readonly progress?: ProgressJson;
  readonly plan?: PlanJson;
}

export interface JointPlanJson {
  readonly assessments: readonly { readonly key: string; readonly score: OutcomeJson }[];
  readonly plan: PlanJson;
}
