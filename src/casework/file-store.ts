import { Inject, Injectable } from '@nestjs/common';
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../database';
import { DomainError } from '../shared/domain-error';
import { chunksInto } from './incoming-chunks';

/** Token of the folder that holds what is not in the database. Processes on one database share it. */
export const DATA_FOLDER = Symbol('data folder');

/** Mebibytes. */
const MOST_MEBIBYTES = 50;

export interface UploadLimits {
  readonly bytes: number;
  /** An upload that sends nothing for so long has ended. */
  readonly quietMs: number;
}

const UPLOAD_LIMITS: UploadLimits = { bytes: MOST_MEBIBYTES * 1024 ** 2, quietMs: 30_000 };

/** A file that lies on the disk, safe but under a temporary name. */
export interface ReceivedFile {
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly path: string;
}

/** A file that can be looked into. */
export interface ReadableFile {
  readonly size: number;
  /** Fewer bytes than asked for at the end of the file only. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const INCOMING = 'incoming';

/**
 * Evidence files on the disk, each content once per workspace: `<data folder>/files/<workspace>/<ab>/<ab…>`, the SHA-256
 * in hex. No part of a path comes from a user. Whether a content is still named by anything, the database knows.
 */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(@Inject(DATA_FOLDER) private readonly dataFolder: string) {
    this.root = join(dataFolder, 'files');
  }

  /** @throws DomainError evidence/file-too-large, evidence/file-empty */
  checkLength(length: number | undefined, { bytes } = UPLOAD_LIMITS): void {
    if (length === 0) throw empty();
    if (length !== undefined && length > bytes) throw tooLarge();
  }

  /**
   * Writes a stream to the disk as it comes, a chunk in memory at a time. After an error nothing is left.
   * @param onChunk sees each chunk before it is written
   * @param check looks at the whole file and throws when it is not wanted
   * @throws DomainError evidence/file-too-large with the first byte too many; evidence/file-empty; request/timeout;
   * request/malformed when the sender goes away
   */
  async receive(
    workspaceId: string,
    stream: NodeJS.ReadableStream,
    onChunk: (chunk: Uint8Array) => void,
    check: (file: ReadableFile) => Promise<void>,
    limits = UPLOAD_LIMITS,
  ): Promise<ReceivedFile> {
    // A stream that fails before it is read must not end the process; that it has failed is found when it is.
    stream.on('error', () => undefined);
    const folder = await this.folder(workspaceId, INCOMING);
    const path = join(folder, `${newId()}.part`);
    const handle = await open(path, 'wx+', 0o600);
    try {
      const hash = createHash('sha256');
      const size = await write(stream, handle, hash, onChunk, limits);
      await check({ size, read: (offset, length) => read(handle, offset, length) });
      await handle.sync();
      await handle.close();
      return { sha256: hash.digest('hex'), size, path };
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Gives a received file its place. When its content is there already, that one stays. */
  async keep(workspaceId: string, { sha256, size, path }: ReceivedFile): Promise<void> {
    const folder = await this.folder(workspaceId, sha256.slice(0, 2));
    const place = this.place(workspaceId, sha256);
    if ((await sizeOf(place)) === size) await rm(path, { force: true });
    else await rename(path, place);
    await syncFolder(folder);
  }

  /** Removes a received file that was not kept. */
  async discard({ path }: ReceivedFile): Promise<void> {
    await rm(path, { force: true });
  }

  /**
   * The bytes of a kept file; undefined when it is not there.
   * @throws Error when what is there has another size
   */
  async read(workspaceId: string, sha256: string, size: number): Promise<Readable | undefined> {
    const handle = await open(this.place(workspaceId, sha256), 'r').catch(absent);
    if (!handle) return undefined;
    const { size: found } = await handle.stat();
    if (found === size) return handle.createReadStream();
    await handle.close();
    throw new Error(`The file ${sha256} has ${found} bytes and not ${size}.`);
  }

  async remove(workspaceId: string, sha256: string): Promise<void> {
    await rm(this.place(workspaceId, sha256), { force: true });
  }

  /** SHA-256 of the files that were kept before a moment. */
  async *keptBefore(workspaceId: string, moment: Date): AsyncGenerator<string> {
    const home = join(this.root, safe(workspaceId, ID));
    for (const folder of (await names(home)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const name of (await names(join(home, folder))).filter((each) => SHA256.test(each))) {
        if (await isOlder(join(home, folder, name), moment)) yield name;
      }
    }
  }

  /** Removes what uploads left behind that ended with their process. @returns how many */
  async removeUnfinished(workspaceId: string, before: Date): Promise<number> {
    const folder = join(this.root, safe(workspaceId, ID), INCOMING);
    let removed = 0;
    for (const name of await names(folder)) {
      if (!(await isOlder(join(folder, name), before))) continue;
      await rm(join(folder, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  private async folder(workspaceId: string, name: string): Promise<string> {
    const home = join(this.root, safe(workspaceId, ID));
    const path = join(home, name);
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    if (made !== undefined) for (const above of [home, this.root, this.dataFolder]) await syncFolder(above);
    return path;
  }

  private place(workspaceId: string, sha256: string): string {
    const name = safe(sha256, SHA256);
    return join(this.root, safe(workspaceId, ID), name.slice(0, 2), name);
  }
}

async function write(
  stream: NodeJS.ReadableStream,
  handle: FileHandle,
  hash: Hash,
  onChunk: (chunk: Uint8Array) => void,
  { bytes, quietMs }: UploadLimits,
): Promise<number> {
  let size = 0;
  await chunksInto(stream, quietMs, async (chunk) => {
    size += chunk.length;
    if (size > bytes) throw tooLarge();
    onChunk(chunk);
    hash.update(chunk);
    await handle.appendFile(chunk);
  });
  if (size === 0) throw empty();
  return size;
}

async function read(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** The last wall in front of the file system: what makes up a path has exactly this form. */
function safe(name: string, form: RegExp): string {
  if (!form.test(name)) throw new TypeError('This can not be part of a path.');
  return name;
}

function tooLarge(): DomainError {
  return new DomainError(
    'evidence/file-too-large',
    `The file is larger than ${MOST_MEBIBYTES} MB. Send a smaller one, or the part of it that proves the point.`,
  );
}

function empty(): DomainError {
  return new DomainError('evidence/file-empty', 'The file has no bytes. Send the file as the body of the request.');
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(absent))?.size;
}

async function isOlder(path: string, moment: Date): Promise<boolean> {
  const found = await stat(path).catch(absent);
  return found !== undefined && found.isFile() && found.mtime < moment;
}

async function names(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(absent)) ?? [];
}

function absent(error: unknown): undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/** Makes new names in a folder survive a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
