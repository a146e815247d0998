import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { PackEntry, PackMeasure } from './rules/pack-manifest';
import { descriptor, directoryHeader, dosTime, endRecord, localHeader, METHOD, type ZipEntry } from './rules/zip-form';

const MOST_BYTES = 0xffff_fffe;
const MOST_ENTRIES = 0xfffe;

interface Written extends PackEntry, ZipEntry {}

/**
 * Writes a ZIP as a stream, a chunk in memory at a time, and knows at each moment the hash of all that was written: the
 * last entry can state it. Entries follow each other without a gap, so that a reader can refuse everything else.
 * (A library hands on its bytes later than it takes them in, so the hash up to an entry could not be had in time.)
 */
export class PackZip {
  private readonly hash: Hash = createHash('sha256');
  private readonly list: Written[] = [];
  private readonly stamp: number;
  private offset = 0;

  /** @param at stands at every entry, to two seconds, UTC */
  constructor(at: Date) {
    this.stamp = dosTime(at);
  }

  get entries(): readonly PackEntry[] {
    return this.list.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  }

  /** All that was written so far. */
  get written(): PackMeasure {
    return { bytes: this.offset, sha256: this.hash.copy().digest('hex') };
  }

  /**
   * The bytes of an entry; the caller hands them on.
   * @param deflate false for what is packed already
   * @throws RangeError when the ZIP becomes larger than its format allows
   */
  async *add(
    name: string,
    source: Buffer | string | AsyncIterable<Buffer | string>,
    deflate = true,
  ): AsyncGenerator<Buffer> {
    if (this.list.length >= MOST_ENTRIES) throw new RangeError('There are too many files for one pack.');
    const offset = this.offset;
    const method = deflate ? METHOD.deflated : METHOD.stored;
    yield this.taken(localHeader({ name, method, stamp: this.stamp }));
    const hash = createHash('sha256');
    let bytes = 0;
    let crc = 0;
    const plain = chunksOf(source, (chunk) => {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      bytes += chunk.length;
    });
    const start = this.offset;
    for await (const chunk of deflate ? deflated(plain) : plain) yield this.taken(chunk);
    const packed = this.offset - start;
    const entry = { name, method, crc, packed, bytes, offset, stamp: this.stamp };
    yield this.taken(descriptor(entry));
    this.list.push({ ...entry, sha256: hash.digest('hex') });
  }

  /** The directory, after the last entry. */
  *end(): Generator<Buffer> {
    const start = this.offset;
    for (const entry of this.list) yield this.taken(directoryHeader(entry));
    yield this.taken(endRecord(this.list.length, start, this.offset - start));
  }

  private taken(chunk: Buffer): Buffer {
    this.hash.update(chunk);
    this.offset += chunk.length;
    if (this.offset > MOST_BYTES) throw new RangeError('The pack becomes larger than 4 GB.');
    return chunk;
  }
}

async function* chunksOf(
  source: Buffer | string | AsyncIterable<Buffer | string>,
  onChunk: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  const parts = typeof source === 'string' || Buffer.isBuffer(source) ? [source] : source;
  for await (const part of parts) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    if (chunk.length === 0) continue;
    onChunk(chunk);
    yield chunk;
  }
}

async function* deflated(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const done = pipeline(Readable.from(source), deflate);
  // Whoever reads the chunks is told first.
  done.catch(() => undefined);
  for await (const chunk of deflate) yield chunk as Buffer;
  await done;
}
