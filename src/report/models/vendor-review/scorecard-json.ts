import type { LocalizedText } from '../../../shared/text';
import type { PlanGrade, PlanState, Standing } from '../corrective-actions/action-plan-json';
import type { IntervalJson } from '../kpi-json';
import type { CoverageJson, FigureJson, OutcomeJson } from '../score-json';

/** Whether a score moved; `portfolio/rules/change.ts` says how it is judged. */
export type ChangeVerdictJson = 'improved' | 'worsened' | 'notProven' | 'firstResult' | 'otherFramework' | 'notScored';
export type TrendJson = 'improving' | 'stable' | 'worsening' | 'unknown';
export type KpiVerdictJson = 'met' | 'notMet' | 'notProven' | 'noTarget';
export type GapSeverityJson = 'critical' | 'high' | 'medium' | 'low';

/** What the paper is about, as far as its reader may know it. */
export type ReviewEngagementJson = {
  readonly title: LocalizedText | null;
  readonly client: LocalizedText | null;
  readonly consultancy: LocalizedText | null;
  readonly classification: LocalizedText | null;
  readonly accent: string | null;
  readonly sampleData: boolean;
};

export type ReviewedPartyJson = {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly kind: 'client' | 'own' | 'vendor';
};

/** `rank`: 1 is the lowest level, 0 below it; null while no level can be determined. */
export type ReviewLevelJson = {
  readonly key: string | null;
  readonly title: LocalizedText | null;
  readonly rank: number | null;
};

export type ReviewFrameworkJson = {
  /** `key@version` */
  readonly id: string;
  readonly title: LocalizedText;
};

export type EarlierResultJson = {
  readonly frameworkId: string;
  /** YYYY-MM-DD, as all dates. */
  readonly reportedOn: string;
  readonly score: OutcomeJson;
  readonly level: ReviewLevelJson;
};

export type ChangeJson = {
  readonly verdict: ChangeVerdictJson;
  /** Why nothing is proven. */
  readonly reason: 'fewUnits' | 'noSpread' | 'withinChance' | null;
  /** Score now − before; null where they are not compared. */
  readonly difference: FigureJson | null;
  /** Mean change of the units that have a score both times, with its 95 % interval; decimals of 0..1. */
  readonly units: {
    readonly count: number;
    readonly mean: string | null;
    readonly low: string | null;
    readonly high: string | null;
  } | null;
};

/** One party by one framework, in short. */
export type BriefStandingJson = {
  readonly framework: ReviewFrameworkJson;
  readonly assessment: {
    readonly title: LocalizedText;
    readonly documentNumber: string;
    readonly period: { readonly from: string; readonly to: string };
    readonly reportedOn: string;
    readonly revision: number;
  };
  readonly score: OutcomeJson;
  readonly target: FigureJson;
  /** Score − target; null without a score. */
  readonly distance: FigureJson | null;
  readonly level: ReviewLevelJson;
  readonly coverage: CoverageJson;
  /** Gates that fail. */
  readonly gatesFailing: number;
  readonly before: EarlierResultJson | null;
  readonly change: ChangeJson;
  readonly units: number;
  readonly unitsAtRisk: number;
  readonly sites: number;
};

export type PartyBlockerJson = {
  readonly gate: string;
  readonly title: LocalizedText;
  readonly kind: string;
  /** What fails it; `title`: null where it is not named to parties. */
  readonly refs: readonly { readonly ref: string; readonly title: LocalizedText | null }[];
};

/** A requirement below target, in so many of the units in which it is rated. */
export type PartyMissJson = {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly critical: boolean;
  readonly severity: GapSeverityJson;
  readonly missed: number;
  readonly rated: number;
};

/** One party by one framework. */
export type StandingJson = BriefStandingJson & {
  /** Over the results by the latest framework version (Mann–Kendall). */
  readonly trend: TrendJson;
  /** The oldest first; also by other versions of the framework. */
  readonly points: readonly {
    readonly frameworkId: string;
    readonly reportedOn: string;
    readonly score: FigureJson | null;
  }[];
  /** `before`: null where it is not compared. */
  readonly categories: readonly {
    readonly ref: string;
    readonly title: LocalizedText;
    readonly score: OutcomeJson;
    readonly before: FigureJson | null;
  }[];
  readonly blockers: readonly PartyBlockerJson[];
  /** The gravest first. */
  readonly missed: readonly PartyMissJson[];
  readonly spread: { readonly lowest: FigureJson; readonly median: FigureJson; readonly highest: FigureJson } | null;
};

export type OpenActionJson = {
  readonly ref: string;
  readonly grade: PlanGrade;
  readonly requirement: string;
  readonly finding: LocalizedText;
  readonly state: PlanState;
  readonly standing: Exclude<Standing, 'closed'>;
  readonly nextDue: string | null;
  readonly daysLate: number | null;
};

/** Corrective actions of the party that are not closed. */
export type PartyActionsJson = {
  readonly open: number;
  readonly openMajors: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly withVerifier: number;
  /** The most urgent first. */
  readonly list: readonly OpenActionJson[];
};

/** The latest month of one KPI in one unit of the party. Figures in the unit of the KPI, percentages as shares. */
export type PartyKpiJson = {
  readonly kpi: string;
  readonly title: LocalizedText;
  readonly kpiUnit:
    'percent' | 'seconds' | 'minutes' | 'hours' | 'days' | 'perThousand' | 'points' | 'currency' | 'ratio' | 'count';
  readonly unit: { readonly ref: string; readonly name: LocalizedText };
  readonly channel: string | null;
  /** YYYY-MM */
  readonly month: string;
  readonly value: FigureJson;
  readonly interval: IntervalJson | null;
  readonly sample: FigureJson | null;
  readonly target: FigureJson | null;
  /** The upper end, where the target is a range. */
  readonly targetTo: FigureJson | null;
  readonly verdict: KpiVerdictJson;
  readonly trend: TrendJson;
};

export type PartyKpisJson = {
  /** ISO 4217, of figures in money; null where the engagement states none. */
  readonly currency: string | null;
  readonly counts: { readonly [verdict in KpiVerdictJson]: number };
  /** Targets that are not met first. */
  readonly list: readonly PartyKpiJson[];
};

/** Of the framework that was reported on last, as it is on the day of the page. Statuses: `portfolio/rules/certified.ts`. */
export type PartyCertificateJson = {
  readonly status: 'none' | 'notYetValid' | 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'superseded';
  readonly number: string | null;
  readonly validUntil: string | null;
  readonly openMajors: number;
};

/** The verdict in one sentence, as data. */
export type ScorecardVerdictJson = {
  readonly position: 'reached' | 'below' | 'notScored';
  readonly gatesFailing: number;
  readonly change: ChangeVerdictJson;
  readonly actionsOverdue: number;
};

/** Everything that the page of one party says. It holds nothing of any other party. */
export type PartyScorecardJson = {
  readonly party: ReviewedPartyJson;
  readonly verdict: ScorecardVerdictJson;
  /** By the framework that was reported on last. */
  readonly standing: StandingJson;
  /** By the other frameworks. */
  readonly others: readonly BriefStandingJson[];
  readonly actions: PartyActionsJson;
  readonly kpis: PartyKpisJson;
  /** Null where the party has not applied for one. */
  readonly certificate: PartyCertificateJson | null;
};

/** What a vendor scorecard prints, as data: the page is made of it. */
export type VendorScorecardJson = {
  readonly schema: 'tolok-vendor-scorecard/1';
  /** By which dates are judged. */
  readonly today: string;
  readonly documentNumber: string;
  readonly engagement: ReviewEngagementJson;
} & PartyScorecardJson;
