import { MOST_ATTEMPTS, pauseAfter } from './backoff';
import { type DeliveryFault, faultOfStatus, isGone } from './delivery-faults';

/** *queued*: not tried yet. *failed*: will be tried again. *dead*: given up. */
export const DELIVERY_STATES = ['queued', 'failed', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Those that are still to be sent. */
export const PENDING_STATES = ['queued', 'failed'] as const satisfies readonly DeliveryState[];

/** What became of an attempt: an answer with a status, or none. */
export type Outcome = { readonly status: number } | { readonly fault: DeliveryFault };

/** What is written down of an attempt. */
export interface Settlement {
  readonly state: Exclude<DeliveryState, 'queued'>;
  readonly status: number | null;
  readonly fault: DeliveryFault | null;
  /** Seconds from now; null: no further attempt. */
  readonly nextAfter: number | null;
  /** Why the webhook is to be paused at once, whatever came before. */
  readonly pause: 'gone' | 'secret' | null;
}

/**
 * What an attempt leads to. A receiver that is gone, and a secret that can not be opened, are not tried again.
 * @param attempts made so far, with this one
 */
export function settle(outcome: Outcome, attempts: number): Settlement {
  const status = 'status' in outcome ? outcome.status : null;
  const fault = 'status' in outcome ? (faultOfStatus(outcome.status) ?? null) : outcome.fault;
  if (fault === null) return { state: 'delivered', status, fault, nextAfter: null, pause: null };
  const pause = isGone(status) ? 'gone' : fault === 'secret' ? 'secret' : null;
  if (pause !== null || attempts >= MOST_ATTEMPTS) return { state: 'dead', status, fault, nextAfter: null, pause };
  return { state: 'failed', status, fault, nextAfter: pauseAfter(attempts), pause };
}
