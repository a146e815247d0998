import { Inject, Injectable } from '@nestjs/common';
import { compareAndDelete, compareAndSet, Database, newId, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { NOTIFICATION_OPTIONS, type NotificationOptions } from './notification-options';
import { EVENT_TYPES, type EventType } from './rules/event-types';
import { urlFaults } from './rules/webhook-url';
import { WebhookEntity, type WebhookState } from './webhook.entity';
import { type WebhookView, webhookView, type WebhookWithSecret } from './webhook.view';
import { WebhookSecrets } from './webhook-secrets';

export interface NewWebhook {
  readonly url: string;
  readonly description?: string | null;
  readonly events: readonly EventType[];
}

/** What can be changed; null clears. */
export interface WebhookChanges {
  readonly url?: string;
  readonly description?: string | null;
  readonly events?: readonly EventType[];
  readonly state?: WebhookState;
}

/** Of a workspace: each has a message on its way at a time. */
export const MOST_WEBHOOKS = 20;
const HOUR_MS = 3_600_000;

/** Webhooks of a workspace: where they lead, what they are told, and their secrets. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
    @Inject(NOTIFICATION_OPTIONS) private readonly options: NotificationOptions,
  ) {}

  /** All of them, the oldest first. */
  async list(scope: Scope, now: Date): Promise<readonly WebhookView[]> {
    return this.database.readConsistently(scope, async (tx) => {
      const rows = await tx.find(WebhookEntity, {
        where: { workspaceId: scope.workspaceId },
        order: { createdAt: 'ASC', id: 'ASC' },
      });
      const pending = await pendingOf(tx, scope);
      return rows.map((row) => webhookView(row, pending.get(row.id) ?? 0, now));
    });
  }

  /** @throws DomainError webhook/not-found */
  async get(scope: Scope, id: string, now: Date): Promise<WebhookView> {
    return this.database.readConsistently(scope, (tx) => viewOf(tx, scope, id, now));
  }

  /** In the transaction of the caller. @throws DomainError webhook/invalid, webhook/too-many */
  async create(tx: Tx, scope: Scope, data: NewWebhook, now: Date): Promise<WebhookWithSecret> {
    const url = this.checked(data.url);
    await refuseTooMany(tx, scope);
    const place = { workspaceId: scope.workspaceId, id: newId() };
    const { secret, sealed } = await this.secrets.make(place);
    await tx.insert(WebhookEntity, {
      ...{ ...place, url, description: data.description ?? null, events: [...inOrder(data.events)] },
      ...{ state: 'active', pausedBecause: null, deadInRow: 0, secret: sealed, formerSecret: null, formerUntil: null },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    return { ...(await viewOf(tx, scope, place.id, now)), secret };
  }

  /** @throws DomainError webhook/not-found, webhook/invalid, precondition/failed */
  async update(scope: Scope, id: string, version: number, changes: WebhookChanges, now: Date): Promise<WebhookView> {
    const { url, events, state, description } = changes;
    const set = {
      ...(url !== undefined && { url: this.checked(url) }),
      ...(description !== undefined && { description }),
      ...(events && { events: [...inOrder(events)] }),
      ...(state === 'active' && { state, pausedBecause: null, deadInRow: 0 }),
    };
    return this.database.transaction(scope, async (tx) => {
      const { state: former } = await find(tx, scope, id);
      const pause = state === 'paused' && former === 'active' && { state, pausedBecause: 'owner' as const };
      const place = { workspaceId: scope.workspaceId, id };
      const changed = { ...set, ...pause, updatedAt: now };
      if (await compareAndSet<WebhookEntity>(tx, WebhookEntity, place, version, changed)) {
        return viewOf(tx, scope, id, now);
      }
      throw await stale(tx, scope, id, now);
    });
  }

  /**
   * A new secret; the one before signs as well for a while, so that the receiver can change over.
   * @throws DomainError webhook/not-found, precondition/failed
   */
  async rotate(scope: Scope, id: string, version: number, overlapHours: number, now: Date): Promise<WebhookWithSecret> {
    const place = { workspaceId: scope.workspaceId, id };
    const { secret, sealed } = await this.secrets.make(place);
    return this.database.transaction(scope, async (tx) => {
      const { secret: formerSecret } = await find(tx, scope, id);
      const former =
        overlapHours === 0
          ? { formerSecret: null, formerUntil: null }
          : { formerSecret, formerUntil: new Date(now.getTime() + overlapHours * HOUR_MS) };
      const changed = { secret: sealed, ...former, updatedAt: now };
      if (await compareAndSet<WebhookEntity>(tx, WebhookEntity, place, version, changed)) {
        return { ...(await viewOf(tx, scope, id, now)), secret };
      }
      throw await stale(tx, scope, id, now);
    });
  }

  /** With all its deliveries. @throws DomainError webhook/not-found, precondition/failed */
  async remove(scope: Scope, id: string, version: number, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await find(tx, scope, id);
      const place = { workspaceId: scope.workspaceId, id };
      if (!(await compareAndDelete(tx, WebhookEntity, place, version))) throw await stale(tx, scope, id, now);
    });
  }

  /** As it is kept. @throws DomainError webhook/invalid */
  private checked(url: string): string {
    const errors = urlFaults(url, this.options.allowed);
    const [first] = errors;
    if (first) throw new DomainError('webhook/invalid', `${first.message} Nothing was changed.`, { errors });
    return new URL(url).href;
  }
}

/** @throws DomainError webhook/not-found */
export async function find(tx: Tx, { workspaceId }: Scope, id: string): Promise<WebhookEntity> {
  const row = await tx.findOneBy(WebhookEntity, { workspaceId, id });
  if (!row) throw new DomainError('webhook/not-found', `There is no webhook ${id}.`);
  return row;
}

async function viewOf(tx: Tx, scope: Scope, id: string, now: Date): Promise<WebhookView> {
  const row = await find(tx, scope, id);
  return webhookView(row, (await pendingOf(tx, scope)).get(id) ?? 0, now);
}

async function pendingOf(tx: Tx, { workspaceId }: Scope): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; pending: number }[]>(
    `SELECT webhook_id AS id, count(*)::integer AS pending FROM webhook_delivery
     WHERE workspace_id = $1 AND next_attempt_at IS NOT NULL GROUP BY webhook_id`,
    [workspaceId],
  );
  return new Map(rows.map(({ id, pending }) => [id, pending]));
}

/** Until the end of the transaction nobody else makes one. */
async function refuseTooMany(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`webhooks ${workspaceId}`]);
  if ((await tx.countBy(WebhookEntity, { workspaceId })) < MOST_WEBHOOKS) return;
  throw new DomainError(
    'webhook/too-many',
    `A workspace has at most ${MOST_WEBHOOKS} webhooks. Remove one that nobody needs first. Nothing was changed.`,
  );
}

async function stale(tx: Tx, scope: Scope, id: string, now: Date): Promise<DomainError> {
  return new DomainError(
    'precondition/failed',
    'The webhook was changed in the meantime. Look at its current state and decide again.',
    { current: await viewOf(tx, scope, id, now) },
  );
}

const inOrder = (events: readonly EventType[]): readonly EventType[] =>
  EVENT_TYPES.filter((type) => events.includes(type));
