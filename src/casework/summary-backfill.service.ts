import { Injectable, Logger } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { assess } from '../gap';
import { LibraryService } from '../library';
import { keepSummaries } from './result-summaries';
import type { AssessmentRecord } from './rules/record';
import { recordToEngagement } from './rules/record-to-engagement';
import { SnapshotService } from './snapshot.service';

interface Missing {
  readonly assessmentId: string;
  readonly snapshotId: string;
  readonly completedAt: Date;
}

/** Sums up what was completed before there were summaries. */
@Injectable()
export class SummaryBackfill {
  private readonly logger = new Logger(SummaryBackfill.name);

  constructor(
    private readonly database: Database,
    private readonly snapshots: SnapshotService,
    private readonly library: LibraryService,
  ) {}

  /**
   * Each assessment in a transaction of its own, so that a run that is broken off is taken up where it ended. One that
   * somebody is at work in, and one that can not be summed up, is left for the next run.
   * @param scope the system's: it sees everything of the workspace
   * @returns how many were summed up
   */
  async run(scope: Scope): Promise<number> {
    const seen: string[] = [];
    let kept = 0;
    for (;;) {
      const before = seen.length;
      try {
        await this.database.transaction(scope, async (tx) => {
          const missing = await nextMissing(tx, scope, seen);
          if (!missing) return;
          seen.push(missing.assessmentId);
          await this.keep(tx, scope, missing);
        });
        if (seen.length === before) return kept;
        kept += 1;
      } catch (error) {
        if (seen.length === before) throw error;
        this.logger.warn(`Assessment ${String(seen.at(-1))} could not be summed up: ${String(error)}`);
      }
    }
  }

  private async keep(tx: Tx, scope: Scope, missing: Missing): Promise<void> {
    const record = JSON.parse(await this.snapshots.document(tx, scope, missing.snapshotId)) as AssessmentRecord;
    const framework = await this.library.framework(scope, record.framework.id, tx);
    const { assessment } = recordToEngagement(record, framework);
    await keepSummaries(tx, scope, missing, { record, framework, assessment, result: assess(framework, assessment) });
  }
}

async function nextMissing(tx: Tx, { workspaceId }: Scope, seen: readonly string[]): Promise<Missing | undefined> {
  const [row] = await tx.query<Missing[]>(
    `SELECT id AS "assessmentId", (result->>'snapshotId')::uuid AS "snapshotId", completed_at AS "completedAt"
     FROM assessment
     WHERE workspace_id = $1 AND status = 'completed' AND id <> ALL ($2::uuid[]) AND NOT EXISTS (
       SELECT FROM result_summary AS summary
       WHERE (summary.workspace_id, summary.engagement_id, summary.snapshot_id)
         = (assessment.workspace_id, assessment.engagement_id, (assessment.result->>'snapshotId')::uuid)
     )
     ORDER BY completed_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
    [workspaceId, seen],
  );
  return row;
}
