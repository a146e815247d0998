import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (SELECT scope_workspace())';
const among = (list: string): string =>
  `${WORKSPACE} AND ((SELECT reaches_all()) OR engagement_id = ANY ((SELECT ${list}())::uuid[]))`;
const UPDATED = ['changes', 'version', 'updated_at'];

/**
 * What somebody changed in the plan that the assessments of a wave share. The plan itself is not stored: it follows from the
 * gaps, and the changes are made in it anew. They are frozen with every report that is made of it, because its figures
 * follow from them: beside the snapshot that the report is about, where whoever checks an issued report may read them.
 */
export class CreateWavePlans1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`
      CREATE TABLE wave_plan (
        workspace_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        wave text NOT NULL,
        changes jsonb NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_wave_plan PRIMARY KEY (workspace_id, engagement_id, wave),
        CONSTRAINT ck_wave_plan_changes CHECK (jsonb_typeof(changes) = 'array'),
        CONSTRAINT fk_wave_plan_engagement FOREIGN KEY (workspace_id, engagement_id)
          REFERENCES engagement (workspace_id, id) ON DELETE CASCADE
      )
    `);
    await raise(runner);
    await runner.query(`SELECT witness('wave_plan')`);
    await runner.query(`ALTER TABLE report_input ADD plan_changes jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL tolok.maintenance = 'on'`);
    await runner.query(`ALTER TABLE report_input DROP COLUMN plan_changes`);
    await runner.query(`DROP TABLE wave_plan`);
    await runner.query(`DROP FUNCTION witness_wave_plan`);
    await runner.query(`DROP FUNCTION witnessed_wave_plan`);
  }
}

/** As the second wall stands around what belongs to a whole engagement. */
async function raise(runner: QueryRunner): Promise<void> {
  const owner = `(SELECT owner_at_work()) OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_is_system()))`;
  const write = among('write_engagements');
  const make = (name: string, rest: string): Promise<unknown> =>
    runner.query(`CREATE POLICY ${name} ON wave_plan ${rest}`);
  await runner.query(`ALTER TABLE wave_plan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await make('owner_works', `FOR ALL TO CURRENT_USER USING (${owner}) WITH CHECK (${owner})`);
  await make('app_select', `FOR SELECT TO tolok_app USING (${among('reach_engagements')})`);
  await make('app_insert', `FOR INSERT TO tolok_app WITH CHECK (${write})`);
  await make('app_update', `FOR UPDATE TO tolok_app USING (${write}) WITH CHECK (${write})`);
  await make('app_delete', `FOR DELETE TO tolok_app USING (${write})`);
  await runner.query(`REVOKE ALL ON wave_plan FROM PUBLIC, tolok_app`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON wave_plan TO tolok_app`);
  await runner.query(`GRANT UPDATE (${UPDATED.join(', ')}) ON wave_plan TO tolok_app`);
}
