import fc from 'fast-check';
import { certificateDocument, certificateSeal, certifiedSites } from '../../../../test/support/certificates';
import { LANGUAGES } from '../../../shared/text';
import { certificateModel } from './certificate';
import { CERTIFICATE_LIMITS, certificateFile, readCertificateDocument } from './certificate-document';

const document = certificateDocument();
/** What is said of the document with some members changed. */
const faultsOf = (changes: object): string => {
  try {
    readCertificateDocument({ ...document, ...changes });
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
};

describe('the document of a certificate', () => {
  it('is read as it was written', () => {
    const stored: unknown = JSON.parse(certificateFile(document).toString('utf8'));
    expect(readCertificateDocument(stored)).toEqual(document);
  });

  it('has one text, in whatever order it was made', () => {
    const turned = Object.fromEntries(Object.entries(document).reverse());
    expect(certificateFile(turned as unknown as typeof document).equals(certificateFile(document))).toBe(true);
  });

  it('may lack the place of a site, and be granted on conditions', () => {
    const sites = [{ name: 'A', location: null, programmes: ['P'] }];
    expect(faultsOf({ sites, conditionsUntil: '2027-02-21' })).toBe('');
  });

  const long = 'x'.repeat(CERTIFICATE_LIMITS.name + 1);
  it.each([
    ['another format', { format: 'tolok-certificate/2' }, '/format is not tolok-certificate/1'],
    ['a number that is none', { number: 'OSP-26-1' }, '/number is no number of a certificate'],
    ['a check id with a letter that is not used', { checkId: 'U'.repeat(39) }, '/checkId is no check id'],
    ['a script for an address', { checkUrl: 'javascript:alert(1)' }, '/checkUrl is no web address'],
    ['an endless address', { checkUrl: `https://a/${'b'.repeat(400)}` }, '/checkUrl is no web address'],
    ['the address of another certificate', { checkUrl: 'https://a.example/x' }, '/checkUrl does not end in /checkId'],
    ['a blank holder', { holder: ' ' }, '/holder is no line of 1 to 200 characters'],
    ['a holder of two lines', { holder: 'A\nB' }, '/holder is no line'],
    ['a holder with half a character', { holder: 'A\ud800' }, '/holder is no line'],
    ['a holder that is too long', { holder: long }, '/holder is no line'],
    ['a holder without English', { holder: { zh: '甲' } }, '/holder/en is no line'],
    ['a holder that is too long in Chinese', { holder: { en: 'A', zh: long } }, '/holder/zh is no line'],
    ['a holder in a language that is none', { holder: { en: 'A', xx: 'B' } }, '/holder/xx is no language'],
    ['no holder', { holder: undefined }, '/holder is no line'],
    ['a scheme without code', { scheme: { ...document.scheme, code: '' } }, '/scheme/code is no code'],
    ['no scheme', { scheme: null }, '/scheme is no object'],
    ['no sites', { sites: [] }, '/sites has not 1 to 2000 entries'],
    [
      'a site without programmes',
      { sites: [{ name: 'A', location: null, programmes: [] }] },
      '/sites/0/programmes has',
    ],
    ['a site that is a list', { sites: [[]] }, '/sites/0 is no object'],
    ['a day that is none', { validFrom: '2026-02-30' }, '/validFrom is no day'],
    ['a day far away', { validUntil: '9999-01-01' }, '/validUntil is no day'],
    ['an end before the beginning', { validUntil: '2026-11-22' }, '/validUntil is before /validFrom'],
    ['a decision after the beginning', { decidedOn: '2026-11-24' }, '/decidedOn is after /validFrom'],
    ['a first certificate after this one', { firstCertifiedOn: '2026-12-01' }, '/firstCertifiedOn is after'],
    ['conditions before the decision', { conditionsUntil: '2026-01-01' }, '/conditionsUntil is before /decidedOn'],
    ['a word for yes', { sampleData: 'yes' }, '/sampleData is neither true nor false'],
    ['something else', { grade: 'A' }, '/grade is not known'],
  ])('is refused with %s', (_, changes, fault) => {
    expect(faultsOf(changes)).toContain(fault);
  });

  it('is refused with everything that is wrong at once', () => {
    const message = faultsOf({ number: '', decidedOn: '', sites: [{ name: '', location: '', programmes: [''] }] });
    for (const place of ['/number', '/decidedOn', '/sites/0/name', '/sites/0/location', '/sites/0/programmes/0']) {
      expect(message).toContain(`${place} is no`);
    }
  });

  it('is refused with a RangeError, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => readCertificateDocument(value)).toThrow(RangeError);
      }),
    );
  });
});

describe('the model of a certificate', () => {
  it('refuses the seal of another certificate', () => {
    const other = certificateDocument({ sites: certifiedSites(1) });
    const draw = (changes: object) => () =>
      certificateModel({ document, language: 'en', seal: { ...certificateSeal(document), ...changes } });
    expect(draw({})).not.toThrow();
    expect(draw({ dataSha256: certificateSeal(other).dataSha256 })).toThrow(/other data/);
    expect(draw({ number: 'OSP-2026-00043-68' })).toThrow(/another certificate/);
    expect(draw({ checkUrl: 'https://elsewhere.example/' })).toThrow(/another certificate/);
  });

  it('refuses a document that is none', () => {
    expect(() => certificateModel({ document: { ...document, sites: [] }, language: 'en' })).toThrow(RangeError);
  });

  it.each(LANGUAGES)('warns of a draft and of a sample, and of nothing else (%s)', (language) => {
    const seal = certificateSeal(document);
    const draft = certificateModel({ document, language });
    const sample = certificateModel({ document, language, seal: { ...seal, demonstration: true } });
    expect(certificateModel({ document, language, seal }).warning).toBeUndefined();
    expect(draft).toMatchObject({ seal: { kind: 'draft' }, warning: { text: expect.any(String) } });
    expect(sample.warning?.text).not.toBe(draft.warning?.text);
    expect(sample.seal).toMatchObject({ kind: 'issued', field: { remark: sample.warning?.text } });
  });
});
