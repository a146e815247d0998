import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newKey } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import '../../reports/reports.css';
import { refreshWebhooks, useEventName, type Delivery } from './use-webhooks';
import './webhooks.css';
import { DELIVERY_STATE, DELIVERY_TONE, WEBHOOKS } from './wording';

const STATES = ['queued', 'failed', 'delivered', 'dead'] as const;
const ALL = 'all';
/** While something waits, its outcome is asked for. */
const ASK_EVERY_MS = 3_000;

/** What was sent, with the answer of the receiver. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const t = useTexts(WEBHOOKS);
  const parts = useTexts(PARTS);
  const states = useTexts(DELIVERY_STATE);
  const { values, set } = useAddress(['state']);
  const state = STATES.find((one) => one === values.state);
  const list = useInfiniteQuery({
    queryKey: ['all', '/v1/webhooks/{webhookId}/deliveries', webhookId, state],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const { data } = await api.GET('/v1/webhooks/{webhookId}/deliveries', {
        params: {
          path: { webhookId },
          query: { limit: 50, ...(state && { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        },
      });
      return data ?? { items: [], nextCursor: null };
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((one) => one.state === 'queued')) ? ASK_EVERY_MS : false,
  });
  const deliveries = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="stack deliveries">
      <h2>{t.deliveries}</h2>
      <p className="quiet">{t.deliveriesText}</p>
      <div className="filters no-print">
        <Choice
          label={t.status}
          options={[{ key: ALL, label: t.all }, ...STATES.map((key) => ({ key, label: states[key] }))]}
          value={state ?? ALL}
          onChange={(key) => set('state', key === ALL ? '' : key)}
        />
      </div>
      {list.isError && <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {deliveries?.length === 0 && <p className="notice">{t.noDeliveries}</p>}
      {deliveries && deliveries.length > 0 && <DeliveryTable deliveries={deliveries} />}
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {parts.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  const t = useTexts(WEBHOOKS);
  const client = useQueryClient();
  const { can } = useSession();
  const again = useMutation({
    mutationFn: ({ webhookId, id }: Delivery) =>
      api.POST('/v1/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver', {
        params: { path: { webhookId, deliveryId: id }, header: { 'Idempotency-Key': newKey() } },
      }),
    onSettled: () => refreshWebhooks(client),
  });
  return (
    <>
      {again.isError && <ProblemPanel error={again.error} />}
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.deliveries}>
        <table className="table">
          <thead>
            <tr>
              {[t.when, t.what, t.status, t.answer, t.actions].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                {...(can('webhooks.write') ? { onAgain: () => again.mutate(delivery) } : {})}
                isBusy={again.isPending}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface DeliveryRowProps {
  readonly delivery: Delivery;
  readonly onAgain?: () => void;
  readonly isBusy: boolean;
}

function DeliveryRow({ delivery, onAgain, isBusy }: DeliveryRowProps) {
  const t = useTexts(WEBHOOKS);
  const states = useTexts(DELIVERY_STATE);
  const eventName = useEventName();
  const { dateTime, number } = useFormats();
  const { type, state, attempts, nextAttemptAt, statusCode, message, body, createdAt } = delivery;
  return (
    <tr>
      <td>
        <span className="nowrap">{dateTime(createdAt)}</span>
      </td>
      <td>
        {eventName(type)}
        <details className="small">
          <summary>{t.body}</summary>
          <pre className="message">{body}</pre>
        </details>
      </td>
      <td>
        <Badge tone={DELIVERY_TONE[state]}>{states[state]}</Badge>
        {attempts > 0 && <div className="small quiet">{t.attempts(number(attempts))}</div>}
        {nextAttemptAt !== null && <div className="small quiet">{t.next(dateTime(nextAttemptAt))}</div>}
      </td>
      <td>
        {statusCode === null ? '' : `HTTP ${statusCode}`}
        {message !== null && <div className="small">{message}</div>}
      </td>
      <td>
        {onAgain && (state === 'delivered' || state === 'dead') && (
          <Button onPress={onAgain} isDisabled={isBusy} aria-label={`${t.again}: ${eventName(type)}`}>
            {t.again}
          </Button>
        )}
      </td>
    </tr>
  );
}
