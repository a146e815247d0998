import type { Assessment, Calibration, Drivers, Staffing, SurveyHealth } from '../../assessment/assessment';
import type { ErrorAssociation } from '../../kpi/rules/judge-drivers';
import { judgedCalibration, judgedDrivers, judgedStaffing } from '../../kpi/rules/judged-once';
import { judgeSurvey } from '../../kpi/rules/judge-survey';
import { reasonChanges, systemicByCause, topShare, type ReasonShare } from '../../kpi/rules/reason-change';
import { surveyBounds } from '../../kpi/rules/survey-bounds';
import type { Interval } from '../../statistics/interval';
import type { StaffingResult } from '../../statistics/erlang';
import { textIn } from '../../shared/text';
import { intervalJson, statisticJson } from './kpi-json';
import type { Json } from './score-json';

const nullable = (value: number | null): string | null => (value === null ? null : statisticJson(value));

export function surveyJson(survey: SurveyHealth, assessment: Assessment): Json {
  const { verdict, failing, responseRate } = judgeSurvey(survey);
  return {
    survey: textIn(survey.survey, 'en'),
    kpis: survey.kpis,
    verdict,
    failing: failing.map(({ check, severity, answer }) => ({ check, severity, answer })),
    response: responseRate && {
      answered: responseRate.answered,
      invited: responseRate.invited,
      interval: intervalJson(responseRate.interval),
    },
    worstCase:
      responseRate &&
      surveyBounds(survey, responseRate, assessment).map(({ kpi, low, high }) => ({ kpi, ...bounds({ low, high }) })),
  };
}

const bounds = ({ low, high }: Interval): { readonly low: string; readonly high: string } => ({
  low: statisticJson(low),
  high: statisticJson(high),
});

export function calibrationJson(calibration: Calibration): Json {
  const { agreement, kappa, alpha, ac1, isKappaParadox, drift, items } = judgedCalibration(calibration);
  return {
    key: calibration.key,
    agreement: {
      share: statisticJson(agreement.share),
      agreeing: agreement.agreeing,
      pairs: agreement.pairs,
      items: agreement.items,
      interval: intervalJson(agreement.interval),
      verdict: agreement.verdict,
    },
    kappa: {
      statistic: kappa.statistic,
      value: nullable(kappa.value),
      interval: intervalJson(kappa.interval),
      band: kappa.band,
      missing: kappa.missing,
    },
    alpha: { value: nullable(alpha.value), interval: intervalJson(alpha.interval), reading: alpha.reading },
    ac1: { value: statisticJson(ac1.value), band: ac1.band },
    isKappaParadox,
    drift: drift && {
      reference: drift.reference,
      raters: drift.raters.map(({ rater, agreeing, items: compared, interval, deviations }) => ({
        rater,
        agreeing,
        items: compared,
        interval: intervalJson(interval),
        deviations: deviations.map(({ category, missed, added }) => ({ category, missed, added })),
      })),
    },
    items: items.map(({ ref, disagreement }) => ({ ref, disagreement: statisticJson(disagreement) })),
  };
}

export function driversJson(drivers: Drivers): Json {
  const { contacts, dissatisfied, model, associations } = judgedDrivers(drivers);
  return {
    contacts,
    dissatisfied,
    model:
      model.kind === 'fitted'
        ? { adjustedFor: model.adjustedFor, setAside: model.setAside }
        : { notFitted: model.reason },
    associations: associations.map(associationJson),
  };
}

function associationJson({ error, table, oddsRatio, test, adjustedOddsRatio, ...rest }: ErrorAssociation): Json {
  return {
    error: error.key,
    counts: { ...table },
    oddsRatio: oddsRatio && { value: statisticJson(oddsRatio.value), interval: intervalJson(oddsRatio.interval) },
    test: test && {
      kind: test.kind,
      pValue: statisticJson(test.pValue),
      adjustedPValue: statisticJson(test.adjustedPValue),
    },
    adjustedOddsRatio: adjustedOddsRatio && {
      value: statisticJson(adjustedOddsRatio.value),
      interval: intervalJson(adjustedOddsRatio.interval),
    },
    attributableShare: nullable(rest.populationAttributableShare),
    verdict: rest.verdict,
  };
}

export function staffingJson(staffing: Staffing): Json {
  const { model, erlangs, required, requiredByErlangC, scheduled, options, staffed, verdict, spare, isOccupancyHigh } =
    judgedStaffing(staffing);
  return {
    key: staffing.key,
    erlangs: statisticJson(erlangs),
    ...{ model, required, requiredByErlangC, scheduled, verdict, spare, isOccupancyHigh },
    options: options.map(staffedJson),
    staffed: staffed && staffedJson(staffed),
  };
}

/** A wait without end is null. */
const staffedJson = (result: StaffingResult): Json => ({
  agents: result.agents,
  serviceLevel: statisticJson(result.serviceLevel),
  averageSpeedOfAnswer: Number.isFinite(result.averageSpeedOfAnswer)
    ? statisticJson(result.averageSpeedOfAnswer)
    : null,
  occupancy: statisticJson(result.occupancy),
  abandonment: statisticJson(result.abandonment),
});

/** Where the causes lie, how few reasons make up most contacts, and what changed since the previous assessment. */
export function reasonSharesJson(
  { contactReasons }: Pick<Assessment, 'contactReasons'>,
  previous: Pick<Assessment, 'contactReasons'> | undefined,
): { readonly [key: string]: Json } {
  const reasons = contactReasons?.reasons ?? [];
  const changes = reasonChanges(previous?.contactReasons?.reasons ?? [], reasons);
  return {
    topFive: topJson(topShare(reasons, 5)),
    topTen: topJson(topShare(reasons, 10)),
    systemicByCause: systemicByCause(reasons).map(({ cause, successes, interval }) => ({
      cause,
      count: successes,
      interval: intervalJson(interval),
    })),
    changes: changes.map(({ reason, before, now, difference, interval, isProven }) => ({
      reason: textIn(reason.reason, 'en'),
      before: { count: before.successes, of: before.sample },
      now: { count: now.successes, of: now.sample },
      difference: statisticJson(difference),
      interval: intervalJson(interval),
      isProven,
    })),
  };
}

const topJson = (share: ReasonShare | null): Json =>
  share && { count: share.successes, of: share.sample, interval: intervalJson(share.interval) };
