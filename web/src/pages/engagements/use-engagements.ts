import { contentOf } from '../../api/content';
import { useQuery } from '@tanstack/react-query';
import { allPages, api, type Schemas } from '../../api/client';

const engagements = async (): Promise<Schemas['EngagementDto'][]> =>
  allPages(async (cursor) => {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    return contentOf(api.GET('/v1/engagements', { params: { query } }));
  });

const assessments = async (): Promise<Schemas['AssessmentSummaryDto'][]> =>
  allPages(async (cursor) => {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    return contentOf(api.GET('/v1/assessments', { params: { query } }));
  });

/** All engagements that one was given. */
export const useEngagements = () => useQuery({ queryKey: ['get', '/v1/engagements', 'all'], queryFn: engagements });

/** All assessments that one was given, the ones changed last first. */
export const useAssessments = () => useQuery({ queryKey: ['get', '/v1/assessments', 'all'], queryFn: assessments });
