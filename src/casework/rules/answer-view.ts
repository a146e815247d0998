import type { RatingValue } from '../../scoring/answers';
import type { RequirementNode, Scale } from '../../scoring/model';
import { rateRequirement } from '../../scoring/rate';
import { roundedTo, toFraction } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import type { AnswerSheet } from './answer-sheet';
import type { AnswerSubject, GivenRatings } from './check-answer';

/** A share 0..1: "3/5" exactly, and "0.600000" for reading. */
export interface FigureView {
  readonly exact: string;
  readonly decimal: string;
}

/** An answer as the API shows it; ratings have the form in which they can be sent. */
export interface AnswerView extends AnswerSubject {
  readonly kind: 'rated' | 'notApplicable';
  readonly ratings: GivenRatings | null;
  readonly reason: LocalizedText | null;
  readonly note: string | null;
  /** Null when it is not applicable, and while dimensions are missing. */
  readonly score: FigureView | null;
  readonly version: string;
  readonly updatedAt: string;
  /** Id of who gave it last; null when that is not known. */
  readonly givenBy: string | null;
}

/** An answer as the database has it. */
export interface AnswerRow {
  readonly unit: string;
  readonly requirement: string;
  readonly kind: 'rated' | 'notApplicable';
  readonly ratings: Readonly<Record<string, RatingValue>> | null;
  readonly reason: LocalizedText | null;
  readonly note: string | null;
  readonly version: string;
  readonly updatedAt: Date;
  readonly givenBy: string | null;
}

/** @throws RangeError when the framework does not have the requirement */
export function answerView(sheet: AnswerSheet, row: AnswerRow): AnswerView {
  const { unit, requirement, kind, ratings, reason, note, version, updatedAt, givenBy } = row;
  const node = known(sheet.requirements, requirement);
  return {
    unit,
    requirement,
    kind,
    ratings: ratings && ratingTexts(node, ratings),
    reason,
    note,
    score: ratings && answerScore(node, ratings, sheet.scales),
    version,
    updatedAt: updatedAt.toISOString(),
    givenBy,
  };
}

/** In the order of the rating method: the database keeps none. */
function ratingTexts(node: RequirementNode, ratings: Readonly<Record<string, RatingValue>>): GivenRatings {
  const texts: Record<string, string | number> = {};
  for (const { dimension } of node.method.dimensions) {
    const value = ratings[dimension];
    if (value !== undefined) texts[dimension] = ratingText(value);
  }
  return texts;
}

/** As it can be sent. */
export function ratingText(value: RatingValue): string | number {
  if (typeof value !== 'object') return value;
  const { level, trend, monthsMet, months, metricsReported, metricsRequired } = value;
  return `${level} ${trend} ${monthsMet}/${months} ${metricsReported}/${metricsRequired}`;
}

function answerScore(
  node: RequirementNode,
  ratings: Readonly<Record<string, RatingValue>>,
  scales: ReadonlyMap<string, Scale>,
): FigureView | null {
  const { ratio } = rateRequirement(node.ref, node.method, { kind: 'rated', ratings }, scales);
  return ratio && { exact: toFraction(ratio), decimal: roundedTo(ratio, 6) };
}
