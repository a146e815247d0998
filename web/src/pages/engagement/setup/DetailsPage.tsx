import { Check } from '../../../components/Check';
import { Choice } from '../../../components/Choice';
import { SubPageHead } from '../../../components/PageHead';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SaveBar } from '../../../components/SaveBar';
import { TextField } from '../../../components/TextField';
import { TranslatedField } from '../../../components/TranslatedField';
import type { Schemas } from '../../../api/client';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { LANGUAGE_NAMES, LANGUAGES, useTexts } from '../../../language/language';
import { textOfTyped, typedOf } from '../../../language/text-edit';
import { isKey } from '../../engagements/new-engagement';
import { DeleteEngagement } from './DeleteEngagement';
import { useEngagementEdit } from './use-engagement-edit';
import { useParties } from './use-organisation';
import { SETUP } from './wording';

type Engagement = Schemas['EngagementDto'];

const formOf = (engagement: Engagement) => ({
  version: engagement.version,
  title: typedOf(engagement.title),
  clientName: typedOf(engagement.clientName),
  consultancy: typedOf(engagement.consultancy),
  classification: typedOf(engagement.classification),
  sector: typedOf(engagement.sector),
  clientPartyId: engagement.clientPartyId,
  key: engagement.key,
  from: engagement.period.from,
  to: engagement.period.to,
  language: engagement.language,
  sampleData: engagement.sampleData,
});
type Form = ReturnType<typeof formOf>;

/** @returns what is sent for what was touched; a period is sent whole */
function bodyOf(changes: Partial<Form>, whole: Form): Partial<Schemas['UpdateEngagementDto']> {
  const { title, clientName, consultancy, classification, sector, clientPartyId, key, language, sampleData } = changes;
  const texts = { title, clientName, consultancy, classification };
  return {
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, typed]) =>
        typed === undefined ? [] : [[name, textOfTyped(typed) ?? ''] as const],
      ),
    ),
    ...(sector === undefined ? {} : { sector: textOfTyped(sector) ?? null }),
    ...(clientPartyId === undefined ? {} : { clientPartyId }),
    ...(key === undefined ? {} : { key }),
    ...(language === undefined ? {} : { language }),
    ...(sampleData === undefined ? {} : { sampleData }),
    ...(changes.from === undefined && changes.to === undefined ? {} : { period: { from: whole.from, to: whole.to } }),
  };
}

/** What an engagement is: for whom, by whom, when. */
export function DetailsPage() {
  const t = useTexts(SETUP);
  const { text } = useFormats();
  const { engagement, edit, saving, mayWrite, bar } = useEngagementEdit(formOf, bodyOf);
  const form = edit.value;
  const { set } = edit;
  const parties = useParties();
  const clients = (parties.data ?? []).filter(({ kind, id }) => kind === 'client' || id === form.clientPartyId);
  const fault = (pointer: string): string | undefined => faultAt(saving.error, pointer);
  const lacksPeriod = form.from === '' || form.to === '' || form.to < form.from;
  return (
    <section className="stack">
      <SubPageHead title={t.details} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <fieldset className="bare form" disabled={!mayWrite}>
          <TranslatedField
            label={t.title}
            value={form.title}
            onChange={(title) => set({ title })}
            fault={fault('/title')}
            isRequired
          />
          <div className="form-columns">
            {clients.length > 0 && (
              <Choice
                label={t.client}
                options={clients.map(({ id, name }) => ({ key: id, label: text(name) }))}
                value={form.clientPartyId}
                onChange={(clientPartyId) => set({ clientPartyId })}
                fault={fault('/clientPartyId')}
                isDisabled={!mayWrite}
              />
            )}
            <TranslatedField
              label={t.clientName}
              hint={t.clientNameHint}
              value={form.clientName}
              onChange={(clientName) => set({ clientName })}
              fault={fault('/clientName')}
              isRequired
            />
          </div>
          <div className="form-columns">
            <TextField label={t.from} type="date" value={form.from} onChange={(from) => set({ from })} isRequired />
            <TextField
              label={t.to}
              type="date"
              value={form.to}
              onChange={(to) => set({ to })}
              fault={lacksPeriod ? t.wrongPeriod : fault('/period')}
              isRequired
            />
          </div>
          <div className="form-columns">
            <TranslatedField
              label={t.consultancy}
              value={form.consultancy}
              onChange={(consultancy) => set({ consultancy })}
              fault={fault('/consultancy')}
              isRequired
            />
            <TranslatedField
              label={t.classification}
              hint={t.classificationHint}
              value={form.classification}
              onChange={(classification) => set({ classification })}
              fault={fault('/classification')}
              isRequired
            />
          </div>
          <div className="form-columns">
            <TranslatedField
              label={t.sector}
              value={form.sector}
              onChange={(sector) => set({ sector })}
              fault={fault('/sector')}
            />
            <Choice
              label={t.language}
              hint={t.languageHint}
              options={LANGUAGES.map((one) => ({ key: one, label: LANGUAGE_NAMES[one] }))}
              value={form.language}
              onChange={(language) => set({ language })}
              isDisabled={!mayWrite}
            />
            <TextField
              label={t.key}
              hint={t.keyHint}
              value={form.key}
              onChange={(key) => set({ key })}
              fault={isKey(form.key) ? fault('/key') : t.wrongKey}
            />
          </div>
          <Check isChosen={form.sampleData} onChange={(sampleData) => set({ sampleData })} isDisabled={!mayWrite}>
            {t.sampleData}
          </Check>
        </fieldset>
        {mayWrite && <SaveBar {...bar} isDisabled={lacksPeriod || !isKey(form.key)} />}
      </form>
      {mayWrite && <DeleteEngagement engagement={engagement} />}
      <LeaveGuard isDirty={edit.isDirty} />
    </section>
  );
}
