import {
  SURVEY_CHECKS,
  type CheckedSurvey,
  type SurveyAnswer,
  type SurveyCheck,
  type SurveyHealth,
} from '../../assessment/assessment';
import type { Interval } from '../../statistics/interval';
import { wilsonInterval, type TargetVerdict } from '../../statistics/proportion';
import { RESPONSE_RATES, SURVEY_CHECK_SEVERITIES, type SurveyCheckSeverity } from './survey-checks';

/**
 * *biased*: a disqualifying check failed, so that good figures prove nothing. *weakened*: another one failed, or one was
 * passed in part or not made. *sound*: all were passed.
 */
export type SurveyVerdict = 'sound' | 'weakened' | 'biased';

export interface FailedSurveyCheck {
  readonly check: SurveyCheck;
  /** Partly and unknown weaken, whatever a plain *no* would do. */
  readonly severity: SurveyCheckSeverity;
  readonly answer: Exclude<SurveyAnswer, 'yes'>;
  readonly note?: CheckedSurvey['note'];
}

export interface ResponseRate {
  readonly answered: number;
  readonly invited: number;
  /** 0..1 */
  readonly share: number;
  /** 95 % Wilson. */
  readonly interval: Interval;
}

export interface SurveyJudgement {
  readonly verdict: SurveyVerdict;
  /** The disqualifying ones first, else in the order of the list of checks. */
  readonly failing: readonly FailedSurveyCheck[];
  /** Null when invitations or answers were not counted. */
  readonly responseRate: ResponseRate | null;
}

/**
 * Whether a survey can prove what it is quoted for.
 * @throws RangeError when more answered than were invited, that is when the case was not checked
 */
export function judgeSurvey(survey: SurveyHealth): SurveyJudgement {
  const responseRate = responseRateOf(survey);
  const failed = SURVEY_CHECKS.flatMap((check) => failure(check, answerTo(check, survey, responseRate)));
  const failing = [...ofSeverity(failed, 'disqualifying'), ...ofSeverity(failed, 'weakening')];
  const [worst] = failing;
  const verdict = worst === undefined ? 'sound' : worst.severity === 'weakening' ? 'weakened' : 'biased';
  return { verdict, failing, responseRate };
}

function responseRateOf({ invited, answered }: SurveyHealth): ResponseRate | null {
  if (invited === undefined || answered === undefined) return null;
  return { answered, invited, share: answered / invited, interval: wilsonInterval(answered, invited) };
}

/** Counts say more about the response than a statement does. */
function answerTo(check: SurveyCheck, { checks }: SurveyHealth, rate: ResponseRate | null): CheckedSurvey {
  const stated = checks.get(check) ?? { answer: 'unknown' };
  if (check !== 'response-rate' || rate === null) return stated;
  const { enough, some } = RESPONSE_RATES;
  return { ...stated, answer: rate.share >= enough ? 'yes' : rate.share >= some ? 'partly' : 'no' };
}

function failure(check: SurveyCheck, { answer, note }: CheckedSurvey): FailedSurveyCheck[] {
  if (answer === 'yes') return [];
  const severity = answer === 'no' ? SURVEY_CHECK_SEVERITIES[check] : 'weakening';
  return [{ check, severity, answer, ...(note === undefined ? {} : { note }) }];
}

const ofSeverity = (failed: readonly FailedSurveyCheck[], severity: SurveyCheckSeverity): FailedSurveyCheck[] =>
  failed.filter((one) => one.severity === severity);

/** Rising. */
const BY_DOUBT: readonly SurveyVerdict[] = ['sound', 'weakened', 'biased'];

/** The worst verdict on the surveys that feed a KPI; null when none of them is known. */
export function surveyVerdictOn(kpi: string, surveys: readonly SurveyHealth[]): SurveyVerdict | null {
  const verdicts = surveys.filter(({ kpis }) => kpis.includes(kpi)).map((survey) => judgeSurvey(survey).verdict);
  return BY_DOUBT.findLast((verdict) => verdicts.includes(verdict)) ?? null;
}

export interface ProvableVerdict {
  readonly verdict: TargetVerdict;
  /** *withheld*: the survey is biased, and what it seemed to prove is not proven. *flagged*: it is to be read with care. */
  readonly effect: 'none' | 'flagged' | 'withheld';
}

/**
 * What a verdict on a target is worth, given the survey that its figures come from. A biased survey flatters: a target
 * that seems met is not proven, and one that is missed even so is missed.
 * @param survey null: nothing is known about it, and the verdict stands
 */
export function provable(verdict: TargetVerdict, survey: SurveyVerdict | null): ProvableVerdict {
  if (survey === null || survey === 'sound') return { verdict, effect: 'none' };
  if (survey === 'biased' && verdict === 'met') return { verdict: 'notProven', effect: 'withheld' };
  return { verdict, effect: 'flagged' };
}
