import { useRef, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { linkToken } from '../../../app/link-token';
import { Button } from '../../../components/Button';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel, useProblemText } from '../../../components/ProblemPanel';
import { faultAt } from '../../../forms/faults';
import { useTexts } from '../../../language/language';
import { focusField } from '../focus-field';
import { faultOfTyped, NewPassword, type PasswordFault } from '../NewPassword';
import { PasswordForm } from '../sign-in/PasswordForm';
import { SecondFactorForm } from '../sign-in/SecondFactorForm';
import { useSending } from '../use-sending';
import { NoLink } from './NoLink';
import { LINKS } from './wording';

interface PasswordLinkProps {
  readonly kind: 'invitation' | 'reset';
  /** Hands the password in, with the token of the link. */
  readonly hand: (body: { readonly token: string; readonly password: string }) => Promise<unknown>;
}

/** A link with which somebody chooses a password, and signs in with it. */
export function PasswordLink({ kind, hand }: PasswordLinkProps) {
  const t = useTexts(LINKS);
  const problemText = useProblemText();
  const [password, setPassword] = useState<string>();
  const [gone, setGone] = useState<unknown>();
  const words = t[kind];
  if (password !== undefined) return <Done kind={kind} password={password} />;
  if (gone !== undefined) return <NoLink title={words.title} text={problemText(gone)} />;
  if (linkToken() === '') return <NoLink title={words.title} text={t.missing} />;
  return (
    <div className="entry-card stack">
      <PageHead title={words.title} />
      <p>{words.text}</p>
      <ChoiceForm kind={kind} hand={hand} onDone={setPassword} onGone={setGone} />
    </div>
  );
}

interface ChoiceFormProps extends PasswordLinkProps {
  readonly onDone: (password: string) => void;
  /** The link can not be used, or not any more. */
  readonly onGone: (problem: unknown) => void;
}

function ChoiceForm({ kind, hand, onDone, onGone }: ChoiceFormProps) {
  const t = useTexts(LINKS);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [fault, setFault] = useState<PasswordFault>();
  const { isPending, error, send } = useSending(async () => {
    try {
      await hand({ token: linkToken(), password: typed.password });
    } catch (problem) {
      if (asProblem(problem).code === 'access/link-unusable') onGone(problem);
      throw problem;
    }
    onDone(typed.password);
  });
  const submit = async (): Promise<void> => {
    const found = faultOfTyped(typed);
    setFault(found);
    if (found !== undefined) focusField(form.current, found === 'differ' ? 'again' : 'password');
    else if ((await send(undefined)) !== undefined) focusField(form.current, 'password');
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
      <NewPassword
        typed={typed}
        onChange={(next) => {
          setTyped(next);
          setFault(undefined);
        }}
        fault={fault}
        refusal={faultAt(error, '/password')}
        hasFocus
      />
      {error !== null && <ProblemPanel error={error} />}
      <Button look="primary" type="submit" isDisabled={isPending}>
        {isPending ? t.sending : t[kind].submit}
      </Button>
    </form>
  );
}

/** The password is still known to the page: only the address is typed to sign in. */
function Done({ kind, password }: { readonly kind: PasswordLinkProps['kind']; readonly password: string }) {
  const t = useTexts(LINKS);
  const [isSecondStep, setSecondStep] = useState(false);
  const enter = (): void => location.replace('/');
  const { doneTitle, done } = t[kind];
  return (
    <div className="entry-card stack">
      <PageHead title={doneTitle} />
      <p className="notice good" role="status">
        {done}
      </p>
      {isSecondStep ? (
        <SecondFactorForm onSignedIn={enter} onStartAgain={() => setSecondStep(false)} />
      ) : (
        <PasswordForm password={password} onSignedIn={(stage) => (stage === 'full' ? enter() : setSecondStep(true))} />
      )}
      <p className="small quiet">{t.used}</p>
    </div>
  );
}
