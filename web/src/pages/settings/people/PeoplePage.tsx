import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import type { Column } from '../../../components/DataTable';
import { PagedTable } from '../../../components/PagedTable';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import '../../reports/reports.css';
import { HandOver } from './HandOver';
import { InviteDialog } from './InviteDialog';
import { SignInWays } from './SignInWays';
import { usePeople } from './use-people';
import { PEOPLE, PERSON_STATUS, PERSON_TONE, ROLE_NAMES, ROLES } from './wording';

type Person = Schemas['PersonDto'];

const ALL = 'all';
const STATUSES = ['active', 'disabled', 'erased'] as const;

/** Who belongs to the workspace. */
export function PeoplePage() {
  const t = useTexts(PEOPLE);
  const session = useSession();
  const isOwner = session.can('people.signIn');
  const [isInviting, setInviting] = useState(false);
  const [handed, setHanded] = useState<{ readonly name: string; readonly link: Schemas['HandedLinkDto'] }>();
  if (!session.can('people.read')) {
    return (
      <>
        <PageHead title={t.title} />
        <p className="notice">{t.notForYou}</p>
      </>
    );
  }
  const mayInvite = isOwner && session.kind === 'member';
  return (
    <>
      <PageHead title={t.title} detail={session.role === 'owner' ? t.text : t.leadText}>
        {mayInvite && (
          <Button look="primary" onPress={() => setInviting(true)}>
            {t.invite}
          </Button>
        )}
      </PageHead>
      {session.kind === 'demo' && session.role === 'owner' && <p className="notice">{t.inviteDemo}</p>}
      <People isOwner={isOwner} />
      {isInviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(name, link) => {
            if (link) setHanded({ name, link });
          }}
        />
      )}
      {handed && <HandOver {...handed} onClose={() => setHanded(undefined)} />}
    </>
  );
}

function People({ isOwner }: { isOwner: boolean }) {
  const t = useTexts(PEOPLE);
  const parts = useTexts(PARTS);
  const roles = useTexts(ROLE_NAMES);
  const statuses = useTexts(PERSON_STATUS);
  const { number } = useFormats();
  const list = usePeople();
  const { values, set, clear, isSet } = useAddress(['text', 'role', 'status']);
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const wanted = values.text.trim().toLowerCase();
  const shown = list.data.filter(
    ({ name, email, role, status }) =>
      `${name} ${email ?? ''}`.toLowerCase().includes(wanted) &&
      (values.role === '' || role === values.role) &&
      (values.status === '' || status === values.status),
  );
  return (
    <>
      <div className="filters no-print">
        <TextField label={parts.search} type="search" value={values.text} onChange={(value) => set('text', value)} />
        <Choice
          label={t.role}
          options={[{ key: ALL, label: t.all }, ...ROLES.map((key) => ({ key, label: roles[key] }))]}
          value={values.role || ALL}
          onChange={(key) => set('role', key === ALL ? '' : key)}
        />
        <Choice
          label={t.status}
          options={[{ key: ALL, label: t.all }, ...STATUSES.map((key) => ({ key, label: statuses[key] }))]}
          value={values.status || ALL}
          onChange={(key) => set('status', key === ALL ? '' : key)}
        />
        {isSet && (
          <Button look="plain" onPress={clear}>
            {t.clear}
          </Button>
        )}
      </div>
      <p className="small quiet" role="status">
        {t.found(number(shown.length))}
      </p>
      {shown.length === 0 ? <p className="notice">{t.none}</p> : <PeopleTable people={shown} isOwner={isOwner} />}
    </>
  );
}

function PeopleTable({ people, isOwner }: { people: readonly Person[]; isOwner: boolean }) {
  const t = useTexts(PEOPLE);
  const roles = useTexts(ROLE_NAMES);
  const statuses = useTexts(PERSON_STATUS);
  const { dateTime } = useFormats();
  const shared: Column<Person>[] = [
    {
      key: 'name',
      title: t.name,
      sort: ({ name }) => name,
      cell: ({ id, name, email, status }) => (
        <>
          <Link to={`/people/${id}`}>{status === 'erased' ? t.erased : name}</Link>
          {email !== null && <div className="small quiet">{email}</div>}
        </>
      ),
    },
    {
      key: 'role',
      title: t.role,
      sort: ({ role }) => ROLES.indexOf(role),
      cell: ({ role, kind }) => (
        <>
          {roles[role]} {kind === 'demo' && <Badge tone="warn">{t.demo}</Badge>}
        </>
      ),
    },
    {
      key: 'status',
      title: t.status,
      sort: ({ status }) => STATUSES.indexOf(status),
      cell: ({ status }) => <Badge tone={PERSON_TONE[status]}>{statuses[status]}</Badge>,
    },
  ];
  const ofOwners: Column<Person>[] = [
    { key: 'signIn', title: t.signIn, cell: ({ signIn }) => signIn && <SignInWays signIn={signIn} /> },
    {
      key: 'seen',
      title: t.lastSeen,
      sort: ({ signIn }) => signIn?.lastSeenAt ?? null,
      cell: ({ signIn }) => (signIn?.lastSeenAt ? dateTime(signIn.lastSeenAt) : ''),
    },
  ];
  return (
    <PagedTable
      label={t.title}
      rows={people}
      columns={isOwner ? [...shared, ...ofOwners] : shared}
      rowKey={({ id }) => id}
    />
  );
}
