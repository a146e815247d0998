import { schemeOf } from '../../../test/support/certification-schemes';
import type { Certificate } from './certificate';
import { applicationOf, type Certification } from './certification';
import { partyCertificate } from './party-certificate';

const PLACE = { site: 's1', programme: 'g1' };
const certificate: Certificate = {
  ...{ number: 'N-1', scheme: 'x-1', party: 'p1', validFrom: '2026-02-01', validUntil: '2027-01-31', events: [] },
  places: [PLACE],
};
const certified: Certification = {
  ...applicationOf('p1', schemeOf(), [PLACE], '2026-01-01'),
  ...{ state: 'certified', certificate },
};
const major = {
  ...({
    id: 'NC-01',
    requirement: 'Q-01',
    grade: 'major',
    foundOn: '2026-02-01',
    answeredOn: null,
    closedOn: null,
  } as const),
};

describe('what a certification says of itself beside others', () => {
  it('is nothing but its state before a certificate', () => {
    expect(partyCertificate(applicationOf('p1', schemeOf(), [PLACE], '2026-01-01'), '2026-02-01')).toEqual({
      ...{ state: 'applied', status: 'none', number: null, validFrom: null, validUntil: null },
      ...{ openMajors: 0, blockers: [], places: [] },
    });
  });

  it('is its certificate, and what stands against it', () => {
    expect(partyCertificate(certified, '2026-02-02')).toMatchObject({ status: 'valid', blockers: [], places: [PLACE] });
    const stale = [{ assessmentId: 'a', key: 'audit', why: 'changed' }] as const;
    const blocked = { ...certified, nonconformities: [major], stale };
    expect(partyCertificate(blocked, '2026-02-02').blockers).toEqual([
      { kind: 'majors', ids: ['NC-01'] },
      { kind: 'stale', ids: ['audit'] },
    ]);
    const late = partyCertificate({ ...certified, surveillances: [] }, '2026-08-02');
    expect(late).toMatchObject({ status: 'valid', blockers: [{ kind: 'overdue', ids: ['N-1/1'] }] });
    const suspended = partyCertificate(certified, '2027-01-01');
    expect(suspended).toMatchObject({ status: 'suspended', blockers: [{ kind: 'suspended', ids: ['N-1/1'] }] });
  });
});
