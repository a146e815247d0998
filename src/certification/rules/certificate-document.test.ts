import { schemeOf } from '../../../test/support/certification-schemes';
import { readCertificateDocument } from '../../report/models/certificate/certificate-document';
import { LANGUAGES } from '../../shared/text';
import { type CertificateToPrint, documentOf, GRANTED_BY_DECISION } from './certificate-document';

const CHECK_ID = '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2';
const place = (site: string, programme: string) => ({
  ...{ site, siteName: `Site ${site}`, programme, programmeName: `Programme ${programme}` },
});
const certificate: CertificateToPrint = {
  ...{ number: 'OSP-2026-00042-71', checkId: CHECK_ID, holder: { en: 'Nusantara', zh: '努山塔拉' } },
  ...{ validFrom: '2026-11-23', validUntil: '2027-11-22', decidedOn: '2026-11-23', firstCertifiedOn: '2024-11-23' },
  places: [place('a', 'p'), place('b', 'p'), place('a', 'q')],
  locations: new Map([['a', 'Yogyakarta']]),
  conditions: [],
};
const about = {
  ...{ issuer: 'Amberley', scheme: schemeOf(), origin: 'https://tolok.example', sampleData: false },
  framework: { title: 'Operations', version: '1.1.0', level: 'Certifiable' },
};

describe('the document of a certificate', () => {
  it('names each site once with all its programmes, and where it is checked', () => {
    const document = readCertificateDocument(documentOf(certificate, about));
    expect(document.sites).toEqual([
      { name: 'Site a', location: 'Yogyakarta', programmes: ['Programme p', 'Programme q'] },
      { name: 'Site b', location: null, programmes: ['Programme p'] },
    ]);
    expect(document.checkUrl).toBe(`https://tolok.example/certificate/${CHECK_ID}`);
    expect(document).toMatchObject({ level: 'Certifiable', conditionsUntil: null, firstCertifiedOn: '2024-11-23' });
  });

  it('names the day on which the last condition is due', () => {
    const conditions = ['2027-01-04', '2027-02-21', '2027-02-01'].map((due) => ({ due }));
    expect(documentOf({ ...certificate, conditions }, about).conditionsUntil).toBe('2027-02-21');
  });

  it('says in every language what the name of whoever decided stands for', () => {
    expect(Object.keys(GRANTED_BY_DECISION)).toEqual(LANGUAGES);
  });
});
