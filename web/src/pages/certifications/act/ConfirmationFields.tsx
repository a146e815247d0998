import { TextField } from '../../../components/TextField';
import { texts, useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';

const CONFIRMATION = texts({
  en: {
    password: 'Your password',
    passwordHint: 'This is done by name, so that nobody else does it in your place.',
    code: 'Code of your authenticator app',
  },
  id: {
    password: 'Kata sandi Anda',
    passwordHint: 'Tindakan ini dilakukan atas nama Anda, agar tidak ada yang melakukannya menggantikan Anda.',
    code: 'Kode aplikasi autentikator Anda',
  },
  zh: {
    password: '您的密码',
    passwordHint: '此操作以您的名义进行，以防他人代替您操作。',
    code: '验证器应用中的验证码',
  },
});

export interface Confirmed {
  readonly password?: string;
  readonly code?: string;
}

interface ConfirmationFieldsProps {
  readonly value: Confirmed;
  readonly onChange: (value: Confirmed) => void;
}

/** Who is at the keyboard, proved once more. People of the demonstration have neither password nor code. */
export function ConfirmationFields({ value, onChange }: ConfirmationFieldsProps) {
  const t = useTexts(CONFIRMATION);
  const session = useSession();
  if (session.kind === 'demo') return null;
  return (
    <>
      {session.hasPassword && (
        <TextField
          label={t.password}
          hint={t.passwordHint}
          type="password"
          autoComplete="current-password"
          value={value.password ?? ''}
          onChange={(password) => onChange({ ...value, password })}
        />
      )}
      {session.hasSecondFactor && (
        <TextField
          label={t.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={value.code ?? ''}
          onChange={(code) => onChange({ ...value, code })}
        />
      )}
    </>
  );
}
