import { Client } from 'pg';
import { jobScope, scopeStatements, systemScope } from '../database';
import { JOB_CHANNEL, REPORT_CHANNEL } from './notices';
import type { MadeReport } from './render-messages';
import { createHash } from 'node:crypto';

/** Work that this connection holds: nobody else does it until the connection lets go, or dies. */
export interface TakenJob {
  readonly id: string;
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly reportId: string;
  /** Begun before, by anybody. */
  readonly attempts: number;
}

/** `waiting`: there are jobs, but others hold them or their time has not come. */
export type Taken = TakenJob | 'waiting' | 'nothing';

/** More than threads of all processes together: the rest can not be taken by us anyway when all of these are held. */
const MOST_CANDIDATES = 200;
const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * A connection that takes jobs one at a time. A job is held by an advisory lock of the open transaction that will also
 * write its result: whatever happens to this process or its connection, PostgreSQL frees the job at once, and nothing of
 * an unfinished result is there. (src/decisions/0008-own-queue.md)
 */
export class JobQueue {
  private constructor(
    private readonly client: Client,
    private readonly workspaceId: string,
  ) {}

  /** @throws the driver's error when the database can not be reached */
  static async connect(databaseUrl: string, workspaceId: string): Promise<JobQueue> {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'tolok-worker',
      statement_timeout: STATEMENT_TIMEOUT_MS,
    });
    // The next statement fails too, and says so.
    client.on('error', () => undefined);
    await client.connect();
    return new JobQueue(client, workspaceId);
  }

  async take(): Promise<Taken> {
    // The transaction waits as long as the work takes.
    await this.client.query(
      `BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; ${scopeStatements(systemScope(this.workspaceId))}`,
    );
    const { rows } = await this.client.query<{ id: string; due: boolean }>(
      `SELECT id, run_after <= now() AS due FROM job
       WHERE workspace_id = $1 ORDER BY run_after, id LIMIT ${MOST_CANDIDATES}`,
      [this.workspaceId],
    );
    if (rows.length === 0) {
      await this.client.query('COMMIT');
      return 'nothing';
    }
    for (const { id, due } of rows) {
      const job = due ? await this.hold(id) : undefined;
      if (job) return job;
    }
    await this.client.query('ROLLBACK');
    return 'waiting';
  }

  /** The bytes, the report's being ready and the end of the job: all of it or nothing. */
  async complete(job: TakenJob, { bytes, dataSha256, pages }: MadeReport, now: Date): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { rowCount } = await this.client.query(
      `UPDATE report SET status = 'ready', progress = 100, data_sha256 = $4, file_sha256 = $5, file_size = $6, pages = $7,
         finished_at = $8
       WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND status = 'rendering'`,
      [...keyOf(job), dataSha256, sha256, bytes.length, pages, now],
    );
    if (rowCount === 1) {
      await this.client.query(
        'INSERT INTO report_file (workspace_id, engagement_id, report_id, bytes) VALUES ($1, $2, $3, $4)',
        [...keyOf(job), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)],
      );
    }
    await this.finish(job);
  }

  /** @param sentence for people: why, and what to do */
  async fail(job: TakenJob, sentence: string, now: Date): Promise<void> {
    await this.client.query(
      `UPDATE report SET status = 'failed', failure = $4, finished_at = $5
       WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND status IN ('queued', 'rendering')`,
      [...keyOf(job), sentence, now],
    );
    await this.finish(job);
  }

  /** The job stays for another attempt. */
  async postpone(job: TakenJob, delayMs: number): Promise<void> {
    await this.client.query(
      `UPDATE report SET status = 'queued', progress = 0
       WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND status = 'rendering'`,
      keyOf(job),
    );
    await this.client.query(`UPDATE job SET run_after = now() + make_interval(secs => $2) WHERE id = $1`, [
      job.id,
      delayMs / 1000,
    ]);
    await this.commit(job);
  }

  /** Nobody wants the report any more. */
  async finish(job: TakenJob): Promise<void> {
    await this.client.query('DELETE FROM job WHERE id = $1', [job.id]);
    await this.commit(job);
  }

  /** What is held is free again, and nothing of it is written. */
  async close(): Promise<void> {
    await this.client.end();
  }

  private async hold(id: string): Promise<TakenJob | undefined> {
    const { rows: locks } = await this.client.query<{ held: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('tolok job ' || $1, 0)) AS held`,
      [id],
    );
    if (locks[0]?.held !== true) return undefined;
    // Whoever held it before may have finished it after we saw it.
    const { rows } = await this.client.query<TakenJob>(
      `SELECT id, workspace_id AS "workspaceId", engagement_id AS "engagementId", subject_id AS "reportId", attempts
       FROM job WHERE id = $1 AND run_after <= clock_timestamp()`,
      [id],
    );
    const job = rows[0];
    // From here on the work reaches its engagement only.
    if (job) await this.client.query(scopeStatements(jobScope(job.workspaceId, job.engagementId)));
    return job;
  }

  private async commit({ reportId }: TakenJob): Promise<void> {
    await this.client.query(`SELECT pg_notify('${REPORT_CHANNEL}', $1), pg_notify('${JOB_CHANNEL}', '')`, [reportId]);
    await this.client.query('COMMIT');
  }
}

function keyOf({ workspaceId, engagementId, reportId }: TakenJob): [string, string, string] {
  return [workspaceId, engagementId, reportId];
}
