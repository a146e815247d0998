import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { LanguageContext } from '../report';
import type { Language } from '../shared/text';
import { JudgingThread } from './judging-thread';
import { basisView, type ResultBasisView } from './result-basis';
import { ResultsReader } from './results.reader';
import { calibrationViews, type CalibrationView } from './rules/calibration-view';
import { driversView, type DriversView } from './rules/drivers-view';
import { reasonsCsv, reasonsView, type ReasonsView } from './rules/reasons-view';
import { staffingViews, type StaffingView } from './rules/staffing-view';
import { surveyView, type SurveyView } from './rules/survey-view';

export interface ContactReasonsView {
  readonly basis: ResultBasisView;
  /** What `changes` are measured against; null where there is no previous assessment, or it was not given to who asks. */
  readonly previous: ResultBasisView | null;
  /** Null where nothing was counted. */
  readonly contactReasons: ReasonsView | null;
}

export interface KpiDriversView {
  readonly basis: ResultBasisView;
  /** Null without monitored contacts. */
  readonly drivers: DriversView | null;
}

export interface CalibrationsView {
  readonly basis: ResultBasisView;
  readonly calibrations: readonly CalibrationView[];
}

export interface SurveyHealthView {
  readonly basis: ResultBasisView;
  readonly surveys: readonly SurveyView[];
}

export interface StaffingChecksView {
  readonly basis: ResultBasisView;
  readonly checks: readonly StaffingView[];
}

/** What stands beside the KPI series of an assessment, judged: contact reasons, errors, raters, surveys and staffing. */
@Injectable()
export class KpiAnnexService {
  constructor(
    private readonly results: ResultsReader,
    private readonly thread: JudgingThread,
  ) {}

  /** @throws DomainError assessment/not-found; assessment/no-units */
  async contactReasons(scope: Scope, id: string, language: Language): Promise<ContactReasonsView> {
    const { before, now } = await this.results.withPrevious(scope, id);
    const { assessment, framework } = now.wave;
    const { contactReasons: evidence } = assessment;
    const earlier = before?.wave.assessment.contactReasons?.reasons ?? [];
    return {
      basis: basisView(now),
      previous: before && basisView(before),
      contactReasons: evidence
        ? reasonsView(new LanguageContext(language), { evidence, framework, before: earlier })
        : null,
    };
  }

  /** The reasons as CSV. @throws DomainError as `contactReasons` */
  async contactReasonsCsv(scope: Scope, id: string, language: Language): Promise<string> {
    const { contactReasons } = await this.contactReasons(scope, id, language);
    return reasonsCsv(contactReasons?.reasons ?? [], language);
  }

  /** @throws DomainError assessment/not-found; assessment/no-units; server/unavailable when it takes too long */
  async drivers(scope: Scope, id: string, language: Language): Promise<KpiDriversView> {
    const state = await this.results.assessed(scope, id);
    const { assessment } = state.wave;
    const { drivers: judgement } = await this.thread.judge(assessment);
    return {
      basis: basisView(state),
      drivers:
        assessment.drivers && judgement
          ? driversView(new LanguageContext(language), assessment.drivers, judgement)
          : null,
    };
  }

  /** @throws DomainError assessment/not-found; assessment/no-units; server/unavailable when it takes too long */
  async calibrations(scope: Scope, id: string, language: Language): Promise<CalibrationsView> {
    const state = await this.results.assessed(scope, id);
    const { assessment } = state.wave;
    const { calibrations: judgements } = await this.thread.judge(assessment);
    return {
      basis: basisView(state),
      calibrations: calibrationViews(new LanguageContext(language), assessment.calibrations, judgements),
    };
  }

  /** @throws DomainError assessment/not-found; assessment/no-units */
  async surveys(scope: Scope, id: string, language: Language): Promise<SurveyHealthView> {
    const state = await this.results.assessed(scope, id);
    const { assessment } = state.wave;
    const context = new LanguageContext(language);
    return {
      basis: basisView(state),
      surveys: assessment.surveyHealth.map((survey) => surveyView(context, survey, assessment)),
    };
  }

  /** @throws DomainError assessment/not-found; assessment/no-units; server/unavailable when it takes too long */
  async staffing(scope: Scope, id: string, language: Language): Promise<StaffingChecksView> {
    const state = await this.results.assessed(scope, id);
    const { assessment } = state.wave;
    const { staffing: judgements } = await this.thread.judge(assessment);
    return {
      basis: basisView(state),
      checks: staffingViews(new LanguageContext(language), assessment.staffing, judgements),
    };
  }
}
