import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import type { Assessment } from '../assessment';
import { PROJECT_ROOT } from '../config';
import { WorkThread } from '../threads';
import type { AnnexParts, JudgedAnnex } from './rules/judge-annex';

/**
 * Judges beside the request thread what takes seconds: a regression on sixty terms, the resamples of the intervals of
 * agreement, and a hundred large groups of agents. The judgement is kept as long as the assessment that it is about.
 */
@Injectable()
export class JudgingThread implements OnModuleDestroy {
  private readonly judged = new WeakMap<Assessment, Promise<JudgedAnnex>>();
  private readonly thread = new WorkThread<AnnexParts, JudgedAnnex>({
    name: 'tolok-judging',
    entry: join(PROJECT_ROOT, 'dist', 'results', 'judging-thread-entry.js'),
    // Far above what the largest tables take that details can hold.
    timeoutMs: 60_000,
    sentences: {
      busy: 'Much KPI evidence is being judged. Try again shortly.',
      broken: 'The KPI evidence takes too long or too much memory to be judged.',
    },
  });

  /**
   * @throws DomainError server/unavailable when too many wait, or when this one took longer than a minute, or more memory
   * than there is
   */
  judge(assessment: Assessment): Promise<JudgedAnnex> {
    const found = this.judged.get(assessment);
    if (found) return found;
    const { drivers, calibrations, staffing } = assessment;
    const judgement = this.thread.run({ calibrations, staffing, ...(drivers && { drivers }) });
    this.judged.set(assessment, judgement);
    // What failed is judged anew next time.
    judgement.catch(() => this.judged.delete(assessment));
    return judgement;
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
