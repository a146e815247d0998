import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config';
import { DomainError } from '../shared/domain-error';
import { AnsweringThread, ThreadEnded, type ThreadOptions } from '../threads';
import type { Plan } from '../workstream';
import type { PlanAnswer, PlanRequest } from './plan-messages';

const OPTIONS: ThreadOptions = {
  name: 'tolok-plan',
  // Compiled, also below Jest: tests run after the build.
  entry: join(PROJECT_ROOT, 'dist', 'results', 'plan-thread-entry.js'),
  // Far above what the largest plan takes.
  timeoutMs: 30_000,
};
const MOST_WAITING = 32;

interface Order {
  readonly records: PlanRequest;
  readonly resolve: (plan: Plan | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes plans beside the request thread: scheduling 80 sites within the capacity of each function, and projecting the
 * score after every workstream, takes some hundred milliseconds, in which nobody else would be answered. One at a time;
 * a plan that ends the thread fails alone.
 */
@Injectable()
export class PlanThread implements OnModuleDestroy {
  private readonly options: ThreadOptions = OPTIONS;
  private readonly waiting: Order[] = [];
  private thread: AnsweringThread<PlanRequest, PlanAnswer> | undefined;
  private atWork = false;
  private closed = false;

  /** @returns one that runs something else, for tests */
  static with(options: Partial<ThreadOptions>): PlanThread {
    return Object.assign(new PlanThread(), { options: { ...OPTIONS, ...options } });
  }

  /**
   * @throws DomainError server/unavailable when too many plans wait, or when this one ended the thread: it took longer than
   * half a minute, or more memory than there is; Error when it can not be made
   */
  plan(records: PlanRequest): Promise<Plan | undefined> {
    if (this.closed || this.waiting.length >= MOST_WAITING) {
      return Promise.reject(unavailable('Many plans are being made. Try again shortly.'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ records, resolve, reject });
      void this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(unavailable('The server is stopping.'));
    await this.thread?.end();
  }

  private async next(): Promise<void> {
    if (this.atWork) return;
    const order = this.waiting.shift();
    if (!order) return;
    this.atWork = true;
    try {
      order.resolve(await this.running().ask(order.records));
    } catch (error) {
      order.reject(error instanceof ThreadEnded ? tooMuch(error) : error);
    }
    this.atWork = false;
    void this.next();
  }

  /** Started at the first plan, and anew after it ended. */
  private running(): AnsweringThread<PlanRequest, PlanAnswer> {
    if (!this.thread || this.thread.hasEnded) this.thread = new AnsweringThread(this.options);
    return this.thread;
  }
}

const tooMuch = (cause: Error): DomainError =>
  unavailable('The plan takes too long or too much memory to be made.', cause);

function unavailable(detail: string, cause?: Error): DomainError {
  return new DomainError('server/unavailable', detail, cause ? { cause } : {});
}
