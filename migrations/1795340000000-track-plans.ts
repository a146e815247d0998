import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (list: string): string =>
  `${WORKSPACE} AND ((SELECT reaches_all()) OR engagement_id = ANY ((SELECT ${list}())::uuid[]))`;
const TABLES = ['plan_baseline', 'plan_progress'] as const;

/**
 * What was agreed of a plan, and how its work goes on. Both are only ever added to: a baseline that was set again and a
 * report that was corrected stay beside what came after them. What a report prints of it is frozen with the report.
 */
export class TrackPlans1795340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE plan_baseline (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        wave text NOT NULL,
        number integer NOT NULL,
        plan jsonb NOT NULL,
        reason text,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_plan_baseline PRIMARY KEY (workspace_id, engagement_id, wave, number),
        CONSTRAINT ck_plan_baseline_reason CHECK (number = 1 OR (number > 1 AND reason IS NOT NULL)),
        CONSTRAINT fk_plan_baseline_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE plan_progress (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        wave text NOT NULL,
        work_item text NOT NULL,
        version integer NOT NULL,
        started_on date,
        finished_on date,
        percent integer NOT NULL,
        expected_end date,
        note jsonb,
        made_by uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_plan_progress PRIMARY KEY (workspace_id, engagement_id, wave, work_item, version),
        CONSTRAINT ck_plan_progress_percent CHECK (percent BETWEEN 0 AND 100),
        CONSTRAINT ck_plan_progress_started CHECK (started_on IS NOT NULL OR (finished_on IS NULL AND percent = 0)),
        CONSTRAINT ck_plan_progress_finished CHECK (
          (finished_on IS NOT NULL) = (percent = 100) AND (finished_on IS NULL OR expected_end IS NULL)
        ),
        CONSTRAINT ck_plan_progress_dates CHECK (
          (finished_on IS NULL OR finished_on >= started_on) AND (expected_end IS NULL OR started_on IS NULL OR expected_end >= started_on)
        ),
        CONSTRAINT fk_plan_progress_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    for (const table of TABLES) {
      await runner.query(
        `CREATE TRIGGER refuse_change BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await raise(runner, table);
      await runner.query(`SELECT witness('${table}')`);
    }
    await runner.query(`ALTER TABLE report_input ADD plan_tracking jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`ALTER TABLE report_input DROP COLUMN plan_tracking`);
    for (const table of [...TABLES].reverse()) {
      await runner.query(`DROP TABLE ${table}`);
      await runner.query(`DROP FUNCTION witness_${table}`);
      await runner.query(`DROP FUNCTION witnessed_${table}`);
    }
  }
}

/** As the second wall stands around what belongs to a whole engagement. Nobody adds in somebody else's name. */
async function raise(runner: QueryRunner, table: string): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const own = `((SELECT scope_is_system()) OR made_by = (SELECT scope_person()))`;
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON ${table} ${rest}`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${among('reach_engagements')})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${among('write_engagements')} AND ${own})`);
  await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT ON ${table} TO tolok_app`);
}
