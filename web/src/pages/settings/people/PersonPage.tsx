import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Facts } from '../../../components/Facts';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import '../../reports/reports.css';
import { HandOver } from './HandOver';
import { PersonActions } from './PersonActions';
import { PersonForm } from './PersonForm';
import { PersonTokens } from './PersonTokens';
import { SignInWays } from './SignInWays';
import { PEOPLE, PERSON, PERSON_STATUS, PERSON_TONE, ROLE_NAMES } from './wording';

/** One person: who they are, how they come in, and what an owner can do about it. */
export function PersonPage() {
  const { personId = '' } = useParams();
  const query = $api.useQuery('get', '/v1/people/{personId}', { params: { path: { personId } } });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return <Loaded person={query.data} />;
}

function Loaded({ person }: { person: Schemas['PersonDto'] }) {
  const t = useTexts(PERSON);
  const people = useTexts(PEOPLE);
  const roles = useTexts(ROLE_NAMES);
  const statuses = useTexts(PERSON_STATUS);
  const { dateTime, date } = useFormats();
  const session = useSession();
  const [link, setLink] = useState<Schemas['HandedLinkDto']>();
  const isErased = person.status === 'erased';
  const name = isErased ? people.erased : person.name;
  const mayManage = session.can('people.signIn') && session.kind === 'member' && !isErased;
  const isSelf = person.id === session.personId;
  return (
    <>
      <p className="small no-print">
        <Link to="/people">← {t.back}</Link>
      </p>
      <PageHead
        title={name}
        detail={
          <span className="row">
            {person.email !== null && <span>{person.email}</span>}
            <span>{roles[person.role]}</span>
            <Badge tone={PERSON_TONE[person.status]}>{statuses[person.status]}</Badge>
            {person.kind === 'demo' && <Badge tone="warn">{people.demo}</Badge>}
          </span>
        }
      />
      {isErased && <p className="notice">{t.erasedText}</p>}
      <Facts
        facts={[
          [people.signIn, person.signIn && !isErased && <SignInWays signIn={person.signIn} />],
          [people.lastSeen, person.signIn?.lastSeenAt && dateTime(person.signIn.lastSeenAt)],
          [t.added, date(person.createdAt)],
        ]}
      />
      {session.can('trail.readWorkspace') && (
        <p>
          <Link to={`/trail?actor=${person.id}`}>{t.trail}</Link>
        </p>
      )}
      {isSelf && (
        <p className="notice">
          <span>
            {t.self} <Link to="/account">{t.toAccount}</Link>
          </span>
        </p>
      )}
      {mayManage && <PersonForm key={person.version} person={person} />}
      {mayManage && !isSelf && (
        <>
          <PersonActions person={person} onLink={setLink} />
          <PersonTokens personId={person.id} />
        </>
      )}
      {link && <HandOver name={name} link={link} onClose={() => setLink(undefined)} />}
    </>
  );
}
