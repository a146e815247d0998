import { parentPort, workerData } from 'node:worker_threads';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { readUpload, type UploadedFramework } from './framework-upload';

/** What a thread says of the file that it was given. */
export type CheckedUpload =
  | ({ readonly kind: 'good' } & UploadedFramework)
  /** The first problems of possibly many; `detail` says how many. */
  | { readonly kind: 'bad'; readonly detail: string; readonly errors: readonly ProblemDetail[] };

const MOST_PROBLEMS = 1000;

function check(bytes: Uint8Array): CheckedUpload {
  try {
    return { kind: 'good', ...readUpload(Buffer.from(bytes)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'bad', detail: error.detail, errors: error.errors.slice(0, MOST_PROBLEMS) };
  }
}

/** Entry of a thread that checks one file. */
if (parentPort) parentPort.postMessage(check(workerData as Uint8Array));
