import { $api } from '../../api/client';
import { EmptyState } from '../../components/EmptyState';
import { SubPageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useTexts } from '../../language/language';
import { AssessmentCards } from '../assessment/AssessmentCards';
import { useEngagement } from './EngagementLayout';
import { ENGAGEMENT } from './wording';

/** The assessments of one engagement. */
export function AssessmentsPage() {
  const t = useTexts(ENGAGEMENT);
  const { id } = useEngagement();
  const list = $api.useQuery('get', '/v1/assessments', { params: { query: { engagementId: id, limit: 100 } } });
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  return (
    <section className="stack">
      <SubPageHead title={t.assessments} />
      {list.data.items.length > 0 ? (
        <AssessmentCards assessments={list.data.items} />
      ) : (
        <EmptyState title={t.noAssessmentsTitle} text={t.noAssessments} />
      )}
    </section>
  );
}
