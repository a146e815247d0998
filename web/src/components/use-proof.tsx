import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { useSession } from '../session/session';
import { PROOF } from './proof-wording';
import { TextField } from './TextField';

interface Proof {
  /** To be shown in the form. */
  readonly fields: ReactNode;
  /** As the API takes it. */
  readonly given: { readonly password?: string; readonly code?: string };
  readonly isComplete: boolean;
  readonly clear: () => void;
}

/** Asks again who somebody is: the password, and a code where the second factor is set up. */
export function useProof(): Proof {
  const t = useTexts(PROOF);
  const { kind, hasPassword, hasSecondFactor } = useSession();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const fields = (
    <>
      {kind === 'demo' && <p className="notice">{t.demo}</p>}
      {kind !== 'demo' && !hasPassword && !hasSecondFactor && (
        <p className="notice warn">
          {t.needsFactor} <Link to="/account">{t.toAccount}</Link>
        </p>
      )}
      {hasPassword && (
        <TextField
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isRequired
        />
      )}
      {hasSecondFactor && (
        <TextField
          label={t.code}
          hint={t.codeHint}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          isRequired
        />
      )}
    </>
  );
  return {
    fields,
    given: {
      ...(hasPassword && password !== '' ? { password } : {}),
      ...(hasSecondFactor && code.trim() !== '' ? { code: code.trim() } : {}),
    },
    isComplete: (!hasPassword || password !== '') && (!hasSecondFactor || code.trim() !== ''),
    clear: () => {
      setPassword('');
      setCode('');
    },
  };
}
