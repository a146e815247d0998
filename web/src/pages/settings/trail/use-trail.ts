import {
  useInfiniteQuery,
  useMutation,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client';
import { withinDays } from './filters';

export type TrailEvent = Schemas['TrailEventDto'];
export type Verification = Schemas['TrailVerificationDto'];

/** Of the workspace, or of an engagement. */
export type TrailPlace = { readonly engagementId: string } | undefined;

export interface TrailFilters {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Days of the person's own calendar. */
  readonly from: string;
  readonly to: string;
}

interface TrailQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly actor?: string;
  readonly action?: TrailEvent['action'];
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
}

function queryOf({ actor, action, subject, from, to }: TrailFilters): TrailQuery {
  return {
    limit: 50,
    ...(actor === '' ? {} : { actor }),
    ...(action === '' ? {} : { action: action as TrailEvent['action'] }),
    ...(subject === '' ? {} : { subject }),
    ...withinDays(from, to),
  };
}

async function read(place: TrailPlace, query: TrailQuery): Promise<Schemas['TrailEventPageDto']> {
  const { data } = place
    ? await api.GET('/v1/engagements/{engagementId}/trail', { params: { path: place, query } })
    : await api.GET('/v1/trail', { params: { query } });
  return data ?? { items: [], nextCursor: null };
}

/** Events, a page after the other. */
export function useTrail(
  place: TrailPlace,
  filters: TrailFilters,
): UseInfiniteQueryResult<InfiniteData<Schemas['TrailEventPageDto']>> {
  return useInfiniteQuery({
    queryKey: ['trail', place?.engagementId, filters],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(place, { ...queryOf(filters), ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Recomputes the chain of seals, on the server. */
export function useVerification(place: TrailPlace): UseMutationResult<Verification | undefined, unknown, void> {
  return useMutation({
    mutationFn: async () => {
      const { data } = place
        ? await api.GET('/v1/engagements/{engagementId}/trail/verification', { params: { path: place } })
        : await api.GET('/v1/trail/verification');
      return data;
    },
  });
}

export const exportAddress = (place: TrailPlace): string =>
  place ? `/v1/engagements/${place.engagementId}/trail/export` : '/v1/trail/export';
