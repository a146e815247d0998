import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Engagements with their units, assessments, answers, evidence, findings and snapshots. Keys begin with workspace and
 * engagement. The whole entity of an engagement is a unit of kind `entity`, so that every answer has a unit.
 */
export class CreateCasework1795219300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE engagement (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        key text NOT NULL,
        title jsonb NOT NULL,
        client_party_id uuid NOT NULL,
        client_name jsonb NOT NULL,
        consultancy jsonb NOT NULL,
        classification jsonb NOT NULL,
        language text NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        sector jsonb,
        purpose jsonb,
        background jsonb NOT NULL,
        team jsonb NOT NULL,
        distribution jsonb NOT NULL,
        plan jsonb,
        currency text,
        accent text,
        sample_data boolean NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_engagement PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_engagement_key UNIQUE (workspace_id, key),
        CONSTRAINT ck_engagement_language CHECK (language IN ('en', 'id', 'zh')),
        CONSTRAINT ck_engagement_period CHECK (period_from <= period_to),
        CONSTRAINT fk_engagement_client FOREIGN KEY (workspace_id, client_party_id) REFERENCES party (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_engagement_client ON engagement (workspace_id, client_party_id)`);
    await runner.query(`
      CREATE TABLE engagement_logo (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        role text NOT NULL,
        kind text NOT NULL,
        sha256 text NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT pk_engagement_logo PRIMARY KEY (workspace_id, engagement_id, role),
        CONSTRAINT ck_engagement_logo_role CHECK (role IN ('client', 'consultancy')),
        CONSTRAINT ck_engagement_logo_kind CHECK (kind IN ('svg', 'png')),
        CONSTRAINT fk_engagement_logo_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE unit (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        ref text NOT NULL,
        name jsonb NOT NULL,
        site_id uuid,
        programme_id uuid,
        weight integer NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_unit PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_unit_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_unit_ref UNIQUE (workspace_id, engagement_id, ref),
        CONSTRAINT ck_unit_kind CHECK (kind IN ('unit', 'entity')),
        CONSTRAINT ck_unit_entity CHECK ((kind = 'entity') = (ref = 'entity')),
        CONSTRAINT ck_unit_site CHECK ((kind = 'entity') = (site_id IS NULL)),
        CONSTRAINT ck_unit_weight CHECK (weight BETWEEN 1 AND 1000000000),
        CONSTRAINT fk_unit_engagement FOREIGN KEY (workspace_id, engagement_id) REFERENCES engagement (workspace_id, id),
        CONSTRAINT fk_unit_site FOREIGN KEY (workspace_id, site_id) REFERENCES site (workspace_id, id),
        CONSTRAINT fk_unit_programme FOREIGN KEY (workspace_id, programme_id) REFERENCES programme (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_unit_site ON unit (workspace_id, site_id)`);
    await runner.query(`CREATE INDEX ix_unit_programme ON unit (workspace_id, programme_id)`);
    await runner.query(`
      CREATE TABLE assessment (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        key text NOT NULL,
        title jsonb NOT NULL,
        kind text NOT NULL,
        wave text NOT NULL,
        framework_id text NOT NULL,
        previous_id uuid,
        document_number text NOT NULL,
        status text NOT NULL,
        revision integer NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        report_date date NOT NULL,
        author text,
        reviewer text,
        approver text,
        target numeric,
        systemic_share numeric,
        plan_start date,
        details jsonb NOT NULL,
        result jsonb,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        completed_at timestamptz,
        CONSTRAINT pk_assessment PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_assessment_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_assessment_key UNIQUE (workspace_id, engagement_id, key),
        CONSTRAINT uq_assessment_document_number UNIQUE (workspace_id, engagement_id, document_number),
        CONSTRAINT ck_assessment_kind CHECK (kind IN ('baseline', 'progress', 'certification', 'surveillance')),
        CONSTRAINT ck_assessment_status CHECK (status IN ('draft', 'fieldwork', 'review', 'completed')),
        CONSTRAINT ck_assessment_completed CHECK (
          (status = 'completed') = (completed_at IS NOT NULL) AND (status = 'completed') = (result IS NOT NULL)
        ),
        CONSTRAINT ck_assessment_revision CHECK (revision BETWEEN 1 AND 99),
        CONSTRAINT ck_assessment_period CHECK (period_from <= period_to AND period_to <= report_date),
        CONSTRAINT ck_assessment_target CHECK (target BETWEEN 0 AND 100),
        CONSTRAINT ck_assessment_systemic_share CHECK (systemic_share BETWEEN 0 AND 100),
        CONSTRAINT ck_assessment_previous CHECK (previous_id <> id),
        CONSTRAINT fk_assessment_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id),
        CONSTRAINT fk_assessment_framework FOREIGN KEY (workspace_id, framework_id)
          REFERENCES framework_version (workspace_id, id),
        CONSTRAINT fk_assessment_previous FOREIGN KEY (workspace_id, engagement_id, previous_id)
          REFERENCES assessment (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_assessment_framework ON assessment (workspace_id, framework_id)`);
    await runner.query(`CREATE INDEX ix_assessment_previous ON assessment (workspace_id, engagement_id, previous_id)`);
    await runner.query(`CREATE INDEX ix_assessment_updated ON assessment (workspace_id, updated_at, id)`);
    await runner.query(`
      CREATE TABLE assessment_unit (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        answer_count integer NOT NULL,
        CONSTRAINT pk_assessment_unit PRIMARY KEY (workspace_id, engagement_id, assessment_id, unit_id),
        CONSTRAINT ck_assessment_unit_answer_count CHECK (answer_count >= 0),
        CONSTRAINT fk_assessment_unit_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_assessment_unit_unit FOREIGN KEY (workspace_id, engagement_id, unit_id)
          REFERENCES unit (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_assessment_unit_unit ON assessment_unit (workspace_id, engagement_id, unit_id)`,
    );
    // Drawn from a sequence: a version is never used twice, not even when an answer is removed and made again.
    await runner.query(`CREATE SEQUENCE answer_version`);
    await runner.query(`
      CREATE TABLE answer (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        requirement_ref text NOT NULL,
        kind text NOT NULL,
        ratings jsonb,
        reason text,
        note text,
        version bigint NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_answer PRIMARY KEY (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref),
        CONSTRAINT ck_answer_kind CHECK (
          (kind = 'rated' AND ratings IS NOT NULL AND reason IS NULL)
          OR (kind = 'notApplicable' AND ratings IS NULL AND reason IS NOT NULL)
        ),
        CONSTRAINT fk_answer_assessment_unit FOREIGN KEY (workspace_id, engagement_id, assessment_id, unit_id)
          REFERENCES assessment_unit (workspace_id, engagement_id, assessment_id, unit_id)
      )
    `);
    await runner.query(`
      CREATE FUNCTION count_answers() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE assessment_unit AS place
        SET answer_count = place.answer_count + changed.number * (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END)
        FROM (
          SELECT workspace_id, engagement_id, assessment_id, unit_id, count(*)::integer AS number
          FROM changed_rows GROUP BY workspace_id, engagement_id, assessment_id, unit_id
        ) AS changed
        WHERE place.workspace_id = changed.workspace_id AND place.engagement_id = changed.engagement_id
          AND place.assessment_id = changed.assessment_id AND place.unit_id = changed.unit_id;
        RETURN NULL;
      END
      $$
    `);
    await runner.query(`
      CREATE TRIGGER count_inserted_answers AFTER INSERT ON answer
      REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION count_answers()
    `);
    await runner.query(`
      CREATE TRIGGER count_deleted_answers AFTER DELETE ON answer
      REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION count_answers()
    `);
    await runner.query(`
      CREATE TABLE evidence (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        id uuid NOT NULL,
        ref text NOT NULL,
        title jsonb NOT NULL,
        kind text NOT NULL,
        source jsonb,
        effective_date date NOT NULL,
        period_from date,
        period_to date,
        requirements text[] NOT NULL,
        sensitivity text NOT NULL,
        file_name text,
        file_type text,
        file_size bigint,
        file_sha256 text,
        file_uploaded_at timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_evidence PRIMARY KEY (workspace_id, engagement_id, assessment_id, id),
        CONSTRAINT uq_evidence_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_evidence_ref UNIQUE (workspace_id, engagement_id, assessment_id, ref),
        CONSTRAINT ck_evidence_kind CHECK (
          kind IN ('document', 'interview', 'observation', 'dataSample', 'systemCheck', 'survey')
        ),
        CONSTRAINT ck_evidence_sensitivity CHECK (sensitivity IN ('normal', 'confidential', 'personal')),
        CONSTRAINT ck_evidence_period CHECK (
          (period_from IS NULL) = (period_to IS NULL) AND (period_from IS NULL OR period_from <= period_to)
        ),
        CONSTRAINT ck_evidence_file CHECK (
          num_nulls(file_name, file_type, file_size, file_sha256, file_uploaded_at) IN (0, 5)
        ),
        CONSTRAINT fk_evidence_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`CREATE INDEX ix_evidence_file ON evidence (workspace_id, file_sha256)`);
    await runner.query(`
      CREATE TABLE finding (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        id uuid NOT NULL,
        ref text NOT NULL,
        grade text NOT NULL,
        requirement_ref text NOT NULL,
        title jsonb NOT NULL,
        condition jsonb NOT NULL,
        cause jsonb,
        consequence jsonb,
        recommendation jsonb,
        owner_function text NOT NULL,
        due date,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_finding PRIMARY KEY (workspace_id, engagement_id, assessment_id, id),
        CONSTRAINT uq_finding_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_finding_ref UNIQUE (workspace_id, engagement_id, assessment_id, ref),
        CONSTRAINT ck_finding_grade CHECK (grade IN ('strength', 'major', 'minor', 'opportunity')),
        CONSTRAINT fk_finding_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE finding_unit (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_finding_unit PRIMARY KEY (workspace_id, engagement_id, assessment_id, finding_id, unit_id),
        CONSTRAINT fk_finding_unit_finding FOREIGN KEY (workspace_id, engagement_id, assessment_id, finding_id)
          REFERENCES finding (workspace_id, engagement_id, assessment_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_finding_unit_unit FOREIGN KEY (workspace_id, engagement_id, assessment_id, unit_id)
          REFERENCES assessment_unit (workspace_id, engagement_id, assessment_id, unit_id)
      )
    `);
    await runner.query(`
      CREATE INDEX ix_finding_unit_unit ON finding_unit (workspace_id, engagement_id, assessment_id, unit_id)
    `);
    await runner.query(`
      CREATE TABLE finding_evidence (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_finding_evidence PRIMARY KEY (workspace_id, engagement_id, assessment_id, finding_id, evidence_id),
        CONSTRAINT fk_finding_evidence_finding FOREIGN KEY (workspace_id, engagement_id, assessment_id, finding_id)
          REFERENCES finding (workspace_id, engagement_id, assessment_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_finding_evidence_evidence FOREIGN KEY (workspace_id, engagement_id, assessment_id, evidence_id)
          REFERENCES evidence (workspace_id, engagement_id, assessment_id, id)
      )
    `);
    await runner.query(`
      CREATE INDEX ix_finding_evidence_evidence
      ON finding_evidence (workspace_id, engagement_id, assessment_id, evidence_id)
    `);
    await runner.query(`
      CREATE TABLE status_change (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        id uuid NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        revision integer NOT NULL,
        reason text,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_status_change PRIMARY KEY (workspace_id, engagement_id, assessment_id, id),
        CONSTRAINT fk_status_change_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE snapshot (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        revision integer NOT NULL,
        framework_id text NOT NULL,
        framework_sha256 text NOT NULL,
        engine text NOT NULL,
        sha256 text NOT NULL,
        document text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_snapshot PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_snapshot_id UNIQUE (workspace_id, id),
        CONSTRAINT uq_snapshot_content UNIQUE (workspace_id, engagement_id, assessment_id, kind, revision, sha256),
        CONSTRAINT ck_snapshot_kind CHECK (kind IN ('completed', 'working')),
        CONSTRAINT fk_snapshot_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id),
        CONSTRAINT fk_snapshot_framework FOREIGN KEY (workspace_id, framework_id)
          REFERENCES framework_version (workspace_id, id)
      )
    `);
    await runner.query(`
      CREATE UNIQUE INDEX uq_snapshot_completed ON snapshot (workspace_id, engagement_id, assessment_id, revision)
      WHERE kind = 'completed'
    `);
    await runner.query(`CREATE INDEX ix_snapshot_framework ON snapshot (workspace_id, framework_id)`);
    // The bytes of evidence that a completed revision names are kept when the evidence goes.
    await runner.query(`
      CREATE TABLE snapshot_file (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        snapshot_id uuid NOT NULL,
        file_sha256 text NOT NULL,
        CONSTRAINT pk_snapshot_file PRIMARY KEY (workspace_id, engagement_id, snapshot_id, file_sha256),
        CONSTRAINT fk_snapshot_file_snapshot FOREIGN KEY (workspace_id, engagement_id, snapshot_id)
          REFERENCES snapshot (workspace_id, engagement_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`CREATE INDEX ix_snapshot_file_sha256 ON snapshot_file (workspace_id, file_sha256)`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END
      $$
    `);
    await runner.query(
      `CREATE TRIGGER refuse_change BEFORE UPDATE ON snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`
      CREATE TRIGGER refuse_removal BEFORE DELETE ON snapshot
      FOR EACH ROW WHEN (OLD.kind = 'completed') EXECUTE FUNCTION refuse_change()
    `);
    for (const table of ['engagement', 'unit', 'assessment', 'answer', 'evidence', 'finding']) {
      await runner.query(
        `CREATE TRIGGER version_rises BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION version_rises()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'snapshot_file',
      'snapshot',
      'status_change',
      'finding_evidence',
      'finding_unit',
      'finding',
      'evidence',
      'answer',
    ];
    for (const table of [...tables, 'assessment_unit', 'assessment', 'unit', 'engagement_logo', 'engagement']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP SEQUENCE answer_version`);
    await runner.query(`DROP FUNCTION count_answers, refuse_change`);
  }
}
