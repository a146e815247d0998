import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config';
import { WorkThread } from '../threads';
import type { Plan } from '../workstream';
import type { ResultRecords } from './rules/assess-records';

/**
 * Makes plans beside the request thread: scheduling 80 sites within the capacity of each function, and projecting the
 * score after every workstream, takes some hundred milliseconds, in which nobody else would be answered.
 */
@Injectable()
export class PlanThread implements OnModuleDestroy {
  private readonly thread = new WorkThread<ResultRecords, Plan | undefined>({
    name: 'tolok-plan',
    // Compiled, also below Jest: tests run after the build.
    entry: join(PROJECT_ROOT, 'dist', 'results', 'plan-thread-entry.js'),
    // Far above what the largest plan takes.
    timeoutMs: 30_000,
    sentences: {
      busy: 'Many plans are being made. Try again shortly.',
      broken: 'The plan takes too long or too much memory to be made.',
    },
  });

  /**
   * @throws DomainError server/unavailable when too many plans wait, or when this one took longer than half a minute, or
   * more memory than there is; Error when it can not be made
   */
  plan(records: ResultRecords): Promise<Plan | undefined> {
    return this.thread.run(records);
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
