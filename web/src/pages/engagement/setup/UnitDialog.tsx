import { useState } from 'react';
import type { Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { TranslatedField } from '../../../components/TranslatedField';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { faultAt } from '../../../forms/faults';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { NEW, NONE, unitForm, unitLacks, type UnitForm } from './unit-form';
import { useParties, useProgrammes, useSites } from './use-organisation';
import { useUnitSaving } from './use-unit-saving';
import { SETUP } from './wording';

interface UnitDialogProps {
  readonly engagementId: string;
  /** Null: a new one. */
  readonly unit: Schemas['UnitDto'] | null;
  readonly onClose: () => void;
}

/** Adds or changes a unit; a site, its party and a programme that are not there yet are made with it. */
export function UnitDialog(props: UnitDialogProps) {
  const t = useTexts(SETUP);
  const sites = useSites();
  const parties = useParties();
  const programmes = useProgrammes();
  const failed = [sites, parties, programmes].find(({ isError }) => isError);
  return (
    <ModalDialog title={props.unit ? t.editUnit(props.unit.ref) : t.addUnit} isOpen onClose={props.onClose} isAlert>
      {sites.data && parties.data && programmes.data ? (
        <Loaded {...props} sites={sites.data} parties={parties.data} programmes={programmes.data} />
      ) : failed ? (
        <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />
      ) : (
        <Waiting />
      )}
    </ModalDialog>
  );
}

interface LoadedProps extends UnitDialogProps {
  readonly sites: readonly Schemas['SiteDto'][];
  readonly parties: readonly Schemas['PartyDto'][];
  readonly programmes: readonly Schemas['ProgrammeDto'][];
}

function Loaded({ engagementId, unit, onClose, sites, parties, programmes }: LoadedProps) {
  const t = useTexts(SETUP);
  const shared = useTexts(PARTS);
  const { text } = useFormats();
  const [form, setForm] = useState(() => unitForm(unit, sites.length > 0, parties.length > 0));
  const [isAsked, setAsked] = useState(false);
  const saving = useUnitSaving({ engagementId, unit, onMade: (part) => set(part), onSaved: onClose });
  const lacks = unitLacks(form);
  const set = (part: Partial<UnitForm>): void => setForm((now) => ({ ...now, ...part }));
  const fault = (field: keyof UnitForm, message: string): string | undefined =>
    isAsked && lacks.has(field) ? message : faultAt(saving.error, `/${field}`);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lacks.size === 0) saving.mutate(form);
      }}
    >
      <div className="form-columns">
        <TextField
          label={t.ref}
          hint={t.refHint}
          value={form.ref}
          onChange={(ref) => set({ ref })}
          fault={fault('ref', t.wrongRef)}
          isRequired
          autoFocus
        />
        <TextField
          label={t.weight}
          hint={t.weightHint}
          value={form.weight}
          onChange={(weight) => set({ weight })}
          fault={fault('weight', t.wrongWeight)}
          inputMode="numeric"
        />
      </div>
      <TranslatedField
        label={t.unitName}
        hint={t.unitNameHint}
        value={form.name}
        onChange={(name) => set({ name })}
        fault={fault('name', t.missing)}
        isRequired
      />
      <Choice
        label={t.site}
        options={[
          ...sites.map(({ id, name, partyId }) => ({
            key: id,
            label: [name, parties.find((one) => one.id === partyId)?.name ?? ''].map(text).join(' · '),
          })),
          { key: NEW, label: t.newSite },
        ]}
        value={form.siteId}
        onChange={(siteId) => set({ siteId })}
        fault={fault('siteId', t.missing)}
      />
      {form.siteId === NEW && <SiteFields {...{ form, set, fault, parties }} />}
      <Choice
        label={t.programme}
        hint={t.programmeHint}
        options={[
          { key: NONE, label: t.noProgramme },
          ...programmes.map(({ id, name }) => ({ key: id, label: text(name) })),
          { key: NEW, label: t.newProgramme },
        ]}
        value={form.programmeId}
        onChange={(programmeId) => set({ programmeId })}
      />
      {form.programmeId === NEW && <ProgrammeFields {...{ form, set, fault }} />}
      {saving.isError && <ProblemPanel error={saving.error} />}
      <div className="form-end">
        <Button look="primary" type="submit" isDisabled={saving.isPending}>
          {saving.isPending ? shared.saving : shared.save}
        </Button>
        <Button onPress={onClose}>{shared.cancel}</Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly form: UnitForm;
  readonly set: (part: Partial<UnitForm>) => void;
  readonly fault: (field: keyof UnitForm, message: string) => string | undefined;
}

function SiteFields({ form, set, fault, parties }: FieldsProps & Pick<LoadedProps, 'parties'>) {
  const t = useTexts(SETUP);
  const { text } = useFormats();
  return (
    <fieldset className="translated several">
      <legend className="label">{t.newSite}</legend>
      <TextField
        label={t.siteRef}
        value={form.siteRef}
        onChange={(siteRef) => set({ siteRef })}
        fault={fault('siteRef', t.wrongRef)}
        isRequired
      />
      <TranslatedField
        label={t.siteName}
        value={form.siteName}
        onChange={(siteName) => set({ siteName })}
        fault={fault('siteName', t.missing)}
        isRequired
      />
      <TranslatedField
        label={t.location}
        hint={t.locationHint}
        value={form.location}
        onChange={(location) => set({ location })}
      />
      <Choice
        label={t.operatedBy}
        options={[
          ...parties.map(({ id, name, kind }) => ({ key: id, label: `${text(name)} · ${t.partyKinds[kind]}` })),
          { key: NEW, label: t.newParty },
        ]}
        value={form.partyId}
        onChange={(partyId) => set({ partyId })}
        fault={fault('partyId', t.missing)}
      />
      {form.partyId === NEW && (
        <>
          <Choice
            label={t.partyKind}
            options={(['vendor', 'own', 'client'] as const).map((key) => ({ key, label: t.partyKinds[key] }))}
            value={form.partyKind}
            onChange={(partyKind) => set({ partyKind })}
          />
          <TextField
            label={t.partyRef}
            value={form.partyRef}
            onChange={(partyRef) => set({ partyRef })}
            fault={fault('partyRef', t.wrongRef)}
            isRequired
          />
          <TranslatedField
            label={t.partyName}
            value={form.partyName}
            onChange={(partyName) => set({ partyName })}
            fault={fault('partyName', t.missing)}
            isRequired
          />
        </>
      )}
    </fieldset>
  );
}

const CHANNELS = [
  ...(['voice', 'chat', 'messaging', 'email', 'social'] as const),
  ...(['letter', 'faceToFace', 'backOffice', 'mixed'] as const),
] as const;

function ProgrammeFields({ form, set, fault }: FieldsProps) {
  const t = useTexts(SETUP);
  return (
    <fieldset className="translated several">
      <legend className="label">{t.newProgramme}</legend>
      <TextField
        label={t.programmeRef}
        value={form.programmeRef}
        onChange={(programmeRef) => set({ programmeRef })}
        fault={fault('programmeRef', t.wrongRef)}
        isRequired
      />
      <TranslatedField
        label={t.programmeName}
        value={form.programmeName}
        onChange={(programmeName) => set({ programmeName })}
        fault={fault('programmeName', t.missing)}
        isRequired
      />
      <Choice
        label={t.channel}
        options={CHANNELS.map((key) => ({ key, label: t.channels[key] }))}
        value={form.channel}
        onChange={(channel) => set({ channel })}
      />
    </fieldset>
  );
}
