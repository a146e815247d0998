import { Injectable } from '@nestjs/common';
import type { ContactReason } from '../assessment';
import type { Scope, Tx } from '../database';
import { LibraryService } from '../library';

/** What a decision can name: functions of the frameworks of the engagement, and reasons that its assessments counted. */
export interface KnownNames {
  readonly functions: readonly string[];
  /** By key, as the latest assessment tells them. */
  readonly reasons: ReadonlyMap<string, ContactReason>;
}

@Injectable()
export class NamesOfForum {
  constructor(private readonly library: LibraryService) {}

  async read(tx: Tx, scope: Scope, engagementId: string): Promise<KnownNames> {
    const rows = await tx.query<{ frameworkId: string; reasons: readonly ContactReason[] | null }[]>(
      `SELECT framework_id AS "frameworkId", details->'contactReasons'->'reasons' AS reasons FROM assessment
       WHERE workspace_id = $1 AND engagement_id = $2 ORDER BY report_date, id`,
      [scope.workspaceId, engagementId],
    );
    const functions = new Set<string>();
    for (const id of new Set(rows.map(({ frameworkId }) => frameworkId))) {
      const { ownerFunctions } = await this.library.framework(scope, id, tx);
      for (const key of ownerFunctions.keys()) functions.add(key);
    }
    const reasons = rows.flatMap((row) => row.reasons ?? []);
    return {
      functions: [...functions],
      reasons: new Map(reasons.flatMap((reason) => (reason.key === undefined ? [] : [[reason.key, reason] as const]))),
    };
  }
}
