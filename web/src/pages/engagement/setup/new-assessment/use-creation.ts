import { contentOf } from '../../../../api/content';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ifMatch } from '../../../../api/client';
import { useCreationKey } from '../../../../forms/use-creation-key';
import { bodyOf, type Draft, type Surroundings } from './draft';

type Phase = 'create' | 'fieldwork' | 'carry';

/** The way from a draft to an assessment that can be rated. */
export interface Creation {
  readonly start: () => void;
  /** What is being done; null when nothing is. */
  readonly phase: Phase | null;
  /** Once it was made, also when something after that went wrong. */
  readonly madeId: string | null;
  readonly error: unknown;
}

/** @param onMade what was typed is not needed any more */
export function useCreation(engagementId: string, draft: Draft, around: Surroundings, onMade: () => void): Creation {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useCreationKey();
  const [phase, setPhase] = useState<Phase | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const run = async (): Promise<string> => {
    setPhase('create');
    const body = bodyOf(draft, engagementId, around);
    const made = await contentOf(api.POST('/v1/assessments', { params: { header: key(body) }, body }));
    setMadeId(made.id);
    if (!draft.startsFieldwork) return `/assessments/${made.id}/setup`;
    const path = { assessmentId: made.id };
    setPhase('fieldwork');
    await api.POST('/v1/assessments/{assessmentId}/fieldwork', { params: { path, header: ifMatch(made.version) } });
    if (draft.carryFromId !== null) {
      setPhase('carry');
      const params = { path };
      await api.POST('/v1/assessments/{assessmentId}/carry-over', { params, body: { fromId: draft.carryFromId } });
    }
    return `/assessments/${made.id}/rate`;
  };

  const start = async (): Promise<void> => {
    setError(null);
    try {
      const next = await run();
      onMade();
      await client.invalidateQueries();
      await navigate(next);
    } catch (thrown) {
      setError(thrown);
      setPhase(null);
      await client.invalidateQueries({ queryKey: ['get', '/v1/assessments'] });
    }
  };
  return { start: () => void start(), phase, madeId, error };
}
