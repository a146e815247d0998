import { useParams } from 'react-router';
import { $api } from '../../api/client';
import { EmptyState } from '../../components/EmptyState';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { AssessmentCards } from '../assessment/AssessmentCards';
import { ENGAGEMENTS } from './wording';

/** One engagement: whose it is, and its assessments. */
export function EngagementPage() {
  const { engagementId = '' } = useParams();
  const t = useTexts(ENGAGEMENTS);
  const { text, date } = useFormats();
  const one = $api.useQuery('get', '/v1/engagements/{engagementId}', { params: { path: { engagementId } } });
  const list = $api.useQuery('get', '/v1/assessments', { params: { query: { engagementId, limit: 100 } } });
  const faults: readonly unknown[] = [one.error, list.error];
  const fault = faults.find((error) => error !== null);
  if (one.data && list.data) {
    const { title, clientName, period } = one.data;
    return (
      <>
        <PageHead title={text(title)} detail={`${text(clientName)} · ${date(period.from)} – ${date(period.to)}`} />
        <section className="stack" aria-labelledby="assessments">
          <h2 id="assessments">{t.assessments}</h2>
          {list.data.items.length > 0 ? (
            <AssessmentCards assessments={list.data.items} />
          ) : (
            <EmptyState title={t.noAssessmentsTitle} text={t.noAssessments} />
          )}
        </section>
      </>
    );
  }
  if (fault === undefined) return <Waiting />;
  return (
    <ProblemPanel
      error={fault}
      onAgain={() => {
        void one.refetch();
        void list.refetch();
      }}
    />
  );
}
