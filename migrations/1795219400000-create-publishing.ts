import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports with the snapshots that they are rendered from, their bytes, and the queue of the work to be done. */
export class CreatePublishing1795219400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        kind text NOT NULL,
        format text NOT NULL,
        language text NOT NULL,
        status text NOT NULL,
        progress integer NOT NULL,
        failure text,
        file_name text NOT NULL,
        data_sha256 text,
        file_sha256 text,
        file_size integer,
        pages integer,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT pk_report PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_report_id UNIQUE (workspace_id, id),
        CONSTRAINT ck_report_kind CHECK (kind IN ('gapReport', 'workstreamPlan', 'jointPlan')),
        CONSTRAINT ck_report_format CHECK (format IN ('pdf', 'json')),
        CONSTRAINT ck_report_language CHECK (language IN ('en', 'id', 'zh')),
        CONSTRAINT ck_report_status CHECK (status IN ('queued', 'rendering', 'ready', 'failed')),
        CONSTRAINT ck_report_progress CHECK (progress BETWEEN 0 AND 100),
        CONSTRAINT ck_report_ready CHECK (
          (status = 'ready') = (num_nonnulls(data_sha256, file_sha256, file_size) = 3)
          AND (status = 'failed') = (failure IS NOT NULL)
        ),
        CONSTRAINT fk_report_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_report_assessment ON report (workspace_id, engagement_id, assessment_id)`);
    await runner.query(`CREATE INDEX ix_report_created ON report (workspace_id, created_at, id)`);
    await runner.query(`
      CREATE TABLE report_input (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        report_id uuid NOT NULL,
        snapshot_id uuid NOT NULL,
        role text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_report_input PRIMARY KEY (workspace_id, engagement_id, report_id, snapshot_id),
        CONSTRAINT ck_report_input_role CHECK (role IN ('current', 'previous', 'sameWave')),
        CONSTRAINT fk_report_input_report FOREIGN KEY (workspace_id, engagement_id, report_id)
          REFERENCES report (workspace_id, engagement_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_report_input_snapshot FOREIGN KEY (workspace_id, engagement_id, snapshot_id)
          REFERENCES snapshot (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_report_input_snapshot ON report_input (workspace_id, engagement_id, snapshot_id)`,
    );
    await runner.query(`
      CREATE TABLE report_file (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        report_id uuid NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT pk_report_file PRIMARY KEY (workspace_id, engagement_id, report_id),
        CONSTRAINT fk_report_file_report FOREIGN KEY (workspace_id, engagement_id, report_id)
          REFERENCES report (workspace_id, engagement_id, id) ON DELETE CASCADE
      )
    `);
    // PDF and JSON are compressed already or read once: no second compression.
    await runner.query(`ALTER TABLE report_file ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(
      `CREATE TRIGGER refuse_change BEFORE UPDATE ON report_file FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`
      CREATE TABLE job (
        id uuid NOT NULL,
        kind text NOT NULL,
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        attempts integer NOT NULL,
        run_after timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_job PRIMARY KEY (id),
        CONSTRAINT ck_job_kind CHECK (kind IN ('renderReport')),
        CONSTRAINT fk_job_engagement FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagement (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_job_run_after ON job (run_after, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['job', 'report_file', 'report_input', 'report']) await runner.query(`DROP TABLE ${table}`);
  }
}
