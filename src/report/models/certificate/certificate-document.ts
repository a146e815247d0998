import { canonicalJson, type JsonValue } from '../../../shared/canonical-json';
import { isCalendarDate, isInDateRange } from '../../../shared/calendar-date';
import { LANGUAGES, type LocalizedText } from '../../../shared/text';

export const CERTIFICATE_FORMAT = 'tolok-certificate/1';

/** A site that a certificate covers, with those of its programmes that it covers there. */
export interface CertifiedSite {
  readonly name: LocalizedText;
  /** City and country, as far as they are known. */
  readonly location: LocalizedText | null;
  readonly programmes: readonly LocalizedText[];
}

/** Everything that a certificate prints, as data: one document for all languages. Days are YYYY-MM-DD. */
export interface CertificateDocument {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly number: string;
  /** Eight groups of four; stands under the QR code. */
  readonly checkId: string;
  /** Address of the public check page of this certificate. */
  readonly checkUrl: string;
  readonly holder: LocalizedText;
  readonly issuer: LocalizedText;
  readonly scheme: {
    readonly id: string;
    /** In the emblem. */
    readonly code: string;
    readonly title: LocalizedText;
    readonly provenance: LocalizedText;
  };
  readonly framework: { readonly title: LocalizedText; readonly version: string };
  /** Title of the level that was reached. */
  readonly level: LocalizedText;
  readonly sites: readonly CertifiedSite[];
  readonly validFrom: string;
  /** Last day. */
  readonly validUntil: string;
  /** First day of the first certificate, of which this one is a renewal; else that of this one. */
  readonly firstCertifiedOn: string;
  readonly decidedOn: string;
  /** Latest day of the conditions that it was granted on; null: on none. */
  readonly conditionsUntil: string | null;
  /** Made of invented data: it certifies nothing. */
  readonly sampleData: boolean;
}

/** Longest texts, UTF-16 units in each language. */
export const CERTIFICATE_LIMITS = { name: 200, provenance: 600, checkUrl: 300, sites: 2000, programmes: 200 } as const;

const NUMBER = /^[A-Z0-9]{2,5}-\d{4}-\d{5}-\d{2}$/;
const CHECK_ID = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/;
const SCHEME_ID = /^[a-z0-9]+(-[a-z0-9]+)*-[1-9]\d*$/;
const CODE = /^[A-Z0-9]{2,5}$/;
const VERSION = /^[0-9A-Za-z.+-]{1,40}$/;
const ADDRESS = /^https?:\/\/[\x21-\x7e]+$/;
/** Line ends, control characters, halves of surrogate pairs. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Reads one member of the document: pushes what is wrong with it, with its place as a JSON pointer. */
type Check = (value: unknown, at: string, faults: string[]) => void;

/**
 * The document as it was stored. Whoever made it checks it with the same function, so that nothing can be sealed that could
 * not be drawn.
 * @throws RangeError that names everything that is wrong, each with its JSON pointer
 */
export function readCertificateDocument(value: unknown): CertificateDocument {
  const faults: string[] = [];
  DOCUMENT(value, '', faults);
  if (faults.length === 0) faults.push(...orderFaults(value as CertificateDocument));
  if (faults.length > 0) throw new RangeError(`This is no ${CERTIFICATE_FORMAT}: ${faults.join('; ')}.`);
  return value as CertificateDocument;
}

/** The bytes that are hashed and kept; the same document gives the same bytes. */
export function certificateFile(document: CertificateDocument): Buffer {
  return Buffer.from(`${canonicalJson(document as unknown as JsonValue)}\n`, 'utf8');
}

function orderFaults(document: CertificateDocument): string[] {
  const { validFrom, validUntil, firstCertifiedOn, decidedOn, conditionsUntil, checkUrl, checkId } = document;
  return [
    ...(validFrom <= validUntil ? [] : ['/validUntil is before /validFrom']),
    ...(decidedOn <= validFrom ? [] : ['/decidedOn is after /validFrom']),
    ...(firstCertifiedOn <= validFrom ? [] : ['/firstCertifiedOn is after /validFrom']),
    ...(conditionsUntil === null || conditionsUntil >= decidedOn ? [] : ['/conditionsUntil is before /decidedOn']),
    ...(checkUrl.endsWith(`/${checkId}`) ? [] : ['/checkUrl does not end in /checkId']),
  ];
}

const matching =
  (pattern: RegExp, what: string): Check =>
  (value, at, faults) => {
    if (typeof value !== 'string' || !pattern.test(value)) faults.push(`${at} is no ${what}`);
  };

const day: Check = (value, at, faults) => {
  if (typeof value !== 'string' || !isCalendarDate(value) || !isInDateRange(value)) faults.push(`${at} is no day`);
};

const flag: Check = (value, at, faults) => {
  if (typeof value !== 'boolean') faults.push(`${at} is neither true nor false`);
};

const address: Check = (value, at, faults) => {
  const fits = typeof value === 'string' && value.length <= CERTIFICATE_LIMITS.checkUrl && ADDRESS.test(value);
  if (!fits) faults.push(`${at} is no web address`);
};

const orNull =
  (check: Check): Check =>
  (value, at, faults) => {
    if (value !== null) check(value, at, faults);
  };

/** One line in one language, or in several of which English is one. */
const text =
  (longest: number): Check =>
  (value, at, faults) => {
    const one = (line: unknown, place: string): void => {
      const fits = typeof line === 'string' && line.trim() !== '' && line.length <= longest && !FORBIDDEN.test(line);
      if (!fits) faults.push(`${place} is no line of 1 to ${longest} characters`);
    };
    if (!isRecord(value)) {
      one(value, at);
      return;
    }
    one(value['en'], `${at}/en`);
    for (const [key, line] of Object.entries(value)) {
      if (!(LANGUAGES as readonly string[]).includes(key)) faults.push(`${at}/${key} is no language`);
      else if (key !== 'en' && line !== undefined) one(line, `${at}/${key}`);
    }
  };

const list =
  (most: number, check: Check): Check =>
  (value, at, faults) => {
    if (!Array.isArray(value) || value.length < 1 || value.length > most)
      faults.push(`${at} has not 1 to ${most} entries`);
    else value.forEach((entry, index) => check(entry, `${at}/${index}`, faults));
  };

/** These members and no other. */
const record =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, at, faults) => {
    if (!isRecord(value)) {
      faults.push(`${at === '' ? 'it' : at} is no object`);
      return;
    }
    for (const [key, check] of Object.entries(members)) check(value[key], `${at}/${key}`, faults);
    for (const key of Object.keys(value)) if (!Object.hasOwn(members, key)) faults.push(`${at}/${key} is not known`);
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NAME = text(CERTIFICATE_LIMITS.name);

const DOCUMENT = record({
  format: (value, at, faults) => {
    if (value !== CERTIFICATE_FORMAT) faults.push(`${at} is not ${CERTIFICATE_FORMAT}`);
  },
  number: matching(NUMBER, 'number of a certificate'),
  checkId: matching(CHECK_ID, 'check id'),
  checkUrl: address,
  holder: NAME,
  issuer: NAME,
  scheme: record({
    id: matching(SCHEME_ID, 'id of a scheme'),
    code: matching(CODE, 'code of a scheme'),
    title: NAME,
    provenance: text(CERTIFICATE_LIMITS.provenance),
  }),
  framework: record({ title: NAME, version: matching(VERSION, 'version') }),
  level: NAME,
  sites: list(
    CERTIFICATE_LIMITS.sites,
    record({ name: NAME, location: orNull(NAME), programmes: list(CERTIFICATE_LIMITS.programmes, NAME) }),
  ),
  validFrom: day,
  validUntil: day,
  firstCertifiedOn: day,
  decidedOn: day,
  conditionsUntil: orNull(day),
  sampleData: flag,
});
