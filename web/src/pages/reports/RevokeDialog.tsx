import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { ActionDialog } from '../../components/ActionDialog';
import { TextField } from '../../components/TextField';
import { useProof } from '../../components/use-proof';
import { useTexts } from '../../language/language';
import { ISSUE } from './report-wording';
import { refreshReports, type Issue } from './use-reports';

interface RevokeDialogProps {
  readonly issue: Issue;
  readonly onClose: () => void;
}

/** Takes an issued report out of force, for good. */
export function RevokeDialog({ issue, onClose }: RevokeDialogProps) {
  const t = useTexts(ISSUE);
  const client = useQueryClient();
  const proof = useProof();
  const [reason, setReason] = useState('');
  const revoke = async (): Promise<void> => {
    await api.POST('/v1/issues/{issueId}/revocation', {
      params: { path: { issueId: issue.id } },
      body: { reason: reason.trim(), ...proof.given },
    });
    await refreshReports(client);
  };
  return (
    <ActionDialog
      title={t.revokeTitle(issue.number)}
      action={t.revoke}
      look="danger"
      isReady={reason.trim() !== '' && proof.isComplete}
      run={revoke}
      onClose={onClose}
    >
      <p>{t.revokeText(issue.number)}</p>
      <TextField
        label={t.revokeReason}
        hint={t.revokeReasonHint}
        value={reason}
        onChange={setReason}
        lines={3}
        maxLength={1000}
        isRequired
      />
      {proof.fields}
    </ActionDialog>
  );
}
