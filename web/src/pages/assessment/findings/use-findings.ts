import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { $api, allPages, api, type Schemas } from '../../../api/client';
import { evidenceRegister } from '../../../casework/evidence-register';
import { requirementNames } from '../../../casework/findings';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { FINDINGS } from './wording';

const FINDINGS_PATH = '/v1/assessments/{assessmentId}/findings';
const EVIDENCE_PATH = '/v1/assessments/{assessmentId}/evidence';

/** All findings of the assessment, majors first. */
export function useFindings() {
  const { id: assessmentId } = useAssessment();
  return useQuery({
    queryKey: ['get', FINDINGS_PATH, assessmentId],
    queryFn: () =>
      allPages(async (cursor) => {
        const query = { limit: 100, sort: 'grade' as const, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET(FINDINGS_PATH, { params: { path: { assessmentId }, query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

/** The whole evidence register of the assessment. */
export function useEvidence() {
  const { id: assessmentId } = useAssessment();
  return useQuery(evidenceRegister(assessmentId));
}

/** Corrective actions that answer findings of the assessment. */
export function useActions() {
  const { id: assessmentId } = useAssessment();
  return useQuery({
    queryKey: ['get', '/v1/corrective-actions', assessmentId],
    queryFn: () =>
      allPages<Schemas['ActionSummaryDto']>(async (cursor) => {
        const query = { limit: 100, assessmentId, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await api.GET('/v1/corrective-actions', { params: { query } });
        // The same address gives a table to who asks for one; here it is asked for JSON.
        return typeof data === 'object' ? data : { items: [], nextCursor: null };
      }),
  });
}

/** After a finding or what it rests on was changed. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [FINDINGS_PATH, EVIDENCE_PATH, '/v1/corrective-actions', '/v1/findings/{findingId}'].map((path) =>
        client.invalidateQueries({ queryKey: ['get', path] }),
      ),
    );
  };
}

/** What people call the things that findings and evidence name by ref or key. */
export function useNames() {
  const t = useTexts(FINDINGS);
  const { text } = useFormats();
  const { frameworkId, units } = useAssessment();
  const query = $api.useQuery(
    'get',
    '/v1/framework-versions/{frameworkId}/tree',
    { params: { path: { frameworkId } } },
    { staleTime: Infinity },
  );
  const tree = query.data;
  const requirements = useMemo(() => requirementNames(tree), [tree]);
  const owners: readonly Schemas['TitledDto'][] = tree?.ownerFunctions ?? [];
  return {
    words: t,
    isPending: query.isPending,
    tree,
    requirements,
    owners,
    ownerOf: (key: string): string => {
      const owner = owners.find((one) => one.key === key);
      return owner ? text(owner.title) : key;
    },
    requirementOf: (ref: string): string => {
      const found = requirements.get(ref);
      return found ? `${ref} ${text(found.title)}` : ref;
    },
    unitOf: (ref: string): string => {
      const unit = units.find((one) => one.ref === ref);
      return unit ? text(unit.name) : ref;
    },
    unitsOf: (refs: readonly string[]): string =>
      refs.length === 0
        ? t.entity
        : refs
            .map((ref) => {
              const unit = units.find((one) => one.ref === ref);
              return unit ? text(unit.name) : ref;
            })
            .join(', '),
  };
}

/** In which findings can be written; what a certification submitted for review is what is signed. */
export function useMayWrite(): boolean {
  const { status, kind, engagement } = useAssessment();
  const { canIn } = useSession();
  const isOpen = status === 'fieldwork' || (status === 'review' && kind !== 'certification');
  return isOpen && canIn(engagement.id, 'fieldwork.write');
}
