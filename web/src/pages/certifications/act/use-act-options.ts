import { useQuery } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../../api/client';
import { certifications, portfolioUnits } from '../../../api/lists';
import type { Option } from '../../../components/Choice';
import { useFormats } from '../../../language/formats';
import { useSession } from '../../../session/session';
import type { Transition } from '../words/wording';
import { keyOfPlace, type NamedPlace } from './PlaceChecks';

type Certification = Schemas['CertificationDto'];

/** People that can assess: the leads and assessors of the workspace. */
export function useTeam(isNeeded: boolean): readonly Option<string>[] {
  const session = useSession();
  const people = useQuery({
    queryKey: ['get', '/v1/people', 'all'],
    enabled: isNeeded && session.can('people.read'),
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, status: 'active' as const, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET('/v1/people', { params: { query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
  if (!session.can('people.read')) return [{ key: session.personId, label: session.name }];
  return (people.data ?? [])
    .filter(({ role }) => role === 'lead' || role === 'assessor' || role === 'owner')
    .map(({ id, name, email }) => ({ key: id, label: name, ...(email === null ? {} : { detail: email }) }));
}

/** Programmes at sites that were assessed for the party, and that the scope does not have. */
export function useNewPlaces({ party, engagementId, places }: Certification, isNeeded: boolean): readonly NamedPlace[] {
  const { text } = useFormats();
  const session = useSession();
  const units = useQuery({
    ...portfolioUnits({ partyId: party.id, engagementId }),
    enabled: isNeeded && session.can('portfolio.read'),
  });
  const held = new Set(places.map(keyOfPlace));
  const found = (units.data ?? []).flatMap(({ siteId, site, programmeId, unit }): NamedPlace[] =>
    programmeId === null
      ? []
      : [{ siteId, site: text(site.name), programmeId, programme: text(unit.programme ?? unit.name) }],
  );
  return [...new Map(found.map((place) => [keyOfPlace(place), place])).values()].filter(
    (place) => !held.has(keyOfPlace(place)),
  );
}

/** The other side of a transfer, where a step has to name one: applicants under the same rules, or whoever offers. */
export function useCounterparts(one: Certification, transition: Transition): readonly Option<string>[] | undefined {
  const { text } = useFormats();
  const isOffer = transition === 'offerTransfer';
  const list = useQuery({ ...certifications({ framework: one.framework, state: 'applied' }), enabled: isOffer });
  if (isOffer) {
    return (list.data ?? [])
      .filter(({ id, scheme, party }) => id !== one.id && scheme === one.scheme && party.id !== one.party.id)
      .map(({ id, party }) => ({ key: id, label: text(party.name) }));
  }
  if (transition !== 'acceptTransfer' || one.transfer.offered.length < 2) return undefined;
  return one.transfer.offered.map(({ counterpart, party, number }) => ({
    ...{ key: counterpart, label: party === null ? number : text(party), detail: number },
  }));
}
