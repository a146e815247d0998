import type { Certificate, CertificateEvent } from './certificate';
import { type CertificateOnFile, publicCheckOf } from './public-check';

const place = (site: string, programme: string) => ({ site, programme });
const certificate = (...events: readonly CertificateEvent[]): Certificate => ({
  ...{ number: 'OSP-2026-00042-71', scheme: 'cx-operations-osp-1', party: 'party-id' },
  ...{ validFrom: '2026-11-23', validUntil: '2027-11-22', events },
  places: [place('s1', 'p1'), place('s2', 'p1'), place('s1', 'p2')],
});
const onFile = (changes: Partial<CertificateOnFile> = {}): CertificateOnFile => ({
  ...{ certificate: certificate(), obligations: [], holder: { en: 'Fairline', zh: '菲尔莱恩' }, scheme: 'Certified' },
  names: {
    sites: new Map([
      ['s1', 'Yogyakarta'],
      ['s2', 'Manila'],
      ['s3', 'Chengdu'],
    ]),
    programmes: new Map([
      ['p1', 'Cards'],
      ['p2', 'Collections'],
    ]),
  },
  isSample: false,
  ...changes,
});
const on = (day: string, ...events: readonly CertificateEvent[]) =>
  publicCheckOf(onFile({ certificate: certificate(...events) }), day);

describe('the public check of a certificate', () => {
  it('tells what it covers, site by site, and until when', () => {
    expect(on('2026-12-24')).toEqual({
      ...{
        status: 'valid',
        number: 'OSP-2026-00042-71',
        holder: { en: 'Fairline', zh: '菲尔莱恩' },
        scheme: 'Certified',
      },
      scope: { sites: 2, places: 3 },
      sites: [
        { name: 'Yogyakarta', programmes: ['Cards', 'Collections'] },
        { name: 'Manila', programmes: ['Cards'] },
      ],
      ...{
        validFrom: '2026-11-23',
        validUntil: '2027-11-22',
        since: '2026-11-23',
        supersededBy: null,
        isSample: false,
      },
    });
  });

  it.each([
    ['the first day', '2026-11-23', 'valid', '2026-11-23'],
    ['the last day', '2027-11-22', 'valid', '2026-11-23'],
    ['the day after', '2027-11-23', 'expired', '2027-11-23'],
    ['years later', '2031-01-01', 'expired', '2027-11-23'],
  ] as const)('goes by the day alone: on %s', (_, day, status, since) => {
    expect(on(day)).toMatchObject({ status, since });
  });

  it('changes with what happened to it, from that day on', () => {
    const suspended = { kind: 'suspended', on: '2027-01-10' } as const;
    expect(on('2027-01-09', suspended)).toMatchObject({ status: 'valid' });
    expect(on('2027-01-10', suspended)).toMatchObject({ status: 'suspended', since: '2027-01-10' });
    const reinstated = { kind: 'reinstated', on: '2027-02-01' } as const;
    expect(on('2027-02-01', suspended, reinstated)).toMatchObject({ status: 'valid', since: '2027-02-01' });
    const withdrawn = { kind: 'withdrawn', on: '2027-02-01' } as const;
    expect(on('2027-06-01', suspended, withdrawn)).toMatchObject({ status: 'withdrawn', since: '2027-02-01' });
    const superseded = { kind: 'superseded', on: '2027-02-01', by: 'OSP-2027-00001-15' } as const;
    expect(on('2027-06-01', superseded)).toMatchObject({ status: 'superseded', supersededBy: 'OSP-2027-00001-15' });
  });

  it('is suspended by an obligation that is unmet, of which it tells nothing', () => {
    const unmet = {
      kind: 'surveillance',
      id: 'SECRET',
      due: '2027-05-23',
      metOn: null,
      suspendsFrom: '2027-06-23',
    } as const;
    const check = publicCheckOf(onFile({ obligations: [unmet] }), '2027-07-01');
    expect(check).toMatchObject({ status: 'suspended', since: '2027-06-23' });
    expect(JSON.stringify(check)).not.toMatch(/SECRET|2027-05-23|surveillance|party-id|osp-1/);
  });

  it('follows the scope', () => {
    const extended = { kind: 'extended', on: '2027-01-01', places: [place('s3', 'p2')] } as const;
    const reduced = { kind: 'reduced', on: '2027-02-01', places: [place('s2', 'p1')] } as const;
    expect(on('2027-01-01', extended, reduced)).toMatchObject({ scope: { sites: 3, places: 4 } });
    expect(on('2027-02-01', extended, reduced)).toMatchObject({
      scope: { sites: 2, places: 3 },
      sites: [{ name: 'Yogyakarta' }, { name: 'Chengdu', programmes: ['Collections'] }],
    });
  });

  it('knows nothing of what does not exist, and of what is not valid yet, in the same words', () => {
    const unknown = publicCheckOf(null, '2026-11-22');
    expect(unknown).toMatchObject({ status: 'unknown', number: null, sites: [] });
    expect(on('2026-11-22')).toEqual(unknown);
  });

  it('says of a sample that it is one', () => {
    expect(publicCheckOf(onFile({ isSample: true }), '2026-12-24')).toMatchObject({ isSample: true });
  });

  it('refuses to leave out what it has no name for', () => {
    const names = { sites: new Map(), programmes: new Map() };
    expect(() => publicCheckOf(onFile({ names }), '2026-12-24')).toThrow(RangeError);
  });
});
