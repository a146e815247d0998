import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../../api/client';

export type Party = Schemas['PartyDto'];
export type Site = Schemas['SiteDto'];
export type Programme = Schemas['ProgrammeDto'];

const pageAfter = (cursor: string | undefined) => ({ limit: 100, sort: 'ref' as const, ...(cursor && { cursor }) });

export function useAllParties(): UseQueryResult<Party[]> {
  return useQuery({
    queryKey: ['all', '/v1/parties'],
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/parties', { params: { query: pageAfter(cursor) } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

export function useAllSites(): UseQueryResult<Site[]> {
  return useQuery({
    queryKey: ['all', '/v1/sites'],
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/sites', { params: { query: pageAfter(cursor) } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

export function useAllProgrammes(): UseQueryResult<Programme[]> {
  return useQuery({
    queryKey: ['all', '/v1/programmes'],
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/programmes', { params: { query: pageAfter(cursor) } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

/** Has all that is known of parties, sites and programmes read again. */
export async function refreshOrganisation(client: QueryClient): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/v1\/(?:parties|sites|programmes|workspace)/.test(String(queryKey[1])),
  });
}
