/**
 * What can be said of an Office file (a zip archive) from its directory alone: nothing is expanded, so a bomb costs no
 * more than any other file. Offsets and lengths are bytes.
 */

/** Bytes at the end of a file among which the record of its directory stands. */
export const ARCHIVE_TAIL = 22 + 0xffff;
/** Of an entry before its name, in front of its data. */
export const LOCAL_HEADER = 30;

/** A large workbook has some hundred entries. */
const MOST_ENTRIES = 5_000;
const MOST_DIRECTORY = 1024 * 1024;
/** What a reader of the file would have to expand. */
const MOST_EXPANDED = 2 * 1024 ** 3;

export interface DirectoryPlace {
  readonly offset: number;
  readonly length: number;
  readonly entries: number;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly expanded: number;
  /** Of the local header. */
  readonly offset: number;
}

/** Where the directory of an archive stands; undefined when the file does not end as an archive. */
export function directoryPlace(tail: Uint8Array, size: number): DirectoryPlace | undefined {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) !== tail.length) continue;
    const entries = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const whole = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === entries;
    return whole && offset + length <= size - (tail.length - at) ? { offset, length, entries } : undefined;
  }
  return undefined;
}

/** Whether the directory is small enough to be read. */
export function isReadable({ entries, length }: DirectoryPlace): boolean {
  return entries > 0 && entries <= MOST_ENTRIES && length <= MOST_DIRECTORY;
}

/** The entries of a directory; undefined when it is not one. */
export function archiveEntries(directory: Uint8Array, count: number): readonly ArchiveEntry[] | undefined {
  const view = viewOf(directory);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const end = at + 46 + view.getUint16(at + 28, true);
    const next = end + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.length) return undefined;
    const nameBytes = directory.subarray(at + 46, end);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      expanded: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/**
 * Whether what stands in front of an entry's data says the same as the directory, which some programs do not read.
 * @param header the LOCAL_HEADER bytes and the name
 * @returns where the data ends; undefined when they disagree
 */
export function dataEnd(
  header: Uint8Array,
  { nameBytes, flags, method, packed, offset }: ArchiveEntry,
): number | undefined {
  const view = viewOf(header);
  const agrees =
    header.length === LOCAL_HEADER + nameBytes.length &&
    view.getUint32(0, true) === 0x04034b50 &&
    view.getUint16(6, true) === flags &&
    view.getUint16(8, true) === method &&
    view.getUint16(26, true) === nameBytes.length &&
    nameBytes.every((byte, index) => header[LOCAL_HEADER + index] === byte);
  return agrees ? offset + header.length + view.getUint16(28, true) + packed : undefined;
}

/** Entries follow each other from the first byte on: none hides in front of the archive or inside another one. */
export function isOrderly(ends: ReadonlyMap<ArchiveEntry, number>, directory: DirectoryPlace): boolean {
  let free = 0;
  for (const [{ offset }, end] of [...ends].sort(([one], [other]) => one.offset - other.offset)) {
    if (offset < free || (free === 0 && offset !== 0)) return false;
    free = end;
  }
  return free <= directory.offset;
}

/** `broken`: no such Office file; the others: one that is not taken. */
export type ArchiveFault = 'broken' | 'encrypted' | 'macros' | 'too-large';

const SAFE_NAME = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]+$/u;
const MACROS = /(?:^|\/)vba(?:project\.bin|data\.xml)$|^xl\/macrosheets\//;

/** @param folder of the parts that make it such a file: `word/`, `xl/`, `ppt/` */
export function archiveFault(entries: readonly ArchiveEntry[], folder: string): ArchiveFault | undefined {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length || !entries.every(({ name }) => SAFE_NAME.test(name))) return 'broken';
  if (!names.has('[content_types].xml') || ![...names].some((name) => name.startsWith(folder))) return 'broken';
  if (entries.some(({ flags }) => (flags & 1) === 1)) return 'encrypted';
  if ([...names].some((name) => MACROS.test(name))) return 'macros';
  return entries.reduce((sum, { expanded }) => sum + expanded, 0) > MOST_EXPANDED ? 'too-large' : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
