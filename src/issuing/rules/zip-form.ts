/** Everything of a pack's ZIP but the contents: one form only, so that nothing can be hidden between them. */

/** Data follow the header, their sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
/** On Unix. */
const MADE_BY = (3 << 8) | VERSION;
const PLAIN_FILE = 0o100644 * 0x10000;

export const METHOD = { stored: 0, deflated: 8 } as const;

export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  readonly method: number;
  /** Date in the upper half, time in the lower one, as DOS has them. */
  readonly stamp: number;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes when unpacked. */
  readonly bytes: number;
  /** Of the header in the file. */
  readonly offset: number;
}

/** Stands before the data. */
export function localHeader({ name, method, stamp }: Pick<ZipEntry, 'name' | 'method' | 'stamp'>): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(stamp, 10);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

/** Stands behind the data. */
export function descriptor({ crc, packed, bytes }: Pick<ZipEntry, 'crc' | 'packed' | 'bytes'>): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(bytes, 12);
  return record;
}

/** Stands in the directory, behind all entries. */
export function directoryHeader({ name, method, stamp, crc, packed, bytes, offset }: ZipEntry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_BY, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(stamp, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(PLAIN_FILE, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

/** The end of the file. */
export function endRecord(entries: number, start: number, length: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(start, 16);
  return record;
}

/** To two seconds, UTC; the years 1980 to 2107. */
export function dosTime(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return date * 0x10000 + time;
}
