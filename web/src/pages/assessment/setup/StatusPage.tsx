import { useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { DataTable, type Column } from '../../../components/DataTable';
import { Meter } from '../../../components/Meter';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Section } from '../../../components/Section';
import { Waiting } from '../../../components/Waiting';
import { OpenFlags } from '../../../flags/OpenFlags';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { STATUS, STATUS_TONE, type AssessmentStatus } from '../status';
import { coverageOf, lackOf, type Coverage } from './missing';
import './setup.css';
import { StepDialog } from './StepDialog';
import type { Transition } from './use-step';
import { SETUP } from './wording';

const LIFE: readonly AssessmentStatus[] = ['draft', 'fieldwork', 'review', 'completed'];
const RIGHT: Readonly<Record<Transition, string>> = {
  startFieldwork: 'assessment.write',
  submitForReview: 'review.submit',
  complete: 'assessment.complete',
  reopen: 'assessment.write',
};

/** How far an assessment is, what leads on from here, and what it still lacks. */
export function StatusPage() {
  const t = useTexts(SETUP);
  const status = useTexts(STATUS);
  const assessment = useAssessment();
  const { canIn } = useSession();
  const [asked, setAsked] = useState<Transition>();
  const may = (transition: Transition): boolean => canIn(assessment.engagement.id, RIGHT[transition]);
  const steps = assessment.transitions.filter(may);
  const at = LIFE.indexOf(assessment.status);
  return (
    <section className="stack">
      <SubPageHead title={t.status} detail={t.statusTexts[assessment.status]} />
      <ol className="life" aria-label={t.life}>
        {LIFE.map((one, index) => (
          <li
            key={one}
            className={index <= at ? 'reached' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {status[one]}
          </li>
        ))}
      </ol>
      <Section title={t.nextStep} detail={steps.length === 0 ? t.noStep : undefined}>
        {steps.map((transition, index) => (
          <div key={transition} className="row">
            <Button
              {...(index === steps.length - 1 ? { look: 'primary' as const } : {})}
              onPress={() => setAsked(transition)}
            >
              {transition === 'startFieldwork' && assessment.status === 'review' ? t.sendBack : t.moves[transition]}
            </Button>
            <span className="small quiet">
              {transition === 'startFieldwork' && assessment.status === 'review'
                ? t.sendBackText
                : t.moveTexts[transition]}
            </span>
          </div>
        ))}
      </Section>
      {assessment.status !== 'completed' && <Missing assessment={assessment} />}
      {assessment.status !== 'draft' && <OpenFlags assessment={assessment} />}
      <History assessmentId={assessment.id} />
      {asked && <StepDialog assessment={assessment} transition={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function Missing({ assessment }: { assessment: Schemas['AssessmentDto'] }) {
  const t = useTexts(SETUP);
  const { text, number } = useFormats();
  const { frameworkId } = assessment;
  const framework = $api.useQuery('get', '/v1/framework-versions/{frameworkId}', { params: { path: { frameworkId } } });
  if (framework.isError) return <ProblemPanel error={framework.error} onAgain={() => void framework.refetch()} />;
  if (!framework.data) return <Waiting />;
  const places = coverageOf(assessment, framework.data);
  const lack = places.reduce((sum, place) => sum + lackOf(place), 0);
  const nameOf = ({ ref, name }: Coverage): string => (ref === null ? t.entity : `${ref} ${text(name ?? '')}`);
  const columns: readonly Column<Coverage>[] = [
    {
      key: 'unit',
      title: t.unit,
      sort: nameOf,
      cell: (place) => (
        // What belongs to the whole entity is answered in every unit's list.
        <Link
          to={`/assessments/${assessment.id}/rate?filter=unrated${place.ref === null ? '&unit=entity' : `&unit=${place.ref}`}`}
        >
          {nameOf(place)}
        </Link>
      ),
    },
    {
      key: 'progress',
      title: t.answered,
      sort: ({ answered, asked }) => answered / asked,
      cell: ({ answered, asked }) => (
        <Meter label={t.answeredOf(number(answered), number(asked))} value={answered} of={asked} />
      ),
    },
    {
      ...{ key: 'count', title: t.count, isNumber: true },
      cell: ({ answered, asked }) => t.answeredOf(number(answered), number(asked)),
    },
    {
      ...{ key: 'lack', title: t.lacking, isNumber: true },
      sort: lackOf,
      cell: (place) => number(lackOf(place)),
    },
  ];
  return (
    <Section title={t.missing} detail={lack === 0 ? t.nothingMissing : t.missingText(number(lack))}>
      {places.length > 0 && (
        <DataTable label={t.answered} rows={places} rowKey={({ ref }) => ref ?? ''} columns={columns} />
      )}
    </Section>
  );
}

function History({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(SETUP);
  const status = useTexts(STATUS);
  const { dateTime, number } = useFormats();
  const changes = $api.useQuery('get', '/v1/assessments/{assessmentId}/status-changes', {
    params: { path: { assessmentId }, query: { limit: 100 } },
  });
  return (
    <Section title={t.history} detail={changes.data?.items.length === 0 ? t.noHistory : undefined}>
      {changes.isError && <ProblemPanel error={changes.error} onAgain={() => void changes.refetch()} />}
      <ol className="history">
        {changes.data?.items.toReversed().map(({ id, from, to, revision, reason, changedAt }) => (
          <li key={id}>
            <time dateTime={changedAt} className="small quiet">
              {dateTime(changedAt)}
            </time>
            <span className="row">
              <Badge tone={STATUS_TONE[from]}>{status[from]}</Badge>
              <span aria-hidden="true">→</span>
              <Badge tone={STATUS_TONE[to]}>{status[to]}</Badge>
              <span className="small quiet">{t.revision(number(revision))}</span>
            </span>
            {reason !== null && <p>“{reason}”</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
