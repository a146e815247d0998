import { Logger } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import {
  type CertificateTask,
  type FromThread,
  type MadeReport,
  RenderBroken,
  RenderRefused,
  type RenderTask,
} from './render-messages';

export interface RenderPoolSettings {
  readonly threads: number;
  /** Compiled entry of a thread. */
  readonly entry: string;
  /** A task that takes longer is given up, with its thread. */
  readonly timeoutMs: number;
}

/** Where a hostile or broken document stops, far above what the largest report needs. */
const MOST_HEAP_MB = 768;
/** Parsed frameworks that a thread keeps. */
const MOST_FRAMEWORKS = 16;
/** Wait before a thread that ended is replaced; twice as long each time when threads can not even start. */
const REPLACE_AFTER_MS = 250;
const MOST_DOUBLINGS = 7;

interface Running {
  readonly onProgress: (percent: number) => void;
  readonly resolve: (report: MadeReport) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Thread {
  readonly worker: Worker;
  /** SHA-256 of the frameworks that were sent to it. */
  readonly frameworks: Set<string>;
  started: boolean;
  running: Running | undefined;
}

interface Waiting {
  readonly task: RenderTask | CertificateTask;
  readonly onProgress: (percent: number) => void;
  readonly resolve: (report: MadeReport) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that are kept warm. A task that hangs or dies takes its thread with it, never the process. */
export class RenderPool {
  private readonly logger = new Logger('publishing');
  private readonly threads = new Set<Thread>();
  private readonly waiting: Waiting[] = [];
  private stopped = false;
  /** Threads in a row that ended before they had started. */
  private stillborn = 0;

  constructor(private readonly settings: RenderPoolSettings) {}

  start(): void {
    for (let index = 0; index < this.settings.threads; index += 1) this.addThread();
  }

  /**
   * Renders as soon as a thread is free.
   * @throws RenderRefused when the report can not be made from its inputs; RenderBroken when the work broke off
   */
  render(task: RenderTask | CertificateTask, onProgress: (percent: number) => void): Promise<MadeReport> {
    if (this.stopped) return Promise.reject(new RenderBroken('The threads were stopped.'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, onProgress, resolve, reject });
      this.assign();
    });
  }

  /** Gives up what is at work. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const { reject } of this.waiting.splice(0)) reject(new RenderBroken('The threads were stopped.'));
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private addThread(): void {
    const worker = new Worker(this.settings.entry, {
      name: 'tolok-render',
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    const thread: Thread = { worker, frameworks: new Set(), started: false, running: undefined };
    this.threads.add(thread);
    // The process may end while threads wait for work.
    worker.unref();
    worker.on('message', (message: FromThread) => {
      this.receive(thread, message);
    });
    let reason = 'The thread ended.';
    worker.on('error', (error) => {
      reason = error.stack ?? String(error);
    });
    worker.on('exit', () => {
      this.remove(thread, reason);
    });
    this.assign();
  }

  private remove(thread: Thread, reason: string): void {
    this.threads.delete(thread);
    this.finish(thread)?.reject(new RenderBroken(reason));
    if (this.stopped) return;
    this.logger.warn(`A rendering thread is replaced. ${reason}`);
    this.stillborn = thread.started ? 0 : Math.min(this.stillborn + 1, MOST_DOUBLINGS);
    setTimeout(
      () => {
        if (!this.stopped) this.addThread();
      },
      REPLACE_AFTER_MS * 2 ** this.stillborn,
    ).unref();
  }

  private assign(): void {
    for (const thread of this.threads) {
      if (thread.running) continue;
      const next = this.waiting.shift();
      if (!next) return;
      this.give(thread, next);
    }
  }

  private give(thread: Thread, { task, ...callbacks }: Waiting): void {
    const timer = setTimeout(() => {
      this.finish(thread)?.reject(new RenderBroken(`Rendering took longer than ${this.settings.timeoutMs} ms.`));
      this.threads.delete(thread);
      void thread.worker.terminate();
    }, this.settings.timeoutMs);
    thread.running = { ...callbacks, timer };
    const forget = thread.frameworks.size + task.frameworks.length > MOST_FRAMEWORKS;
    if (forget) thread.frameworks.clear();
    const frameworks = task.frameworks.filter(({ sha256 }) => !thread.frameworks.has(sha256));
    for (const { sha256 } of frameworks) thread.frameworks.add(sha256);
    thread.worker.postMessage({ task: { ...task, frameworks }, forget });
  }

  private receive(thread: Thread, message: FromThread): void {
    switch (message.type) {
      case 'started':
        thread.started = true;
        this.stillborn = 0;
        return;
      case 'progress':
        thread.running?.onProgress(message.percent);
        return;
      case 'made':
        this.finish(thread)?.resolve(message.report);
        break;
      case 'refused':
        this.finish(thread)?.reject(new RenderRefused(message.sentence));
        break;
      case 'failed':
        // A framework that was sent may not have been taken in.
        thread.frameworks.clear();
        this.finish(thread)?.reject(new RenderBroken(message.stack));
        break;
    }
    this.assign();
  }

  private finish(thread: Thread): Running | undefined {
    const { running } = thread;
    thread.running = undefined;
    clearTimeout(running?.timer);
    return running;
  }
}
