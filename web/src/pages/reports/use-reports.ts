import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { allPages, api, type Schemas } from '../../api/client';

export type Report = Schemas['ReportDto'];
export type Issue = Schemas['IssueDto'];

/** How often is asked where the server can not tell by itself. */
const ASK_EVERY_MS = 2_000;

/** Nothing changes any more unless somebody asks for it. */
export const isFinished = ({ status }: Pick<Report, 'status'>): boolean => status === 'ready' || status === 'failed';

/** Everything that was drawn, or what was drawn from one assessment; asked again while something is under way. */
export function useReportList(assessmentId?: string): UseQueryResult<Report[]> {
  return useQuery({
    queryKey: ['all', '/v1/reports', assessmentId],
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, ...(assessmentId && { assessmentId }), ...(cursor && { cursor }) };
        const { data } = await api.GET('/v1/reports', { params: { query } });
        return data ?? { items: [], nextCursor: null };
      }),
    refetchInterval: ({ state }) => (state.data?.every(isFinished) === false ? ASK_EVERY_MS : false),
  });
}

/** The register of what was issued, whole or of one assessment. */
export function useIssueList(assessmentId: string | undefined, isOn = true): UseQueryResult<Issue[]> {
  return useQuery({
    queryKey: ['all', '/v1/issues', assessmentId],
    enabled: isOn,
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, ...(assessmentId && { assessmentId }), ...(cursor && { cursor }) };
        const { data } = await api.GET('/v1/issues', { params: { query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

/** All assessments that one was given, to name what reports are about. */
export function useAssessmentNames(): ReadonlyMap<string, Schemas['AssessmentSummaryDto']> {
  const { data = [] } = useQuery({
    queryKey: ['all', '/v1/assessments'],
    staleTime: 60_000,
    queryFn: () =>
      allPages(async (cursor) => {
        const { data: page } = await api.GET('/v1/assessments', {
          params: { query: { limit: 100, ...(cursor && { cursor }) } },
        });
        return page ?? { items: [], nextCursor: null };
      }),
  });
  return new Map(data.map((assessment) => [assessment.id, assessment]));
}

/** Has all that is known of reports and issues read again. */
export async function refreshReports(client: QueryClient): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/v1\/(?:reports|issues)/.test(String(queryKey[1])),
  });
}

/** The report as it is now, told by the server until it is finished; asked for where its events do not come through. */
export function useFollowed(report: Report): Report {
  const client = useQueryClient();
  const [latest, setLatest] = useState<Report>();
  const { id } = report;
  const isOpen = !isFinished(report);
  useEffect(() => {
    if (!isOpen) return undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    const events = new EventSource(`/v1/reports/${id}/events`);
    events.addEventListener('report', ({ data }: MessageEvent<string>) => {
      const next = JSON.parse(data) as Report;
      setLatest(next);
      if (!isFinished(next)) return;
      events.close();
      void refreshReports(client);
    });
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        timer ??= setInterval(() => void refreshReports(client), ASK_EVERY_MS);
      }
    };
    return () => {
      events.close();
      clearInterval(timer);
      setLatest(undefined);
    };
  }, [client, id, isOpen]);
  return isOpen && latest?.id === id ? latest : report;
}
