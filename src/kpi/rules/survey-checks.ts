import type { SurveyCheck } from '../../assessment/assessment';

/**
 * What a failed check does to the figures. *disqualifying*: it picks the customers who are asked, or what they say, so
 * that the figures flatter. *weakening*: the figures say less than they could.
 */
export type SurveyCheckSeverity = 'disqualifying' | 'weakening';

/** What each check weighs. The first kind is what biased surveys in practice have in common. */
export const SURVEY_CHECK_SEVERITIES: Readonly<Record<SurveyCheck, SurveyCheckSeverity>> = {
  'everyone-invitable': 'disqualifying',
  'random-invitation': 'weakening',
  'not-agent-chosen': 'disqualifying',
  'all-contact-types': 'disqualifying',
  'open-cases-included': 'disqualifying',
  timely: 'weakening',
  'neutral-method': 'disqualifying',
  'no-incentive-for-score': 'disqualifying',
  'response-rate': 'weakening',
  'full-scale': 'weakening',
  'dissatisfaction-asked': 'weakening',
  'top-box-reported': 'weakening',
  'acted-upon': 'weakening',
};

/**
 * Share of those invited, 0..1, from which enough answer, and from which some do; our own defaults, as no source sets
 * one for all channels.
 */
export const RESPONSE_RATES = { enough: 0.2, some: 0.1 } as const;
