import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { IDLE } from './rules/session-life';

const DAY = 24 * 60 * 60 * 1000;

/** What signing in leaves behind: sessions that ended, counters of attempts, links that can not be used any more. */
@Injectable()
export class SignInLeftovers {
  constructor(private readonly database: Database) {}

  /** For the housekeeping timer. Removes nothing that still has a meaning. */
  async remove(scope: Scope, now: Date): Promise<void> {
    const { workspaceId } = scope;
    const dayAgo = new Date(now.getTime() - DAY);
    await this.database.transaction(scope, async (tx) => {
      await tx.query(`DELETE FROM session WHERE workspace_id = $1 AND (expires_at <= $2 OR seen_at <= $3)`, [
        ...[workspaceId, now, new Date(now.getTime() - IDLE)],
      ]);
      await tx.query(`DELETE FROM throttle WHERE workspace_id = $1 AND window_start <= $2`, [workspaceId, dayAgo]);
      await tx.query(`DELETE FROM oidc_attempt WHERE workspace_id = $1 AND created_at <= $2`, [workspaceId, dayAgo]);
      await tx.query(`DELETE FROM one_time_link WHERE workspace_id = $1 AND expires_at <= $2`, [
        ...[workspaceId, new Date(now.getTime() - 30 * DAY)],
      ]);
    });
  }
}
