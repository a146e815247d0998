import { Link } from 'react-router';
import { $api } from '../../api/client';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Section } from '../../components/Section';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import './home.css';
import { HOME } from './wording';

/** Results of the parties that somebody answers for, for those who see no engagement as a whole. */
export function PartyResults() {
  const t = useTexts(HOME);
  const { can } = useSession();
  const { text, date } = useFormats();
  const results = $api.useQuery('get', '/v1/party-results', { params: { query: { limit: 100 } } });
  if (results.isError) return <ProblemPanel error={results.error} onAgain={() => void results.refetch()} />;
  if (!results.data) return <Waiting />;
  const newest = results.data.items.filter(({ isNewest }) => isNewest);
  return (
    <Section
      title={t.results}
      detail={newest.length === 0 ? t.noResults : undefined}
      actions={can('portfolio.read') && <Link to="/vendors">{t.toVendors}</Link>}
    >
      <ul className="due">
        {newest.map(({ snapshotId, partyId, party, assessment, framework }) => (
          <li key={`${snapshotId} ${partyId}`}>
            {assessment && <time dateTime={assessment.reportDate}>{date(assessment.reportDate)}</time>}
            <span>
              {text(party?.name ?? '')}
              <div className="small quiet">
                {text(assessment?.title ?? '')} · {text(framework.title)}
              </div>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
