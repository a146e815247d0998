import { useQuery } from '@tanstack/react-query';
import { allPages, api } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import type { NamedPlace } from '../act/PlaceChecks';
import { APPLY } from './apply-wording';

export interface Applicant {
  readonly partyId: string;
  readonly name: string;
  /** Programmes that it runs at sites; undefined where the reader may not list them. */
  readonly places: readonly NamedPlace[] | undefined;
}

export interface Applicants {
  readonly engagements: readonly { readonly key: string; readonly label: string }[];
  readonly of: (engagementId: string | null) => readonly Applicant[];
  readonly isPending: boolean;
  readonly error: unknown;
}

const pageAt = (cursor: string | undefined) => ({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
const NOTHING = { items: [], nextCursor: null };

/** Whom somebody can apply for: parties with units in an engagement for those who lead it, else those that were given. */
export function useApplicants(engagementId: string | null): Applicants {
  const session = useSession();
  const isKeeper = session.can('organisation.read') && session.can('engagement.list');
  const kept = useKept(engagementId, isKeeper);
  const given = useGiven(!isKeeper);
  return isKeeper ? kept : given;
}

function useKept(engagementId: string | null, enabled: boolean): Applicants {
  const { text } = useFormats();
  const engagements = useQuery({
    queryKey: ['get', '/v1/engagements', 'all'],
    enabled,
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/engagements', { params: { query: pageAt(cursor) } });
        return data ?? NOTHING;
      }),
  });
  const organisation = useQuery({
    queryKey: ['get', '/v1/parties', 'organisation'],
    enabled,
    queryFn: readOrganisation,
  });
  const units = useQuery({
    queryKey: ['get', '/v1/engagements/{engagementId}/units', 'all', engagementId],
    enabled: enabled && engagementId !== null,
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/engagements/{engagementId}/units', {
          params: { path: { engagementId: engagementId ?? '' }, query: pageAt(cursor) },
        });
        return data ?? NOTHING;
      }),
  });
  const applicantsOf = (): readonly Applicant[] => {
    if (!organisation.data || !units.data) return [];
    const { parties, sites, programmes } = organisation.data;
    const found = new Map<string, Map<string, NamedPlace>>();
    for (const { siteId, programmeId } of units.data) {
      const site = sites.get(siteId);
      if (!site) continue;
      const places = found.get(site.partyId) ?? new Map<string, NamedPlace>();
      found.set(site.partyId, places);
      const programme = programmeId === null ? undefined : programmes.get(programmeId);
      if (programmeId !== null && programme) {
        const named = { siteId, site: text(site.name), programmeId, programme: text(programme.name) };
        places.set(`${siteId} ${programmeId}`, named);
      }
    }
    return [...found].map(([partyId, places]) => ({
      ...{ partyId, name: text(parties.get(partyId)?.name ?? partyId), places: [...places.values()] },
    }));
  };
  const all = [engagements, organisation, units];
  return {
    engagements: (engagements.data ?? []).map(({ id, title }) => ({ key: id, label: text(title) })),
    of: applicantsOf,
    isPending:
      enabled && (engagements.isPending || organisation.isPending || (engagementId !== null && units.isPending)),
    error: all.find(({ isError }) => isError)?.error ?? null,
  };
}

async function readOrganisation() {
  const [parties, sites, programmes] = await Promise.all([
    allPages(async (cursor) => (await api.GET('/v1/parties', { params: { query: pageAt(cursor) } })).data ?? NOTHING),
    allPages(async (cursor) => (await api.GET('/v1/sites', { params: { query: pageAt(cursor) } })).data ?? NOTHING),
    allPages(
      async (cursor) => (await api.GET('/v1/programmes', { params: { query: pageAt(cursor) } })).data ?? NOTHING,
    ),
  ]);
  return { parties: byId(parties), sites: byId(sites), programmes: byId(programmes) };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Parties of grants; their names come with results that were completed. */
function useGiven(enabled: boolean): Applicants {
  const { text } = useFormats();
  const t = useTexts(APPLY);
  const { grants } = useSession();
  const results = useQuery({
    queryKey: ['get', '/v1/party-results', 'all', 'given'],
    enabled,
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/party-results', { params: { query: pageAt(cursor) } });
        return data ?? NOTHING;
      }),
  });
  const parties = grants.flatMap(({ engagementId, scope }) =>
    'partyId' in scope && typeof scope.partyId === 'string' ? [{ engagementId, partyId: scope.partyId }] : [],
  );
  const engagements = [...new Set(parties.map(({ engagementId }) => engagementId))].map((key) => {
    const title = results.data?.find(({ engagementId }) => engagementId === key)?.engagement?.title;
    return { key, label: title === undefined ? t.unknownEngagement : text(title) };
  });
  return {
    engagements,
    of: (engagementId) =>
      parties
        .filter((one) => one.engagementId === engagementId)
        .map(({ partyId }) => {
          const name = results.data?.find((one) => one.partyId === partyId)?.party?.name;
          return { partyId, name: name === undefined ? t.unknownParty : text(name), places: undefined };
        }),
    isPending: enabled && results.isPending,
    error: results.error,
  };
}
