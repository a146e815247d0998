import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, api, ifMatch } from '../../../api/client';
import { ActionDialog } from '../../../components/ActionDialog';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { Facts } from '../../../components/Facts';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { Deliveries } from './Deliveries';
import { SecretDialog } from './SecretDialog';
import { refreshWebhooks, useEventName, type Webhook } from './use-webhooks';
import { WebhookForm } from './WebhookForm';
import { WEBHOOKS } from './wording';

/** One webhook: what it is told, whether it arrives, and its secret. */
export function WebhookPage() {
  const { webhookId = '' } = useParams();
  const query = $api.useQuery('get', '/v1/webhooks/{webhookId}', { params: { path: { webhookId } } });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  return <Loaded webhook={query.data} />;
}

function Loaded({ webhook }: { webhook: Webhook }) {
  const t = useTexts(WEBHOOKS);
  const { number, dateTime } = useFormats();
  const { can } = useSession();
  const eventName = useEventName();
  return (
    <>
      <p className="small no-print">
        <Link to="/settings/webhooks">← {t.back}</Link>
      </p>
      <PageHead
        title={webhook.url}
        detail={
          <span className="row">
            {webhook.description !== null && <span>{webhook.description}</span>}
            <Badge tone={webhook.state === 'active' ? 'good' : 'warn'}>{t[webhook.state]}</Badge>
          </span>
        }
      />
      {webhook.pausedBecause !== null && <p className="notice warn">{t.because[webhook.pausedBecause]}</p>}
      {can('webhooks.write') && <Actions webhook={webhook} />}
      <Facts
        facts={[
          [t.events, webhook.events.map(eventName).join(', ')],
          [t.pending, number(webhook.pending)],
          [t.formerUntil, webhook.formerSecretUntil && dateTime(webhook.formerSecretUntil)],
        ]}
      />
      <Deliveries webhookId={webhook.id} />
    </>
  );
}

type Step = 'change' | 'rotate' | 'remove';

function Actions({ webhook }: { webhook: Webhook }) {
  const t = useTexts(WEBHOOKS);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { can } = useSession();
  const [step, setStep] = useState<Step>();
  const [secret, setSecret] = useState<string>();
  const path = { webhookId: webhook.id };
  const params = { path, header: ifMatch(webhook.version) };
  const toggle = useMutation({
    mutationFn: () =>
      api.PATCH('/v1/webhooks/{webhookId}', {
        params,
        body: { state: webhook.state === 'active' ? 'paused' : 'active' },
      }),
    onSettled: () => refreshWebhooks(client),
  });
  const test = useMutation({
    mutationFn: () => api.POST('/v1/webhooks/{webhookId}/test', { params: { path } }),
    onSettled: () => refreshWebhooks(client),
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v1/webhooks/{webhookId}', { params }),
    onSuccess: async () => {
      await navigate('/settings/webhooks');
      await client.invalidateQueries({ queryKey: ['get', '/v1/webhooks'] });
    },
  });
  const close = (): void => setStep(undefined);
  return (
    <div className="stack no-print">
      <div className="row">
        <Button look="primary" onPress={() => test.mutate()} isDisabled={test.isPending || webhook.state === 'paused'}>
          {t.test}
        </Button>
        <Button onPress={() => setStep('change')}>{t.change}</Button>
        <Button onPress={() => toggle.mutate()} isDisabled={toggle.isPending}>
          {webhook.state === 'active' ? t.pause : t.resume}
        </Button>
        {can('webhooks.secret') && <Button onPress={() => setStep('rotate')}>{t.rotate}</Button>}
        <Button look="danger" onPress={() => setStep('remove')}>
          {t.remove}
        </Button>
        <span role="status">{test.isSuccess && `✓ ${t.tested}`}</span>
      </div>
      {webhook.state === 'paused' && <p className="small quiet">{t.pauseText}</p>}
      {test.isError && <ProblemPanel error={test.error} />}
      {toggle.isError && <ProblemPanel error={toggle.error} />}
      {step === 'change' && (
        <WebhookForm
          title={t.change}
          action={t.save}
          webhook={webhook}
          onSave={async (body) => {
            await api.PATCH('/v1/webhooks/{webhookId}', { params, body });
            await refreshWebhooks(client);
          }}
          onClose={close}
        />
      )}
      {step === 'rotate' && <RotateDialog webhook={webhook} onSecret={setSecret} onClose={close} />}
      <Confirmation
        title={t.removeTitle}
        text={t.removeText}
        action={t.remove}
        isOpen={step === 'remove'}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </div>
  );
}

interface RotateDialogProps {
  readonly webhook: Webhook;
  readonly onSecret: (secret: string) => void;
  readonly onClose: () => void;
}

/** As the API takes it. */
const MOST_HOURS = 168;

function RotateDialog({ webhook, onSecret, onClose }: RotateDialogProps) {
  const t = useTexts(WEBHOOKS);
  const client = useQueryClient();
  const [hours, setHours] = useState('24');
  const isReady = /^\d{1,3}$/.test(hours.trim()) && Number(hours) <= MOST_HOURS;
  const rotate = async (): Promise<void> => {
    const { data } = await api.POST('/v1/webhooks/{webhookId}/secret', {
      params: { path: { webhookId: webhook.id }, header: ifMatch(webhook.version) },
      body: { overlapHours: Number(hours) },
    });
    await refreshWebhooks(client);
    if (data?.secret) onSecret(data.secret);
  };
  return (
    <ActionDialog title={t.rotate} action={t.rotate} isReady={isReady} run={rotate} onClose={onClose}>
      <p>{t.rotateText}</p>
      <TextField
        label={t.overlap}
        hint={t.overlapHint}
        inputMode="numeric"
        value={hours}
        onChange={setHours}
        fault={isReady ? undefined : t.overlapHint}
      />
    </ActionDialog>
  );
}
