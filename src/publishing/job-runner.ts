import { Inject, Injectable, Logger } from '@nestjs/common';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../config';
import { JobQueue, type TakenJob } from './job-queue';
import { Notices } from './notices';
import { ProgressMeter } from './progress-meter';
import { PUBLISHING_OPTIONS, type PublishingOptions } from './publishing-options';
import { RenderRefused } from './render-messages';
import { RenderPool } from './render-pool';
import { RenderingRecord } from './rendering-record';

/** The thread runs from the build, also when the rest runs from the sources. */
const THREAD_ENTRY = join(PROJECT_ROOT, 'dist', 'publishing', 'render-thread.js');
const RENDER_TIMEOUT_MS = 60_000;
const MOST_ATTEMPTS = 3;
/** Times the number of attempts so far. */
const RETRY_DELAY_MS = 1_000;
/** Notices wake the worker at once; this is the net beneath them. */
const POLL_MS = 5_000;
/** Others hold jobs: when one of them dies, no notice comes. */
const POLL_WHILE_WAITING_MS = 1_000;
const RECONNECT_AFTER_MS = 1_000;
/** Time that `stop` leaves to what is at work. */
const DRAIN_MS = 20_000;

const GIVEN_UP =
  'The report could not be made in three attempts. Ask for it again; if that fails as well, tell whoever runs this server.';

/** Takes jobs from the queue and does them, as many at a time as there are threads. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('publishing');
  private readonly pauses = new Set<() => void>();
  private readonly queues = new Set<JobQueue>();
  private workers: readonly Promise<void>[] = [];
  private pool: RenderPool | undefined;
  private unlisten: (() => void) | undefined;
  private stopping = false;
  /** Counts calls, so that one that comes between looking and sleeping is not slept over. */
  private calls = 0;

  constructor(
    @Inject(PUBLISHING_OPTIONS) private readonly options: PublishingOptions,
    private readonly notices: Notices,
    private readonly record: RenderingRecord,
  ) {}

  /** Starts the threads and looks for work. Does nothing in a process that leaves rendering to others. */
  start(): Promise<void> {
    const threads = this.options.renderThreads;
    if (threads === 0 || this.pool) return Promise.resolve();
    this.stopping = false;
    const pool = new RenderPool({ threads, entry: THREAD_ENTRY, timeoutMs: RENDER_TIMEOUT_MS });
    this.pool = pool;
    pool.start();
    const wake = (): void => {
      this.wake();
    };
    this.unlisten = this.notices.listen({ onJob: wake, onGap: wake });
    this.workers = Array.from({ length: threads }, () => this.run(pool));
    return Promise.resolve();
  }

  /**
   * Takes no more jobs, and waits for those at work, but not for ever: what is not done then is free for other processes
   * and will be done from the start.
   */
  async stop(drainMs = DRAIN_MS): Promise<void> {
    if (!this.pool) return;
    this.stopping = true;
    this.unlisten?.();
    this.wake();
    const timeout = new AbortController();
    const done = Promise.all(this.workers).then(() => {
      timeout.abort();
    });
    await Promise.race([done, sleep(drainMs, undefined, { signal: timeout.signal }).catch(() => undefined)]);
    await Promise.all([...this.queues].map((queue) => queue.close().catch(() => undefined)));
    await this.pool.stop();
    await done;
    this.pool = undefined;
  }

  private async run(pool: RenderPool): Promise<void> {
    while (!this.stopping) {
      try {
        await this.serve(pool);
      } catch (error) {
        // `stop` has closed the connection.
        if (this.isStopping()) return;
        this.logger.warn(`The queue can not be reached and is tried again. ${String(error)}`);
        await this.pause(RECONNECT_AFTER_MS, this.calls);
      }
    }
  }

  /** On one connection, until it breaks or the runner stops. */
  private async serve(pool: RenderPool): Promise<void> {
    const queue = await JobQueue.connect(this.options.databaseUrl, this.options.workspaceId());
    this.queues.add(queue);
    try {
      while (!this.stopping) {
        const { calls } = this;
        const taken = await queue.take();
        if (typeof taken === 'object') await this.work(pool, queue, taken);
        else await this.pause(taken === 'waiting' ? POLL_WHILE_WAITING_MS : POLL_MS, calls);
      }
    } finally {
      this.queues.delete(queue);
      await queue.close().catch(() => undefined);
    }
  }

  private async work(pool: RenderPool, queue: JobQueue, job: TakenJob): Promise<void> {
    // Three attempts have ended without a word: they took their process with them.
    if (job.attempts >= MOST_ATTEMPTS) return queue.fail(job, GIVEN_UP, new Date());
    const startedAt = new Date();
    if (!(await this.record.begin(job, startedAt))) return queue.finish(job);
    const meter = new ProgressMeter((percent) => this.record.progress(job, startedAt, percent));
    try {
      const task = await this.record.task(job);
      const report = await pool.render(task, (percent) => {
        meter.show(percent);
      });
      await meter.stop();
      await queue.complete(job, report, new Date());
    } catch (error) {
      await meter.stop();
      await this.settle(queue, job, error);
    }
  }

  private async settle(queue: JobQueue, job: TakenJob, error: unknown): Promise<void> {
    if (error instanceof RenderRefused) return queue.fail(job, error.message, new Date());
    // The thread was stopped with the runner: closing the connection frees the job, and it is no failed attempt.
    if (this.stopping) {
      await this.record.giveBack(job);
      throw error;
    }
    const attempt = job.attempts + 1;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`Report ${job.reportId}, attempt ${attempt} of ${MOST_ATTEMPTS}: ${text}`);
    if (attempt >= MOST_ATTEMPTS) return queue.fail(job, GIVEN_UP, new Date());
    return queue.postpone(job, attempt * RETRY_DELAY_MS);
  }

  /** As a function of its own: the compiler would take the last answer for granted. */
  private isStopping(): boolean {
    return this.stopping;
  }

  private wake(): void {
    this.calls += 1;
    for (const end of this.pauses) end();
  }

  private pause(ms: number, calls: number): Promise<void> {
    if (calls !== this.calls) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.pauses.add(end);
    });
  }
}
