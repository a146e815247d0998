import { type ReactNode, useState } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { Link } from 'react-router';
import { $api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { faultsByField, type FindingDraft, isSame, missingIn } from '../../../casework/finding-draft';
import { GRADES } from '../../../casework/findings';
import { draftOf, isBlank } from '../../../casework/translated';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { PickList } from '../../../components/PickList';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { RadioOption } from '../../../components/RadioOption';
import { SearchChoice } from '../../../components/SearchChoice';
import { TextField } from '../../../components/TextField';
import { TranslatedDraftField } from '../../../components/TranslatedDraftField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import './findings.css';
import { useEvidence, useNames } from './use-findings';
import { FINDINGS } from './wording';

const OF_REQUIREMENT = 'as-the-requirement';
const LONG = ['condition', 'cause', 'consequence', 'recommendation'] as const;

interface FindingFormProps {
  /** As it is stored, or as it begins. */
  readonly initial: FindingDraft;
  readonly draft: FindingDraft;
  readonly onChange: (draft: FindingDraft) => void;
  readonly onSave: () => void;
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Beside the button that saves. */
  readonly children?: ReactNode;
}

/** Everything that a finding says. */
export function FindingForm(props: FindingFormProps) {
  const { initial, draft, onChange, onSave, isNew, isBusy, error, children } = props;
  const t = useTexts(FINDINGS);
  const { text, date } = useFormats();
  const assessment = useAssessment();
  const names = useNames();
  const evidence = useEvidence();
  const [isTried, setTried] = useState(false);
  const missing = isTried ? missingIn(draft) : [];
  const problem = error === null || error === undefined ? undefined : asProblem(error);
  const faults = faultsByField(problem?.errors ?? []);
  const faultOf = (field: keyof FindingDraft): string | undefined =>
    missing.includes(field) ? t.required : faults[field];
  const set = (changes: Partial<FindingDraft>): void => onChange({ ...draft, ...changes });
  const save = (): void => {
    setTried(true);
    if (missingIn(draft).length === 0) onSave();
  };
  const isDirty = !isSame(initial, draft);
  return (
    <form
      className="stack finding-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <div className="finding-columns">
        <div className="stack">
          <SearchChoice
            key={names.isPending ? 'loading' : 'loaded'}
            label={t.requirement}
            hint={t.requirementHint}
            options={[...names.requirements].map(([ref, { title }]) => ({ key: ref, label: `${ref} ${text(title)}` }))}
            value={draft.requirement === '' ? null : draft.requirement}
            onChange={(requirement) => set({ requirement })}
            fault={faultOf('requirement')}
            isRequired
          />
          <TranslatedDraftField
            label={t.titleField}
            hint={t.titleHint}
            value={draft.title}
            onChange={(title) => set({ title })}
            fault={faultOf('title')}
            isRequired
          />
          {LONG.map((field) => (
            <div key={field} className="stack finding-text">
              <TranslatedDraftField
                label={t[field]}
                hint={t[`${field}Hint`]}
                lines={4}
                value={draft[field]}
                onChange={(value) => set({ [field]: value })}
                fault={faultOf(field)}
                isRequired={field === 'condition'}
              />
              {field === 'recommendation' && isBlank(draft.recommendation) && (
                <FromGuidance
                  requirement={draft.requirement}
                  onTake={(recommendation) => set({ recommendation: draftOf(recommendation) })}
                />
              )}
            </div>
          ))}
        </div>
        <div className="stack">
          <RadioGroup
            className="field"
            value={draft.grade}
            onChange={(grade) => set({ grade: grade as FindingDraft['grade'] })}
          >
            <Label className="label">{t.grade}</Label>
            {GRADES.map((grade) => (
              <RadioOption key={grade} value={grade} className="finding-grade" label={t.grades[grade]}>
                <strong>{t.grades[grade]}</strong>
                <span className="small quiet">{t.gradeHelp[grade]}</span>
              </RadioOption>
            ))}
          </RadioGroup>
          <PickList
            label={t.units}
            hint={t.unitsHint}
            options={assessment.units.map(({ ref, name }) => ({ key: ref, label: ref, detail: text(name) }))}
            value={draft.units}
            onChange={(units) => set({ units })}
            fault={faultOf('units')}
          />
          <PickList
            key={evidence.isPending ? 'loading' : 'loaded'}
            label={t.evidence}
            hint={t.evidenceHint}
            options={(evidence.data ?? []).map(({ ref, title, effectiveDate }) => ({
              key: ref,
              label: ref,
              detail: `${text(title)} · ${date(effectiveDate)}`,
            }))}
            value={draft.evidence}
            onChange={(refs) => set({ evidence: refs })}
            fault={faultOf('evidence')}
          />
          <Link to={`/assessments/${assessment.id}/evidence`}>{t.toEvidence}</Link>
          <Choice
            label={t.owner}
            hint={t.ownerHint}
            options={[
              { key: OF_REQUIREMENT, label: t.ownerOfRequirement },
              ...names.owners.map(({ key, title }) => ({ key, label: text(title) })),
            ]}
            value={draft.ownerFunction === '' ? OF_REQUIREMENT : draft.ownerFunction}
            onChange={(key) => set({ ownerFunction: key === OF_REQUIREMENT ? '' : key })}
            fault={faultOf('ownerFunction')}
          />
          <TextField
            label={t.due}
            hint={t.dueHint}
            type="date"
            value={draft.due}
            onChange={(due) => set({ due })}
            fault={faultOf('due')}
          />
          <TextField
            label={t.ref}
            {...(isNew ? { hint: t.refHint } : {})}
            value={draft.ref}
            onChange={(ref) => set({ ref })}
            fault={faultOf('ref')}
          />
        </div>
      </div>
      {problem && <ProblemPanel error={problem} />}
      <div className="row finding-save no-print">
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

interface FromGuidanceProps {
  readonly requirement: string;
  readonly onTake: (text: { readonly en: string; readonly id: string; readonly zh: string }) => void;
}

/** What the framework recommends for this requirement, as a beginning. */
function FromGuidance({ requirement, onTake }: FromGuidanceProps) {
  const t = useTexts(FINDINGS);
  const { frameworkId } = useAssessment();
  const query = $api.useQuery(
    'get',
    '/v1/framework-versions/{frameworkId}/guidance',
    { params: { path: { frameworkId }, query: { requirement } } },
    { enabled: requirement !== '', staleTime: Infinity },
  );
  const [found] = query.data?.requirements ?? [];
  // Frameworks without guidance, and people who may not read the library, begin with an empty field.
  if (!found) return null;
  const { en, id, zh } = found.recommendation;
  return (
    <div>
      <Button onPress={() => onTake({ en, id, zh })}>{t.fromGuidance}</Button>
    </div>
  );
}
