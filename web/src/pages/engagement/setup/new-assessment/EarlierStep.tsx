import { Choice } from '../../../../components/Choice';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import type { StepProps } from './context';
import { NEW_ASSESSMENT } from './wording';

/** Stands in a list for none of it. */
const NONE = 'none';

/** What an earlier assessment has to do with this one. */
export function EarlierStep({ assessments, draft, set }: StepProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const { text, date } = useFormats();
  const completed = assessments.filter(({ status }) => status === 'completed');
  const comparable = completed.filter(({ frameworkId }) => frameworkId === draft.frameworkId);
  const frameworkKey = draft.frameworkId?.split('@')[0];
  // Other frameworks have other requirements; whether two versions of one have a mapping, the server knows.
  const carriable = completed.filter(({ frameworkId }) => frameworkId.split('@')[0] === frameworkKey);
  if (completed.length === 0) return <p className="notice">{t.earlierNone}</p>;
  const optionOf = ({ id, title, frameworkId, reportDate }: (typeof completed)[number]) => ({
    ...{ key: id, label: `${text(title)} · ${frameworkId} · ${date(reportDate)}` },
  });
  return (
    <div className="form">
      <p className="quiet">{t.earlierText}</p>
      <Choice
        label={t.compareWith}
        hint={t.previousHint}
        options={[{ key: NONE, label: t.previousNone }, ...comparable.map(optionOf)]}
        value={draft.previousId ?? NONE}
        onChange={(id) => set({ previousId: id === NONE ? null : id })}
      />
      <Choice
        label={t.carry}
        hint={t.carryHint}
        options={[{ key: NONE, label: t.carryNone }, ...carriable.map(optionOf)]}
        value={draft.carryFromId ?? NONE}
        onChange={(id) => set({ carryFromId: id === NONE ? null : id })}
      />
    </div>
  );
}
