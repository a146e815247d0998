import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../config';
import { DomainError } from '../shared/domain-error';
import type { CheckedUpload } from './framework-thread';
import type { UploadedFramework } from './framework-upload';

const THREAD_ENTRY = join(PROJECT_ROOT, 'dist', 'library', 'framework-thread.js');
/** Ten times what the largest framework needs. */
const TIMEOUT_MS = 20_000;
const MOST_HEAP_MB = 512;
/** More files than anybody loads at the same time. */
const MOST_WAITING = 8;

/**
 * Checks uploaded files outside of the request thread, one at a time: 2 MB of hostile YAML take a minute or all memory,
 * and neither may hold up anybody else.
 */
@Injectable()
export class UploadChecker {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws DomainError framework/invalid, as `readUpload`; server/unavailable when too many files wait */
  async check(bytes: Buffer, timeoutMs = TIMEOUT_MS): Promise<UploadedFramework> {
    if (this.waiting >= MOST_WAITING) {
      throw new DomainError('server/unavailable', 'Many framework files are being checked. Try again shortly.');
    }
    this.waiting += 1;
    const checked = this.last.then(() => inThread(bytes, timeoutMs));
    this.last = checked.catch(() => undefined).finally(() => (this.waiting -= 1));
    const result = await checked;
    if (result.kind === 'good') return result;
    throw new DomainError('framework/invalid', result.detail, { errors: result.errors });
  }
}

function inThread(bytes: Buffer, timeoutMs: number): Promise<CheckedUpload> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD_ENTRY, {
      name: 'tolok-framework',
      // A plain copy: a Buffer may be a window on memory that others use.
      workerData: new Uint8Array(bytes),
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    const timer = setTimeout(() => {
      resolve(tooMuch());
      void worker.terminate();
    }, timeoutMs);
    worker.on('message', resolve);
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) resolve(tooMuch());
      else reject(error);
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      // Does nothing when the thread has answered.
      reject(new Error(`The thread that checks frameworks ended with ${code}.`));
    });
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch(): CheckedUpload {
  const detail = 'The framework file holds far more than a framework needs; nothing was stored.';
  const hint = 'Check that it is the file you meant, and load it in a form that `tolok frameworks validate` accepts.';
  return { kind: 'bad', detail, errors: [{ code: 'framework/too-complex', message: detail, hint }] };
}
