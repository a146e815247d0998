import { schemeOf } from '../../../test/support/certification-schemes';
import type { Certificate } from './certificate';
import { type CertificatePrint, certificateDocumentOf } from './certificate-print';

const CHECK_ID = '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2';
const certificate: Certificate = {
  ...{ number: 'OSP-2026-00042-71', scheme: 'cx-operations-osp-1', party: 'party-id' },
  ...{ validFrom: '2026-11-23', validUntil: '2027-11-22' },
  places: [
    { site: 's1', programme: 'p1' },
    { site: 's2', programme: 'p1' },
    { site: 's1', programme: 'p2' },
  ],
  events: [{ kind: 'extended', on: '2027-01-10', places: [{ site: 's2', programme: 'p2' }] }],
};
const condition = (id: string, due: string, metOn: string | null = null) => ({ id, due, metOn });
const print = (changes: Partial<CertificatePrint> = {}) =>
  certificateDocumentOf({
    ...{ certificate, earlier: [], decidedOn: '2026-11-21', issuedOn: '2026-11-23', conditions: [] },
    scheme: schemeOf(),
    framework: { title: 'Customer Experience Operations', version: '1.1.0' },
    ...{ level: 'Certifiable', holder: 'Fairline', issuer: 'Amberley', checkId: CHECK_ID, sampleData: false },
    sites: new Map([
      ['s1', { name: 'Centre 1', location: 'Manila' }],
      ['s2', { name: 'Centre 2', location: null }],
    ]),
    programmes: new Map([
      ['p1', 'Cards'],
      ['p2', 'Collections'],
    ]),
    origin: 'https://tolok.example',
    ...changes,
  });

describe('the document of a certificate', () => {
  it('names sites with their programmes, and leads to the check page', () => {
    expect(print()).toMatchObject({
      number: 'OSP-2026-00042-71',
      checkUrl: `https://tolok.example/certificate/${CHECK_ID}`,
      scheme: { id: 'cx-operations-osp-1', code: 'OSP' },
      sites: [
        { name: 'Centre 1', location: 'Manila', programmes: ['Cards', 'Collections'] },
        { name: 'Centre 2', location: null, programmes: ['Cards'] },
      ],
      ...{ validFrom: '2026-11-23', validUntil: '2027-11-22', firstCertifiedOn: '2026-11-23', conditionsUntil: null },
    });
  });

  it('has the scope of the day of issue', () => {
    expect(print({ issuedOn: '2027-01-10' }).sites[1]).toMatchObject({ programmes: ['Cards', 'Collections'] });
  });

  it('says of a renewal since when the holder is certified', () => {
    const earlier = ['2024-11-23', '2025-11-23'].map((validFrom) => ({ ...certificate, validFrom }));
    expect(print({ earlier }).firstCertifiedOn).toBe('2024-11-23');
  });

  it('says until when the last condition has to be met, as long as one is open', () => {
    const conditions = [
      condition('a', '2027-02-21'),
      condition('b', '2027-03-01'),
      condition('c', '2027-06-01', '2026-11-23'),
    ];
    expect(print({ conditions }).conditionsUntil).toBe('2027-03-01');
    const met = [condition('a', '2027-02-21', '2027-01-01')];
    expect(print({ conditions: met }).conditionsUntil).toBe('2027-02-21');
    expect(print({ conditions: met, issuedOn: '2027-01-01' }).conditionsUntil).toBeNull();
  });

  it('refuses what has no name, and what could not be drawn', () => {
    expect(() => print({ programmes: new Map() })).toThrow(RangeError);
    expect(() => print({ holder: 'Two\nlines' })).toThrow(/holder/);
  });
});
