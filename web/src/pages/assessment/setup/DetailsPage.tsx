import type { Schemas } from '../../../api/client';
import { Choice } from '../../../components/Choice';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { PickOne } from '../../../components/PickOne';
import { SaveBar } from '../../../components/SaveBar';
import { TextField } from '../../../components/TextField';
import { TranslatedField } from '../../../components/TranslatedField';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { lacksEnglish, textOfTyped, typedOf } from '../../../language/text-edit';
import { useEngagementAssessments } from '../../engagement/access/use-grants';
import { percentOf } from '../../engagement/setup/new-assessment/draft';
import { NEW_ASSESSMENT } from '../../engagement/setup/new-assessment/wording';
import { isKey } from '../../engagements/new-engagement';
import { KIND } from '../status';
import { Closed } from './Closed';
import { DeleteAssessment } from './DeleteAssessment';
import { useAssessmentEdit } from './use-assessment-edit';
import { SETUP } from './wording';

const formOf = (assessment: Schemas['AssessmentDto']) => ({
  version: assessment.version,
  title: typedOf(assessment.title),
  kind: assessment.kind,
  key: assessment.key,
  wave: assessment.wave,
  documentNumber: assessment.documentNumber,
  from: assessment.period.from,
  to: assessment.period.to,
  reportDate: assessment.reportDate,
  author: assessment.author ?? '',
  reviewer: assessment.reviewer ?? '',
  approver: assessment.approver ?? '',
  target: assessment.target ?? '',
  systemicShare: assessment.systemicShare ?? '',
  planStart: assessment.planStart ?? '',
  resultRatings: assessment.resultRatings,
  previousId: assessment.previousId,
});
type Form = ReturnType<typeof formOf>;

/** Properties that are sent as they were typed. */
const PLAIN = ['kind', 'key', 'wave', 'documentNumber', 'reportDate', 'resultRatings', 'previousId'] as const;
/** Those that are cleared when they are emptied. */
const CLEARED = ['author', 'reviewer', 'approver', 'planStart'] as const;

function bodyOf(changes: Partial<Form>, whole: Form): Partial<Schemas['UpdateAssessmentDto']> {
  const plain = PLAIN.flatMap((name) => (changes[name] === undefined ? [] : [[name, changes[name]] as const]));
  const cleared = CLEARED.flatMap((name) => {
    const typed = changes[name]?.trim();
    return typed === undefined ? [] : [[name, typed === '' ? null : typed] as const];
  });
  const { title, target, systemicShare, from, to } = changes;
  return {
    ...Object.fromEntries([...plain, ...cleared]),
    ...(title === undefined ? {} : { title: textOfTyped(title) ?? '' }),
    ...(target === undefined ? {} : { target: percentOf(target) ?? null }),
    ...(systemicShare === undefined ? {} : { systemicShare: percentOf(systemicShare) ?? null }),
    ...(from === undefined && to === undefined ? {} : { period: { from: whole.from, to: whole.to } }),
  };
}

/** Stands in a list for none of it. */
const NONE = 'none';

/** What an assessment is, when, by whom, and what it is measured against. */
export function DetailsPage() {
  const t = useTexts(SETUP);
  const words = useTexts(NEW_ASSESSMENT);
  const kind = useTexts(KIND);
  const { text, date } = useFormats();
  const { assessment, edit, saving, mayWrite, bar } = useAssessmentEdit(formOf, bodyOf);
  const { value: form, set } = edit;
  const others = useEngagementAssessments(assessment.engagement.id);
  const comparable = (others.data ?? []).filter(
    ({ id, frameworkId }) => id !== assessment.id && frameworkId === assessment.frameworkId,
  );
  const lacks: Readonly<Record<string, boolean>> = {
    title: textOfTyped(form.title) === undefined || lacksEnglish(form.title),
    key: !isKey(form.key),
    wave: !isKey(form.wave),
    from: form.from === '',
    to: form.to === '' || form.to < form.from,
    reportDate: form.reportDate === '' || form.reportDate < form.to,
    target: percentOf(form.target) === undefined,
    systemicShare: percentOf(form.systemicShare) === undefined,
  };
  const fault = (field: keyof typeof words.lacks, pointer = `/${field}`): string | undefined =>
    lacks[field] === true ? words.lacks[field] : faultAt(saving.error, pointer);
  return (
    <section className="stack">
      <SubPageHead title={t.details} />
      <Closed />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <fieldset className="bare form" disabled={!mayWrite}>
          <TranslatedField
            label={words.name}
            value={form.title}
            onChange={(title) => set({ title })}
            fault={fault('title')}
            isRequired
          />
          <div className="form-columns">
            <Choice
              label={words.kind}
              hint={words.kinds[form.kind]}
              options={(['baseline', 'progress', 'certification', 'surveillance'] as const).map((key) => ({
                ...{ key, label: kind[key] },
              }))}
              value={form.kind}
              onChange={(chosen) => set({ kind: chosen })}
              isDisabled={!mayWrite}
              fault={faultAt(saving.error, '/kind')}
            />
            <TextField
              label={t.wave}
              hint={t.waveHint}
              value={form.wave}
              onChange={(wave) => set({ wave })}
              fault={lacks['wave'] === true ? words.lacks.key : faultAt(saving.error, '/wave')}
            />
          </div>
          <div className="form-columns">
            <TextField
              label={words.from}
              type="date"
              value={form.from}
              onChange={(from) => set({ from })}
              fault={fault('from')}
            />
            <TextField
              label={words.to}
              type="date"
              value={form.to}
              onChange={(to) => set({ to })}
              fault={fault('to', '/period')}
            />
            <TextField
              label={words.reportDate}
              hint={words.reportDateHint}
              type="date"
              value={form.reportDate}
              onChange={(reportDate) => set({ reportDate })}
              fault={fault('reportDate')}
            />
          </div>
          <div className="form-columns">
            <TextField
              label={words.key}
              hint={words.keyHint}
              value={form.key}
              onChange={(key) => set({ key })}
              fault={fault('key')}
            />
            <TextField
              label={words.documentNumber}
              value={form.documentNumber}
              onChange={(documentNumber) => set({ documentNumber })}
              fault={fault('documentNumber')}
              maxLength={40}
            />
          </div>
          <div className="form-columns">
            <TextField
              label={words.author}
              value={form.author}
              onChange={(author) => set({ author })}
              maxLength={200}
            />
            <TextField
              label={words.reviewer}
              value={form.reviewer}
              onChange={(reviewer) => set({ reviewer })}
              maxLength={200}
            />
            <TextField
              label={words.approver}
              value={form.approver}
              onChange={(approver) => set({ approver })}
              maxLength={200}
            />
          </div>
          <div className="form-columns">
            <TextField
              label={words.target}
              hint={words.targetHint}
              inputMode="decimal"
              value={form.target}
              onChange={(target) => set({ target })}
              fault={fault('target')}
            />
            <TextField
              label={words.systemicShare}
              hint={words.systemicShareHint}
              inputMode="decimal"
              value={form.systemicShare}
              onChange={(systemicShare) => set({ systemicShare })}
              fault={fault('systemicShare')}
            />
            <TextField
              label={words.planStart}
              hint={t.planStartHint}
              type="date"
              value={form.planStart}
              onChange={(planStart) => set({ planStart })}
              fault={faultAt(saving.error, '/planStart')}
            />
          </div>
          <Choice
            label={words.compareWith}
            hint={words.previousHint}
            options={[
              { key: NONE, label: words.previousNone },
              ...comparable.map(({ id, title, reportDate }) => ({
                ...{ key: id, label: `${text(title)} · ${date(reportDate)}` },
              })),
            ]}
            value={form.previousId ?? NONE}
            onChange={(id) => set({ previousId: id === NONE ? null : id })}
            isDisabled={!mayWrite}
            fault={faultAt(saving.error, '/previousId')}
          />
          {mayWrite && (
            <PickOne
              label={words.results}
              options={(['evidence', 'stated'] as const).map((key) => {
                const [label, detail] = words.resultKinds[key];
                return { key, label, detail };
              })}
              value={form.resultRatings}
              onChange={(resultRatings) => set({ resultRatings })}
            />
          )}
        </fieldset>
        {mayWrite && <SaveBar {...bar} isDisabled={Object.values(lacks).some(Boolean)} />}
      </form>
      {mayWrite && <DeleteAssessment assessment={assessment} />}
      <LeaveGuard isDirty={edit.isDirty} />
    </section>
  );
}
