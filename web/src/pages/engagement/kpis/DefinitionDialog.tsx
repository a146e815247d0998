import { useState } from 'react';
import { $api, ifMatch, newKey } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice, type Option } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { apiTextOf, TextInLanguages, writtenOf } from '../../../kpi/TextInLanguages';
import { KPI } from '../../../kpi/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { readCount } from '../../../language/numbers';
import { DEFINITIONS_PAGE } from './definitions-wording';
import { useEvidence } from './EvidenceLayout';
import { faultOf, firstError, isToldAtFields } from './form-faults';
import { DEFINITIONS, useEvidenceChanged, type Definition } from './use-evidence';

const UNITS = [
  ...(['percent', 'points', 'seconds', 'minutes', 'hours', 'days'] as const),
  ...(['perThousand', 'currency', 'count', 'ratio'] as const),
];
const KINDS = ['proportion', 'score', 'mean', 'amount'] as const;
const DIRECTIONS = ['higher', 'lower', 'band'] as const;
const FIELDS = ['key', 'title', 'unit', 'direction', 'kind', 'formula', 'minimumSample'];
const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

interface DefinitionDialogProps {
  /** The one that is changed; absent: a new one. */
  readonly definition: Definition | undefined;
  readonly onClose: (isSaved: boolean) => void;
}

/** Defines a KPI of the client's own, or changes it. */
export function DefinitionDialog({ definition, onClose }: DefinitionDialogProps) {
  const { engagement } = useEvidence();
  const t = useTexts(DEFINITIONS_PAGE);
  const k = useTexts(KPI);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const changed = useEvidenceChanged();
  const [title, setTitle] = useState(() => writtenOf(definition?.title ?? null));
  const [formula, setFormula] = useState(() => writtenOf(definition?.formula ?? null));
  const [key, setKey] = useState(definition?.key ?? '');
  const [unit, setUnit] = useState(definition?.unit ?? 'percent');
  const [kind, setKind] = useState(definition?.kind ?? 'proportion');
  const [direction, setDirection] = useState(definition?.direction ?? 'higher');
  const [minimum, setMinimum] = useState(definition?.minimumSample?.toString() ?? '');
  const [once] = useState(newKey);
  const [isTried, setTried] = useState(false);
  const onSuccess = async (): Promise<void> => {
    await changed();
    onClose(true);
  };
  const create = $api.useMutation('post', DEFINITIONS, { onSuccess });
  const update = $api.useMutation('patch', '/v1/engagements/{engagementId}/kpi-definitions/{kpiKey}', { onSuccess });
  const error = firstError(create.error, update.error);
  const minimumSample = minimum.trim() === '' ? null : readCount(minimum);
  const [titled, told] = [apiTextOf(title), apiTextOf(formula)];
  const required = (isMissing: boolean): string | undefined => (isTried && isMissing ? parts.required : undefined);
  const save = (): void => {
    setTried(true);
    if (titled === null || told === null || minimumSample === undefined || !KEY.test(key)) return;
    const body = { title: titled, formula: told, unit, kind, direction, minimumSample };
    const path = { engagementId: engagement.id };
    if (definition) {
      const header = ifMatch(definition.version);
      update.mutate({ params: { path: { ...path, kpiKey: definition.key }, header }, body });
    } else {
      create.mutate({ params: { path, header: { 'Idempotency-Key': once } }, body: { ...body, key } });
    }
  };
  const pick = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): Option<K>[] =>
    keys.map((one) => ({ key: one, label: words[one] }));
  return (
    <ModalDialog
      title={definition ? t.changeTitle(text(definition.title)) : t.newTitle}
      isOpen
      onClose={() => onClose(false)}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInLanguages
          label={t.name}
          value={title}
          onChange={setTitle}
          fault={required(titled === null) ?? faultOf(error, 'title')}
        />
        {!definition && (
          <TextField
            label={t.key}
            value={key}
            onChange={setKey}
            hint={t.keyHint}
            fault={isTried && !KEY.test(key) ? t.keyFault : faultOf(error, 'key')}
          />
        )}
        {definition && <p className="small quiet">{t.fixed}</p>}
        <Choice
          label={t.measuredIn}
          options={pick(UNITS, k.units)}
          value={unit}
          onChange={setUnit}
          fault={faultOf(error, 'unit')}
        />
        <Choice
          label={t.kind}
          options={pick(KINDS, k.kinds)}
          value={kind}
          onChange={setKind}
          fault={faultOf(error, 'kind')}
        />
        <Choice
          label={t.direction}
          options={pick(DIRECTIONS, k.direction)}
          value={direction}
          onChange={setDirection}
          fault={faultOf(error, 'direction')}
        />
        <TextInLanguages
          label={t.formula}
          value={formula}
          onChange={setFormula}
          hint={t.formulaHint}
          lines={2}
          fault={required(told === null) ?? faultOf(error, 'formula')}
        />
        <TextField
          label={t.minimumSample}
          value={minimum}
          onChange={setMinimum}
          inputMode="numeric"
          hint={t.minimumHint}
          fault={isTried && minimumSample === undefined ? t.wholeNumber : faultOf(error, 'minimumSample')}
        />
        {error !== undefined && !isToldAtFields(error, FIELDS) && <ProblemPanel error={error} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={create.isPending || update.isPending}>
            {create.isPending || update.isPending ? parts.saving : parts.save}
          </Button>
          <Button onPress={() => onClose(false)}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
