import type { Assessment, CauseDomain, ContactReason, SurveyCheck, SurveyHealth } from '../../assessment/assessment';
import type { ContactTrait, UnfitReason } from '../../kpi/rules/driver-model';
import type { CalibrationJudgement } from '../../kpi/rules/judge-calibration';
import type {
  AssociationTest,
  AssociationVerdict,
  DriversJudgement,
  ErrorAssociation,
} from '../../kpi/rules/judge-drivers';
import type { StaffingJudgement } from '../../kpi/rules/judge-staffing';
import { judgeSurvey, type FailedSurveyCheck, type SurveyVerdict } from '../../kpi/rules/judge-survey';
import { systemicByCause, topShare, type ReasonChange, type ReasonShare } from '../../kpi/rules/reason-change';
import { surveyBounds } from '../../kpi/rules/survey-bounds';
import type { Interval } from '../../statistics/interval';
import type { StaffingResult } from '../../statistics/erlang';
import type { RaterDrift } from '../../statistics/rater-drift';
import type { TwoByTwoTable } from '../../statistics/two-by-two';
import { textIn } from '../../shared/text';
import { intervalJson, statisticJson, type IntervalJson } from './kpi-json';

// Type aliases, not interfaces: only these count as JSON without a cast.

const nullable = (value: number | null): string | null => (value === null ? null : statisticJson(value));

export type SurveyJson = {
  readonly survey: string;
  readonly kpis: readonly string[];
  readonly verdict: SurveyVerdict;
  readonly failing: readonly {
    readonly check: SurveyCheck;
    readonly severity: FailedSurveyCheck['severity'];
    readonly answer: FailedSurveyCheck['answer'];
  }[];
  readonly response: { readonly answered: number; readonly invited: number; readonly interval: IntervalJson } | null;
  /** Between which shares each KPI would lie if nothing is assumed about those who did not answer. */
  readonly worstCase: readonly ({ readonly kpi: string } & IntervalJson)[] | null;
};

export function surveyJson(survey: SurveyHealth, assessment: Pick<Assessment, 'kpis' | 'kpiInfos'>): SurveyJson {
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
      surveyBounds(survey, responseRate, assessment).map(({ kpi, low, high }) => ({
        kpi,
        ...intervalJson({ low, high }),
      })),
  };
}

export type RaterJson = {
  readonly rater: string;
  readonly agreeing: number;
  /** Items that could be compared. */
  readonly items: number;
  readonly interval: IntervalJson | null;
  readonly deviations: readonly { readonly category: string; readonly missed: number; readonly added: number }[];
};

export type CalibrationJson = {
  readonly key: string;
  readonly agreement: {
    readonly share: string;
    readonly agreeing: number;
    readonly pairs: number;
    readonly items: number;
    readonly interval: IntervalJson;
    readonly verdict: CalibrationJudgement['agreement']['verdict'];
  };
  readonly kappa: {
    readonly statistic: CalibrationJudgement['kappa']['statistic'];
    readonly value: string | null;
    readonly interval: IntervalJson | null;
    readonly band: CalibrationJudgement['kappa']['band'];
    readonly missing: CalibrationJudgement['kappa']['missing'];
  };
  readonly alpha: {
    readonly value: string | null;
    readonly interval: IntervalJson | null;
    readonly reading: CalibrationJudgement['alpha']['reading'];
  };
  readonly ac1: { readonly value: string; readonly band: CalibrationJudgement['ac1']['band'] };
  readonly isKappaParadox: boolean;
  readonly drift: { readonly reference: 'consensus' | 'majority'; readonly raters: readonly RaterJson[] } | null;
  readonly items: readonly { readonly ref: string; readonly disagreement: string }[];
};

export function calibrationJson(key: string, judgement: CalibrationJudgement): CalibrationJson {
  const { agreement, kappa, alpha, ac1, isKappaParadox, drift, items } = judgement;
  return {
    key,
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
    drift: drift && { reference: drift.reference, raters: drift.raters.map(raterJson) },
    items: items.map(({ ref, disagreement }) => ({ ref, disagreement: statisticJson(disagreement) })),
  };
}

export const raterJson = ({
  rater,
  agreeing,
  items,
  interval,
  deviations,
}: RaterDrift & { readonly interval: Interval | null }): RaterJson => ({
  rater,
  agreeing,
  items,
  interval: intervalJson(interval),
  deviations: deviations.map(({ category, missed, added }) => ({ category, missed, added })),
});

export type EstimateJson = { readonly value: string; readonly interval: IntervalJson };

export type AssociationJson = {
  readonly error: string;
  readonly counts: { readonly [cell in keyof TwoByTwoTable]: number };
  readonly oddsRatio: EstimateJson | null;
  readonly test: {
    readonly kind: AssociationTest['kind'];
    readonly pValue: string;
    readonly adjustedPValue: string;
  } | null;
  readonly adjustedOddsRatio: EstimateJson | null;
  readonly attributableShare: string | null;
  readonly verdict: AssociationVerdict;
};

export type DriversJson = {
  readonly contacts: number;
  readonly dissatisfied: number;
  readonly model:
    { readonly adjustedFor: readonly ContactTrait[]; readonly setAside: number } | { readonly notFitted: UnfitReason };
  readonly associations: readonly AssociationJson[];
};

export function driversJson({ contacts, dissatisfied, model, associations }: DriversJudgement): DriversJson {
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

export function associationJson({
  error,
  table,
  oddsRatio,
  test,
  adjustedOddsRatio,
  ...rest
}: ErrorAssociation): AssociationJson {
  return {
    error: error.key,
    counts: { ...table },
    oddsRatio: oddsRatio && estimateJson(oddsRatio),
    test: test && {
      kind: test.kind,
      pValue: statisticJson(test.pValue),
      adjustedPValue: statisticJson(test.adjustedPValue),
    },
    adjustedOddsRatio: adjustedOddsRatio && estimateJson(adjustedOddsRatio),
    attributableShare: nullable(rest.populationAttributableShare),
    verdict: rest.verdict,
  };
}

const estimateJson = ({ value, interval }: { readonly value: number; readonly interval: Interval }): EstimateJson => ({
  value: statisticJson(value),
  interval: intervalJson(interval),
});

export type StaffedJson = {
  readonly agents: number;
  readonly serviceLevel: string;
  /** Seconds; null: a wait without end. */
  readonly averageSpeedOfAnswer: string | null;
  readonly occupancy: string;
  readonly abandonment: string;
};

export type StaffingJson = {
  readonly key: string;
  readonly erlangs: string;
  readonly model: StaffingJudgement['model'];
  readonly required: number;
  readonly requiredByErlangC: number;
  readonly scheduled: number | null;
  readonly verdict: StaffingJudgement['verdict'];
  readonly spare: number | null;
  readonly isOccupancyHigh: boolean;
  readonly options: readonly StaffedJson[];
  readonly staffed: StaffedJson | null;
};

export function staffingJson(key: string, judgement: StaffingJudgement): StaffingJson {
  const { model, erlangs, required, requiredByErlangC, scheduled, options, staffed, verdict, spare, isOccupancyHigh } =
    judgement;
  return {
    key,
    erlangs: statisticJson(erlangs),
    ...{ model, required, requiredByErlangC, scheduled, verdict, spare, isOccupancyHigh },
    options: options.map(staffedJson),
    staffed: staffed && staffedJson(staffed),
  };
}

const staffedJson = (result: StaffingResult): StaffedJson => ({
  agents: result.agents,
  serviceLevel: statisticJson(result.serviceLevel),
  averageSpeedOfAnswer: Number.isFinite(result.averageSpeedOfAnswer)
    ? statisticJson(result.averageSpeedOfAnswer)
    : null,
  occupancy: statisticJson(result.occupancy),
  abandonment: statisticJson(result.abandonment),
});

export type ReasonShareJson = { readonly count: number; readonly of: number; readonly interval: IntervalJson };

export type ReasonChangeJson = {
  readonly reason: string;
  readonly before: { readonly count: number; readonly of: number };
  readonly now: { readonly count: number; readonly of: number };
  readonly difference: string;
  readonly interval: IntervalJson;
  readonly isProven: boolean;
};

export type ConcentrationJson = {
  readonly topFive: ReasonShareJson | null;
  readonly topTen: ReasonShareJson | null;
  readonly systemicByCause: readonly {
    readonly cause: CauseDomain;
    readonly count: number;
    readonly interval: IntervalJson;
  }[];
};

/** How few reasons make up most contacts, and where the causes lie that are not in the front line. */
export function concentrationJson(reasons: readonly ContactReason[]): ConcentrationJson {
  return {
    topFive: topJson(topShare(reasons, 5)),
    topTen: topJson(topShare(reasons, 10)),
    systemicByCause: systemicByCause(reasons).map(({ cause, successes, interval }) => ({
      cause,
      count: successes,
      interval: intervalJson(interval),
    })),
  };
}

export function reasonChangeJson(change: ReasonChange): ReasonChangeJson {
  const { reason, before, now, difference, interval, isProven } = change;
  return {
    reason: textIn(reason.reason, 'en'),
    before: { count: before.successes, of: before.sample },
    now: { count: now.successes, of: now.sample },
    difference: statisticJson(difference),
    interval: intervalJson(interval),
    isProven,
  };
}

const topJson = (share: ReasonShare | null): ReasonShareJson | null =>
  share && { count: share.successes, of: share.sample, interval: intervalJson(share.interval) };
