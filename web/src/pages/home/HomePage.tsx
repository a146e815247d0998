import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Tiles } from '../../components/Tiles';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { AssessmentCards } from '../assessment/AssessmentCards';
import { STATUS } from '../assessment/status';
import { useAssessments, useEngagements } from '../engagements/use-engagements';
import { DueSection } from './DueSection';
import { FirstSteps } from './FirstSteps';
import './home.css';
import { PartyResults } from './PartyResults';
import { PortfolioTiles } from './PortfolioTiles';
import { HOME } from './wording';

/** What is to be done, what is due, and what was done. */
export function HomePage() {
  const t = useTexts(HOME);
  const { name, can } = useSession();
  return (
    <>
      <PageHead title={t.title} detail={t.hello(name)} />
      {can('engagement.list') ? (
        <Work />
      ) : (
        <div className="home-columns">
          <PartyResults />
          <DueSection />
        </div>
      )}
    </>
  );
}

/** So many completed ones stand here; all stand in their engagements. */
const DONE_SHOWN = 6;

function Work() {
  const t = useTexts(HOME);
  const status = useTexts(STATUS);
  const { number } = useFormats();
  const { can } = useSession();
  const engagements = useEngagements();
  const assessments = useAssessments();
  const failed = [engagements, assessments].find(({ isError }) => isError);
  if (failed) return <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!engagements.data || !assessments.data) return <Waiting />;
  const open = assessments.data.filter((one) => one.status !== 'completed');
  const done = assessments.data.filter((one) => one.status === 'completed').slice(0, DONE_SHOWN);
  if (engagements.data.length === 0 && can('engagement.create')) return <FirstSteps />;
  const counted = (['draft', 'fieldwork', 'review', 'completed'] as const).map((stage) => ({
    ...{ key: stage, label: status[stage], to: `/engagements?stage=${stage}` },
    value: number(assessments.data.filter((one) => one.status === stage).length),
  }));
  return (
    <>
      <Tiles label={t.counts} tiles={counted} />
      <div className="home-columns">
        <div className="stack">
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
        </div>
        <div className="stack">
          <DueSection />
          {can('portfolio.read') && <PortfolioTiles />}
        </div>
      </div>
    </>
  );
}
