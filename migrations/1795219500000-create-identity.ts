import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People of a workspace, how they sign in, and which engagements they were given. What names a person lies apart
 * (`person_profile`), so that it can be erased while everything that the person did stays.
 */
export class CreateIdentity1795219500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        role text NOT NULL,
        status text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_person PRIMARY KEY (workspace_id, id),
        CONSTRAINT ck_person_kind CHECK (kind IN ('member', 'demo')),
        CONSTRAINT ck_person_role CHECK (
          role IN ('owner', 'lead', 'assessor', 'vendorManager', 'respondent', 'auditor')
        ),
        CONSTRAINT ck_person_status CHECK (status IN ('active', 'disabled', 'erased')),
        CONSTRAINT fk_person_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`
      CREATE TABLE person_profile (
        workspace_id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        CONSTRAINT pk_person_profile PRIMARY KEY (workspace_id, person_id),
        CONSTRAINT uq_person_profile_email UNIQUE (workspace_id, email),
        CONSTRAINT ck_person_profile_email CHECK (email = lower(email)),
        CONSTRAINT fk_person_profile_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`
      CREATE TABLE credential (
        workspace_id uuid NOT NULL,
        person_id uuid NOT NULL,
        password_hash text,
        password_set_at timestamptz,
        totp_secret bytea,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        reset_at timestamptz,
        CONSTRAINT pk_credential PRIMARY KEY (workspace_id, person_id),
        CONSTRAINT ck_credential_password CHECK ((password_hash IS NULL) = (password_set_at IS NULL)),
        CONSTRAINT ck_credential_totp CHECK (totp_secret IS NOT NULL OR totp_confirmed_at IS NULL),
        CONSTRAINT fk_credential_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`
      CREATE TABLE recovery_code (
        workspace_id uuid NOT NULL,
        person_id uuid NOT NULL,
        code_sha256 text NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_code PRIMARY KEY (workspace_id, person_id, code_sha256),
        CONSTRAINT fk_recovery_code_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`
      CREATE TABLE session (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        token_sha256 text NOT NULL,
        stage text NOT NULL,
        client text,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_session_token UNIQUE (workspace_id, token_sha256),
        CONSTRAINT ck_session_stage CHECK (stage IN ('password', 'full')),
        CONSTRAINT fk_session_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_session_person ON session (workspace_id, person_id)`);
    await runner.query(`
      CREATE TABLE access_token (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        token_sha256 text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT pk_access_token PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_access_token_token UNIQUE (workspace_id, token_sha256),
        CONSTRAINT ck_access_token_scopes CHECK (
          cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'administer']::text[]
        ),
        CONSTRAINT ck_access_token_expiry CHECK (expires_at > created_at),
        CONSTRAINT fk_access_token_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_access_token_person ON access_token (workspace_id, person_id)`);
    // Of a set-up link there is no person yet: it makes the first owner.
    await runner.query(`
      CREATE TABLE one_time_link (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        purpose text NOT NULL,
        person_id uuid,
        token_sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_one_time_link PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_one_time_link_token UNIQUE (workspace_id, token_sha256),
        CONSTRAINT ck_one_time_link_purpose CHECK (purpose IN ('setUp', 'invitation', 'passwordReset')),
        CONSTRAINT ck_one_time_link_person CHECK ((purpose = 'setUp') = (person_id IS NULL)),
        CONSTRAINT fk_one_time_link_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id),
        CONSTRAINT fk_one_time_link_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`CREATE INDEX ix_one_time_link_person ON one_time_link (workspace_id, person_id)`);
    await runner.query(`
      CREATE TABLE external_identity (
        workspace_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_external_identity PRIMARY KEY (workspace_id, issuer, subject),
        CONSTRAINT fk_external_identity_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_external_identity_person ON external_identity (workspace_id, person_id)`);
    // An OIDC sign-in on its way: state, nonce and verifier belong to one browser and one attempt.
    await runner.query(`
      CREATE TABLE oidc_attempt (
        workspace_id uuid NOT NULL,
        state_sha256 text NOT NULL,
        browser_sha256 text NOT NULL,
        nonce text NOT NULL,
        verifier text NOT NULL,
        return_to text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_oidc_attempt PRIMARY KEY (workspace_id, state_sha256),
        CONSTRAINT fk_oidc_attempt_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    // Counted in the database, so that a limit holds however many processes there are.
    await runner.query(`
      CREATE TABLE throttle (
        workspace_id uuid NOT NULL,
        bucket text NOT NULL,
        window_start timestamptz NOT NULL,
        count integer NOT NULL,
        CONSTRAINT pk_throttle PRIMARY KEY (workspace_id, bucket),
        CONSTRAINT fk_throttle_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`
      CREATE TABLE engagement_grant (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        scope text NOT NULL,
        party_id uuid,
        assessment_id uuid,
        expires_at timestamptz,
        granted_by uuid,
        granted_at timestamptz NOT NULL,
        revoked_by uuid,
        revoked_at timestamptz,
        CONSTRAINT pk_engagement_grant PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_engagement_grant_id UNIQUE (workspace_id, id),
        CONSTRAINT ck_engagement_grant_role CHECK (
          role IN ('lead', 'assessor', 'vendorManager', 'respondent', 'auditor')
        ),
        CONSTRAINT ck_engagement_grant_scope CHECK (
          (scope = 'engagement' AND party_id IS NULL AND assessment_id IS NULL)
          OR (scope = 'party' AND party_id IS NOT NULL AND assessment_id IS NULL)
          OR (scope = 'assessment' AND party_id IS NULL AND assessment_id IS NOT NULL)
        ),
        CONSTRAINT ck_engagement_grant_role_scope CHECK (
          (role IN ('lead', 'assessor') AND scope = 'engagement')
          OR (role = 'auditor' AND scope IN ('engagement', 'assessment'))
          OR (role IN ('vendorManager', 'respondent') AND scope = 'party')
        ),
        CONSTRAINT ck_engagement_grant_auditor CHECK (role <> 'auditor' OR expires_at IS NOT NULL),
        CONSTRAINT fk_engagement_grant_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id),
        CONSTRAINT fk_engagement_grant_person FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, id),
        CONSTRAINT fk_engagement_grant_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id),
        CONSTRAINT fk_engagement_grant_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_engagement_grant_person ON engagement_grant (workspace_id, person_id)`);
    await runner.query(`CREATE INDEX ix_engagement_grant_party ON engagement_grant (workspace_id, party_id)`);
    await runner.query(
      `CREATE INDEX ix_engagement_grant_assessment ON engagement_grant (workspace_id, engagement_id, assessment_id)`,
    );
    // What a party may see of a completed assessment, frozen with it: its own units, without notes.
    await runner.query(`
      CREATE TABLE party_extract (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        party_id uuid NOT NULL,
        snapshot_id uuid NOT NULL,
        sha256 text NOT NULL,
        document text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_party_extract PRIMARY KEY (workspace_id, engagement_id, snapshot_id, party_id),
        CONSTRAINT fk_party_extract_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id),
        CONSTRAINT fk_party_extract_assessment FOREIGN KEY (workspace_id, engagement_id, assessment_id)
          REFERENCES assessment (workspace_id, engagement_id, id),
        CONSTRAINT fk_party_extract_snapshot FOREIGN KEY (workspace_id, engagement_id, snapshot_id)
          REFERENCES snapshot (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_party_extract_party ON party_extract (workspace_id, party_id)`);
    await runner.query(
      `CREATE INDEX ix_party_extract_assessment ON party_extract (workspace_id, engagement_id, assessment_id)`,
    );
    await runner.query(
      `CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON party_extract FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER version_rises BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION version_rises()`,
    );
    // A grant is ended, never rewritten: who could see what stays known.
    await runner.query(`
      CREATE FUNCTION grant_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (to_jsonb(NEW) - 'revoked_at' - 'revoked_by') IS DISTINCT FROM (to_jsonb(OLD) - 'revoked_at' - 'revoked_by')
           OR OLD.revoked_at IS NOT NULL THEN
          RAISE EXCEPTION 'a grant can only be revoked' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END
      $$
    `);
    await runner.query(
      `CREATE TRIGGER grant_only_ends BEFORE UPDATE ON engagement_grant FOR EACH ROW EXECUTE FUNCTION grant_only_ends()`,
    );
    // Keys belong to one caller: another one's key is not a replay.
    await runner.query(`ALTER TABLE idempotency_key ADD COLUMN actor text NOT NULL DEFAULT 'system'`);
    await runner.query(`ALTER TABLE idempotency_key ALTER COLUMN actor DROP DEFAULT`);
    await runner.query(`ALTER TABLE idempotency_key DROP CONSTRAINT pk_idempotency_key`);
    await runner.query(
      `ALTER TABLE idempotency_key ADD CONSTRAINT pk_idempotency_key PRIMARY KEY (workspace_id, actor, route, key)`,
    );
    await runner.query(`ALTER TABLE status_change ADD COLUMN changed_by uuid`);
    await runner.query(`ALTER TABLE report ADD COLUMN created_by uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report DROP COLUMN created_by`);
    await runner.query(`ALTER TABLE status_change DROP COLUMN changed_by`);
    await runner.query(`DELETE FROM idempotency_key`);
    await runner.query(`ALTER TABLE idempotency_key DROP CONSTRAINT pk_idempotency_key`);
    await runner.query(`ALTER TABLE idempotency_key DROP COLUMN actor`);
    await runner.query(
      `ALTER TABLE idempotency_key ADD CONSTRAINT pk_idempotency_key PRIMARY KEY (workspace_id, route, key)`,
    );
    const tables = ['party_extract', 'engagement_grant', 'throttle', 'oidc_attempt', 'external_identity'];
    tables.push('one_time_link', 'access_token', 'session', 'recovery_code', 'credential', 'person_profile', 'person');
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION grant_only_ends`);
  }
}
