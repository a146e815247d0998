import { Outlet, useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { askForReport, PrintButton } from '../../../components/PrintButton';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Tabs } from '../../../components/Tabs';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import './plan.css';
import {
  useBaseline,
  useChanges,
  useMayPlan,
  usePart,
  usePlanEditing,
  usePlanQuery,
  useTracking,
  type Plan,
  type PlanContext,
} from './use-plan';
import { PLAN_WORDS } from './wording';

/** Frame of the views of one plan: what it comes to. */
export function PlanLayout() {
  const assessment = useAssessment();
  const { id } = assessment;
  const t = useTexts(PLAN_WORDS);
  const { part } = usePart();
  const plan = usePlanQuery(id, part);
  const changes = useChanges(id);
  const baseline = useBaseline(id);
  const tracking = useTracking(id, baseline.data !== undefined && baseline.data.version > 0);
  const editing = usePlanEditing(id, changes.data);
  const canWrite = useMayPlan();
  if (!plan.data) {
    if (!plan.isError) return <Waiting />;
    const problem = asProblem(plan.error);
    // Changes can leave nothing in the plan: the way back has to stay.
    const made = (changes.data?.changes ?? []).map(({ change }) => change);
    return (
      <section className="stack">
        <SubPageHead title={t.title} detail={t.detail} />
        {problem.status === 409 ? (
          <EmptyState title={t.noneTitle} text={problem.message}>
            {canWrite && made.length > 0 && (
              <Button isDisabled={editing.isBusy} onPress={() => void editing.write(made.slice(0, -1))}>
                {t.takeBackLast}
              </Button>
            )}
          </EmptyState>
        ) : (
          <ProblemPanel error={problem} onAgain={() => void plan.refetch()} />
        )}
      </section>
    );
  }
  const context: PlanContext = {
    ...{ plan: plan.data, changes: changes.data, baseline: baseline.data, tracking: tracking.data },
    ...{ editing, canWrite, assessment },
  };
  return (
    <section className="stack">
      <PlanHead />
      <PlanFigures plan={plan.data} />
      <PlanTabs />
      {editing.error !== null && <ProblemPanel error={editing.error} />}
      <Outlet context={context} />
    </section>
  );
}

function PlanHead() {
  const t = useTexts(PLAN_WORDS);
  const { id, engagement } = useAssessment();
  const { canIn } = useSession();
  const { part, choose } = usePart();
  return (
    <SubPageHead title={t.title} detail={t.detail}>
      <Choice
        label={t.part}
        isLabelHidden
        value={part}
        onChange={choose}
        options={[
          { key: 'own', label: t.own },
          { key: 'joint', label: t.joint },
        ]}
      />
      {canIn(engagement.id, 'report.create') && (
        <PrintButton
          label={t.pdf}
          ask={(language, key) =>
            askForReport({ assessmentId: id, kind: part === 'joint' ? 'jointPlan' : 'workstreamPlan', language }, key)
          }
        />
      )}
    </SubPageHead>
  );
}

function PlanTabs() {
  const t = useTexts(PLAN_WORDS);
  const { id } = useAssessment();
  const [params] = useSearchParams();
  const query = params.get('part') === 'joint' ? '?part=joint' : '';
  const base = `/assessments/${id}/plan`;
  return (
    <Tabs
      label={t.pages}
      tabs={[
        { to: `${base}${query}`, title: t.timeline, end: true },
        { to: `${base}/impact${query}`, title: t.impact },
        { to: `${base}/people${query}`, title: t.people },
        { to: `${base}/what-if${query}`, title: t.whatIf },
        { to: `${base}/tracking${query}`, title: t.tracking },
        { to: `${base}/changes${query}`, title: t.changes },
      ]}
    />
  );
}

function PlanFigures({ plan }: { plan: Plan }) {
  const t = useTexts(PLAN_WORDS);
  const { text, number, date } = useFormats();
  const items = plan.workstreams.reduce((sum, { workItems }) => sum + workItems.length, 0);
  return (
    <>
      <dl className="plan-figures">
        <div>
          <dt>{t.period}</dt>
          <dd>
            {date(plan.startDate)} – {date(plan.endDate)}
            <small>
              {t.days(number(plan.workingDays))}, {t.limit(date(plan.limitDate))}
            </small>
            {plan.fits ? (
              <Badge tone="good">{t.fits}</Badge>
            ) : (
              <Badge tone="bad">{t.late(number(plan.overrun?.daysOver ?? 0))}</Badge>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.workstreams}</dt>
          <dd>
            {number(plan.workstreams.length)}
            <small>{t.items(number(items))}</small>
          </dd>
        </div>
        <div>
          <dt>{t.effort}</dt>
          <dd>
            {t.personDays(number(plan.effort.likely))}
            <small>{t.range(number(plan.effort.low), number(plan.effort.high))}</small>
          </dd>
        </div>
        {plan.assessments.map((assessment) => (
          <div key={assessment.id}>
            <dt>{t.score}</dt>
            <dd>
              <ScoreAfter plan={plan} assessment={assessment.key} />
              <small>{text(assessment.title)}</small>
            </dd>
          </div>
        ))}
      </dl>
      {plan.overrun !== null && <Overrun plan={plan} overrun={plan.overrun} />}
      {plan.postponed !== undefined && plan.postponed.length > 0 && (
        <p className="notice">{t.postponed(number(plan.postponed.length))}</p>
      )}
    </>
  );
}

function ScoreAfter({ plan, assessment }: { plan: Plan; assessment: string }) {
  const { percent } = useFormats();
  const after = plan.projection.at(-1)?.scores[assessment]?.score;
  return after !== undefined && 'decimal' in after ? percent(after.decimal) : '–';
}

function Overrun({ plan, overrun }: { plan: Plan; overrun: NonNullable<Schemas['PlanDto']['overrun']> }) {
  const t = useTexts(PLAN_WORDS);
  const { text, number } = useFormats();
  const functionOf = (key: string): string => text(plan.ownerFunctions.find((one) => one.key === key)?.title ?? key);
  const streamOf = (id: string): string => text(plan.workstreams.find((one) => one.id === id)?.title ?? id);
  return (
    <div className="notice warn">
      <strong>{t.give}</strong>
      <ul>
        <li>{t.giveTime(number(overrun.monthsNeeded))}</li>
        {overrun.morePeople !== null && (
          <li>
            {t.givePeople(
              overrun.morePeople.map((one) => `${functionOf(one.ownerFunction)} +${number(one.people)}`).join(', '),
            )}
          </li>
        )}
        {overrun.postpone !== null && <li>{t.givePostpone(overrun.postpone.map(streamOf).join(', '))}</li>}
      </ul>
    </div>
  );
}
