import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const SYSTEM = '(SELECT scope_is_system())';
const OF_CERTIFICATE = `EXISTS (SELECT FROM certificate AS k WHERE k.workspace_id = certificate_file.workspace_id
  AND k.engagement_id = certificate_file.engagement_id AND k.id = certificate_file.certificate_id)`;

/**
 * Signed PDFs of certificates, each with the data that it was drawn from. The server alone makes them; whoever sees the
 * certificate reads them. A scope that was extended or reduced has a file of its own.
 */
export class PrintCertificates1795430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE certificate_file (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        language text NOT NULL,
        scope_changes integer NOT NULL,
        document text NOT NULL,
        bytes bytea NOT NULL,
        sha256 text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT pk_certificate_file
          PRIMARY KEY (workspace_id, engagement_id, certificate_id, language, scope_changes),
        CONSTRAINT ck_certificate_file_language CHECK (language IN ('en', 'id', 'zh')),
        CONSTRAINT ck_certificate_file_hash CHECK (sha256 = encode(sha256(bytes), 'hex')),
        CONSTRAINT fk_certificate_file_certificate FOREIGN KEY (workspace_id, engagement_id, certificate_id)
          REFERENCES certificate (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`ALTER TABLE certificate_file ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(
      `CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON certificate_file
         FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`ALTER TABLE certificate_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    const owner = `(SELECT owner_at_work()) OR (${WORKSPACE} AND ${SYSTEM})`;
    await runner.query(
      `CREATE POLICY owner_works ON certificate_file FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`,
    );
    await runner.query(
      `CREATE POLICY app_select ON certificate_file FOR SELECT TO tolok_app USING (${WORKSPACE} AND ${OF_CERTIFICATE})`,
    );
    await runner.query(
      `CREATE POLICY app_insert ON certificate_file FOR INSERT TO tolok_app WITH CHECK (${WORKSPACE} AND ${SYSTEM})`,
    );
    await runner.query(`REVOKE ALL ON certificate_file FROM PUBLIC, tolok_app`);
    await runner.query(`GRANT SELECT, INSERT ON certificate_file TO tolok_app`);
    await runner.query(`SELECT witness('certificate_file')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`DROP TABLE certificate_file`);
    await runner.query(`DROP FUNCTION witness_certificate_file`);
    await runner.query(`DROP FUNCTION witnessed_certificate_file`);
  }
}
