import type { ContactReasons, ForumDecision } from '../../assessment/assessment';

/** Contact reasons of an earlier wave. */
export interface EarlierReasons extends Pick<ContactReasons, 'period' | 'reasons'> {
  /** Of the assessment. */
  readonly key: string;
}

/** The month that the baseline knew last of a series. */
export interface BaselineMonth {
  readonly kpi: string;
  readonly unit?: string;
  readonly channel?: string;
  /** YYYY-MM */
  readonly month: string;
}

/** What a forum looks at beside the assessment of its wave. Plain JSON: it is frozen with a report as it is. */
export interface ForumBasis {
  /** YYYY-MM-DD: states and delays are those of this day. */
  readonly today: string;
  readonly decisions: readonly ForumDecision[];
  /** Of the waves before, the latest first. */
  readonly earlier: readonly EarlierReasons[];
  /** Of the first wave; empty where this is the first. */
  readonly baseline: readonly BaselineMonth[];
}
