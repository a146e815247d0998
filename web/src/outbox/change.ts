import type { AnswerContent, StoredAnswer } from '../rating/answer';
import type { FieldConflict } from '../rating/merge';

/** Where an answer stands. */
export interface AnswerPlace {
  readonly assessmentId: string;
  /** Ref of a unit, or `entity`. */
  readonly unit: string;
  readonly requirement: string;
}

/** A change on this device that the server does not have yet. One for each answer: the latest. */
export interface PendingChange extends AnswerPlace {
  readonly key: string;
  readonly personId: string;
  /** What it began from; null: there was no answer. */
  readonly base: StoredAnswer | null;
  /** Null: the answer is removed. */
  readonly mine: AnswerContent | null;
  /** Counts the changes, so that one that was changed again while it was sent is sent again. */
  readonly serial: number;
  /** Milliseconds. */
  readonly changedAt: number;
  readonly state: ChangeState;
}

export type ChangeState =
  | { readonly kind: 'waiting' }
  /** Somebody else changed the same part: `theirs` is what the server has. */
  | {
      readonly kind: 'conflict';
      readonly theirs: StoredAnswer | null;
      readonly conflicts: readonly FieldConflict[];
      readonly joined: AnswerContent | null;
    }
  /** The server does not take it, and says why. */
  | { readonly kind: 'refused'; readonly message: string };

export const keyOf = (personId: string, { assessmentId, unit, requirement }: AnswerPlace): string =>
  [personId, assessmentId, unit, requirement].join('/');
