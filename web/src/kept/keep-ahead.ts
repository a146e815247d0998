import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, type Schemas } from '../api/client';
import { evidenceRegister } from '../casework/evidence-register';
import { textIn, type ApiText } from '../language/formats';
import { useLanguage, type Language } from '../language/language';
import { useKeeper } from './KeptGate';

type Assessment = Schemas['AssessmentDto'];

/** How far it is. */
export interface KeepProgress {
  readonly done: number;
  readonly of: number;
}

interface KeepAhead {
  readonly progress: KeepProgress | undefined;
  readonly error: unknown;
  readonly run: () => void;
}

/** Fetches all that rating an assessment needs, so that its place can be without a network. */
export function useKeepAhead(assessment: Assessment): KeepAhead {
  const client = useQueryClient();
  const keeper = useKeeper();
  const { language } = useLanguage();
  const [progress, setProgress] = useState<KeepProgress>();
  const [error, setError] = useState<unknown>();
  const run = async (): Promise<void> => {
    setError(undefined);
    try {
      const requirements = await fetchAll(client, assessment, language, setProgress);
      // Asked for once; a browser that refuses may clear it when the device runs out of room.
      await (navigator as Partial<Navigator>).storage?.persist();
      const units = assessment.units.length;
      await keeper.keepAssessment({ assessmentId: assessment.id, at: Date.now(), units, requirements });
    } catch (fault) {
      setError(fault);
    } finally {
      setProgress(undefined);
    }
  };
  return { progress, error, run: () => void run() };
}

/** @returns how many requirements there are */
async function fetchAll(
  client: QueryClient,
  { id: assessmentId, frameworkId, units }: Assessment,
  language: Language,
  onProgress: (progress: KeepProgress) => void,
): Promise<number> {
  const path = { assessmentId };
  const places = [...units.map(({ ref }) => ref), 'entity'];
  let [done, requirements] = [0, 0];
  const of = places.length + 5;
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    onProgress({ done: (done += 1), of });
    return result;
  };
  onProgress({ done, of });
  const fresh = { staleTime: 0 };
  await step(
    client.query({
      ...$api.queryOptions('get', '/v1/assessments/{assessmentId}', { params: { path } }),
      ...fresh,
    }),
  );
  for (const unit of places) {
    const tree = await step(
      client.query({
        ...$api.queryOptions('get', '/v1/assessments/{assessmentId}/tree', { params: { path, query: { unit } } }),
        ...fresh,
      }),
    );
    requirements = Math.max(requirements, countIn(tree.groups));
  }
  await step(
    client.query({
      ...$api.queryOptions('get', '/v1/assessments/{assessmentId}/answer-grid', { params: { path } }),
      ...fresh,
    }),
  );
  await step(client.query({ ...evidenceRegister(assessmentId), ...fresh }));
  const framework = { params: { path: { frameworkId } } };
  const tree = await step(
    client.query($api.queryOptions('get', '/v1/framework-versions/{frameworkId}/tree', framework)),
  );
  // Not every framework has guidance.
  const guidance = await step(
    client
      .query($api.queryOptions('get', '/v1/framework-versions/{frameworkId}/guidance', framework))
      .catch(() => undefined),
  );
  await loadTypeface([tree, guidance], language);
  return requirements;
}

const countIn = (groups: readonly Schemas['TreeGroupDto'][]): number =>
  groups.reduce((sum, group) => sum + group.requirements.length + countIn(group.groups), 0);

/** The parts of the typeface that these texts need: they come with the characters that are drawn, not before. */
async function loadTypeface(content: readonly unknown[], language: Language): Promise<void> {
  const signs = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') for (const sign of value) signs.add(sign);
    else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === 'object' && value !== null) {
      if ('en' in value) take(textIn(value as ApiText, language));
      else Object.values(value).forEach(take);
    }
  };
  take(content);
  const { fontFamily } = getComputedStyle(document.body);
  await Promise.all(
    [400, 700].map((weight) => document.fonts.load(`${weight} 1em ${fontFamily}`, [...signs].join(''))),
  );
}
