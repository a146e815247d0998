import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { $api, type Schemas } from '../../api/client';
import { Badge } from '../../components/Badge';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Tabs } from '../../components/Tabs';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { STATUS, STATUS_TONE } from './status';
import { ASSESSMENT_PAGES } from './wording';

interface AssessmentContext {
  readonly assessment: Schemas['AssessmentDto'];
}

/** The assessment whose page is shown. */
export const useAssessment = (): Schemas['AssessmentDto'] => useOutletContext<AssessmentContext>().assessment;

/** Frame of the pages of one assessment: what it is, and how far. */
export function AssessmentLayout() {
  const { assessmentId = '' } = useParams();
  const { text } = useFormats();
  const status = useTexts(STATUS);
  const t = useTexts(ASSESSMENT_PAGES);
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}', { params: { path: { assessmentId } } });
  const assessment = query.data;
  if (!assessment) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const base = `/assessments/${assessmentId}`;
  return (
    <>
      <PageHead
        isFrame
        title={text(assessment.title)}
        detail={
          <span className="row">
            <Link to={`/engagements/${assessment.engagement.id}`}>{text(assessment.engagement.title)}</Link>
            <span>{assessment.frameworkId}</span>
            <Badge tone={STATUS_TONE[assessment.status]}>{status[assessment.status]}</Badge>
          </span>
        }
      />
      <Tabs
        label={t.pages}
        tabs={[
          { to: `${base}/rate`, title: t.rate },
          { to: `${base}/findings`, title: t.findings },
          { to: `${base}/evidence`, title: t.evidence },
          { to: `${base}/results`, title: t.results },
          { to: `${base}/kpis`, title: t.kpis },
          { to: `${base}/plan`, title: t.plan },
          { to: `${base}/reports`, title: t.reports },
          { to: `${base}/setup`, title: t.setup },
        ]}
      />
      <Outlet context={{ assessment } satisfies AssessmentContext} />
    </>
  );
}
