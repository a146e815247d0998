import { $api } from '../../api/client';

/** Assessments of an engagement, for choices. */
export function useAssessmentsOf(engagementId: string) {
  return $api.useQuery('get', '/v1/assessments', { params: { query: { engagementId, limit: 100 } } });
}
