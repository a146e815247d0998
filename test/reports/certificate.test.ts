import {
  type CertificateDocument,
  certificateModel,
  type CertifiedSite,
  renderCertificate,
  type SealPrint,
} from '../../src/report';
import { SealedRendering } from '../../src/publishing';
import { Figures } from '../../src/report/models/figures';
import { qrCode } from '../../src/report/pdf/qr-code';
import { wordingIn } from '../../src/report/wording';
import { certificateWordingIn } from '../../src/report/wording/certificate';
import { verifyPdf } from '../../src/seal';
import { EMPTY_BYTE_RANGE, EMPTY_CONTENTS } from '../../src/shared/signature-field';
import { type Language, LANGUAGES, textIn } from '../../src/shared/text';
import { flatten, readPdf, type ReadPage } from '../pdf-kit/read-pdf';
import { certificateDocument, certificateSeal, certifiedSites } from '../support/certificates';
import { itWith, pdfsig, qpdfCheck } from '../support/pdf-judges';
import { keysForTest } from '../support/sealed';

const letters = (text: string): string => text.replace(/\s+/g, '');
const draw = (document: CertificateDocument, language: Language, changes: Partial<SealPrint> = {}): Promise<Buffer> =>
  renderCertificate(certificateModel({ document, language, seal: certificateSeal(document, changes) }));
const sitesOn = ({ letters: all }: ReadPage): string[] => all.match(/S-\d+\./g) ?? [];

/** Inside of the frame of the first page; margins of the annex. Points. */
const INSIDE = { front: 45, annex: 56 } as const;

/** The word across the page and the code in the emblem are drawn behind and beside the text. */
const MARKS = new Set(LANGUAGES.flatMap((language) => [certificateWordingIn(language).sampleMark, 'OSP']));

/** Texts beyond the frame or the margins, and lines of the first page that run into each other. */
function faultsOf(pages: readonly ReadPage[]): string[] {
  return pages.flatMap(({ width, height, texts }, at) => {
    const side = at === 0 ? INSIDE.front : INSIDE.annex;
    const outside = texts.filter(
      ({ x, y, width: length, text }) =>
        !MARKS.has(text) &&
        (x < side - 1 || x + length > width - side + 1.5 || y < 18 || y > height - (at === 0 ? side : 15)),
    );
    const overlaps = at > 0 ? [] : texts.filter((one) => texts.some((other) => runsInto(one, other)));
    return [...outside, ...overlaps].map(({ text, x, y }) => `page ${at + 1}: "${text}" at ${x}, ${y}`);
  });
}

type Placed = ReadPage['texts'][number];

/** The word across the page and the code in the emblem are drawn behind and beside the text. */
function runsInto(one: Placed, other: Placed): boolean {
  if (one === other || MARKS.has(one.text) || MARKS.has(other.text)) return false;
  const apart = one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5;
  return !apart && Math.abs(one.y - other.y) < 5;
}

const LONG: Readonly<Record<Language, string>> = {
  en: 'Perseroan Terbatas Layanan Pelanggan Nusantara Sejahtera Bersama Indonesia Raya Internasional Holdings and Partners Limited',
  id: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(4).slice(0, 200),
  zh: '努山塔拉国际客户体验与共享服务运营管理集团股份有限公司'.repeat(8).slice(0, 200),
};

describe.each(LANGUAGES)('a certificate in %s', (language) => {
  const words = certificateWordingIn(language);
  const figures = new Figures(wordingIn(language), []);

  it('says on one page who holds it, for what, until when, who signed, and where to check', async () => {
    const document = certificateDocument();
    const { pages } = await readPdf(await draw(document, language));
    expect(pages).toHaveLength(1);
    const all = pages[0]?.letters ?? '';
    const { holder, issuer, scheme, framework, level, number, checkUrl, checkId, sites } = document;
    for (const text of [holder, issuer, scheme.title, scheme.provenance, framework.title, level]) {
      expect(all).toContain(letters(textIn(text, language)));
    }
    for (const { name, location, programmes } of sites) {
      for (const text of [name, location ?? '', ...programmes]) expect(all).toContain(letters(textIn(text, language)));
    }
    for (const day of [document.validFrom, document.validUntil, document.firstCertifiedOn, document.decidedOn]) {
      expect(all).toContain(letters(figures.date(day)));
    }
    for (const text of [number, checkUrl, checkId, framework.version, scheme.id, 'DrMariaSantos-Wijaya', '01:27:09']) {
      expect(all).toContain(text);
    }
    expect(all).toContain(letters(words.ownRules(textIn(issuer, language))));
    expect(all).toContain(letters(words.pageLabel.replace('{n}', '1').replace('{m}', '1')));
    expect(all).not.toContain(letters(words.sample));
  });

  it('names every one of 500 sites in its annex, on pages that say whose they are', async () => {
    const document = certificateDocument({ sites: certifiedSites(500), sampleData: true });
    const { pages } = await readPdf(await draw(document, language));
    const [front, ...annex] = pages;
    expect(front?.letters).toContain(letters(words.sitesInAnnex('500')));
    expect(front && sitesOn(front)).toEqual([]);
    const named = document.sites.map(({ name }) => letters(textIn(name, language)).replace(/^[^S]*/, ''));
    expect(annex.flatMap(sitesOn)).toEqual(named);
    annex.forEach((page, at) => {
      const label = words.pageLabel.replace('{n}', String(at + 2)).replace('{m}', String(pages.length));
      for (const text of [document.number, textIn(document.holder, language), words.sampleMark, label]) {
        expect(page.letters).toContain(letters(text));
      }
    });
    expect(faultsOf(pages)).toEqual([]);
  });

  it.each([1, 2, 3, 8, 12, 13])('puts %s sites on one page, or all into the annex', async (count) => {
    const { pages } = await readPdf(await draw(certificateDocument({ sites: certifiedSites(count) }), language));
    const onFront = pages.slice(0, 1).flatMap(sitesOn).length;
    const inAnnex = pages.slice(1).flatMap(sitesOn).length;
    expect([onFront, inAnnex]).toEqual(pages.length === 1 ? [count, 0] : [0, count]);
    expect(pages.length === 1).toBe(count <= 8 || onFront > 0);
    expect(faultsOf(pages)).toEqual([]);
  });

  it.each(Object.entries(LONG))('clips nothing of the longest names (%s), nor runs over the frame', async (_, name) => {
    const sites = certifiedSites(9).map((site): CertifiedSite => ({
      ...site,
      name,
      location: name,
      programmes: [name],
    }));
    const document = certificateDocument({
      ...{ holder: name, issuer: name, level: name, sites, sampleData: true, conditionsUntil: '2027-02-21' },
      scheme: { id: 'cx-operations-osp-1', code: 'WWWWW', title: name, provenance: name.repeat(5).slice(0, 600) },
      framework: { title: name, version: '1'.repeat(40) },
    });
    const { pages } = await readPdf(await draw(document, language, { signer: name.slice(0, 120), meaning: name }));
    const [front, ...annex] = pages;
    // Issuer twice, scheme, holder, framework, level, meaning, and three times or more in the provenance.
    expect(front?.letters.split(letters(name)).length).toBeGreaterThan(9);
    expect(annex.map((page) => page.letters).join('')).not.toContain('…');
    for (const page of annex) expect(page.letters).toContain(letters(name));
    expect(front?.letters).not.toContain('…');
    expect(front?.letters).toContain(letters(words.conditions(figures.date('2027-02-21'))));
    expect(faultsOf(pages)).toEqual([]);
  });

  it('says of a draft and of a sample what they are, and leaves a draft without a field to sign', async () => {
    const document = certificateDocument();
    const draft = await renderCertificate(certificateModel({ document, language }));
    const { pages } = await readPdf(draft);
    expect(pages[0]?.letters).toContain(letters(words.draft));
    expect(pages[0]?.letters).toContain(words.draftMark);
    expect(draft.includes(EMPTY_CONTENTS, 0, 'latin1')).toBe(false);
    const sample = await readPdf(await draw(certificateDocument({ sampleData: true }), language));
    expect(sample.pages[0]?.letters).toContain(letters(words.sample));
    expect(sample.pages[0]?.letters).toContain(words.sampleMark);
  });

  it('has the same bytes when it is drawn twice', async () => {
    const document = certificateDocument({ sites: certifiedSites(30) });
    const [once, again] = [await draw(document, language), await draw(document, language)];
    expect(once.equals(again)).toBe(true);
  });

  it('tells its language, title and structure to whoever can not see it', async () => {
    const document = certificateDocument({ sites: certifiedSites(30) });
    const bytes = await draw(document, language);
    const { tags, bookmarks } = await readPdf(bytes);
    const all = tags.flatMap(flatten);
    const roles = all.map(({ role }) => role);
    for (const role of ['H1', 'H2', 'H3', 'Figure', 'Form', 'Table', 'TH']) expect(roles).toContain(role);
    expect(roles.filter((role) => role === 'Form')).toHaveLength(1);
    expect(all.filter(({ alt }) => alt?.includes(document.checkUrl) === true)).toHaveLength(1);
    expect(bookmarks.map(({ title, page }) => [title, page])).toEqual([
      [words.kind, 1],
      [words.annex, 2],
    ]);
    const source = bytes.toString('latin1');
    expect(source).toContain(`/Lang (${language === 'zh' ? 'zh-Hans' : language})`);
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(bytes.toString('utf8')).toContain(`${words.kind} ${document.number}: ${textIn(document.holder, language)}`);
  });
});

describe('a certificate', () => {
  it('has a QR code that leads to its check page', () => {
    const { checkUrl } = certificateDocument();
    expect(qrCode(checkUrl).side).toBeGreaterThan(25);
  });

  it('shows text from outside as text, and no text can pass for the signature field', async () => {
    const hostile = `A<b>&amp;\u202e(\\) %PDF ]TJ ET /ByteRange [0 /********** 0] /Contents <00>`;
    const document = certificateDocument({ holder: hostile, issuer: hostile });
    const bytes = await draw(document, 'en');
    expect(bytes.toString('latin1').split(EMPTY_BYTE_RANGE)).toHaveLength(2);
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.letters).toContain('A<b>&amp;(\\)%PDF]TJET');
  });
});

describe('a certificate that a thread draws', () => {
  it('has the bytes that it would have here, and the hash of its document', async () => {
    const rendering = new SealedRendering(undefined as never);
    try {
      const document = certificateDocument({ sites: certifiedSites(30) });
      const seal = certificateSeal(document);
      const made = await rendering.renderCertificate({ document, language: 'zh', seal });
      expect(Buffer.from(made.bytes).equals(await draw(document, 'zh'))).toBe(true);
      expect(made).toMatchObject({ dataSha256: seal.dataSha256, pages: 2 });
      const broken = rendering.renderCertificate({ document: { ...document, sites: [] }, language: 'zh', seal });
      await expect(broken).rejects.toThrow('/sites has not 1 to 2000 entries');
    } finally {
      await rendering.onApplicationShutdown();
    }
  });
});

describe('a sealed certificate', () => {
  let given: Awaited<ReturnType<typeof keysForTest>>;
  let empty: Buffer;
  let signed: Buffer;
  beforeAll(async () => {
    given = await keysForTest();
    const document = certificateDocument({ sites: certifiedSites(30) });
    const { signer, meaning, issuedAt } = certificateSeal(document);
    empty = await draw(document, 'en');
    signed = await given.keys.signPdf(empty, { name: signer, reason: meaning, at: new Date(issuedAt) });
  });
  afterAll(() => {
    given.remove();
  });

  it('is genuine, and not any more once a byte is changed', () => {
    const keys = given.keys.generations;
    expect(verifyPdf(signed, { keys })).toMatchObject({ verdict: 'genuine', faults: [] });
    const changed = Buffer.from(signed);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    expect(verifyPdf(changed, { keys }).verdict).not.toBe('genuine');
  });

  itWith('qpdf')('is well-formed for qpdf, before and after it is signed', () => {
    for (const bytes of [empty, signed]) expect(qpdfCheck(bytes)).toMatchObject({ status: 0 });
  });

  itWith('pdfsig', '-v')('is valid and wholly signed for pdfsig', () => {
    expect(pdfsig(signed)).toMatchObject({ isValid: true, isWhole: true });
  });
});
