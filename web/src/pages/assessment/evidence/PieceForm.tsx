import { type ReactNode, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { faultyIn, KINDS, type PieceDraft, SENSITIVITIES } from '../../../casework/evidence';
import { faultsByField, isSame } from '../../../casework/finding-draft';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { PickList } from '../../../components/PickList';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { TranslatedDraftField } from '../../../components/TranslatedDraftField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useNames } from '../findings/use-findings';
import './evidence.css';
import { EVIDENCE } from './wording';

interface PieceFormProps {
  readonly initial: PieceDraft;
  readonly draft: PieceDraft;
  readonly onChange: (draft: PieceDraft) => void;
  readonly onSave: () => void;
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Beside the button that saves. */
  readonly children?: ReactNode;
}

/** What the register says of one piece of evidence. */
export function PieceForm(props: PieceFormProps) {
  const { initial, draft, onChange, onSave, isNew, isBusy, error, children } = props;
  const t = useTexts(EVIDENCE);
  const { text } = useFormats();
  const names = useNames();
  const [isTried, setTried] = useState(false);
  const problem = error === null || error === undefined ? undefined : asProblem(error);
  const faults = faultsByField(problem?.errors ?? []);
  const missing: readonly string[] = isTried ? faultyIn(draft) : [];
  const faultOf = (field: string): string | undefined => (missing.includes(field) ? t.required : faults[field]);
  const set = (changes: Partial<PieceDraft>): void => onChange({ ...draft, ...changes });
  const isDirty = !isSame(initial, draft);
  const save = (): void => {
    setTried(true);
    if (faultyIn(draft).length === 0) onSave();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TranslatedDraftField
        label={t.titleField}
        hint={t.titleHint}
        value={draft.title}
        onChange={(title) => set({ title })}
        fault={faultOf('title')}
        isRequired
      />
      <div className="evidence-days">
        <Choice
          label={t.kind}
          options={KINDS.map((key) => ({ key, label: t.kinds[key] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          fault={faultOf('kind')}
        />
        <Choice
          label={t.sensitivity}
          options={SENSITIVITIES.map((key) => ({ key, label: t.sensitivities[key] }))}
          value={draft.sensitivity}
          onChange={(sensitivity) => set({ sensitivity })}
          fault={faultOf('sensitivity')}
        />
      </div>
      <p className="small quiet">{t.sensitivityHint}</p>
      <TextField
        label={t.date}
        hint={t.dateHint}
        type="date"
        value={draft.effectiveDate}
        onChange={(effectiveDate) => set({ effectiveDate })}
        fault={faultOf('effectiveDate')}
        isRequired
      />
      <div className="evidence-days">
        <TextField label={t.periodFrom} type="date" value={draft.from} onChange={(from) => set({ from })} />
        <TextField
          label={t.periodTo}
          type="date"
          value={draft.to}
          onChange={(to) => set({ to })}
          fault={missing.includes('to') ? t.periodFault : faults['period']}
        />
      </div>
      <p className="small quiet">{t.periodHint}</p>
      <TranslatedDraftField
        label={t.source}
        hint={t.sourceHint}
        value={draft.source}
        onChange={(source) => set({ source })}
        fault={faultOf('source')}
      />
      <PickList
        key={names.isPending ? 'loading' : 'loaded'}
        label={t.requirements}
        options={[...names.requirements].map(([ref, { title }]) => ({ key: ref, label: ref, detail: text(title) }))}
        value={draft.requirements}
        onChange={(requirements) => set({ requirements })}
        fault={faultOf('requirements')}
      />
      <TextField
        label={t.ref}
        {...(isNew ? { hint: t.refHint } : {})}
        value={draft.ref}
        onChange={(ref) => set({ ref })}
        fault={faultOf('ref')}
      />
      {problem && <ProblemPanel error={problem} />}
      <div className="row no-print">
        <Button type="submit" look="primary" isDisabled={isBusy || (!isNew && !isDirty)}>
          {isBusy ? t.saving : isNew ? t.create : t.save}
        </Button>
        <span role="status" className="small quiet">
          {isDirty ? t.unsaved : isNew ? '' : t.saved}
        </span>
        {children}
      </div>
    </form>
  );
}
