import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../config';
import type { Plan } from '../workstream';
import type { PlanAnswer, PlanRequest } from './plan-messages';
import type { ResultRecords } from './rules/assess-records';

/** Compiled, also below Jest: tests run after the build. */
const ENTRY = join(PROJECT_ROOT, 'dist', 'results', 'plan-thread-entry.js');
/** Far above what the largest plan takes. */
const TIMEOUT_MS = 60_000;
const MOST_HEAP_MB = 768;

interface Waiting {
  readonly resolve: (plan: Plan | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Makes plans beside the request thread: scheduling 80 sites within the capacity of each function, and projecting the
 * score after every workstream, takes some hundred milliseconds, in which nobody else would be answered.
 */
@Injectable()
export class PlanThread implements OnModuleDestroy {
  private worker: Worker | undefined;
  private number = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** @throws Error when the plan can not be made, or takes longer than a minute */
  plan(records: ResultRecords): Promise<Plan | undefined> {
    this.number += 1;
    const request: PlanRequest = { number: this.number, records };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void this.worker?.terminate(), TIMEOUT_MS);
      this.waiting.set(request.number, { resolve, reject, timer });
      this.running().postMessage(request);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  /** Started at the first plan, and anew after it ended. */
  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(ENTRY, {
      name: 'tolok-plan',
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    let reason = 'the thread ended';
    worker.on('message', (answer: PlanAnswer) => {
      this.settle(answer);
    });
    worker.on('error', (error) => {
      reason = error.stack ?? error.message;
    });
    worker.on('exit', () => {
      this.worker = undefined;
      for (const number of [...this.waiting.keys()]) this.settle({ number, fault: reason });
    });
    // The process may end while the thread waits for work.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(answer: PlanAnswer): void {
    const waiting = this.waiting.get(answer.number);
    if (!waiting) return;
    this.waiting.delete(answer.number);
    clearTimeout(waiting.timer);
    if ('fault' in answer) waiting.reject(new Error(`The plan could not be made: ${answer.fault}`));
    else waiting.resolve(answer.plan);
  }
}
