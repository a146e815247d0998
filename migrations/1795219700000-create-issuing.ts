import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-offs, issued reports and their bytes. What was issued stays as it was: a correction is another issue that
 * supersedes it. Which rows an actor may reach is decided by the second wall (1795219800000):
 *
 * - `sign_off`, `issue`: read with the engagement (all of it, or the assessment that a grant names; a joint plan belongs
 *   to the engagement as a whole); written by a lead of the whole engagement and by owners
 * - `issue_file`: as its issue
 * - `check_issue`, `free_issue_number`: run as the owner of the schema and need to see every row of `issue` in the
 *   workspace of the transaction; the first is all that the public reaches
 */
export class CreateIssuing1795219700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_off (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        content_sha256 text NOT NULL,
        person_id uuid NOT NULL,
        meaning text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT pk_sign_off PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_sign_off_subject UNIQUE (workspace_id, engagement_id, subject_kind, subject_id, content_sha256, meaning),
        CONSTRAINT ck_sign_off_meaning CHECK (
          (subject_kind = 'report' AND meaning = 'approvedForIssue')
          OR (subject_kind = 'assessment' AND meaning = 'completedCertification')
        ),
        CONSTRAINT ck_sign_off_content CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT fk_sign_off_engagement FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagement (workspace_id, id),
        CONSTRAINT fk_sign_off_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_sign_off_person ON sign_off (workspace_id, person_id)`);
    await runner.query(`
      CREATE TABLE issue (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        revision integer NOT NULL,
        number text NOT NULL,
        check_id text NOT NULL,
        kind text NOT NULL,
        format text NOT NULL,
        language text NOT NULL,
        holder jsonb NOT NULL,
        data_sha256 text NOT NULL,
        file_sha256 text NOT NULL,
        file_size integer NOT NULL,
        pages integer,
        sign_off_id uuid NOT NULL,
        issued_at timestamptz NOT NULL,
        status text NOT NULL,
        supersedes_id uuid,
        superseded_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid,
        revocation_reason text,
        CONSTRAINT pk_issue PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_issue_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_issue_report UNIQUE (workspace_id, engagement_id, report_id),
        CONSTRAINT uq_issue_number UNIQUE (workspace_id, number),
        CONSTRAINT uq_issue_check UNIQUE (workspace_id, check_id),
        CONSTRAINT uq_issue_sign_off UNIQUE (workspace_id, engagement_id, sign_off_id),
        CONSTRAINT uq_issue_supersedes UNIQUE (workspace_id, engagement_id, supersedes_id),
        CONSTRAINT ck_issue_kind CHECK (kind IN ('gapReport', 'workstreamPlan', 'jointPlan')),
        CONSTRAINT ck_issue_format CHECK (format = 'pdf'),
        CONSTRAINT ck_issue_language CHECK (language IN ('en', 'id', 'zh')),
        CONSTRAINT ck_issue_status CHECK (status IN ('inForce', 'superseded', 'revoked')),
        CONSTRAINT ck_issue_check_id CHECK (check_id ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$'),
        CONSTRAINT ck_issue_hashes CHECK (data_sha256 ~ '^[0-9a-f]{64}$' AND file_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT ck_issue_ended CHECK (
          (status <> 'inForce' OR superseded_at IS NULL)
          AND (status <> 'superseded' OR superseded_at IS NOT NULL)
          AND num_nonnulls(revoked_at, revoked_by, revocation_reason) = CASE status WHEN 'revoked' THEN 3 ELSE 0 END
        ),
        CONSTRAINT fk_issue_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id),
        CONSTRAINT fk_issue_report FOREIGN KEY (workspace_id, engagement_id, report_id)
          REFERENCES report (workspace_id, engagement_id, id),
        CONSTRAINT fk_issue_sign_off FOREIGN KEY (workspace_id, engagement_id, sign_off_id)
          REFERENCES sign_off (workspace_id, engagement_id, id),
        CONSTRAINT fk_issue_supersedes FOREIGN KEY (workspace_id, engagement_id, supersedes_id)
          REFERENCES issue (workspace_id, engagement_id, id),
        CONSTRAINT fk_issue_revoked_by FOREIGN KEY (workspace_id, revoked_by) REFERENCES person (workspace_id, id)
      )
    `);
    // Whatever the application does: of one assessment, kind and language at most one is in force.
    await runner.query(`
      CREATE UNIQUE INDEX uq_issue_in_force ON issue (workspace_id, engagement_id, assessment_id, kind, language)
      WHERE status = 'inForce'
    `);
    await runner.query(`CREATE INDEX ix_issue_assessment ON issue (workspace_id, engagement_id, assessment_id)`);
    await runner.query(`CREATE INDEX ix_issue_file_sha256 ON issue (workspace_id, file_sha256)`);
    await runner.query(`CREATE INDEX ix_issue_issued ON issue (workspace_id, issued_at, id)`);
    await runner.query(`CREATE INDEX ix_issue_revoked_by ON issue (workspace_id, revoked_by)`);
    await runner.query(`
      CREATE TABLE issue_file (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        issue_id uuid NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT pk_issue_file PRIMARY KEY (workspace_id, engagement_id, issue_id),
        CONSTRAINT fk_issue_file_issue FOREIGN KEY (workspace_id, engagement_id, issue_id)
          REFERENCES issue (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`ALTER TABLE issue_file ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    // What was submitted for review, so that nothing else is signed.
    await runner.query(`ALTER TABLE status_change ADD COLUMN content_sha256 text`);
    for (const table of ['sign_off', 'issue_file']) {
      await runner.query(
        `CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query(
      `CREATE TRIGGER refuse_removal BEFORE DELETE ON issue FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    for (const table of ['sign_off', 'issue', 'issue_file']) {
      await runner.query(
        `CREATE TRIGGER refuse_emptying BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    // An issue ends, and never comes back: in force, then superseded, then revoked; what it says stays.
    await runner.query(`
      CREATE FUNCTION issue_only_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        ending constant text[] := ARRAY['status', 'superseded_at', 'revoked_at', 'revoked_by', 'revocation_reason'];
      BEGIN
        IF (to_jsonb(NEW) - ending) IS DISTINCT FROM (to_jsonb(OLD) - ending)
           OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
           OR (NEW.status = 'revoked' AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
           OR NOT (
             (OLD.status = 'inForce' AND NEW.status IN ('superseded', 'revoked'))
             OR (OLD.status = 'superseded' AND NEW.status = 'revoked')
           ) THEN
          RAISE EXCEPTION 'an issued report can only end' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END
      $$
    `);
    await runner.query(
      `CREATE TRIGGER issue_only_ends BEFORE UPDATE ON issue FOR EACH ROW EXECUTE FUNCTION issue_only_ends()`,
    );
    // All that those who have not signed in can learn: these columns, of one issue whose check id or file they hold.
    await runner.query(`
      CREATE FUNCTION check_issue(given_check_id text, given_file_sha256 text)
      RETURNS TABLE (
        status text, number text, kind text, holder jsonb, issued_at timestamptz, data_sha256 text, file_sha256 text,
        superseded_by text, superseded_at timestamptz, revoked_at timestamptz
      )
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT found.status, found.number, found.kind, found.holder, found.issued_at, found.data_sha256,
          found.file_sha256, later.number, found.superseded_at, found.revoked_at
        FROM public.issue AS found
        LEFT JOIN public.issue AS later ON (later.workspace_id, later.engagement_id, later.supersedes_id)
          = (found.workspace_id, found.engagement_id, found.id)
        WHERE found.workspace_id = NULLIF(current_setting('tolok.workspace', true), '')::uuid
          AND (found.check_id = given_check_id OR found.file_sha256 = given_file_sha256)
        LIMIT 1
      $$
    `);
    // Numbers are unique in the workspace, also against engagements that the issuer does not see.
    await runner.query(`
      CREATE FUNCTION free_issue_number(base text) RETURNS text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT CASE place WHEN 1 THEN base ELSE base || '.' || place END
        FROM generate_series(1, 1 + (
          SELECT count(*) FROM public.issue
          WHERE workspace_id = NULLIF(current_setting('tolok.workspace', true), '')::uuid
            AND starts_with(number, base)
        )) AS place
        WHERE NOT EXISTS (
          SELECT FROM public.issue
          WHERE workspace_id = NULLIF(current_setting('tolok.workspace', true), '')::uuid
            AND number = CASE place WHEN 1 THEN base ELSE base || '.' || place END
        )
        ORDER BY place LIMIT 1
      $$
    `);
    await runner.query(`REVOKE ALL ON FUNCTION check_issue(text, text), free_issue_number(text) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION check_issue(text, text), free_issue_number(text) TO tolok_app`);
    for (const table of ['sign_off', 'issue', 'issue_file']) await runner.query(`SELECT witness('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION check_issue, free_issue_number`);
    for (const table of ['issue_file', 'issue', 'sign_off']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION issue_only_ends`);
    await runner.query(`ALTER TABLE status_change DROP COLUMN content_sha256`);
  }
}
