import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { $api, api, ifMatch, type Schemas } from '../../../api/client';
import { INPUTS_OF, inputsOf, LEVERS, type InputKey } from '../../../benefit/inputs';
import { Button } from '../../../components/Button';
import { TickOption } from '../../../components/TickOption';
import { Choice } from '../../../components/Choice';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useNumberFault } from '../../../language/use-number-fault';
import { useEngagement } from '../EngagementLayout';
import { useAssessmentsOf } from '../assessments-of';
import { MODEL } from './BenefitsPage';
import './benefits.css';
import { draftOf, statedOf, type Draft } from './draft';
import { INPUTS } from './inputs-wording';
import { useMoney } from './money';
import { RangeTable } from './RangeTable';
import { BENEFITS } from './wording';

/** The inputs of the benefits as a form; what follows from them is reckoned while one types. */
export function InputsPage() {
  const { id } = useEngagement();
  const query = $api.useQuery('get', MODEL, { params: { path: { engagementId: id } } });
  const assessments = useAssessmentsOf(id);
  return (
    <Loaded query={query}>
      {(model) => (
        <Loaded query={assessments}>
          {({ items }) => <InputsForm model={model} waves={[...new Set(items.map(({ wave }) => wave))]} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface InputsFormProps {
  readonly model: Schemas['BenefitModelDto'];
  readonly waves: readonly string[];
}

function InputsForm({ model, waves }: InputsFormProps) {
  const t = useTexts(INPUTS);
  const words = useTexts(BENEFITS);
  const parts = useTexts(PARTS);
  const { language } = useLanguage();
  const { id: engagementId } = useEngagement();
  const navigate = useNavigate();
  const query = $api.useQuery('get', MODEL, { params: { path: { engagementId } } });
  const put = $api.useMutation('put', MODEL);
  const [draft, setDraft] = useState<Draft>(() => draftOf(model.stated, language, waves[0] ?? 'baseline'));
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const { unitOf } = useMoney(draft.currency);
  const { stated, missing } = statedOf(draft, model.stated, language);
  const nameOf = (key: string): string => (key in t.inputs ? t.inputs[key as InputKey] : t.dayRate);
  const inputs = inputsOf(draft.levers);
  const fault = useNumberFault();
  const save = (): void => {
    if (!stated) return;
    put.mutate(
      { params: { path: { engagementId }, header: ifMatch(model.version) }, body: stated },
      {
        onSuccess: () => {
          void query.refetch();
          void navigate(`/engagements/${engagementId}/benefits`);
        },
      },
    );
  };
  return (
    <section className="stack">
      <p>
        <Link to={`/engagements/${engagementId}/benefits`}>← {t.back}</Link>
      </p>
      <SubPageHead title={t.title} detail={t.detail} />
      <div className="benefit-head">
        <Choice
          label={t.wave}
          options={[...new Set([draft.wave, ...waves])].map((key) => ({ key, label: key }))}
          value={draft.wave}
          onChange={(wave) => set({ wave })}
        />
        <TextField
          label={t.currency}
          hint={t.currencyHint}
          value={draft.currency}
          maxLength={3}
          onChange={(currency) => set({ currency: currency.toUpperCase() })}
        />
        <TextField
          label={t.horizon}
          inputMode="numeric"
          value={draft.horizon}
          fault={fault(draft.horizon)}
          onChange={(horizon) => set({ horizon })}
        />
        <TextField
          label={t.discount}
          inputMode="decimal"
          value={draft.discount}
          fault={fault(draft.discount)}
          onChange={(discount) => set({ discount })}
        />
      </div>
      <RangeTable
        label={t.dayRate}
        rows={[{ key: 'dayRate', name: t.dayRate, unit: draft.currency, range: draft.dayRate }]}
        onRange={(_, dayRate) => set({ dayRate })}
      />
      <h3>{t.levers}</h3>
      <div className="row">
        {LEVERS.map((lever) => (
          <TickOption
            key={lever}
            isSelected={draft.levers.includes(lever)}
            onChange={(isChosen) =>
              set({ levers: LEVERS.filter((one) => (one === lever ? isChosen : draft.levers.includes(one))) })
            }
          >
            {words.levers[lever]}
          </TickOption>
        ))}
      </div>
      {inputs.length > 0 && (
        <RangeTable
          label={t.levers}
          rows={inputs.map((key) => ({
            ...{ key, name: t.inputs[key], unit: unitOf(key), range: draft.inputs[key] },
            detail: LEVERS.filter((lever) => draft.levers.includes(lever) && INPUTS_OF[lever].includes(key))
              .map((lever) => words.levers[lever])
              .join('; '),
          }))}
          onRange={(key, range) => set({ inputs: { ...draft.inputs, [key]: range } })}
        />
      )}
      <Costs draft={draft} onDraft={set} />
      <Observed draft={draft} onDraft={set} />
      <TextField label={t.ramp} hint={t.rampHint} value={draft.ramp} onChange={(ramp) => set({ ramp })} />
      {put.isError && <ProblemPanel error={put.error} />}
      <div className="row spread benefit-live">
        <Live stated={stated} missing={missing.map(nameOf)} />
        <span className="row">
          <Button look="primary" isDisabled={stated === undefined || put.isPending} onPress={save}>
            {put.isPending ? parts.saving : parts.save}
          </Button>
          <Link className="button" to={`/engagements/${engagementId}/benefits`}>
            {parts.cancel}
          </Link>
        </span>
      </div>
    </section>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
}

function Costs({ draft, onDraft }: PartProps) {
  const t = useTexts(INPUTS);
  const setAt = (at: number, change: Partial<Draft['costs'][number]>): void =>
    onDraft({ costs: draft.costs.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <>
      <h3>{t.costs}</h3>
      {draft.costs.map((cost, at) => (
        <div key={at} className="panel stack">
          <div className="benefit-head">
            <TextField label={t.costTitle} value={cost.title} onChange={(title) => setAt(at, { title })} />
            <Choice
              label={t.when}
              options={(['once', 'yearly'] as const).map((key) => ({ key, label: t.whens[key] }))}
              value={cost.when}
              onChange={(when) => setAt(at, { when })}
            />
          </div>
          <RangeTable
            label={cost.title === '' ? t.costTitle : cost.title}
            rows={[{ key: 'cost', name: cost.title, unit: t.units[cost.when](draft.currency), range: cost }]}
            onRange={(_, range) => setAt(at, range)}
          />
          <div>
            <Button
              aria-label={t.removeCost(cost.title)}
              onPress={() => onDraft({ costs: draft.costs.filter((_, index) => index !== at) })}
            >
              {t.removeCost('')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          onPress={() =>
            onDraft({ costs: [...draft.costs, { title: '', when: 'once', low: '', likely: '', high: '', source: '' }] })
          }
        >
          {t.addCost}
        </Button>
      </div>
    </>
  );
}

function Observed({ draft, onDraft }: PartProps) {
  const t = useTexts(INPUTS);
  const words = useTexts(BENEFITS);
  const { observed } = draft;
  const set = (change: Partial<Draft['observed']>): void => onDraft({ observed: { ...observed, ...change } });
  const fault = useNumberFault();
  return (
    <details open={observed.contacts !== ''}>
      <summary>{t.observed}</summary>
      <div className="benefit-head">
        <TextField
          label={t.observedContacts}
          inputMode="decimal"
          value={observed.contacts}
          fault={fault(observed.contacts)}
          onChange={(contacts) => set({ contacts })}
        />
        <TextField
          label={`${t.observedSaving}, ${draft.currency}`}
          inputMode="decimal"
          value={observed.saving}
          fault={fault(observed.saving)}
          onChange={(saving) => set({ saving })}
        />
        <TextField label={words.source} value={observed.source} onChange={(source) => set({ source })} />
      </div>
    </details>
  );
}

/** What the inputs come to, reckoned as they are typed; nothing is kept. */
function Live({ stated, missing }: { stated: Schemas['BenefitsDto'] | undefined; missing: readonly string[] }) {
  const t = useTexts(INPUTS);
  const words = useTexts(BENEFITS);
  const { language } = useFormats();
  const { money } = useMoney(stated?.currency ?? '');
  const tried = useQuery({
    queryKey: ['post', '/v1/planner/benefits', stated],
    enabled: stated !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!stated) throw new Error('Nothing is stated.');
      const { data } = await api.POST('/v1/planner/benefits', { body: stated });
      return data ?? null;
    },
  });
  if (!stated) {
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return <p className="small quiet">{missing.length > 0 && `${t.missing}: ${list.format(missing)}`}</p>;
  }
  if (tried.isError) return <ProblemPanel error={tried.error} />;
  const worlds = tried.data?.money;
  return (
    <p role="status">
      {t.live}:{' '}
      {worlds && (
        <>
          <strong>{money(worlds.likely.decimal)}</strong>{' '}
          <span className="quiet">{words.range(money(worlds.low.decimal), money(worlds.high.decimal))}</span>
        </>
      )}
    </p>
  );
}
