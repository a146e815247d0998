import { Injectable } from '@nestjs/common';
import { arrayPage, type Page, type Scope } from '../database';
import type { KpiInfo } from '../framework';
import { compareAssessedUnits, judgeAssessment, readResults } from '../kpi';
import { Figures, verdictSentence, wordingIn } from '../report';
import type { ResultEvidence } from '../scoring';
import { DomainError } from '../shared/domain-error';
import { known } from '../shared/known';
import { type Language, type LocalizedText, textIn } from '../shared/text';
import { basisView, type ResultBasisView } from './result-basis';
import { type AssessedState, ResultsReader } from './results.reader';
import {
  ENTITY,
  type KpiFilter,
  type KpiVerdictView,
  kpiVerdictView,
  type ResultReadingView,
  selectSeries,
  seriesKey,
} from './rules/kpi-view';
import { channelComparisonView, type ChannelComparisonView } from './rules/unit-comparison-view';

export interface KpiQuery extends KpiFilter {
  readonly lang?: Language | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ReadingQuery {
  readonly unit?: string | undefined;
  readonly requirement?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface UnitComparisonView {
  readonly basis: ResultBasisView;
  readonly kpi: string;
  readonly title: LocalizedText;
  /** A KPI in percent is told as a share 0..1. */
  readonly kpiUnit: string;
  readonly direction: KpiInfo['direction'];
  /** By channel; none where fewer than three units end with the same month. */
  readonly comparisons: readonly ChannelComparisonView[];
}

/** KPI evidence of an assessment, judged. */
@Injectable()
export class KpiEvidenceService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/not-found; assessment/no-units; request/invalid-cursor */
  async verdicts(
    scope: Scope,
    id: string,
    { lang = 'en', limit, cursor, ...query }: KpiQuery,
  ): Promise<Page<KpiVerdictView>> {
    const { assessment } = (await this.results.assessed(scope, id)).wave;
    const { kpi, unit, channel, verdict, trend } = query;
    const filter = { kpi, unit, channel, verdict, trend };
    const selected = selectSeries(judgeAssessment(assessment), filter);
    const { items, nextCursor } = arrayPage(selected, {
      limit,
      cursor,
      keyOf: seriesKey,
      sort: 'series',
      filters: { id, ...filter },
    });
    const words = wordingIn(lang);
    const context = { words, figures: new Figures(words, []), input: { engagement: {} } };
    return { items: items.map((judged) => kpiVerdictView(judged, verdictSentence(context, judged))), nextCursor };
  }

  /** @throws DomainError assessment/not-found; assessment/no-units; results/unknown-kpi */
  async comparison(scope: Scope, id: string, kpi: string): Promise<UnitComparisonView> {
    const state = await this.results.assessed(scope, id);
    const { assessment } = state.wave;
    const info = assessment.kpiInfos.get(kpi);
    if (!info) throw new DomainError('results/unknown-kpi', `There is no KPI "${kpi}" in this assessment.`);
    const compared = compareAssessedUnits(assessment).filter((one) => one.kpi.key === kpi);
    return {
      basis: basisView(state),
      ...{ kpi, title: info.title, kpiUnit: info.unit, direction: info.direction },
      comparisons: compared.map(channelComparisonView),
    };
  }

  /**
   * What the series say about each result requirement; none where the assessment states its result ratings.
   * @throws DomainError assessment/not-found; assessment/no-units; request/invalid-cursor
   */
  async readings(
    scope: Scope,
    id: string,
    { limit, cursor, unit, requirement }: ReadingQuery,
  ): Promise<Page<ResultReadingView>> {
    const all = readingViews(await this.results.assessed(scope, id)).filter(
      (one) =>
        (unit === undefined || one.unit === unit) && (requirement === undefined || one.requirement === requirement),
    );
    const keyOf = (one: ResultReadingView): string => JSON.stringify([one.unit, one.requirement]);
    return arrayPage(all, { limit, cursor, keyOf, sort: 'unit', filters: { id, unit, requirement } });
  }
}

function readingViews({ wave: { assessment, framework } }: AssessedState): ResultReadingView[] {
  const { byUnit, entity } = readResults(framework, assessment);
  return [...[...byUnit].map(([unit, place]) => ({ unit, place })), { unit: ENTITY, place: entity }].flatMap(
    ({ unit, place }) =>
      [...place].map(([requirement, { evidence, series, missing }]): ResultReadingView => {
        const answer = (unit === ENTITY ? assessment.answers.entity : assessment.answers.byUnit.get(unit))?.get(
          requirement,
        );
        return {
          ...{ requirement, unit, evidence, missing },
          title: known(framework.requirements, requirement).title,
          series: series.map(({ kpi, series: { channel }, verdict }) => ({
            kpi: kpi.key,
            channel: channel ?? null,
            verdict,
          })),
          overruled: overruling(answer?.kind === 'rated' ? answer : undefined),
        };
      }),
  );
}

function overruling(
  answer:
    | {
        readonly ratings: Readonly<Record<string, unknown>>;
        readonly note?: LocalizedText;
        readonly fromEvidence?: ResultEvidence;
      }
    | undefined,
): ResultReadingView['overruled'] {
  if (!answer?.fromEvidence) return null;
  const rating = Object.values(answer.ratings).find((value) => typeof value === 'object') as ResultEvidence | undefined;
  if (rating === undefined || rating === answer.fromEvidence) return null;
  return { rating, reason: answer.note === undefined ? null : textIn(answer.note, 'en') };
}
