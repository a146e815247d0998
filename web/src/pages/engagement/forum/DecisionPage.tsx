import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, ifMatch } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagement } from '../EngagementLayout';
import { useFunctions } from '../functions';
import { DecisionForm } from './DecisionForm';
import { DECISIONS, STATE_TONE, type Decision } from './DecisionList';
import { FORUM } from './wording';

const DECISION = `${DECISIONS}/{decisionId}` as const;

/** One decision: who answers for it, how it stands, and what was told of it before. */
export function DecisionPage() {
  const { decisionId = '' } = useParams();
  const { id: engagementId } = useEngagement();
  const query = $api.useQuery('get', DECISION, { params: { path: { engagementId, decisionId } } });
  return <Loaded query={query}>{(decision) => <DecisionView decision={decision} />}</Loaded>;
}

function DecisionView({ decision }: { decision: Decision }) {
  const t = useTexts(FORUM);
  const { text, number, date } = useFormats();
  const { id: engagementId } = useEngagement();
  const { canIn } = useSession();
  const functions = useFunctions(engagementId);
  const forum = $api.useQuery('get', '/v1/engagements/{engagementId}/forum', { params: { path: { engagementId } } });
  const canWrite = canIn(engagementId, 'forum.write');
  const proposal = decision.concern?.proposal ?? null;
  return (
    <section className="stack">
      <p>
        <Link to={`/engagements/${engagementId}/forum`}>← {t.back}</Link>
      </p>
      <SubPageHead title={`${decision.ref} ${text(decision.title)}`}>
        <Badge tone={STATE_TONE[decision.state]}>{t.states[decision.state]}</Badge>
        {decision.daysLate !== null && decision.daysLate > 0 && (
          <span className="small">{t.daysLate(number(decision.daysLate))}</span>
        )}
      </SubPageHead>
      <p className="quiet">
        {t.raisedOn} {date(decision.raisedOn)}
        {decision.decidedOn !== null && ` · ${t.decidedOn} ${date(decision.decidedOn)}`}
        {decision.closedOn !== null && ` · ${t.closedOn} ${date(decision.closedOn)}`}
      </p>
      {decision.concern !== null && (
        <p className="notice warn">
          {t.concern} {proposal !== null && t.concernOwner(functions.titleOf(proposal))}
        </p>
      )}
      {canWrite ? (
        <DecisionForm
          key={decision.version}
          engagementId={engagementId}
          assessmentId={forum.data?.assessmentId}
          decision={decision}
          onDone={() => undefined}
        />
      ) : (
        <p>{text(decision.decision)}</p>
      )}
      <History decision={decision} />
      {canWrite && decision.status === 'proposed' && <Remove decision={decision} />}
    </section>
  );
}

function History({ decision }: { decision: Decision }) {
  const t = useTexts(FORUM);
  const { text, dateTime } = useFormats();
  const { id: engagementId } = useEngagement();
  const history = $api.useQuery('get', `${DECISION}/history`, {
    params: { path: { engagementId, decisionId: decision.id } },
  });
  if (!history.data || history.data.items.length === 0) return null;
  return (
    <>
      <h3>{t.history}</h3>
      <ol reversed>
        {history.data.items.map(({ version, at, by, told }) => (
          <li key={version}>
            <span className="small quiet">{t.told(dateTime(at), by ?? t.somebody)}</span>{' '}
            <Badge>{t.statuses[told.status]}</Badge>
            <div>
              {text(told.decision)} {told.note !== null && <em>{text(told.note)}</em>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Remove({ decision }: { decision: Decision }) {
  const t = useTexts(FORUM);
  const { id: engagementId } = useEngagement();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = $api.useMutation('delete', DECISION);
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
            { params: { path: { engagementId, decisionId: decision.id }, header: ifMatch(decision.version) } },
            {
              onSuccess: () => {
                void client.invalidateQueries({ queryKey: ['get', DECISIONS] });
                void navigate(`/engagements/${engagementId}/forum`);
              },
            },
          )
        }
      />
    </div>
  );
}
