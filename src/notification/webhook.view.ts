import type { PauseReason, WebhookEntity, WebhookState } from './webhook.entity';
import type { DeliveryFault } from './rules/delivery-faults';
import type { DeliveryState } from './rules/delivery-life';
import type { EventType, TEST_TYPE } from './rules/event-types';

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly events: readonly EventType[];
  readonly state: WebhookState;
  readonly pausedBecause: PauseReason | null;
  /** Messages that are still to be sent, also those that wait while it is paused. */
  readonly pending: number;
  /** Until then messages are signed with the former secret, too. */
  readonly formerSecretUntil: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface WebhookWithSecret extends WebhookView {
  /** Shown this once; null when the request is repeated. */
  readonly secret: string | null;
}

export interface DeliveryView {
  readonly id: string;
  readonly webhookId: string;
  /** As the receiver sees it in `webhook-id`. */
  readonly eventId: string;
  readonly type: EventType | typeof TEST_TYPE;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  /** Of the last answer. */
  readonly statusCode: number | null;
  readonly fault: DeliveryFault | null;
  /** What went wrong, in words. */
  readonly message: string | null;
  /** As it is sent. */
  readonly body: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** @param now a former secret that has ended by then is none any more */
export function webhookView(row: WebhookEntity, pending: number, now: Date): WebhookView {
  const { id, url, description, events, state, pausedBecause, formerUntil, version, createdAt, updatedAt } = row;
  return {
    ...{ id, url, description, events, state, pausedBecause, pending },
    formerSecretUntil: formerUntil !== null && formerUntil > now ? formerUntil.toISOString() : null,
    ...{ version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() },
  };
}
