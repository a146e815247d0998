import { useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { $api, type Schemas } from '../../../../api/client';
import { Button } from '../../../../components/Button';
import { Confirmation } from '../../../../components/Confirmation';
import { EmptyState } from '../../../../components/EmptyState';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { forgetKept, useKept } from '../../../../forms/use-kept';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { useSession } from '../../../../session/session';
import { KIND } from '../../../assessment/status';
import { useEngagementAssessments } from '../../access/use-grants';
import { useEngagement } from '../../EngagementLayout';
import { useUnits } from '../use-organisation';
import { AboutStep } from './AboutStep';
import type { StepProps } from './context';
import { lacksAt, startOf, STEPS, type Lack, type Step, type Surroundings } from './draft';
import { EarlierStep } from './EarlierStep';
import { FrameworkStep } from './FrameworkStep';
import './new-assessment.css';
import { ReviewStep } from './ReviewStep';
import { TargetsStep } from './TargetsStep';
import { TeamStep } from './TeamStep';
import { UnitsStep } from './UnitsStep';
import { useCreation } from './use-creation';
import { NEW_ASSESSMENT } from './wording';

/** Sets up an assessment, step by step; every step has an address, and what was typed outlives a reload. */
export function NewAssessmentPage() {
  const t = useTexts(NEW_ASSESSMENT);
  const engagement = useEngagement();
  const { canIn } = useSession();
  const { step } = useParams();
  const versions = $api.useQuery('get', '/v1/framework-versions', { params: { query: { limit: 100 } } });
  const units = useUnits(engagement.id);
  const assessments = useEngagementAssessments(engagement.id);
  if (!canIn(engagement.id, 'assessment.write')) {
    return (
      <EmptyState title={t.title} text={t.notForYou}>
        <Link to={`/engagements/${engagement.id}`}>{t.toEngagement}</Link>
      </EmptyState>
    );
  }
  const current = STEPS.find((one) => one === step);
  if (current === undefined) {
    return <Navigate to={`/engagements/${engagement.id}/setup/new-assessment/${STEPS[0]}`} replace />;
  }
  const failed = [versions, units, assessments].find(({ isError }) => isError);
  if (failed) return <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!versions.data || !units.data || !assessments.data) return <Waiting />;
  return (
    <Steps
      key={engagement.id}
      step={current}
      engagement={engagement}
      versions={versions.data.items}
      units={units.data}
      assessments={assessments.data}
    />
  );
}

interface StepsProps {
  readonly step: Step;
  readonly engagement: Schemas['EngagementDto'];
  readonly versions: StepProps['versions'];
  readonly units: StepProps['units'];
  readonly assessments: StepProps['assessments'];
}

function Steps({ step, ...given }: StepsProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const { number } = useFormats();
  const navigate = useNavigate();
  const { personId } = useSession();
  const { engagement, units, assessments } = given;
  const kept = `tolok-new-assessment/${personId}/${engagement.id}`;
  const initial = startOf(engagement, assessments.length === 0 ? 'baseline' : 'progress');
  const { value: draft, set, startAgain } = useKept(kept, initial);
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const around: Surroundings = {
    unitRefs: units.map(({ ref }) => ref),
    keys: new Set(assessments.map(({ key }) => key)),
    kinds: KIND,
  };
  const creation = useCreation(engagement.id, draft, around, () => forgetKept(kept));
  const base = `/engagements/${engagement.id}/setup/new-assessment`;
  const at = STEPS.indexOf(step);
  const lacks = lacksAt(step, draft, around);
  const fault = (field: Lack): string | undefined =>
    tried.has(step) && lacks.includes(field) ? t.lacks[field] : undefined;
  const props: StepProps = { ...given, around, draft, set, fault };
  const goOn = (): void => {
    setTried(new Set([...tried, step]));
    if (lacks.length === 0) void navigate(`${base}/${STEPS[at + 1] ?? 'review'}`);
  };
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text}>
        <Button look="plain" onPress={() => setAsking(true)}>
          {t.startAgain}
        </Button>
      </SubPageHead>
      <nav aria-label={t.stepsLabel} className="steps-frame no-print">
        <ol className="steps">
          {STEPS.map((one, index) => {
            const isDone = lacksAt(one, draft, around).length === 0;
            return (
              <li key={one}>
                <Link
                  to={`${base}/${one}`}
                  className={isDone && one !== 'review' ? 'done' : undefined}
                  aria-current={one === step ? 'step' : undefined}
                >
                  <span>
                    {number(index + 1)}. {t.steps[one]}
                  </span>
                  {one !== 'review' && <span className="small quiet">{isDone ? `✓ ${t.done}` : t.lacking}</span>}
                </Link>
              </li>
            );
          })}
        </ol>
      </nav>
      <h3>
        {t.steps[step]} <span className="small quiet">{t.stepOf(number(at + 1), number(STEPS.length))}</span>
      </h3>
      {step === 'framework' && <FrameworkStep {...props} />}
      {step === 'about' && <AboutStep {...props} />}
      {step === 'units' && <UnitsStep {...props} />}
      {step === 'team' && <TeamStep {...props} />}
      {step === 'targets' && <TargetsStep {...props} />}
      {step === 'earlier' && <EarlierStep {...props} />}
      {step === 'review' && <ReviewStep {...props} creation={creation} />}
      <div className="form-end no-print">
        {at > 0 && (
          <Button onPress={() => void navigate(`${base}/${STEPS[at - 1] ?? 'framework'}`)}>{t.previous}</Button>
        )}
        {step !== 'review' && (
          <Button look="primary" onPress={goOn}>
            {t.next}
          </Button>
        )}
      </div>
      <Confirmation
        title={t.startAgainTitle}
        text={t.startAgainText}
        action={t.startAgain}
        isOpen={isAsking}
        onConfirm={() => {
          startAgain();
          setTried(new Set());
          setAsking(false);
          void navigate(`${base}/${STEPS[0]}`);
        }}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
