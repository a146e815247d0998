import { closeSync, fchownSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const ROTATE_ABOVE_BYTES = 5 * 1024 * 1024;
const FOLLOW_EVERY_MS = 100;

/** Keeps one older log: a file above 5 MB becomes `<file>.1`. */
export function rotateLog(file: string): void {
  if (sizeOf(file) > ROTATE_ABOVE_BYTES) renameSync(file, `${file}.1`);
}

/**
 * Opens the log for the server to write to by itself: a pipe would end with us, while the server may outlive us.
 * It belongs to the owner of the folder, who may start the next time without root.
 */
export function openLog(file: string): number {
  const handle = openSync(file, 'a', 0o600);
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(file));
    fchownSync(handle, uid, gid);
  }
  return handle;
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines written after byte `from`, at most `count`. */
export function linesSince(file: string, from: number, count: number): readonly string[] {
  const size = sizeOf(file);
  const text = readPart(file, Math.max(from, size - 64 * 1024), size).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-count);
}

/** Hands on each line written after byte `from`. The returned function hands on what is left and ends it. */
export function followLog(file: string, from: number, onLine: (line: string) => void): () => void {
  const decoder = new StringDecoder('utf8');
  let position = from;
  let rest = '';
  const read = (): void => {
    const size = sizeOf(file);
    if (size <= position) return;
    const part = readPart(file, position, size);
    position += part.length;
    const lines = (rest + decoder.write(part)).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach((line) => {
      onLine(line);
    });
  };
  const timer = setInterval(read, FOLLOW_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    read();
  };
}

function readPart(file: string, from: number, to: number): Buffer {
  if (to <= from) return Buffer.alloc(0);
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(to - from);
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, from));
  } finally {
    closeSync(handle);
  }
}
