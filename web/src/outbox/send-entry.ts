import { api } from '../api/client';
import { asProblem } from '../api/problem';
import type { Piece } from '../casework/evidence';
import { sendFile } from '../casework/send-file';
import type { FileSent } from './file-outbox';
import type { PendingFile } from './pending-file';

type Entry = NonNullable<PendingFile['piece']>;

/** Registers the entry that a file is for. */
export async function registerEntry({ assessmentId, entryKey, entry }: PendingFile): Promise<FileSent<Entry>> {
  try {
    const { data } = await api.POST('/v1/assessments/{assessmentId}/evidence', {
      params: { path: { assessmentId }, header: { 'Idempotency-Key': entryKey } },
      body: entry,
    });
    return data ? { kind: 'done', with: { id: data.id, ref: data.ref, version: data.version } } : { kind: 'later' };
  } catch (error) {
    return outcomeOf(error);
  }
}

/**
 * Sends the file of an entry. Where the entry is another one by now, the file may have come through before without an answer
 * (then it is there), or somebody corrected the entry (then the file still belongs to it); one that has another file is left.
 */
export async function sendEntryFile(
  entry: Entry,
  file: PendingFile,
  bytes: Blob,
  onProgress: (share: number) => void,
): Promise<FileSent<Piece>> {
  const { name, type } = file;
  let { version } = entry;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return { kind: 'done', with: await sendFile({ id: entry.id, version }, { name, type, bytes }, onProgress) };
    } catch (error) {
      const problem = asProblem(error);
      const current = problem.status === 412 ? (problem.current as Piece | undefined) : undefined;
      if (!current) return outcomeOf(error);
      if (current.file !== null) {
        return (await isSame(current.file, bytes))
          ? { kind: 'done', with: current }
          : { kind: 'refused', message: problem.message };
      }
      version = current.version;
    }
  }
  return { kind: 'later' };
}

async function isSame(stored: NonNullable<Piece['file']>, bytes: Blob): Promise<boolean> {
  if (stored.size !== bytes.size) return false;
  // Not every address is one that a browser trusts with digests; then two of a size are taken for the same.
  if (!isSecureContext) return true;
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === stored.sha256;
}

function outcomeOf(error: unknown): Exclude<FileSent<never>, { kind: 'done' }> {
  const { status, code, message, errors } = asProblem(error);
  if (status === 401) return { kind: 'signedOut' };
  if (status === 0 || status === 408 || status === 429 || status >= 500) return { kind: 'later' };
  if (code === 'idempotency/in-progress') return { kind: 'later' };
  const isGone = code === 'evidence/not-found';
  return {
    kind: 'refused',
    ...(isGone && { isGone }),
    message: [message, ...errors.map((one) => one.message)].join(' '),
  };
}
