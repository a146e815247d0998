import { Worker } from 'node:worker_threads';
import type { FromThread } from './thread-messages';

export interface ThreadOptions {
  /** What the thread runs, compiled: it calls `answerRequests`. */
  readonly entry: string;
  readonly name: string;
  /** For one request; the thread ends with it. */
  readonly timeoutMs: number;
}

/** Where a hostile or broken input stops, far above what the largest one needs. */
const MOST_HEAP_MB = 768;

interface Current<Answer, Note> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly note: (note: Note) => void;
  readonly timer: NodeJS.Timeout;
}

/** The thread ended before it answered: it was ended, took too long, or needed more memory than it may have. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** Work beside the request thread, in which nobody else would be answered. One request at a time, plain data both ways. */
export class AnsweringThread<Request, Answer, Note = never> {
  private readonly worker: Worker;
  private current: Current<Answer, Note> | undefined;
  private cause: Error | undefined;
  private ended = false;

  constructor(private readonly options: ThreadOptions) {
    this.worker = new Worker(options.entry, {
      name: options.name,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    this.worker.on('message', (message: FromThread<Answer, Note>) => {
      this.receive(message);
    });
    this.worker.on('error', (error) => {
      this.cause = error;
    });
    this.worker.on('exit', () => void this.end());
    // The process may end while the thread waits for work.
    this.worker.unref();
  }

  /** Whether it can not be asked any more. */
  get hasEnded(): boolean {
    return this.ended;
  }

  /**
   * @param note is told how it goes
   * @throws ThreadEnded; Error when the request can not be sent, or not be answered
   */
  ask(request: Request, note: (note: Note) => void = () => undefined): Promise<Answer> {
    if (this.ended) return Promise.reject(this.endedError());
    if (this.current) return Promise.reject(new TypeError('The thread is asked one thing at a time.'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void this.end(), this.options.timeoutMs);
      this.current = { resolve, reject, note, timer };
      try {
        this.worker.postMessage(request);
      } catch (error) {
        // What can not be copied never reached the thread.
        this.finish()?.reject(error as Error);
      }
    });
  }

  /** Gives up what it is at. */
  async end(): Promise<void> {
    this.ended = true;
    this.finish()?.reject(this.endedError());
    await this.worker.terminate();
  }

  private receive(message: FromThread<Answer, Note>): void {
    if ('note' in message) this.current?.note(message.note);
    else if ('answer' in message) this.finish()?.resolve(message.answer);
    else this.finish()?.reject(new Error(`The thread ${this.options.name} failed: ${message.fault}`));
  }

  private finish(): Current<Answer, Note> | undefined {
    const { current } = this;
    this.current = undefined;
    clearTimeout(current?.timer);
    return current;
  }

  private endedError(): ThreadEnded {
    return new ThreadEnded(`The thread ${this.options.name} ended.`, { cause: this.cause });
  }
}
