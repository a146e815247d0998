import { schemeOf } from '../../../test/support/certification-schemes';
import { CERTIFICATE_CSV_HEADER, certificateCsvRow } from './certificate-csv';
import { applicationOf, type Certification } from './certification';
import { CERTIFICATION_CSV_HEADER, certificationCsvRow } from './certification-csv';
import { forecastOf } from './forecast';
import { hasPart, roleFor } from './role-in';
import { visitsLeft } from './visits-left';

const PLACES = [{ site: { en: 'Harbour', id: 'Pelabuhan' }, programme: 'Cards, day' }];

describe('tables for spreadsheets', () => {
  const columns = (header: string): number => header.split(',').length;

  it('have a row for each certification, whose cells are texts', () => {
    const row = {
      ...{ engagement: null, party: { name: '=1+1' }, scheme: 'osp-1', state: 'applied', since: '2026-03-01' },
      ...{ places: PLACES, certificate: null, nextSurveillance: null, openMajors: 0, openMinors: 2, overdue: 1 },
      review: null,
    };
    const text = certificationCsvRow(row, 'id');
    expect(text).toContain('"Pelabuhan: Cards, day"');
    expect(text).not.toMatch(/^=/);
    expect(text.replace(/"[^"]*"/g, 'x').split(',')).toHaveLength(columns(CERTIFICATION_CSV_HEADER));
    const certificate = { number: 'N', status: 'valid', validFrom: '2026-03-01', validUntil: '2027-02-28' };
    const more = { ...row, engagement: 'Review', certificate, nextSurveillance: '2026-09-01' };
    expect(certificationCsvRow(more, 'en')).toContain(',N,valid,2026-03-01,2027-02-28,2026-09-01,0,2,1,\r\n');
    expect(certificationCsvRow({ ...row, review: { raisedOn: '2026-05-01' } }, 'en')).toContain(',1,2026-05-01\r\n');
  });

  it('have a row for each certificate', () => {
    const row = {
      ...{ number: 'N', holder: { name: 'Fairline' }, scheme: 'osp-1', on: '2026-04-01', status: 'valid' },
      ...{ since: '2026-03-01', validFrom: '2026-03-01', validUntil: '2027-02-28', places: PLACES },
      ...{ nextSurveillance: null, renewalOpens: null, supersededBy: null },
    };
    const text = certificateCsvRow(row, 'en');
    expect(text).toContain('"Harbour: Cards, day",,,\r\n');
    expect(text.replace(/"[^"]*"/g, 'x').split(',')).toHaveLength(columns(CERTIFICATE_CSV_HEADER));
    const more = { ...row, nextSurveillance: '2026-09-01', renewalOpens: '2026-11-01', supersededBy: 'M' };
    expect(certificateCsvRow(more, 'en')).toContain(',2026-09-01,2026-11-01,M\r\n');
  });
});

describe('a forecast', () => {
  const one = (id: string, validUntil: string, nextSurveillance: string | null) => ({
    ...{ id, number: `N-${id}`, validUntil, nextSurveillance },
  });

  it('says month by month what expires and what falls due; what is late stands first', () => {
    const all = [
      one('b', '2026-05-20', null),
      one('a', '2026-05-20', '2026-02-01'),
      one('c', '2027-01-01', '2026-04-09'),
      one('d', '2026-01-01', null),
      one('e', '2026-05-21', null),
    ];
    expect(forecastOf(all, '2026-03-15', 3)).toEqual([
      { month: '2026-03', expiring: [], surveillances: [{ id: 'a', number: 'N-a', on: '2026-02-01' }] },
      { month: '2026-04', expiring: [], surveillances: [{ id: 'c', number: 'N-c', on: '2026-04-09' }] },
      {
        month: '2026-05',
        expiring: [
          { id: 'a', number: 'N-a', on: '2026-05-20' },
          { id: 'b', number: 'N-b', on: '2026-05-20' },
          { id: 'e', number: 'N-e', on: '2026-05-21' },
        ],
        surveillances: [],
      },
    ]);
  });
});

describe('somebody who is several things', () => {
  it('takes a step as the one that has the part', () => {
    expect(roleFor('surrender', ['lead', 'respondent'])).toBe('respondent');
    expect(roleFor('grant', ['auditor', 'lead'])).toBe('lead');
    expect(roleFor('grant', ['auditor', 'respondent'])).toBe('auditor');
    expect(roleFor('grant', [])).toBeUndefined();
    expect([hasPart('grant', ['auditor', 'lead']), hasPart('grant', ['auditor'])]).toEqual([true, false]);
  });
});

describe('visits up to the next certification', () => {
  const scheme = schemeOf();
  const every = schemeOf({ sampling: { ...scheme.sampling, everySite: true } });
  const applied = (rules = every): Certification => applicationOf('p', rules, [], '2026-03-01');
  const certificate = { number: 'N', scheme: 'x', party: 'p', places: [], events: [] };
  const certified: Certification = {
    ...applied(),
    certificate: { ...certificate, validFrom: '2026-03-01', validUntil: '2027-02-28' },
  };

  it('are not counted where the scheme does not ask for every site', () => {
    const loose = schemeOf({ sampling: { ...scheme.sampling, everySite: false } });
    expect(visitsLeft(applied(loose), 'first', '2026-03-01')).toBeNull();
  });

  it('are the audit and its surveillances, then what is left of them, and at last one', () => {
    expect(visitsLeft(applied(), 'first', '2026-03-01')).toBe(2);
    expect(visitsLeft(certified, 'surveillance', '2026-08-01')).toBe(2);
    expect(visitsLeft({ ...certified, surveillances: ['2026-08-20'] }, 'surveillance', '2026-10-01')).toBe(2);
    expect(visitsLeft(applied(), 'surveillance', '2026-03-01')).toBe(2);
    expect(visitsLeft(certified, 'recertification', '2027-01-01')).toBe(1);
  });
});
