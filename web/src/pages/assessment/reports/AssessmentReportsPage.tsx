import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { IssueTable } from '../../reports/IssueTable';
import { ReportTable } from '../../reports/ReportTable';
import { useIssueList, useReportList } from '../../reports/use-reports';
import { useAssessment } from '../AssessmentLayout';
import { CreateReport } from './CreateReport';
import { ASSESSMENT_REPORTS } from './wording';

/** The reports of one assessment: asked for, drawn, issued. */
export function AssessmentReportsPage() {
  const t = useTexts(ASSESSMENT_REPORTS);
  const assessment = useAssessment();
  const { can, canIn } = useSession();
  const mayMake = canIn(assessment.engagement.id, 'report.create');
  return (
    <>
      <SubPageHead title={t.title} detail={t.text} />
      {mayMake && <CreateReport assessment={assessment} />}
      {can('report.list') && <Drawn assessmentId={assessment.id} mayMake={mayMake} />}
      {can('issue.list') && <Issued assessmentId={assessment.id} />}
    </>
  );
}

function Drawn({ assessmentId, mayMake }: { assessmentId: string; mayMake: boolean }) {
  const t = useTexts(ASSESSMENT_REPORTS);
  const list = useReportList(assessmentId);
  return (
    <section className="stack">
      <h3>{t.drawn}</h3>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && <EmptyState title={t.noneTitle} text={mayMake ? t.none : t.noneRead} />}
      {list.data && list.data.length > 0 && <ReportTable reports={list.data} isOfOne />}
    </section>
  );
}

function Issued({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(ASSESSMENT_REPORTS);
  const list = useIssueList(assessmentId);
  return (
    <section className="stack">
      <h3>{t.issued}</h3>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && <p className="quiet">{t.noIssues}</p>}
      {list.data && list.data.length > 0 && <IssueTable issues={list.data} isOfOne />}
    </section>
  );
}
