import { useRef, useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { focusField } from '../focus-field';
import { useSending } from '../use-sending';
import { SIGN_IN } from './wording';

interface SecondFactorFormProps {
  readonly onSignedIn: () => void;
  /** Back to the password: it was somebody else's, or it took too long. */
  readonly onStartAgain: () => void;
}

/** The code of the app, or one of the codes that were kept. */
export function SecondFactorForm({ onSignedIn, onStartAgain }: SecondFactorFormProps) {
  const t = useTexts(SIGN_IN);
  const form = useRef<HTMLFormElement>(null);
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const { isPending, error, send } = useSending(async () => {
    await api.POST('/v1/session/second-factor', { body: { code: code.trim() } });
    onSignedIn();
  });
  const startAgain = useSending(async () => {
    await api.DELETE('/v1/session');
    onStartAgain();
  });
  const isMissing = code.trim() === '';
  const submit = async (): Promise<void> => {
    setWasSent(true);
    if (isMissing || (await send(undefined)) !== undefined) focusField(form.current, 'code');
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
      <p>{isRecovery ? t.recoveryText : t.factorText}</p>
      <TextField
        // Another field for another kind of code, so that keyboards and password managers see the change.
        key={isRecovery ? 'recovery' : 'app'}
        label={isRecovery ? t.recoveryCode : t.code}
        name="code"
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        spellCheck="false"
        maxLength={40}
        autoFocus
        value={code}
        onChange={setCode}
        fault={wasSent && isMissing ? t.codeMissing : undefined}
      />
      {error !== null && <ProblemPanel error={error} />}
      {startAgain.error !== null && <ProblemPanel error={startAgain.error} />}
      <Button look="primary" type="submit" isDisabled={isPending}>
        {isPending ? t.submitting : t.submit}
      </Button>
      <div className="row">
        <Button
          look="plain"
          onPress={() => {
            setRecovery(!isRecovery);
            setCode('');
            setWasSent(false);
          }}
        >
          {isRecovery ? t.useApp : t.useRecovery}
        </Button>
        <Button look="plain" onPress={() => void startAgain.send(undefined)}>
          {t.startAgain}
        </Button>
      </div>
    </form>
  );
}
