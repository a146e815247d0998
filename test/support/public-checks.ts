import type { PublicCheck } from '../../src/certification';

type Known = Exclude<PublicCheck, { status: 'unknown' }>;

/** What the public is told of a certificate of two sites. */
export const publicCheck = (changes: Partial<Known> = {}): Known => ({
  ...{
    status: 'valid',
    number: 'OSP-2026-00042-71',
    holder: { en: 'Nusantara Contact Services', zh: '努山塔拉联络服务' },
  },
  scheme: {
    ...{ en: 'Certified customer experience operation', zh: '认证顾客体验运营' },
    id: 'Operasi pengalaman pelanggan bersertifikat',
  },
  scope: { sites: 2, places: 3 },
  sites: [
    { name: { en: 'Yogyakarta', zh: '日惹' }, programmes: [{ en: 'Cards', id: 'Kartu', zh: '卡' }, 'Collections'] },
    { name: 'Manila', programmes: ['Collections'] },
  ],
  ...{ validFrom: '2026-11-23', validUntil: '2027-11-22', since: '2026-11-23', supersededBy: null, isSample: false },
  ...changes,
});
