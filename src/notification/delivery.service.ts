import { Injectable } from '@nestjs/common';
import { Database, type KeyedRow, keysetPage, newId, type Page, type Scope, type SortText, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { sentenceOf } from './rules/delivery-faults';
import type { DeliveryState } from './rules/delivery-life';
import { TEST_TYPE } from './rules/event-types';
import { testBody } from './rules/payload';
import { WebhookDeliveryEntity, WebhookEventEntity } from './webhook.entity';
import { find } from './webhook.service';
import type { DeliveryView } from './webhook.view';

export type DeliverySort = 'createdAt';

export interface DeliveryQuery {
  readonly state?: DeliveryState | undefined;
  readonly sort?: SortText<DeliverySort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type DeliveryRow = Omit<DeliveryView, 'message' | 'nextAttemptAt' | 'createdAt' | 'finishedAt'> & {
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

const SORTS = { createdAt: [{ sql: 'delivery.created_at', type: 'timestamptz' }] } as const;

/** `$1`, `$2`: workspace, webhook. */
const selectDeliveries = (more = ''): string => `
  SELECT delivery.id, delivery.webhook_id AS "webhookId", delivery.event_id AS "eventId", event.type, delivery.state,
    delivery.attempts, delivery.next_attempt_at AS "nextAttemptAt", delivery.status_code AS "statusCode", delivery.fault,
    event.body, delivery.created_at AS "createdAt", delivery.finished_at AS "finishedAt"${more}
  FROM webhook_delivery AS delivery
  JOIN webhook_event AS event ON (event.workspace_id, event.id) = (delivery.workspace_id, delivery.event_id)
  WHERE delivery.workspace_id = $1 AND delivery.webhook_id = $2`;

/** What was sent to a webhook, and how it fared; sends a test, and sends again. */
@Injectable()
export class DeliveryService {
  constructor(private readonly database: Database) {}

  /** The latest first. @throws DomainError webhook/not-found, request/invalid-cursor */
  async list(scope: Scope, webhookId: string, query: DeliveryQuery): Promise<Page<DeliveryView>> {
    const { state, sort = '-createdAt', limit, cursor } = query;
    const id = { sql: 'delivery.id', type: 'uuid' } as const;
    const filters = { webhookId, state };
    const page = keysetPage({ list: 'webhook-deliveries', sorts: SORTS, sort, id, limit, cursor, filters });
    const rows = await this.database.read(scope, async (tx) => {
      await find(tx, scope, webhookId);
      return tx.query<(DeliveryRow & KeyedRow)[]>(
        `${selectDeliveries(`, ${page.key}`)} AND ($3::text IS NULL OR delivery.state = $3)
           AND ${page.after(4)} ${page.tail}`,
        [scope.workspaceId, webhookId, state ?? null, ...page.parameters],
      );
    });
    return page.of(rows, deliveryView);
  }

  /** In the transaction of the caller. @throws DomainError webhook/not-found, webhook/paused */
  async test(tx: Tx, scope: Scope, webhookId: string, now: Date): Promise<DeliveryView> {
    await refusePaused(tx, scope, webhookId);
    const eventId = newId();
    await tx.insert(WebhookEventEntity, {
      ...{ workspaceId: scope.workspaceId, id: eventId, type: TEST_TYPE, engagementId: null, webhookId },
      ...{ subjectId: webhookId, occasion: `test ${eventId}` },
      ...{ body: testBody(TEST_TYPE, now.toISOString(), webhookId), createdAt: now },
    });
    const sql = `${selectDeliveries()} AND delivery.event_id = $3`;
    return one(await tx.query<DeliveryRow[]>(sql, [scope.workspaceId, webhookId, eventId]), eventId);
  }

  /**
   * The same message again, as a delivery of its own: what became of the former one stays. In the transaction of the caller.
   * @throws DomainError webhook/not-found, webhook/delivery-not-found, webhook/delivery-pending, webhook/paused
   */
  async redeliver(tx: Tx, scope: Scope, webhookId: string, id: string, now: Date): Promise<DeliveryView> {
    await refusePaused(tx, scope, webhookId);
    const { eventId } = await findDelivery(tx, scope, webhookId, id);
    const { workspaceId } = scope;
    const pending = await tx.query<unknown[]>(
      `SELECT 1 FROM webhook_delivery
       WHERE workspace_id = $1 AND webhook_id = $2 AND event_id = $3 AND next_attempt_at IS NOT NULL LIMIT 1`,
      [workspaceId, webhookId, eventId],
    );
    if (pending.length > 0) {
      throw new DomainError(
        'webhook/delivery-pending',
        'This message is still to be sent, so that there is nothing to repeat. Nothing was changed.',
      );
    }
    const again = newId();
    await tx.insert(WebhookDeliveryEntity, {
      ...{ workspaceId, id: again, webhookId, eventId, state: 'queued', attempts: 0, nextAttemptAt: now },
      ...{ leasedUntil: null, statusCode: null, fault: null, createdAt: now, finishedAt: null },
    });
    return findDelivery(tx, scope, webhookId, again);
  }
}

async function findDelivery(tx: Tx, { workspaceId }: Scope, webhookId: string, id: string): Promise<DeliveryView> {
  const sql = `${selectDeliveries()} AND delivery.id = $3`;
  return one(await tx.query<DeliveryRow[]>(sql, [workspaceId, webhookId, id]), id);
}

function one([row]: readonly DeliveryRow[], id: string): DeliveryView {
  if (row) return deliveryView(row);
  throw new DomainError('webhook/delivery-not-found', `The webhook has no delivery ${id}, or not any more.`);
}

/** Locks the webhook, so that nobody pauses it, or sends the same again, in the meantime. */
async function refusePaused(tx: Tx, scope: Scope, webhookId: string): Promise<void> {
  await tx.query('SELECT 1 FROM webhook WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [
    ...[scope.workspaceId, webhookId],
  ]);
  const { state } = await find(tx, scope, webhookId);
  if (state === 'active') return;
  throw new DomainError(
    'webhook/paused',
    'Nothing is sent while the webhook is paused. Set its state to "active" first.',
  );
}

function deliveryView(row: DeliveryRow): DeliveryView {
  const { id, webhookId, eventId, type, state, attempts, nextAttemptAt, statusCode, fault, body } = row;
  return {
    ...{ id, webhookId, eventId, type, state, attempts },
    ...{ nextAttemptAt: nextAttemptAt?.toISOString() ?? null, statusCode, fault },
    message: fault && sentenceOf(fault, statusCode),
    ...{ body, createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null },
  };
}
