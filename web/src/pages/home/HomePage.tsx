import { Link } from 'react-router';
import { $api } from '../../api/client';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { AssessmentCards } from '../assessment/AssessmentCards';
import { HOME } from './wording';

/** What is to be done, and what was done. */
export function HomePage() {
  const t = useTexts(HOME);
  const session = useSession();
  return (
    <>
      <PageHead title={t.title} detail={t.hello(session.name)} />
      {session.can('engagement.list') ? <Work /> : <EmptyState title={t.nothingTitle} text={t.nothing} />}
    </>
  );
}

function Work() {
  const t = useTexts(HOME);
  const list = $api.useQuery('get', '/v1/assessments', { params: { query: { limit: 100 } } });
  if (list.isPending) return <Waiting />;
  if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
  const open = list.data.items.filter(({ status }) => status !== 'completed');
  const done = list.data.items.filter(({ status }) => status === 'completed').slice(0, 6);
  return (
    <>
      <section className="stack" aria-labelledby="open-work">
        <h2 id="open-work">{t.open}</h2>
        {open.length > 0 ? (
          <>
            <p className="quiet">{t.openText}</p>
            <AssessmentCards assessments={open} />
          </>
        ) : (
          <EmptyState title={t.nothingTitle} text={t.nothing}>
            <Link to="/engagements">{t.toEngagements}</Link>
          </EmptyState>
        )}
      </section>
      {done.length > 0 && (
        <section className="stack" aria-labelledby="done-work">
          <h2 id="done-work">{t.done}</h2>
          <AssessmentCards assessments={done} />
        </section>
      )}
    </>
  );
}
