import { PickOne } from '../../../../components/PickOne';
import { TextField } from '../../../../components/TextField';
import { TranslatedField } from '../../../../components/TranslatedField';
import { useTexts } from '../../../../language/language';
import { KIND } from '../../../assessment/status';
import type { StepProps } from './context';
import { keyOfDraft, reportDateOf, titleOf, type Kind } from './draft';
import { NEW_ASSESSMENT } from './wording';

const KINDS: readonly Kind[] = ['baseline', 'progress', 'certification', 'surveillance'];

/** What kind of assessment it is, what it is called, and when. */
export function AboutStep({ draft, set, around, fault }: StepProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const kind = useTexts(KIND);
  return (
    <div className="form">
      <PickOne
        label={t.kind}
        options={KINDS.map((key) => ({ key, label: kind[key], detail: t.kinds[key] }))}
        value={draft.kind}
        onChange={(chosen) => set({ kind: chosen })}
      />
      <TranslatedField
        label={t.name}
        hint={t.nameHint}
        value={titleOf(draft, around)}
        onChange={(title) => set({ title })}
        fault={fault('title')}
        isRequired
      />
      <div className="form-columns">
        <TextField
          label={t.from}
          hint={t.periodHint}
          type="date"
          value={draft.from}
          onChange={(from) => set({ from })}
          fault={fault('from')}
          isRequired
        />
        <TextField
          label={t.to}
          type="date"
          value={draft.to}
          onChange={(to) => set({ to })}
          fault={fault('to')}
          isRequired
        />
        <TextField
          label={t.reportDate}
          hint={t.reportDateHint}
          type="date"
          value={reportDateOf(draft)}
          onChange={(reportDate) => set({ reportDate })}
          fault={fault('reportDate')}
        />
      </div>
      <div className="form-columns">
        <TextField
          label={t.key}
          hint={t.keyHint}
          value={keyOfDraft(draft, around)}
          onChange={(key) => set({ key })}
          fault={fault('key')}
        />
        <TextField
          label={t.documentNumber}
          hint={t.documentNumberHint}
          value={draft.documentNumber}
          onChange={(documentNumber) => set({ documentNumber })}
          maxLength={40}
        />
      </div>
    </div>
  );
}
