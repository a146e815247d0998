import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { DEAD_IN_A_ROW } from './rules/backoff';
import type { Settlement } from './rules/delivery-life';
import { DATED_TYPES } from './rules/event-types';
import type { PauseReason } from './webhook.entity';

/** A delivery that is ours until the lease ends, or until it is settled. */
export interface TakenDelivery {
  readonly id: string;
  readonly webhookId: string;
  /** Of the event: the same however often it is sent. */
  readonly eventId: string;
  readonly body: string;
  /** Begun, with this one. */
  readonly attempts: number;
  readonly url: string;
  readonly secret: Buffer;
  readonly formerSecret: Buffer | null;
  readonly formerUntil: Date | null;
}

/** Longer than any attempt: when it has passed, whoever took the delivery has died. */
const LEASE_MS = 60_000;

/** Deliveries of a workspace as any number of processes share them. `scope`: that of the server itself. */
@Injectable()
export class DeliveryQueue {
  constructor(private readonly database: Database) {}

  /**
   * Takes the next delivery of each webhook that has one due and none at work, and counts the attempt before it is made. No
   * connection is held meanwhile: the lease is a time in the row.
   */
  async take(scope: Scope, now: Date): Promise<readonly TakenDelivery[]> {
    return this.database.transaction(scope, async (tx) => {
      // Others pass by the webhooks that we look at; what they took before is seen by the second statement.
      const hooks = await tx.query<{ id: string }[]>(
        `SELECT hook.id FROM webhook AS hook
         WHERE hook.workspace_id = $1 AND hook.state = 'active' AND EXISTS (
           SELECT FROM webhook_delivery AS next
           WHERE (next.workspace_id, next.webhook_id) = (hook.workspace_id, hook.id) AND next.next_attempt_at <= $2)
         ORDER BY hook.id FOR UPDATE OF hook SKIP LOCKED`,
        [scope.workspaceId, now],
      );
      if (hooks.length === 0) return [];
      const lease = new Date(now.getTime() + LEASE_MS);
      const [rows] = await tx.query<[TakenDelivery[], number]>(
        `UPDATE webhook_delivery AS taken SET attempts = attempts + 1, leased_until = $4
         FROM webhook AS hook, webhook_event AS event
         WHERE taken.workspace_id = $1 AND taken.id IN (
             SELECT (SELECT due.id FROM webhook_delivery AS due
               WHERE due.workspace_id = $1 AND due.webhook_id = wanted.id AND due.next_attempt_at <= $2
               ORDER BY due.next_attempt_at, due.created_at, due.id LIMIT 1)
             FROM unnest($3::uuid[]) AS wanted (id)
             WHERE NOT EXISTS (SELECT FROM webhook_delivery AS held
               WHERE held.workspace_id = $1 AND held.webhook_id = wanted.id AND held.leased_until > $2))
           AND (hook.workspace_id, hook.id) = (taken.workspace_id, taken.webhook_id)
           AND (event.workspace_id, event.id) = (taken.workspace_id, taken.event_id)
         RETURNING taken.id, taken.webhook_id AS "webhookId", taken.event_id AS "eventId", event.body, taken.attempts,
           hook.url, hook.secret, hook.former_secret AS "formerSecret", hook.former_until AS "formerUntil"`,
        [scope.workspaceId, now, hooks.map(({ id }) => id), lease],
      );
      return rows;
    });
  }

  /** Writes down what became of an attempt, unless somebody else has taken the delivery since. */
  async settle(scope: Scope, taken: TakenDelivery, settlement: Settlement, now: Date): Promise<void> {
    const { state, status, fault, nextAfter, pause } = settlement;
    const next = nextAfter === null ? null : new Date(now.getTime() + nextAfter * 1000);
    await this.database.transaction(scope, async (tx) => {
      await lockHook(tx, scope, taken);
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE webhook_delivery SET state = $4, status_code = $5, fault = $6, next_attempt_at = $7, leased_until = NULL,
           finished_at = $8
         WHERE workspace_id = $1 AND id = $2 AND attempts = $3 AND leased_until IS NOT NULL`,
        [scope.workspaceId, taken.id, taken.attempts, state, status, fault, next, next === null ? now : null],
      );
      if (changed !== 1) return;
      if (state === 'delivered') await arrived(tx, scope, taken);
      if (state === 'dead') await died(tx, scope, taken, pause, now);
    });
  }

  /** An attempt that was broken off because the server stops is none. */
  async giveBack(scope: Scope, { id, attempts }: TakenDelivery): Promise<void> {
    await this.database.transaction(scope, (tx) =>
      tx.query(
        `UPDATE webhook_delivery SET attempts = attempts - 1, leased_until = NULL
         WHERE workspace_id = $1 AND id = $2 AND attempts = $3 AND leased_until IS NOT NULL`,
        [scope.workspaceId, id, attempts],
      ),
    );
  }

  /**
   * Forgets what was told before a moment, also what waits for a webhook that is paused. Reminders stay as events: without
   * them they would be told again.
   */
  async sweep(scope: Scope, before: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await tx.query(`DELETE FROM webhook_delivery WHERE workspace_id = $1 AND created_at < $2`, [
        scope.workspaceId,
        before,
      ]);
      await tx.query(
        `DELETE FROM webhook_event AS event WHERE event.workspace_id = $1 AND event.created_at < $2
           AND event.type <> ALL ($3)
           AND NOT EXISTS (SELECT FROM webhook_delivery AS kept
             WHERE (kept.workspace_id, kept.event_id) = (event.workspace_id, event.id))`,
        [scope.workspaceId, before, DATED_TYPES],
      );
    });
  }
}

/** In the order in which `take` locks, so that nobody waits for each other. */
async function lockHook(tx: Tx, { workspaceId }: Scope, { webhookId }: TakenDelivery): Promise<void> {
  await tx.query('SELECT 1 FROM webhook WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [workspaceId, webhookId]);
}

async function arrived(tx: Tx, { workspaceId }: Scope, { webhookId }: TakenDelivery): Promise<void> {
  await tx.query('UPDATE webhook SET dead_in_row = 0 WHERE workspace_id = $1 AND id = $2 AND dead_in_row > 0', [
    ...[workspaceId, webhookId],
  ]);
}

/** Given up: after several in a row, or at once where there is no hope, the webhook is paused. */
async function died(
  tx: Tx,
  { workspaceId }: Scope,
  { webhookId }: TakenDelivery,
  pause: Settlement['pause'],
  now: Date,
): Promise<void> {
  const [rows] = await tx.query<[{ dead: number }[], number]>(
    'UPDATE webhook SET dead_in_row = dead_in_row + 1 WHERE workspace_id = $1 AND id = $2 RETURNING dead_in_row AS dead',
    [workspaceId, webhookId],
  );
  const because: PauseReason | null = pause ?? ((rows[0]?.dead ?? 0) >= DEAD_IN_A_ROW ? 'failing' : null);
  if (because === null) return;
  await tx.query(
    `UPDATE webhook SET state = 'paused', paused_because = $3, version = version + 1, updated_at = $4
     WHERE workspace_id = $1 AND id = $2 AND state = 'active'`,
    [workspaceId, webhookId, because, now],
  );
}
