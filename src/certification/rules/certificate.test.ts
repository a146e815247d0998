import * as fc from 'fast-check';
import { daysAfter } from '../../remediation/rules/days';
import { type Certificate, CERTIFICATE_STATUSES, certificateAt, type CertificateEvent, withEvent } from './certificate';
import { obligation, type Obligation } from './nonconformity';

const certificate = (...events: readonly CertificateEvent[]): Certificate => ({
  ...{ number: 'OSP-2026-00001-11', scheme: 'cx-operations-osp-1', party: 'p1' },
  ...{ validFrom: '2026-03-01', validUntil: '2027-02-28', places: [{ site: 'a', programme: 'voice' }], events },
});
const statuses = (days: readonly string[], events: readonly CertificateEvent[], due: readonly Obligation[] = []) =>
  days.map((day) => {
    const { status, since } = certificateAt(certificate(...events), due, day);
    return `${status} ${since}`;
  });
/** Due on 1 June, with two weeks of grace. */
const major = (metOn: string | null): Obligation => obligation('majorClosure', 'n1', '2026-06-01', metOn, 14);

describe('a certificate', () => {
  it('is valid from its first day to its last', () => {
    expect(statuses(['2026-02-28', '2026-03-01', '2027-02-28', '2027-03-01'], [])).toEqual([
      ...['notYetValid 2026-02-28', 'valid 2026-03-01', 'valid 2026-03-01', 'expired 2027-03-01'],
    ]);
  });

  it('is suspended until it is reinstated', () => {
    const events: CertificateEvent[] = [
      { kind: 'suspended', on: '2026-05-01' },
      { kind: 'reinstated', on: '2026-06-01' },
    ];
    expect(statuses(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'], events)).toEqual([
      ...['valid 2026-03-01', 'suspended 2026-05-01', 'suspended 2026-05-01', 'valid 2026-06-01'],
    ]);
  });

  it('expires while it is suspended', () => {
    expect(statuses(['2027-03-01'], [{ kind: 'suspended', on: '2026-05-01' }])).toEqual(['expired 2027-03-01']);
  });

  it('stays withdrawn or superseded, but an end after the end is none', () => {
    const withdrawn: CertificateEvent = { kind: 'withdrawn', on: '2026-05-01' };
    const superseded: CertificateEvent = { kind: 'superseded', on: '2026-06-01', by: 'OSP-2026-00002-08' };
    expect(statuses(['2026-05-01', '2028-01-01'], [withdrawn, superseded])).toEqual([
      ...['withdrawn 2026-05-01', 'withdrawn 2026-05-01'],
    ]);
    expect(certificateAt(certificate(superseded), [], '2028-01-01')).toMatchObject({
      ...{ status: 'superseded', supersededBy: 'OSP-2026-00002-08' },
    });
    expect(statuses(['2028-01-01'], [{ kind: 'withdrawn', on: '2027-03-01' }])).toEqual(['expired 2027-03-01']);
    expect(statuses(['2026-02-20'], [{ kind: 'withdrawn', on: '2026-02-10' }])).toEqual(['withdrawn 2026-02-10']);
  });

  it('covers what it covered at first, and what was added or given up since', () => {
    const b = { site: 'b', programme: 'chat' };
    const now = withEvent(certificate(), { kind: 'extended', on: '2026-05-01', places: [b] });
    const then = withEvent(now, { kind: 'reduced', on: '2026-06-01', places: now.places });
    const sites = (day: string) => certificateAt(then, [], day).places.map(({ site }) => site);
    expect(['2026-04-30', '2026-05-01', '2026-06-01'].map(sites)).toEqual([['a'], ['a', 'b'], ['b']]);
  });
});

describe('an obligation', () => {
  it('that is past its day leaves a certificate valid for its days of grace, and then suspends it', () => {
    expect(statuses(['2026-06-15', '2026-06-16'], [], [major(null)])).toEqual([
      ...['valid 2026-03-01', 'suspended 2026-06-16'],
    ]);
    expect(certificateAt(certificate(), [major(null)], '2026-06-01').inGrace).toEqual([]);
    expect(certificateAt(certificate(), [major(null)], '2026-06-02').inGrace).toEqual([major(null)]);
    expect(certificateAt(certificate(), [major(null)], '2026-06-16').unmet).toEqual([major(null)]);
  });

  it('that is met too late leaves it suspended until somebody reinstates it', () => {
    const days = ['2026-06-19', '2026-06-20', '2026-06-25'];
    const late = [major('2026-06-20')];
    expect(statuses(days, [], late)).toEqual(days.map(() => 'suspended 2026-06-16'));
    expect(statuses(days, [{ kind: 'reinstated', on: '2026-06-25' }], late)[2]).toBe('valid 2026-06-25');
  });

  it('that is met in its days of grace suspends nothing', () => {
    expect(statuses(['2026-07-01'], [], [major('2026-06-16')])).toEqual(['valid 2026-03-01']);
  });

  it('that is unmet suspends even what somebody reinstated', () => {
    const lifted: CertificateEvent = { kind: 'reinstated', on: '2026-06-20' };
    expect(statuses(['2026-06-20'], [lifted], [major(null)])).toEqual(['suspended 2026-06-16']);
    expect(statuses(['2026-06-21'], [lifted], [major('2026-06-25')])).toEqual(['suspended 2026-06-16']);
  });

  it('that was met late, but before the certificate began, is past', () => {
    const before = obligation('majorClosure', 'n0', '2026-01-01', '2026-02-20', 14);
    expect(statuses(['2026-03-01'], [], [before])).toEqual(['valid 2026-03-01']);
    expect(statuses(['2026-03-01'], [], [{ ...before, metOn: null }])).toEqual(['suspended 2026-03-01']);
  });

  it('suspends from the first of several days', () => {
    const events: CertificateEvent[] = [{ kind: 'suspended', on: '2026-06-18' }];
    expect(statuses(['2026-06-30'], events, [major(null)])).toEqual(['suspended 2026-06-16']);
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((days) => daysAfter('2026-02-01', days));
const kinds = fc.constantFrom('suspended' as const, 'reinstated' as const, 'withdrawn' as const);
const history = fc
  .array(fc.record({ kind: kinds, on: day }), { maxLength: 6 })
  .map((events) => events.sort((a, b) => (a.on < b.on ? -1 : 1)));
const duties = fc.array(
  fc.record({ due: day, metOn: fc.option(day) }).map(({ due, metOn }) => obligation('condition', 'c', due, metOn, 14)),
  { maxLength: 3 },
);

describe('whatever happens to a certificate', () => {
  it('it has one status a day, which began that day or before', () => {
    fc.assert(
      fc.property(history, duties, day, (events, due, today) => {
        const { status, since } = certificateAt(certificate(...events), due, today);
        expect(CERTIFICATE_STATUSES).toContain(status);
        expect(since <= today).toBe(true);
      }),
    );
  });

  it('what comes later does not change what it was', () => {
    fc.assert(
      fc.property(history, duties, day, (events, due, today) => {
        const known = events.filter(({ on }) => on <= today);
        expect(certificateAt(certificate(...events), due, today)).toEqual(
          certificateAt(certificate(...known), due, today),
        );
      }),
    );
  });

  it('it is never valid beyond the grace of an obligation, nor after its end', () => {
    fc.assert(
      fc.property(history, duties, day, (events, due, today) => {
        if (certificateAt(certificate(...events), due, today).status !== 'valid') return;
        expect(events.some(({ kind, on }) => kind === 'withdrawn' && on <= today)).toBe(false);
        const isBroken = ({ metOn, suspendsFrom }: Obligation): boolean =>
          suspendsFrom <= today && (metOn === null || metOn > today);
        expect(due.some(isBroken)).toBe(false);
      }),
    );
  });
});
