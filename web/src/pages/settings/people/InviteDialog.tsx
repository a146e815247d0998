import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newKey, type Schemas } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { TextField } from '../../../components/TextField';
import { useProof } from '../../../components/use-proof';
import { useTexts } from '../../../language/language';
import { RoleChoice } from './RoleChoice';
import { refreshPeople } from './use-people';
import { PEOPLE, type Role } from './wording';

interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onInvited: (name: string, link: Schemas['HandedLinkDto'] | null) => void;
}

/** Adds somebody, and makes the link with which they come in. */
export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const t = useTexts(PEOPLE);
  const client = useQueryClient();
  const proof = useProof();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('assessor');
  // A repeat after a lost answer adds nobody twice.
  const [key] = useState(newKey);
  const invite = async (): Promise<void> => {
    const { data } = await api.POST('/v1/people', {
      params: { header: { 'Idempotency-Key': key } },
      body: { name: name.trim(), email: email.trim(), role, confirmation: proof.given },
    });
    await refreshPeople(client);
    if (data) onInvited(name.trim(), data.invitation);
  };
  const isReady = name.trim() !== '' && email.trim() !== '' && proof.isComplete;
  return (
    <ActionDialog title={t.invite} action={t.invite} isReady={isReady} run={invite} onClose={onClose}>
      <p className="quiet">{t.inviteText}</p>
      <TextField label={t.name} value={name} onChange={setName} maxLength={200} autoComplete="off" isRequired />
      <TextField label={t.email} type="email" value={email} onChange={setEmail} autoComplete="off" isRequired />
      <RoleChoice value={role} onChange={setRole} />
      {proof.fields}
    </ActionDialog>
  );
}
