import { Injectable } from '@nestjs/common';
import { Database, jobScope, type Scope, type Tx } from '../database';
import type { TakenJob } from './job-queue';
import { REPORT_CHANNEL } from './notices';
import type { FrameworkSource, RenderTask, SnapshotInput } from './render-messages';
import { ReportEntity, type ReportInputEntity } from './report.entity';

/** What everybody may know of a report while it is rendered, and what it is rendered from. */
@Injectable()
export class RenderingRecord {
  constructor(private readonly database: Database) {}

  /**
   * Counts the attempt before it is made, in a transaction of its own: also an attempt that kills the process counts.
   * @param startedAt names the attempt
   * @returns false when the report is not wanted any more
   */
  async begin(job: TakenJob, startedAt: Date): Promise<boolean> {
    return this.database.transaction(scopeOf(job), async (tx) => {
      const [, reports] = await tx.query<[unknown, number]>(
        `UPDATE report SET status = 'rendering', progress = 0, started_at = $4
         WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND status IN ('queued', 'rendering')`,
        [job.workspaceId, job.engagementId, job.reportId, startedAt],
      );
      const [, jobs] = await tx.query<[unknown, number]>('UPDATE job SET attempts = attempts + 1 WHERE id = $1', [
        job.id,
      ]);
      await notify(tx, job);
      return reports === 1 && jobs === 1;
    });
  }

  /** An attempt that was broken off because the runner stops is none. */
  async giveBack(job: TakenJob): Promise<void> {
    await this.database.transaction(scopeOf(job), async (tx) => {
      await tx.query('UPDATE job SET attempts = attempts - 1 WHERE id = $1 AND attempts > 0', [job.id]);
    });
  }

  /** Does nothing when another attempt has begun, or when it is further already. */
  async progress(job: TakenJob, startedAt: Date, percent: number): Promise<void> {
    await this.database.transaction(scopeOf(job), async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE report SET progress = $5
         WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND started_at = $4 AND status = 'rendering'
           AND progress < $5`,
        [job.workspaceId, job.engagementId, job.reportId, startedAt, percent],
      );
      if (changed === 1) await notify(tx, job);
    });
  }

  /** The frozen inputs of a report. */
  async task(job: TakenJob): Promise<RenderTask> {
    const { workspaceId, engagementId, reportId } = job;
    return this.database.readConsistently(scopeOf(job), async (tx) => {
      const { kind, format, language, dataFile, ...beside } = await tx.findOneByOrFail(ReportEntity, {
        ...{ workspaceId, engagementId },
        id: reportId,
      });
      const { rasicChanges, forum, rasic, paper, correctiveActions } = beside;
      const [current] = await tx.query<Pick<ReportInputEntity, 'planChanges' | 'planTracking'>[]>(
        `SELECT plan_changes AS "planChanges", plan_tracking AS "planTracking" FROM report_input
         WHERE workspace_id = $1 AND engagement_id = $2 AND report_id = $3 AND role = 'current'`,
        [workspaceId, engagementId, reportId],
      );
      const inputs = await tx.query<SnapshotInput[]>(
        `SELECT input.role, input.position, input.steps_back AS "stepsBack", input.plan_changes AS "planChanges", snapshot.framework_id AS "frameworkId",
           snapshot.framework_sha256 AS "frameworkSha256", snapshot.sha256, snapshot.document
         FROM report_input AS input
         JOIN snapshot ON (snapshot.workspace_id, snapshot.engagement_id, snapshot.id)
           = (input.workspace_id, input.engagement_id, input.snapshot_id)
         WHERE input.workspace_id = $1 AND input.engagement_id = $2 AND input.report_id = $3
         ORDER BY input.position`,
        [workspaceId, engagementId, reportId],
      );
      const frameworks = await tx.query<FrameworkSource[]>(
        'SELECT id, sha256, source FROM framework_version WHERE workspace_id = $1 AND id = ANY($2) ORDER BY id',
        [workspaceId, [...new Set(inputs.map(({ frameworkId }) => frameworkId))]],
      );
      return {
        kind,
        format,
        language,
        inputs,
        frameworks,
        rasicChanges: rasicChanges ?? [],
        planChanges: current?.planChanges ?? [],
        forum,
        rasic,
        paper,
        ...(correctiveActions && { correctiveActions }),
        ...(dataFile !== null && { dataFile }),
        ...(current?.planTracking && { planTracking: current.planTracking }),
      };
    });
  }
}

function scopeOf({ workspaceId, engagementId }: TakenJob): Scope {
  return jobScope(workspaceId, engagementId);
}

async function notify(tx: Tx, { reportId }: TakenJob): Promise<void> {
  await tx.query(`SELECT pg_notify('${REPORT_CHANNEL}', $1)`, [reportId]);
}
