import { useQuery } from '@tanstack/react-query';
import { allPages, api } from '../../../api/client';
import { certifications } from '../../../api/lists';
import { useFormats } from '../../../language/formats';
import { useSession } from '../../../session/session';

/** Parties that somebody may know, by id: all of the workspace for those who keep it, else those that are certified. */
export function usePartyNames(): ReadonlyMap<string, string> {
  const { text } = useFormats();
  const session = useSession();
  const isKeeper = session.can('organisation.read');
  const parties = useQuery({
    queryKey: ['get', '/v1/parties', 'all'],
    enabled: isKeeper,
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET('/v1/parties', { params: { query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
  const certified = useQuery({ ...certifications({}), enabled: !isKeeper });
  return new Map([
    ...(parties.data ?? []).map(({ id, name }) => [id, text(name)] as const),
    ...(certified.data ?? []).map(({ party }) => [party.id, text(party.name)] as const),
  ]);
}
