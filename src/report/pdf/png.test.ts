import fc from 'fast-check';
import { crc32, deflateSync } from 'node:zlib';
import { decodePng } from './png';

function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function png(
  width: number,
  height: number,
  bits: number,
  type: number,
  raw: number[],
  extra: Buffer[] = [],
  interlaced = 0,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, type, 0, 0, interlaced], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.from(raw))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('decodePng', () => {
  it('reads colour with transparency', () => {
    const image = decodePng(png(2, 1, 8, 6, [0, 255, 0, 0, 255, 0, 0, 255, 128]));
    expect([...image.rgb]).toEqual([255, 0, 0, 0, 0, 255]);
    expect([...(image.alpha ?? [])]).toEqual([255, 128]);
  });

  it('leaves the alpha channel out when everything is opaque', () => {
    expect(decodePng(png(1, 1, 8, 2, [0, 9, 8, 7])).alpha).toBeUndefined();
  });

  it('reads palettes, their transparency and packed pixels', () => {
    const palette = [chunk('PLTE', Buffer.from([1, 2, 3, 40, 50, 60])), chunk('tRNS', Buffer.from([0]))];
    const image = decodePng(png(3, 1, 1, 3, [0, 0b01000000], palette));
    expect([...image.rgb]).toEqual([1, 2, 3, 40, 50, 60, 1, 2, 3]);
    expect([...(image.alpha ?? [])]).toEqual([0, 255, 0]);
  });

  it('reads grey of two bits and of sixteen', () => {
    expect([...decodePng(png(2, 1, 2, 0, [0, 0b11010000])).rgb]).toEqual([255, 255, 255, 85, 85, 85]);
    expect([...decodePng(png(1, 1, 16, 0, [0, 200, 3])).rgb]).toEqual([200, 200, 200]);
  });

  it('undoes the row filters', () => {
    const rows = [1, 10, 5, 2, 1, 1, 3, 4, 4, 4, 2, 2];
    expect([...decodePng(png(2, 4, 8, 0, rows)).rgb].filter((_, at) => at % 3 === 0)).toEqual([
      10, 15, 11, 16, 9, 16, 11, 18,
    ]);
  });

  it('reads interlaced images', () => {
    // 2 × 2: pass 1 holds pixel (0,0), pass 6 pixel (1,0), pass 7 the second row.
    const image = decodePng(png(2, 2, 8, 0, [0, 1, 0, 2, 0, 3, 4], [], 1));
    expect([...image.rgb].filter((_, at) => at % 3 === 0)).toEqual([1, 2, 3, 4]);
  });

  it('rejects, with a RangeError and in no time, files that are cut, forged or too large', () => {
    const good = png(2, 1, 8, 6, [0, 255, 0, 0, 255, 0, 0, 255, 128]);
    const negative = Buffer.from(good);
    negative.writeUInt32BE(0xfffffff4, 33);
    const bad = [
      Buffer.from('GIF89a'),
      good.subarray(0, 40),
      negative,
      png(60000, 60000, 8, 0, [0]),
      png(4, 4, 8, 0, [0, 1]),
      png(1, 1, 8, 0, [9, 1]),
    ];
    for (const file of bad) expect(() => decodePng(file)).toThrow(RangeError);
  });

  it('survives any damage to a file', () => {
    const good = png(2, 1, 8, 6, [0, 255, 0, 0, 255, 0, 0, 255, 128]);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(good);
        damaged[at] = value;
        try {
          decodePng(damaged);
        } catch (problem) {
          expect(problem).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
