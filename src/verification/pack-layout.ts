import { type Entry, fromBufferPromise } from 'yauzl';
import { inflateRawSync } from 'node:zlib';
import { descriptor, directoryHeader, endRecord, localHeader, METHOD, type ZipEntry } from './rules/parts';

/** A ZIP as its directory describes it, and in what it is not of the one form that packs have. */
export interface PackLayout {
  readonly entries: readonly ZipEntry[];
  /** Sentences; empty when every byte of the file belongs to an entry or to the form. */
  readonly faults: readonly string[];
}

/** Names that packs have. No folder above, no root, no drive, nothing that a system reads as something else. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9@._-]{0,200}(\/[A-Za-z0-9][A-Za-z0-9@._-]{0,200}){0,2}$/;
const MOST_ENTRIES = 0xfffe;

/** @throws Error, with a sentence, for what is no ZIP or a damaged one */
export async function readLayout(bytes: Buffer): Promise<PackLayout> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  if (zip.entryCount > MOST_ENTRIES) throw new Error(`it claims to hold ${zip.entryCount} entries`);
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(zipEntry(entry));
  return { entries, faults: [...nameFaults(entries), ...formFaults(bytes, entries)] };
}

/**
 * The contents of an entry.
 * @param most more bytes than these are not unpacked
 * @throws Error when it holds more, or can not be unpacked
 */
export function contentOf(bytes: Buffer, { name, offset, method, packed }: ZipEntry, most: number): Buffer {
  const start = offset + localHeader({ name, method, stamp: 0 }).length;
  const data = bytes.subarray(start, start + packed);
  if (method === METHOD.stored) {
    if (packed > most) throw new RangeError('it is larger than it should be');
    return data;
  }
  return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
}

function zipEntry(entry: Entry): ZipEntry {
  return {
    name: entry.fileName,
    method: entry.compressionMethod,
    stamp: entry.lastModFileDate * 0x10000 + entry.lastModFileTime,
    crc: entry.crc32,
    ...{ packed: entry.compressedSize, bytes: entry.uncompressedSize, offset: entry.relativeOffsetOfLocalHeader },
  };
}

function nameFaults(entries: readonly ZipEntry[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name }) => {
    // Two that differ in case only are one file on many systems.
    const folded = name.toLowerCase();
    const isSecond = seen.has(folded);
    seen.add(folded);
    if (!NAME.test(name)) return [`${JSON.stringify(name)} is not a name that a file in a pack has.`];
    return isSecond ? [`${name} is in it twice.`] : [];
  });
}

/** Writes everything but the contents as the form has it, and compares. */
function formFaults(bytes: Buffer, entries: readonly ZipEntry[]): string[] {
  if (entries.some((entry) => !hasForm(entry))) return ['An entry is not of the form that packs have.'];
  let at = 0;
  const follows = (expected: Buffer): boolean => {
    const isThere = bytes.subarray(at, at + expected.length).equals(expected);
    at += expected.length;
    return isThere;
  };
  for (const entry of entries) {
    if (entry.offset !== at)
      return [`Bytes that belong to no file stand before ${entry.name}, or it overlaps another.`];
    if (!follows(localHeader(entry))) return [`The header of ${entry.name} is not the one in the directory.`];
    at += entry.packed;
    if (!follows(descriptor(entry))) return [`What follows ${entry.name} is not as it was written.`];
  }
  const start = at;
  const directory = Buffer.concat(entries.map(directoryHeader));
  if (!follows(directory)) return ['The directory of the file is not as it was written.'];
  if (!follows(endRecord(entries.length, start, directory.length)))
    return ['The end of the file is not as it was written.'];
  return at === bytes.length ? [] : ['Something stands behind the end of the file.'];
}

function hasForm({ name, method, packed, bytes }: ZipEntry): boolean {
  if (!/^[\x20-\x7e]*$/.test(name)) return false;
  return method === METHOD.deflated || (method === METHOD.stored && packed === bytes);
}
