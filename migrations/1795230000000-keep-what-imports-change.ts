import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (list: string): string =>
  `${WORKSPACE} AND ((SELECT reaches_all()) OR engagement_id = ANY ((SELECT ${list}())::uuid[]))`;

/**
 * What an import did to a series is one row, as the series is: a hundred thousand corrected points were as many rows, each
 * with its keys checked and its hash taken. The row also says which months were inserted, so that an import can be taken
 * back; imports that are there do not say it, and stay. Corrections that are there are kept, one row for each series.
 */
export class KeepWhatImportsChange1795230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE kpi_change (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        import_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        kpi text NOT NULL,
        channel text NOT NULL,
        version integer NOT NULL,
        inserted jsonb NOT NULL,
        corrected jsonb NOT NULL,
        CONSTRAINT pk_kpi_change PRIMARY KEY (workspace_id, engagement_id, import_id, unit_id, kpi, channel),
        CONSTRAINT ck_kpi_change_points CHECK (jsonb_array_length(inserted) + jsonb_array_length(corrected) >= 1),
        CONSTRAINT fk_kpi_change_import FOREIGN KEY (workspace_id, engagement_id, import_id)
          REFERENCES kpi_import (workspace_id, engagement_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_kpi_change_unit FOREIGN KEY (workspace_id, engagement_id, unit_id)
          REFERENCES unit (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_kpi_change_series ON kpi_change (workspace_id, engagement_id, unit_id, kpi, channel)`,
    );
    await runner.query(`
      INSERT INTO kpi_change (workspace_id, engagement_id, import_id, unit_id, kpi, channel, version, inserted, corrected)
      SELECT workspace_id, engagement_id, import_id, unit_id, kpi, channel,
        row_number() OVER (
          PARTITION BY workspace_id, engagement_id, unit_id, kpi, channel ORDER BY imported_at, import_id
        ), '[]', corrected
      FROM (
        SELECT workspace_id, engagement_id, import_id, unit_id, kpi, channel,
          jsonb_agg(jsonb_build_object('month', month, 'before', before, 'after', after) ORDER BY month) AS corrected
        FROM kpi_correction GROUP BY workspace_id, engagement_id, import_id, unit_id, kpi, channel
      ) AS former
      JOIN (SELECT workspace_id, engagement_id, id AS import_id, imported_at FROM kpi_import) AS import
        USING (workspace_id, engagement_id, import_id)
    `);
    await runner.query(`DROP TABLE kpi_correction`);
    await dropWitness(runner, 'kpi_correction');
    // Null: stated by somebody, not by a file.
    await runner.query(`ALTER TABLE kpi_target ADD import_id uuid`);
    await runner.query(`
      ALTER TABLE kpi_target ADD CONSTRAINT fk_kpi_target_import FOREIGN KEY (workspace_id, engagement_id, import_id)
        REFERENCES kpi_import (workspace_id, engagement_id, id)
    `);
    await runner.query(`CREATE INDEX ix_kpi_target_import ON kpi_target (workspace_id, engagement_id, import_id)`);
    await runner.query(`GRANT UPDATE (import_id) ON kpi_target TO tolok_app`);
    await raise(runner, 'kpi_change');
    await runner.query(`SELECT witness('kpi_change')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`ALTER TABLE kpi_target DROP COLUMN import_id`);
    await runner.query(`
      CREATE TABLE kpi_correction (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        import_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        kpi text NOT NULL,
        channel text NOT NULL,
        month text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        CONSTRAINT pk_kpi_correction
          PRIMARY KEY (workspace_id, engagement_id, import_id, unit_id, kpi, channel, month),
        CONSTRAINT fk_kpi_correction_import FOREIGN KEY (workspace_id, engagement_id, import_id)
          REFERENCES kpi_import (workspace_id, engagement_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_kpi_correction_unit FOREIGN KEY (workspace_id, engagement_id, unit_id)
          REFERENCES unit (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(
      `CREATE INDEX ix_kpi_correction_series ON kpi_correction (workspace_id, engagement_id, unit_id, kpi, channel)`,
    );
    await runner.query(`
      INSERT INTO kpi_correction
      SELECT workspace_id, engagement_id, import_id, unit_id, kpi, channel, one ->> 'month', one -> 'before', one -> 'after'
      FROM kpi_change CROSS JOIN LATERAL jsonb_array_elements(corrected) AS one
    `);
    await runner.query(`DROP TABLE kpi_change`);
    await dropWitness(runner, 'kpi_change');
    await raise(runner, 'kpi_correction');
    await runner.query(`SELECT witness('kpi_correction')`);
  }
}

async function dropWitness(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`DROP FUNCTION witness_${table}`);
  await runner.query(`DROP FUNCTION witnessed_${table}`);
}

/** As the second wall stands around imports: rows are made and removed only. */
async function raise(runner: QueryRunner, table: string): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const write = among('write_engagements');
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY owner_works ON ${table} FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`,
  );
  await runner.query(
    `CREATE POLICY app_select ON ${table} FOR SELECT TO tolok_app USING (${among('reach_engagements')})`,
  );
  await runner.query(`CREATE POLICY app_insert ON ${table} FOR INSERT TO tolok_app WITH CHECK (${write})`);
  await runner.query(`CREATE POLICY app_delete ON ${table} FOR DELETE TO tolok_app USING (${write})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON ${table} TO tolok_app`);
}
