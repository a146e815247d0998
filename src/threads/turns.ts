import { DomainError } from '../shared/domain-error';

export interface TurnLimits {
  readonly atOnce: number;
  /** More are refused. */
  readonly waiting: number;
  /** What is refused, as a sentence. */
  readonly busy: string;
}

/** Lets so much work at once through, in the order in which it came. */
export class Turns {
  private taken = 0;
  private readonly waiting = new Set<{ readonly go: () => void; readonly refuse: (error: DomainError) => void }>();
  private closed = false;

  constructor(private readonly limits: TurnLimits) {}

  /**
   * @param signal gives up waiting; the work looks after it itself
   * @throws DomainError server/unavailable when too much waits, or after `close`; the reason of the signal
   */
  async during<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.turn(signal);
    try {
      return await work();
    } finally {
      this.taken -= 1;
      this.next();
    }
  }

  /** What waits is refused; what is at work goes on. */
  close(): void {
    this.closed = true;
    for (const { refuse } of this.waiting) refuse(unavailable('The server is stopping.'));
    this.waiting.clear();
  }

  private async turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.closed) throw unavailable('The server is stopping.');
    if (this.taken < this.limits.atOnce) {
      this.taken += 1;
      return;
    }
    if (this.waiting.size >= this.limits.waiting) throw unavailable(this.limits.busy);
    await this.wait(signal);
  }

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.delete(one);
        reject(signal.reason as Error);
      };
      const one = {
        go: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
        refuse: reject,
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.add(one);
    });
  }

  private next(): void {
    const [first] = this.waiting;
    if (!first || this.taken >= this.limits.atOnce) return;
    this.waiting.delete(first);
    this.taken += 1;
    first.go();
  }
}

const unavailable = (detail: string): DomainError => new DomainError('server/unavailable', detail);
