import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from './embedded-error';

/** A name beside `file` that nothing else uses. */
export function freshName(file: string): string {
  return `${file}.tmp-${randomBytes(6).toString('hex')}`;
}

/**
 * Makes `file` with its whole text, or leaves an existing one alone: readers never see a part of it.
 * True when it was made, false when it stood there already.
 */
export function createWhole(file: string, text: string, mode: number): boolean {
  const fresh = freshName(file);
  try {
    writeDurably(fresh, text, mode);
    linkSync(fresh, file);
    syncFolder(dirname(file));
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    if (isSystemError(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) return createWithoutLinks(file, text, mode);
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Replaces `file` in one step: readers see the old text or the new one. */
export function replaceWhole(file: string, text: string, mode: number): void {
  const fresh = freshName(file);
  writeDurably(fresh, text, mode);
  renameSync(fresh, file);
  syncFolder(dirname(file));
}

/** Makes renames in `folder` survive a power cut, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** File systems without hard links: exclusive, but a reader may for a moment see an empty file. */
function createWithoutLinks(file: string, text: string, mode: number): boolean {
  try {
    writeDurably(file, text, mode);
    syncFolder(dirname(file));
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  }
}

function writeDurably(file: string, text: string, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    if (process.platform !== 'win32') fchmodSync(handle, mode);
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
