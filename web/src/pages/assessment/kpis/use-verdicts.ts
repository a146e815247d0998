import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allPages, api } from '../../../api/client';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts, type Language } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import type { Verdict } from './verdicts';

const VERDICTS = '/v1/assessments/{assessmentId}/kpi-verdicts';

/** What asks for the verdicts of an assessment, of one KPI or of all. */
export const verdictsQuery = (assessmentId: string, lang: Language, kpi?: string) => ({
  queryKey: ['get', VERDICTS, 'all', assessmentId, lang, kpi ?? ''],
  queryFn: () =>
    allPages(async (cursor): Promise<{ items: readonly Verdict[]; nextCursor: string | null }> => {
      const query = { lang, limit: 100, ...(kpi !== undefined && { kpi }), ...(cursor !== undefined && { cursor }) };
      const { data } = await api.GET(VERDICTS, { params: { path: { assessmentId }, query } });
      if (!data) throw new Error('An answer without a body.');
      return data;
    }),
  staleTime: 60_000,
});

/** The verdicts of the assessment that is shown. */
export function useVerdicts(kpi?: string): UseQueryResult<Verdict[]> {
  const { id } = useAssessment();
  const { language } = useLanguage();
  return useQuery(verdictsQuery(id, language, kpi));
}

/** How units are called: ref and name; null is the whole. */
export function useUnitName(): (ref: string | null) => string {
  const { units } = useAssessment();
  const { text } = useFormats();
  const { whole } = useTexts(KPI);
  return useMemo(() => {
    const names = new Map(units.map(({ ref, name }) => [ref, `${ref} ${text(name)}`]));
    return (ref) => (ref === null || ref === 'entity' ? whole : (names.get(ref) ?? ref));
  }, [units, text, whole]);
}
