import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useProof } from '../../../components/use-proof';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { ACCOUNT } from './wording';

/** Changes the password; those who sign in elsewhere have none. */
export function PasswordPart() {
  const t = useTexts(ACCOUNT);
  const { hasPassword } = useSession();
  return (
    <section className="stack panel" aria-labelledby="account-password">
      <h2 id="account-password">{t.password}</h2>
      <p className="quiet">{hasPassword ? t.passwordText : t.noPassword}</p>
      {hasPassword && <PasswordForm />}
    </section>
  );
}

function PasswordForm() {
  const t = useTexts(ACCOUNT);
  const client = useQueryClient();
  const proof = useProof();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const differ = again !== '' && password !== again;
  const change = useMutation({
    mutationFn: () => api.PUT('/v1/me/password', { body: { newPassword: password, confirmation: proof.given } }),
    onSuccess: async () => {
      setPassword('');
      setAgain('');
      proof.clear();
      await client.invalidateQueries({ queryKey: ['get', '/v1/me/tokens'] });
      await client.invalidateQueries({ queryKey: ['get', '/v1/sessions'] });
    },
  });
  const isReady = proof.isComplete && password !== '' && password === again;
  return (
    <form
      className="stack account-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !change.isPending) change.mutate();
      }}
    >
      {proof.fields}
      <TextField
        label={t.newPassword}
        hint={t.newPasswordHint}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      <TextField
        label={t.again}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        fault={differ ? t.differ : undefined}
        isRequired
      />
      {change.isError && <ProblemPanel error={change.error} />}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={!isReady || change.isPending}>
          {t.changePassword}
        </Button>
        <span role="status">{change.isSuccess && `✓ ${t.passwordChanged}`}</span>
      </div>
    </form>
  );
}
