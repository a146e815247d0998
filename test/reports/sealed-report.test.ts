import { createHash, X509Certificate } from 'node:crypto';
import { renderReport, type ReportModel, type SealPrint, wordingIn } from '../../src/report';
import { qrCode } from '../../src/report/pdf/qr-code';
import { EMPTY_BYTE_RANGE, EMPTY_CONTENTS } from '../../src/shared/signature-field';
import { verifyPdf } from '../../src/seal';
import type { Language } from '../../src/shared/text';
import { flatten, readPdf, type ReadPdf } from '../pdf-kit/read-pdf';
import { itWith, opensslAgrees, pdfsig, qpdfCheck } from '../support/pdf-judges';
import { gapReportModel } from '../support/report-models';
import { DEMO } from '../support/run-case';
import { keysForTest, sealedModel, type SealedKind } from '../support/sealed';

const letters = (text: string): string => text.replace(/\s+/g, '');
const onlyFront = (model: ReportModel): ReportModel => ({ ...model, sections: model.sections.slice(0, 2) });

describe.each([
  ['bank', 'gapReport', 'en'],
  ['bank', 'workstreamPlan', 'id'],
  ['telecom', 'gapReport', 'zh'],
  ['telecom', 'jointPlan', 'en'],
] as const)('the sealed %s %s in %s', (name: keyof typeof DEMO, kind: SealedKind, language: Language) => {
  let given: Awaited<ReturnType<typeof keysForTest>>;
  let empty: Buffer;
  let signed: Buffer;
  let seal: SealPrint;
  let pdf: ReadPdf;
  beforeAll(async () => {
    given = await keysForTest();
    const sealed = await sealedModel(name, kind, language, { demonstration: true, supersedes: 'TLK-BEFORE' });
    seal = sealed.seal;
    // Every page of two reports; of the others those that are about the seal, for the sake of time.
    empty = await renderReport(language === 'en' ? sealed.model : onlyFront(sealed.model));
    signed = await given.keys.signPdf(empty, {
      name: seal.signer,
      reason: seal.meaning,
      at: new Date(seal.issuedAt),
    });
    pdf = await readPdf(signed);
  });
  afterAll(() => {
    given.remove();
  });

  it('shows on its control page what was issued, by whom, when, and where to check it', () => {
    const control = pdf.pages.find((page) => page.letters.includes(letters(wordingIn(language).seal.title)));
    const { number, signer, meaning, dataSha256, checkUrl } = seal;
    for (const text of [number, signer, meaning, dataSha256, checkUrl, '01:27:09', 'TLK-BEFORE']) {
      expect(control?.letters).toContain(letters(text));
    }
    expect(control?.letters).toContain(letters(wordingIn(language).seal.demonstration));
  });

  it('carries its number at the foot of every page but the cover', () => {
    const foot = letters(wordingIn(language).seal.issuedAs(seal.number));
    const without = pdf.pages.flatMap((page, at) => (page.letters.includes(foot) ? [] : [at + 1]));
    expect(without).toEqual([1]);
  });

  it('has a QR code that is told to who can not see it, and a tagged field for the signature', () => {
    const tags = pdf.tags.flatMap(flatten);
    const code = tags.filter(({ role, alt }) => role === 'Figure' && alt?.includes(seal.checkUrl) === true);
    expect(code).toHaveLength(1);
    expect(tags.filter(({ role }) => role === 'Form')).toHaveLength(1);
  });

  it('says that it is PDF/A-2b, has one field and allows no change', () => {
    const text = signed.toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text.match(/\/AcroForm /g)).toHaveLength(1);
    expect(text.match(/\/Perms <<\n\/DocMDP \d+ 0 R/g)).toHaveLength(1);
    expect(text).toMatch(/\/TransformParams <<\n\/Type \/TransformParams\n\/P 1/);
    expect(text).not.toContain('NeedAppearances');
    expect(text.match(/%%EOF/g)).toHaveLength(1);
  });

  it('is genuine', () => {
    expect(verifyPdf(signed, { keys: given.keys.generations })).toMatchObject({ verdict: 'genuine', faults: [] });
  });

  itWith('qpdf')('is well-formed for qpdf, before and after it is signed', () => {
    for (const bytes of [empty, signed]) expect(qpdfCheck(bytes)).toMatchObject({ status: 0 });
  });

  itWith('pdfsig', '-v')('is valid and wholly signed for pdfsig', () => {
    expect(pdfsig(signed)).toMatchObject({ isValid: true, isWhole: true });
  });

  itWith('openssl', 'version')('is signed for OpenSSL, as CAdES', () => {
    expect(opensslAgrees(signed, new X509Certificate(given.keys.certificate).toString())).toBe(true);
  });
});

describe('a sealed report', () => {
  it('has the same bytes when it is drawn twice', async () => {
    const { model } = await sealedModel('bank');
    const [once, again] = [await renderReport(onlyFront(model)), await renderReport(onlyFront(model))];
    expect(once.equals(again)).toBe(true);
  });

  it('shows neither demonstration nor predecessor when there is none, and no lines to sign on', async () => {
    const { model } = await sealedModel('bank');
    const pdf = await readPdf(await renderReport(onlyFront(model)));
    const all = pdf.pages.map((page) => page.letters).join('');
    const { seal, control } = wordingIn('en');
    expect(all).not.toContain(letters(seal.demonstration));
    expect(all).not.toContain(seal.supersedes);
    const kinds = (model.sections[0]?.blocks ?? []).map(({ kind }) => kind);
    expect(kinds[0]).toBe('seal');
    expect(kinds).not.toContain('signatures');
    expect(all).toContain(letters(`${control.roles.approver}C. Amberley`));
  });

  it.each(['en', 'id', 'zh'] as const)('keeps a long seal whole and inside the page in %s', async (language) => {
    const { model } = await sealedModel('telecom', 'gapReport', language, {
      number: 'TLK-'.padEnd(60, 'W8'),
      signer: 'Prof. Dr Wilhelmina Oyelaran-Featherstonehaugh van den Bergh '.repeat(3).trim(),
      meaning: 'reviewed in full and approved for issue on behalf of the consultancy and its partners',
      checkUrl: `https://assessments.a-rather-long-name-of-a-consultancy.example.com/check/${'W8'.repeat(40)}`,
      demonstration: true,
    });
    const pdf = await readPdf(await renderReport(onlyFront(model)));
    for (const { texts, width, height } of pdf.pages) {
      for (const { x, y, width: run } of texts) {
        expect(x).toBeGreaterThanOrEqual(17);
        expect(x + run).toBeLessThanOrEqual(width - 40);
        expect(y).toBeLessThanOrEqual(height - 10);
      }
    }
  });
});

describe('a report without a seal', () => {
  it('leaves no room for a signature', async () => {
    const { model } = await gapReportModel(DEMO.bank, 'baseline');
    const pdf = (await renderReport(onlyFront(model))).toString('latin1');
    for (const text of [EMPTY_BYTE_RANGE, EMPTY_CONTENTS, '/AcroForm', '/Perms', '/ByteRange']) {
      expect(pdf).not.toContain(text);
    }
  });

  it('is drawn from a model that knows nothing of seals', async () => {
    const { model } = await gapReportModel(DEMO.bank, 'baseline');
    expect(model.furniture).not.toHaveProperty('issued');
    expect(model.sections[0]?.blocks.map(({ kind }) => kind)).not.toContain('seal');
    expect(JSON.stringify(model)).not.toContain('checkUrl');
  });
});

describe('the QR code', () => {
  it('has its three corners, and grows with its text', () => {
    const short = qrCode('https://a.example/check/1');
    const long = qrCode(`https://a.example/check/${'W'.repeat(200)}`);
    expect(long.side).toBeGreaterThan(short.side);
    const corner = short.runs.filter(
      ({ row, from, length }) => length === 7 && (row === 4 || row === 10) && from === 4,
    );
    expect(corner).toHaveLength(2);
    expect(short.runs).toContainEqual({ row: 4, from: short.side - 4 - 7, length: 7 });
  });

  it('takes any text as UTF-8', () => {
    const hash = (text: string): string =>
      createHash('sha256')
        .update(JSON.stringify(qrCode(text)))
        .digest('hex');
    expect(hash('https://例子.example/核验')).not.toBe(hash('https://??.example/??'));
  });
});
