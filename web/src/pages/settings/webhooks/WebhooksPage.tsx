import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { $api, api, newKey } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { SecretDialog } from './SecretDialog';
import { refreshWebhooks } from './use-webhooks';
import { WebhookForm, type WebhookContent } from './WebhookForm';
import { EVENT_NAMES, WEBHOOKS } from './wording';

/** Other systems that are told what happens here. */
export function WebhooksPage() {
  const t = useTexts(WEBHOOKS);
  const client = useQueryClient();
  const { can } = useSession();
  const { number } = useFormats();
  const all = Object.keys(useTexts(EVENT_NAMES)).length;
  const [adding, setAdding] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const list = $api.useQuery('get', '/v1/webhooks');
  const add = async (content: WebhookContent): Promise<void> => {
    const { data } = await api.POST('/v1/webhooks', {
      params: { header: { 'Idempotency-Key': adding ?? newKey() } },
      body: content,
    });
    await refreshWebhooks(client);
    if (data?.secret) setSecret(data.secret);
  };
  return (
    <>
      <SubPageHead title={t.title} detail={t.text}>
        {can('webhooks.write') && can('webhooks.secret') && (
          <Button look="primary" onPress={() => setAdding(newKey())}>
            {t.add}
          </Button>
        )}
      </SubPageHead>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data?.items.length === 0 && <EmptyState title={t.noneTitle} text={t.none} />}
      {list.data && list.data.items.length > 0 && (
        <DataTable
          label={t.title}
          rows={list.data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'url',
              title: t.url,
              sort: ({ url }) => url,
              cell: ({ id, url, description }) => (
                <>
                  <Link to={`/settings/webhooks/${id}`}>{url}</Link>
                  {description !== null && <div className="small quiet">{description}</div>}
                </>
              ),
            },
            {
              key: 'status',
              title: t.status,
              sort: ({ state }) => state,
              cell: ({ state, pausedBecause }) => (
                <>
                  <Badge tone={state === 'active' ? 'good' : 'warn'}>{t[state]}</Badge>
                  {pausedBecause !== null && <div className="small quiet">{t.because[pausedBecause]}</div>}
                </>
              ),
            },
            {
              key: 'events',
              title: t.events,
              cell: ({ events }) => t.eventCount(number(events.length), number(all)),
            },
            {
              key: 'pending',
              title: t.pending,
              isNumber: true,
              sort: ({ pending }) => pending,
              cell: ({ pending }) => number(pending),
            },
          ]}
        />
      )}
      {adding !== undefined && (
        <WebhookForm title={t.add} action={t.add} onSave={add} onClose={() => setAdding(undefined)} />
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}
