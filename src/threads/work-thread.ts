import { Worker } from 'node:worker_threads';
import { DomainError } from '../shared/domain-error';
import type { ThreadAnswer } from './serve-thread';

export interface WorkThreadOptions {
  readonly name: string;
  /** Compiled file that the thread runs; it calls `serveThread`. */
  readonly entry: string;
  /** For one order. */
  readonly timeoutMs: number;
  /** What is told when too many orders wait, when one took too long, and when one failed. */
  readonly sentences: { readonly busy: string; readonly broken: string; readonly failed: string };
}

const MOST_WAITING = 32;
const MOST_HEAP_MB = 768;

interface Waiting<Order, Result> {
  readonly order: Order;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Works beside the request thread on what takes so long that nobody else would be answered meanwhile. One order at a time;
 * one that ends the thread fails alone. Orders and results are plain data.
 */
export class WorkThread<Order, Result> {
  private readonly waiting: Waiting<Order, Result>[] = [];
  private worker: Worker | undefined;
  private current:
    { readonly order: Waiting<Order, Result>; readonly worker: Worker; readonly timer: NodeJS.Timeout } | undefined;
  private closed = false;

  constructor(private readonly options: WorkThreadOptions) {}

  /**
   * @throws DomainError server/unavailable when too many orders wait, or when this one ended the thread: it took too long,
   * or more memory than there is; Error when it failed
   */
  run(order: Order): Promise<Result> {
    if (this.closed || this.waiting.length >= MOST_WAITING) {
      return Promise.reject(unavailable(this.options.sentences.busy));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
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
      worker.postMessage(order.order);
    } catch (error) {
      // What can not be copied never reached the thread.
      this.finish(worker, ({ reject }) => {
        reject(error as Error);
      });
    }
  }

  /** Started at the first order, and anew after it ended. */
  private start(): Worker {
    const { name, entry, sentences } = this.options;
    const worker = new Worker(entry, {
      name,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    let cause: Error | undefined;
    worker.on('message', (answer: ThreadAnswer<Result>) => {
      this.finish(worker, ({ resolve, reject }) => {
        if ('fault' in answer) reject(new Error(`${sentences.failed} ${answer.fault}`));
        else resolve(answer.result);
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

  /** The thread is of no use any more: the order that it was at fails, and the next one gets a thread of its own. */
  private async abandon(worker: Worker, cause?: Error): Promise<void> {
    if (this.worker === worker) this.worker = undefined;
    this.finish(worker, ({ reject }) => {
      reject(unavailable(this.options.sentences.broken, cause));
    });
    await worker.terminate();
  }

  /** Nothing, when the thread is not at work any more. */
  private finish(worker: Worker, settle: (order: Waiting<Order, Result>) => void): void {
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
