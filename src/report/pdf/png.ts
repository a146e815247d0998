import { inflateSync } from 'node:zlib';

/** Eight bits per channel, rows from top to bottom. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Three bytes per pixel. */
  readonly rgb: Uint8Array;
  /** One byte per pixel; absent when every pixel is opaque. */
  readonly alpha?: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A logo of 4 million pixels is already far beyond what print can show. */
const MOST_PIXELS = 4_000_000;
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** First column, first row, column step, row step of the seven passes of an interlaced image. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly interlaced: boolean;
  readonly channels: number;
}

interface Chunks {
  readonly header: Header;
  readonly data: Buffer;
  readonly palette: Buffer;
  readonly transparency: Buffer | undefined;
}

/**
 * Decodes a PNG of any colour type and depth. The reader in pdfkit is not used for files from outside: a bad
 * length sends it into an endless loop, and bad pixel data end the process from a callback.
 * @throws RangeError when the file is not a well-formed PNG or larger than four million pixels
 */
export function decodePng(file: Buffer): Bitmap {
  const chunks = readChunks(file);
  const { width, height, interlaced } = chunks.header;
  const passes = interlaced ? ADAM7 : [[0, 0, 1, 1] as const];
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  const raw = inflate(chunks, passes);
  let offset = 0;
  for (const [left, top, across, down] of passes) {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    if (columns <= 0 || rows <= 0) continue;
    const stride = strideOf(chunks.header, columns);
    const pixels = unfilter(raw.subarray(offset, offset + rows * (stride + 1)), rows, stride, chunks.header);
    offset += rows * (stride + 1);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const at = (top + row * down) * width + left + column * across;
        writePixel(chunks, pixels.subarray(row * stride, (row + 1) * stride), column, rgb, alpha, at);
      }
    }
  }
  return { width, height, rgb, ...(alpha.every((value) => value === 255) ? {} : { alpha }) };
}

function readChunks(file: Buffer): Chunks {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new RangeError('not a PNG file');
  const parts: Buffer[] = [];
  const found = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > file.length) throw new RangeError(`PNG chunk ${name} is cut off`);
    const body = file.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') parts.push(body);
    else found.set(name, body);
    if (name === 'IEND') break;
    at += 12 + length;
  }
  const header = readHeader(found.get('IHDR'));
  return {
    header,
    data: Buffer.concat(parts),
    palette: found.get('PLTE') ?? Buffer.alloc(0),
    transparency: found.get('tRNS'),
  };
}

function readHeader(body: Buffer | undefined): Header {
  if (body?.length !== 13) throw new RangeError('PNG without header');
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
  const [bits, type] = [body.readUInt8(8), body.readUInt8(9)];
  const channels = CHANNELS.get(type);
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(bits)) throw new RangeError('PNG of unknown colour type');
  if (bits < 8 && channels > 1) throw new RangeError('PNG of unknown depth');
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new RangeError('PNG too large or empty');
  return { width, height, bits, type, channels, interlaced: body.readUInt8(12) === 1 };
}

/** Bytes of one row without its filter byte. */
const strideOf = ({ bits, channels }: Header, columns: number): number => Math.ceil((columns * bits * channels) / 8);

function inflate({ header, data }: Chunks, passes: readonly (readonly number[])[]): Buffer {
  const expected = passes.reduce((sum, [left = 0, top = 0, across = 1, down = 1]) => {
    const columns = Math.max(0, Math.ceil((header.width - left) / across));
    const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((header.height - top) / down));
    return sum + rows * (strideOf(header, columns) + 1);
  }, 0);
  let raw: Buffer;
  try {
    raw = inflateSync(data, { maxOutputLength: expected + 1024 });
  } catch (cause) {
    throw new RangeError('PNG with bad pixel data', { cause });
  }
  if (raw.length < expected) throw new RangeError('PNG with too few pixels');
  return raw;
}

function unfilter(raw: Buffer, rows: number, stride: number, header: Header): Uint8Array {
  const step = Math.max(1, (header.bits * header.channels) / 8);
  const pixels = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at >= step ? (pixels[here - step] ?? 0) : 0;
      const up = row > 0 ? (pixels[here - stride] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (pixels[here - stride - step] ?? 0) : 0;
      pixels[here] = (raw[row * (stride + 1) + 1 + at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw new RangeError('PNG with unknown filter');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Sample of one channel, as stored (0 to 2^bits − 1; the upper byte of 16 bits). */
function sample(row: Uint8Array, { bits, channels }: Header, column: number, channel: number): number {
  if (bits === 16) return row[(column * channels + channel) * 2] ?? 0;
  if (bits === 8) return row[column * channels + channel] ?? 0;
  const bit = column * bits;
  return ((row[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

function writePixel(
  chunks: Chunks,
  row: Uint8Array,
  column: number,
  rgb: Uint8Array,
  alpha: Uint8Array,
  at: number,
): void {
  const { header, palette, transparency } = chunks;
  const values = Array.from({ length: header.channels }, (_, channel) => sample(row, header, column, channel));
  const [first = 0] = values;
  const grey = header.bits < 8 ? Math.round((first * 255) / ((1 << header.bits) - 1)) : first;
  const colours =
    header.type === 3
      ? [...palette.subarray(first * 3, first * 3 + 3)]
      : header.channels < 3
        ? [grey, grey, grey]
        : values;
  for (let channel = 0; channel < 3; channel += 1) rgb[at * 3 + channel] = colours[channel] ?? 0;
  if (header.type === 3) alpha[at] = transparency?.[first] ?? 255;
  else if (header.type === 4 || header.type === 6) alpha[at] = values.at(-1) ?? 255;
  else if (transparency !== undefined && isKey(values, transparency, header)) alpha[at] = 0;
}

/** Grey and RGB images may name one colour that is see-through, two bytes per channel. */
function isKey(values: readonly number[], key: Buffer, { bits }: Header): boolean {
  return values.every((value, channel) => value === (bits === 16 ? key[channel * 2] : key[channel * 2 + 1]));
}
