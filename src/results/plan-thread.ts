import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config';
import { WorkThread } from '../threads';
import type { Plan } from '../workstream';
import type { ResultRecords } from './rules/assess-records';
import type { BeforeAndAfter } from './rules/what-if';

export interface PlanRequest {
  readonly records: ResultRecords;
  /** What is asked for beside the plan: scores once some workstreams are done. */
  readonly after?: { readonly done: readonly string[] | undefined };
}

export interface PlanAnswer {
  /** Undefined when nothing is below target. */
  readonly plan: Plan | undefined;
  /** By key of the assessment; empty when it was not asked for. */
  readonly outcomes: ReadonlyMap<string, BeforeAndAfter>;
}

/**
 * Makes plans beside the request thread: scheduling 80 sites within the capacity of each function, and projecting the
 * score after every workstream, takes some hundred milliseconds, in which nobody else would be answered.
 */
@Injectable()
export class PlanThread implements OnModuleDestroy {
  private readonly thread = new WorkThread<PlanRequest, PlanAnswer>({
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
  plan(request: PlanRequest): Promise<PlanAnswer> {
    return this.thread.run(request);
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
