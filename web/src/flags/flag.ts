import type { Schemas } from '../api/client';
import type { AnswerPlace } from '../outbox/change';

/** A flag as the server has it. */
export type StoredFlag = Schemas['AnswerFlagDto'];

/** What somebody wants of a flag: that it is there, with a remark (empty: none), or that it is not (null). */
export type WantedFlag = { readonly remark: string } | null;

/** A flag that was set or cleared on this device, and that the server does not know of yet. One for each place: the latest. */
export interface PendingFlag extends AnswerPlace {
  readonly key: string;
  readonly personId: string;
  readonly mine: WantedFlag;
  /** Counts the changes, so that one that was changed again while it was sent is sent again. */
  readonly serial: number;
  /** Milliseconds. */
  readonly changedAt: number;
  readonly state: { readonly kind: 'waiting' } | { readonly kind: 'refused'; readonly message: string };
}

/** A flag as it is shown: with what was changed here and is not saved yet. */
export interface ShownFlag {
  readonly remark: string;
  readonly isMine: boolean;
  /** Of a colleague; null when that is not known any more. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** @returns the flag to show at a place; null where there is none */
export function shownFlag(
  stored: StoredFlag | null,
  pending: Pick<PendingFlag, 'mine' | 'changedAt'> | undefined,
  personId: string,
): ShownFlag | null {
  if (pending) {
    const { mine, changedAt } = pending;
    return mine && { remark: mine.remark, isMine: true, by: null, at: new Date(changedAt).toISOString() };
  }
  if (!stored) return null;
  const { remark, flaggedBy, flaggedByName, flaggedAt } = stored;
  return { remark: remark ?? '', isMine: flaggedBy === personId, by: flaggedByName, at: flaggedAt };
}
