import { useRef, useState } from 'react';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { faultAt } from '../../../forms/faults';
import { useTexts } from '../../../language/language';
import { focusField } from '../focus-field';
import { faultOfTyped, NewPassword, type PasswordFault } from '../NewPassword';
import { useSending } from '../use-sending';
import { SET_UP } from './wording';

export interface Owner {
  readonly name: string;
  readonly email: string;
}

interface OwnerFormProps {
  readonly token: string;
  readonly onDone: (owner: Owner, password: string) => Promise<void>;
  /** The link can not be used any more. */
  readonly onGone: () => void;
}

type Fault = PasswordFault | 'name' | 'email';

/** Who becomes the first owner. */
export function OwnerForm({ token, onDone, onGone }: OwnerFormProps) {
  const t = useTexts(SET_UP);
  const form = useRef<HTMLFormElement>(null);
  const [owner, setOwner] = useState<Owner>({ name: '', email: '' });
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [fault, setFault] = useState<Fault>();
  const sent: Owner = { name: owner.name.trim(), email: owner.email.trim() };
  const { isPending, error, send } = useSending(async () => {
    try {
      await api.POST('/v1/set-up', { body: { token, ...sent, password: typed.password } });
    } catch (problem) {
      if (asProblem(problem).code === 'access/link-unusable') onGone();
      throw problem;
    }
    await onDone(sent, typed.password);
  });
  const change = (part: Partial<Owner>): void => {
    setOwner({ ...owner, ...part });
    setFault(undefined);
  };
  const look = (): Fault | undefined => {
    if (sent.name === '') return 'name';
    if (!/.@./.test(sent.email)) return 'email';
    return faultOfTyped(typed, sent);
  };
  const submit = async (): Promise<void> => {
    const found = look();
    setFault(found);
    if (found !== undefined) {
      focusField(form.current, FIELDS[found]);
      return;
    }
    const problem = await send(undefined);
    if (problem) focusField(form.current, faultAt(problem, '/email') === undefined ? 'password' : 'email');
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
        label={t.name}
        hint={t.nameHint}
        name="name"
        autoComplete="name"
        maxLength={200}
        autoFocus
        value={owner.name}
        onChange={(name) => change({ name })}
        fault={fault === 'name' ? t.nameMissing : faultAt(error, '/name')}
      />
      <TextField
        label={t.email}
        hint={t.emailHint}
        name="email"
        type="email"
        autoComplete="username"
        spellCheck="false"
        value={owner.email}
        onChange={(email) => change({ email })}
        fault={fault === 'email' ? t.emailMissing : faultAt(error, '/email')}
      />
      <NewPassword
        typed={typed}
        onChange={(next) => {
          setTyped(next);
          setFault(undefined);
        }}
        owner={sent}
        fault={fault === 'notYet' || fault === 'differ' ? fault : undefined}
        refusal={faultAt(error, '/password')}
      />
      {error !== null && <ProblemPanel error={error} />}
      <Button look="primary" type="submit" isDisabled={isPending}>
        {isPending ? t.sending : t.submit}
      </Button>
    </form>
  );
}

/** Where each fault is mended. */
const FIELDS: Readonly<Record<Fault, string>> = { name: 'name', email: 'email', notYet: 'password', differ: 'again' };
