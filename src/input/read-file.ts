import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InvalidInputError, type Problem } from '../shared/problem';

/** Input files are text that people write; anything larger is a mistake. */
export const MAXIMUM_BYTES = 5_000_000;

export interface FileBytes {
  /** As it is to be shown in problems: the path asked for, with forward slashes. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Hex. */
  readonly sha256: string;
}

/** @throws InvalidInputError when there is no such regular file, it may not be read, or it has over `maximum` bytes. */
export async function readFileBytes(path: string, maximum = MAXIMUM_BYTES): Promise<FileBytes> {
  const file = shownPath(path);
  try {
    // Non-blocking, so that a pipe is refused below instead of being waited for.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw wholeFile(file, 'file/not-a-file', 'This is no file.', 'Give the path of a file.');
      if (status.size > maximum) throw tooLarge(file, status.size, maximum);
      const bytes = await handle.readFile();
      if (bytes.length > maximum) throw tooLarge(file, bytes.length, maximum);
      return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof InvalidInputError ? error : unreadable(file, error);
  }
}

/**
 * The path that `reference`, written in the file `from`, stands for. Refused are absolute paths, and whatever leads out
 * of the folder of `from`, by `..` or by a symbolic link: a case file must not be able to read the rest of the disk.
 * @returns the path, or what is wrong with it. A file that does not exist is found wrong when it is read.
 */
export async function besideFile(from: string, reference: string): Promise<{ path: string } | { refused: string }> {
  const folder = dirname(from);
  // Backslashes and drive letters are refused on every system, so that a case reads alike everywhere.
  if (isAbsolute(reference) || /^[A-Za-z]:|\\|\0|^[a-z]+:\/\//.test(reference))
    return { refused: 'is no relative path' };
  const path = join(folder, reference);
  if (!isWithin(resolve(folder), resolve(path))) return { refused: 'leaves the folder of this file' };
  const [realFolder, realTarget] = await Promise.all([realpath(folder), realpath(path).catch(() => undefined)]);
  if (realTarget !== undefined && !isWithin(realFolder, realTarget)) {
    return { refused: 'is a link that leaves the folder of this file' };
  }
  return { path };
}

/** A problem with a file as a whole, to be thrown. */
export function wholeFile(file: string, code: string, message: string, hint: string): InvalidInputError {
  const problem: Problem = { code, message, hint, file, line: 0, column: 0, path: '' };
  return new InvalidInputError([problem]);
}

export const shownPath = (path: string): string => path.replaceAll(sep, '/');

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function tooLarge(file: string, size: number, maximum: number): InvalidInputError {
  return wholeFile(
    file,
    'file/too-large',
    `The file has ${grouped(size)} bytes; at most ${grouped(maximum)} are read.`,
    'Split it, or check that it is the file you meant.',
  );
}

const grouped = (value: number): string => value.toLocaleString('en-GB');

function unreadable(file: string, error: unknown): InvalidInputError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return wholeFile(
      file,
      'file/not-found',
      'There is no such file.',
      'Check the path; it is relative to the current folder.',
    );
  }
  if (code === 'EISDIR') return wholeFile(file, 'file/not-a-file', 'This is a folder.', 'Give the path of a file.');
  return wholeFile(
    file,
    'file/unreadable',
    `The file can not be read${code === '' ? '' : ` (${code})`}.`,
    'Check that it exists and that you may read it.',
  );
}
