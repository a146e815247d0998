import { contentOf } from '../../../api/content';
import { useQuery } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../../api/client';

const PATH = '/v1/engagements/{engagementId}/grants';

/** All grants of an engagement, also those that ended. The newest first. */
export function useGrants(engagementId: string, isAllowed = true) {
  return useQuery({
    queryKey: ['get', PATH, engagementId, 'all'],
    enabled: isAllowed,
    queryFn: () =>
      allPages(async (cursor): Promise<Schemas['GrantPageDto']> => {
        const query = { limit: 100, sort: '-grantedAt' as const, ...(cursor === undefined ? {} : { cursor }) };
        return contentOf(api.GET(PATH, { params: { path: { engagementId }, query } }));
      }),
  });
}

/** People of the workspace who can be given something. */
export function usePeople(isAllowed = true) {
  return useQuery({
    queryKey: ['get', '/v1/people', 'active'],
    enabled: isAllowed,
    queryFn: () =>
      allPages(async (cursor): Promise<Schemas['PersonPageDto']> => {
        const query = {
          ...{ limit: 100, sort: 'name' as const, status: 'active' as const },
          ...(cursor === undefined ? {} : { cursor }),
        };
        return contentOf(api.GET('/v1/people', { params: { query } }));
      }),
  });
}

/** The assessments of an engagement. */
export function useEngagementAssessments(engagementId: string) {
  return useQuery({
    queryKey: ['get', '/v1/assessments', 'of', engagementId],
    queryFn: () =>
      allPages(async (cursor): Promise<Schemas['AssessmentSummaryPageDto']> => {
        const query = { engagementId, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        return contentOf(api.GET('/v1/assessments', { params: { query } }));
      }),
  });
}
