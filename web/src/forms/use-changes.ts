import { useState } from 'react';

/** What somebody changed of something that has versions, apart from what is stored. */
export interface Changes<T> {
  /** What is stored, with the changes over it. */
  readonly value: T;
  readonly changes: Partial<T>;
  readonly isDirty: boolean;
  /** The version that the first change was made to; it is what the server has to still have. */
  readonly base: number;
  readonly set: (part: Partial<T>) => void;
  readonly discard: () => void;
  /** Puts the changes onto another version: after somebody saw what had changed. */
  readonly rebase: (version: number) => void;
}

/**
 * Edits of one thing. Only what was touched is sent, so that what others changed elsewhere in it stays; and it is sent with
 * the version that it began from, so that nothing is overwritten unseen.
 */
export function useChanges<T extends { readonly version: number }>(stored: T): Changes<T> {
  const [state, setState] = useState<{ readonly base: number; readonly changes: Partial<T> }>();
  const changes: Partial<T> = state?.changes ?? {};
  return {
    changes,
    value: { ...stored, ...changes },
    isDirty: Object.keys(changes).length > 0,
    base: state?.base ?? stored.version,
    set: (part) => setState((now) => ({ base: now?.base ?? stored.version, changes: { ...now?.changes, ...part } })),
    discard: () => setState(undefined),
    rebase: (version) => setState((now) => now && { ...now, base: version }),
  };
}
