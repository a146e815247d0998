import { createHash, createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isInstalled, itWith, opensslAgrees, pdfsig } from '../../test/support/pdf-judges';
import { keysForTest, sealedModel, sealPrint } from '../../test/support/sealed';
import { renderReport, type SealPrint } from '../report';
import { EMPTY_BYTE_RANGE } from '../shared/signature-field';
import { type PdfFaultCode, type PdfVerification, readBundle, type SealKeys, verifyPdf } from '.';
import { PDF_SIGNATURE } from './certificate';
import { signedData } from './cms';
import { byteRangeText, putSignature } from './sign-pdf';

const details = ({ signer, meaning, issuedAt }: SealPrint) => ({
  name: signer,
  reason: meaning,
  at: new Date(issuedAt),
});

/** A short report: cover, contents and control page. */
async function emptyReport(changes: Partial<SealPrint> = {}, title = 'Gap report'): Promise<[Buffer, SealPrint]> {
  const { model, seal } = await sealedModel('bank', 'gapReport', 'en', changes);
  return [await renderReport({ ...model, title, sections: model.sections.slice(0, 1) }), seal];
}

const text = (pdf: Buffer): string => pdf.toString('latin1');
const bytes = (pdf: string): Buffer => Buffer.from(pdf, 'latin1');
const replaced = (pdf: Buffer, what: RegExp | string, by: string): Buffer => bytes(text(pdf).replace(what, by));
const RANGE = /\n\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/;
const CONTENTS = /\/Contents <([0-9a-f]{8192})>/;
const rangeOf = (pdf: Buffer): [number, number, number, number] =>
  (RANGE.exec(text(pdf)) ?? []).slice(1).map(Number) as [number, number, number, number];

/** The range line with other numbers, as long as before. */
function withRange(pdf: Buffer, numbers: readonly (number | string)[]): Buffer {
  return replaced(pdf, RANGE, `${`\n/ByteRange [${numbers.join(' ')}`.padEnd(EMPTY_BYTE_RANGE.length - 1)}]`);
}

function withContents(pdf: Buffer, der: Buffer): Buffer {
  return replaced(pdf, CONTENTS, `/Contents <${der.toString('hex').padEnd(8192, '0').slice(0, 8192)}>`);
}

/** A second revision that shows another title, as an editor would append it. */
function edited(pdf: Buffer): Buffer {
  const previous = /startxref\n(\d+)\n%%EOF/.exec(text(pdf))?.[1] ?? '';
  const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref/.exec(text(pdf))?.[1] ?? '';
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1] ?? '';
  const object = `${info} 0 obj\n<< /Title (98 percent, certified) >>\nendobj\n`;
  const table = `xref\n${info} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<<${trailer}/Prev ${previous} >>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, bytes(object + table + end)]);
}

describe('a sealed PDF', () => {
  let given: Awaited<ReturnType<typeof keysForTest>>;
  let keys: SealKeys;
  let seal: SealPrint;
  let empty: Buffer;
  let signed: Buffer;
  let other: Buffer;
  const check = (pdf: Buffer, registeredSha256?: string): PdfVerification =>
    verifyPdf(pdf, { keys: keys.generations, ...(registeredSha256 !== undefined && { registeredSha256 }) });
  const expectAltered = (pdf: Buffer, ...codes: PdfFaultCode[]): void => {
    const { verdict, faults } = check(pdf);
    expect(verdict).toBe('altered');
    expect(faults.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  };

  beforeAll(async () => {
    given = await keysForTest();
    ({ keys } = given);
    [empty, seal] = await emptyReport();
    signed = await keys.signPdf(empty, details(seal));
    const [otherEmpty, otherSeal] = await emptyReport({ number: 'TLK-OTHER' });
    other = await keys.signPdf(otherEmpty, details(otherSeal));
  });
  afterAll(() => {
    given.remove();
  });

  it('is genuine as it was sealed, and says who signed it, when and with what meaning', () => {
    expect(check(signed)).toEqual({
      verdict: 'genuine',
      faults: [],
      facts: {
        fileSha256: createHash('sha256').update(signed).digest('hex'),
        bytes: signed.length,
        keyId: keys.id,
        signedAt: new Date(seal.issuedAt),
        signer: seal.signer,
        meaning: seal.meaning,
      },
    });
  });

  it('keeps its length, and has the same bytes when it is sealed twice', async () => {
    expect(signed).toHaveLength(empty.length);
    expect((await keys.signPdf(empty, details(seal))).equals(signed)).toBe(true);
  });

  it('stays genuine when a title imitates a signature field', async () => {
    const trick = `Report\n/SubFilter /ETSI.CAdES.detached\n/ByteRange [0 1 2 3]\n/Contents <00>${EMPTY_BYTE_RANGE}`;
    const [drawn, print] = await emptyReport({ signer: trick, meaning: 'ਯByteRange' }, trick);
    expect(check(await keys.signPdf(drawn, details(print))).verdict).toBe('genuine');
  });

  it('is still genuine after the keys were rotated', () => {
    const withFresh = [...readBundle(given.keys.bundle)];
    expect(verifyPdf(signed, { keys: [...withFresh, ...withFresh] }).verdict).toBe('genuine');
  });

  it('is the file of the register, or is told to be another one', () => {
    const sha256 = createHash('sha256').update(signed).digest('hex');
    expect(check(signed, sha256).verdict).toBe('genuine');
    expect(check(signed, sha256.toUpperCase()).verdict).toBe('genuine');
    const unlike = check(signed, '0'.repeat(64));
    expect(unlike.verdict).toBe('altered');
    expect(unlike.faults.map(({ code }) => code)).toEqual(['notAsRegistered']);
    expect(check(empty, '0'.repeat(64)).verdict).toBe('notSigned');
  });

  it('has no verdict before it is signed, and none without a signature at all', async () => {
    expect(check(empty).verdict).toBe('notSigned');
    expect(check(empty).faults[0]?.sentence).toMatch(/never signed/);
    const { model } = await sealedModel('bank');
    expect(check(await renderReport({ ...model, sections: [] })).verdict).toBe('notSigned');
    expect(check(Buffer.alloc(0)).verdict).toBe('notSigned');
  });

  describe('is altered', () => {
    it('when an edit was appended, although pdfsig calls the signature valid', () => {
      const forged = edited(signed);
      expectAltered(forged, 'added');
      expect(check(forged).faults).toHaveLength(1);
      if (!isInstalled('pdfsig', '-v')) return;
      expect(pdfsig(forged)).toMatchObject({ isValid: true, isWhole: false });
    });

    it.each([1, 2, 1000])('when %d bytes were appended', (count) => {
      expectAltered(Buffer.concat([signed, Buffer.alloc(count, 0x20)]), 'added');
    });

    it('when an edit was appended and the range stretched over it', () => {
      const forged = edited(signed);
      const [a, b, c] = rangeOf(signed);
      expectAltered(withRange(forged, [a, b, c, forged.length - c]), 'contents');
    });

    it('when bytes stand before it', () => {
      expectAltered(Buffer.concat([bytes('%!\n'), signed]), 'coverage', 'contents');
    });

    it('when its range ends early', () => {
      const [a, b, c, d] = rangeOf(signed);
      expectAltered(withRange(signed, [a, b, c, d - 500]), 'added', 'contents');
    });

    it('when it was cut short', () => {
      expectAltered(signed.subarray(0, -1), 'coverage');
    });

    it.each(Array.from({ length: 20 }, (_, part) => part))('when a byte was changed in part %d of twenty', (part) => {
      const forged = Buffer.from(signed);
      const at = Math.floor(((part + 0.5) * signed.length) / 20);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expectAltered(forged);
    });

    it('whatever byte was changed, wherever', () => {
      fc.assert(
        fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
          const forged = Buffer.from(signed);
          forged[at] = (forged[at] ?? 0) ^ change;
          expect(check(forged).verdict).not.toBe('genuine');
        }),
        { numRuns: 300 },
      );
    });

    it('whatever digit of the signature was changed, its padding and its letter case included', () => {
      const start = rangeOf(signed)[1];
      fc.assert(
        fc.property(
          fc.integer({ min: start, max: start + 8193 }),
          fc.constantFrom(...Array.from('0123456789abcdefABCDEF<> ')),
          (at, digit) => {
            const forged = Buffer.from(signed);
            forged[at] = digit.charCodeAt(0);
            expect(check(forged).verdict === 'genuine').toBe(forged.equals(signed));
          },
        ),
        { numRuns: 1000 },
      );
    });

    it('when it has a second range', () => {
      const [a, b, c, d] = rangeOf(signed);
      const second = `\n/SubFilter /ETSI.CAdES.detached${byteRangeText(b, c, c + d)}\n/Contents <00>`;
      expect(a).toBe(0);
      expectAltered(Buffer.concat([signed, bytes(second)]), 'severalSignatures');
      expectAltered(Buffer.concat([signed, signed]), 'severalSignatures');
    });

    it.each([
      ['does not start at 0', ([, b, c, d]: number[]) => [1, b! - 1, c, d]],
      ['leaves out what stands before the signature', ([a, b, c, d]: number[]) => [a, b! - 50, c, d]],
      ['leaves out what stands after the signature', ([a, b, c, d]: number[]) => [a, b, c! + 50, d! - 50]],
      ['reaches beyond the end', ([a, b, c, d]: number[]) => [a, b, c, d! + 1]],
      ['has its parts exchanged', ([a, b, c, d]: number[]) => [c, d, a, b]],
      ['covers nothing', () => [0, 0, 0, 0]],
      ['is huge', () => [0, 9_999_999_999, 9_999_999_999, 9_999_999_999]],
    ])('when its range %s', (_, change) => {
      expectAltered(withRange(signed, change(rangeOf(signed)) as number[]), 'coverage');
    });

    it.each([
      ['negative', [0, -1, 10, 10]],
      ['of eleven digits', [0, '10000000000', 10, 10]],
      ['in exponents', [0, '1e3', 10, 10]],
      ['with leading zeros', [0, '0199', 10, 10]],
      ['in fractions', [0, '1.5', 10, 10]],
      ['too few', [0, 1, 2]],
      ['too many', [0, 1, 2, 3, 4]],
    ])('when its range has numbers %s', (_, numbers) => {
      expectAltered(withRange(signed, numbers), 'signatureForm');
    });

    it('when it has the signature of another report', () => {
      expectAltered(replaced(signed, CONTENTS, CONTENTS.exec(text(other))?.[0] ?? ''), 'contents');
    });

    it('when it stands on another report’s contents, with the range made to fit', () => {
      const [, b, c, d] = rangeOf(other);
      expect(byteRangeText(b, c, c + d)).toHaveLength(EMPTY_BYTE_RANGE.length);
      expectAltered(replaced(other, CONTENTS, CONTENTS.exec(text(signed))?.[0] ?? ''), 'contents');
    });

    it('when its reference table leads elsewhere', () => {
      expectAltered(replaced(signed, /startxref\n\d/, 'startxref\n0'), 'contents');
      const table = `xref\n0 0\ntrailer\n<< /Root 1 0 R >>\nstartxref\n${signed.length}\n%%EOF\n`;
      expectAltered(Buffer.concat([signed, bytes(table)]), 'added');
    });

    it.each([
      ['nothing', Buffer.alloc(0)],
      ['garbage', createHash('sha512').update('garbage').digest()],
      ['a length that never ends', Buffer.from([0x30, 0x80, ...Array<number>(4000).fill(0x30)])],
      ['a length of four gigabytes', Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff])],
      ['two thousand levels', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at % 2 === 0 ? 0x30 : 0x7f)))],
      ['a long tag', Buffer.from([0x3f, 0xff, 0xff, 0xff, 0x7f, 0x00])],
    ])('when its signature is %s', (_, der) => {
      expectAltered(withContents(signed, der), 'signatureForm');
    });

    it('when its signature is longer than its place', () => {
      const giant = 'ab'.repeat(1_000_000);
      expectAltered(replaced(signed, CONTENTS, `/Contents <${giant}>`), 'signatureForm');
    });

    it('when its signature is cut, or another stands behind it in the same place', () => {
      const der = Buffer.from(CONTENTS.exec(text(signed))?.[1] ?? '', 'hex');
      const length = der.readUInt16BE(2) + 4;
      // One byte may be the zero that fills the place anyway; eight are not.
      expectAltered(withContents(signed, der.subarray(0, length - 8)), 'signature');
      expectAltered(withContents(signed, der.subarray(0, length >> 1)), 'signatureForm');
      expectAltered(
        withContents(signed, Buffer.concat([der.subarray(0, length), der.subarray(0, 100)])),
        'signatureForm',
      );
    });

    it('when its signature was taken apart and written in another form', () => {
      expectAltered(replaced(signed, RANGE, ' /ByteRange [ 0 1 2 3 ]'), 'signatureForm');
      expectAltered(
        replaced(signed, '/SubFilter /ETSI.CAdES.detached', '/SubFilter /adbe.pkcs7.detached'),
        'signatureForm',
      );
    });

    it('when a decoy stands in a comment or a stream', () => {
      const field = /\n\/SubFilter[^]*?\/Contents <[0-9a-f]+>/.exec(text(signed))?.[0] ?? '';
      const inComment = `%PDF-1.7\n% ${field.slice(1)}\n`;
      expectAltered(Buffer.concat([bytes(inComment), signed]), 'contents');
      const stream = `99999 0 obj\n<< /Length ${field.length} >>\nstream\n${field}\nendstream\nendobj\n`;
      expectAltered(Buffer.concat([signed, bytes(stream)]), 'severalSignatures');
    });
  });

  describe('proves nothing', () => {
    it('when its signature was stripped', () => {
      const field = /\/ByteRange[^]*?\/Contents <[0-9a-f]+>/;
      expect(check(replaced(signed, field, '')).verdict).toBe('notSigned');
      expect(check(replaced(signed, CONTENTS, `/Contents <${'0'.repeat(8192)}>`)).verdict).toBe('altered');
    });

    it('when it was sealed with another key, whose certificate has the same name', async () => {
      const forger = await keysForTest();
      try {
        const forged = await forger.keys.signPdf(empty, details(seal));
        expect(new X509Certificate(forger.keys.certificate).subject).toBe(
          new X509Certificate(keys.certificate).subject,
        );
        const { verdict, faults } = check(forged);
        expect(verdict).toBe('unknownKey');
        expect(faults[0]?.sentence).toMatch(/proves nothing/);
        expect(verifyPdf(forged, { keys: forger.keys.generations }).verdict).toBe('genuine');
        expect(check(edited(forged)).verdict).toBe('unknownKey');
      } finally {
        forger.remove();
      }
    });

    it('when another key signed and our certificate was put into the signature', async () => {
      const forger = await keysForTest();
      try {
        const signingKey = await foreignKey(forger.folder);
        const at = new Date(seal.issuedAt);
        const forged = await putSignature(empty, details(seal), (digest) =>
          signedData({ digest, at, certificate: keys.certificate, signingKey }),
        );
        expectAltered(forged, 'signature');
      } finally {
        forger.remove();
      }
    });

    it('when the signature is of another kind', () => {
      const foreign = bytes('%PDF-1.7\n1 0 obj << /ByteRange [0 1 2 3] /SubFilter /adbe.pkcs7.detached >> endobj\n');
      expect(check(foreign)).toMatchObject({ verdict: 'unknownKey', faults: [{ code: 'foreignSignature' }] });
    });
  });

  describe('is judged alike by others', () => {
    const certificatePem = (): string => new X509Certificate(keys.certificate).toString();

    itWith('openssl', 'version')('by OpenSSL, good and altered', () => {
      expect(opensslAgrees(signed, certificatePem())).toBe(true);
      const swapped = replaced(signed, CONTENTS, CONTENTS.exec(text(other))?.[0] ?? '');
      const forged = Buffer.from(signed);
      forged[signed.length >> 1] = (forged[signed.length >> 1] ?? 0) ^ 1;
      for (const bad of [swapped, forged]) {
        expect(opensslAgrees(bad, certificatePem())).toBe(false);
        expect(check(bad).verdict).toBe('altered');
      }
      expect(opensslAgrees(other, certificatePem())).toBe(true);
    });

    itWith('pdfsig', '-v')('by pdfsig, good and altered', () => {
      expect(pdfsig(signed)).toMatchObject({ isValid: true, isWhole: true });
      const forged = Buffer.from(signed);
      forged[signed.length >> 1] = (forged[signed.length >> 1] ?? 0) ^ 1;
      expect(pdfsig(forged).isValid).toBe(false);
      expect(pdfsig(empty).isValid).toBe(false);
    });
  });

  describe('is not sealed', () => {
    it('when it was drawn for someone else, another meaning or another time', async () => {
      for (const change of [{ name: 'Somebody' }, { reason: 'draft' }, { at: new Date('2026-11-22T01:27:10Z') }]) {
        await expect(keys.signPdf(empty, { ...details(seal), ...change })).rejects.toThrow(
          /another signer, meaning or time/,
        );
      }
    });

    it('when it has no empty field, or two', async () => {
      await expect(keys.signPdf(signed, details(seal))).rejects.toThrow(/no empty signature field/);
      await expect(keys.signPdf(Buffer.concat([empty, empty]), details(seal))).rejects.toThrow(/more than one/);
      await expect(keys.signPdf(bytes('%PDF-1.7'), details(seal))).rejects.toThrow(/no empty signature field/);
      await expect(keys.signPdf(replaced(empty, '/Contents <0', '/Contents <1'), details(seal))).rejects.toThrow(
        /field/,
      );
    });

    it('for data that the report does not print', async () => {
      await expect(sealedModel('bank', 'gapReport', 'en', sealPrint('0'.repeat(64)))).rejects.toThrow(/other data/);
    });
  });
});

async function foreignKey(folder: string) {
  const blocks = readFileSync(join(folder, 'seal-0001.private.pem'), 'utf8').split(/(?=-----BEGIN)/);
  const der = createPrivateKey(blocks[1] ?? '').export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, PDF_SIGNATURE, false, ['sign']);
}
