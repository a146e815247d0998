import { $api } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { RATE } from './wording';

/** What to ask, watch and sample for one requirement, where the framework says it. */
export function GuidancePanel({ frameworkId, requirement }: { frameworkId: string; requirement: string }) {
  const t = useTexts(RATE);
  const { text } = useFormats();
  const guidance = $api.useQuery('get', '/v1/framework-versions/{frameworkId}/guidance', {
    params: { path: { frameworkId } },
  });
  const found = guidance.data?.requirements.find(({ ref }) => ref === requirement);
  // Not every framework has guidance: then there is nothing to show, and nothing is wrong.
  if (!found) return null;
  return (
    <details className="rate-guidance" open>
      <summary>{t.guidance}</summary>
      <p>{text(found.intent)}</p>
      <ul>
        {found.probes.map((probe) => (
          <li key={probe.en}>{text(probe)}</li>
        ))}
      </ul>
    </details>
  );
}
