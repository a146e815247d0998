import { useState } from 'react';
import { $api } from '../../../../api/client';
import { Check } from '../../../../components/Check';
import { PickOne } from '../../../../components/PickOne';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import type { StepProps } from './context';
import { byFramework } from './draft';
import { NEW_ASSESSMENT } from './wording';

/** What is assessed against: the newest version of each framework, earlier ones on demand. */
export function FrameworkStep({ versions, draft, set, fault }: StepProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const { text, number } = useFormats();
  const groups = byFramework(versions);
  const newest = groups.flatMap(([first]) => first ?? []);
  const isEarlier = draft.frameworkId !== null && newest.every(({ id }) => id !== draft.frameworkId);
  const [showsAll, setShowsAll] = useState(isEarlier);
  const shown = showsAll ? groups.flat() : newest;
  return (
    <div className="form">
      <p className="quiet">{t.frameworkText}</p>
      <PickOne
        label={t.framework}
        options={shown.map(({ id, title, version, origin, unitRequirements, entityRequirements }) => ({
          key: id,
          label: `${text(title)} · ${t.versionOf(version)}`,
          detail: [
            t.requirements(number(unitRequirements), number(entityRequirements)),
            ...(origin === 'own' ? [t.own] : []),
          ].join(' · '),
        }))}
        value={draft.frameworkId}
        // Earlier assessments to compare with are those by this version.
        onChange={(frameworkId) => set({ frameworkId, previousId: null })}
      />
      {fault('frameworkId') !== undefined && (
        <p className="fault small" role="alert">
          {fault('frameworkId')}
        </p>
      )}
      {newest.length < versions.length && (
        <Check isChosen={showsAll} onChange={setShowsAll}>
          {t.earlierVersions}
        </Check>
      )}
      {draft.frameworkId !== null && <Summary frameworkId={draft.frameworkId} />}
    </div>
  );
}

function Summary({ frameworkId }: { frameworkId: string }) {
  const t = useTexts(NEW_ASSESSMENT);
  const { text, number } = useFormats();
  const version = $api.useQuery('get', '/v1/framework-versions/{frameworkId}', { params: { path: { frameworkId } } });
  if (version.isError) return <ProblemPanel error={version.error} onAgain={() => void version.refetch()} />;
  if (!version.data) return <Waiting />;
  const { summary, categories, levels } = version.data;
  return (
    <div className="notice">
      <p>{text(summary)}</p>
      <p>
        <strong>{t.categories}:</strong>{' '}
        {categories.map(({ title, requirements }) => `${text(title)} (${number(requirements)})`).join(', ')}
      </p>
      {levels.length > 0 && (
        <p>
          <strong>{t.levels}:</strong> {levels.map(({ title }) => text(title)).join(' → ')}
        </p>
      )}
    </div>
  );
}
