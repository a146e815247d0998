import type { Assessment } from '../../assessment/assessment';
import type { Answer } from '../../scoring/answers';
import { ratingJson, type Json } from './score-json';

/** Results that an assessor rated otherwise than their KPI series, with what the series show; undefined when none is. */
export function overruledJson({ answers: { byUnit, entity } }: Pick<Assessment, 'answers'>): Json | undefined {
  const places: readonly (readonly [string | undefined, ReadonlyMap<string, Answer>])[] = [
    ...byUnit,
    [undefined, entity],
  ];
  const overruled = places.flatMap(([unit, answers]) =>
    [...answers].flatMap(([requirement, answer]): Json[] => {
      if (answer.kind !== 'rated' || answer.fromEvidence === undefined) return [];
      const { fromEvidence, ratings } = answer;
      const isOverruled = Object.values(ratings).some(
        (rating) => typeof rating === 'object' && rating !== fromEvidence,
      );
      return isOverruled ? [{ requirement, unit, series: ratingJson(fromEvidence) }] : [];
    }),
  );
  return overruled.length === 0 ? undefined : overruled;
}
