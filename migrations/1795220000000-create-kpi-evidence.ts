import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (column: string, list: string): string => `${column} = ANY ((SELECT ${list}())::uuid[])`;
const when = (...any: readonly string[]): string => `${WORKSPACE} AND ((SELECT reaches_all()) OR ${any.join(' OR ')})`;

const WRITE = when(among('engagement_id', 'write_engagements'));
const WHOLE = among('engagement_id', 'reach_engagements');

interface KpiTable {
  readonly select: string;
  /** Columns that may be updated; none: rows are made and removed only. */
  readonly update?: readonly string[];
}

/** What an auditor of one assessment reads there follows from the series of its units, and from what KPIs mean. */
const TABLES: Readonly<Record<string, KpiTable>> = {
  kpi_definition: {
    select: when(among('engagement_id', 'seen_engagements')),
    update: ['title', 'unit', 'direction', 'kind', 'formula', 'minimum_sample', 'version', 'updated_at'],
  },
  kpi_target: {
    select: when(among('engagement_id', 'seen_engagements')),
    update: ['target', 'benchmark', 'source', 'version', 'updated_at'],
  },
  // What is said of the whole engagement is not for those who were given a part of it.
  kpi_series: {
    select: when(
      WHOLE,
      `(${among('unit_id', 'reach_units')} AND NOT EXISTS (SELECT FROM unit AS u
         WHERE u.workspace_id = kpi_series.workspace_id AND u.engagement_id = kpi_series.engagement_id
           AND u.id = kpi_series.unit_id AND u.kind = 'entity'))`,
    ),
    update: ['points', 'version', 'updated_at'],
  },
  kpi_import: { select: when(WHOLE) },
  kpi_correction: { select: when(WHOLE) },
};

/**
 * KPI evidence of an engagement: what the client's files say month by month, targets, and KPIs of its own. A series is one
 * row with its months in it: two years of a hundred sites are some thousand rows for the witness, not a hundred thousand.
 * A point that is corrected leaves what it was in `kpi_correction`, with the import that brought the new one.
 */
export class CreateKpiEvidence1795220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE kpi_definition (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        key text NOT NULL,
        title jsonb NOT NULL,
        unit text NOT NULL,
        direction text NOT NULL,
        kind text NOT NULL,
        formula jsonb NOT NULL,
        minimum_sample integer,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_kpi_definition PRIMARY KEY (workspace_id, engagement_id, key),
        CONSTRAINT ck_kpi_definition_unit CHECK (
          unit IN ('percent', 'points', 'seconds', 'minutes', 'hours', 'days', 'perThousand', 'currency', 'count', 'ratio')
        ),
        CONSTRAINT ck_kpi_definition_direction CHECK (direction IN ('higher', 'lower')),
        CONSTRAINT ck_kpi_definition_kind CHECK (kind IN ('proportion', 'score', 'mean', 'amount')),
        CONSTRAINT ck_kpi_definition_minimum_sample CHECK (minimum_sample >= 1),
        CONSTRAINT fk_kpi_definition_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE kpi_target (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        kpi text NOT NULL,
        unit_id uuid,
        channel text NOT NULL,
        target numeric,
        benchmark numeric,
        source jsonb,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_kpi_target PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_kpi_target_id UNIQUE (workspace_id, id),
        CONSTRAINT ck_kpi_target_stated CHECK (target IS NOT NULL OR benchmark IS NOT NULL),
        CONSTRAINT fk_kpi_target_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE,
        CONSTRAINT fk_kpi_target_unit FOREIGN KEY (workspace_id, engagement_id, unit_id)
          REFERENCES unit (workspace_id, engagement_id, id)
      )
    `);
    // One for the whole and one for each unit; a null would be unlike every other null.
    await runner.query(`
      CREATE UNIQUE INDEX uq_kpi_target_place ON kpi_target
        (workspace_id, engagement_id, kpi, unit_id, channel) NULLS NOT DISTINCT
    `);
    await runner.query(`CREATE INDEX ix_kpi_target_unit ON kpi_target (workspace_id, engagement_id, unit_id)`);
    await runner.query(`
      CREATE TABLE kpi_series (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        kpi text NOT NULL,
        channel text NOT NULL,
        points jsonb NOT NULL,
        version integer NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_kpi_series PRIMARY KEY (workspace_id, engagement_id, unit_id, kpi, channel),
        CONSTRAINT ck_kpi_series_points CHECK (jsonb_typeof(points) = 'array' AND jsonb_array_length(points) >= 1),
        CONSTRAINT fk_kpi_series_unit FOREIGN KEY (workspace_id, engagement_id, unit_id)
          REFERENCES unit (workspace_id, engagement_id, id)
      )
    `);
    await runner.query(`CREATE INDEX ix_kpi_series_kpi ON kpi_series (workspace_id, engagement_id, kpi)`);
    await runner.query(`
      CREATE TABLE kpi_import (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        header_sha256 text NOT NULL,
        mapping jsonb NOT NULL,
        rows integer NOT NULL,
        inserted integer NOT NULL,
        corrected integer NOT NULL,
        unchanged integer NOT NULL,
        imported_by uuid,
        imported_at timestamptz NOT NULL,
        CONSTRAINT pk_kpi_import PRIMARY KEY (workspace_id, engagement_id, id),
        CONSTRAINT uq_kpi_import_id UNIQUE (workspace_id, id),
        CONSTRAINT fk_kpi_import_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(
      `CREATE INDEX ix_kpi_import_header ON kpi_import (workspace_id, engagement_id, header_sha256, imported_at)`,
    );
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
    // Null: stated. Assessments that are there stay what they were, and their hashes too.
    await runner.query(`ALTER TABLE assessment ADD result_ratings text`);
    await runner.query(`
      ALTER TABLE assessment ADD CONSTRAINT ck_assessment_result_ratings CHECK (result_ratings = 'evidence')
    `);
    await runner.query(`GRANT UPDATE (result_ratings) ON assessment TO tolok_app`);
    for (const [table, wall] of Object.entries(TABLES)) {
      await raise(runner, table, wall);
      await runner.query(`SELECT witness('${table}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE assessment DROP COLUMN result_ratings`);
    await runner.query(`DROP TABLE kpi_correction, kpi_import, kpi_series, kpi_target, kpi_definition`);
    for (const table of Object.keys(TABLES)) {
      await runner.query(`DROP FUNCTION witness_${table}`);
      await runner.query(`DROP FUNCTION witnessed_${table}`);
    }
  }
}

/** As the second wall stands around every other table. */
async function raise(runner: QueryRunner, table: string, { select, update }: KpiTable): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY owner_works ON ${table} FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`,
  );
  await runner.query(`CREATE POLICY app_select ON ${table} FOR SELECT TO tolok_app USING (${select})`);
  await runner.query(`CREATE POLICY app_insert ON ${table} FOR INSERT TO tolok_app WITH CHECK (${WRITE})`);
  await runner.query(`CREATE POLICY app_delete ON ${table} FOR DELETE TO tolok_app USING (${WRITE})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON ${table} TO tolok_app`);
  if (!update) return;
  await runner.query(
    `CREATE POLICY app_update ON ${table} FOR UPDATE TO tolok_app USING (${WRITE}) WITH CHECK (${WRITE})`,
  );
  await runner.query(`GRANT UPDATE (${update.join(', ')}) ON ${table} TO tolok_app`);
}
