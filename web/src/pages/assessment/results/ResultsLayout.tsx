import { Link, Outlet, useSearchParams } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { EmptyState } from '../../../components/EmptyState';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Tabs } from '../../../components/Tabs';
import { Waiting } from '../../../components/Waiting';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import { ScoresProvider, type ResultsContext } from './results-context';
import './results.css';
import { WhyPanel } from './why/WhyPanel';
import { COMMON } from './wording';

/** Frame of the results of an assessment: their parts, and why a figure is what it is. */
export function ResultsLayout() {
  const t = useTexts(COMMON);
  const assessment = useAssessment();
  const assessmentId = assessment.id;
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/scores', { params: { path: { assessmentId } } });
  if (!query.data) {
    if (!query.isError) return <Waiting />;
    if (asProblem(query.error).code === 'assessment/no-units') return <NoUnits assessmentId={assessmentId} />;
    return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  }
  const scores = query.data;
  const base = `/assessments/${assessmentId}/results`;
  return (
    <ScoresProvider value={scores}>
      <Tabs
        label={t.pages}
        tabs={[
          { to: base, title: t.overview, end: true },
          { to: `${base}/gaps`, title: t.gaps },
          { to: `${base}/units`, title: t.units },
          { to: `${base}/waves`, title: t.waves },
          { to: `${base}/calibration`, title: t.calibration },
        ]}
      />
      <p className="small quiet">
        {scores.basis.snapshot ? t.basis.closed : t.basis.open} {t.whyHint}
      </p>
      {scores.entity.coverage.assessed === 0 ? (
        <NothingRated assessmentId={assessmentId} />
      ) : (
        <div className="results">
          <Outlet context={{ assessment, scores } satisfies ResultsContext} />
        </div>
      )}
      <AskedWhy assessment={assessment} />
    </ScoresProvider>
  );
}

function AskedWhy({ assessment }: { assessment: Schemas['AssessmentDto'] }) {
  const [params] = useSearchParams();
  const figure = params.get('why');
  return figure === null ? null : <WhyPanel assessment={assessment} figure={figure} />;
}

function NoUnits({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(COMMON);
  return (
    <EmptyState title={t.noUnitsTitle} text={t.noUnits}>
      <Link className="button primary" to={`/assessments/${assessmentId}/setup`}>
        {t.toSetup}
      </Link>
    </EmptyState>
  );
}

function NothingRated({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(COMMON);
  return (
    <EmptyState title={t.nothingTitle} text={t.nothing}>
      <Link className="button primary" to={`/assessments/${assessmentId}/rate`}>
        {t.toRate}
      </Link>
    </EmptyState>
  );
}
