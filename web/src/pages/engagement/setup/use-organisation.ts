import { contentOf } from '../../../api/content';
import { useQuery } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../../api/client';
import { useSession } from '../../../session/session';

const after = (cursor: string | undefined): { limit: number; cursor?: string } => ({
  limit: 100,
  ...(cursor === undefined ? {} : { cursor }),
});

/** All parties of the workspace, for those who may see them. */
export function useParties() {
  const { can } = useSession();
  return useQuery({
    queryKey: ['get', '/v1/parties', 'all'],
    enabled: can('organisation.read'),
    queryFn: () => allPages((cursor) => contentOf(api.GET('/v1/parties', { params: { query: after(cursor) } }))),
  });
}

/** All sites of the workspace, for those who may see them. */
export function useSites() {
  const { can } = useSession();
  return useQuery({
    queryKey: ['get', '/v1/sites', 'all'],
    enabled: can('organisation.read'),
    queryFn: () => allPages((cursor) => contentOf(api.GET('/v1/sites', { params: { query: after(cursor) } }))),
  });
}

/** All programmes of the workspace, for those who may see them. */
export function useProgrammes() {
  const { can } = useSession();
  return useQuery({
    queryKey: ['get', '/v1/programmes', 'all'],
    enabled: can('organisation.read'),
    queryFn: () => allPages((cursor) => contentOf(api.GET('/v1/programmes', { params: { query: after(cursor) } }))),
  });
}

/** All units of an engagement, in the order of their refs. */
export function useUnits(engagementId: string) {
  return useQuery({
    queryKey: ['get', '/v1/engagements/{engagementId}/units', engagementId, 'all'],
    queryFn: () =>
      allPages(async (cursor): Promise<Schemas['UnitPageDto']> => {
        const params = { path: { engagementId }, query: { ...after(cursor), sort: 'ref' as const } };
        return contentOf(api.GET('/v1/engagements/{engagementId}/units', { params }));
      }),
  });
}
