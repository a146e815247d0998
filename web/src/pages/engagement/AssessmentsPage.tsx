import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { SubPageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { AssessmentCards } from '../assessment/AssessmentCards';
import { useEngagementAssessments } from './access/use-grants';
import { useEngagement } from './EngagementLayout';
import { WaveList } from './WaveList';
import { ENGAGEMENT } from './wording';

/** The assessments of one engagement. */
export function AssessmentsPage() {
  const t = useTexts(ENGAGEMENT);
  const { id } = useEngagement();
  const { canIn } = useSession();
  const list = useEngagementAssessments(id);
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const setUp = canIn(id, 'assessment.write') && (
    <Link className="button primary" to={`/engagements/${id}/setup/new-assessment`}>
      {t.newAssessment}
    </Link>
  );
  return (
    <section className="stack">
      <SubPageHead title={t.assessments}>{list.data.length > 0 && setUp}</SubPageHead>
      {list.data.length > 0 ? (
        <>
          <AssessmentCards assessments={list.data} />
          {list.data.length > 1 && <WaveList assessments={list.data} />}
        </>
      ) : (
        <EmptyState title={t.noAssessmentsTitle} text={t.noAssessments}>
          {setUp}
        </EmptyState>
      )}
    </section>
  );
}
