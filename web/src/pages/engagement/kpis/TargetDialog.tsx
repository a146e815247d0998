import { useState } from 'react';
import { $api, ifMatch, newKey } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { apiTextOf, TextInLanguages, writtenOf } from '../../../kpi/TextInLanguages';
import { KPI } from '../../../kpi/wording';
import { writtenNumber } from '../../../kpi/written-number';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { typedNumber } from '../../../language/numbers';
import { useNumberFault } from '../../../language/use-number-fault';
import { useEvidence } from './EvidenceLayout';
import { faultOf, firstError, isToldAtFields } from './form-faults';
import { TARGETS_PAGE } from './targets-wording';
import { TARGETS, useEvidenceChanged, type Target } from './use-evidence';

interface TargetDialogProps {
  /** The one that is changed; absent: a new one. */
  readonly target: Target | undefined;
  /** Of a new one, where it is known already. */
  readonly kpi: string | undefined;
  readonly onClose: (isSaved: boolean) => void;
}

const FIELDS = ['kpi', 'unit', 'channel', 'target', 'targetTo', 'benchmark', 'source'];

/** States a target, or changes one. */
export function TargetDialog({ target: stated, kpi: wanted, onClose }: TargetDialogProps) {
  const { engagement, names } = useEvidence();
  const t = useTexts(TARGETS_PAGE);
  const k = useTexts(KPI);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const { language } = useLanguage();
  const numberFault = useNumberFault();
  const changed = useEvidenceChanged();
  const [kpi, setKpi] = useState(stated?.kpi ?? (wanted !== undefined && names.kpis.has(wanted) ? wanted : null));
  const [unit, setUnit] = useState(stated?.unit ?? '');
  const [channel, setChannel] = useState(stated?.channel ?? '');
  const [low, setLow] = useState(typedNumber(stated?.target ?? '', language));
  const [high, setHigh] = useState(typedNumber(stated?.targetTo ?? '', language));
  const [benchmark, setBenchmark] = useState(typedNumber(stated?.benchmark ?? '', language));
  const [source, setSource] = useState(() => writtenOf(stated?.source ?? null));
  const [key] = useState(newKey);
  const [isTried, setTried] = useState(false);
  const onSuccess = async (): Promise<void> => {
    await changed();
    onClose(true);
  };
  const create = $api.useMutation('post', TARGETS, { onSuccess });
  const update = $api.useMutation('patch', '/v1/engagements/{engagementId}/kpi-targets/{targetId}', { onSuccess });
  const error = firstError(create.error, update.error);
  const info = kpi === null ? undefined : names.kpis.get(kpi);
  // A range that was stated stays to be seen, even where the KPI takes one figure.
  const isBand = info?.direction === 'band' || (stated?.targetTo ?? null) !== null;
  const inUnit = info ? { hint: t.inUnit(k.units[info.unit]) } : {};
  const figures = {
    target: writtenNumber(low, language),
    targetTo: isBand ? writtenNumber(high, language) : null,
    benchmark: writtenNumber(benchmark, language),
  };
  const isEmpty = figures.target === null && figures.benchmark === null;
  const faultAt = (name: keyof typeof figures): string | undefined =>
    isTried && figures[name] === undefined
      ? (numberFault({ target: low, targetTo: high, benchmark }[name]) ?? t.noNumber)
      : isTried && isEmpty && name === 'target'
        ? t.needsFigure
        : faultOf(error, name);
  const save = (): void => {
    setTried(true);
    const { target, targetTo, benchmark: other } = figures;
    if (kpi === null || target === undefined || targetTo === undefined || other === undefined || isEmpty) return;
    const body = { target, targetTo, benchmark: other, source: apiTextOf(source) };
    const path = { engagementId: engagement.id };
    if (stated) {
      update.mutate({ params: { path: { ...path, targetId: stated.id }, header: ifMatch(stated.version) }, body });
    } else {
      create.mutate({
        params: { path, header: { 'Idempotency-Key': key } },
        body: { ...body, kpi, unit: unit === '' ? null : unit, channel: channel.trim() },
      });
    }
  };
  return (
    <ModalDialog
      title={stated ? t.changeTitle(names.kpi(stated.kpi)) : t.newTitle}
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
        {stated ? (
          <p className="quiet">
            {stated.unit === null ? k.everyUnit : names.unit(stated.unit)},{' '}
            {stated.channel === '' ? k.everyChannel : stated.channel}
          </p>
        ) : (
          <>
            <Choice
              label={k.kpi}
              options={[...names.kpis.values()]
                .map((one) => ({ key: one.key, label: text(one.title), detail: k.direction[one.direction] }))
                .sort((a, b) => a.label.localeCompare(b.label))}
              value={kpi}
              onChange={setKpi}
              fault={isTried && kpi === null ? parts.required : faultOf(error, 'kpi')}
            />
            <Choice
              label={k.unit}
              options={[
                { key: '', label: k.everyUnit },
                { key: 'entity', label: k.whole },
                ...names.units.map(({ ref, name }) => ({ key: ref, label: name })),
              ]}
              value={unit}
              onChange={setUnit}
              fault={faultOf(error, 'unit')}
            />
            <TextField
              label={k.channel}
              value={channel}
              onChange={setChannel}
              placeholder={k.everyChannel}
              fault={faultOf(error, 'channel')}
            />
          </>
        )}
        {isBand && <p className="small quiet">{t.bandHint}</p>}
        <TextField
          label={isBand ? t.low : k.target}
          value={low}
          onChange={setLow}
          inputMode="decimal"
          fault={faultAt('target')}
          {...inUnit}
        />
        {isBand && (
          <TextField
            label={t.high}
            value={high}
            onChange={setHigh}
            inputMode="decimal"
            fault={faultAt('targetTo')}
            {...inUnit}
          />
        )}
        <TextField
          label={k.benchmark}
          value={benchmark}
          onChange={setBenchmark}
          inputMode="decimal"
          hint={t.benchmarkHint}
          fault={faultAt('benchmark')}
        />
        <TextInLanguages
          label={k.source}
          value={source}
          onChange={setSource}
          hint={t.sourceHint}
          fault={faultOf(error, 'source')}
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
