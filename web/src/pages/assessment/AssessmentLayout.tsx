import { Link, Outlet, useParams } from 'react-router';
import { $api, type Schemas } from '../../api/client';
import { Badge } from '../../components/Badge';
import { PageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { STATUS, STATUS_TONE } from './status';

export interface AssessmentContext {
  readonly assessment: Schemas['AssessmentDto'];
}

/** Frame of the pages of one assessment: what it is, and how far. */
export function AssessmentLayout() {
  const { assessmentId = '' } = useParams();
  const { text } = useFormats();
  const status = useTexts(STATUS);
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}', { params: { path: { assessmentId } } });
  const assessment = query.data;
  if (!assessment) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return (
    <>
      <PageHead
        title={text(assessment.title)}
        detail={
          <span className="row">
            <Link to={`/engagements/${assessment.engagement.id}`}>{text(assessment.engagement.title)}</Link>
            <span>{assessment.frameworkId}</span>
            <Badge tone={STATUS_TONE[assessment.status]}>{status[assessment.status]}</Badge>
          </span>
        }
      />
      <Outlet context={{ assessment } satisfies AssessmentContext} />
    </>
  );
}
