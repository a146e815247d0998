import { PickOne } from '../../../../components/PickOne';
import { TextField } from '../../../../components/TextField';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import type { StepProps } from './context';
import { NEW_ASSESSMENT } from './wording';

/** What is measured against, and where results come from. */
export function TargetsStep({ engagement, draft, set, fault }: StepProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const { date } = useFormats();
  return (
    <div className="form">
      <div className="form-columns">
        <TextField
          label={t.target}
          hint={t.targetHint}
          inputMode="decimal"
          value={draft.target}
          onChange={(target) => set({ target })}
          fault={fault('target')}
        />
        <TextField
          label={t.systemicShare}
          hint={t.systemicShareHint}
          inputMode="decimal"
          value={draft.systemicShare}
          onChange={(systemicShare) => set({ systemicShare })}
          fault={fault('systemicShare')}
        />
        <TextField
          label={t.planStart}
          hint={engagement.plan ? t.planStartHint(date(engagement.plan.start)) : t.planStartNone}
          type="date"
          value={draft.planStart}
          onChange={(planStart) => set({ planStart })}
          isDisabled={!engagement.plan}
        />
      </div>
      <PickOne
        label={t.results}
        options={(['evidence', 'stated'] as const).map((key) => {
          const [label, detail] = t.resultKinds[key];
          return { key, label, detail };
        })}
        value={draft.resultRatings}
        onChange={(resultRatings) => set({ resultRatings })}
      />
    </div>
  );
}
