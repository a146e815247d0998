import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useCreationKey } from '../../../forms/use-creation-key';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { dayOf } from '../../engagements/new-engagement';
import { useParties } from '../setup/use-organisation';
import { endOf, LONGEST_DAYS, needsEnd, partsFor, rolesFor, type GrantRole } from './grantable';
import { useEngagementAssessments, usePeople } from './use-grants';
import { ACCESS } from './wording';

interface GiveGrantDialogProps {
  readonly engagementId: string;
  /** Only these are offered; all otherwise. */
  readonly roles?: readonly GrantRole[];
  readonly onClose: () => void;
}

/** Gives somebody a part in an engagement. */
export function GiveGrantDialog(props: GiveGrantDialogProps) {
  const t = useTexts(ACCESS);
  const people = usePeople();
  const parties = useParties();
  const assessments = useEngagementAssessments(props.engagementId);
  const failed = [people, parties, assessments].find(({ isError }) => isError);
  return (
    <ModalDialog title={t.give} isOpen onClose={props.onClose} isAlert>
      {people.data && parties.data && assessments.data ? (
        <Loaded {...props} people={people.data} parties={parties.data} assessments={assessments.data} />
      ) : failed ? (
        <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />
      ) : (
        <Waiting />
      )}
    </ModalDialog>
  );
}

interface LoadedProps extends GiveGrantDialogProps {
  readonly people: readonly Schemas['PersonDto'][];
  readonly parties: readonly Schemas['PartyDto'][];
  readonly assessments: readonly Schemas['AssessmentSummaryDto'][];
}

/** Stands in the list of parts for all of the engagement. */
const WHOLE = 'engagement';
const DAY_MS = 86_400_000;

function Loaded({ engagementId, roles, onClose, people, parties, assessments }: LoadedProps) {
  const t = useTexts(ACCESS);
  const shared = useTexts(PARTS);
  const { text } = useFormats();
  const { personId: own } = useSession();
  const [personId, setPerson] = useState<string | null>(null);
  const [wantedRole, setRole] = useState<GrantRole | null>(null);
  const [wantedPart, setPart] = useState<string | null>(null);
  const [end, setEnd] = useState('');
  const offered = (person: Schemas['PersonDto']): readonly GrantRole[] =>
    rolesFor(person.role).filter((role) => roles === undefined || roles.includes(role));
  const candidates = people.filter((person) => person.id !== own && offered(person).length > 0);
  const person = candidates.find(({ id }) => id === personId);
  const possible = person ? offered(person) : [];
  const role = possible.find((one) => one === wantedRole) ?? possible[0];
  const parts = role === undefined ? [] : partOptions(role);
  const part = parts.find(({ key }) => key === wantedPart)?.key ?? (parts.length === 1 ? parts[0]?.key : undefined);
  const giving = useGiving(engagementId, onClose);
  const [{ tomorrow, last }] = useState(possibleEnds);
  const lacksEnd = role !== undefined && needsEnd(role) && end === '';

  function partOptions(given: GrantRole): { key: string; label: string }[] {
    return partsFor(given).flatMap((kind) => {
      if (kind === 'engagement') return [{ key: WHOLE, label: t.whole }];
      if (kind === 'party') return parties.map(({ id, name }) => ({ key: `party ${id}`, label: text(name) }));
      return assessments.map(({ id, title }) => ({ key: `assessment ${id}`, label: text(title) }));
    });
  }

  if (candidates.length === 0) {
    return (
      <>
        <p>{t.nobody}</p>
        <div className="row">
          <a className="button" href="/people">
            {t.toPeople}
          </a>
          <Button onPress={onClose}>{shared.close}</Button>
        </div>
      </>
    );
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!person || !role || part === undefined || lacksEnd) return;
        giving.mutate({ personId: person.id, role, scope: scopeOf(part), expiresAt: end === '' ? null : endOf(end) });
      }}
    >
      <Choice
        label={t.person}
        options={candidates.map(({ id, name, email, role: is }) => ({
          key: id,
          label: [name, email ?? '', t.roles[is]].filter((one) => one !== '').join(' · '),
        }))}
        value={personId}
        onChange={setPerson}
      />
      {role !== undefined && (
        <>
          <Choice
            label={t.role}
            hint={t.roleHints[role]}
            options={possible.map((key) => ({ key, label: t.roles[key] }))}
            value={role}
            onChange={setRole}
          />
          <Choice label={t.part} options={parts} value={part ?? null} onChange={setPart} />
          <TextField
            label={t.end}
            hint={needsEnd(role) ? t.endNeeded : t.endHint}
            type="date"
            value={end}
            onChange={setEnd}
            isRequired={needsEnd(role)}
            fault={end !== '' && (end < tomorrow || (needsEnd(role) && end > last)) ? t.wrongEnd : undefined}
          />
        </>
      )}
      {giving.isError && <ProblemPanel error={giving.error} />}
      <div className="form-end">
        <Button look="primary" type="submit" isDisabled={!person || part === undefined || lacksEnd || giving.isPending}>
          {t.give}
        </Button>
        <Button onPress={onClose}>{shared.cancel}</Button>
      </div>
    </form>
  );
}

/** The first and the last day that access may end on, as of now. */
function possibleEnds(): { readonly tomorrow: string; readonly last: string } {
  const now = Date.now();
  return { tomorrow: dayOf(new Date(now + DAY_MS)), last: dayOf(new Date(now + LONGEST_DAYS * DAY_MS)) };
}

function scopeOf(part: string): Schemas['NewGrantScopeDto'] {
  const [kind, id = ''] = part.split(' ');
  if (kind === 'party') return { kind, partyId: id };
  if (kind === 'assessment') return { kind, assessmentId: id };
  return { kind: 'engagement' };
}

function useGiving(engagementId: string, onGiven: () => void) {
  const client = useQueryClient();
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: Schemas['CreateGrantDto']) =>
      api.POST('/v1/engagements/{engagementId}/grants', {
        params: { path: { engagementId }, header: key(body) },
        body,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['get', '/v1/engagements/{engagementId}/grants'] });
      onGiven();
    },
  });
}
