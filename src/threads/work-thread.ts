import { DomainError } from '../shared/domain-error';
import { AnsweringThread, ThreadEnded, type ThreadOptions } from './answering-thread';

export interface WorkThreadOptions extends ThreadOptions {
  /** What is told when too many orders wait, and when one took too long. */
  readonly sentences: { readonly busy: string; readonly broken: string };
}

const MOST_WAITING = 32;

interface Waiting<Order, Result> {
  readonly order: Order;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A queue before an `AnsweringThread`, for work of one kind. One order at a time; one that ends the thread fails alone, and
 * the next one gets a thread of its own.
 */
export class WorkThread<Order, Result> {
  private readonly waiting: Waiting<Order, Result>[] = [];
  private thread: AnsweringThread<Order, Result> | undefined;
  private atWork = false;
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
      void this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(unavailable('The server is stopping.'));
    await this.thread?.end();
  }

  private async next(): Promise<void> {
    if (this.atWork) return;
    const first = this.waiting.shift();
    if (!first) return;
    this.atWork = true;
    try {
      first.resolve(await this.running().ask(first.order));
    } catch (error) {
      first.reject(error instanceof ThreadEnded ? unavailable(this.options.sentences.broken, error) : error);
    }
    this.atWork = false;
    void this.next();
  }

  /** Started at the first order, and anew after it ended. */
  private running(): AnsweringThread<Order, Result> {
    if (!this.thread || this.thread.hasEnded) this.thread = new AnsweringThread(this.options);
    return this.thread;
  }
}

function unavailable(detail: string, cause?: Error): DomainError {
  return new DomainError('server/unavailable', detail, cause ? { cause } : {});
}
