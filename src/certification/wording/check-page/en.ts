import type { PublicCheck } from '../../rules/public-check';

/** The public page on which a certificate is checked. Names and days come in as finished texts. */
export interface CheckPageWording {
  readonly title: string;
  readonly unknown: string;
  /** What the status means for whoever asks. */
  readonly means: Readonly<Record<PublicCheck['status'], string>>;
  readonly number: string;
  readonly holder: string;
  readonly scheme: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly since: Readonly<Record<Exclude<PublicCheck['status'], 'unknown'>, string>>;
  readonly supersededBy: string;
  /** Of one that is valid or suspended; of one that ended. */
  readonly covers: (sites: number) => string;
  readonly covered: (sites: number) => string;
  readonly between: string;
  readonly compare: string;
  readonly ownRules: string;
  readonly sample: string;
  /** Day and time in UTC. */
  readonly checked: (date: string, time: string) => string;
  readonly language: string;
}

const sites = (count: number): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? 'site' : 'sites'}`;

export const en: CheckPageWording = {
  title: 'Check of a certificate',
  unknown: 'Not known here',
  means: {
    valid: 'This certificate is valid today, for the sites and programmes named below.',
    suspended: 'This certificate is suspended. As long as it is, do not rely on it.',
    withdrawn: 'This certificate was withdrawn. Do not rely on it.',
    expired: 'The last day of this certificate has passed. It is not valid any more.',
    superseded: 'Another certificate has taken the place of this one. Ask for that one.',
    unknown:
      'No certificate is in force or was in force under this check id. Compare the id with the certificate, letter by letter.',
  },
  number: 'Number',
  holder: 'Holder',
  scheme: 'Certified as',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  since: {
    valid: 'Valid since',
    suspended: 'Suspended since',
    withdrawn: 'Withdrawn on',
    expired: 'Expired on',
    superseded: 'Superseded on',
  },
  supersededBy: 'Superseded by',
  covers: (count) => `It covers ${sites(count)}`,
  covered: (count) => `It covered ${sites(count)}`,
  between: ' · ',
  compare: 'Number, holder and days have to be those that the certificate prints.',
  ownRules:
    'A certificate under rules of its issuer, not of an accredited certification body and not of the publisher of a standard.',
  sample: 'Sample: issued from invented data. It attests nothing about any organisation.',
  checked: (date, time) => `Checked on ${date}, ${time} UTC`,
  language: 'Language',
};
