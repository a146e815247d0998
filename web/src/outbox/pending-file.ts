import type { Piece } from '../casework/evidence';
import type { Schemas } from '../api/client';

/** A file on this device that the server does not have yet, and the entry of the register that it is for. */
export interface PendingFile {
  readonly key: string;
  /** Names the request that makes the entry: sent again, it makes no second one. */
  readonly entryKey: string;
  readonly personId: string;
  readonly assessmentId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** What is registered; it names the requirements that the file bears on. */
  readonly entry: Schemas['CreateEvidenceDto'];
  /** The entry, as soon as it is there. */
  readonly piece: Pick<Piece, 'id' | 'ref' | 'version'> | null;
  /** Milliseconds. */
  readonly addedAt: number;
  readonly state: FileState;
}

export type FileState =
  | { readonly kind: 'waiting' }
  /** The server does not take it, and says why. `isGone`: the entry was deleted meanwhile. */
  | { readonly kind: 'refused'; readonly message: string; readonly isGone?: boolean };

/** Of all files that wait, for each person: a day of photos, and less than browsers allow. */
export const MOST_WAITING_BYTES = 500 * 1024 ** 2;

/** @returns whether the device may take another file of this size */
export const hasRoom = (waiting: readonly Pick<PendingFile, 'size'>[], size: number, free: number): boolean =>
  size <= free && waiting.reduce((sum, file) => sum + file.size, 0) + size <= MOST_WAITING_BYTES;
