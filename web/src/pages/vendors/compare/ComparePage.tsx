import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { portfolioLines } from '../../../api/lists';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { queryOf } from '../filters';
import { VENDORS } from '../wording';
import { CommonBlockers } from './CommonBlockers';
import { CommonMisses } from './CommonMisses';
import { Concentration } from './Concentration';
import { Courses } from './Courses';
import { League } from './League';
import { OwnAgainstVendor } from './OwnAgainstVendor';
import { COMPARE } from './wording';

/** Parties against each other, by each framework version apart: nothing is ranked that can not be told apart. */
export function ComparePage() {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const [params] = useSearchParams();
  const query = queryOf(params);
  const by = params.get('by') === 'site' ? 'site' : 'party';
  const leagues = $api.useQuery('get', '/v1/portfolio/league', { params: { query: { ...query, by } } });
  const overview = $api.useQuery('get', '/v1/portfolio/overview', { params: { query } });
  const lines = useQuery(portfolioLines(query));
  const failed = [leagues, overview, lines].find(({ isError }) => isError);
  if (failed) return <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!leagues.data || !overview.data || !lines.data) return <Waiting />;
  const { frameworks } = overview.data;
  return (
    <section className="stack">
      <SubPageHead title={t.title} />
      {frameworks.length === 0 && <EmptyState title={vendors.nothingTitle} text={vendors.empty} />}
      {frameworks.map((framework) => (
        <Framework
          key={framework.frameworkId}
          overview={framework}
          league={leagues.data.leagues.find(({ frameworkId }) => frameworkId === framework.frameworkId)}
          lines={lines.data.filter((line) => line.framework.id === framework.frameworkId)}
        />
      ))}
    </section>
  );
}

interface FrameworkProps {
  readonly overview: Schemas['FrameworkOverviewDto'];
  readonly league: Schemas['PortfolioLeagueDto'] | undefined;
  readonly lines: readonly Schemas['PortfolioLineDto'][];
}

function Framework({ overview, league, lines }: FrameworkProps) {
  const t = useTexts(COMPARE);
  const { text, percent, number } = useFormats();
  const { frameworkId, framework, spread, levels } = overview;
  const levelName = ({ rank, title }: (typeof levels)[number]): string =>
    rank === null ? t.notDetermined : title === null ? t.noLevel : text(title);
  return (
    <article className="stack vendors-part" aria-labelledby={`framework-${frameworkId}`}>
      <header>
        <h2 id={`framework-${frameworkId}`}>
          {text(framework)} <span className="quiet small">{frameworkId.split('@')[1]}</span>
        </h2>
        {spread && (
          <p className="quiet">
            {t.spread(percent(spread.lowest.decimal), percent(spread.median.decimal), percent(spread.highest.decimal))}
          </p>
        )}
        <p className="quiet">
          {t.levels}: {levels.map((level) => `${levelName(level)} (${number(level.parties)})`).join(' · ')}
        </p>
      </header>
      {league && <League league={league} />}
      {overview.ownAgainstVendor && <OwnAgainstVendor sides={overview.ownAgainstVendor} />}
      <Courses lines={lines} frameworkId={frameworkId} />
      <CommonMisses missed={overview.missed} frameworkId={frameworkId} />
      <CommonBlockers blockers={overview.blockers} frameworkId={frameworkId} />
      {overview.concentration.map((one) => (
        <Concentration key={one.engagementId} concentration={one} lines={lines} parties={overview.parties} />
      ))}
    </article>
  );
}
