import { PasswordField } from '../../components/PasswordField';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { characters, passwordRules, SHORTEST_PASSWORD, type RuleState } from './password-rules';
import { NEW_PASSWORD } from './wording';

export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}

interface NewPasswordProps {
  readonly typed: TypedPassword;
  readonly onChange: (typed: TypedPassword) => void;
  /** Whose it is, where the page knows. */
  readonly owner?: { readonly name: string; readonly email: string };
  readonly fault: PasswordFault | undefined;
  /** What the server says of the password. */
  readonly refusal?: string | undefined;
  readonly hasFocus?: boolean;
}

export type PasswordFault = 'notYet' | 'differ';

/** What is still wrong with it, seen from the page; nothing when the server may have it. */
export function faultOfTyped(
  { password, again }: TypedPassword,
  owner?: NewPasswordProps['owner'],
): PasswordFault | undefined {
  if (passwordRules(password, owner).some(({ isMet }) => !isMet)) return 'notYet';
  return password === again ? undefined : 'differ';
}

/** A password that is chosen, typed twice, with its rules and how far it is. */
export function NewPassword({ typed, onChange, owner, fault, refusal, hasFocus = false }: NewPasswordProps) {
  const t = useTexts(NEW_PASSWORD);
  const { password, again } = typed;
  return (
    <>
      <PasswordField
        label={t.password}
        name="password"
        autoComplete="new-password"
        value={password}
        onChange={(next) => onChange({ ...typed, password: next })}
        fault={fault === 'notYet' ? t.notYet : refusal}
        hasFocus={hasFocus}
      >
        <Rules states={passwordRules(password, owner)} length={characters(password)} />
      </PasswordField>
      <PasswordField
        label={t.again}
        name="again"
        autoComplete="new-password"
        value={again}
        onChange={(next) => onChange({ ...typed, again: next })}
        fault={fault === 'differ' ? t.differ : undefined}
      />
    </>
  );
}

function Rules({ states, length }: { readonly states: readonly RuleState[]; readonly length: number }) {
  const t = useTexts(NEW_PASSWORD);
  const { number } = useFormats();
  return (
    <>
      <ul className="entry-rules">
        {states.map(({ rule, isMet }) => (
          <li key={rule} className={isMet ? 'met' : undefined}>
            <span aria-hidden="true">{isMet ? '✓' : '○'}</span>{' '}
            {rule === 'length' ? t.rules.length(number(length), number(SHORTEST_PASSWORD)) : t.rules[rule]}
            <span className="unseen">: {isMet ? t.met : t.open}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{t.advice}</p>
    </>
  );
}
