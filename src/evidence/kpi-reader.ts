import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config';
import { DomainError } from '../shared/domain-error';
import { AnsweringThread, ThreadEnded, type ThreadOptions, type TurnLimits, Turns } from '../threads';
import type { ReadingAnswer, ReadingNote, ReadingRequest, ReadingStep, ReadingSteps } from './kpi-reading-messages';

const THREAD: ThreadOptions = {
  name: 'tolok-kpi-reading',
  // Compiled, also below Jest: tests run after the build.
  entry: join(PROJECT_ROOT, 'dist', 'evidence', 'kpi-reading-thread.js'),
  // For one step; far above what the largest file takes.
  timeoutMs: 60_000,
};
const LIMITS: TurnLimits = {
  atOnce: 2,
  waiting: 8,
  busy: 'Many files of KPI points are being read. Try again shortly.',
};

type Thread = AnsweringThread<ReadingRequest, ReadingAnswer, ReadingNote>;

/** One file in the hands of its thread. */
export class KpiReading {
  constructor(private readonly thread: Thread) {}

  /** @throws ThreadEnded */
  async ask<Step extends ReadingStep>(
    step: Step,
    request: ReadingSteps[Step]['request'],
    note?: (note: ReadingNote) => void,
  ): Promise<ReadingSteps[Step]['answer']> {
    // The thread answers each step with what belongs to it.
    return this.thread.ask({ step, ...request } as unknown as ReadingRequest, note);
  }
}

/** Reads files of KPI points on threads of their own: a large one takes seconds, in which nobody else would be answered. */
@Injectable()
export class KpiReader implements OnModuleDestroy {
  private readonly turns = new Turns(LIMITS);
  private readonly threads = new Set<Thread>();

  /**
   * The thread lives as long as the work with it: it ends when the work does, or when nobody waits for it any more.
   * @throws DomainError server/unavailable when many files are read, or when this one takes too long or too much memory
   */
  during<T>(signal: AbortSignal, work: (reading: KpiReading) => Promise<T>): Promise<T> {
    return this.turns.during(signal, async () => {
      const thread: Thread = new AnsweringThread(THREAD);
      const end = (): void => void thread.end();
      this.threads.add(thread);
      signal.addEventListener('abort', end);
      try {
        return await work(new KpiReading(thread));
      } catch (error) {
        signal.throwIfAborted();
        throw error instanceof ThreadEnded ? tooMuch(error) : error;
      } finally {
        signal.removeEventListener('abort', end);
        this.threads.delete(thread);
        await thread.end();
      }
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.turns.close();
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }
}

function tooMuch(cause: ThreadEnded): DomainError {
  const detail =
    'The file takes too long or too much memory to be read, or the server is stopping. Nothing was changed.';
  return new DomainError('server/unavailable', detail, { cause });
}
