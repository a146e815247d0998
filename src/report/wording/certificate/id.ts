import type { CertificateWording } from './en';

export const id: CertificateWording = {
  kind: 'Sertifikat',
  certifies: 'Dengan ini dinyatakan bahwa',
  statement: (framework, version, level) =>
    `telah dinilai menurut ${framework} versi ${version} dan mencapai tingkat “${level}” di lokasi dan untuk program yang disebutkan di sini.`,
  statementWithAnnex: (framework, version, level) =>
    `telah dinilai menurut ${framework} versi ${version} dan mencapai tingkat “${level}” di lokasi dan untuk program yang disebutkan dalam lampiran.`,
  scope: 'Ruang lingkup',
  sitesInAnnex: (sites) => `${sites} lokasi, masing-masing dengan programnya dalam lampiran`,
  oneSiteInAnnex: 'Satu lokasi, dengan programnya dalam lampiran',
  between: ' · ',

  number: 'Nomor sertifikat',
  validFrom: 'Berlaku mulai',
  validUntil: 'Berlaku sampai',
  firstCertified: 'Pertama kali disertifikasi',
  decided: 'Diputuskan pada',
  rules: 'Aturan',
  conditions: (date) => `Diberikan dengan syarat yang harus dipenuhi paling lambat ${date}.`,

  signedBy: 'Ditandatangani secara elektronik oleh',
  signed: (meaning, date, time) => `${meaning}, ${date} pukul ${time} UTC`,
  issuedBy: (issuer) => `Diterbitkan oleh ${issuer}`,
  check: 'Apakah hari ini masih berlaku? Pindai kode, atau buka',
  qrAlt: (number, url) => `Kode QR berisi alamat untuk memeriksa sertifikat ${number}: ${url}`,
  checkId: 'Kode pemeriksaan',
  fieldLabel: (number, signer) => `Tanda tangan elektronik sertifikat ${number} oleh ${signer}`,
  dataHash: (hash) => `SHA-256 datanya: ${hash}`,
  draft: 'Draf: belum diterbitkan, belum ditandatangani, bukan sertifikat',
  draftMark: 'DRAF',
  sample: 'Contoh: diterbitkan dari data rekaan. Dokumen ini tidak membuktikan apa pun tentang organisasi mana pun.',
  sampleMark: 'CONTOH',
  ownRules: (issuer) =>
    `Sertifikat dari ${issuer} menurut aturannya sendiri; bukan dari lembaga sertifikasi terakreditasi dan bukan dari penerbit suatu standar.`,

  annex: 'Lampiran: lokasi dan program yang dicakup',
  annexIntro: (number, sites) =>
    `Bagian dari sertifikat ${number}. Sertifikat ini mencakup ${sites}; di tiap lokasi hanya program yang disebutkan.`,
  sites: (count) => `${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} lokasi`,
  columns: { number: 'No.', site: 'Lokasi', location: 'Tempat', programmes: 'Program' },
  headOfAnnex: (number) => `Sertifikat ${number} · Lampiran`,
  noSites: 'Tidak ada lokasi.',
  pageLabel: 'Halaman {n} dari {m}',
};
