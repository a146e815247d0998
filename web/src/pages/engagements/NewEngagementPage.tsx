import { contentOf } from '../../api/content';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { TextField } from '../../components/TextField';
import { TranslatedField } from '../../components/TranslatedField';
import { Waiting } from '../../components/Waiting';
import { faultAt } from '../../forms/faults';
import { useCreationKey } from '../../forms/use-creation-key';
import { forgetKept, useKept } from '../../forms/use-kept';
import { useFormats } from '../../language/formats';
import { LANGUAGE_NAMES, LANGUAGES, useTexts } from '../../language/language';
import { filledText, forAll, freeKey, keyOf, typedOf } from '../../language/text-edit';
import { useSession } from '../../session/session';
import { useParties } from '../engagement/setup/use-organisation';
import { lackOf, startOf, type NewEngagement } from './new-engagement';
import { NEW_ENGAGEMENT } from './new-wording';
import { useEngagements } from './use-engagements';

/** Starts an engagement with what it can not be without. */
export function NewEngagementPage() {
  const t = useTexts(NEW_ENGAGEMENT);
  const { can } = useSession();
  const parties = useParties();
  const engagements = useEngagements();
  if (!can('engagement.create')) {
    return (
      <EmptyState title={t.title} text={t.notForYou}>
        <Link to="/engagements">{t.toEngagements}</Link>
      </EmptyState>
    );
  }
  const failed = [parties, engagements].find(({ isError }) => isError);
  return (
    <>
      <PageHead title={t.title} detail={t.text} />
      {parties.data && engagements.data ? (
        <NewEngagementForm parties={parties.data} engagements={engagements.data} />
      ) : failed ? (
        <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

interface NewEngagementFormProps {
  readonly parties: NonNullable<ReturnType<typeof useParties>['data']>;
  readonly engagements: NonNullable<ReturnType<typeof useEngagements>['data']>;
}

/** Stands in the list of clients for one that is not there yet. */
const NEW = 'new';

function NewEngagementForm({ parties, engagements }: NewEngagementFormProps) {
  const t = useTexts(NEW_ENGAGEMENT);
  const { text, language } = useFormats();
  const { personId } = useSession();
  const kept = `tolok-new-engagement/${personId}`;
  const latest = engagements.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const clients = parties.filter(({ kind }) => kind === 'client');
  const { value, set } = useKept<NewEngagement>(kept, {
    ...startOf(language, new Date()),
    consultancy: typedOf(latest?.consultancy),
    client: clients.length === 0 ? NEW : null,
  });
  const [isAsked, setAsked] = useState(false);
  const proposedKey = freeKey(
    keyOf(forAll(value.title, 'en')) || 'engagement',
    new Set(engagements.map(({ key }) => key)),
  );
  const key = value.key ?? proposedKey;
  const creation = useCreation(kept, (partyId) => set({ client: partyId }));
  const lack = lackOf(value, key);
  const fault = (field: keyof typeof lack): string | undefined => {
    const wrong = lack[field];
    if (wrong === undefined) return undefined;
    if (wrong === 'missing') return isAsked ? t.missing : undefined;
    return t[wrong];
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (Object.keys(lack).length === 0) creation.mutate({ value, key });
      }}
    >
      <TranslatedField
        label={t.name}
        hint={t.nameHint}
        value={value.title}
        onChange={(title) => set({ title })}
        fault={fault('title') ?? faultAt(creation.error, '/title')}
        isRequired
        autoFocus
      />
      <Choice
        label={t.client}
        hint={t.clientHint}
        options={[...clients.map(({ id, name }) => ({ key: id, label: text(name) })), { key: NEW, label: t.newClient }]}
        value={value.client}
        onChange={(client) => set({ client })}
        fault={fault('client') ?? faultAt(creation.error, '/clientPartyId')}
      />
      {value.client === NEW && (
        <div className="form-columns">
          <TranslatedField
            label={t.clientName}
            value={value.clientName}
            onChange={(clientName) => set({ clientName })}
            fault={fault('clientName')}
            isRequired
          />
          <TextField
            label={t.clientRef}
            hint={t.clientRefHint}
            value={value.clientRef}
            onChange={(clientRef) => set({ clientRef })}
            fault={fault('clientRef') ?? faultAt(creation.error, '/ref')}
            isRequired
          />
        </div>
      )}
      <TranslatedField
        label={t.consultancy}
        hint={t.consultancyHint}
        value={value.consultancy}
        onChange={(consultancy) => set({ consultancy })}
        fault={fault('consultancy') ?? faultAt(creation.error, '/consultancy')}
        isRequired
      />
      <div className="form-columns">
        <TextField
          label={t.from}
          type="date"
          value={value.from}
          onChange={(from) => set({ from })}
          fault={fault('from')}
          isRequired
        />
        <TextField
          label={t.to}
          type="date"
          value={value.to}
          onChange={(to) => set({ to })}
          fault={fault('to') ?? faultAt(creation.error, '/period')}
          isRequired
        />
      </div>
      <div className="form-columns">
        <Choice
          label={t.language}
          options={LANGUAGES.map((one) => ({ key: one, label: LANGUAGE_NAMES[one] }))}
          value={value.language}
          onChange={(one) => set({ language: one })}
        />
        <TextField
          label={t.key}
          hint={t.keyHint}
          value={key}
          onChange={(typed) => set({ key: typed })}
          fault={fault('key') ?? faultAt(creation.error, '/key')}
        />
      </div>
      {creation.isError && <ProblemPanel error={creation.error} />}
      <div className="form-end">
        <Button look="primary" type="submit" isDisabled={creation.isPending}>
          {t.create}
        </Button>
        <Link to="/engagements">{t.toEngagements}</Link>
      </div>
    </form>
  );
}

/** Makes the client where it is new, then the engagement; a client that was made is not made again. */
function useCreation(kept: string, onClient: (partyId: string) => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const partyKey = useCreationKey();
  const engagementKey = useCreationKey();
  return useMutation({
    mutationFn: async ({ value, key }: { value: NewEngagement; key: string }) => {
      let clientPartyId = value.client ?? NEW;
      if (clientPartyId === NEW) {
        const body = { kind: 'client', ref: value.clientRef.trim(), name: filledText(value.clientName) } as const;
        const party = await contentOf(api.POST('/v1/parties', { params: { header: partyKey(body) }, body }));
        clientPartyId = party.id;
        onClient(clientPartyId);
      }
      const body = {
        ...{ key, clientPartyId, language: value.language, period: { from: value.from, to: value.to } },
        ...{ title: filledText(value.title), consultancy: filledText(value.consultancy), sampleData: false },
      };
      const data = await contentOf(api.POST('/v1/engagements', { params: { header: engagementKey(body) }, body }));
      return data;
    },
    // The list of clients may have grown even where the engagement was refused.
    onSettled: () => client.invalidateQueries(),
    onSuccess: async ({ id }) => {
      forgetKept(kept);
      // What one may do in it is told by the session.
      await client.refetchQueries({ queryKey: ['get', '/v1/session'] });
      await navigate(`/engagements/${id}/setup/units`);
    },
  });
}
