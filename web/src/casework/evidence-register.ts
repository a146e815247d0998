import { allPages, api } from '../api/client';

const EVIDENCE = '/v1/assessments/{assessmentId}/evidence';

/** Options of TanStack Query for the whole evidence register of an assessment. */
export const evidenceRegister = (assessmentId: string) => ({
  queryKey: ['get', EVIDENCE, assessmentId],
  queryFn: () =>
    allPages(async (cursor) => {
      const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
      const { data } = await api.GET(EVIDENCE, { params: { path: { assessmentId }, query } });
      return data ?? { items: [], nextCursor: null };
    }),
});
