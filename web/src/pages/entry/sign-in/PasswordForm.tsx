import { useRef, useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../components/Button';
import { PasswordField } from '../../../components/PasswordField';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { focusField } from '../focus-field';
import { useSending } from '../use-sending';
import { SIGN_IN } from './wording';

interface PasswordFormProps {
  /** Typed a moment ago, where somebody has just chosen it. */
  readonly password?: string | undefined;
  /** @param stage whether that was all, or the second factor is still to be given */
  readonly onSignedIn: (stage: 'password' | 'full') => void;
}

/** E-mail address and password. What is wrong with them is never said of one of the two. */
export function PasswordForm({ password: chosen = '', onSignedIn }: PasswordFormProps) {
  const t = useTexts(SIGN_IN);
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState(chosen);
  const [wasSent, setWasSent] = useState(false);
  const { isPending, error, send } = useSending(async () => {
    const { data } = await api.POST('/v1/session', { body: { email: email.trim(), password } });
    onSignedIn(data?.stage ?? 'password');
  });
  const isEmail = /.@./.test(email);
  const submit = async (): Promise<void> => {
    setWasSent(true);
    if (!isEmail) focusField(form.current, 'email');
    else if (password === '' || (await send(undefined)) !== undefined) focusField(form.current, 'password');
  };
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t.email}
        name="email"
        type="email"
        autoComplete="username"
        spellCheck="false"
        autoFocus
        value={email}
        onChange={setEmail}
        fault={wasSent && !isEmail ? t.emailMissing : undefined}
      />
      <PasswordField
        label={t.password}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={wasSent && isEmail && password === '' ? t.passwordMissing : undefined}
      />
      {error !== null && <ProblemPanel error={error} />}
      <Button look="primary" type="submit" isDisabled={isPending}>
        {isPending ? t.submitting : t.submit}
      </Button>
    </form>
  );
}
