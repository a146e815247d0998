import type { LocalizedText } from '../../../shared/text';
import type { FigureJson } from '../score-json';
import type {
  BriefStandingJson,
  GapSeverityJson,
  PartyActionsJson,
  PartyScorecardJson,
  ReviewedPartyJson,
  ReviewEngagementJson,
  ReviewFrameworkJson,
  ReviewLevelJson,
} from './scorecard-json';

/** So many of so many. */
export type CountedJson = { readonly count: number; readonly of: number };

/** Places are shared as far as parties can not be told apart; `portfolio/rules/league.ts` says how. */
export type LeaguePlaceJson = {
  readonly party: ReviewedPartyJson;
  /** 1 is the best; null without a place. */
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  readonly tier: number | null;
  readonly unplaced: 'noScore' | 'oneUnit' | 'noSpread' | 'noOther' | null;
  readonly units: number;
  /** Mean of its units, each counting once, with its 95 % interval. */
  readonly mean: string | null;
  readonly low: string | null;
  readonly high: string | null;
};

/** Where one party stands, in a line. */
export type ReviewLineJson = BriefStandingJson & {
  readonly party: ReviewedPartyJson;
  readonly actions: Pick<PartyActionsJson, 'open' | 'openMajors' | 'overdue'>;
};

export type CommonMissJson = {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly critical: boolean;
  readonly severity: GapSeverityJson;
  readonly parties: CountedJson;
  readonly units: CountedJson;
};

export type CommonBlockerJson = {
  readonly gate: string;
  readonly title: LocalizedText;
  readonly parties: CountedJson;
  /** The most frequent first. */
  readonly refs: readonly { readonly ref: string; readonly parties: number }[];
};

/** Units of own operations against units of vendors, each counting once (Welch, 95 %). Decimals of 0..1. */
export type OwnAgainstVendorJson = {
  readonly own: { readonly units: number; readonly mean: string | null };
  readonly vendor: { readonly units: number; readonly mean: string | null };
  readonly difference: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly verdict: 'higher' | 'lower' | 'notProven';
};

/** How much hangs on few parties, and how much on what falls short; `portfolio/rules/concentration.ts` says how. */
export type RiskConcentrationJson = {
  readonly herfindahl: FigureJson;
  readonly effectiveParties: FigureJson;
  readonly largest: { readonly party: ReviewedPartyJson; readonly share: FigureJson };
  readonly atRisk: {
    readonly parties: number;
    readonly volume: FigureJson;
    readonly units: FigureJson;
    readonly sites: FigureJson;
  };
};

/** All parties by one framework version. Versions are never mixed. */
export type FrameworkReviewJson = {
  readonly framework: ReviewFrameworkJson;
  readonly parties: number;
  readonly partiesAtRisk: number;
  readonly units: number;
  readonly sites: number;
  readonly levels: readonly (ReviewLevelJson & { readonly parties: number })[];
  readonly spread: { readonly lowest: FigureJson; readonly median: FigureJson; readonly highest: FigureJson } | null;
  readonly league: {
    readonly places: readonly LeaguePlaceJson[];
    readonly pairs: number;
    readonly provenPairs: number;
  };
  /** By score, the lowest first. */
  readonly lines: readonly ReviewLineJson[];
  readonly ownAgainstVendor: OwnAgainstVendorJson | null;
  /** Missed by somebody; most often missed first. */
  readonly missed: readonly CommonMissJson[];
  readonly blockers: readonly CommonBlockerJson[];
  readonly concentration: RiskConcentrationJson;
};

/** What a quarterly business review prints, as data: the pack is made of it. */
export type BusinessReviewJson = {
  readonly schema: 'tolok-business-review/1';
  readonly today: string;
  readonly documentNumber: string;
  readonly engagement: ReviewEngagementJson;
  /** Parties that were assessed, and vendors among them. */
  readonly parties: number;
  readonly vendors: number;
  readonly frameworks: readonly FrameworkReviewJson[];
  /** Of each vendor, in the order of their names. */
  readonly scorecards: readonly PartyScorecardJson[];
};
