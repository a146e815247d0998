import { line } from '../../../test/support/standings';
import {
  type CertificateFilter,
  certificatesByLine,
  covering,
  isChosen,
  isExpiring,
  type PartyCertificate,
} from './certified';
import { PORTFOLIO_CSV_HEADER, portfolioCsvRow } from './portfolio-csv';
import { chooseLines, sortLines } from './select';

const TODAY = '2026-05-20';
const certificate = (more: Partial<PartyCertificate> = {}): PartyCertificate => ({
  ...{ engagementId: 'e1', partyId: 'p1', framework: 'osp', certificationId: 'c1', state: 'certified' },
  ...{ status: 'valid', number: 'OSP-2026-00001-11', validFrom: '2026-01-01', validUntil: '2026-12-31' },
  ...{ openMajors: 0, blockers: [], places: [{ site: 's1', programme: 'g1' }] },
  ...more,
});

describe('the certificate of a line', () => {
  it('is expiring for its last 90 days, while it is valid', () => {
    expect(isExpiring(certificate({ validUntil: '2026-08-18' }), TODAY)).toBe(true);
    expect(isExpiring(certificate({ validUntil: '2026-08-19' }), TODAY)).toBe(false);
    expect(isExpiring(certificate({ validUntil: '2026-06-01', status: 'suspended' }), TODAY)).toBe(false);
    expect(isExpiring(certificate({ validUntil: null }), TODAY)).toBe(false);
  });

  it('chooses lines', () => {
    const major = certificate({ openMajors: 1, blockers: [{ kind: 'majors', ids: ['NC-01'] }] });
    const chosen = (one: PartyCertificate | null): readonly CertificateFilter[] =>
      (['certified', 'expiring', 'blocked', 'none'] as const).filter((filter) => isChosen(one, filter, TODAY));
    expect(chosen(null)).toEqual(['none']);
    expect(chosen(certificate({ status: 'none' }))).toEqual(['none']);
    expect(chosen(certificate())).toEqual(['certified']);
    expect(chosen(certificate({ validUntil: '2026-06-01' }))).toEqual(['certified', 'expiring']);
    expect(chosen(major)).toEqual(['certified', 'blocked']);
    const lines = [{ ...line([70]), certificate: major }, line([80])];
    expect(chooseLines(lines, { certificate: 'blocked' }, TODAY)).toEqual([lines[0]]);
  });

  it('covers a programme at a site, or does not', () => {
    const one = certificate();
    expect(covering(one, { siteId: 's1', programmeId: 'g1' })).toBe(one);
    expect(covering(one, { siteId: 's1', programmeId: null })).toBeNull();
    expect(covering(null, { siteId: 's1', programmeId: 'g1' })).toBeNull();
  });

  it('is the one that goes on, else the one that ended last', () => {
    const ended = (certificationId: string) => certificate({ certificationId, state: 'withdrawn' });
    const of = (...all: readonly PartyCertificate[]) => certificatesByLine(all).get('e1 p1 osp')?.certificationId;
    expect(of(ended('a'), ended('b'))).toBe('b');
    expect(of(certificate(), ended('b'))).toBe('c1');
    expect(of(ended('a'), certificate())).toBe('c1');
    expect(of()).toBeUndefined();
  });

  it('sorts lines by its last day; those without one come last in both directions', () => {
    const until = (validUntil: string) => ({
      ...line([70], { party: validUntil }),
      certificate: certificate({ validUntil }),
    });
    const lines = [line([70], { party: 'p9' }), until('2026-12-31'), until('2026-06-30')];
    const days = (isDown: boolean) =>
      sortLines(lines, 'validUntil', isDown).map((one) => one.certificate?.validUntil ?? null);
    expect(days(false)).toEqual(['2026-06-30', '2026-12-31', null]);
    expect(days(true)).toEqual(['2026-12-31', '2026-06-30', null]);
  });

  it('stands in the table', () => {
    const blockers = [{ kind: 'majors', ids: ['NC-01', 'NC-02'] } as const, { kind: 'stale', ids: ['audit'] } as const];
    const row = portfolioCsvRow({ ...line([70]), certificate: certificate({ openMajors: 2, blockers }) }, 'en');
    expect(row.trimEnd()).toMatch(/,OSP-2026-00001-11,valid,2026-12-31,2,majors NC-01 NC-02; stale audit$/);
    const bare = certificate({ number: null, validUntil: null, status: 'none' });
    expect(portfolioCsvRow({ ...line([70]), certificate: bare }, 'en').trimEnd()).toMatch(/,,none,,0,$/);
    expect(portfolioCsvRow(line([70]), 'en').trimEnd()).toMatch(/,,,,,$/);
    expect(PORTFOLIO_CSV_HEADER.trimEnd().split(',').slice(-5)[0]).toBe('certificate');
  });
});
