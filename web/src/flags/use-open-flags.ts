import { useQuery } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../api/client';

const FLAGS = '/v1/assessments/{assessmentId}/flags';

export type OpenFlag = Schemas['ListedFlagDto'];

/** All flags of an assessment, by unit. */
export function useOpenFlags(assessmentId: string) {
  return useQuery({
    queryKey: ['flags', assessmentId],
    queryFn: () =>
      allPages<OpenFlag>(async (cursor) => {
        const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET(FLAGS, { params: { path: { assessmentId }, query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

/** Where a flag is looked at: the requirement in its unit. */
export function addressOfFlag(assessmentId: string, { unit, requirement }: OpenFlag): string {
  return `/assessments/${assessmentId}/rate?${new URLSearchParams({ unit, requirement }).toString()}`;
}
