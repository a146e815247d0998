import { createHash } from 'node:crypto';
import {
  CERTIFICATE_FORMAT,
  type CertificateDocument,
  certificateFile,
  type CertifiedSite,
  type SealPrint,
} from '../../src/report';

const CHECK_ID = '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2';
const LOCATIONS = [
  { en: 'Yogyakarta, Indonesia', zh: '日惹，印度尼西亚' },
  { en: 'Manila, Philippines', zh: '菲律宾马尼拉' },
  { en: 'Chengdu, China', zh: '中国成都' },
] as const;
const PROGRAMMES = [
  { en: 'Cards and payments', id: 'Kartu dan pembayaran', zh: '卡与支付' },
  { en: 'Mobile broadband care', id: 'Layanan pita lebar seluler', zh: '移动宽带客服' },
  { en: 'Collections', id: 'Penagihan', zh: '催收' },
  { en: 'Home services', id: 'Layanan rumah', zh: '家庭业务' },
] as const;

/** As many sites, each with one to four programmes. */
export const certifiedSites = (count: number): CertifiedSite[] =>
  Array.from({ length: count }, (_, at) => ({
    name: { en: `Centre S-${at + 1}.`, id: `Pusat S-${at + 1}.`, zh: `中心S-${at + 1}.` },
    location: LOCATIONS[at % 3] ?? null,
    programmes: PROGRAMMES.slice(0, 1 + (at % 4)),
  }));

export const certificateDocument = (changes: Partial<CertificateDocument> = {}): CertificateDocument => ({
  format: CERTIFICATE_FORMAT,
  number: 'OSP-2026-00042-71',
  checkId: CHECK_ID,
  checkUrl: `https://assess.example.com/certificate/${CHECK_ID}`,
  holder: { en: 'Nusantara Contact Services', zh: '努山塔拉联络服务有限公司' },
  issuer: 'Amberley & Partners',
  scheme: {
    ...{ id: 'cx-operations-osp-1', code: 'OSP' },
    title: {
      ...{ en: 'Certified customer experience operation', zh: '认证顾客体验运营' },
      id: 'Operasi pengalaman pelanggan bersertifikat',
    },
    provenance: {
      ...{ en: 'Own rules with own defaults.', id: 'Aturan sendiri dengan nilai bawaan sendiri.' },
      zh: '自定规则与默认值。',
    },
  },
  framework: {
    title: {
      ...{ en: 'Customer Experience Operations (OSP)', zh: '顾客体验运营（OSP）' },
      id: 'Operasi Pengalaman Pelanggan (OSP)',
    },
    version: '1.1.0',
  },
  level: { en: 'Certifiable', id: 'Layak sertifikasi', zh: '可认证' },
  sites: certifiedSites(2),
  ...{ validFrom: '2026-11-23', validUntil: '2027-11-22', firstCertifiedOn: '2024-03-05', decidedOn: '2026-11-21' },
  ...{ conditionsUntil: null, sampleData: false },
  ...changes,
});

/** A seal as an issuer makes it, for this document. */
export const certificateSeal = (document: CertificateDocument, changes: Partial<SealPrint> = {}): SealPrint => ({
  number: document.number,
  issuedAt: '2026-11-22T01:27:09Z',
  signer: 'Dr Maria Santos-Wijaya',
  meaning: 'granted by decision',
  dataSha256: createHash('sha256').update(certificateFile(document)).digest('hex'),
  checkUrl: document.checkUrl,
  demonstration: document.sampleData,
  ...changes,
});
