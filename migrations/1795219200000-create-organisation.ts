import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Workspaces with what their engagements share: parties, sites, programmes and framework versions. Keys begin with the
 * workspace, so that a row can never point into another one.
 */
export class CreateOrganisation1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE workspace (
        id uuid NOT NULL,
        key text NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_workspace PRIMARY KEY (id),
        CONSTRAINT uq_workspace_key UNIQUE (key)
      )
    `);
    await runner.query(`
      CREATE TABLE party (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        ref text NOT NULL,
        name jsonb NOT NULL,
        kind text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_party PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_party_ref UNIQUE (workspace_id, ref),
        CONSTRAINT ck_party_kind CHECK (kind IN ('client', 'own', 'vendor')),
        CONSTRAINT fk_party_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`
      CREATE TABLE site (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        ref text NOT NULL,
        name jsonb NOT NULL,
        party_id uuid NOT NULL,
        location jsonb,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_site PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_site_ref UNIQUE (workspace_id, ref),
        CONSTRAINT fk_site_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_site_party ON site (workspace_id, party_id)`);
    await runner.query(`
      CREATE TABLE programme (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        ref text NOT NULL,
        name jsonb NOT NULL,
        line_of_business jsonb,
        channel text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_programme PRIMARY KEY (workspace_id, id),
        CONSTRAINT uq_programme_ref UNIQUE (workspace_id, ref),
        CONSTRAINT ck_programme_channel CHECK (
          channel IN ('voice', 'chat', 'messaging', 'email', 'social', 'letter', 'faceToFace', 'backOffice', 'mixed')
        ),
        CONSTRAINT fk_programme_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`
      CREATE TABLE framework_version (
        workspace_id uuid NOT NULL,
        id text NOT NULL,
        key text NOT NULL,
        version text NOT NULL,
        title jsonb NOT NULL,
        origin text NOT NULL,
        sha256 text NOT NULL,
        unit_requirements integer NOT NULL,
        entity_requirements integer NOT NULL,
        source text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_framework_version PRIMARY KEY (workspace_id, id),
        CONSTRAINT ck_framework_version_id CHECK (id = key || '@' || version),
        CONSTRAINT ck_framework_version_origin CHECK (origin IN ('builtIn', 'own')),
        CONSTRAINT fk_framework_version_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`
      CREATE TABLE idempotency_key (
        workspace_id uuid NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        request_sha256 text NOT NULL,
        status integer NOT NULL,
        headers jsonb NOT NULL,
        body json NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_idempotency_key PRIMARY KEY (workspace_id, route, key),
        CONSTRAINT fk_idempotency_key_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id)
      )
    `);
    await runner.query(`CREATE INDEX ix_idempotency_key_age ON idempotency_key (created_at)`);
    // An application that writes back an old version would make a later stale edit look current.
    await runner.query(`
      CREATE FUNCTION version_rises() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.version <= OLD.version THEN
          RAISE EXCEPTION 'version of % must rise', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END
      $$
    `);
    for (const table of ['party', 'site', 'programme']) {
      await runner.query(
        `CREATE TRIGGER version_rises BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION version_rises()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency_key', 'framework_version', 'programme', 'site', 'party', 'workspace']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP FUNCTION version_rises`);
  }
}
