import { useState } from 'react';
import { $api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { numberIn, typedNumber } from '../../../language/numbers';
import { useNumberFault } from '../../../language/use-number-fault';
import { withText } from '../../../rasic/rows';
import { MATRIX, useShowMatrix, type Matrix } from './use-matrix';
import { RASIC } from './wording';

type Thresholds = Schemas['RasicThresholdsDto'];

const THRESHOLDS = [
  'mostResponsible',
  'mostConsulted',
  'mostInformed',
  'fewestActivities',
  'mostResponsibleShare',
  'mostAccountableShare',
  'mostConsultedShare',
] as const satisfies readonly (keyof Thresholds)[];

interface DialogProps {
  readonly engagementId: string;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** Title, owner, convention, and how many of each are too many. */
export function SettingsDialog({ engagementId, matrix, onClose }: DialogProps) {
  const t = useTexts(RASIC);
  const { text } = useFormats();
  const { language } = useLanguage();
  const profiles = $api.useQuery('get', '/v1/rasic-profiles');
  const { save, error, isBusy } = useSave(engagementId, matrix, onClose);
  const numberFault = useNumberFault();
  const [title, setTitle] = useState(text(matrix.title));
  const [owner, setOwner] = useState(matrix.owner ?? '');
  const [profile, setProfile] = useState(matrix.profile);
  const [limits, setLimits] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(THRESHOLDS.map((key) => [key, typedNumber(matrix.thresholds[key], language)])),
  );
  const numbers = Object.fromEntries(
    THRESHOLDS.map((key) => [key, numberIn(limits[key] ?? '', language)]),
  ) as unknown as Thresholds;
  const isValid =
    title.trim() !== '' && Object.values(numbers).every((one: number | undefined) => one !== undefined && one >= 0);
  const known = (profiles.data?.items ?? []).map((one) => ({ key: one.key, label: text(one.title) }));
  const options = known.some(({ key }) => key === matrix.profile)
    ? known
    : [...known, { key: matrix.profile, label: text(matrix.convention.title) }];
  return (
    <ModalDialog title={t.settings} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save({
            title: withText(matrix.title, language, title.trim()),
            owner: owner.trim() === '' ? null : owner.trim(),
            ...(profile === matrix.profile ? {} : { profile }),
            ...(THRESHOLDS.every((key) => numbers[key] === matrix.thresholds[key]) ? {} : { thresholds: numbers }),
          });
        }}
      >
        <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} />
        <TextField label={t.owner} hint={t.ownerHint} value={owner} onChange={setOwner} maxLength={200} />
        {matrix.kind === 'own' && (
          <Choice
            label={t.convention}
            hint={t.conventionHint}
            options={options}
            value={profile}
            onChange={setProfile}
          />
        )}
        <h3>{t.thresholds}</h3>
        <p className="small quiet">{t.thresholdsHint}</p>
        {THRESHOLDS.map((key) => (
          <TextField
            key={key}
            label={t.threshold[key]}
            inputMode="decimal"
            value={limits[key] ?? ''}
            fault={numberFault(limits[key] ?? '')}
            onChange={(value) => setLimits({ ...limits, [key]: value })}
          />
        ))}
        <SaveRow error={error} isDisabled={!isValid || isBusy} onClose={onClose} />
      </form>
    </ModalDialog>
  );
}

/** Names beside the roles. */
export function HoldersDialog({ engagementId, matrix, onClose }: DialogProps) {
  const t = useTexts(RASIC);
  const { text } = useFormats();
  const { save, error, isBusy } = useSave(engagementId, matrix, onClose);
  const [names, setNames] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(matrix.roles.map(({ key, holders }) => [key, (holders ?? []).join(', ')])),
  );
  return (
    <ModalDialog title={t.holders} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const holders = matrix.roles.map(({ key }) => ({ role: key, names: namesOf(names[key] ?? '') }));
          save({ holders: holders.every((one) => one.names.length === 0) ? null : holders });
        }}
      >
        <p className="small quiet">{t.holdersHint}</p>
        {matrix.roles.map(({ key, title }) => (
          <TextField
            key={key}
            label={text(title)}
            value={names[key] ?? ''}
            onChange={(value) => setNames({ ...names, [key]: value })}
          />
        ))}
        <SaveRow error={error} isDisabled={isBusy} onClose={onClose} />
      </form>
    </ModalDialog>
  );
}

const namesOf = (typed: string): string[] =>
  typed
    .split(/[,，、;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function SaveRow({ error, isDisabled, onClose }: { error: unknown; isDisabled: boolean; onClose: () => void }) {
  const parts = useTexts(PARTS);
  return (
    <>
      {error !== null && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={isDisabled}>
          {parts.save}
        </Button>
        <Button onPress={onClose}>{parts.cancel}</Button>
      </div>
    </>
  );
}

function useSave(engagementId: string, matrix: Matrix, onClose: () => void) {
  const show = useShowMatrix(engagementId, matrix.id);
  const patch = $api.useMutation('patch', MATRIX);
  const save = (body: Schemas['UpdateRasicMatrixDto']): void => {
    patch.mutate(
      { params: { path: { engagementId, matrixId: matrix.id }, header: ifMatch(matrix.version) }, body },
      {
        onSuccess: (next) => {
          void show(next);
          onClose();
        },
      },
    );
  };
  return { save, error: patch.error, isBusy: patch.isPending };
}
