import { Injectable } from '@nestjs/common';
import { Database, reachesWhole, type Scope } from '../database';
import { IssueFileEntity } from './issue.entity';
import type { FrozenMatrix } from '../rasic';
import type { PlanChange, TrackingBasis } from '../workstream';
import type { IssueView } from './issue.view';
import type { PackSnapshot } from './rules/pack-manifest';

/** A snapshot that a report was rendered from, without its document. */
export interface PackInput extends Pick<PackSnapshot, 'role' | 'position'> {
  readonly stepsBack: number | null;
  /** Of a link of the chain. */
  readonly planChanges: readonly PlanChange[] | null;
  readonly snapshotId: string;
  readonly frameworkId: string;
  readonly frameworkSha256: string;
}

export interface PackFramework {
  readonly id: string;
  readonly sha256: string;
  /** The file as it was loaded. */
  readonly source: string;
}

/** What a report was made of beside its snapshots. */
export interface StateBeside {
  readonly planChanges: readonly PlanChange[];
  readonly planTracking: TrackingBasis | null;
  readonly accountability: readonly FrozenMatrix[] | null;
}

export const NOTHING_BESIDE: StateBeside = { planChanges: [], planTracking: null, accountability: null };

/** What goes into an evidence pack, as far as its reader may see it. */
@Injectable()
export class PackReader {
  constructor(private readonly database: Database) {}

  async keys(scope: Scope, engagementId: string): Promise<{ readonly workspace: string; readonly engagement: string }> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<{ workspace: string; engagement: string }[]>(
        `SELECT workspace.key AS workspace, engagement.key AS engagement
         FROM engagement JOIN workspace ON workspace.id = engagement.workspace_id
         WHERE engagement.workspace_id = $1 AND engagement.id = $2`,
        [scope.workspaceId, engagementId],
      ),
    );
    if (!row) throw new Error(`Engagement ${engagementId} of an issued report can not be read.`);
    return row;
  }

  async report(scope: Scope, { engagementId, id }: IssueView): Promise<Buffer> {
    const { workspaceId } = scope;
    const { bytes } = await this.database.read(scope, (tx) =>
      tx.findOneByOrFail(IssueFileEntity, { workspaceId, engagementId, issueId: id }),
    );
    return bytes;
  }

  /**
   * Which snapshots a report was rendered from everybody may know who reads an issue of it (the policy of
   * `report_input`), by their ids. The snapshots of other assessments the reader may not see.
   */
  async inputs(scope: Scope, { engagementId, assessmentId, reportId }: IssueView): Promise<readonly PackInput[]> {
    const { workspaceId } = scope;
    const named = await this.database.read(scope, (tx) =>
      tx.query<Pick<PackInput, 'snapshotId' | 'role' | 'position' | 'stepsBack' | 'planChanges'>[]>(
        `SELECT snapshot_id AS "snapshotId", role, position, steps_back AS "stepsBack",
           CASE WHEN steps_back IS NOT NULL THEN plan_changes END AS "planChanges"
         FROM report_input
         WHERE workspace_id = $1 AND engagement_id = $2 AND report_id = $3 ORDER BY position`,
        [workspaceId, engagementId, reportId],
      ),
    );
    const only = reachesWhole(scope, engagementId) ? null : assessmentId;
    const seen = await this.database.read(scope, (tx) =>
      tx.query<Pick<PackInput, 'snapshotId' | 'frameworkId' | 'frameworkSha256'>[]>(
        `SELECT id AS "snapshotId", framework_id AS "frameworkId", framework_sha256 AS "frameworkSha256" FROM snapshot
         WHERE workspace_id = $1 AND engagement_id = $2 AND id = ANY($3) AND ($4::uuid IS NULL OR assessment_id = $4)`,
        [workspaceId, engagementId, named.map(({ snapshotId }) => snapshotId), only],
      ),
    );
    const byId = new Map(seen.map((snapshot) => [snapshot.snapshotId, snapshot]));
    return named.flatMap((input) => {
      const snapshot = byId.get(input.snapshotId);
      return snapshot ? [{ ...input, ...snapshot }] : [];
    });
  }

  /**
   * What somebody had changed in the plan when the report was asked for, what the plan was compared with, and the RASIC
   * matrices of the engagement then.
   */
  async stateBeside(scope: Scope, { engagementId, reportId }: IssueView): Promise<StateBeside> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<(Omit<StateBeside, 'planChanges'> & { planChanges: readonly PlanChange[] | null })[]>(
        `SELECT input.plan_changes AS "planChanges", input.plan_tracking AS "planTracking",
           report.rasic AS accountability
         FROM report_input AS input
         JOIN report ON (report.workspace_id, report.engagement_id, report.id)
           = (input.workspace_id, input.engagement_id, input.report_id)
         WHERE input.workspace_id = $1 AND input.engagement_id = $2 AND input.report_id = $3 AND input.role = 'current'`,
        [scope.workspaceId, engagementId, reportId],
      ),
    );
    return { ...NOTHING_BESIDE, ...row, planChanges: row?.planChanges ?? [] };
  }

  /** The texts of frameworks, as they were loaded; in order of their ids. */
  async frameworks(scope: Scope, inputs: readonly PackInput[]): Promise<PackFramework[]> {
    const ids = [...new Set(inputs.map(({ frameworkId }) => frameworkId))];
    return this.database.read(scope, (tx) =>
      tx.query<PackFramework[]>(
        'SELECT id, sha256, source FROM framework_version WHERE workspace_id = $1 AND id = ANY($2) ORDER BY id',
        [scope.workspaceId, ids],
      ),
    );
  }
}
