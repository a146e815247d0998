import type { AnswerContent } from '../../../rating/answer';

/** @returns the answer with this rating, or without one of the dimension; null when nothing is left of it */
export function withRating(
  content: AnswerContent | null,
  dimension: string,
  value: string | number | undefined,
): AnswerContent | null {
  const before = Object.entries(content?.kind === 'rated' ? content.ratings : {}).filter(([key]) => key !== dimension);
  const ratings = Object.fromEntries(value === undefined ? before : [...before, [dimension, value] as const]);
  const note = content?.kind === 'rated' ? content.note : null;
  return Object.keys(ratings).length === 0 && (note ?? '') === '' ? null : { kind: 'rated', ratings, note };
}
