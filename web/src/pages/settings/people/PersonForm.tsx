import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useProof } from '../../../components/use-proof';
import { useTexts } from '../../../language/language';
import { RoleChoice } from './RoleChoice';
import { refreshPeople } from './use-people';
import { PEOPLE, PERSON } from './wording';

/** Name, e-mail address and role; the latter two only after confirming who changes them. */
export function PersonForm({ person }: { person: Schemas['PersonDto'] }) {
  const t = useTexts(PERSON);
  const people = useTexts(PEOPLE);
  const client = useQueryClient();
  const proof = useProof();
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email ?? '');
  const [role, setRole] = useState(person.role);
  const changed = {
    ...(name.trim() === person.name ? {} : { name: name.trim() }),
    ...(email.trim() === (person.email ?? '') ? {} : { email: email.trim() }),
    ...(role === person.role ? {} : { role }),
  };
  const isChanged = Object.keys(changed).length > 0;
  const needsProof = 'email' in changed || 'role' in changed;
  const save = useMutation({
    mutationFn: () =>
      api.PATCH('/v1/people/{personId}', {
        params: { path: { personId: person.id }, header: ifMatch(person.version) },
        body: { ...changed, ...(needsProof ? { confirmation: proof.given } : {}) },
      }),
    onSuccess: () => refreshPeople(client),
  });
  const isReady = isChanged && name.trim() !== '' && (!needsProof || proof.isComplete);
  return (
    <form
      className="stack panel"
      aria-labelledby="person-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !save.isPending) save.mutate();
      }}
    >
      <h2 id="person-form">{t.change}</h2>
      <div className="filters">
        <TextField label={people.name} value={name} onChange={setName} maxLength={200} autoComplete="off" isRequired />
        <TextField
          label={people.email}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          isRequired
          isReadOnly={person.kind === 'demo'}
        />
        <RoleChoice value={role} onChange={setRole} />
      </div>
      {role !== person.role && <p className="notice warn">{t.roleHint}</p>}
      {needsProof && (
        <>
          <p>{t.confirmChange}</p>
          {proof.fields}
        </>
      )}
      {save.isError && <ProblemPanel error={save.error} />}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={!isReady || save.isPending}>
          {t.changeAction}
        </Button>
      </div>
    </form>
  );
}
