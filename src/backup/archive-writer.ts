import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { couldNotRun } from './backup-error';
import { Measured } from './measured';

/** The last bytes of an archive: SHA-256, in hex, of all bytes before them. Stands at the end of the ZIP's comment. */
export const CHECKSUM_LENGTH = 64;
export const COMMENT_LABEL = 'tolok backup, sha256 of all before ';

export interface Measure {
  readonly bytes: number;
  readonly rows: number;
  readonly sha256: string;
}

/**
 * A ZIP that grows on the disk under a temporary name, an entry after the other, a chunk in memory at a time. It gets
 * its name with `finish`, whole and forced to disk, or is removed with `discard`.
 */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private failure: unknown;

  private constructor(
    private readonly target: string,
    private readonly temporary: string,
    private readonly replaces: boolean,
    at: Date,
  ) {
    this.at = at;
    this.written = pipeline(
      this.zip.outputStream,
      new Checksummed(),
      createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }),
    );
    this.zip.on('error', (error: unknown) => this.fail(error));
    this.written.catch((error: unknown) => this.fail(error));
  }

  private readonly at: Date;

  /** @throws BackupError when the file is there and may not be replaced, or its folder is not there */
  static async begin(file: string, { force, at }: { force: boolean; at: Date }): Promise<ArchiveWriter> {
    const target = resolve(file);
    if (!force && (await exists(target))) throw isThere(target);
    if (!(await exists(dirname(target)))) throw couldNotRun(`There is no folder ${dirname(target)}. Make it first.`);
    await removeAbandoned(target);
    const temporary = `${target}.part-${process.pid}-${randomBytes(4).toString('hex')}`;
    return new ArchiveWriter(target, temporary, force, at);
  }

  /** Adds an entry and waits until all of it is in. @param packs false for what is packed already */
  async add(name: string, source: Readable, packs = true): Promise<Measure> {
    if (this.failure !== undefined) throw asError(this.failure);
    const measured = new Measured();
    this.zip.addReadStream(measured, name, { compress: packs, mtime: this.at, mode: 0o100600 });
    const piped = pipeline(source, measured);
    piped.catch(() => undefined);
    await Promise.race([piped, this.written]);
    return { bytes: measured.bytes, rows: measured.lines, sha256: measured.sha256() };
  }

  addBytes(name: string, bytes: Buffer): Promise<Measure> {
    return this.add(name, Readable.from([bytes]));
  }

  /** @throws BackupError when somebody made the file meanwhile */
  async finish(): Promise<void> {
    this.zip.end({
      forceZip64Format: false,
      comment: COMMENT_LABEL + '0'.repeat(CHECKSUM_LENGTH),
    });
    await this.written;
    if (this.replaces) await rename(this.temporary, this.target);
    else await giveName(this.temporary, this.target);
    await syncFolder(dirname(this.target));
  }

  /** Leaves nothing. Safe after a failure and after `finish`. */
  async discard(): Promise<void> {
    (this.zip.outputStream as Readable).destroy();
    await this.written.catch(() => undefined);
    await rm(this.temporary, { force: true });
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    (this.zip.outputStream as Readable).destroy(asError(error));
  }
}

/** Puts the checksum of all bytes before it in the place of the last bytes. */
class Checksummed extends Transform {
  private readonly hash = createHash('sha256');
  private held = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const all = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const end = Math.max(0, all.length - CHECKSUM_LENGTH);
    this.held = Buffer.from(all.subarray(end));
    const sure = all.subarray(0, end);
    this.hash.update(sure);
    done(null, sure);
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(this.hash.digest('hex'), 'latin1'));
  }
}

/** Without replacing what got the name meanwhile. */
async function giveName(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
    await rm(temporary);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw isThere(target);
    // A file system without links.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code) || (await exists(target))) throw error;
    await rename(temporary, target);
  }
}

/** Parts that backups to the same name left behind when they were killed. */
async function removeAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.part-`;
  for (const name of await readdir(dirname(target))) {
    const [, pid] = name.startsWith(prefix) ? (/^(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(target), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const isThere = (target: string) =>
  couldNotRun(`${target} is there already. Give another name, or --force to replace it.`);
