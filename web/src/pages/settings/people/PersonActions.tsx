import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Button } from '../../../components/Button';
import { TextField } from '../../../components/TextField';
import { useProof } from '../../../components/use-proof';
import { useTexts } from '../../../language/language';
import './people.css';
import { refreshPeople } from './use-people';
import { PERSON } from './wording';

type Person = Schemas['PersonDto'];
type ActionKey = 'inviteAgain' | 'reset' | 'removeFactor' | 'signOut' | 'disable' | 'enable' | 'erase';

interface PersonActionsProps {
  readonly person: Person;
  /** Of a link that was made, to be handed over. */
  readonly onLink: (link: Schemas['HandedLinkDto']) => void;
}

/** What an owner does about somebody's sign-in; each says what follows before it is done. */
export function PersonActions({ person, onLink }: PersonActionsProps) {
  const t = useTexts(PERSON);
  const [open, setOpen] = useState<ActionKey>();
  const [done, setDone] = useState(false);
  const isActive = person.status === 'active';
  const { signIn } = person;
  const canBeHelped = isActive && person.kind === 'member';
  const helps: readonly ActionKey[] = [
    ...(canBeHelped && signIn?.password ? (['reset'] as const) : []),
    ...(canBeHelped && !signIn?.password && !signIn?.external ? (['inviteAgain'] as const) : []),
    ...(canBeHelped && signIn?.secondFactor ? (['removeFactor'] as const) : []),
    ...(isActive ? (['signOut'] as const) : []),
  ];
  const ends: readonly ActionKey[] = [isActive ? 'disable' : 'enable', 'erase'];
  const texts: Readonly<Record<ActionKey, string>> = {
    inviteAgain: t.inviteAgainText,
    reset: t.resetText(person.name),
    removeFactor: t.removeFactorText(person.name),
    signOut: t.signOutText(person.name),
    disable: t.disableText(person.name),
    enable: t.enableText(person.name),
    erase: t.eraseText(person.name),
  };
  const buttons = (keys: readonly ActionKey[]) =>
    keys.map((key) => (
      <div key={key} className="row spread">
        <span className="quiet act-text">{texts[key]}</span>
        <Button {...(key === 'erase' ? { look: 'danger' as const } : {})} onPress={() => setOpen(key)}>
          {t[key]}
        </Button>
      </div>
    ));
  return (
    <>
      {helps.length > 0 && (
        <section className="stack panel" aria-labelledby="person-sign-in">
          <h2 id="person-sign-in">{t.signIn}</h2>
          {buttons(helps)}
          <span role="status">{done && `✓ ${t.done}`}</span>
        </section>
      )}
      <section className="stack panel" aria-labelledby="person-ending">
        <h2 id="person-ending">{t.ending}</h2>
        {buttons(ends)}
      </section>
      {open !== undefined && (
        <PersonActionDialog
          key={open}
          action={open}
          text={texts[open]}
          person={person}
          onDone={(link) => {
            if (link) onLink(link);
            else setDone(true);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface PersonActionDialogProps {
  readonly action: ActionKey;
  readonly text: string;
  readonly person: Person;
  readonly onDone: (link: Schemas['HandedLinkDto'] | undefined) => void;
  readonly onClose: () => void;
}

const WITHOUT_PROOF: ReadonlySet<ActionKey> = new Set<ActionKey>(['signOut', 'disable', 'enable']);
const ENDING: ReadonlySet<ActionKey> = new Set<ActionKey>(['disable', 'erase', 'removeFactor', 'signOut']);

function PersonActionDialog({ action, text, person, onDone, onClose }: PersonActionDialogProps) {
  const t = useTexts(PERSON);
  const client = useQueryClient();
  const proof = useProof();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const needsProof = !WITHOUT_PROOF.has(action);
  const isErasing = action === 'erase';
  const isReady =
    (!needsProof || proof.isComplete) && (!isErasing || (typed.trim() === person.email && reason.trim() !== ''));
  const run = async (): Promise<void> => {
    onDone(await act(action, person, proof.given, reason.trim()));
    await refreshPeople(client);
  };
  return (
    <ActionDialog
      title={`${t[action]}: ${person.name}`}
      action={t[action]}
      look={ENDING.has(action) ? 'danger' : 'primary'}
      isReady={isReady}
      run={run}
      onClose={onClose}
    >
      <p>{text}</p>
      {isErasing && (
        <>
          <TextField label={t.typeEmail(person.email ?? '')} value={typed} onChange={setTyped} autoComplete="off" />
          <TextField
            label={t.reason}
            hint={t.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={500}
            isRequired
          />
        </>
      )}
      {needsProof && proof.fields}
    </ActionDialog>
  );
}

/** @returns the link to hand over, where one was made */
async function act(
  action: ActionKey,
  { id, version, email }: Person,
  confirmation: Schemas['ConfirmationDto'],
  reason: string,
): Promise<Schemas['HandedLinkDto'] | undefined> {
  const path = { personId: id };
  switch (action) {
    case 'inviteAgain':
      return (await api.POST('/v1/people/{personId}/invitation', { params: { path }, body: confirmation })).data;
    case 'reset':
      return (await api.POST('/v1/people/{personId}/password-reset', { params: { path }, body: confirmation })).data;
    case 'removeFactor':
      await api.DELETE('/v1/people/{personId}/second-factor', { params: { path }, body: confirmation });
      return undefined;
    case 'signOut':
      await api.DELETE('/v1/people/{personId}/sessions', { params: { path } });
      return undefined;
    case 'erase':
      await api.POST('/v1/people/{personId}/erasure', {
        params: { path },
        body: { email: email ?? '', reason, confirmation },
      });
      return undefined;
    case 'disable':
    case 'enable':
      await api.PATCH('/v1/people/{personId}', {
        params: { path, header: ifMatch(version) },
        body: { status: action === 'disable' ? 'disabled' : 'active' },
      });
      return undefined;
  }
}
