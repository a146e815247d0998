import { $api } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import type { PainArea } from './forum';

/** Reasons in the language of the page, from the details of their assessment; else as the forum's document has them. */
export function useReasons(assessmentId: string): (area: Pick<PainArea, 'key' | 'reason'>) => string {
  const { text } = useFormats();
  const details = $api.useQuery('get', '/v1/assessments/{assessmentId}/details', {
    params: { path: { assessmentId } },
  });
  const reasons = details.data?.contactReasons?.reasons ?? [];
  return ({ key, reason }) => {
    const found = reasons.find((one) => (key === undefined ? isEnglish(one.reason, reason) : one.key === key));
    return found ? text(found.reason) : reason;
  };
}

const isEnglish = (text: string | { readonly en: string }, english: string): boolean =>
  (typeof text === 'string' ? text : text.en) === english;
