import { allPages, api } from './client';
import type { paths } from './schema';

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Found } } }
  ? Omit<NonNullable<Found>, 'limit' | 'cursor'>
  : never;

/** What chooses lines of the portfolio. */
export type PortfolioQuery = Query<'/v1/portfolio'>;
export type CertificationQuery = Query<'/v1/certifications'>;
export type CertificateQuery = Query<'/v1/certificates'>;

/** Options of TanStack Query for lists of which a page shows everything; their keys begin as those of `$api`. */
export const portfolioLines = (query: PortfolioQuery) => ({
  queryKey: ['get', '/v1/portfolio', 'all', query],
  queryFn: () =>
    allPages(async (cursor) => {
      const { data } = await api.GET('/v1/portfolio', { params: { query: { ...query, ...pageAt(cursor) } } });
      return pageOf(data);
    }),
});

export const portfolioUnits = (query: PortfolioQuery) => ({
  queryKey: ['get', '/v1/portfolio/units', 'all', query],
  queryFn: () =>
    allPages(async (cursor) => {
      const { data } = await api.GET('/v1/portfolio/units', { params: { query: { ...query, ...pageAt(cursor) } } });
      return pageOf(data);
    }),
});

export const partyResults = (partyId: string) => ({
  queryKey: ['get', '/v1/party-results', 'all', partyId],
  queryFn: () =>
    allPages(async (cursor) => {
      const { data } = await api.GET('/v1/party-results', { params: { query: { partyId, ...pageAt(cursor) } } });
      return pageOf(data);
    }),
});

export const certifications = (query: CertificationQuery) => ({
  queryKey: ['get', '/v1/certifications', 'all', query],
  queryFn: () =>
    allPages(async (cursor) => {
      const { data } = await api.GET('/v1/certifications', { params: { query: { ...query, ...pageAt(cursor) } } });
      return pageOf(data);
    }),
});

export const certificates = (query: CertificateQuery) => ({
  queryKey: ['get', '/v1/certificates', 'all', query],
  queryFn: () =>
    allPages(async (cursor) => {
      const { data } = await api.GET('/v1/certificates', { params: { query: { ...query, ...pageAt(cursor) } } });
      return pageOf(data);
    }),
});

interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** These lists come as a table, too, which is text; here it is never asked for. */
function pageOf<Item>(data: string | Page<Item> | undefined): Page<Item> {
  return typeof data === 'object' ? data : { items: [], nextCursor: null };
}

const pageAt = (cursor: string | undefined) => ({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
