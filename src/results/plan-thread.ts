import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../config';
import { DomainError } from '../shared/domain-error';
import type { Plan } from '../workstream';
import type { PlanAnswer } from './plan-messages';
import type { ResultRecords } from './rules/assess-records';

export interface PlanThreadOptions {
  /** What the thread runs. */
  readonly entry: string;
  /** For one plan. */
  readonly timeoutMs: number;
}

const OPTIONS: PlanThreadOptions = {
  // Compiled, also below Jest: tests run after the build.
  entry: join(PROJECT_ROOT, 'dist', 'results', 'plan-thread-entry.js'),
  // Far above what the largest plan takes.
  timeoutMs: 30_000,
};
const MOST_WAITING = 32;
const MOST_HEAP_MB = 768;

interface Order {
  readonly records: ResultRecords;
  readonly resolve: (plan: Plan | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Makes plans beside the request thread: scheduling 80 sites within the capacity of each function, and projecting the
 * score after every workstream, takes some hundred milliseconds, in which nobody else would be answered. One at a time;
 * a plan that ends the thread fails alone.
 */
@Injectable()
export class PlanThread implements OnModuleDestroy {
  private readonly options: PlanThreadOptions = OPTIONS;
  private readonly waiting: Order[] = [];
  private worker: Worker | undefined;
  private current: { readonly order: Order; readonly worker: Worker; readonly timer: NodeJS.Timeout } | undefined;
  private closed = false;

  /** @returns one that runs something else, for tests */
  static with(options: Partial<PlanThreadOptions>): PlanThread {
    return Object.assign(new PlanThread(), { options: { ...OPTIONS, ...options } });
  }

  /**
   * @throws DomainError server/unavailable when too many plans wait, or when this one ended the thread: it took longer than
   * half a minute, or more memory than there is; Error when it can not be made
   */
  plan(records: ResultRecords): Promise<Plan | undefined> {
    if (this.closed || this.waiting.length >= MOST_WAITING) {
      return Promise.reject(unavailable('Many plans are being made. Try again shortly.'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ records, resolve, reject });
      this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(unavailable('The server is stopping.'));
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.current) return;
    const order = this.waiting.shift();
    if (!order) return;
    const worker = (this.worker ??= this.start());
    const timer = setTimeout(() => void this.abandon(worker), this.options.timeoutMs);
    this.current = { order, worker, timer };
    try {
      worker.postMessage(order.records);
    } catch (error) {
      // What can not be copied never reached the thread.
      this.finish(worker, ({ reject }) => {
        reject(error as Error);
      });
    }
  }

  /** Started at the first plan, and anew after it ended. */
  private start(): Worker {
    const worker = new Worker(this.options.entry, {
      name: 'tolok-plan',
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    let cause: Error | undefined;
    worker.on('message', (answer: PlanAnswer) => {
      this.finish(worker, ({ resolve, reject }) => {
        if ('fault' in answer) reject(new Error(`The plan could not be made: ${answer.fault}`));
        else resolve(answer.plan);
      });
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => void this.abandon(worker, cause));
    // The process may end while the thread waits for work.
    worker.unref();
    return worker;
  }

  /** The thread is of no use any more: the plan that it was at fails, and the next one gets a thread of its own. */
  private async abandon(worker: Worker, cause?: Error): Promise<void> {
    if (this.worker === worker) this.worker = undefined;
    this.finish(worker, ({ reject }) => {
      reject(unavailable('The plan takes too long or too much memory to be made.', cause));
    });
    await worker.terminate();
  }

  /** Nothing, when the thread is not at work any more. */
  private finish(worker: Worker, settle: (order: Order) => void): void {
    const { current } = this;
    if (current?.worker !== worker) return;
    clearTimeout(current.timer);
    this.current = undefined;
    settle(current.order);
    this.next();
  }
}

function unavailable(detail: string, cause?: Error): DomainError {
  return new DomainError('server/unavailable', detail, cause ? { cause } : {});
}
