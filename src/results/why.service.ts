import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { type DimensionJson, dimensionJson } from '../report';
import type { Answer } from '../scoring';
import { DomainError } from '../shared/domain-error';
import { type Language, type LocalizedText, textIn } from '../shared/text';
import { basisView, type ResultBasisView } from './result-basis';
import { type AnswerPlaces, type AnswerStamp, type AssessedState, ResultsReader } from './results.reader';
import { explain, isOfPlan, suggestFigure } from './rules/explain';
import type { SharedPlan } from './rules/explain-plan';
import { type FigureAddress, readAddress } from './rules/figure-address';
import type { Explanation } from './rules/figure';
import { FigureIndex } from './rules/figure-index';
import { type WordedExplanation, wordExplanation } from './word-explanation';

/** The answer that a requirement's figure comes from, and what it rests on. */
export interface AnswerSourceView {
  readonly requirement: string;
  /** `entity` when it is answered once. */
  readonly unit: string;
  readonly kind: 'rated' | 'notApplicable' | 'notAssessed';
  readonly ratings: readonly DimensionJson[];
  readonly reason: LocalizedText | null;
  readonly note: string | null;
  /** As in the answer's ETag; null while there is no answer. */
  readonly version: string | null;
  readonly updatedAt: string | null;
  /** Evidence that names the requirement. */
  readonly evidence: readonly { readonly ref: string; readonly title: LocalizedText; readonly date: string }[];
}

export interface WhyView extends WordedExplanation {
  readonly basis: ResultBasisView;
  readonly source: AnswerSourceView | null;
}

const ENTITY = 'entity';

/** Walks any number back to what it was made of. */
@Injectable()
export class WhyService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/not-found; assessment/no-units; results/unknown-figure */
  async why(scope: Scope, id: string, figure: string, language: Language): Promise<WhyView> {
    const address = readAddress(figure);
    if (address && isOfPlan(address)) return this.ofPlan(scope, id, figure, address, language);
    const { stamps, ...state } = await this.results.assessedWithAnswers(scope, id, answerOf(address));
    const index = new FigureIndex(state.wave);
    const explanation = address && explain(index, undefined, address);
    if (!explanation) throw unknown(figure, suggestFigure(index, undefined, figure));
    return whyView(state, explanation, language, sourceOf(index, explanation, stamps));
  }

  private async ofPlan(
    scope: Scope,
    id: string,
    figure: string,
    address: FigureAddress,
    language: Language,
  ): Promise<WhyView> {
    const planned = await this.results.planned(scope, id);
    const state = this.results.assessedOf(scope, planned);
    const index = new FigureIndex(state.wave);
    const shared: SharedPlan | undefined = planned.plan && { plan: planned.plan, assessment: planned.head.key };
    const explanation = explain(index, shared, address);
    if (!explanation) throw unknown(figure, suggestFigure(index, shared, figure));
    return whyView(state, explanation, language, null);
  }
}

function whyView(
  state: AssessedState,
  explanation: Explanation,
  language: Language,
  source: AnswerSourceView | null,
): WhyView {
  return { basis: basisView(state), ...wordExplanation(explanation, state.wave, language), source };
}

/** Where the answer to look up may stand; a requirement that is answered once is looked up under the entity. */
function answerOf(address: FigureAddress | undefined): AnswerPlaces | undefined {
  if (!address || !('name' in address) || address.unit === undefined) return undefined;
  return { requirement: address.name, units: [address.unit, ENTITY] };
}

function sourceOf(
  index: FigureIndex,
  { answer: place }: Explanation,
  stamps: ReadonlyMap<string, AnswerStamp>,
): AnswerSourceView | null {
  if (!place) return null;
  const { requirement, unit } = place;
  const { answers, evidence } = index.wave.assessment;
  const answer = (unit === undefined ? answers.entity : answers.byUnit.get(unit))?.get(requirement);
  const anyUnit = unit ?? [...index.units.keys()][0] ?? '';
  const score = index.units.get(anyUnit)?.score.nodes.get(requirement);
  const stamp = stamps.get(unit ?? ENTITY);
  return {
    requirement,
    unit: unit ?? ENTITY,
    ...content(answer),
    ratings: score?.kind === 'requirement' ? score.dimensions.map(dimensionJson) : [],
    version: stamp?.version ?? null,
    updatedAt: stamp?.updatedAt.toISOString() ?? null,
    evidence: evidence
      .filter(({ requirements }) => requirements.includes(requirement))
      .map(({ ref, title, date }) => ({ ref, title, date })),
  };
}

function content(answer: Answer | undefined): Pick<AnswerSourceView, 'kind' | 'reason' | 'note'> {
  if (!answer) return { kind: 'notAssessed', reason: null, note: null };
  return answer.kind === 'rated'
    ? { kind: answer.kind, reason: null, note: answer.note === undefined ? null : textIn(answer.note, 'en') }
    : { kind: answer.kind, reason: answer.reason, note: null };
}

function unknown(figure: string, hint: string): DomainError {
  return new DomainError('results/unknown-figure', `There is no figure "${figure}". ${hint}`);
}
