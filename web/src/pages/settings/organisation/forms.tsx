import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, ifMatch, newKey } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats, type ApiText } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { EMPTY_TEXT, textOf, typedOf } from './api-text';
import { NameFields } from './NameFields';
import type { Thing } from './Thing';
import { refreshOrganisation, type Party, type Programme, type Site } from './use-organisation';
import {
  CHANNEL_NAMES,
  CHANNELS,
  ORGANISATION,
  PARTY_KIND_NAMES,
  PARTY_KINDS,
  type Channel,
  type PartyKind,
} from './wording';

interface CommonFormProps {
  readonly thing: Thing | undefined;
  readonly add: string;
  readonly isReady?: boolean;
  /** `key`: the same for every attempt to add it, so that it is added once. */
  readonly save: (common: { ref: string; name: ApiText }, key: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What all of them have: a reference and a name. */
function CommonForm({ thing, add, isReady = true, save, onClose, children }: CommonFormProps) {
  const t = useTexts(ORGANISATION);
  const parts = useTexts(PARTS);
  const client = useQueryClient();
  const { text } = useFormats();
  const [ref, setRef] = useState(thing?.ref ?? '');
  const [name, setName] = useState(thing ? typedOf(thing.name) : EMPTY_TEXT);
  const [key] = useState(newKey);
  return (
    <ActionDialog
      title={thing ? t.changeOf(text(thing.name)) : add}
      action={thing ? parts.save : add}
      isReady={isReady && ref.trim() !== '' && name.en.trim() !== ''}
      run={async () => {
        await save({ ref: ref.trim(), name: textOf(name) }, key);
        await refreshOrganisation(client);
      }}
      onClose={onClose}
    >
      <TextField label={t.ref} hint={t.refHint} value={ref} onChange={setRef} maxLength={30} isRequired />
      <NameFields label={t.name} hint={t.others} value={name} onChange={setName} isRequired />
      {children}
    </ActionDialog>
  );
}

export function PartyForm({ party, onClose }: { party: Party | undefined; onClose: () => void }) {
  const t = useTexts(ORGANISATION);
  const kinds = useTexts(PARTY_KIND_NAMES);
  const [kind, setKind] = useState<PartyKind>(party?.kind ?? 'client');
  return (
    <CommonForm
      thing={party}
      add={t.addParty}
      save={(common, key) =>
        party
          ? api.PATCH('/v1/parties/{partyId}', {
              params: { path: { partyId: party.id }, header: ifMatch(party.version) },
              body: { ...common, kind },
            })
          : api.POST('/v1/parties', { params: { header: { 'Idempotency-Key': key } }, body: { ...common, kind } })
      }
      onClose={onClose}
    >
      <Choice
        label={t.kind}
        options={PARTY_KINDS.map((one) => ({ key: one, label: kinds[one] }))}
        value={kind}
        onChange={setKind}
      />
    </CommonForm>
  );
}

interface SiteFormProps {
  readonly site: Site | undefined;
  readonly parties: readonly Party[];
  readonly onClose: () => void;
}

export function SiteForm({ site, parties, onClose }: SiteFormProps) {
  const t = useTexts(ORGANISATION);
  const { text } = useFormats();
  const [partyId, setPartyId] = useState(site?.partyId ?? null);
  const [location, setLocation] = useState(typedOf(site?.location ?? null));
  return (
    <CommonForm
      thing={site}
      add={t.addSite}
      isReady={partyId !== null}
      save={(common, key) => {
        const body = {
          ...common,
          partyId: partyId ?? '',
          location: location.en.trim() === '' ? null : textOf(location),
        };
        return site
          ? api.PATCH('/v1/sites/{siteId}', {
              params: { path: { siteId: site.id }, header: ifMatch(site.version) },
              body,
            })
          : api.POST('/v1/sites', { params: { header: { 'Idempotency-Key': key } }, body });
      }}
      onClose={onClose}
    >
      <Choice
        label={t.party}
        options={parties.map(({ id, ref, name }) => ({ key: id, label: `${ref} ${text(name)}` }))}
        value={partyId}
        onChange={setPartyId}
      />
      <NameFields label={t.location} value={location} onChange={setLocation} />
    </CommonForm>
  );
}

const NOT_SAID = 'notSaid';

export function ProgrammeForm({ programme, onClose }: { programme: Programme | undefined; onClose: () => void }) {
  const t = useTexts(ORGANISATION);
  const channels = useTexts(CHANNEL_NAMES);
  const [line, setLine] = useState(typedOf(programme?.lineOfBusiness ?? null));
  const [channel, setChannel] = useState<Channel | typeof NOT_SAID>(programme?.channel ?? NOT_SAID);
  return (
    <CommonForm
      thing={programme}
      add={t.addProgramme}
      save={(common, key) => {
        const body = {
          ...common,
          lineOfBusiness: line.en.trim() === '' ? null : textOf(line),
          channel: channel === NOT_SAID ? null : channel,
        };
        return programme
          ? api.PATCH('/v1/programmes/{programmeId}', {
              params: { path: { programmeId: programme.id }, header: ifMatch(programme.version) },
              body,
            })
          : api.POST('/v1/programmes', { params: { header: { 'Idempotency-Key': key } }, body });
      }}
      onClose={onClose}
    >
      <NameFields label={t.lineOfBusiness} value={line} onChange={setLine} />
      <Choice
        label={t.channel}
        options={[{ key: NOT_SAID, label: t.notSaid }, ...CHANNELS.map((key) => ({ key, label: channels[key] }))]}
        value={channel}
        onChange={setChannel}
      />
    </CommonForm>
  );
}
