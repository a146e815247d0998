/** English. The shape of this object is the contract for the other languages. Names, dates and counts come finished. */
export const en = {
  kind: 'Certificate',
  certifies: 'This is to certify that',
  /** Goes on from the name of the holder. */
  statement: (framework: string, version: string, level: string, sites: number): string =>
    `has been assessed against ${framework}, version ${version}, and reaches the level “${level}” at the ${sites === 1 ? 'site' : 'sites'} and with the programmes named here.`,
  statementWithAnnex: (framework: string, version: string, level: string, sites: number): string =>
    `has been assessed against ${framework}, version ${version}, and reaches the level “${level}” at the ${sites === 1 ? 'site' : 'sites'} and with the programmes named in the annex.`,
  scope: 'Scope',
  sitesInAnnex: (sites: string): string => `${sites} sites, each with its programmes in the annex`,
  oneSiteInAnnex: 'One site, with its programmes in the annex',
  between: ' · ',

  number: 'Certificate number',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  firstCertified: 'First certified on',
  decided: 'Decided on',
  rules: 'Rules',
  conditions: (date: string): string => `Granted on conditions that have to be met by ${date}.`,

  signedBy: 'Signed electronically by',
  /** What the signature means, and its moment in UTC. */
  signed: (meaning: string, date: string, time: string): string => `${meaning}, ${date}, ${time} UTC`,
  issuedBy: (issuer: string): string => `Issued by ${issuer}`,
  check: 'Is it valid today? Scan the code, or open',
  qrAlt: (number: string, url: string): string => `QR code with the address for checking certificate ${number}: ${url}`,
  checkId: 'Check id',
  fieldLabel: (number: string, signer: string): string => `Electronic signature of certificate ${number} by ${signer}`,
  dataHash: (hash: string): string => `SHA-256 of its data: ${hash}`,
  draft: 'Draft: not issued, not signed, no certificate',
  draftMark: 'DRAFT',
  sample: 'Sample: issued from invented data. It attests nothing about any organisation.',
  sampleMark: 'SAMPLE',
  ownRules: (issuer: string): string =>
    `A certificate of ${issuer} under rules of its own, not of an accredited certification body and not of the publisher of a standard.`,

  annex: 'Annex: sites and programmes covered',
  annexIntro: (number: string, sites: string): string =>
    `Part of certificate ${number}. It covers ${sites}; at each, only the programmes named.`,
  sites: (count: number): string =>
    `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? 'site' : 'sites'}`,
  columns: { number: 'No.', site: 'Site', location: 'Place', programmes: 'Programmes' },
  headOfAnnex: (number: string): string => `Certificate ${number} · Annex`,
  noSites: 'No site.',
  pageLabel: 'Page {n} of {m}',
};

export type CertificateWording = typeof en;
