import type { LocalizedText } from '../shared/text';
import type { FindingGrade, ResultEvidence } from './model';
import type { Ratio } from './ratio';

/** Option key of a scale, a percentage 0..100, or KPI evidence for a computed scale. */
export type RatingValue = string | number | ResultEvidence;

/** No answer in the book means *not assessed*, which is neither *not applicable* nor zero. */
export type Answer =
  | {
      readonly kind: 'rated';
      readonly ratings: Readonly<Record<string, RatingValue>>;
      readonly note?: LocalizedText;
      /** What the KPI series show, where ratings come from them: the rating itself, or what it overrules. */
      readonly fromEvidence?: ResultEvidence;
    }
  | { readonly kind: 'notApplicable'; readonly reason: LocalizedText };

/** One place where the framework is applied: a site × programme. */
export interface ScoredUnit {
  readonly ref: string;
  /** Integer ≥ 1, for example contact volume; used by weighted roll-ups across units. */
  readonly weight: number;
}

export interface AnswerBook {
  /** unit ref → requirement ref → answer, for requirements answered per unit. */
  readonly byUnit: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  /** requirement ref → answer, for requirements answered once for the entity. */
  readonly entity: ReadonlyMap<string, Answer>;
}

/** Graded findings as the gates count them; no units means the whole entity. */
export interface GradedFinding {
  readonly grade: FindingGrade;
  readonly units: readonly string[];
}

export interface ScoringInput {
  readonly units: readonly ScoredUnit[];
  readonly answers: AnswerBook;
  readonly findings: readonly GradedFinding[];
  /** Projection: each named requirement, where it is rated, counts as at least this ratio. */
  readonly atLeast?: ReadonlyMap<string, Ratio>;
}
