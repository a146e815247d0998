import { canonicalJson } from '../../shared/canonical-json';

export const CHECKPOINT_SCHEMA = 'tolok-audit-checkpoint/1';

/** How far a chain had come at a moment. */
export interface Checkpoint {
  readonly schema: typeof CHECKPOINT_SCHEMA;
  readonly workspace: string;
  readonly chain: string;
  /** Events until then. */
  readonly size: number;
  /** Hash of the last of them. */
  readonly head: string;
  /** ISO 8601, UTC, milliseconds; by the clock of the database. */
  readonly at: string;
  /** SHA-256 of the checkpoint that was written before this one, of whatever chain of the workspace; null of the first. */
  readonly previous: string | null;
}

/** A checkpoint with its signature: the form of every signed statement of the product. */
export interface SignedCheckpoint {
  readonly statement: Checkpoint;
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
}

/** Reads a line of a checkpoint file, without checking its signature; undefined when it is none. */
export function readCheckpoint(line: string): SignedCheckpoint | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isSignedCheckpoint(value) ? value : undefined;
}

export function isSignedCheckpoint(value: unknown): value is SignedCheckpoint {
  if (typeof value !== 'object' || value === null) return false;
  const { statement, keyId, signature } = value as Partial<Record<keyof SignedCheckpoint, unknown>>;
  if (typeof keyId !== 'string' || typeof signature !== 'string') return false;
  if (typeof statement !== 'object' || statement === null) return false;
  const given = statement as Partial<Record<keyof Checkpoint, unknown>>;
  return (
    given.schema === CHECKPOINT_SCHEMA &&
    [given.workspace, given.chain, given.head, given.at].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(given.size) &&
    (given.previous === null || typeof given.previous === 'string')
  );
}

/** What the next checkpoint names as `previous`. */
export function checkpointText({ statement }: SignedCheckpoint): string {
  return canonicalJson({ ...statement });
}
