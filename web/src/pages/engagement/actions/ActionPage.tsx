import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, ifMatch, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { ActionForm } from './ActionForm';
import { DUE_TONE, LIST } from './ActionsPage';
import { JUDGEMENTS, StepDialog, STEPS, type Step } from './StepDialog';
import { ACTIONS } from './wording';

export type Action = Schemas['ActionDto'];
export const ACTION = '/v1/corrective-actions/{actionId}';

/** One action: what it answers, what is written, what happened, and what leads on. */
export function ActionPage() {
  const { actionId = '' } = useParams();
  const query = $api.useQuery('get', ACTION, { params: { path: { actionId } } });
  return <Loaded query={query}>{(action) => <ActionView action={action} />}</Loaded>;
}

/** Puts what the server answered in place of what was shown, and has lists asked again. */
export function useShowAction(): (next: Action) => void {
  const client = useQueryClient();
  return (next) => {
    const { queryKey } = $api.queryOptions('get', ACTION, { params: { path: { actionId: next.id } } });
    client.setQueryData(queryKey, next);
    void client.invalidateQueries({ queryKey: ['get', LIST] });
  };
}

function ActionView({ action }: { action: Action }) {
  const t = useTexts(ACTIONS);
  const { text, date } = useFormats();
  const { canIn } = useSession();
  const [step, setStep] = useState<Step>();
  const canWrite = canIn(action.engagementId, 'actions.write');
  const canJudge = canIn(action.engagementId, 'actions.verify');
  const steps = [
    ...(canWrite ? STEPS.filter((one) => action.transitions.includes(one)) : []),
    ...(canJudge ? JUDGEMENTS.filter((one) => action.transitions.includes(one)) : []),
  ];
  return (
    <section className="stack">
      <p>
        <Link to={`/engagements/${action.engagementId}/actions`}>← {t.all}</Link>
      </p>
      <SubPageHead title={`${action.ref} ${text(action.finding.title)}`}>
        <Badge tone={action.grade === 'major' ? 'bad' : 'plain'}>{t.grades[action.grade]}</Badge>
        <Badge>{t.states[action.state]}</Badge>
        {action.dueState !== 'none' && (
          <Badge tone={DUE_TONE[action.dueState]}>
            {t.dues[action.dueState]} {action.nextDue !== null && `· ${date(action.nextDue)}`}
          </Badge>
        )}
      </SubPageHead>
      <dl className="action-facts">
        <div>
          <dt>{t.requirement}</dt>
          <dd>
            <Link to={`/assessments/${action.assessmentId}/rate?requirement=${action.finding.requirement}`}>
              {action.finding.requirement}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t.units}</dt>
          <dd>{action.finding.units.length === 0 ? t.everywhere : action.finding.units.join(', ')}</dd>
        </div>
        <div>
          <dt>{t.party}</dt>
          <dd>{text(action.party?.name ?? t.team)}</dd>
        </div>
        {action.effectivenessDue !== null && (
          <div>
            <dt>{t.check}</dt>
            <dd>{date(action.effectivenessDue)}</dd>
          </div>
        )}
      </dl>
      <h3>{t.condition}</h3>
      <p>{text(action.finding.condition)}</p>
      <div className="notice">
        <strong>{t.next}</strong>
        <p>{t.waitsFor[action.state]}</p>
        <div className="row">
          {steps.map((one, at) => (
            <Button key={one} {...(at === 0 ? { look: 'primary' as const } : {})} onPress={() => setStep(one)}>
              {t.steps[one]}
            </Button>
          ))}
        </div>
      </div>
      <ActionForm key={action.version} action={action} canWrite={canWrite} />
      <History action={action} />
      {canWrite && action.history.length <= 1 && <Remove action={action} />}
      {step && <StepDialog step={step} action={action} onClose={() => setStep(undefined)} />}
    </section>
  );
}

function History({ action }: { action: Action }) {
  const t = useTexts(ACTIONS);
  const { dateTime } = useFormats();
  return (
    <>
      <h3>{t.history}</h3>
      <div className="table-frame" role="region" tabIndex={0} aria-label={t.history}>
        <table className="table">
          <thead>
            <tr>
              {(['when', 'what', 'who', 'reason'] as const).map((key) => (
                <th key={key} scope="col">
                  {t.historyColumns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {action.history.map((event) => (
              <tr key={`${event.happenedAt} ${event.transition}`}>
                <td>{dateTime(event.happenedAt)}</td>
                <td>{t.steps[event.transition]}</td>
                <td>{event.person.name ?? t.somebody}</td>
                <td>{event.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Remove({ action }: { action: Action }) {
  const t = useTexts(ACTIONS);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = $api.useMutation('delete', ACTION);
  return (
    <div>
      <Button look="plain" onPress={() => setAsking(true)}>
        {t.remove}
      </Button>
      <Confirmation
        title={t.remove}
        text={t.removeText}
        action={t.remove}
        isOpen={isAsking}
        isBusy={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(
            { params: { path: { actionId: action.id }, header: ifMatch(action.version) } },
            {
              onSuccess: () => {
                void client.invalidateQueries({ queryKey: ['get', LIST] });
                void navigate(`/engagements/${action.engagementId}/actions`);
              },
            },
          )
        }
      />
    </div>
  );
}
