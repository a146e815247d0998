import { deflateSync } from 'node:zlib';

/** The smallest files of each kind that the product takes as evidence. */

export function pdfFile(text = 'Minutes'): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
}

export function pngFile(): Buffer {
  const pixel = deflateSync(Buffer.from([0, 0x80]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    pngChunk('IDAT', pixel),
    Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]),
  ]);
}

/** Nobody checks the sum. */
function pngChunk(type: string, data: Buffer): Buffer {
  return Buffer.concat([uint32be(data.length), Buffer.from(type), data, uint32be(0)]);
}

export const jpegFile = (): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.from([0xff, 0xd9])]);

export function webpFile(data = Buffer.alloc(10)): Buffer {
  const body = Buffer.concat([Buffer.from('WEBPVP8L'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body, Buffer.alloc(body.length % 2)]);
}

export function heicFile(major = 'heic', compatible: readonly string[] = ['mif1', 'heic']): Buffer {
  const brands = Buffer.from(`ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1');
  return Buffer.concat([uint32be(brands.length + 4), brands, uint32be(16), Buffer.from('meta'), Buffer.alloc(8)]);
}

function uint32be(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export interface ZipPart {
  readonly name: string;
  readonly data?: Buffer;
  /** In the local header, when it is to be another one. */
  readonly localName?: string;
  readonly flags?: number;
  /** As declared. */
  readonly expanded?: number;
  /** Of the local header, as declared. */
  readonly offset?: number;
}

/** A zip archive whose parts are stored as they are. */
export function zipFile(parts: readonly ZipPart[], comment = ''): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    data = Buffer.from('<x/>'),
    localName = name,
    flags = 0,
    expanded = data.length,
    offset,
  } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(expanded, 22);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(expanded, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(offset ?? at, 42);
    directory.push(central, Buffer.from(name));
    pieces.push(local, Buffer.from(localName), data);
    at += 30 + Buffer.byteLength(localName) + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...pieces, ...directory, end, Buffer.from(comment)]);
}

/** A text document with further parts. */
export function docxFile(...more: readonly ZipPart[]): Buffer {
  return zipFile([{ name: '[Content_Types].xml' }, { name: '_rels/.rels' }, { name: 'word/document.xml' }, ...more]);
}
