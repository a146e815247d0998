import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { CHECKSUM_LENGTH, codeOf, COMMENT_LABEL } from './archive-writer';
import { couldNotRun, foundWrong, listed } from './backup-error';
import { parseManifest } from './manifest-document';
import { Measured } from './measured';
import {
  entryProblems,
  expectedEntries,
  KEYS_ENTRY,
  type Manifest,
  MANIFEST_ENTRY,
  SIGNATURE_ENTRY,
} from './rules/manifest';
import { checkSignature, type SignatureState } from './signature';

/** Of what is read as a whole. A manifest has some 150 bytes for each evidence file. */
const MOST_BYTES = { manifest: 256 * 1024 ** 2, signature: 4096, keys: 1024 ** 2 };
/** More than deflate can pack: what claims to hold more for its size is made to harm. */
const MOST_PACKING = 1100;
const MOST_ENTRIES = 2_000_000;

/** An archive whose checksum, manifest, signature and list of entries were found good. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
    readonly signature: SignatureState,
    /** PEM; as it came with the archive. */
    readonly enclosedKeys: string | undefined,
  ) {}

  /**
   * Opens an archive, reading all of it once. Nothing is unpacked but its manifest.
   * @param givenKeys PEM of public keys that came another way
   * @throws BackupError foundWrong for what is damaged, cut off, changed or no backup; couldNotRun when it can not be read
   */
  static async open(file: string, givenKeys?: string): Promise<Archive> {
    const size = await checkChecksum(file);
    const zip = await openZip(file);
    try {
      const found = await entriesOf(zip, size);
      const entries = new Map(found.map((entry) => [entry.fileName, entry]));
      const small = async (name: string, most: number): Promise<Buffer | undefined> => {
        const entry = entries.get(name);
        return entry && wholeEntry(zip, entry, most);
      };
      const bytes = await small(MANIFEST_ENTRY, MOST_BYTES.manifest);
      if (bytes === undefined) throw foundWrong('It holds no manifest, so it is no backup of Tolok.');
      const signature = await small(SIGNATURE_ENTRY, MOST_BYTES.signature);
      const enclosed = (await small(KEYS_ENTRY, MOST_BYTES.keys))?.toString('utf8');
      const state = checkSignature(bytes, signature, { given: givenKeys, enclosed });
      const manifest = parseManifest(bytes);
      const problems = entryProblems(
        found.map(({ fileName, uncompressedSize }) => ({ name: fileName, bytes: uncompressedSize })),
        manifest,
      );
      if (problems.length > 0) throw foundWrong(`The backup is not what its manifest says:\n${listed(problems)}`);
      return new Archive(zip, entries, manifest, state, enclosed);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** The bytes of an entry; an error when it holds more or fewer than it claims. */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw foundWrong(`${name} is missing.`);
    return this.zip.openReadStreamPromise(entry);
  }

  /**
   * Reads everything and compares it with the manifest.
   * @throws BackupError that lists what differs
   */
  async checkContents(onProgress: (text: string) => void): Promise<void> {
    const problems: string[] = [];
    const expected = expectedEntries(this.manifest);
    const rows = new Map(this.manifest.tables.map((table) => [`tables/${table.name}.copy`, table.rows]));
    for (const [index, { name, sha256 }] of expected.entries()) {
      onProgress(`Checking ${index + 1} of ${expected.length} · ${name}`);
      const measured = new Measured();
      try {
        await pipeline(await this.read(name), measured, nowhere());
      } catch (error) {
        problems.push(`${name} can not be unpacked: ${error instanceof Error ? error.message : String(error)}.`);
        continue;
      }
      if (measured.sha256() !== sha256) problems.push(`${name} was changed: its SHA-256 is another one.`);
      else if ((rows.get(name) ?? measured.lines) !== measured.lines) {
        problems.push(`${name} has ${measured.lines} rows, by the manifest ${String(rows.get(name))}.`);
      }
    }
    if (problems.length > 0) throw foundWrong(`The backup is not what its manifest says:\n${listed(problems)}`);
  }

  close(): void {
    this.zip.close();
  }
}

/** @returns the size of the file in bytes */
async function checkChecksum(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw couldNotRun(
      codeOf(error) === 'ENOENT' ? `There is no file ${file}.` : `${file} can not be read (${codeOf(error)}).`,
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw couldNotRun(`${file} is no file.`);
    const length = COMMENT_LABEL.length + CHECKSUM_LENGTH;
    const end = Buffer.alloc(length);
    if (stat.size > length) await handle.read(end, 0, length, stat.size - length);
    const text = end.toString('latin1');
    if (!text.startsWith(COMMENT_LABEL)) {
      throw foundWrong(`${file} is no backup of Tolok, or its end is missing.`);
    }
    const hash = createHash('sha256');
    const bytes = createReadStream(file, { end: stat.size - CHECKSUM_LENGTH - 1, highWaterMark: 1024 ** 2 });
    await pipeline(bytes, hash);
    if (hash.digest('hex') !== text.slice(COMMENT_LABEL.length)) {
      throw foundWrong(`${file} is damaged: its checksum is another one. Take another copy.`);
    }
    return stat.size;
  } finally {
    await handle.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    throw unreadable(error);
  }
}

async function entriesOf(zip: ZipFile, size: number): Promise<readonly Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) throw foundWrong(`The archive claims to hold ${zip.entryCount} entries.`);
  const found: Entry[] = [];
  let claimed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      claimed += entry.uncompressedSize;
      found.push(entry);
    }
  } catch (error) {
    throw unreadable(error);
  }
  if (claimed > size * MOST_PACKING) {
    throw foundWrong(`The archive claims to hold ${claimed} bytes in a file of ${size}: it was made to fill the disk.`);
  }
  return found;
}

async function wholeEntry(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw foundWrong(`${entry.fileName} is larger than any can be.`);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw unreadable(error);
  }
}

const unreadable = (error: unknown): Error =>
  foundWrong(`The archive can not be read: ${error instanceof Error ? error.message : String(error)}.`, {
    cause: error,
  });

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
