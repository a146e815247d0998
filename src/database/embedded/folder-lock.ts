import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createWhole, replaceWhole } from './atomic-file';
import { EmbeddedError, isSystemError } from './embedded-error';
import { isStillRunning, processState } from './process-identity';

export interface LockHolder {
  readonly pid: number;
  readonly start: string | null;
  /** Random: two holds by one process differ. */
  readonly token: string;
}

export interface FolderLock {
  /** Idempotent; leaves a lock alone that is no longer ours. */
  release(): void;
}

export type LockAttempt =
  | { readonly kind: 'taken'; readonly lock: FolderLock }
  | { readonly kind: 'held'; readonly by: LockHolder }
  /** Someone is just taking or leaving it: ask again. */
  | { readonly kind: 'busy' };

const PATIENCE_MS = 5000;
/** A lock that cannot be read is being written, or was torn by a power cut; after this time it is the latter. */
const TORN_AFTER_MS = 5000;

/**
 * Takes the lock file of a data folder for this process, replacing one whose process has ended.
 * Holds among the processes of one machine that see each other's pids.
 * @throws EmbeddedError folder-in-use, with the pid of the holder
 */
export async function takeLock(file: string, folder: string): Promise<FolderLock> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const attempt = tryLock(file);
    if (attempt.kind === 'taken') return attempt.lock;
    if (attempt.kind === 'held') throw inUse(folder, attempt.by.pid);
    if (performance.now() > deadline) throw stuck(folder, file);
    await pause(20);
  }
}

/**
 * One attempt, without waiting. A dead holder's lock may be replaced only by who holds `<file>.takeover`, so that no
 * latecomer removes the lock of a successor; the takeover lock is of the same kind, hence a crash during a takeover
 * heals by itself.
 */
export function tryLock(file: string): LockAttempt {
  const mine = holderOfThisProcess();
  if (createWhole(file, JSON.stringify(mine), 0o644)) return { kind: 'taken', lock: lockOf(file, mine) };
  const holder = readHolder(file);
  if (holder === null) return { kind: 'busy' };
  if (isStillRunning(holder.pid, holder.start)) return { kind: 'held', by: holder };
  const takeover = tryLock(`${file}.takeover`);
  if (takeover.kind !== 'taken') return { kind: 'busy' };
  try {
    if (readHolder(file)?.token !== holder.token) return { kind: 'busy' };
    replaceWhole(file, JSON.stringify(mine), 0o644);
    return { kind: 'taken', lock: lockOf(file, mine) };
  } finally {
    takeover.lock.release();
  }
}

function lockOf(file: string, mine: LockHolder): FolderLock {
  return {
    release: () => {
      if (readHolder(file)?.token === mine.token) rmSync(file, { force: true });
    },
  };
}

function holderOfThisProcess(): LockHolder {
  const state = processState(process.pid);
  const start = state.kind === 'running' ? state.start : null;
  return { pid: process.pid, start, token: randomBytes(12).toString('hex') };
}

/** Null: no lock, or one that is being written at this moment. */
function readHolder(file: string): LockHolder | null {
  try {
    const text = readFileSync(file, 'utf8');
    const holder = parseHolder(text);
    if (holder !== null) return holder;
    const age = Date.now() - statSync(file).mtimeMs;
    return age > TORN_AFTER_MS ? { pid: 0, start: null, token: `torn ${text}` } : null;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text) as Partial<LockHolder> | null;
    if (value === null || typeof value.pid !== 'number' || typeof value.token !== 'string') return null;
    return { pid: value.pid, start: value.start ?? null, token: value.token };
  } catch {
    return null;
  }
}

function inUse(folder: string, pid: number): EmbeddedError {
  const who = pid === process.pid ? `this process (${pid})` : `process ${pid}`;
  return new EmbeddedError(
    'folder-in-use',
    `The data folder ${folder} is in use by ${who}. Stop that one first, or give this one another data folder.`,
  );
}

function stuck(folder: string, file: string): EmbeddedError {
  return new EmbeddedError(
    'folder-in-use',
    `The data folder ${folder} is being taken by another process. Try again; if none runs, delete ${file}.`,
  );
}
