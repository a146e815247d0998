import type { Schemas } from '../../api/client';
import type { PortfolioQuery } from '../../api/lists';

type Line = Schemas['PortfolioLineDto'];
type Unit = Schemas['PortfolioUnitDto'];

export const CERTIFICATES = ['certified', 'expiring', 'blocked', 'none'] as const;
export type CertificateChoice = (typeof CERTIFICATES)[number];
export const STATES = ['atRisk', 'belowTarget', 'blocked', 'sound'] as const;
export const PARTY_KINDS = ['vendor', 'own', 'client'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FRAMEWORK = /^[a-z0-9-]+@\d+\.\d+\.\d+$/;

/** What the address chooses of the portfolio, as the API takes it; what it does not know is left out. */
export function queryOf(params: URLSearchParams): PortfolioQuery {
  const known = <K extends string>(key: string, all: readonly K[]): K | undefined =>
    all.find((one) => one === params.get(key));
  const like = (key: string, form: RegExp): string | undefined => {
    const value = params.get(key);
    return value !== null && form.test(value) ? value : undefined;
  };
  return present({
    certificate: known('certificate', CERTIFICATES),
    state: known('state', STATES),
    partyKind: known('partyKind', PARTY_KINDS),
    frameworkId: like('frameworkId', FRAMEWORK),
    engagementId: like('engagementId', UUID),
    programmeId: like('programmeId', UUID),
    siteId: like('siteId', UUID),
  });
}

/** Without what is undefined, so that equal choices have equal keys. */
export function present<T extends object>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

/** Whether a line is one of those that a tile counts; as the server chooses by `certificate`. */
export function isChosen({ certificate }: Pick<Line, 'certificate'>, choice: CertificateChoice): boolean {
  switch (choice) {
    case 'certified':
      return certificate?.status === 'valid';
    case 'expiring':
      return certificate?.isExpiring === true;
    case 'blocked':
      return certificate !== null && certificate.blockers.length > 0;
    case 'none':
      return certificate === null || certificate.status === 'none';
  }
}

interface Sought {
  /** Words, each of which has to be there. */
  readonly search: string;
  /** Of a site; empty: anywhere. */
  readonly place: string;
}

/** Where sites lie, as they are named in English: the same place in every language. */
export const placeOf = ({ site }: Pick<Unit, 'site'>): string => englishOf(site.location ?? '');

const englishOf = (text: string | { readonly en: string }): string => (typeof text === 'string' ? text : text.en);

/** Lines of parties with units at the place, in whose names every word is found. */
export function soughtLines(
  lines: readonly Line[],
  units: readonly Unit[],
  { search, place }: Sought,
  textOf: (line: Line) => string,
): readonly Line[] {
  const there = new Set(units.filter((unit) => placeOf(unit) === place).map(keyOfLine));
  return lines.filter((line) => (place === '' || there.has(keyOfLine(line))) && hasWords(textOf(line), search));
}

/** One line of the portfolio: a party in an engagement by a framework version. */
export const keyOfLine = ({ engagementId, partyId, framework }: Pick<Line, 'engagementId' | 'partyId' | 'framework'>) =>
  `${engagementId} ${partyId} ${framework.id}`;

export function hasWords(text: string, search: string): boolean {
  const lower = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
