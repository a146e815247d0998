import { Injectable } from '@nestjs/common';
import type { Assessment } from '../assessment';
import { arrayPage, type Page, type Scope } from '../database';
import {
  compareUnits,
  judgeAssessment,
  type JudgedSeries,
  readResults,
  scaleOf,
  type UnitComparison,
  type UnitCounts,
} from '../kpi';
import { Figures, verdictSentence, wordingIn } from '../report';
import { type ResultEvidence, toNumber } from '../scoring';
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
  /** YYYY-MM: the latest month that the most units report. */
  readonly month: string;
  /** Null where fewer than three units report counts in that month. */
  readonly comparison: UnitComparison | null;
  /** Units whose latest month is another one, or that report no counts. */
  readonly leftOut: readonly string[];
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
    const own = judgeAssessment(assessment).filter(
      ({ kpi: { key }, series }) => key === kpi && series.unit !== undefined && series.channel === undefined,
    );
    if (!info) throw new DomainError('results/unknown-kpi', `There is no KPI "${kpi}" in this assessment.`);
    const month = commonMonth(own);
    const compared = own.filter((judged) => judged.to === month && countsOf(judged) !== null);
    const target = compared.find((judged) => judged.target)?.target;
    return {
      basis: basisView(state),
      kpi,
      title: info.title,
      month,
      comparison:
        info.kind === 'proportion'
          ? compareUnits({
              kpi: info,
              units: compared.flatMap((judged) => unitCounts(judged, assessment)),
              ...(target && { target: toNumber(target) / scaleOf(info) }),
            })
          : null,
      leftOut: own.filter((judged) => !compared.includes(judged)).map(({ series }) => series.unit ?? ENTITY),
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

/** The month that the most series end with, the latest of several; empty without series. */
function commonMonth(series: readonly JudgedSeries[]): string {
  const counts = new Map<string, number>();
  for (const { to } of series) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0] ?? '';
}

function countsOf({ series }: JudgedSeries): { numerator: number; denominator: number } | null {
  const { numerator, denominator } = series.points.at(-1) ?? {};
  if (!numerator || !denominator) return null;
  const counts = { numerator: toNumber(numerator), denominator: toNumber(denominator) };
  return Number.isSafeInteger(counts.numerator) && Number.isSafeInteger(counts.denominator) ? counts : null;
}

function unitCounts(judged: JudgedSeries, { partyKinds }: Assessment): UnitCounts[] {
  const counts = countsOf(judged);
  const { unit } = judged.series;
  return counts && unit !== undefined ? [{ unit, party: known(partyKinds, unit), ...counts }] : [];
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
