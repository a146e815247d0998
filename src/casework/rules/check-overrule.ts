import type { ResultRatings } from '../../assessment/assessment';
import { computedDimensions } from '../../kpi/rules/rate-from-evidence';
import type { ProblemDetail } from '../../shared/domain-error';
import { known } from '../../shared/known';
import type { AnswerSheet } from './answer-sheet';
import type { AnswerSubject, StoredAnswer } from './check-answer';

/**
 * Where results are rated from KPI evidence, an answer that rates them overrules the evidence, and its note says why.
 * @param answer that was found right otherwise
 * @returns the first dimension that is overruled without a reason
 */
export function overruledWithoutReason(
  { requirements, scales }: AnswerSheet,
  { requirement }: AnswerSubject,
  answer: StoredAnswer,
  resultRatings: ResultRatings,
): string | undefined {
  if (resultRatings === 'stated' || answer.kind === 'notApplicable' || answer.note !== null) return undefined;
  const { ratings } = answer;
  return computedDimensions(known(requirements, requirement), scales).find(({ dimension }) =>
    Object.hasOwn(ratings, dimension),
  )?.dimension;
}

/** @param hint where the reason can be written */
export function overruleFault(
  { unit, requirement }: AnswerSubject,
  dimension: string,
  hint = 'Say in the note why the figures do not hold, or leave the dimension out: it is rated from the KPI series.',
): Omit<ProblemDetail, 'pointer'> {
  return {
    code: 'answer/overrule-without-reason',
    message: `The rating of ${requirement} for ${unit} on ${dimension} overrules the KPI evidence without a reason.`,
    hint,
  };
}
