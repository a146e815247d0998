import { ENTITY_COLUMN } from '../../assessment/rules/check-engagement';
import { notApplicableForbidden, readRating } from '../../assessment/rules/read-rating';
import type { RatingValue } from '../../scoring/answers';
import type { RequirementNode } from '../../scoring/model';
import type { ProblemDetail } from '../../shared/domain-error';
import { known } from '../../shared/known';
import { suggestion } from '../../shared/suggest';
import type { LocalizedText } from '../../shared/text';
import type { AnswerFaults } from './answer-faults';
import type { AnswerSheet } from './answer-sheet';

/** Longest note and reason, in UTF-16 units; case files have the same limit. */
export const MOST_TEXT = 4000;
/** Longest rating as text. */
export const MOST_RATING = 100;

/** Ratings as they are sent: option keys, percentages, results of KPI evidence. */
export type GivenRatings = Readonly<Record<string, string | number>>;

/** An answer as it is sent. Ratings may be partial: the other dimensions are rated later. */
export type AnswerContent =
  | { readonly kind: 'rated'; readonly ratings: GivenRatings; readonly note?: string | undefined }
  | { readonly kind: 'notApplicable'; readonly reason: LocalizedText };

/** An answer as it is stored. */
export type StoredAnswer =
  | {
      readonly kind: 'rated';
      readonly ratings: Readonly<Record<string, RatingValue>>;
      readonly reason: null;
      readonly note: string | null;
    }
  | { readonly kind: 'notApplicable'; readonly ratings: null; readonly reason: LocalizedText; readonly note: null };

export interface AnswerSubject {
  /** Ref of a unit, or `entity`. */
  readonly unit: string;
  readonly requirement: string;
}

/** Where the parts of an answer stand in the request; undefined for those that stand in its address. */
export type AnswerPart = 'unit' | 'requirement' | 'ratings' | 'reason';
export type AnswerPointers = (part: AnswerPart, dimension?: string) => string | undefined;

/**
 * Checks an answer against the framework and reads its ratings.
 * @returns undefined when something is wrong; `faults` has it then
 */
export function checkAnswer(
  sheet: AnswerSheet,
  { unit, requirement }: AnswerSubject,
  content: AnswerContent,
  at: AnswerPointers,
  faults: AnswerFaults,
): StoredAnswer | undefined {
  const node = checkSubject(sheet, { unit, requirement }, at, faults);
  if (!node) return undefined;
  if (content.kind === 'rated') {
    const ratings = readRatings(sheet, node, content.ratings, at, faults);
    return ratings && { kind: 'rated', ratings, reason: null, note: content.note ?? null };
  }
  if (node.notApplicable === 'allowed') {
    return { kind: 'notApplicable', ratings: null, reason: content.reason, note: null };
  }
  faults.add(() =>
    placed(at('reason'), {
      code: 'answer/not-applicable-forbidden',
      message: notApplicableForbidden(node.ref),
      hint: 'Rate it, or remove the answer if it was not assessed.',
    }),
  );
  return undefined;
}

/**
 * Checks that the framework has the requirement, and that it is answered there.
 * @returns undefined when something is wrong; `faults` has it then
 */
export function checkSubject(
  sheet: AnswerSheet,
  { unit, requirement }: AnswerSubject,
  at: AnswerPointers,
  faults: AnswerFaults,
): RequirementNode | undefined {
  const node = sheet.requirements.get(requirement);
  if (!node) {
    faults.add(() => placed(at('requirement'), unknownRequirement(sheet, requirement, faults)));
    return undefined;
  }
  if ((node.answeredPer === 'entity') === (unit === ENTITY_COLUMN)) return node;
  faults.add(() => placed(at('unit'), answeredElsewhere(node)));
  return undefined;
}

function readRatings(
  sheet: AnswerSheet,
  node: RequirementNode,
  given: GivenRatings,
  at: AnswerPointers,
  faults: AnswerFaults,
): Record<string, RatingValue> | undefined {
  const before = faults.count;
  const ratings: Record<string, RatingValue> = {};
  for (const [dimension, rating] of Object.entries(given)) {
    const rated = node.method.dimensions.find((candidate) => candidate.dimension === dimension);
    if (!rated) {
      faults.add(() => placed(at('ratings', dimension), unknownDimension(node, dimension)));
      continue;
    }
    const reading = readRating(String(rating), known(sheet.scales, rated.scale), rated.scale);
    if ('value' in reading) ratings[dimension] = reading.value;
    else {
      const { code, message, hint } = reading.fault;
      const on = node.method.dimensions.length > 1 ? ` on ${dimension}` : '';
      faults.add(() =>
        placed(at('ratings', dimension), {
          code: answerCode(code),
          message: `The rating of ${node.ref}${on} ${message}`,
          hint,
        }),
      );
    }
  }
  return faults.count === before ? ratings : undefined;
}

/** Checks that are shared with case files name their problems after them: `case/off-step` is `answer/off-step` here. */
export function answerCode(code: string): string {
  return code.replace(/^case\//, 'answer/');
}

function placed(pointer: string | undefined, fault: Omit<ProblemDetail, 'pointer'>): ProblemDetail {
  return pointer === undefined ? fault : { pointer, ...fault };
}

export function unknownRequirement(
  { framework, requirements }: AnswerSheet,
  ref: string,
  faults: AnswerFaults,
): { code: string; message: string; hint: string } {
  return {
    code: 'answer/unknown-requirement',
    message: `There is no requirement "${ref.slice(0, MOST_RATING)}" in ${framework.id}.`,
    hint: faults.guess(ref.slice(0, MOST_RATING), requirements.keys()),
  };
}

function unknownDimension({ ref, method }: RequirementNode, dimension: string): Omit<ProblemDetail, 'pointer'> {
  const name = dimension.slice(0, MOST_RATING);
  return {
    code: 'answer/unknown-dimension',
    message: `${ref} is not rated on a dimension "${name}".`,
    hint: suggestion(
      name,
      method.dimensions.map((rated) => rated.dimension),
    ),
  };
}

function answeredElsewhere({ ref, answeredPer }: RequirementNode): Omit<ProblemDetail, 'pointer'> {
  return answeredPer === 'entity'
    ? {
        code: 'answer/answered-for-entity',
        message: `${ref} is answered once for the entity, not per unit.`,
        hint: `Send the answer for the unit "${ENTITY_COLUMN}".`,
      }
    : {
        code: 'answer/answered-per-unit',
        message: `${ref} is answered per unit, not for the entity.`,
        hint: 'Send an answer for each unit that was assessed.',
      };
}
