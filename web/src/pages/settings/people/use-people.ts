import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../../api/client';

const PEOPLE_KEY = ['all', '/v1/people'];

/** Everybody in the workspace, by name. */
export function usePeople(isOn = true): UseQueryResult<Schemas['PersonDto'][]> {
  return useQuery({
    queryKey: PEOPLE_KEY,
    enabled: isOn,
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/people', {
          params: { query: { limit: 100, sort: 'name', ...(cursor && { cursor }) } },
        });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

/** Has all that is known of people read again. */
export async function refreshPeople(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/people') });
}
