import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '../database';
import { DeliveryQueue, type TakenDelivery } from './delivery-queue';
import { NOTIFICATION_OPTIONS, type NotificationOptions } from './notification-options';
import { ReminderScan } from './reminder-scan';
import { MOST_ATTEMPTS } from './rules/backoff';
import { type Outcome, settle } from './rules/delivery-life';
import { signedHeaders } from './rules/signature';
import { type Resolve, resolveAll, sendMessage } from './send-message';
import { WebhookSecrets } from './webhook-secrets';

const SEND_TIMEOUT_MS = 10_000;
const POLL_MS = 2_000;
/** Dates are those of days: this is how late after midnight, or after a start, they are told. */
const SCAN_EVERY_MS = 15 * 60_000;
/** Time that `stop` leaves to what is at work. */
const DRAIN_MS = 3_000;

/**
 * Sends what is due. Each webhook has at most one message on its way, and waits for no other webhook: a slow receiver holds up
 * nobody but itself.
 */
@Injectable()
export class DeliveryWorker {
  private readonly logger = new Logger('notification');
  private readonly atWork = new Set<Promise<void>>();
  private breakOff = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private lastScan = 0;
  private stopping = false;
  private again = false;

  /** Replaced by tests only. */
  resolve: Resolve = resolveAll;
  timeoutMs = SEND_TIMEOUT_MS;

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly scan: ReminderScan,
    private readonly secrets: WebhookSecrets,
    @Inject(NOTIFICATION_OPTIONS) private readonly options: NotificationOptions,
  ) {}

  /** Looks for work from now on. @param scope of the server itself */
  start(scope: Scope): void {
    this.stopping = false;
    this.timer = setInterval(() => {
      this.look(scope);
    }, POLL_MS);
    this.timer.unref();
    this.look(scope);
  }

  /** Takes nothing more; waits for what is at work, but not for long: what is broken off then is sent later, by anybody. */
  async stop(drainMs = DRAIN_MS): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    const timeout = new AbortController();
    const done = this.settled().then(() => {
      timeout.abort();
    });
    await Promise.race([done, sleep(drainMs, undefined, { signal: timeout.signal }).catch(() => undefined)]);
    this.breakOff.abort();
    await done;
    this.breakOff = new AbortController();
  }

  /** Sends all that is due at a moment, one after another for each webhook. @param clock tells when an attempt ends */
  async round(scope: Scope, now: Date, clock: () => Date = () => now): Promise<void> {
    for (;;) {
      const taken = await this.queue.take(scope, now);
      if (taken.length === 0) return;
      await Promise.all(taken.map((one) => this.deliver(scope, one, clock)));
    }
  }

  private look(scope: Scope): void {
    this.again = true;
    this.running ??= this.work(scope).finally(() => {
      this.running = undefined;
    });
  }

  /** Never throws: what failed is tried again in a moment. */
  private async work(scope: Scope): Promise<void> {
    try {
      await this.remind(scope);
      while (this.again && !this.stopping) {
        this.again = false;
        for (const one of await this.queue.take(scope, new Date())) this.track(scope, one);
      }
    } catch (error) {
      this.logger.warn(`Messages wait, and are looked for again. ${String(error)}`);
    }
  }

  private async remind(scope: Scope): Promise<void> {
    const now = new Date();
    if (this.stopping || now.getTime() - this.lastScan < SCAN_EVERY_MS) return;
    await this.scan.run(scope, now);
    this.lastScan = now.getTime();
  }

  private track(scope: Scope, taken: TakenDelivery): void {
    const sending = this.deliver(scope, taken, () => new Date())
      .catch((error: unknown) => {
        this.logger.warn(`What became of message ${taken.eventId} could not be written down. ${String(error)}`);
      })
      .finally(() => {
        this.atWork.delete(sending);
        // The webhook may have more.
        if (!this.stopping) this.look(scope);
      });
    this.atWork.add(sending);
  }

  private async deliver(scope: Scope, taken: TakenDelivery, clock: () => Date): Promise<void> {
    const outcome = await this.attempt(scope, taken, clock);
    if (this.breakOff.signal.aborted && 'fault' in outcome && outcome.fault === 'interrupted') {
      await this.queue.giveBack(scope, taken);
      return;
    }
    await this.queue.settle(scope, taken, settle(outcome, taken.attempts), clock());
  }

  private async attempt({ workspaceId }: Scope, taken: TakenDelivery, clock: () => Date): Promise<Outcome> {
    // Whoever made the attempts before ended without a word.
    if (taken.attempts > MOST_ATTEMPTS) return { fault: 'interrupted' };
    const secrets = await this.secretsOf(workspaceId, taken, clock()).catch(() => undefined);
    if (!secrets) return { fault: 'secret' };
    const { url, body, eventId: id } = taken;
    const timestamp = Math.floor(clock().getTime() / 1000);
    const headers = signedHeaders({ id, timestamp, body }, secrets);
    return sendMessage(
      { url, headers, body },
      {
        ...{ allowed: this.options.allowed, timeoutMs: this.timeoutMs, signal: this.breakOff.signal },
        resolve: this.resolve,
      },
    );
  }

  /** That in force first; the former one, too, as long as it holds. */
  private async secretsOf(
    workspaceId: string,
    { webhookId, secret, formerSecret, formerUntil }: TakenDelivery,
    now: Date,
  ): Promise<readonly string[]> {
    const former = formerSecret && formerUntil && formerUntil > now ? [formerSecret] : [];
    const place = { workspaceId, id: webhookId };
    return Promise.all([secret, ...former].map((sealed) => this.secrets.open(sealed, place)));
  }

  private async settled(): Promise<void> {
    await this.running;
    while (this.atWork.size > 0) await Promise.all(this.atWork);
  }
}
